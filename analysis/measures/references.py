"""What studies say of waiting on social media: figures to hold a case against, with their source and how sure it is.

The facts are rows of `references.csv`; what each says in words is `reference-<key>` of the sentences. Most are surveys
of vendors, 2012 to 2016: year, platform and size go wherever a figure goes. Left out: rates of answers without a time
(Socialbakers), a badge that is about private messages (Facebook), « same day », which is no number of minutes (Oracle).
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pandas as pd

FILE = Path(__file__).parent / "references.csv"
KINDS = ("expectation", "practice")
EVIDENCE = (
    *("article", "survey", "survey-retold"),
    *("vendor-survey", "vendor-survey-retold", "vendor-data", "vendor-data-retold"),
)
PLATFORMS = ("facebook", "twitter", "several")
_NUMBERS = {
    "share": "Float64",
    "from_minutes": "Float64",
    "minutes": "Float64",
    "year": "int64",
    "n": "Int64",
}


def load_references() -> pd.DataFrame:
    """All references, one row each: key, kind (KINDS: what customers expect, or what was observed), share (0 to 1,
    expected or answered within `minutes`; empty: `minutes` is a wait), from_minutes (where the source gives a span, its
    lower end), minutes, year, n (empty: the source does not tell), platform (PLATFORMS), place (country and sector;
    empty: not told), source, address, evidence (EVIDENCE), note.
    """
    return _read().copy()


def pick_references(keys: Iterable[str]) -> pd.DataFrame:
    """The rows of these keys in their order; a key that there is not (any more) is left out."""
    table = _read().set_index("key", drop=False)
    known = [key for key in dict.fromkeys(keys) if key in table.index]
    return table.loc[known].reset_index(drop=True)


@cache
def _read() -> pd.DataFrame:
    return pd.read_csv(FILE, dtype=_NUMBERS, encoding="utf-8", keep_default_na=False, na_values=[""])
