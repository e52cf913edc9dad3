"""What tells whether two rows of different exports may be one comment: words compared as written by any tool, the
shape of ids, links to posts, how fine a date is.

In: columns of the rows of a case. Out: arrays of the same order.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

# From the finest; a row without a date comes last.
_FINENESS = {"second": 0, "minute": 1, "hour": 2, "day": 3, "week": 4}
UNDATED = 6
_BEFORE_HOST = r"^(?i:https?://)?(?i:(?:www|m|mobile)\.)?"
_TRACKING = r"\b(?:utm_\w+|fbclid|gclid|igshid|igsh|mibextid|ref_src)=[^&#]*&?"


def plain_texts(texts: pd.Series) -> pd.Series:
    """Texts without case, double spaces and signs that look alike: what tools change on the way."""
    plain = pc.utf8_normalize(pa.array(texts, type=pa.large_string(), from_pandas=True), "NFKC")
    plain = pc.replace_substring_regex(plain, r"[\s\p{Z}]+", " ")
    return pd.Series(pc.utf8_lower(pc.utf8_trim_whitespace(plain)), index=texts.index, dtype="str")


def id_schemes(values: pd.Series) -> np.ndarray:
    """How each id is written: number, pair (1001_7001), other; "" for none, or one made of file and line."""
    ids = values.fillna("")
    made = ids.str.contains("#", regex=False)
    scheme = np.full(len(ids), "other", dtype=object)
    scheme[ids.str.fullmatch(r"\d+_\d+").to_numpy(dtype=bool)] = "pair"
    scheme[ids.str.fullmatch(r"\d+").to_numpy(dtype=bool)] = "number"
    scheme[(made | ids.eq("")).to_numpy(dtype=bool)] = ""
    return scheme


def plain_links(links: pd.Series) -> pd.Series:
    """Links without protocol, www or m, tracking and last slash; NaN where there is none."""
    plain = links.str.strip().str.replace(_BEFORE_HOST, "", regex=True)
    return plain.str.replace(_TRACKING, "", regex=True).str.rstrip("/?&")


def fineness(rows: pd.DataFrame) -> np.ndarray:
    """How fine each row's date is, from 0 (the second); UNDATED where it has none."""
    known = rows["precision"].astype("str").map(_FINENESS).fillna(UNDATED - 1)
    return known.where(rows["created_at"].notna(), UNDATED).to_numpy(dtype=np.int64)
