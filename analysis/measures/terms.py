"""Which comments hold which words and pairs of words, as arrays: what the measures of vocabulary count in.

Made once per case (`analysis.vocabulary`); a row is the position of a comment in THE TABLE.
"""

from dataclasses import dataclass

import numpy as np

# Terms counted at once: what is made of so many stays in the processor's memory.
BLOCK = 1 << 18


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

    def count(self, *among: np.ndarray) -> list[np.ndarray]:
        """Of the rows that are True in each of `among`, how many hold each term; all in one go, as a large case has
        millions of terms in its comments.
        """
        # A row's kind: in which of them it is. Most of the kinds that could be there are not.
        sides = sum(part.astype("uint8") << bit for bit, part in enumerate(among))
        told = np.flatnonzero(np.bincount(sides, minlength=1 << len(among)))
        kind = np.searchsorted(told, np.arange(1 << len(among))).astype("uint8")[sides]
        counts = np.zeros(len(self.keys) * len(told), dtype="int64")
        for first in range(0, len(self.rows), BLOCK):
            block = slice(first, first + BLOCK)
            places = self.ids[block] * len(told)
            places += kind.take(self.rows[block])
            counts += np.bincount(places, minlength=len(counts))
        counts = counts.reshape(-1, max(len(told), 1))
        return [counts[:, (told >> bit & 1).astype(bool)].sum(axis=1) for bit in range(len(among))]

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
        rows = np.flatnonzero(among)[::-1]
        first = np.full(int(self.statements.max(initial=-1)) + 1, -1)
        # From the last to the first: what stays is the first.
        first[self.statements[rows]] = rows
        kept = np.zeros(len(among), dtype=bool)
        kept[first[first >= 0]] = True
        return kept
