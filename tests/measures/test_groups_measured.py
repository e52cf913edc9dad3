"""What the waits of groups come to, by hand and on tables that lack something."""

import numpy as np
import pandas as pd
import pytest

from analysis.case import open_case
from analysis.comments import empty
from analysis.measures.groups import (
    GROUPINGS,
    curves_by,
    label_groups,
    measure_waits_by,
)
from analysis.measures.latency import summarise_latency
from analysis.measures.responses import measure_responses
from analysis.measures.states import STATES
from tests.measures.tables import crowd, table
from tests.measures.test_groups import COUNTS, END, PARIS, PERIOD, agrees, labels, mixed


def test_by_hand():
    comments = table([{"brand": brand, "created_at": "2012-08-06"} for brand in "bbbbac"])
    responses = pd.DataFrame(
        {
            "row_id": range(5),
            "state": pd.Categorical(["answered", "answered", "waiting", "unknown", "waiting"], STATES),
            "minutes": [60.0, 6000.0, 9000.0, np.nan, 600.0],
            "age": [9000.0, 9000.0, 9000.0, 9000.0, 600.0],
        }
    )
    found = measure_waits_by(responses, labels(comments, "brand")).set_index("group")
    assert found[COUNTS].to_numpy().tolist() == [[1, 0, 1, 0, 0], [3, 2, 1, 1, 0], [0, 0, 0, 0, 0]]
    assert found.loc["b", "median_minutes"] == 6000.0
    assert found.loc["b", "share_answered"] == pytest.approx(2 / 3)
    assert found.loc["b", "mean_minutes"] == pytest.approx((60 + 2 * 72 * 60) / 3)
    assert (found.loc["b", "within_24h"], found.loc["b", "old_enough"]) == (pytest.approx(1 / 3), 3)
    assert found.loc["a", "share_answered"] == 0
    empty_cells = ["median_minutes", "mean_minutes", "within_24h", "low", "high"]
    assert found.loc["a", empty_cells].isna().all()  # it waits since ten hours: nothing is told of 24 or 72
    assert found.loc["c", [*empty_cells, "share_answered"]].isna().all()


def test_only_the_responses_that_are_given_are_counted():
    comments = mixed()
    responses = measure_responses(comments, END)
    few = responses.loc[responses["row_id"] < 40]
    group = labels(comments, "platform")
    assert measure_waits_by(few, group)[list(STATES)].sum().sum() == len(few) < len(responses)


def test_a_response_to_an_unknown_comment_is_in_no_group():
    responses = measure_responses(crowd(20), END)
    found = measure_waits_by(responses, labels(crowd(20).iloc[:0], "sentiment"))
    assert found[COUNTS].to_numpy().sum() == 0


def test_the_curve_of_no_group_has_no_rows():
    comments = mixed()
    group = labels(comments, "brand")
    curves = curves_by(measure_responses(comments, END), group, ["b", "nobody"])
    assert list(curves) == ["b", "nobody"]
    assert len(curves["b"])
    assert curves["nobody"].empty


@pytest.mark.parametrize("by", GROUPINGS)
def test_empty_undated_and_one_row(by):
    need = pd.Series([], dtype="boolean")
    nothing = label_groups(empty(), by, PARIS, period=PERIOD, need=need)
    assert len(nothing) == 0
    found = measure_waits_by(measure_responses(empty(), pd.NaT), nothing)
    assert found["n"].sum() == 0
    undated = table([{"created_at": None, "is_brand": False}])
    found = measure_waits_by(measure_responses(undated, pd.NaT), labels(undated, by))
    assert found["n"].sum() == 0
    one = table([{"created_at": "2012-08-06", "is_brand": False, "brand": "b", "author": "a", "platform": "x",
                  "language": "fr", "sentiment": "negative"}], row_id=3)  # fmt: skip
    found = measure_waits_by(measure_responses(one, END), labels(one, by))
    assert (found["n"].sum(), found["waiting"].sum()) == (1, 1)


def test_threads_have_groups_too():
    comments = crowd(60)
    group = labels(comments, "weekday")
    threads = pd.DataFrame({"thread_id": "t", **measure_responses(comments, END)})
    pd.testing.assert_frame_equal(
        measure_waits_by(threads, group), measure_waits_by(measure_responses(comments, END), group)
    )


def test_twcs_by_brand(exports):
    path = exports / "twcs_first5000" / "twcs.csv"
    case = open_case([(path.name, path.read_bytes())])
    group = label_groups(case.comments, "brand", case.timezone)
    found = measure_waits_by(case.responses, group)
    whole = summarise_latency(case.responses, case.end)
    brand = case.comments.set_index("row_id")["brand"].astype("object")[case.responses["row_id"]].to_numpy()
    nobody = case.responses.loc[pd.isna(brand)]

    states = (whole.answered, whole.waiting, whole.unknown, whole.undatable)
    outside = [int((nobody["state"] == state).sum()) for state in STATES]
    assert tuple(found[list(STATES)].sum() + outside) == states
    size = found[list(STATES)].sum(axis="columns")
    largest = found.loc[size.nlargest(10).index]
    assert len(largest) == 10
    for row in largest.itertuples():
        own = case.responses.loc[brand == row.group]
        assert len(own) == size[row.Index]
        agrees(row, own)
    few = measure_waits_by(case.responses, group[group.isin(largest["group"])].cat.remove_unused_categories())
    rest = case.responses.loc[~pd.Series(brand).isin(largest["group"]).to_numpy()]
    assert few["answered"].sum() + (rest["state"] == "answered").sum() == whole.answered
    assert (
        few["n"].sum() + rest["state"].isin(["answered", "waiting"]).sum() == whole.answered + whole.waiting
    )
