import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.responses import (
    measure_responses,
    measure_thread_responses,
)
from tests.measures.tables import crowd, shuffled, table

END = pd.Timestamp("2012-08-08T12:00", tz="UTC")


def ask(created_at="2012-08-06T12:00", **more):
    return {"created_at": created_at, "is_brand": False, **more}


def answer(created_at, answers=0, by="parent", **more):
    return {"created_at": created_at, "is_brand": True, "answers": answers, "answers_by": by, **more}


def only(rows, **more):
    return measure_responses(table(rows), END, **more).iloc[0]


def test_the_first_direct_response_counts():
    found = only(
        [ask(), answer("2012-08-06T15:00"), answer("2012-08-06T12:10:30"), answer("2012-08-07T00:00")]
    )
    assert (found["state"], found["minutes"], found["response"], found["by"]) == (
        "answered",
        10.5,
        2,
        "parent",
    )


def test_without_an_answer_it_waits_until_the_end():
    found = only([ask()])
    assert (found["state"], found["minutes"], found["age"]) == ("waiting", 2880.0, 2880.0)
    assert pd.isna(found["response"])


def test_inferred_links_count_only_when_asked_for():
    rows = [ask(), answer("2012-08-06T13:00", by="mention")]
    assert only(rows)["state"] == "waiting"
    found = only(rows, inferred=True)
    assert (found["state"], found["minutes"], found["by"]) == ("answered", 60.0, "mention")


def test_an_answer_that_the_export_does_not_hold_is_unknown():
    assert only([ask(response_ids="zz")])["state"] == "unknown"
    assert only([ask(response_ids="c1, zz"), ask()])["state"] == "unknown"


def test_naming_only_comments_of_the_table_is_not_unknown():
    assert only([ask(response_ids="c1"), ask()])["state"] == "waiting"


def test_an_observed_answer_wins_over_a_missing_one():
    assert only([ask(response_ids="c1,zz"), answer("2012-08-06T13:00")])["state"] == "answered"


def test_a_response_dated_before_the_question_is_unknown():
    found = only([ask(), answer("2012-08-06T11:00")])
    assert found["state"] == "unknown"
    assert pd.isna(found["minutes"])
    assert pd.isna(found["response"])


def test_one_second_before_is_before():
    assert only([ask("2012-08-06T12:00:01"), answer("2012-08-06T12:00:00")])["state"] == "unknown"


def test_a_coarser_date_is_not_a_contradiction():
    late = ask("2012-08-06T12:40")
    hourly = answer("2012-08-06T12:00", precision="hour")
    found = only([late, hourly])
    assert (found["state"], found["minutes"]) == ("answered", 0.0)


@pytest.mark.parametrize(
    "row", [ask(precision="day"), ask(None), ask(precision="unknown"), ask(precision="week")]
)
def test_coarse_or_missing_dates_are_undatable(row):
    found = only([row, answer("2012-08-07T00:00")])
    assert found["state"] == "undatable"
    assert pd.isna(found["minutes"])


def test_an_answer_without_a_date_is_neither_waiting_nor_timed():
    assert only([ask(precision="second"), answer(None)])["state"] == "undatable"


def test_one_row_per_customer_and_none_for_the_brand_or_the_unknown():
    rows = [ask(), answer("2012-08-06T13:00"), {"created_at": "2012-08-06", "is_brand": None}]
    assert measure_responses(table(rows), END)["row_id"].tolist() == [0]


def test_thread_response_is_the_first_message_of_the_brand_in_the_thread():
    rows = [
        ask(thread_id="c0"),
        ask("2012-08-06T12:05", thread_id="c0"),
        answer("2012-08-06T12:20", answers=1, thread_id="c0"),
        answer("2012-08-06T12:10", answers=None, by=None, thread_id="c3"),  # the brand's own post
        ask("2012-08-06T12:30", thread_id="c3"),
        ask("2012-08-06T14:00", thread_id="c5"),
        ask("2012-08-06T14:00", thread_id="elsewhere"),  # its root is not in the export
    ]
    found = measure_thread_responses(table(rows), END)
    assert found["thread_id"].tolist() == ["c0", "c5"]
    assert found["state"].tolist() == ["answered", "waiting"]
    assert found["minutes"].iloc[0] == 20.0
    assert found["response"].tolist() == [2, pd.NA]


def test_a_thread_that_names_a_missing_answer_is_unknown():
    rows = [ask(thread_id="c0"), ask("2012-08-06T12:05", thread_id="c0", response_ids="zz")]
    assert measure_thread_responses(table(rows), END)["state"].tolist() == ["unknown"]


