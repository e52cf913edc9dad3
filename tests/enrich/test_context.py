"""The second look of the verdict: what an author says elsewhere, and answers to the brand; else nothing changes."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.case import open_case
from analysis.enrich.sentiment import score_in_context, score_sentiment, weigh_sentiment
from analysis.enrich.sentiment.context import CONTEXT, find_answered, read_context, surrounded

DAY = "Jour 12."
THREAD = (
    "id,parent,date,author,text\n"
    "1,,2012-08-06 10:00,Ana,Toujours rien reçu et personne ne répond c'est honteux\n"
    "2,1,2012-08-06 11:00,Ana,Troisième mail sans réponse vous vous moquez de nous\n"
    f"3,1,2012-08-07 10:00,Ana,{DAY}\n"
    f"4,,2012-08-07 10:00,Bob,{DAY}\n"
)


def make(**columns) -> pd.DataFrame:
    size = len(next(iter(columns.values())))
    plain = {name: [None] * size for name in ("author", "author_id", "comment_id", "parent_id", "platform")}
    frame = pd.DataFrame({**plain, "kind": ["comment"] * size, "is_brand": [False] * size, **columns})
    texts = dict.fromkeys(plain, "str")
    return frame.astype({**texts, "is_brand": "boolean"})


def column(context: np.ndarray, name: str) -> list[float]:
    return context[:, CONTEXT.index(name)].tolist()


def test_an_author_is_known_by_the_other_comments():
    chances = np.array([[0.8, 0.1, 0.1], [0.1, 0.1, 0.8], [0.4, 0.3, 0.3], [np.nan] * 3])
    context = read_context(make(author=["a", "b", "a", "a"]), chances)
    side = np.log(0.8 / 0.1)
    assert (column(context, "author_side")[1], column(context, "author_reserve")[1]) == (0, 0)
    # One other comment weighs less than five would.
    assert column(context, "author_side")[2] == pytest.approx(side * np.sqrt(1 / 5))
    assert surrounded(context).tolist() == [True, False, True, False]


def test_what_is_answered_is_found_on_the_same_platform_only():
    comments = make(
        comment_id=["1", "2", "1", "4"], parent_id=[None, "1", "1", "4"], platform=["x", "x", "y", "y"]
    )
    assert find_answered(comments).tolist() == [-1, 0, -1, -1]


def test_a_message_of_the_brand_is_answered_but_its_post_is_not():
    comments = make(
        comment_id=["1", "2", "3", "4"],
        parent_id=[None, "1", "2", None],
        is_brand=[True, True, False, False],
        kind=["post", "reply", "reply", "comment"],
    )
    comments.loc[3, "parent_id"] = "1"
    context = read_context(comments, np.full((4, 3), 1 / 3))
    assert column(context, "answers_brand") == [0, 0, 1, 0]


def test_the_same_words_are_read_in_their_thread():
    comments = open_case([("page.csv", THREAD.encode())]).comments.set_index("comment_id")
    alone = score_sentiment(pd.Series([DAY]), pd.Series(["fr"]))
    assert comments.loc["4", "sentiment"] == alone.loc[0, "sentiment"]
    assert comments.loc["4", "confidence"] == pytest.approx(alone.loc[0, "confidence"])
    assert comments.loc["3", "sentiment"] == "negative"
    assert comments["sentiment_from"].isin(["model", "context"]).all()


@given(st.permutations(range(6)))
def test_the_order_of_rows_changes_nothing(order):
    comments = make(
        author=["a", "a", "b", "b", "a", None],
        comment_id=["1", "2", "3", "4", "5", "6"],
        parent_id=[None, "1", "1", "3", "3", "2"],
        text=["honteux", "merci", "jour 12", "plus jamais", "bravo", "idem"],
    )
    language = pd.Series(["fr"] * 6)

    def verdicts(frame: pd.DataFrame) -> pd.DataFrame:
        frame = frame.reset_index(drop=True)
        scored = score_in_context(frame, weigh_sentiment(frame["text"], language), language)
        return scored.set_axis(frame["comment_id"]).sort_index()

    pd.testing.assert_frame_equal(verdicts(comments), verdicts(comments.iloc[list(order)]))


def test_alone_among_strangers_nothing_is_looked_at_again():
    texts = pd.Series(["honteux", "merci beaucoup", "jour 12"])
    language = pd.Series(["fr"] * 3)
    comments = make(author=["a", "b", "c"], text=texts.tolist())
    seen = score_in_context(comments, weigh_sentiment(texts, language), language)
    pd.testing.assert_frame_equal(seen, score_sentiment(texts, language))


def test_an_empty_case_has_no_context():
    assert read_context(make(author=[]), np.zeros((0, 3))).shape == (0, len(CONTEXT))
