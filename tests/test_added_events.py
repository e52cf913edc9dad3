"""What a person adds to a case's events: kept no finer than it is known, on the day that was meant, in any zone."""

from datetime import datetime

import pandas as pd
import pytest

from analysis.added_events import (
    ADDED,
    MOST_EVENTS,
    MOST_LETTERS,
    add_events,
    as_added,
    as_events,
    join_events,
    lacking,
    make_event,
    no_added,
)
from analysis.charts.events import lay_flags
from analysis.errors import UnusableEvent
from analysis.events import COLUMNS, no_events
from analysis.samples import find_sample

PARIS = "Europe/Paris"
AT = datetime(2012, 8, 8, 14, 37, 12, 5)  # a Wednesday


@pytest.mark.parametrize(
    ("precision", "start"),
    [
        ("second", "2012-08-08 14:37:12"),
        ("minute", "2012-08-08 14:37"),
        ("hour", "2012-08-08 14:00"),
        ("day", "2012-08-08"),
        ("unknown", "2012-08-08"),
        ("week", "2012-08-06"),
    ],
)
def test_a_moment_is_no_finer_than_it_is_known(precision, start):
    made = make_event("Communiqué", AT, precision=precision)
    assert made.dtypes.astype(str).to_dict() == ADDED
    assert made["event_start"].iloc[0] == pd.Timestamp(start)
    assert made[["event_en", "event_end", "source"]].isna().all(axis=None)


def test_an_end_that_says_no_more_is_none_and_one_before_is_refused():
    assert make_event("a", AT, datetime(2012, 8, 8, 9))["event_end"].isna().all()
    assert make_event("a", AT, datetime(2012, 8, 10))["event_end"].iloc[0] == pd.Timestamp("2012-08-10")
    with pytest.raises(UnusableEvent) as caught:
        make_event("a", AT, datetime(2012, 8, 8, 9), precision="minute")
    assert caught.value.data == {"reason": "event-ends-before"}


@pytest.mark.parametrize("words", ["", "  \n", "\u200b\u2060", "\u202e", "\x01\x02", "\ud83d"])
def test_an_event_has_words_that_can_be_seen(words):
    with pytest.raises(UnusableEvent) as caught:
        make_event(words, AT)
    assert caught.value.data == {"reason": "event-without-words"}


def test_words_are_one_line_that_turns_no_other_and_are_cut():
    made = make_event("un\ndeux \u202etrois\x07" + "x" * 1_000_000, AT, source=" lien\tici ")
    words = made["event"].iloc[0]
    assert words.startswith("un deux troisx")
    assert len(words) == MOST_LETTERS
    assert made["source"].tolist() == ["lien ici"]


def test_a_day_stays_that_day_in_another_zone_and_lasts_until_its_end():
    added = make_event("a", AT, datetime(2012, 8, 10))
    for zone in (PARIS, "America/New_York", "Pacific/Auckland"):
        event = as_events(added, zone).iloc[0]
        assert str(event["at"].tz_convert(zone)).startswith("2012-08-08 00:00")
        assert str(event["until"].tz_convert(zone)).startswith("2012-08-10 23:59")
        pd.testing.assert_frame_equal(as_added(as_events(added, zone), zone), added)


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ((2012, 3, 25, 2, 30), "2012-03-25T01:00Z"),  # the clocks went over it
        ((2012, 10, 28, 2, 30), "2012-10-28T00:30Z"),  # it came twice
    ],
)
def test_a_change_of_clocks_loses_no_event(wall, utc):
    events = as_events(make_event("a", datetime(*wall), precision="minute"), PARIS)
    assert events["at"].tolist() == [pd.Timestamp(utc)]


def test_they_stand_among_the_case_s_own_once_and_in_order():
    own = find_sample("apres_aquarelle").events
    again = as_added(own, PARIS)
    assert len(lacking(again, no_added())) == len(own)
    assert lacking(again, again).empty
    more = add_events(again, make_event("Communiqué", AT, precision="hour"))
    both = join_events(own, more, PARIS)
    assert len(both) == len(own) + 1
    assert both["at"].is_monotonic_increasing
    assert both.loc[both["origin"] == "person", "title_en"].tolist() == ["Communiqué"]
    assert both.dtypes.astype(str).to_dict() == COLUMNS
    pd.testing.assert_frame_equal(join_events(own, no_added(), PARIS), own)
    assert len(join_events(no_events(), more, PARIS)) == len(more)


def test_a_case_has_so_many_and_no_more():
    many = pd.concat([make_event(f"n{at}", AT) for at in range(MOST_EVENTS)], ignore_index=True)
    assert len(add_events(no_added(), many)) == MOST_EVENTS
    with pytest.raises(UnusableEvent) as caught:
        add_events(many, make_event("one more", AT))
    assert caught.value.data == {"reason": "too-many-events"}


def test_a_timeline_bears_as_many_as_a_case_may_have():
    days = pd.date_range("2012-01-01", periods=366, tz=PARIS)
    bins = pd.DataFrame({"start": days[:-1], "end": days[1:]})
    many = pd.concat(
        [make_event(f"n{at}", days[at].tz_localize(None)) for at in range(MOST_EVENTS)], ignore_index=True
    )
    flags = lay_flags(as_events(many, PARIS), bins)
    assert sorted(at for flag in flags["events"] for at in flag) == list(range(MOST_EVENTS))
