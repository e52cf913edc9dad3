"""What a screen of the presentation shows is what was known on its day: another future, or none, shows the same."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.filters import Filters
from analysis.measures.threads import find_threads
from analysis.samples import list_samples
from analysis.story.write import tell_story
from pages.telling import quotes
from pages.telling.screen import make_screen
from pages.view import View
from tests.story.cases import before_the_first_customer, sample, story_of

PARTS = 4  # of a story, so that several processes may share the work


def other_future(case, until):
    """All that is dated later says something else, later; counts and later exports are others; the row_ids stay."""
    comments, n = case.comments.copy(), len(case.comments)
    after = (comments["created_at"] >= until).to_numpy()
    comments.loc[after, "text"] = "tout autre chose"
    comments.loc[after, "author"] = "quelqu’un d’autre"
    comments.loc[after, "sentiment"] = "positive"
    comments.loc[after, "is_brand"] = ~comments.loc[after, "is_brand"].fillna(False)
    comments.loc[after, "created_at"] += pd.Timedelta(days=3)
    for name in ("likes", "shares", "replies_count"):
        comments[name] = pd.Series(np.arange(n) * 7 % 101, dtype="Int64")
    comments["collected_at"] += pd.Timedelta(days=30)
    absences = pd.DataFrame(
        {
            "row_id": np.arange(n),
            "seen_in": case.comments["source_file"],
            "absent_from": "plus tard.csv",
            "taken": until + pd.Timedelta(days=40),
        }
    )
    changed = replace(case, comments=comments, threads=find_threads(comments), absences=absences)
    return changed, np.arange(n)


def no_future(case, until):
    """The table cut at that moment: the case, and which rows of the whole its own are."""
    kept = np.flatnonzero((case.comments["created_at"] < until).to_numpy())
    comments = case.comments.iloc[kept].reset_index(drop=True)
    places = pd.Series(np.arange(len(kept)), index=kept)
    comments = comments.assign(
        row_id=np.arange(len(kept), dtype="int64"),
        answers=comments["answers"].map(places).astype("Int64"),
        likes=pd.Series(pd.NA, index=comments.index, dtype="Int64"),
    )
    gone = case.absences[(case.absences["taken"] <= until) & case.absences["row_id"].isin(kept)]
    gone = gone.assign(row_id=gone["row_id"].map(places))
    cut = replace(case, comments=comments, threads=find_threads(comments), absences=gone)
    return cut, kept


def told(screen, rows):
    """All that a screen holds, with row_ids of the whole case."""

    def ids(positions):
        return tuple(int(rows[at]) for at in positions)

    entry = screen.entry
    return {
        "lines": [(line.key, line.figures, ids(line.rows)) for line in (entry.headline, *entry.lines)],
        "numbers": entry.numbers,
        "rows": (ids(entry.crowd), ids(entry.brand), ids(screen.quotes), ids(screen.brand)),
        "when": (entry.start, entry.end, entry.turns, entry.events, entry.in_window, screen.turns),
        "figure": screen.figure.to_json(),
        "alt": screen.alt,
    }


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", list_samples())
def test_every_screen_is_the_same_whatever_came_later(name, part):
    case, happened = sample(name), list_samples()[name].events
    story = story_of(name)
    for number, entry in enumerate(story.entries):
        if number % PARTS != part:
            continue
        until = entry.end
        here = make_screen(case, happened, story.bin, until, "fr")
        # One after the other: each screen costs what a crisis costs to measure.
        changed, rows = (other_future, no_future)[number // PARTS % 2](case, until)
        known = happened[(happened["at"] < until).to_numpy()]
        there = make_screen(changed, known, story.bin, until, "fr")
        assert told(here, np.arange(len(case.comments))) == told(there, rows)
        assert here.entry.end == until


def test_the_picture_ends_with_the_day_and_shows_all_until_then():
    case, happened = sample("apres_aquarelle"), list_samples()["apres_aquarelle"].events
    until = pd.Timestamp("2012-08-09", tz="Europe/Paris")
    figure = make_screen(case, happened, "day", until, "en").figure
    bars = [trace for trace in figure.data if trace.type == "bar"]
    customers = ~case.comments["is_brand"].fillna(False)
    assert sum(sum(bar.y) for bar in bars) == int((customers & (case.comments["created_at"] < until)).sum())
    assert pd.Timestamp(figure.layout.xaxis.range[1]) == until.tz_convert("UTC").tz_localize(None)
    flags = next(trace for trace in figure.data if trace.name == "Events")
    assert sum(map(int, flags.text)) == 15


def test_words_on_a_screen_tell_nothing_that_was_counted_later():
    case = sample("apres_aquarelle")
    until = pd.Timestamp("2012-08-09", tz="Europe/Paris")
    rows = np.flatnonzero((case.comments["created_at"] < until).to_numpy())
    changed, _ = other_future(case, until)
    for locale in ("fr", "en"):
        drawn = [
            quotes.draw(
                View(one, locale, Filters(), np.ones(len(one.comments), bool)), rows, 300, since=False
            )
            for one in (case, changed)
        ]
        assert drawn[0] == drawn[1]
    view = View(case, "fr", Filters(), np.ones(len(case.comments), bool))
    assert "j’aime" in quotes.draw(view, rows, 300, since=True)
    assert "j’aime" not in drawn[0] + quotes.draw(view, rows, 300, since=False)


def test_a_day_before_the_first_customer_has_a_screen_without_bars():
    case, happened = before_the_first_customer()
    story = tell_story(case, happened, bin="week")
    for entry in story.entries[:2]:
        screen = make_screen(case, happened, "week", entry.end, "en", "a notice")
        assert screen.entry.headline == entry.headline
        assert not [trace for trace in screen.figure.data if trace.type == "bar"]
