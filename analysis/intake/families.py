"""Which family of dates (`dateforms.py`) a column is written in, and whether it holds dates or times at all.

In: a column of text. Out: the name of a family, or the share of the distinct values that read as dates.
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.dateforms import COUNTS, FAMILIES
from analysis.intake.moments import read_clocks, read_moments
from analysis.intake.relative import read_relative

SAMPLE = 2_000
# Arrow compiles a pattern at each call; a family that none of so many values can be of is not tried.
GATE_SAMPLE = 300
_GATES = {
    "iso": re.compile(r"^\d{4}[-/.]\d"),
    "numeric": re.compile(r"\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2}"),
    "asctime": re.compile(r"^\w{2,10}\.?,? \w{3}.*\d{4}$"),
    "javascript": re.compile(r"^\w{3} \w{3,} \d{1,2} \d{4}"),
    "day-month": re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?[ -]\w{3,}.*\d{2}"),
    "month-day": re.compile(r"\w{3,}\.? \d{1,2}.*\d{4}"),
    "compact": re.compile(r"^(?:19|20)\d{6}"),
    "seconds": re.compile(r"^\d{9,10}(?:\.|$)"),
    "milliseconds": re.compile(r"^\d{12,13}(?:\.|$)"),
    "microseconds": re.compile(r"^\d{15,16}(?:\.|$)"),
    "serial": re.compile(r"^\d{5}(?:[.,]|$)"),
}
# A number counts seconds only in a column whose name speaks of time.
_COUNT_NAME = re.compile(
    r"date|time|heure|epoch|unix|utc|creat|publi|stamp|jour|retriev|collect|crawl|scrap", re.IGNORECASE
)


def find_family(texts: pa.Array, header: str = "") -> str | None:
    """The family that reads most of the distinct texts, None where none reads enough of them."""
    if not len(texts):
        return None
    sample = (
        texts if len(texts) <= SAMPLE else texts.take(np.linspace(0, len(texts) - 1, SAMPLE).astype(np.int64))
    )
    some = sample.slice(0, GATE_SAMPLE).to_pylist()
    best, most = None, 0
    for family in FAMILIES:
        if family in COUNTS and not _COUNT_NAME.search(header):
            continue
        if not any(_GATES[family].search(text) for text in some):
            continue
        read = int((~np.isnat(read_moments(sample, family).at)).sum())
        if family == "numeric":
            read = max(read, int((~np.isnat(read_moments(sample, family, False).at)).sum()))
        if read > most:
            best, most = family, read
        if read == len(sample):
            break
    return best if most else None


def date_share(values: pd.Series) -> float:
    """Share (0 to 1) of the distinct non-empty values that one family, or a relative date, reads."""
    _, texts = distinct_texts(values)
    if not len(texts):
        return 0.0
    if len(texts) > SAMPLE:
        texts = texts.slice(0, SAMPLE)
    family = find_family(texts, str(values.name or ""))
    if family is None:
        return float((read_relative(texts, None)[1] >= 0).mean())
    read = ~np.isnat(read_moments(texts, family).at)
    if family == "numeric":
        read |= ~np.isnat(read_moments(texts, family, False).at)
    return float(read.mean())


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
    texts = pc.utf8_trim_whitespace(pc.replace_substring_regex(texts, r"[\x{00a0}\x{202f}\x{2009}\s]+", " "))
    texts = pc.fill_null(texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts, "")
    empty = pc.equal(texts, "").to_numpy(zero_copy_only=False)
    if not empty.any():
        return codes, texts
    moved = np.where(empty, -1, np.cumsum(~empty) - 1)
    return np.where(codes < 0, -1, moved[codes]) if len(moved) else codes, texts.filter(pa.array(~empty))
