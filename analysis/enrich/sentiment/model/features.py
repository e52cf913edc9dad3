"""What the verdict looks at: `Features` of some texts in one language.

A text's hashed features are those of its words, its pairs of words and the pieces of its words, each kind divided by
the square root of how many there are, so that a long text does not shout. The plain ones (`PLAIN`) are VADER's scores,
the form, and the cues of the language's folder (`cues.csv`: cue, pattern).
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from .buckets import hash_words, pair_buckets, piece_buckets, word_buckets
from .tokens import LONGEST, Tokens, read_tokens

FOLDER = Path(__file__).parents[1]
PLAIN = (
    "compound", "above", "below", "negative", "positive", "silent", "length", "capitals", "exclaims", "asks", "asked",
    "address", "mention", "number",
)  # fmt: skip


@dataclass(frozen=True)
class Features:
    """`plain`: texts x (PLAIN and cues); pairs and pieces as (row, bucket) lists, rows being texts and words."""

    tokens: Tokens
    words: np.ndarray  # bucket of each distinct word
    pieces: tuple[np.ndarray, np.ndarray]
    pairs: tuple[np.ndarray, np.ndarray]
    piece_counts: np.ndarray  # pieces of each distinct word
    plain: np.ndarray


def read_features(texts: pd.Series, scores: pd.DataFrame, language: str) -> Features:
    """The features of texts (strings, none missing) with their rule scores (negative, positive, compound)."""
    array = pa.array(texts, type=pa.large_string())
    tokens = read_tokens(array)
    hashes = hash_words(tokens.words)
    pieces = piece_buckets(tokens.words)
    return Features(
        tokens,
        word_buckets(hashes),
        pieces,
        pair_buckets(tokens, hashes),
        np.bincount(pieces[0], minlength=len(tokens.words)),
        np.column_stack([_form(array, scores), find_cues(array, language)]),
    )


def names_of_plain(language: str) -> list[str]:
    """The names of the columns of `plain`."""
    return [*PLAIN, *cues(language)]


@cache
def cues(language: str) -> dict[str, str]:
    """Cue -> its pattern (RE2, on lower case without accents), from the language's folder."""
    path = FOLDER / language / "cues.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["cue"]: row["pattern"] for row in csv.DictReader(line for line in file if line[0] != "#")}


def find_cues(texts: pa.Array, language: str) -> np.ndarray:
    """1.0 where a text has a cue: texts x cues."""
    lowered = fold_for_cues(pc.utf8_slice_codeunits(texts, 0, LONGEST))
    found = [
        pc.match_substring_regex(lowered, pattern).to_numpy(zero_copy_only=False)
        for pattern in cues(language).values()
    ]
    return np.column_stack(found).astype(float) if found else np.zeros((len(texts), 0))


def fold_for_cues(texts: pa.Array) -> pa.Array:
    """Texts as the cues' patterns read them: one apostrophe, lower case, no accents."""
    lowered = pc.utf8_lower(pc.replace_substring_regex(texts, "[’ʼ´`]", "'"))
    return pc.replace_substring_regex(pc.utf8_normalize(lowered, "NFKD"), r"\p{M}+", "")


def _form(texts: pa.Array, scores: pd.DataFrame) -> np.ndarray:
    compound, negative, positive = (
        scores[name].fillna(0).to_numpy(dtype=float) for name in ("compound", "negative", "positive")
    )

    def count(pattern: str) -> np.ndarray:
        return pc.count_substring_regex(texts, pattern).to_numpy(zero_copy_only=False).astype(float)

    length = pc.utf8_length(texts).to_numpy(zero_copy_only=False).astype(float)
    capitals = count(r"\p{Lu}") / np.maximum(1, count(r"\p{L}"))
    questions = count(r"\?")
    return np.column_stack(
        [
            *(compound, np.maximum(compound, 0), np.minimum(compound, 0), negative, positive, compound == 0),
            *(
                np.log1p(length) / 5,
                capitals > 0.6,
                np.minimum(count("!"), 3) / 3,
                np.minimum(questions, 3) / 3,
            ),
            *(count(r"\?\s*$") > 0, count(r"https?:|www\.") > 0, count(r"@\w") > 0, count(r"\d") > 0),
        ]
    ).astype(float)
