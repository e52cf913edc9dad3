"""What stands above a comment in its thread."""

from analysis.above import find_above
from tests.measures.tables import table


def test_the_thread_s_first_message_and_the_parent():
    comments = table(
        [
            {"comment_id": "p", "thread_id": "p", "text": "a"},
            {"comment_id": "c", "thread_id": "p", "parent_id": "p", "text": "b"},
            {"comment_id": "r", "thread_id": "p", "parent_id": "c", "text": "c"},
            {"comment_id": "alone", "thread_id": "alone", "text": "d"},
            {"comment_id": "bare", "text": "e"},
        ]
    )
    assert [find_above(comments, row) for row in range(5)] == [
        (None, None), (0, None), (0, 1), (None, None), (None, None),
    ]  # fmt: skip


def test_a_root_that_the_export_lacks_is_the_oldest_of_the_thread():
    comments = table(
        [
            {"comment_id": "2", "thread_id": "t", "parent_id": "gone", "created_at": "2012-08-07T10:00Z"},
            {"comment_id": "1", "thread_id": "t", "parent_id": "gone", "created_at": "2012-08-06T10:00Z"},
        ]
    )
    assert find_above(comments, 0) == (1, None)
    assert find_above(comments, 1) == (None, None)


def test_ids_of_another_platform_are_others():
    comments = table(
        [
            {"comment_id": "1", "thread_id": "1", "platform": "x"},
            {"comment_id": "1", "thread_id": "1", "platform": "facebook"},
            {"comment_id": "2", "thread_id": "1", "parent_id": "1", "platform": "facebook"},
        ]
    )
    assert find_above(comments, 2) == (1, None)
