import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.horizon import measure_horizon
from analysis.measures.responses import measure_responses, measure_thread_responses
from tests.measures.tables import crowd, shuffled, table

A_YEAR_LATER = "2013-08-07T00:00"


def row(file, created_at, collected_at=None, **more):
    known = {"collected_at": pd.Timestamp(collected_at, tz="UTC")} if collected_at else {}
    return {"source_file": file, "created_at": created_at, "is_brand": False, **known, **more}


def horizons(*rows):
    return [None if pd.isna(end) else f"{end:%m-%d}" for end in measure_horizon(table(list(rows)))]


def test_a_file_ends_with_its_own_last_comment():
    rows = [row("a", "2012-08-06"), row("a", "2012-08-07"), row("b", "2013-09-01"), row("b", None)]
    assert horizons(*rows) == ["08-07", "08-07", "09-01", "09-01"]


def test_or_when_it_was_collected_unless_a_comment_is_later():
    assert horizons(row("a", "2012-08-06", "2012-08-20"), row("a", "2012-08-07")) == ["08-20", "08-07"]
    assert horizons(row("a", "2012-08-06", "2012-08-06"), row("a", "2012-08-07")) == ["08-07", "08-07"]


def test_a_file_without_dates_has_no_end_unless_collected():
    assert horizons(row("a", None), row("b", None, "2012-08-20")) == [None, "08-20"]


def test_a_comment_of_several_snapshots_was_watched_until_the_last():
    rows = [
        row("a.csv", "2012-08-06", snapshots="a.csv;b.csv"),
        row("a.csv", "2012-08-06"),
        row("b.csv", "2012-08-09"),
    ]
    assert horizons(*rows) == ["08-09", "08-06", "08-09"]


def test_an_export_of_a_year_later_does_not_make_the_first_wait():
    rows = [row("a", "2012-08-06T12:00"), row("a", "2012-08-06T13:00"), row("b", A_YEAR_LATER)]
    comments = table([{**each, "thread_id": f"c{place}"} for place, each in enumerate(rows)])
    ends = measure_horizon(comments)
    for found in (measure_responses(comments, ends), measure_thread_responses(comments, ends)):
        assert found["state"].tolist() == ["waiting"] * 3
        assert found["minutes"].tolist() == [60.0, 0.0, 0.0]
        assert found["age"].tolist() == [60.0, 0.0, 0.0]


def test_an_answer_in_another_file_is_an_answer():
    rows = [
        row("a", "2012-08-06T12:00", thread_id="c0"),
        row("b", "2012-08-07T12:00", is_brand=True, answers=0, answers_by="parent", thread_id="c0"),
    ]
    comments = table(rows).assign(is_brand=pd.array([False, True], dtype="boolean"))
    for found in (
        measure_responses(comments, measure_horizon(comments)),
        measure_thread_responses(comments, measure_horizon(comments)),
    ):
        assert (found["state"].iloc[0], found["minutes"].iloc[0]) == ("answered", 24 * 60.0)


def test_laws():
    comments = crowd(200).assign(source_file=pd.Categorical(np.tile(["a", "b"], 100)))
    before = comments.copy()
    ends = measure_horizon(comments)
    pd.testing.assert_frame_equal(comments, before)
    assert (ends >= comments["created_at"]).all()
    assert len(measure_horizon(empty())) == 0
    mixed = shuffled(comments)
    pd.testing.assert_frame_equal(
        measure_responses(comments, ends), measure_responses(mixed, measure_horizon(mixed))
    )


@pytest.mark.parametrize("file", ["one", None])
def test_in_one_file_it_is_one_moment(file):
    comments = crowd(100).assign(source_file=file)
    end = comments["created_at"].max()
    ends = measure_horizon(comments)
    pd.testing.assert_frame_equal(measure_responses(comments, ends), measure_responses(comments, end))
    assert ends.unique().tolist() == [end]
