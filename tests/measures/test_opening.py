"""Waits in opening hours, against a clock that is looked at minute by minute."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures.opening import ALWAYS, DEFAULT, OpeningHours, open_minutes

END = pd.Timestamp("2012-08-10", tz="UTC")
# Easter of 2012 was on 8 April: the eleven of the Code du travail, L3133-1.
FRENCH_2012 = {
    (2012, *day)
    for day in (
        (1, 1),
        (4, 9),
        (5, 1),
        (5, 8),
        (5, 17),
        (5, 28),
        (7, 14),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    )
}
# Where clocks change and where they do not: at 1:00 UTC, at 2:00 of the day, at 0:01 of it, by half an hour, by a
# whole day that never was.
CHANGES = (
    ("Europe/Paris", "2012-03-25T01:00"),
    ("Europe/Paris", "2012-10-28T01:00"),
    ("Europe/Paris", "1995-09-24T01:00"),
    ("America/New_York", "2012-03-11T07:00"),
    ("America/New_York", "2012-11-04T06:00"),
    ("Asia/Kolkata", "2012-03-25T01:00"),
    ("America/St_Johns", "2010-11-07T02:31"),
    ("Australia/Lord_Howe", "2012-04-07T15:00"),
    ("Pacific/Apia", "2011-12-30T10:00"),
    ("UTC", "2012-02-29T12:00"),
)

intervals = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 59, 60, 90, 120, 135, 150, 180, 540, 1200, 1439]) | st.integers(0, 1439),
        st.sampled_from([60, 61, 120, 150, 165, 180, 181, 720, 1439, 1440]) | st.integers(1, 1440),
    ).filter(lambda pair: pair[0] < pair[1]),
    max_size=3,
)
weeks = st.lists(intervals, min_size=7, max_size=7).map(lambda week: tuple(map(tuple, week)))


@st.composite
def waits_at_a_change(draw):
    """A calendar without holidays, and a few waits of up to three days that begin around a change of its clocks."""
    zone, moment = draw(st.sampled_from(CHANGES))
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    starts = draw(st.lists(st.integers(-2 * 1440, 1440), min_size=1, max_size=4))
    waits = [
        (start, start + timedelta(minutes=draw(st.integers(0, 3 * 1440))))
        for start in (at + timedelta(minutes=start) for start in starts)
    ]
    closed = draw(st.sets(st.integers(-2, 3), max_size=2))
    days = tuple((at + timedelta(days=day)).date() for day in closed)
    return OpeningHours(draw(weeks), zone, country="", closed=days), waits


def count_minutes(start: datetime, end: datetime, week, timezone: str, closed=frozenset()) -> int:
    """The slow way: what a clock on the wall shows at each minute of the wait."""
    zone, found = ZoneInfo(timezone), 0
    while start < end:
        wall = start.astimezone(zone)
        shown = wall.hour * 60 + wall.minute
        if (wall.year, wall.month, wall.day) not in closed:
            found += any(first <= shown < last for first, last in week[wall.weekday()])
        start += timedelta(minutes=1)
    return found


def calendar(*days, **more) -> OpeningHours:
    """The same intervals (minutes) every day, in Paris, without holidays."""
    return OpeningHours((tuple(days),) * 7, **{"country": "", **more})


def utc(*moments):
    return pd.Series(pd.to_datetime(list(moments), utc=True)).astype("datetime64[us, UTC]")


def one(start: str, end: str, hours: OpeningHours = DEFAULT) -> float:
    """Local times of the calendar; where the clock shows a time twice, the first."""
    zone = ZoneInfo(hours.timezone)
    start, end = (datetime.fromisoformat(moment).replace(tzinfo=zone) for moment in (start, end))
    return open_minutes(utc(start), utc(end), hours)[0]


@settings(max_examples=80)
@given(waits_at_a_change())
def test_equals_a_clock_looked_at_every_minute(case):
    hours, waits = case
    closed = {(day.year, day.month, day.day) for day in hours.closed}
    expected = [count_minutes(start, end, hours.week, hours.timezone, closed) for start, end in waits]
    found = open_minutes(utc(*(start for start, _ in waits)), utc(*(end for _, end in waits)), hours)
    assert found.tolist() == expected


@settings(max_examples=15)
@given(st.integers(0, 366 * 1440), st.integers(0, 14 * 1440))
def test_equals_it_over_the_french_holidays_of_2012(start, wait):
    begun = datetime(2011, 12, 31, 12, tzinfo=UTC) + timedelta(minutes=start)
    begun = min(begun, datetime(2012, 12, 16, tzinfo=UTC))
    ended = begun + timedelta(minutes=wait)
    hours = OpeningHours((((9 * 60, 12 * 60), (14 * 60, 18 * 60)),) * 7)
    expected = count_minutes(begun, ended, hours.week, "Europe/Paris", FRENCH_2012)
    assert open_minutes(utc(begun), utc(ended), hours).tolist() == [expected]


def test_a_spring_and_a_summer_equal_it():
    start, end = datetime(2012, 3, 20, tzinfo=UTC), datetime(2012, 9, 1, tzinfo=UTC)
    expected = count_minutes(start, end, DEFAULT.week, "Europe/Paris", FRENCH_2012)
    assert open_minutes(utc(start), utc(end), DEFAULT).tolist() == [expected]


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2012-08-06T10:00", "2012-08-06T11:30", 90),
        ("2012-08-06T07:00", "2012-08-06T20:00", 540),
        ("2012-08-03T17:00", "2012-08-06T10:00", 120),  # Friday to Monday
        ("2012-08-04T10:00", "2012-08-05T23:00", 0),  # a weekend
        ("2012-03-23T17:00", "2012-03-26T10:00", 120),  # the same, and the clocks change
        ("2012-10-26T17:00", "2012-10-29T10:00", 120),
        ("2012-04-30T17:00", "2012-05-02T10:00", 120),  # 1 May
        ("2012-08-14T17:00", "2012-08-16T10:00", 120),  # 15 August
        ("2012-04-06T17:00", "2012-04-10T10:00", 120),  # Easter Monday
        ("2010-07-13T17:00", "2010-07-15T10:00", 120),  # 14 July, a Wednesday of 2010
        ("2012-08-06T10:00:30", "2012-08-06T10:00:45", 0.25),
        ("2012-08-06T12:00", "2012-08-06T11:00", 0),
        ("2012-08-06T12:00", "2012-08-06T12:00", 0),
    ],
)
def test_waits_by_hand(start, end, minutes):
    assert one(start, end) == minutes


@pytest.mark.parametrize(
    ("interval", "in_march", "in_october"),
    [
        ((0, 1440), 23 * 60, 25 * 60),
        ((120, 180), 0, 120),  # the hour that does not come, or comes twice
        ((135, 165), 0, 60),
        ((90, 210), 60, 180),
        ((165, 195), 15, 45),
        ((600, 660), 60, 60),
    ],
)
def test_a_sunday_whose_clocks_change(interval, in_march, in_october):
    hours = calendar(interval)
    assert one("2012-03-25T00:00", "2012-03-26T00:00", hours) == in_march
    assert one("2012-10-28T00:00", "2012-10-29T00:00", hours) == in_october


def test_an_evening_that_ends_at_midnight_goes_on_after_it():
    night = calendar((0, 120), (1320, 1440))
    assert one("2012-08-06T23:00", "2012-08-07T01:00", night) == 120
    assert one("2012-08-06T00:00", "2012-08-07T00:00", night) == 240


def test_a_day_off_is_whole_and_local():
    hours = calendar((0, 1440), closed=(date(2012, 8, 6),))
    assert one("2012-08-06T00:00", "2012-08-07T00:00", hours) == 0
    assert one("2012-08-05T23:59", "2012-08-07T00:01", hours) == 2


def test_holidays_are_of_the_country_and_its_part():
    good_friday = ("2012-04-06T00:00", "2012-04-07T00:00")
    thanksgiving = ("2012-11-22T00:00", "2012-11-23T00:00")
    assert one(*good_friday, DEFAULT) == 540
    assert one(*good_friday, OpeningHours(DEFAULT.week, subdivision="57")) == 0
    assert one(*thanksgiving, DEFAULT) == 540
    assert one(*thanksgiving, OpeningHours(DEFAULT.week, "America/New_York", "US")) == 0
    assert one("2012-05-01T00:00", "2012-05-02T00:00", OpeningHours(DEFAULT.week, country="")) == 540


def test_a_holiday_on_a_sunday_is_kept_on_monday_where_the_library_says_so():
    week = OpeningHours(DEFAULT.week, "America/New_York", "US")
    assert one("2010-07-05T00:00", "2010-07-06T00:00", week) == 0


def test_a_missing_moment_or_one_that_cannot_be_gives_none():
    found = open_minutes(utc(None, "2012-08-06", None), utc("2012-08-06", None, None), DEFAULT)
    assert np.isnan(found).all()
    years = np.array(["0001-01-01", "2012-01-02", "9999-12-31"], "datetime64[us]")
    found = open_minutes(years, years[::-1], ALWAYS)
    assert np.isnan(found).tolist() == [True, False, True]


def test_nothing_gives_nothing_and_a_calendar_that_never_opens_gives_zero():
    assert open_minutes([], [], DEFAULT).tolist() == []
    assert one("2012-01-01", "2013-01-01", OpeningHours(((),) * 7)) == 0


@settings(max_examples=60)
@given(waits_at_a_change(), st.integers(0, 4 * 86_400))
def test_parts_add_up_and_never_exceed_the_whole_time(case, seconds):
    hours, waits = case
    start, end = utc(*(start for start, _ in waits)), utc(*(end for _, end in waits))
    middle = np.minimum(start + pd.Timedelta(seconds=seconds), end)
    whole = open_minutes(start, end, hours)
    parts = open_minutes(start, middle, hours) + open_minutes(middle, end, hours)
    np.testing.assert_allclose(parts, whole, rtol=0, atol=1e-9)
    assert (whole <= (end - start) / pd.Timedelta(minutes=1)).all()
    assert (whole >= 0).all()


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 10**15), st.integers(0, 10**15)), min_size=1, max_size=20),
    st.sampled_from([zone for zone, _ in CHANGES]),
)
def test_always_open_is_calendar_time_exactly(pairs, zone):
    start = pd.Series(pd.to_datetime([first for first, _ in pairs], unit="us", utc=True)) + pd.Timedelta(
        days=9e3
    )
    end = start + pd.to_timedelta([wait for _, wait in pairs], unit="us")
    always = OpeningHours(ALWAYS.week, zone, country="")
    assert open_minutes(start, end, always).tolist() == ((end - start) / pd.Timedelta(minutes=1)).tolist()


def test_a_wait_does_not_depend_on_the_others():
    random = np.random.default_rng(5)
    start = utc("1991-01-01").repeat(300) + pd.to_timedelta(random.integers(0, 10**9, 300), unit="s")
    end = start + pd.to_timedelta(random.integers(0, 10**8, 300), unit="s")
    together = open_minutes(start, end, DEFAULT)
    alone = [open_minutes(start.iloc[[at]], end.iloc[[at]], DEFAULT)[0] for at in range(0, 300, 15)]
    assert together[::15].tolist() == alone
    order = random.permutation(300)
    assert open_minutes(start.iloc[order], end.iloc[order], DEFAULT).tolist() == together[order].tolist()
