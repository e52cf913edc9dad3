"""What the verdict looks at: `Features` of some texts in one language.

A text's hashed features are those of its words and stems, of two of them in a row, of stems with one word between,
and the pieces of its words, divided by the square root of how many there are, so that a long text does not shout; and
its first words, which weigh the same in any text. The plain ones are VADER's scores and the
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
from .buckets import (
    end_buckets,
    first_buckets,
    hash_words,
    pair_buckets,
    piece_buckets,
    skip_buckets,
    stem_buckets,
    stem_pair_buckets,
    word_buckets,
)
from .form import FORM, read_form
from .stems import find_stems
from .tokens import cut_texts, read_words

FOLDER = Path(__file__).parents[1]


@dataclass(frozen=True)
class Features:
    """`plain`: texts x (FORM and cues); the rest are numbers of buckets, some beside the place that they belong to."""

    tokens: Tokens
    words: np.ndarray  # bucket of each distinct word
    stems: np.ndarray  # of its stem
    pieces: tuple[np.ndarray, np.ndarray]  # place of the distinct word
    pairs: np.ndarray  # of each word in reading order with the one before
    stem_pairs: np.ndarray
    skips: np.ndarray  # of its stem and the one before the last
    ends: tuple[np.ndarray, np.ndarray]  # place of a text's last word in reading order
    firsts: tuple[np.ndarray, np.ndarray]  # place of a text's first words
    piece_counts: np.ndarray  # pieces of each distinct word
    plain: np.ndarray


def read_features(texts: pd.Series, scores: pd.DataFrame, language: str) -> Features:
    """The features of texts (strings, none missing) with their rule scores (negative, positive, compound)."""
    array = pa.array(texts, type=pa.large_string())
    cut = cut_texts(array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array)
    return read_tokens(cut, scores, language)


def read_tokens(cut: Tokens, scores: pd.DataFrame, language: str) -> Features:
    """The features of texts cut by `model/tokens.py`."""
    tokens = read_words(cut)
    words = tokens.forms.to_pylist()
    hashes = hash_words(words)
    stems = hash_words(find_stems(tokens.forms, language).to_pylist())
    pieces = piece_buckets(words)
    return Features(
        tokens,
        word_buckets(hashes),
        stem_buckets(stems),
        pieces,
        pair_buckets(tokens, hashes),
        stem_pair_buckets(tokens, stems),
        skip_buckets(tokens, stems),
        end_buckets(tokens, hashes),
        first_buckets(tokens, hashes),
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
