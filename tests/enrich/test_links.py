"""Which comment a brand message answers, and how we know."""

import pandas as pd
import pytest

from analysis.enrich.addressees import find_addressees
from analysis.enrich.links import link_answers
from tests.test_comments import rows


def wall(*messages: dict) -> pd.DataFrame:
    """A thread below one post: each message a minute after the last; `by` "Brand" speaks for the brand."""
    start = pd.Timestamp("2012-08-06T12:00Z")
    return rows(
        source_file=["a.csv"] * len(messages),
        text=[message.get("text", "…") for message in messages],
        author=[message["by"] for message in messages],
        is_brand=[message["by"] == "Brand" for message in messages],
        kind=[message.get("kind", "comment") for message in messages],
        comment_id=[message.get("id", f"c{at}") for at, message in enumerate(messages)],
        parent_id=[message.get("to") for message in messages],
        thread_id=[message.get("thread", "c0") for message in messages],
        response_ids=[message.get("named") for message in messages],
        created_at=[
            start + pd.Timedelta(minutes=message.get("at", at)) for at, message in enumerate(messages)
        ],
    )


def links(frame: pd.DataFrame) -> list:
    found = link_answers(frame)
    return [
        (int(row), by)
        for row, by in zip(found["answers"], found["answers_by"].astype("str"), strict=True)
        if row is not pd.NA
    ]


def test_a_reply_answers_its_parent():
    frame = wall({"by": "Maud", "kind": "post"}, {"by": "Brand", "kind": "reply", "to": "c0"})
    assert links(frame) == [(0, "parent")]


def test_below_a_customers_post_the_brand_answers_the_post_even_without_parent_ids():
    frame = wall({"by": "Maud", "kind": "post"}, {"by": "Zoé"}, {"by": "Brand"})
    assert links(frame) == [(0, "parent")]


def test_a_name_in_a_flat_thread_says_more_than_the_post():
    frame = wall(
        {"by": "Maud K.", "kind": "post"},
        {"by": "Zoé Le Gall"},
        {"by": "Brand", "to": "c0", "text": "@Zoe merci"},
    )
    assert links(frame) == [(1, "mention")]


def test_a_true_reply_is_not_overridden_by_a_name():
    frame = wall(
        {"by": "Maud", "kind": "post"},
        {"by": "Zoé"},
        {"by": "Brand", "kind": "reply", "to": "c0", "text": "Zoé, bonjour"},
    )
    assert links(frame) == [(0, "parent")]


def test_below_the_brands_own_post_mention_then_order():
    frame = wall(
        {"by": "Brand", "kind": "post", "text": "Nos bouquets"},
        {"by": "Maud Kerivel"},
        {"by": "Zoé"},
        {"by": "Brand", "to": "c0", "text": "Bonjour Maud, merci !"},
        {"by": "Brand", "to": "c0", "text": "Avec plaisir"},
    )
    assert links(frame) == [(1, "mention"), (2, "order")]


def test_nobody_is_answered_before_writing():
    frame = wall({"by": "Brand", "kind": "post"}, {"by": "Brand", "at": 1}, {"by": "Maud", "at": 5})
    assert links(frame) == []


def test_a_comment_that_names_its_answer():
    frame = wall(
        {"by": "Maud", "kind": "post", "named": "c1,c9"}, {"by": "Brand", "kind": "reply", "thread": "other"}
    )
    assert links(frame) == [(0, "parent")]


def test_a_reply_on_the_same_row():
    frame = wall({"by": "Maud", "kind": "comment", "id": None}, {"by": "Brand", "kind": "reply", "id": None})
    frame = frame.assign(source_row=frame["source_row"] * 0 + 7, thread_id=None)
    assert links(frame.astype({"thread_id": "str"})) == [(0, "same_row")]


def test_brand_to_brand_is_no_answer():
    frame = wall(
        {"by": "Brand", "kind": "post"}, {"by": "Brand", "kind": "reply", "to": "c0"}, {"by": "Maud"}
    )
    assert links(frame) == []


def test_laws():
    frame = wall({"by": "Maud", "kind": "post"}, {"by": "Brand", "kind": "reply", "to": "c0"}, {"by": "Zoé"})
    before = frame.copy()
    found = link_answers(frame)
    pd.testing.assert_frame_equal(frame, before)
    assert found.index.equals(frame.index)
    mixed = frame.sample(frac=1, random_state=1)
    pd.testing.assert_frame_equal(link_answers(mixed).sort_index(), found)
    assert link_answers(frame.iloc[:0]).empty


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bonjour Maud, nous relançons", ["maud"]),
        ("@115712 I understand", ["115712"]),
        ("Chère Zoé : merci", ["zoe"]),
        ("Bonjour, merci", []),
        ("Merci de votre patience", []),
        ("écrivez à service@exemple.fr", []),
        ("", []),
    ],
)
def test_addressees(text, names):
    assert find_addressees(pd.Series([text])).tolist() == names
