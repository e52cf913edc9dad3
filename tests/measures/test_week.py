"""The map of weekday by hour: local time, all 168 rows, nothing lost and nothing told finer than it is known."""

from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.measures.week import HOURS, WEEKDAYS, count_outside_week, measure_week

PARIS = "Europe/Paris"


def moments(*texts):
    return pd.Series([pd.NaT if text is None else pd.Timestamp(text) for text in texts]).pipe(
        lambda values: pd.to_datetime(values, utc=True).astype("datetime64[us, UTC]")
    )


def fine(at, precision="second"):
    return pd.Series([precision] * len(at), index=at.index, dtype="str")


def filled(table):
    """(weekday, hour) -> count, where there is any."""
    some = table.loc[table["comments"] > 0]
    return {(row.weekday, row.hour): row.comments for row in some.itertuples()}


def test_a_moment_stands_where_the_local_clock_has_it():
    # Sunday evening in London's winter is Monday in Paris; in summer Paris is two hours ahead.
    at = moments("2012-12-09T23:30Z", "2012-08-06T14:59Z", "2012-08-13T14:00Z")
    assert filled(measure_week(at, fine(at), PARIS)) == {(0, 0): 1, (0, 16): 2}
    assert filled(measure_week(at, fine(at), "Asia/Kolkata")) == {(0, 5): 1, (0, 20): 1, (0, 19): 1}


def test_every_hour_of_the_week_is_a_row():
    table = measure_week(moments(), fine(moments()), PARIS)
    assert list(table.columns) == ["weekday", "hour", "comments"]
    assert list(zip(table["weekday"], table["hour"], strict=True)) == [
        (day, hour) for day in range(WEEKDAYS) for hour in range(HOURS)
    ]
    assert table["comments"].sum() == 0


def test_the_repeated_hour_is_one_and_the_skipped_one_stays_empty():
    october = moments("2012-10-28T00:30Z", "2012-10-28T01:30Z")  # both at half past two
    assert filled(measure_week(october, fine(october), PARIS)) == {(6, 2): 2}
    march = pd.Series(pd.date_range("2012-03-25", periods=24, freq="1h", tz="UTC"))
    counts = filled(measure_week(march, fine(march), PARIS))
    assert (6, 2) not in counts
    assert sum(counts.values()) == 24


@pytest.mark.parametrize(
    ("precision", "told"),
    [("second", 1), ("minute", 1), ("hour", 1), ("day", 0), ("week", 0), ("unknown", 0), (None, 0)],
)
def test_only_what_tells_the_hour_counts(precision, told):
    at = moments("2012-08-06T14:00Z")
    precisions = pd.Series([precision], dtype="category")
    assert measure_week(at, precisions, PARIS)["comments"].sum() == told
    assert count_outside_week(at, precisions).too_coarse == 1 - told


def test_the_undated_are_counted_apart():
    at = moments(None, "2012-08-06T14:00Z", None)
    left_out = count_outside_week(at, pd.Series(["second", "day", None]))
    assert (left_out.undated, left_out.too_coarse) == (2, 1)


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(0, 2_000_000_000), st.sampled_from(["second", "hour", "day", "unknown"])
        ),
        max_size=60,
    ),
    st.sampled_from([PARIS, "America/New_York", "Asia/Kathmandu", "UTC"]),
    st.integers(0, 9),
)
def test_every_moment_is_in_one_row_or_told_left_out_in_any_order(rows, zone, seed):
    at = pd.Series([row[0] for row in rows], dtype="float64")
    at = pd.to_datetime(at, unit="s", utc=True).astype("datetime64[us, UTC]")
    precision = pd.Series([row[1] for row in rows], dtype="category")
    before = at.copy(), precision.copy()
    table, left_out = measure_week(at, precision, zone), count_outside_week(at, precision)
    assert table["comments"].sum() + left_out.undated + left_out.too_coarse == len(rows)
    order = np.random.default_rng(seed).permutation(len(rows))
    pd.testing.assert_frame_equal(measure_week(at.iloc[order], precision.iloc[order], zone), table)
    pd.testing.assert_series_equal(at, before[0])
    pd.testing.assert_series_equal(precision, before[1])
    # Oracle: each moment by Python's own calendar.
    for moment, fineness in zip(at, precision, strict=True):
        if pd.notna(moment) and fineness in ("second", "hour"):
            local = moment.to_pydatetime().astimezone(ZoneInfo(zone))
            cell = table.loc[(table["weekday"] == local.weekday()) & (table["hour"] == local.hour)]
            assert cell["comments"].item() >= 1
