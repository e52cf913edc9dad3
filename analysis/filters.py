"""Which customer comments are counted and listed. Links, threads and the end of the export never depend on it."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.comments import customers
from analysis.search import find, fold_texts

GROUPS = ("sentiment", "platform", "brand", "language")  # columns of which a person picks values


@dataclass(frozen=True)
class Filters:
    """What the filter bar holds; an empty field filters nothing. Dates are local days, both included."""

    since: date | None = None
    until: date | None = None
    platform: tuple[str, ...] = ()
    brand: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    sentiment: tuple[str, ...] = ()
    contains: str = ""  # literally, in text or title

    def active(self) -> bool:
        """Whether anything is filtered."""
        return any(getattr(self, field.name) for field in fields(self))


def select(
    comments: pd.DataFrame, filters: Filters, zone: str, folded: Callable[[], pa.Array] | None = None
) -> np.ndarray:
    """A boolean per row of `comments`: customer comments that pass all filters. Undated ones fail any period.

    `folded`: gives `search.fold_texts(comments)` where somebody keeps it.
    """
    mask = customers(comments)
    if filters.since or filters.until:
        created = comments["created_at"]
        if filters.since:
            mask &= (created >= _midnight(filters.since, zone)).to_numpy()
        if filters.until:
            mask &= (created < _midnight(filters.until, zone, days=1)).to_numpy()
    for name in GROUPS:
        if wanted := getattr(filters, name):
            mask &= comments[name].isin(wanted).to_numpy()
    if filters.contains:
        mask &= find(folded() if folded else fold_texts(comments), filters.contains)
    return mask


def list_options(comments: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Of each of GROUPS the values that customer comments have, the most frequent first."""
    mask = customers(comments)
    counts = {name: comments[name][mask].value_counts() for name in GROUPS}
    return {name: tuple(str(value) for value, n in found.items() if n) for name, found in counts.items()}


def _midnight(day: date, zone: str, days: int = 0) -> pd.Timestamp:
    local = pd.Timestamp(day) + pd.Timedelta(days=days)
    return local.tz_localize(zone, ambiguous=True, nonexistent="shift_forward")
