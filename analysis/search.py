"""Literal search in comments: no case, no accents, no expressions.

Arrow looks, by RE2, whose time grows with the text alone whatever is looked for; of signs that mean something to it
nothing is left. (Its search without expressions takes two to three times as long.)
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.words.folding import fold_array

MOST_LETTERS = 200  # of what is looked for: a megabyte is cut before anything is done with it


def fold_texts(comments: pd.DataFrame) -> pa.Array:
    """Title and text of each comment as a search looks through them, made once per case."""
    parts = [pa.array(comments[name].fillna(""), type=pa.large_string()) for name in ("title", "text")]
    return fold_array(pc.binary_join_element_wise(*parts, pa.scalar("\n", pa.large_string())))


def find(folded: pa.Array, needle: str) -> np.ndarray:
    """A boolean per comment: whether `needle` is in it, sign for sign once both are folded."""
    looked_for = fold_array(pa.array([cut(needle)], type=pa.large_string()))[0].as_py()
    return pc.match_substring_regex(folded, re.escape(looked_for)).to_numpy(zero_copy_only=False)


def cut(needle: str) -> str:
    """What is looked for, of a text from a box or a link."""
    return needle[: 2 * MOST_LETTERS].strip()[:MOST_LETTERS]
