"""Literal search in comments: no case, no accents, no expressions. Arrow looks; `re` never sees what is looked for."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

MOST_LETTERS = 200  # of what is looked for: a megabyte is cut before anything is done with it


def fold_texts(comments: pd.DataFrame) -> pa.Array:
    """Title and text of each comment as a search looks through them, made once per case."""
    parts = [pa.array(comments[name].fillna(""), type=pa.large_string()) for name in ("title", "text")]
    return _fold(pc.binary_join_element_wise(*parts, pa.scalar("\n", pa.large_string())))


def find(folded: pa.Array, needle: str) -> np.ndarray:
    """A boolean per comment: whether `needle` is in it, sign for sign once both are folded."""
    looked_for = _fold(pa.array([cut(needle)], type=pa.large_string()))[0].as_py()
    return pc.match_substring(folded, looked_for).to_numpy(zero_copy_only=False)


def cut(needle: str) -> str:
    """What is looked for, of a text from a box or a link."""
    return needle[: 2 * MOST_LETTERS].strip()[:MOST_LETTERS]


def _fold(texts: pa.Array) -> pa.Array:
    plain = pc.replace_substring(pc.utf8_lower(texts), "ß", "ss")
    return pc.replace_substring_regex(pc.utf8_normalize(plain, form="NFKD"), r"\p{Mn}", "")