def test_where_no_row_has_the_thread_s_id_its_post_is_the_root():
    rows = [
        ask(thread_id="t", kind="post"),
        answer("2012-08-06T13:00", None, None, thread_id="t", kind="comment"),
    ]
    assert measure_thread_responses(table(rows), END)["minutes"].tolist() == [60.0]


def test_a_message_that_is_left_out_answers_nobody():
    rows = [ask(), answer("2012-08-06T12:01"), answer("2012-08-06T15:00")]
    assert only(rows, without=[1])[["minutes", "response"]].tolist() == [180.0, 2]
    assert only(rows, without={1, 2})["state"] == "waiting"
    assert only([ask(response_ids="c1"), rows[1]], without=[1])["state"] == "waiting"  # the export holds it
    rows = table([{**row, "thread_id": "c0"} for row in rows])
    assert measure_thread_responses(rows, END, without=[1])["response"].tolist() == [2]
    assert measure_thread_responses(rows, END, without=[1, 2])["state"].tolist() == ["waiting"]


@pytest.mark.parametrize("inferred", [False, True])
def test_leaving_messages_out_is_as_if_they_had_not_been_said(inferred):
    comments = crowd(400)
    some = comments.loc[comments["is_brand"]].sample(frac=0.4, random_state=2)["row_id"]
    rest = comments.loc[~comments["row_id"].isin(some)]
    roots = comments.loc[comments["comment_id"] == comments["thread_id"], "row_id"]
    assert some.isin(roots).any()
    fewer = measure_responses(comments, END, inferred=inferred, without=some)
    pd.testing.assert_frame_equal(fewer, measure_responses(rest, END, inferred=inferred))
    pd.testing.assert_frame_equal(
        measure_thread_responses(comments, END, without=some), measure_thread_responses(rest, END)
    )
    pd.testing.assert_frame_equal(
        measure_responses(comments, END, inferred=inferred, without=()),
        measure_responses(comments, END, inferred=inferred),
    )


@pytest.mark.parametrize("inferred", [False, True])
def test_laws(inferred):
    comments = crowd(400)
    before = comments.copy()
    found = measure_responses(comments, END, inferred=inferred)
    pd.testing.assert_frame_equal(comments, before)
    pd.testing.assert_frame_equal(found, measure_responses(shuffled(comments), END, inferred=inferred))
    assert len(found) == (~comments["is_brand"]).sum()
    assert found["minutes"].notna().tolist() == found["state"].isin(["answered", "waiting"]).tolist()
    assert (found["minutes"].dropna() >= 0).all()
    assert found["response"].notna().tolist() == (found["state"] == "answered").tolist()
    pd.testing.assert_frame_equal(
        measure_thread_responses(comments, END), measure_thread_responses(shuffled(comments), END)
    )


def test_a_filtered_table_gives_the_same_rows():
    """Rows keep the index of the table that they were cut from."""
    comments = crowd(100)
    cut = comments.loc[comments["row_id"] >= 50]
    pd.testing.assert_frame_equal(
        measure_responses(cut, END), measure_responses(cut.reset_index(drop=True), END)
    )


def test_an_independent_loop_finds_the_same_waits():
    comments = crowd(300, seed=7)
    end = comments["created_at"].max()
    found = measure_responses(comments, end).set_index("row_id")
    brand = comments.loc[comments["is_brand"] & comments["answers_by"].isin(["parent", "same_row"])]
    for row_id, asked_at in found["asked_at"].items():
        gaps = [moment - asked_at for moment in brand.loc[brand["answers"] == row_id, "created_at"]]
        gaps = [gap for gap in gaps if gap >= pd.Timedelta(0)]
        expected = min(gaps, default=end - asked_at) / pd.Timedelta(minutes=1)
        assert found["minutes"][row_id] == pytest.approx(expected)
        assert found["state"][row_id] == ("answered" if gaps else "waiting")


def test_empty_in_empty_out():
    for inferred in (False, True):
        assert len(measure_responses(empty(), pd.NaT, inferred=inferred)) == 0
    assert len(measure_thread_responses(empty(), pd.NaT)) == 0


def test_an_end_that_nobody_knows():
    comments = table([{"created_at": None, "is_brand": False, "thread_id": "c0"}])
    assert measure_responses(comments, pd.NaT)["state"].tolist() == ["undatable"]
    assert measure_thread_responses(comments, pd.NaT)["state"].tolist() == ["undatable"]
