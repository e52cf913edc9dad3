"""Why waiting cannot be measured, and what it comes to."""

import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.latency import summarise_latency
from analysis.measures.responses import (
    list_obstacles,
    measure_responses,
    not_computable,
)
from analysis.measures.waiting import list_negative_unanswered, list_unanswered
from tests.measures.tables import table
from tests.measures.test_responses import END, answer, ask


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([ask(None), answer(None)], "no-dates"),
        ([ask(precision="day"), answer("2012-08-07", precision="day")], "coarse-dates"),
        ([ask(), ask(precision="day"), answer("2012-08-07", precision="day")], "coarse-dates"),
        ([{"created_at": "2012-08-06", "is_brand": None}], "no-brand"),
        ([ask(precision="second")], "no-brand"),
        ([ask(), answer("2012-08-07", by="mention")], "no-links"),
        ([answer("2012-08-07", 0), answer("2012-08-07", 0)], "no-customers"),
        ([ask(), answer("2012-08-07")], None),
    ],
)
def test_why_latency_cannot_be_measured(rows, reason):
    assert not_computable(table(rows)) == reason
    assert (reason is None) == (list_obstacles(table(rows)) == ())


def test_summary_by_hand():
    rows = [ask(f"2012-08-06T12:{minute:02d}") for minute in range(5)]
    rows += [answer("2012-08-06T12:10", 0), answer("2012-08-06T12:21", 1), answer("2012-08-06T12:32", 2)]
    rows += [ask(response_ids="zz"), ask(precision="day")]
    found = summarise_latency(measure_responses(table(rows), END), END).to_json()
    counts = {
        name: found[name] for name in ("customer_comments", "answered", "waiting", "unknown", "undatable")
    }
    assert counts == {"customer_comments": 7, "answered": 3, "waiting": 2, "unknown": 1, "undatable": 1}
    assert found["median_minutes_answered"] == 20.0
    assert found["p90_minutes_answered"] == 28.0
    assert found["km_median_minutes"] == 30.0  # 2 of 5 still wait after the third answer
    assert [row["hours"] for row in found["within"]] == [1, 4, 24, 72]
    assert [row["share"] for row in found["within"]] == [0.6, 0.6, 0.6, None]  # nobody is 72 h old
    assert found["end"] == "2012-08-08T12:00:00+00:00"


def test_summary_of_nothing():
    found = summarise_latency(measure_responses(empty(), pd.NaT), pd.NaT).to_json()
    assert found["customer_comments"] == 0
    assert found["median_minutes_answered"] is found["km_median_minutes"] is found["end"] is None


def test_who_waits_longest_comes_first():
    rows = [
        ask("2012-08-07T00:00", sentiment="negative"),
        ask("2012-08-06T00:00", sentiment="negative"),
        ask("2012-08-05T00:00", sentiment="positive"),
        ask("2012-08-04T00:00", sentiment="negative"),
        answer("2012-08-06T00:00", 3),
    ]
    comments = table(rows)
    responses = measure_responses(comments, END)
    assert list_unanswered(comments, responses)["row_id"].tolist() == [2, 1, 0]
    assert list_negative_unanswered(comments, responses).tolist() == [1, 0]
    assert list_negative_unanswered(comments.iloc[:1], responses).tolist() == [0]
