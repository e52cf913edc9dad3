"""Series of the counted comments: what is filtered changes the counts, never who is new to the case."""

import numpy as np
import pandas as pd
import pytest

from analysis.measures.multiples import mark_newcomers, measure_multiples
from analysis.measures.series import measure_series
from tests.measures.tables import crowd, shuffled, table

PARIS = "Europe/Paris"


def everybody(comments: pd.DataFrame) -> np.ndarray:
    return np.ones(len(comments), dtype=bool)


def multiples(comments: pd.DataFrame, counted: np.ndarray | None = None, bin: str = "hour", **options):
    counted = everybody(comments) if counted is None else counted
    return measure_multiples(comments, counted, mark_newcomers(comments), bin, PARIS, **options)


@pytest.mark.parametrize("bin", ["hour", "6_hours", "day"])
def test_with_nothing_filtered_they_are_the_case_s_series(bin):
    comments = crowd(300)
    found = multiples(comments, bin=bin, audience=2_500)
    pd.testing.assert_frame_equal(found, measure_series(comments, bin, PARIS, audience=2_500))
    assert found["new_authors"].sum() > 50


def test_somebody_who_wrote_before_the_period_is_no_newcomer_in_it():
    comments = table(
        [
            {"author": who, "created_at": f"2012-08-{day:02}T10:00Z", "is_brand": False}
            for who, day in (("a", 1), ("b", 2), ("a", 3), ("c", 3), ("b", 4))
        ]
    )
    later = comments["created_at"].dt.day.ge(3).to_numpy()
    found = multiples(comments, later, bin="day")
    assert found["authors"].tolist() == [2, 1]
    assert found["new_authors"].tolist() == [1, 0]
    alone = measure_series(comments[later], "day", PARIS)["new_authors"]
    assert alone.tolist() == [2, 1]  # who only sees the period takes them all for new


def test_parts_of_the_crowd_add_up_and_the_brand_is_in_each():
    comments = crowd(400)
    part = np.arange(len(comments)) % 3 == 0
    span = comments["created_at"].min(), comments["created_at"].max()
    one, other, whole = (multiples(comments, rows, span=span) for rows in (part, ~part, None))
    for name in ("comments", "negative", "neutral", "positive", "unscored", "new_authors"):
        added = one[name].fillna(0).astype(int) + other[name].fillna(0).astype(int)
        assert (added == whole[name].fillna(0).astype(int)).all(), name
    assert (one["brand"] == whole["brand"]).all()


def test_each_author_is_new_once_and_the_brand_never():
    comments = crowd(300)
    first = mark_newcomers(comments)
    theirs = comments[~comments["is_brand"].astype(bool)]
    assert first.sum() == theirs.groupby("platform", observed=True)["author"].nunique().sum()
    assert not first[comments["is_brand"].astype(bool)].any()
    assert mark_newcomers(shuffled(comments)).sum() == first.sum()


def test_where_nobody_is_named_or_liked_that_is_not_zero():
    comments = crowd(60).assign(author=None, author_id=None, likes=pd.array([pd.NA] * 60, dtype="Int64"))
    comments["author"] = comments["author"].astype("str")
    comments["author_id"] = comments["author_id"].astype("str")
    comments[["author", "author_id"]] = np.nan
    found = multiples(comments)
    busy = found["comments"] > 0
    for name in ("authors", "new_authors", "likes"):
        assert found.loc[busy, name].isna().all(), name


def test_nothing_counted_is_no_bin_and_no_table_is_changed():
    comments = crowd(40)
    before = comments.copy()
    assert multiples(comments, ~everybody(comments)).empty
    multiples(comments)
    pd.testing.assert_frame_equal(comments, before)
