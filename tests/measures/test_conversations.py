"""How often the floor passed in each thread, and who had the last word."""

from itertools import combinations, pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures.conversations import measure_conversations
from tests.measures.tables import crowd, shuffled, table

END = pd.Timestamp("2012-08-08T12:00", tz="UTC")
APART = {
    "second": pd.Timedelta(seconds=1),
    "minute": pd.Timedelta(minutes=1),
    "hour": pd.Timedelta(hours=1),
    "day": pd.Timedelta(days=1),
}


def ask(created_at="2012-08-06T12:00", **more):
    return {"created_at": created_at, "is_brand": False, "thread_id": "c0", **more}


def say(created_at="2012-08-06T13:00", **more):
    return {"created_at": created_at, "is_brand": True, "thread_id": "c0", **more}


def only(rows, **more):
    found = measure_conversations(table(rows), END, **more)
    assert len(found) == 1
    return found.astype("object").where(found.notna(), None).iloc[0]


def turns_and_last(rows, **more):
    return only(rows, **more)[["turns", "last_word", "last_row"]].tolist()


def test_a_conversation_by_hand():
    found = only(
        [
            ask(author="Maud"),
            ask("2012-08-06T12:05", author="Nadine"),
            say("2012-08-06T12:38"),
            ask("2012-08-06T14:00", author="Maud"),
            ask("2012-08-06T14:30", author=None),
            say("2012-08-06T14:54"),
            say("2012-08-06T15:00"),
        ]
    )
    assert found.to_dict() == {
        "thread_id": "c0",
        "row_id": 0,
        "answered": True,
        "started_at": pd.Timestamp("2012-08-06T12:00", tz="UTC"),
        "last_at": pd.Timestamp("2012-08-06T15:00", tz="UTC"),
        "messages": 7,
        "customers": 2,
        "brand_messages": 3,
        "turns": 4,
        "last_word": "brand",
        "last_row": 6,
        "quiet": 45 * 60.0,
    }


def test_alone_the_customer_has_the_last_word():
    found = only([ask()])
    assert found[["answered", "messages", "customers", "brand_messages"]].tolist() == [False, 1, None, 0]
    assert turns_and_last([ask()]) == turns_and_last([ask(None)]) == [1, "customer", 0]


def test_only_threads_that_a_customer_started():
    rows = [say(), ask(), ask(thread_id="c7"), {"is_brand": None, "thread_id": "c3"}, ask(thread_id=None)]
    assert len(measure_conversations(table(rows), END)) == 0


def test_the_root_comes_first_whatever_its_date():
    assert turns_and_last([ask(precision="day"), say("2012-08-06T09:00", precision="day")]) == [2, "brand", 1]
    assert turns_and_last([ask("2012-08-06T12:00"), say("2012-08-06T11:00")]) == [2, "brand", 1]
    assert turns_and_last([ask(None), say(None)]) == [2, "brand", 1]


@pytest.mark.parametrize(
    ("precision", "second", "told"),
    [
        ("second", "2012-08-06T13:00:00", False),
        ("second", "2012-08-06T13:00:01", True),
        ("minute", "2012-08-06T13:00:00", False),
        ("minute", "2012-08-06T13:01:00", True),
        ("hour", "2012-08-06T13:59:00", False),
        ("hour", "2012-08-06T14:00:00", True),
        ("day", "2012-08-07T12:00:00", False),
        ("day", "2012-08-07T13:00:00", True),
        ("week", "2013-08-07T13:00:00", False),
        ("unknown", "2012-09-07T13:00:00", False),
        ("second", None, False),
    ],
)
def test_dates_that_do_not_tell_which_side_spoke_first_leave_it_open(precision, second, told):
    rows = [ask(), say("2012-08-06T13:00"), ask(second, precision=precision)]
    assert turns_and_last(rows) == ([3, "customer", 2] if told else [None, None, None])
    assert only(rows)["brand_messages"] == 1
    of_one_side = [ask(), ask("2012-08-06T13:00"), ask(second, precision=precision)]
    assert turns_and_last(of_one_side)[:2] == [1, "customer"]


def test_a_coarse_date_is_held_against_all_that_it_may_overlap():
    rows = [
        ask(),
        ask("2012-08-06T13:00", precision="hour"),
        ask("2012-08-06T13:10"),
        say("2012-08-06T13:20"),
    ]
    assert turns_and_last(rows) == [None, None, None]
    rows[1]["precision"] = "minute"
    assert turns_and_last(rows) == [2, "brand", 3]


