"""Nothing later leaks into what is told of a moment: the same sentences where the future never was, or was another."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.events import COLUMNS
from analysis.samples import list_samples
from analysis.story.quotes import quote_entry
from analysis.story.write import tell_story
from tests.story.cases import before_the_first_customer, sample, story_of


def moments(story, step):
    return [entry.end for entry in story.entries[::step]]


def disturb(case, until):
    """The same case with another future: all that comes after `until` says something else, later or not at all."""
    comments = case.comments.copy()
    after = (comments["created_at"] >= until).to_numpy()
    comments.loc[after, "text"] = "tout autre chose"
    comments.loc[after, "sentiment"] = "positive"
    comments.loc[after, "is_brand"] = ~comments.loc[after, "is_brand"].fillna(False)
    comments.loc[after, "created_at"] += pd.Timedelta(days=2)
    comments["likes"] = pd.Series(np.arange(len(comments)), dtype="Int64")
    comments["collected_at"] = comments["collected_at"] + pd.Timedelta(days=30)
    late = case.absences.assign(taken=case.absences["taken"] + pd.Timedelta(days=40))
    return replace(case, comments=comments, absences=late)


@pytest.mark.parametrize("name", list_samples())
def test_another_future_tells_the_same_past(name):
    case, events = sample(name), list_samples()[name].events
    whole = story_of(name)
    for until in moments(whole, 9):
        told = tell_story(case, events, bin=whole.bin, until=until)
        other = tell_story(disturb(case, until), events[events["at"] < until], bin=whole.bin, until=until)
        assert told.entries == other.entries
        assert told.entries[-1].end <= until


@pytest.mark.parametrize("name", list_samples())
def test_without_any_future_the_same_is_told(name):
    case, events = sample(name), list_samples()[name].events
    whole = story_of(name)
    for until in moments(whole, 9):
        kept = (case.comments["created_at"] < until).to_numpy()
        # Rows of the samples are not in order of time: what is left keeps its row_id.
        alone = case.comments.assign(created_at=case.comments["created_at"].where(kept))
        cut = replace(case, comments=alone)
        told = tell_story(case, events, bin=whole.bin, until=until)
        assert tell_story(cut, events, bin=whole.bin, until=until).entries == told.entries


@pytest.mark.parametrize("name", list_samples())
def test_counts_of_a_day_are_the_same_then_as_in_the_whole_story(name):
    case, events = sample(name), list_samples()[name].events
    whole = story_of(name)
    for entry in whole.entries[::5]:
        then = tell_story(case, events, bin=whole.bin, until=entry.end, last_only=True).entries[-1]
        assert then.numbers == entry.numbers
        assert then.crowd == entry.crowd
        assert then.brand == entry.brand
        assert then.events == entry.events
        assert quote_entry(case.comments, then) == quote_entry(case.comments, entry)


def test_the_last_entry_alone_is_the_last_of_the_story():
    case, events = sample("apres_aquarelle"), list_samples()["apres_aquarelle"].events
    until = pd.Timestamp("2012-08-09", tz="Europe/Paris")
    told = tell_story(case, events, bin="day", until=until)
    assert tell_story(case, events, bin="day", until=until, last_only=True).entries == told.entries[-1:]


def test_a_crisis_is_told_when_it_can_be_seen_and_its_end_when_it_is_over():
    case, nothing = sample("apres_aquarelle"), list_samples()["apres_aquarelle"].events.iloc[:0]
    assert list(nothing.columns) == list(COLUMNS)

    def turns(day):
        until = pd.Timestamp(day, tz="Europe/Paris")
        told = tell_story(case, nothing, bin="day", until=until)
        return {turn: entry.start.day for entry in told.entries for turn in entry.turns}

    assert {"onset", "highest", "peak"}.isdisjoint(turns("2012-08-06"))
    assert turns("2012-08-07")["onset"] == 6
    assert "highest" not in turns("2012-08-07")  # of one day
    for until, highest in (("2012-08-08", 7), ("2012-08-09", 8), ("2012-08-10", 8)):
        going_on = turns(until)
        assert going_on["highest"] == highest
        assert {"peak", "end"}.isdisjoint(going_on)
    over = turns("2012-08-31")
    assert over["peak"] == 8
    assert "highest" not in over
    assert 11 <= over["end"] <= 15
    assert "last_word" not in turns("2012-08-31")


def test_before_the_first_customer_what_happened_and_what_the_brand_said_is_told():
    case, happened = before_the_first_customer()
    story = tell_story(case, happened, bin="week")
    assert [entry.numbers.comments for entry in story.entries][:2] == [0, 0]
    for entry, key in zip(story.entries[:2], ("headline-event", "headline-brand"), strict=True):
        then = tell_story(case, happened, bin="week", until=entry.end).entries[-1]
        assert (then.start, then.headline) == (entry.start, entry.headline)
        assert then.headline.key == key
