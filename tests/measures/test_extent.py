"""What a date of each precision leaves open, across clock changes."""

import numpy as np
import pandas as pd
import pytest

from analysis.comments import PRECISIONS, empty
from analysis.measures.extent import EVER, measure_extent
from tests.measures.tables import crowd, table

PARIS = "Europe/Paris"


def extent(created_at, precision, zone=PARIS):
    """Both moments, as the walls of `zone` show them."""
    comments = table([{"created_at": created_at}])
    comments = comments.assign(precision=pd.Categorical([precision], categories=PRECISIONS))
    moments = [pd.Timestamp(int(one[0]), unit="us", tz="UTC") for one in measure_extent(comments, zone)]
    return tuple(f"{moment.tz_convert(zone):%m-%d %H:%M%z}" for moment in moments)


@pytest.mark.parametrize(
    ("created_at", "precision", "expected"),
    [
        ("2012-08-07T13:10:20", "minute", ("08-07 15:10+0200", "08-07 15:11+0200")),
        ("2012-08-07T13:10:20", "hour", ("08-07 15:00+0200", "08-07 16:00+0200")),
        ("2012-08-06T22:00", "day", ("08-07 00:00+0200", "08-08 00:00+0200")),
        ("2012-08-07T13:10", "unknown", ("08-07 00:00+0200", "08-08 00:00+0200")),
        ("2012-08-07T13:10", None, ("08-07 00:00+0200", "08-08 00:00+0200")),
        ("2012-08-07T13:10", "week", ("07-31 00:00+0200", "08-14 00:00+0200")),
        ("2012-03-24T23:00", "day", ("03-25 00:00+0100", "03-26 00:00+0200")),  # 23 hours
        ("2012-10-27T22:00", "day", ("10-28 00:00+0200", "10-29 00:00+0100")),  # 25 hours
        ("2012-10-28T00:20", "hour", ("10-28 02:00+0200", "10-28 02:00+0100")),
        ("2012-10-28T01:20", "hour", ("10-28 02:00+0100", "10-28 03:00+0100")),
    ],
)
def test_the_unit_that_holds_a_date(created_at, precision, expected):
    assert extent(created_at, precision) == expected


def test_an_hour_of_a_zone_with_a_half():
    assert extent("2012-08-07T13:10", "hour", "Asia/Kolkata") == ("08-07 18:00+0530", "08-07 19:00+0530")


def test_a_midnight_that_the_clocks_skip():
    # Beirut's clocks of 2012-03-25 went from 0:00 to 1:00.
    assert extent("2012-03-25T10:00", "day", "Asia/Beirut") == ("03-25 01:00+0300", "03-26 00:00+0300")


def test_to_the_second_is_taken_as_it_is_and_undated_is_ever():
    comments = table([{"created_at": "2012-08-07T13:10:20.5"}, {"created_at": None}])
    earliest, end = measure_extent(comments, PARIS)
    assert pd.Timestamp(int(earliest[0]), unit="us", tz="UTC") == comments["created_at"].iloc[0]
    assert end[0] == earliest[0] + 1
    assert (earliest[1], end[1]) == (-EVER, EVER)


@pytest.mark.parametrize("zone", ["UTC", PARIS, "America/St_Johns", "Pacific/Apia"])
def test_every_date_lies_in_its_extent(zone):
    comments = crowd(200)
    comments = comments.assign(precision=pd.Categorical(np.resize(PRECISIONS, 200), categories=PRECISIONS))
    before = comments.copy()
    earliest, end = measure_extent(comments, zone)
    pd.testing.assert_frame_equal(comments, before)
    written = comments["created_at"].to_numpy("datetime64[us]").astype("int64")
    assert (earliest <= written).all()
    assert (written < end).all()


def test_empty_in_empty_out():
    assert [len(one) for one in measure_extent(empty(), PARIS)] == [0, 0]