def test_who_is_nobody_s_known_leaves_the_turns_open():
    rows = [ask(), {**say("2012-08-06T13:00"), "is_brand": None}, ask("2012-08-06T14:00")]
    assert turns_and_last(rows) == [None, "customer", 2]
    assert turns_and_last(rows[:2]) == [None, None, 1]
    assert only(rows)[["messages", "answered"]].tolist() == [3, False]


def test_a_message_that_the_export_does_not_hold_leaves_it_open():
    found = only([ask(response_ids="zz"), ask("2012-08-06T13:00")])
    assert found["answered"] is None
    assert turns_and_last([ask(response_ids="zz")]) == [None, None, None]
    found = only([ask(), say(response_ids="zz")])  # the customer's answer to the brand, perhaps
    assert (found["answered"], found["last_word"]) == (True, None)
    assert turns_and_last([ask(response_ids="c1"), say()]) == [2, "brand", 1]


def test_what_is_left_out_was_not_said():
    rows = [ask(), say("2012-08-06T12:01"), ask("2012-08-06T13:00"), say("2012-08-06T14:00")]
    assert turns_and_last(rows, without=[3]) == [3, "customer", 2]
    found = only(rows, without=[1, 3])
    assert found[["answered", "messages", "turns", "last_word"]].tolist() == [False, 2, 1, "customer"]
    assert turns_and_last(rows, without=[0, 2]) == [4, "brand", 3]  # a customer's is never left out
    assert only([ask(response_ids="c1"), say()], without=[1])["answered"] is False  # the export holds it


def side(row):
    if pd.isna(row["is_brand"]):
        return None
    return "brand" if row["is_brand"] else "customer"


def loop(comments):
    """Turns, last word and last row of each thread, one pair of messages after the other."""
    found = {}
    for thread, rows in comments.groupby("thread_id"):
        messages = rows.to_dict("records")
        root = [row for row in messages if row["comment_id"] == thread]
        if not root or side(root[0]) != "customer":
            continue
        rest = [row for row in messages if row["comment_id"] != thread]
        open_order = False
        for one, other in combinations(rest, 2):
            if side(one) == side(other):
                continue
            apart = [APART.get(row["precision"]) for row in (one, other)]
            gap = one["created_at"] - other["created_at"]
            open_order |= pd.isna(gap) or None in apart or abs(gap) < max(apart)
        dated = [row for row in rest if row["precision"] in APART and not pd.isna(row["created_at"])]
        undated = [row for row in rest if row not in dated]
        order = [
            *root,
            *sorted(undated, key=lambda row: row["row_id"]),
            *sorted(dated, key=lambda row: (row["created_at"], row["row_id"])),
        ]
        sides = [side(row) for row in order]
        turns = 1 + sum(one != other for one, other in pairwise(sides))
        found[thread] = (
            (None, None, None)
            if open_order
            else (None if None in sides else turns, sides[-1], order[-1]["row_id"])
        )
    return found


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "created_at": st.integers(0, 40).map(lambda n: f"2012-08-06T{12 + n // 6}:{n % 6}0") | st.none(),
            "precision": st.sampled_from(["second"] * 6 + ["minute", "hour", "day", "week"]),
            "is_brand": st.sampled_from([False, False, False, True, True, None]),
            "thread_id": st.sampled_from([f"c{number}" for number in range(9)]),
        }
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=10)
@given(ROWS)
def test_an_independent_loop_finds_the_same(rows):
    comments = table(rows)
    found = measure_conversations(comments, END)
    told = found[["turns", "last_word", "last_row"]].astype("object")
    told = told.where(told.notna(), None)
    assert dict(zip(found["thread_id"], told.itertuples(index=False, name=None), strict=True)) == loop(
        comments
    )
    pd.testing.assert_frame_equal(found, measure_conversations(shuffled(comments), END))


def test_laws():
    comments = crowd(700)
    before = comments.copy()
    found = measure_conversations(comments, END)
    pd.testing.assert_frame_equal(comments, before)
    inside = comments.loc[comments["thread_id"].isin(found["thread_id"])]
    assert found["messages"].sum() == len(inside)
    assert found["brand_messages"].sum() == inside["is_brand"].sum()
    assert (found["turns"].dropna() <= found.loc[found["turns"].notna(), "messages"]).all()
    silent = found["answered"].eq(False)
    assert (found.loc[silent, "turns"] == 1).all()
    assert (found.loc[silent, "last_word"] == "customer").all()
    # The floor goes to and fro: who had the last word says whether it passed an odd number of times.
    told = found.dropna(subset=["turns", "last_word"])
    assert ((told["turns"] % 2 == 1) == (told["last_word"] == "customer")).all()
