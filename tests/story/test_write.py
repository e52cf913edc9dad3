"""What the story of both samples must hold, and what it says of cases that lack something."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.case import open_case
from analysis.comments import brand_messages, customers
from analysis.measures.crisis import measure_crisis
from analysis.measures.told_windows import choose_windows
from analysis.samples import list_samples
from analysis.story.quotes import choose_quotes, quote_entry
from analysis.story.say_line import say_line
from analysis.story.told import STORY_BINS, TURNS
from analysis.story.write import tell_story
from analysis.words import LOCALES
from tests.measures.tables import crowd, table
from tests.story.cases import PARIS, case_of, events, sample, story_of


def entry_of(story, day):
    return next(entry for entry in story.entries if f"{entry.start:%m-%d}" == day)


def test_aquarelle_is_told_by_days_with_its_turning_points():
    story = story_of("apres_aquarelle")
    assert story.bin == "day"
    turns = {turn: f"{entry.start:%m-%d}" for entry in story.entries for turn in entry.turns}
    assert set(turns) == set(TURNS) - {"highest", "surge"}  # of one that goes on, of one that is no crisis
    assert (turns["onset"], turns["peak"]) == ("08-06", "08-08")
    assert "08-11" <= turns["end"] <= "08-15"  # the interval that goes with it
    assert turns["first_complaint"] == turns["first_answer"] == "08-06"
    assert turns["last_word"] == "08-31"


def test_below_which_message_of_the_brand_people_wrote_is_told():
    told = next(line for line in entry_of(story_of("apres_aquarelle"), "08-08").lines if line.key == "below")
    comments = sample("apres_aquarelle").comments
    assert "défouloir" in told.figures["quote"]
    *below, root = told.rows
    assert brand_messages(comments.iloc[[root]]).all()
    assert len(below) == told.figures["below"]
    assert (comments["thread_id"].iloc[below] == comments["comment_id"].iloc[root]).all()


def test_what_a_later_export_lacks_is_told_on_its_day():
    case = sample("apres_aquarelle")
    story = story_of("apres_aquarelle")
    gone = [line for entry in story.entries for line in entry.lines if line.key == "gone"]
    assert {row for line in gone for row in line.rows} == set(
        case.absences["row_id"][customers(case.comments)[case.absences["row_id"]]]
    )


def test_private_outlet_is_told_by_weeks_and_has_no_peak():
    story = story_of("apres_private_outlet")
    assert story.bin == "week"
    assert {"onset", "peak", "end", "surge"}.isdisjoint(
        turn for entry in story.entries for turn in entry.turns
    )
    waiting = [entry.numbers.unanswered for entry in story.entries]
    assert waiting == sorted(waiting)
    assert waiting[-1] == 400


@pytest.mark.parametrize("name", list_samples())
@pytest.mark.parametrize("bin", STORY_BINS)
def test_every_comment_is_in_one_entry_and_every_figure_counts_its_rows(name, bin):
    case = sample(name)
    story = story_of(name, bin)
    rows = [row for entry in story.entries for row in entry.crowd]
    assert sorted(rows) == sorted(case.comments.index[customers(case.comments)])
    said = [row for entry in story.entries for row in entry.brand]
    assert sorted(said) == sorted(case.comments.index[brand_messages(case.comments)])
    negative = (case.comments["sentiment"] == "negative").to_numpy()
    for entry in story.entries:
        assert entry.numbers.comments == len(entry.crowd)
        assert entry.numbers.negative == negative[list(entry.crowd)].sum()
        lines = {line.key: line for line in entry.lines}
        told = lines.get("negative") or lines.get("negative-few") or lines.get("negative-window")
        if told:
            assert len(told.rows) == told.figures["negative"] == entry.numbers.negative
        assert len({line.key for line in entry.lines}) == len(entry.lines)  # what edits know them by


@pytest.mark.parametrize("name", list_samples())
@pytest.mark.parametrize("locale", LOCALES)
def test_every_line_is_a_sentence(name, locale):
    case = sample(name)
    for bin in STORY_BINS:
        for entry in story_of(name, bin).entries:
            for line in (entry.headline, *entry.lines):
                said = say_line(line, locale, case.timezone)
                assert said
                assert not re.search(r"[{}$]|\bNone\b|\bnan\b|  ", said), said


def test_each_event_is_told_once_when_it_is_over():
    told = list_samples()["apres_aquarelle"].events
    story = story_of("apres_aquarelle")
    assert sorted(place for entry in story.entries for place in entry.events) == list(range(len(told)))
    spanning = told.index[told["until"].notna()][0]
    assert spanning in entry_of(story, "08-08").events


def test_an_event_outside_of_the_comments_has_its_own_entry():
    case = case_of(crowd(60))
    story = tell_story(case, events("2012-08-01,,day"), bin="day")
    first = story.entries[0]
    assert (f"{first.start:%m-%d}", first.numbers.comments, first.headline.key) == (
        "08-01",
        0,
        "headline-event",
    )
    assert [f"{entry.start:%m-%d}" for entry in story.entries[:2]] == [
        "08-01",
        "08-06",
    ]  # no entries in between


def test_quotes_are_word_for_word_of_different_people_and_do_not_know_likes():
    case = sample("apres_aquarelle")
    entry = entry_of(story_of("apres_aquarelle"), "08-08")
    quotes = quote_entry(case.comments, entry)
    assert len(quotes) == 3
    assert set(quotes) <= set(entry.crowd)
    assert case.comments["author"].iloc[list(quotes)].is_unique
    turned = case.comments.assign(likes=case.comments["likes"].iloc[::-1].to_numpy())
    assert choose_quotes(turned, pd.Series(entry.crowd).to_numpy()) == quotes


def test_a_case_without_the_brand_tells_nothing_of_waiting():
    case = case_of(crowd(80).assign(is_brand=pd.Series(pd.NA, index=range(80), dtype="boolean")))
    story = tell_story(case, events())
    assert {entry.numbers.unanswered for entry in story.entries} == {None}
    keys = {line.key for entry in story.entries for line in entry.lines}
    assert not any(key.startswith("brand") for key in keys)


def test_a_case_where_nobody_is_named_says_so():
    comments = table([{"created_at": f"2012-08-0{day}T10:00Z", "text": "bonjour"} for day in (6, 7, 8)])
    story = tell_story(case_of(comments), events())
    assert {entry.numbers.authors for entry in story.entries} == {None}
    assert all(entry.lines[0].key == "crowd-unnamed" for entry in story.entries)


def test_a_case_without_dates_has_no_story_and_says_how_many():
    comments = table([{"text": "sans date"}, {"text": "non plus"}])
    story = tell_story(case_of(comments), events("2012-08-06,,day"))
    assert story.entries == ()
    assert story.unplaced == 2


def test_dates_known_to_the_day_are_never_told_by_hours():
    rows = [
        {"created_at": f"2012-08-0{1 + n % 3}T00:00Z", "precision": "day", "text": "a"} for n in range(30)
    ]
    story = tell_story(case_of(table(rows), "UTC"), events())
    assert story.bin == "day"
    assert "hour" not in story.bins


def test_two_days_are_told_by_hours_also_where_an_hour_is_lived_twice():
    moments = pd.date_range("2012-10-27T20:00Z", "2012-10-28T08:00Z", freq="30min")
    story = tell_story(case_of(table([{"created_at": at, "text": "a"} for at in moments])), events())
    assert story.bin == "hour"
    assert sum(entry.numbers.comments for entry in story.entries) == len(moments)
    assert len(story.entries) == 13
    assert len({entry.line_id(entry.headline) for entry in story.entries}) == 13
    assert str(story.entries[0].start.tz) == PARIS


def test_a_surge_of_every_tone_is_no_crisis():
    """More of all comments, the negative ones in the same proportion: its peak is a turn, but not a crisis's."""
    random = np.random.default_rng(3)
    rows = [
        {
            "created_at": pd.Timestamp("2024-02-01T08:00Z")
            + pd.Timedelta(days=day, minutes=int(random.integers(600))),
            "sentiment": ("negative", "positive")[number % 2],
            "text": "un avis sur cette page",
            "author": f"p{day}-{number}",
        }
        for day in range(60)
        for number in range(80 if day == 40 else 8)
    ]
    case = case_of(table(rows, is_brand=False))
    assert choose_windows(measure_crisis(case.comments, PARIS)).series == "comments"
    story = tell_story(case, events())
    turns = {turn for entry in story.entries for turn in entry.turns}
    assert turns.isdisjoint({"onset", "peak", "end"})
    (busiest,) = [entry for entry in story.entries if "surge" in entry.turns]
    assert (busiest.numbers.comments, busiest.headline.key) == (80, "headline-surge")
    # One that goes on where the export ends may have its highest day yet to come.
    until = busiest.end + pd.Timedelta(hours=1)
    assert choose_windows(measure_crisis(case.comments[case.comments["created_at"] < until], PARIS)).series
    so_far = tell_story(case, events(), until=until)
    assert not any("surge" in entry.turns for entry in so_far.entries)


def test_twcs_begins_no_crisis_and_names_the_day_of_its_surge(exports):
    """What its brands share is the busiest of it, a turn of its own."""
    path = exports / "twcs_first5000" / "twcs.csv"
    case = open_case([(path.name, path.read_bytes())])
    story = tell_story(case, events())
    named = [entry for entry in story.entries if "surge" in entry.turns]
    assert max(story.entries, key=lambda entry: entry.numbers.comments) in named
    assert {"onset", "peak", "end"}.isdisjoint(turn for entry in story.entries for turn in entry.turns)
