"""Which comments hold which words and pairs of words, as arrays: what the measures of vocabulary count in.

Made once per case (`analysis.vocabulary`); a row is the position of a comment in THE TABLE.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Terms:
    """Words, or pairs of adjacent words, and the comments they are in, each once per comment.

    `keys`: as they are counted, without case and accents, in alphabetical order; `shown`: in their most frequent
    spelling. `rows`, `ids`: a comment's row and the place in `keys` of a term in it. `sizes`: distinct terms of each
    row of the table, those too rare to be among `keys` included.
    """

    keys: np.ndarray
    shown: np.ndarray
    rows: np.ndarray
    ids: np.ndarray
    sizes: np.ndarray

    def count(self, among: np.ndarray) -> np.ndarray:
        """Of the rows that are True in `among`, how many hold each term."""
        return np.bincount(self.ids[among[self.rows]], minlength=len(self.keys))

    def holding(self, key: str) -> np.ndarray:
        """A boolean per row of the table: whether the term is in it."""
        found = np.zeros(len(self.sizes), dtype=bool)
        place = np.searchsorted(self.keys, key) if len(self.keys) else 0
        if place < len(self.keys) and self.keys[place] == key:
            found[self.rows[self.ids == place]] = True
        return found


@dataclass(frozen=True)
class Vocabulary:
    """The words of a case and its pairs of words.

    `parts`: for each pair, the places of its two words in `words.keys`, -1 where a word stands in pairs only (a
    negation). `statements`: a number per row, the same where the same author wrote the same text.
    """

    words: Terms
    pairs: Terms
    parts: np.ndarray
    statements: np.ndarray

    def once(self, among: np.ndarray) -> np.ndarray:
        """`among` (a boolean per row) with each statement once, however often it was pasted."""
        rows = np.flatnonzero(among)
        _, first = np.unique(self.statements[rows], return_index=True)
        kept = np.zeros(len(among), dtype=bool)
        kept[rows[first]] = True
        return kept
