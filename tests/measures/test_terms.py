"""Counting terms in several parts of a case at once gives what counting each alone would."""

import numpy as np
import pytest

from analysis.measures import terms
from analysis.measures.terms import Terms, Vocabulary


def made(seed: int, rows: int = 200, keys: int = 30) -> Terms:
    random = np.random.default_rng(seed)
    held = np.argwhere(random.random((rows, keys)) < 0.1)
    names = np.array([f"w{number:02}" for number in range(keys)])
    return Terms(names, names, held[:, 0], held[:, 1], np.bincount(held[:, 0], minlength=rows))


@pytest.mark.parametrize("parts", [1, 2, 5])
@pytest.mark.parametrize("block", [7, 1 << 18])
def test_all_at_once_is_each_alone(parts, block, monkeypatch):
    monkeypatch.setattr(terms, "BLOCK", block)
    words, random = made(parts), np.random.default_rng(parts)
    among = [random.random(200) < share for share in np.linspace(0, 1, parts)]
    for told, part in zip(words.count(*among), among, strict=True):
        alone = [(part[words.rows] & (words.ids == key)).sum() for key in range(30)]
        assert told.tolist() == alone


def test_without_terms_there_is_nothing_to_count():
    none = Terms(np.array([]), np.array([]), np.array([], int), np.array([], int), np.zeros(3, int))
    assert [counts.tolist() for counts in none.count(np.ones(3, bool), np.zeros(3, bool))] == [[], []]


def test_of_a_statement_the_first_row_is_kept():
    words = made(1, rows=6)
    vocabulary = Vocabulary(words, words, np.zeros((30, 2), int), np.array([0, 1, 0, 2, 1, 0]))
    among = np.array([False, True, True, True, True, True])
    assert vocabulary.once(among).tolist() == [False, True, True, True, False, False]
    assert not vocabulary.once(np.zeros(6, dtype=bool)).any()
