"""A crisis that goes on where what is told ends has no peak yet: what the story says of its highest so far."""

import re

import pandas as pd
import pytest

from analysis.samples import list_samples
from analysis.story.edits import change_line, count_lost, lay_edits, no_edits, strike_line, tell_headline
from analysis.story.rules import Facts, write_headline
from analysis.story.say_line import say_line
from analysis.story.told import Line, Numbers, Story
from analysis.story.turns import Turn
from analysis.story.write import tell_story
from analysis.story.written import Teller, say_turns, write_story
from analysis.words import LOCALES
from tests.story.cases import PARIS, case_of, sample, story_of

NAME = "apres_aquarelle"
NOTHING = list_samples()[NAME].events.iloc[:0]
PEAK_WORDS = {"fr": r"\bpic\b|culmin", "en": r"\bpeak"}


def at_the_end_of(day: str) -> Story:
    """As it was told that evening."""
    until = pd.Timestamp(f"2012-08-{day}", tz=PARIS) + pd.Timedelta(days=1)
    return tell_story(sample(NAME), NOTHING, bin="day", until=until)


def ends_with(day: str) -> Story:
    """Of an export that ends with that day."""
    comments = sample(NAME).comments
    end = pd.Timestamp(f"2012-08-{day}", tz=PARIS) + pd.Timedelta(days=1)
    cut = comments[(comments["created_at"] < end).to_numpy()].reset_index(drop=True)
    cut = cut.assign(row_id=cut.index.astype("int64"), answers=pd.Series(pd.NA, cut.index, dtype="Int64"))
    return tell_story(case_of(cut), NOTHING, bin="day")


@pytest.mark.parametrize("told_of", [at_the_end_of, ends_with])
@pytest.mark.parametrize(
    ("locale", "chip", "start"),
    [
        ("fr", "plus haut jusqu’ici", "Le plus haut jusqu’ici : "),
        ("en", "highest so far", "The highest so far: "),
    ],
)
def test_the_highest_day_of_a_crisis_that_goes_on_is_no_peak(told_of, locale, chip, start):
    story = told_of("07")
    entry = next(one for one in story.entries if f"{one.start:%m-%d}" == "08-07")
    headline = say_line(entry.headline, locale, PARIS).replace("\u00a0", " ")
    assert headline.startswith(start)
    assert say_turns(entry.turns, locale)[0] == chip
    teller = Teller(sample(NAME), NOTHING, locale, "")
    for one in story.entries[-3:]:
        said = [say_line(one.headline, locale, PARIS), *say_turns(one.turns, locale)]
        assert not re.search(PEAK_WORDS[locale], " ".join(said).lower())
    assert f"*{chip}*" in write_story(teller, [entry], lay_edits(no_edits(), "day", locale))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_day_it_begins_is_its_beginning_alone(locale):
    (entry,) = [one for one in at_the_end_of("06").entries if "onset" in one.turns]
    assert f"{entry.start:%m-%d}" == "08-06"
    assert "highest" not in entry.turns
    assert entry.headline.key == "headline-onset"


def test_a_crisis_that_is_over_has_its_peak():
    story = at_the_end_of("30")
    turns = {turn: f"{entry.start:%m-%d}" for entry in story.entries for turn in entry.turns}
    assert turns["peak"] == "08-08"
    assert "highest" not in turns
    entry = next(one for one in story.entries if "peak" in one.turns)
    assert entry.headline.key == "headline-peak"


@pytest.mark.parametrize(
    ("turns", "key"),
    [
        (("onset", "peak"), "headline-onset-peak"),
        (("onset", "highest"), "headline-onset"),
        (("highest", "first_answer"), "headline-highest"),
        # The one that peaked is not the one that begins.
        (("peak", "onset", "highest"), "headline-peak"),
    ],
)
def test_which_turn_a_headline_tells(turns, key):
    moment = pd.Timestamp("2012-08-07", tz=PARIS)
    facts = Facts(
        Numbers(comments=3, negative=2, scored=3, brand=0), (1, 2, 3), (), (1, 2),
        turns=tuple(Turn(name, moment) for name in turns),
    )  # fmt: skip
    line = write_headline(facts)
    assert line.key == key
    assert line.figures == {"comments": 3, "negative": 2}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_person_s_headline_stays_when_the_highest_becomes_the_peak(locale):
    whole = story_of(NAME, "day")
    over = next(one for one in whole.entries if "peak" in one.turns)
    going_on = at_the_end_of("08").entries[-1]
    assert (over.start, over.headline.key, going_on.headline.key) == (
        going_on.start, "headline-peak", "headline-highest",
    )  # fmt: skip
    for first, then, story in ((going_on, over, whole), (over, going_on, at_the_end_of("08"))):
        line = tell_headline(first, lay_edits(no_edits(), "day", locale)).id
        edits = change_line(no_edits(), "day", line, locale, "La page bannit.")
        assert tell_headline(then, lay_edits(edits, "day", locale)).text == "La page bannit."
        assert count_lost(edits, story) == 0
        # The other days keep the rules' words.
        assert [
            one.start for one in story.entries if tell_headline(one, lay_edits(edits, "day", locale)).text
        ] == [then.start]
        struck = strike_line(edits, "day", line)
        assert tell_headline(then, lay_edits(struck, "day", locale)).struck


@pytest.mark.parametrize(("times", "shown"), [(2.34, "2,3"), (200.2, "200")])
def test_a_large_ratio_needs_no_decimals(times, shown):
    figures = {
        "negative": 9, "scored": 10, "share": 0.9, "low_share": 0.6, "high_share": 1.0,
        "times": times, "expected": 0.6,
    }  # fmt: skip
    assert f" {shown} fois l’ordinaire (0,6)" in say_line(Line("negative-window", figures), "fr", PARIS)
