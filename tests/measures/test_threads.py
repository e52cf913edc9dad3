"""The threads of a case: who is in which, and what each hangs below."""

import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.conversations import measure_conversations
from analysis.measures.horizon import measure_horizon
from analysis.measures.next_responses import measure_next_responses
from analysis.measures.responses import measure_direct, measure_responses, measure_thread_responses
from analysis.measures.threads import find_threads
from tests.measures.tables import crowd, shuffled, table

OF_THREADS = (measure_thread_responses, measure_next_responses, measure_conversations)


def roots(rows: list[dict]) -> list[int]:
    return np.flatnonzero(find_threads(table(rows)).root).tolist()


def test_rows_of_one_thread_have_one_number():
    comments = crowd(200)
    comments.loc[::7, "thread_id"] = None
    number = pd.Series(find_threads(comments).number)
    assert (number == -1).tolist() == comments["thread_id"].isna().tolist()
    assert (number.groupby(comments["thread_id"]).nunique() == 1).all()
    assert number[number >= 0].nunique() == comments["thread_id"].nunique() == find_threads(comments).count


def test_a_root_has_the_id_of_its_thread():
    assert roots([{"thread_id": "c1"}, {"thread_id": "c1"}, {"thread_id": "c1", "kind": "post"}]) == [1]


def test_where_no_row_has_it_the_post_is_the_root():
    assert roots([{"thread_id": "p"}, {"thread_id": "p", "kind": "post"}, {"thread_id": "q"}]) == [1]


def test_of_several_roots_the_earliest_is_it():
    rows = [
        {"thread_id": "p", "comment_id": "p", "created_at": moment}
        for moment in (None, "2012-08-07", "2012-08-06", "2012-08-06")
    ]
    assert roots(rows) == [2]


def test_a_named_answer_that_is_not_there_is_pointed_to():
    rows = [{"response_ids": ids} for ids in (None, "c0", "c0, c9", "", "c9")]
    assert find_threads(table(rows)).pointing.tolist() == [False, False, True, False, True]


def test_order_does_not_matter_and_nothing_is_changed():
    comments = crowd(200)
    before = comments.copy(deep=True)
    found, other = find_threads(comments), shuffled(comments)
    pd.testing.assert_frame_equal(comments, before)
    rooted = set(comments.loc[found.root, "row_id"])
    assert set(other.loc[find_threads(other).root, "row_id"]) == rooted


@pytest.mark.parametrize("measure", OF_THREADS)
@pytest.mark.parametrize("comments", [crowd(200), empty()], ids=["crowd", "empty"])
def test_threads_found_before_give_the_same(measure, comments):
    horizon = measure_horizon(comments)
    pd.testing.assert_frame_equal(
        measure(comments, horizon, find_threads(comments)), measure(comments, horizon)
    )


@pytest.mark.parametrize("links", [("parent", "mention"), ("parent",), ("mention", "order")])
def test_both_tables_of_direct_responses_are_those_of_each(links):
    comments = crowd(200)
    comments = comments.loc[comments["answers_by"].isna() | comments["answers_by"].isin(links)]
    comments = comments.reset_index(drop=True)
    horizon = measure_horizon(comments)
    observed, inferred = measure_direct(comments, horizon)
    pd.testing.assert_frame_equal(observed, measure_responses(comments, horizon))
    pd.testing.assert_frame_equal(inferred, measure_responses(comments, horizon, inferred=True))
