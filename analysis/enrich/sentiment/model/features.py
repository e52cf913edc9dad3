"""What the verdict looks at: `Features` of some texts in one language.

A text's hashed features are those of its words, its pairs of words and the pieces of its words, each kind divided by
the square root of how many there are, so that a long text does not shout. The plain ones are VADER's scores and the
form (`FORM`), and the cues of the language's folder (`cues.csv`: cue, pattern).
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ...tokens import Tokens, join_tokens
from .buckets import hash_words, pair_buckets, piece_buckets, word_buckets
from .form import FORM, read_form
from .tokens import cut_texts, read_words

FOLDER = Path(__file__).parents[1]


@dataclass(frozen=True)
class Features:
    """`plain`: texts x (FORM and cues); pairs and pieces as (row, bucket) lists, rows being texts and words."""

    tokens: Tokens
    words: np.ndarray  # bucket of each distinct word
    pieces: tuple[np.ndarray, np.ndarray]
    pairs: tuple[np.ndarray, np.ndarray]
    piece_counts: np.ndarray  # pieces of each distinct word
    plain: np.ndarray


def read_features(texts: pd.Series, scores: pd.DataFrame, language: str) -> Features:
    """The features of texts (strings, none missing) with their rule scores (negative, positive, compound)."""
    array = pa.array(texts, type=pa.large_string())
    cut = cut_texts(array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array)
    tokens = read_words(cut)
    words = tokens.forms.to_pylist()
    hashes = hash_words(words)
    pieces = piece_buckets(words)
    return Features(
        tokens,
        word_buckets(hashes),
        pieces,
        pair_buckets(tokens, hashes),
        np.bincount(pieces[0], minlength=len(words)),
        np.column_stack([read_form(cut, scores), find_cues(cut, language)]),
    )


def names_of_plain(language: str) -> list[str]:
    """The names of the columns of `plain`."""
    return [*FORM, *cues(language)]


@cache
def cues(language: str) -> dict[str, str]:
    """Cue -> its pattern (RE2, on lower case without accents), from the language's folder."""
    path = FOLDER / language / "cues.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["cue"]: row["pattern"] for row in csv.DictReader(line for line in file if line[0] != "#")}


def find_cues(cut: Tokens, language: str) -> np.ndarray:
    """1.0 where a text has a cue: texts x cues."""
    lowered = join_tokens(cut, fold_for_cues(cut.forms))
    found = [
        pc.match_substring_regex(lowered, pattern).to_numpy(zero_copy_only=False)
        for pattern in cues(language).values()
    ]
    return np.column_stack(found).astype(float) if found else np.zeros((len(lowered), 0))


def fold_for_cues(texts: pa.Array) -> pa.Array:
    """Texts as the cues' patterns read them: one apostrophe, lower case, no accents."""
    lowered = pc.utf8_lower(pc.replace_substring_regex(texts, "[’ʼ´`]", "'"))
    return pc.replace_substring_regex(pc.utf8_normalize(lowered, "NFKD"), r"\p{M}+", "")
