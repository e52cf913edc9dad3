"""Threads that weights of context are learned from, read as a case is read."""

import numpy as np
import pandas as pd

from analysis.enrich.sentiment.context import CONTEXT
from analysis.learning.context import read_surrounded


def test_a_thread_of_training_is_read_as_a_case_is():
    table = pd.DataFrame(
        [("a", "ana", ""), ("a", "bob", "brand"), ("a", "ana", "1"), ("b", "ana", ""), ("nan", "nan", "nan")],
        columns=["thread", "author", "reply_to"],
    )
    chances = np.array([[0.8, 0.1, 0.1], [0.2, 0.6, 0.2], [0.4, 0.4, 0.2], [0.1, 0.1, 0.8], [0.5, 0.2, 0.3]])
    context, rows = read_surrounded(table, chances)
    assert rows.tolist() == [True, True, True, False, False]
    assert context[:, CONTEXT.index("answers_brand")].tolist() == [0, 1, 0, 0, 0]
    # Ana of one thread is nobody in the other.
    assert (context[:, CONTEXT.index("author_side")] != 0).tolist() == [True, False, True, False, False]
