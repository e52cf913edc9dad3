import pandas as pd

from analysis.comments import empty
from analysis.measures.weight import rank_weight
from tests.measures.tables import crowd, shuffled, table


def test_reactions_first():
    rows = [
        {"likes": 1},
        {"likes": 2, "shares": 5},
        {"likes": None},
        {"likes": 0},
        {"likes": 99, "is_brand": True},
    ]
    found = rank_weight(table(rows))
    assert found["row_id"].tolist() == [1, 0]
    assert found["weight"].tolist() == [7, 1]
    assert set(found["basis"]) == {"reactions"}


def test_then_what_the_platform_counts_then_the_comments_below():
    below = [{"parent_id": "c0"}, {"parent_id": "c0"}, {"parent_id": "c1", "is_brand": True}]
    found = rank_weight(table([{}, {}, *below]))
    assert found[["row_id", "weight", "basis"]].to_numpy().tolist() == [
        [0, 2, "children"],
        [1, 1, "children"],
    ]
    counted = rank_weight(table([{"replies_count": 1}, {"replies_count": 4}, *below]))
    assert counted[["row_id", "weight", "basis"]].to_numpy().tolist() == [
        [1, 4, "replies_count"],
        [0, 1, "replies_count"],
    ]


def test_ties_go_to_more_replies_then_to_the_earlier():
    rows = [
        {"likes": 3, "created_at": "2012-08-08"},
        {"likes": 3, "created_at": "2012-08-07"},
        {"likes": 3, "created_at": "2012-08-09"},
        {"parent_id": "c2", "created_at": "2012-08-09"},
    ]
    assert rank_weight(table(rows))["row_id"].tolist() == [2, 1, 0]


def test_among_ranks_the_filtered_with_the_replies_of_all():
    rows = [{}, {}, {"parent_id": "c0"}, {"parent_id": "c1"}, {"parent_id": "c1"}]
    found = rank_weight(table(rows), among=pd.Series([0]))
    assert found[["row_id", "weight"]].to_numpy().tolist() == [[0, 1]]


def test_at_most_n_and_the_order_of_rows_does_not_matter():
    comments = crowd(200)
    before = comments.copy()
    found = rank_weight(comments, 7)
    assert len(found) == 7
    assert found["weight"].is_monotonic_decreasing
    pd.testing.assert_frame_equal(found, rank_weight(shuffled(comments), 7))
    pd.testing.assert_frame_equal(comments, before)


def test_empty_in_empty_out():
    assert len(rank_weight(empty())) == 0
    assert len(rank_weight(table([{"text": "x"}]))) == 0
