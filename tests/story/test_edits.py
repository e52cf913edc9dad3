"""What a person changes of a story: said otherwise, struck, added, undone; known by line, bin and language."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from analysis.errors import UnusableEdit
from analysis.story.edits import (
    EDITS,
    MOST_EDITS,
    MOST_LETTERS,
    add_edits,
    add_line,
    change_line,
    count_lost,
    lay_edits,
    no_edits,
    strike_line,
    tell_headline,
    tell_lines,
    undo,
)
from analysis.story.told import Line
from tests.hostile.naughty import ALL, HALVES
from tests.story.cases import story_of

BIN = "day"


@pytest.fixture(scope="module")
def story():
    return story_of("apres_aquarelle", BIN)


@pytest.fixture(scope="module")
def entry(story):
    return next(one for one in story.entries if "peak" in one.turns)


def told(entry, edits, locale="fr", bin=BIN):
    """What is told of a day: the headline and the lines that are not struck, a person's words or the rule's key."""
    laid = lay_edits(edits, bin, locale)
    lines = (tell_headline(entry, laid), *tell_lines(entry, laid))
    return [said.text or said.line.key for said in lines if not said.struck]


def ids(entry, edits=None):
    return [
        said.id for said in tell_lines(entry, lay_edits(no_edits() if edits is None else edits, BIN, "fr"))
    ]


def test_without_edits_all_is_the_rules(entry):
    assert told(entry, no_edits()) == [entry.headline.key, *(line.key for line in entry.lines)]
    assert not any(said.by_person for said in tell_lines(entry, lay_edits(no_edits(), BIN, "fr")))


def test_a_changed_line_holds_in_its_language_and_bin(entry):
    edits = change_line(no_edits(), BIN, ids(entry)[1], "fr", "  Deux mots\nà moi ")
    assert told(entry, edits)[2] == "Deux mots à moi"
    assert told(entry, edits, "en") == told(entry, no_edits())
    assert told(entry, edits, bin="week") == told(entry, no_edits())
    again = change_line(edits, BIN, ids(entry)[1], "fr", "Autrement")
    assert told(entry, again)[2] == "Autrement"
    assert len(again) == 1
    assert told(entry, undo(again, BIN, ids(entry)[1], "fr")) == told(entry, no_edits())


def test_a_struck_line_is_struck_in_all_languages_and_comes_back_as_it_was(entry):
    line = ids(entry)[0]
    changed = change_line(no_edits(), BIN, line, "fr", "À moi")
    struck = strike_line(changed, BIN, line)
    for locale in ("fr", "en"):
        assert len(told(entry, struck, locale)) == len(entry.lines)
    back = undo(struck, BIN, line, "fr")
    assert told(entry, back)[1] == "À moi"
    assert told(entry, undo(back, BIN, line, "fr")) == told(entry, no_edits())


def test_the_headline_is_edited_whichever_rule_wrote_it(entry):
    headline = tell_headline(entry, lay_edits(no_edits(), BIN, "fr")).id
    edits = change_line(no_edits(), BIN, headline, "fr", "Le jour où tout bascule")
    other = replace(entry, headline=Line("headline-crowd"))
    assert told(entry, edits)[0] == told(other, edits)[0] == "Le jour où tout bascule"


def test_an_added_line_is_the_last_can_be_changed_and_struck(entry):
    edits = add_line(no_edits(), BIN, entry, "fr", "La directrice téléphone.")
    edits = add_line(edits, BIN, entry, "fr", "La directrice téléphone.")
    edits = add_line(edits, BIN, entry, "en", "The director calls.")
    assert told(entry, edits)[-1] == "La directrice téléphone."
    assert told(entry, edits, "en")[-1] == "The director calls."
    assert len(told(entry, edits)) == len(entry.lines) + 2
    mine = ids(entry, edits)[-1]
    changed = change_line(edits, BIN, mine, "fr", "Elle téléphone.")
    assert told(entry, changed)[-1] == "Elle téléphone."
    struck = strike_line(changed, BIN, mine)
    assert told(entry, struck) == told(entry, no_edits())
    assert told(entry, undo(struck, BIN, mine, "fr")) == told(entry, changed)


def test_no_words_strike_a_line_and_add_none(entry):
    assert told(entry, change_line(no_edits(), BIN, ids(entry)[0], "fr", " \u200b\n")) == told(
        entry, strike_line(no_edits(), BIN, ids(entry)[0])
    )
    assert add_line(no_edits(), BIN, entry, "fr", "  ").empty


def test_lines_are_cut_and_edits_are_not_endless(entry):
    edits = add_line(no_edits(), BIN, entry, "fr", "x" * 10_000)
    assert edits["text"].str.len().tolist() == [MOST_LETTERS]
    many = pd.DataFrame({name: [f"{name}{at}" for at in range(MOST_EDITS)] for name in EDITS}).astype(EDITS)
    full = add_edits(no_edits(), many)
    with pytest.raises(UnusableEdit):
        strike_line(full, BIN, ids(entry)[0])
    assert len(add_edits(full, many)) == MOST_EDITS


@pytest.mark.parametrize("text", [*ALL, *HALVES])
def test_any_words_are_one_quiet_line(entry, text):
    edits = change_line(no_edits(), BIN, ids(entry)[0], "fr", text)
    said = tell_lines(entry, lay_edits(edits, BIN, "fr"))[0]
    assert said.struck or 0 < len(said.text) <= MOST_LETTERS
    assert not re.search(r"[\n\r\x00-\x08]", said.text or "")
    assert "\u202e" not in (said.text or "")


def test_a_rule_that_speaks_twice_of_a_day_has_two_lines(entry):
    twice = replace(entry, lines=(*entry.lines, entry.lines[0]))
    assert len(set(ids(twice))) == len(twice.lines)
    assert len(told(twice, strike_line(no_edits(), BIN, ids(twice)[-1]))) == len(twice.lines)


def test_edits_without_their_line_are_counted(story, entry):
    edits = change_line(no_edits(), BIN, ids(entry)[0], "fr", "a")
    edits = add_line(edits, BIN, entry, "fr", "b")
    edits = strike_line(edits, BIN, tell_headline(entry, lay_edits(edits, BIN, "fr")).id)
    assert count_lost(edits, story) == 0
    edits = change_line(edits, BIN, ids(entry)[0].replace("2012", "2013"), "fr", "c")
    edits = change_line(edits, "week", ids(entry)[0].replace("2012", "2013"), "fr", "of another story")
    assert count_lost(edits, story) == 1


def test_nothing_is_changed_in_place(entry):
    edits = change_line(no_edits(), BIN, ids(entry)[0], "fr", "a")
    before = edits.copy()
    strike_line(edits, BIN, ids(entry)[0])
    undo(edits, BIN, ids(entry)[0], "fr")
    change_line(edits, BIN, ids(entry)[0], "fr", "b")
    pd.testing.assert_frame_equal(edits, before)
