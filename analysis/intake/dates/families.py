"""Which families of dates (`dateforms.py`) a column is written in, and whether it holds dates or times at all.

In: a column of text. Out: the name of a family, or the share of the distinct values that read as dates.
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.dates.dateforms import COUNTS, FAMILIES, GATES
from analysis.intake.dates.moments import read_clocks, read_orders

SAMPLE = 2_000
# So many values are looked at to see which families are worth trying.
GATE_SAMPLE = 300
# A longer text is no date, whatever it begins with; patterns that search need not read it.
LONGEST_DATE = 200
# A number counts seconds only in a column whose name speaks of time.
_COUNT_NAME = re.compile(
    r"date|time|heure|epoch|unix|utc|creat|publi|stamp|jour|retriev|collect|crawl|scrap|modif|^ts$",
    re.IGNORECASE,
)
_SPACES = r"[\x{00a0}\x{202f}\x{2007}\x{2009}\s]+"
# Marks of the direction of writing and of no width, which phones put around dates.
_UNSEEN = r"[\x{200b}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{feff}]+"


def possible_families(texts: pa.Array, header: str = "", sample: int = GATE_SAMPLE) -> list[str]:
    """The families that some of the texts look like."""
    some = [text for text in spread_sample(texts, sample).to_pylist() if len(text) <= LONGEST_DATE]
    return [
        family
        for family in FAMILIES
        if (family not in COUNTS or _COUNT_NAME.search(header))
        and any(GATES[family].search(text) for text in some)
    ]


def find_family(texts: pa.Array, header: str = "") -> str | None:
    """The family that reads most of the distinct texts, None where none reads any."""
    sample = spread_sample(texts, SAMPLE)
    best, most = None, 0
    for family in possible_families(sample, header):
        day, month = read_orders(sample, family)
        read = max(int((~np.isnat(one.at)).sum()) for one in (day, month))
        if read > most:
            best, most = family, read
        if read == len(sample):
            break
    return best


def spread_sample(texts: pa.Array, size: int) -> pa.Array:
    """At most `size` of the texts, from the first to the last."""
    if len(texts) <= size:
        return texts
    return texts.take(np.linspace(0, len(texts) - 1, size).astype(np.int64))


def clock_share(values: pd.Series) -> float:
    """Share of the distinct non-empty values that are a time of day."""
    _, texts = distinct_texts(values)
    return float(read_clocks(texts.slice(0, SAMPLE))[3].mean()) if len(texts) else 0.0


def distinct_texts(values: pd.Series) -> tuple[np.ndarray, pa.Array]:
    """Codes (-1 for no value) into the distinct texts, which come with single spaces."""
    codes, uniques = pd.factorize(values.astype("str"))
    texts = (
        pa.array(uniques, type=pa.large_string()) if len(uniques) else pa.array([], type=pa.large_string())
    )
    texts = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    texts = pc.fill_null(texts, "")
    if not pc.all(pc.string_is_ascii(texts)).as_py():
        texts = pc.utf8_normalize(pc.replace_substring_regex(texts, _UNSEEN, ""), "NFKC")
    texts = pc.utf8_trim_whitespace(pc.replace_substring_regex(texts, _SPACES, " "))
    empty = pc.equal(texts, "").to_numpy(zero_copy_only=False)
    if not empty.any():
        return codes, texts
    moved = np.where(empty, -1, np.cumsum(~empty) - 1)
    return np.where(codes < 0, -1, moved[codes]) if len(moved) else codes, texts.filter(pa.array(~empty))
