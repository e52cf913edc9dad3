"""The share over time is told on bins that hold enough: days where they do, weeks where days are thin."""

import numpy as np
import pandas as pd
import pytest

from analysis.measures.course import measure_course
from analysis.measures.sentiment import ENOUGH
from tests.measures.tables import table

ZONE = "Europe/Paris"


def page(per_day: list[int]) -> pd.DataFrame:
    days = np.repeat(np.arange(len(per_day)), per_day)
    rows = [
        {
            "created_at": pd.Timestamp("2024-01-01 09:00", tz="UTC") + pd.Timedelta(days=int(day)),
            "precision": "minute",
            "sentiment": "negative" if number % 2 else "neutral",
        }
        for number, day in enumerate(days)
    ]
    return table(rows, is_brand=False)


def lengths(course: pd.DataFrame) -> set[int]:
    return {round((row.end - row.start) / pd.Timedelta(days=1)) for row in course.itertuples()}


@pytest.mark.parametrize(
    ("per_day", "days"),
    [([ENOUGH] * 100, {1}), ([3] * 98, {7}), ([1] * 98, {29, 30, 31})],
    ids=["days", "weeks", "months"],
)
def test_on_the_finest_bins_that_tell_a_share(per_day, days):
    course = measure_course(page(per_day), ZONE)
    assert lengths(course) == days
    assert course["n"][course["share"].notna()].sum() >= 0.9 * sum(per_day)
    assert course["n"].sum() == sum(per_day)


def test_a_burst_is_told_by_days_though_the_rest_is_thin():
    course = measure_course(page([1] * 40 + [60, 90, 40] + [1] * 40), ZONE)
    assert lengths(course) == {1}
    assert course["share"].notna().sum() == 3


def test_one_day_with_a_share_is_no_course():
    course = measure_course(page([2] * 60 + [200] + [2] * 60), ZONE)
    assert lengths(course) == {7}


def test_where_nothing_tells_a_share_the_bins_stay():
    assert lengths(measure_course(page([0, 1, 0, 1, 1]), ZONE)) != {30}
    assert measure_course(page([]), ZONE).empty
