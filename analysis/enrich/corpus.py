"""The texts of some comments, made distinct and cut once: what language, tone and verdict all read.

In: a text per comment, missing allowed. Out: `Corpus`.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from .tokens import Tokens, join_parts, measure_bytes, split_texts

OPENS = "[["  # every placeholder (« [[PHOTO]] ») begins so


@dataclass(frozen=True)
class Corpus:
    """`texts`: the distinct ones, an Arrow array of strings; `tokens`: theirs. `codes`: for each comment the place of
    its text, -1 where it is missing; `index`: the comments'.
    """

    texts: pa.Array
    tokens: Tokens
    codes: np.ndarray
    index: pd.Index

    @cached_property
    def sizes(self) -> np.ndarray:
        """The length of each text in bytes of UTF-8."""
        return measure_bytes(self.texts)

    @cached_property
    def marked(self) -> np.ndarray:
        """The texts that may hold a placeholder."""
        opens = pc.match_substring(self.tokens.forms, OPENS).to_numpy(zero_copy_only=False)
        places = np.flatnonzero(opens[self.tokens.ids])
        found = np.zeros(len(self.texts), dtype=bool)
        found[np.searchsorted(self.tokens.starts, places, side="right") - 1] = True
        return found

    def read(self, rows: np.ndarray, longest: int, placeholder: str) -> Tokens:
        """The tokens of these texts, of each as far as its first `longest` characters and without placeholders (a
        pattern). The few texts that this changes are cut anew: both may part what white space does not."""
        changed = (self.sizes[rows] > longest) | self.marked[rows]
        if not changed.any():
            return self.tokens.take(rows)
        order = np.argsort(changed, kind="stable")
        short = shorten(self.texts.take(pa.array(rows[changed])), longest, placeholder)
        parts = [self.tokens.take(rows[~changed]), split_texts(short)]
        return join_parts(parts).take(np.argsort(order))


def read_corpus(text: "pd.Series | Corpus") -> Corpus:
    """The corpus of a text per comment; one that is there already stays as it is."""
    if isinstance(text, Corpus):
        return text
    codes, distinct = pd.factorize(text.astype("str"))
    texts = pa.array(distinct, type=pa.large_string())
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    return Corpus(texts, split_texts(texts), codes, text.index)


def shorten(texts: pa.Array, longest: int, placeholder: str) -> pa.Array:
    """The first `longest` characters of each text, a gap where a placeholder stands."""
    return pc.replace_substring_regex(pc.utf8_slice_codeunits(texts, 0, longest), placeholder, " ")
