"""The form of a text beside its words: VADER's scores, length, capitals, signs, what stands for something else."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ...tokens import Tokens

FORM = (
    "compound", "above", "below", "negative", "positive", "silent", "length", "capitals", "exclaims", "asks", "asked",
    "address", "mention", "number",
)  # fmt: skip
MOSTLY_CAPITALS = 0.6  # of the letters
ENOUGH = 3  # signs: more say no more


def read_form(cut: Tokens, scores: pd.DataFrame) -> np.ndarray:
    """The columns of FORM for the texts of `cut_texts` with their rule scores: texts x FORM."""
    compound, negative, positive = (
        scores[name].fillna(0).to_numpy(dtype=float) for name in ("compound", "negative", "positive")
    )
    signs = pc.utf8_trim_whitespace(cut.forms)
    letters = pc.utf8_length(signs).to_numpy(zero_copy_only=False).astype(float)

    def count(pattern: str) -> np.ndarray:
        return cut.total(
            pc.count_substring_regex(signs, pattern).to_numpy(zero_copy_only=False).astype(float)
        )

    capitals = count(r"\p{Lu}") / np.maximum(1, cut.total(_count_letters(signs, letters)))
    return np.column_stack(
        [
            *(compound, np.maximum(compound, 0), np.minimum(compound, 0), negative, positive, compound == 0),
            np.log1p(np.maximum(0, cut.total(letters + 1) - 1)) / 5,  # a space between two tokens
            capitals > MOSTLY_CAPITALS,
            np.minimum(count("!"), ENOUGH) / ENOUGH,
            np.minimum(count(r"\?"), ENOUGH) / ENOUGH,
            _ends_asking(cut, signs),
            *(count(pattern) > 0 for pattern in (r"https?:|www\.", r"@\w", r"\d")),
        ]
    ).astype(float)


def _count_letters(signs: pa.Array, lengths: np.ndarray) -> np.ndarray:
    """Letters of each token; most are made of letters alone."""
    mixed = np.flatnonzero(~pc.utf8_is_alpha(signs).to_numpy(zero_copy_only=False))
    found = lengths.copy()
    found[mixed] = pc.count_substring_regex(signs.take(pa.array(mixed)), r"\p{L}").to_numpy()
    return found


def _ends_asking(cut: Tokens, signs: pa.Array) -> np.ndarray:
    """Whose last token ends with a question mark."""
    asks = pc.ends_with(signs, "?").to_numpy(zero_copy_only=False)
    found = np.zeros(len(cut.starts) - 1, dtype=bool)
    worded = np.flatnonzero(cut.counts)
    found[worded] = asks[cut.ids[cut.starts[worded + 1] - 1]]
    return found
