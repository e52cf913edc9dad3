"""Of what the brand said on a day, what people wrote most upon."""

import numpy as np
import pandas as pd

from analysis.measures.threads import find_threads
from analysis.story.brand_words import choose_words
from analysis.story.told import Entry, Line, Numbers
from tests.story.cases import sample, story_of


def made(*rows: tuple[str, int, bool]) -> tuple[pd.DataFrame, Entry]:
    """A day of (thread, minute, by the brand): the table, and its entry."""
    case = sample("apres_private_outlet")
    comments = case.comments.head(len(rows)).assign(
        comment_id=[f"c{at}" for at in range(len(rows))],
        thread_id=pd.Series([row[0] for row in rows], dtype="str"),
        created_at=pd.to_datetime([f"2012-08-06T10:{row[1]:02d}Z" for row in rows]),
    )
    ours = np.array([row[2] for row in rows])
    start = pd.Timestamp("2012-08-06", tz="Europe/Paris")
    entry = Entry(
        start,
        start + pd.Timedelta(days=1),
        Line("headline-crowd"),
        (),
        Numbers(1, 1, 1, 1),
        crowd=tuple(np.flatnonzero(~ours).tolist()),
        brand=tuple(np.flatnonzero(ours).tolist()),
    )
    return comments, entry


def chosen(rows, most):
    comments, entry = made(*rows)
    return choose_words(comments, find_threads(comments), entry, most)


def test_what_was_written_upon_is_chosen_in_order_of_time():
    rows = [("a", 0, True), ("b", 1, True), ("b", 2, False), ("b", 3, False), ("b", 4, True), ("b", 5, False)]
    assert chosen(rows, 1) == (1,)
    assert chosen(rows, 2) == (1, 4)
    assert chosen(rows, 3) == (0, 1, 4)


def test_of_as_many_the_earlier_and_comments_of_other_threads_or_before_do_not_count():
    rows = [("a", 0, True), ("b", 1, False), ("b", 2, True), ("c", 3, False), ("a", 4, False)]
    assert chosen(rows, 1) == (0,)
    assert chosen([("a", 0, True), ("b", 1, True)], 1) == (0,)


def test_comments_without_a_thread_are_upon_nothing():
    rows = [("", 0, True), ("", 1, False), ("b", 2, True), ("b", 3, False)]
    comments, entry = made(*rows)
    comments["thread_id"] = comments["thread_id"].replace("", pd.NA)
    assert choose_words(comments, find_threads(comments), entry, 1) == (2,)


def test_on_the_worst_day_the_sentence_that_everybody_quotes_is_there():
    name = "apres_aquarelle"
    case = sample(name)
    story = story_of(name)
    entry = next(one for one in story.entries if "peak" in one.turns)
    texts = case.comments["text"].iloc[list(choose_words(case.comments, case.threads, entry, 2))]
    assert texts.str.contains("défouloir").any()
