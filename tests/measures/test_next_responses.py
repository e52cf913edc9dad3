"""The wait from each message of a customer to the brand's next one in its thread."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures.next_responses import measure_next_responses
from analysis.measures.responses import measure_responses
from tests.measures.tables import shuffled, table

END = pd.Timestamp("2012-08-08T12:00", tz="UTC")
SLACK = {"second": pd.Timedelta(seconds=1), "minute": pd.Timedelta(minutes=1), "hour": pd.Timedelta(hours=1)}


def ask(created_at="2012-08-06T12:00", **more):
    return {"created_at": created_at, "is_brand": False, "thread_id": "c0", **more}


def say(created_at="2012-08-06T13:00", **more):
    return {"created_at": created_at, "is_brand": True, "thread_id": "c0", **more}


def states(rows, **more):
    found = measure_next_responses(table(rows), END, **more)
    return (
        found[["state", "minutes", "response"]]
        .astype("object")
        .where(found.notna(), None)
        .to_numpy()
        .tolist()
    )


def test_one_message_of_the_brand_answers_all_before_it_in_the_thread():
    rows = [
        ask(),
        ask("2012-08-06T12:30"),
        say("2012-08-06T13:00", answers=0, answers_by="parent"),
        ask("2012-08-06T13:10"),
        say("2012-08-06T14:00", thread_id="c9"),
    ]
    found = measure_next_responses(table(rows), END)
    assert found["row_id"].tolist() == [0, 1, 3]
    assert found["state"].tolist() == ["answered", "answered", "waiting"]
    assert found["minutes"].tolist() == [60.0, 30.0, 2810.0]
    assert found["response"].tolist() == [2, 2, pd.NA]
    assert found["by"].astype("object").where(found["by"].notna(), None).tolist() == ["parent", None, None]
    assert list(found.columns) == list(measure_responses(table(rows), END).columns)


def test_rows_without_a_thread_are_left_out():
    assert states([ask(thread_id=None), say(thread_id=None)]) == []


def test_only_the_brand_that_the_row_speaks_to_answers_it():
    rows = [
        ask(brand="A"),
        ask(brand="B"),
        ask(brand=None),
        say("2012-08-06T13:00", brand="B"),
        say("2012-08-06T14:00", brand="A"),
        say("2012-08-06T12:30", brand=None),
    ]
    assert states(rows) == [["answered", 120.0, 4], ["answered", 60.0, 3], ["answered", 30.0, 5]]


def test_whoever_answers_the_row_itself_counts():
    rows = [ask(brand="A"), say("2012-08-06T13:00", brand="B", answers=0, answers_by="parent")]
    assert states(rows) == [["answered", 60.0, 1]]
    rows[1]["answers_by"] = "mention"
    assert states(rows) == [["waiting", 2880.0, None]]


def test_neither_the_root_nor_its_own_parent_answers_a_row():
    rows = [
        say("2012-08-06T12:00", precision="minute"),
        ask("2012-08-06T12:00", precision="minute"),
        say("2012-08-06T12:05", precision="minute", parent_id="c1"),
        ask("2012-08-06T12:05", precision="minute", parent_id="c2"),
    ]
    assert states(rows) == [["answered", 5.0, 2], ["waiting", 2875.0, None]]
    assert states([*rows, say("2012-08-06T12:05", precision="minute")])[1] == ["answered", 0.0, 4]


def test_a_coarser_date_is_not_a_contradiction():
    assert states([ask("2012-08-06T12:40"), say("2012-08-06T12:00", precision="hour")])[0][:2] == [
        "answered",
        0.0,
    ]
    assert states([ask("2012-08-06T13:40"), say("2012-08-06T12:00", precision="hour")])[0][0] == "waiting"


def test_an_answer_that_the_export_does_not_hold_is_unknown():
    assert states([ask(response_ids="zz")])[0][0] == "unknown"
    assert [row[0] for row in states([ask(), ask(response_ids="zz"), say("2012-08-06T11:00")])] == [
        "unknown"
    ] * 2
    assert states([ask(response_ids="c1,zz"), say()])[0][0] == "answered"
    assert states([ask(), ask(response_ids="zz", thread_id="c1")])[0][0] == "waiting"


def test_its_own_answer_dated_before_it_is_unknown():
    rows = [ask(), say("2012-08-06T11:00", answers=0, answers_by="parent")]
    assert states(rows) == [["unknown", None, None]]
    rows[1]["answers"] = None
    assert states(rows)[0][0] == "waiting"


@pytest.mark.parametrize("row", [ask(precision="day"), ask(None), ask(precision="unknown")])
def test_coarse_or_missing_dates_are_undatable(row):
    assert states([row, say()])[0] == ["undatable", None, None]


@pytest.mark.parametrize("message", [say(None), say(precision="day")])
def test_a_message_of_the_brand_without_a_date_may_be_the_next(message):
    assert states([ask(), message])[0][0] == "undatable"
    assert states([ask(), message, say()])[0] == ["answered", 60.0, 2]
    assert states([message, ask()])[0][0] == "waiting"  # the root: it came before


def test_what_is_left_out_answers_nobody():
    rows = [ask(), say("2012-08-06T12:01"), say("2012-08-06T13:00")]
    assert states(rows, without=[1]) == [["answered", 60.0, 2]]
    assert states(rows, without=pd.Series([1, 2])) == [["waiting", 2880.0, None]]


def loop(comments, end):
    """The same, one row after the other."""
    found = {}
    roots = set(comments.loc[comments["comment_id"] == comments["thread_id"], "row_id"])
    rows = comments.to_dict("records")
    for row in rows:
        if row["is_brand"] or pd.isna(row["thread_id"]):
            continue
        named = str(row["response_ids"]) != "nan"
        gaps, blurred, before = [], False, False
        for said in rows:
            direct = (
                said["is_brand"]
                and said["answers"] == row["row_id"]
                and said["answers_by"] in ("parent", "same_row")
            )
            met = pd.isna(row["brand"]) or row["brand"] == said["brand"]
            if not said["is_brand"] or said["thread_id"] != row["thread_id"] or said["row_id"] in roots:
                continue
            if not (met or direct):
                continue
            if said["precision"] not in SLACK or pd.isna(said["created_at"]):
                blurred = True
            elif row["precision"] in SLACK and not pd.isna(row["created_at"]):
                gap = said["created_at"] - row["created_at"]
                if gap > -max(SLACK[said["precision"]], SLACK[row["precision"]]):
                    if direct or said["comment_id"] != row["parent_id"]:
                        gaps.append((said["created_at"], said["row_id"]))
                elif direct:
                    before = True
        if row["precision"] not in SLACK or pd.isna(row["created_at"]):
            found[row["row_id"]] = ("undatable", None)
        elif gaps:
            found[row["row_id"]] = ("answered", min(gaps)[1])
        else:
            found[row["row_id"]] = (
                "undatable" if blurred else "unknown" if named or before else "waiting",
                None,
            )
    pointing = {row["thread_id"] for row in rows if not row["is_brand"] and str(row["response_ids"]) != "nan"}
    threads = {row["row_id"]: row["thread_id"] for row in rows}
    return {
        row: ("unknown", None) if state == "waiting" and threads[row] in pointing else (state, said)
        for row, (state, said) in found.items()
    }


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "created_at": st.integers(0, 12).map(lambda n: f"2012-08-06T{12 + n // 6}:{n % 6}0") | st.none(),
            "precision": st.sampled_from(["second", "minute", "hour", "hour", "day"]),
            "is_brand": st.booleans(),
            "thread_id": st.sampled_from(["c0", "c1", "c2", None]),
            "parent_id": st.sampled_from(["c0", "c1", "c3", None]),
            "brand": st.sampled_from(["A", "B", None]),
            "answers": st.integers(0, 9),
            "answers_by": st.sampled_from(["parent", "mention"]),
            "response_ids": st.sampled_from([None] * 8 + ["zz"]),
        }
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=15)
@given(ROWS)
def test_an_independent_loop_finds_the_same(rows):
    asking = {number for number, row in enumerate(rows) if not row["is_brand"]}
    # A link goes from the brand to a customer of the same thread.
    rows = [
        row
        if row["is_brand"]
        and row["answers"] in asking
        and rows[row["answers"]]["thread_id"] == row["thread_id"]
        else {**row, "answers": None, "answers_by": None}
        for row in rows
    ]
    comments = table(rows)
    found = measure_next_responses(comments, END)
    expected = loop(comments, END)
    assert found["row_id"].tolist() == sorted(expected)
    for row_id, state, response in zip(found["row_id"], found["state"], found["response"], strict=True):
        assert (state, None if pd.isna(response) else response) == expected[row_id]
    pd.testing.assert_frame_equal(found, measure_next_responses(shuffled(comments), END))
