"""The words of a comment that ask, tell an own case or turn to somebody, as the files of this folder list them.

In: texts and their languages. Out: a boolean column per family, empty where nothing can be said: there is no text, or
no file for its language. A new language is a file: `<language>.csv` (family, pattern).
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..sentiment.model.features import fold_for_cues

FOLDER = Path(__file__).parent
# `brand` and `customers` are spoken to; `orders` only a company can carry out, `warnings` are for whoever may buy.
FAMILIES = ("asks", "own_case", "brand", "orders", "customers", "warnings")
ASIDE = "aside"  # the family of what looks like the others and is not
# Neither words nor questions: addresses, handles, what stands for a picture.
NO_WORDS = r"https?://\S+|www\.\S+|@[\w.\-]+|\[\[[a-z0-9_ ]*\]\]"
LETTER = r"[\pL\pN]"
QUESTION = r"[?？؟]"


def read_words(text: pd.Series, language: pd.Series) -> pd.DataFrame:
    """Columns FAMILIES (boolean) per text, same index. `text`: strings, missing allowed; `language`: its category.

    A question mark asks in any language. A text of signs, pictures and names alone does none of it.
    """
    found = {name: np.full(len(text), -1, dtype=np.int8) for name in FAMILIES}
    spoken = pd.Categorical(language)
    for code in np.unique(spoken.codes):
        rows = np.flatnonzero(spoken.codes == code)
        places, distinct = pd.factorize(text.iloc[rows])
        values = _read_distinct(
            pa.array(distinct, type=pa.large_string()), spoken.categories[code] if code >= 0 else ""
        )
        for family in FAMILIES:
            found[family][rows] = np.append(values[family], np.int8(-1))[places]
    return pd.DataFrame(
        {name: pd.arrays.BooleanArray(values > 0, values < 0) for name, values in found.items()},
        index=text.index,
    )


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a file."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.csv") if len(path.stem) == 2))


@cache
def patterns(language: str) -> dict[str, str]:
    """Family -> one pattern (RE2) of all its words, between ends of words."""
    words: dict[str, list[str]] = {}
    with (FOLDER / f"{language}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if line[0] != "#"):
            words.setdefault(row["family"], []).append(row["pattern"])
    return {family: rf"(?:^|[^\w])(?:{'|'.join(parts)})(?:[^\w]|$)" for family, parts in words.items()}


def _read_distinct(texts: pa.Array, language: str) -> dict[str, np.ndarray]:
    """Per family 1, 0, or -1 where nothing can be said."""
    folded = pc.replace_substring_regex(fold_for_cues(texts), NO_WORDS, " ")
    worded = _matches(folded, LETTER)
    blank = _matches(texts, r"^[\s\pZ]*$")
    asked = _matches(folded, QUESTION)
    if language in languages():
        own = patterns(language)
        bare = pc.replace_substring_regex(folded, own[ASIDE], " ")
        found = {family: _matches(bare, own[family]).astype(np.int8) for family in FAMILIES}
    else:
        found = {family: np.where(worded, -1, 0).astype(np.int8) for family in FAMILIES}
    found["asks"][asked] = 1
    for values in found.values():
        values[blank] = -1
    return found


def _matches(texts: pa.Array, pattern: str) -> np.ndarray:
    return pc.match_substring_regex(texts, pattern).to_numpy(zero_copy_only=False)
