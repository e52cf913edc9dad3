"""Comments per bin of time, by sentiment, with their distinct authors; the brand's messages apart, on the
same bins.

In: THE TABLE (the caller has filtered it; rows known to be the brand's are left out of the counts). Out: one
row per bin, continuous: a bin where nothing was said is a row of zeros.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS, brand_messages, customers
from analysis.measures.authors import count_authors_by
from analysis.measures.bins import (
    BINS,
    choose_bin,
    is_fine_enough,
    lay_edges,
    place,
    usable_bins,
)

__all__ = [
    "BINS",
    "Unplaced",
    "choose_bin",
    "count_unplaced",
    "lay_bins",
    "measure_brand",
    "measure_volume",
    "usable_bins",
]

UNSCORED = "unscored"
# Of a large case the whole rows take long to copy.
READ = ["created_at", "sentiment", "author", "author_id", "platform"]


@dataclass(frozen=True)
class Unplaced:
    """Customer comments that no bin holds: `undated` have no date, `too_coarse` one that is coarser than the
    bin.
    """

    undated: int
    too_coarse: int


def measure_volume(
    comments: pd.DataFrame, bin: str, zone: str, *, span: tuple[pd.Timestamp, pd.Timestamp] | None = None
) -> pd.DataFrame:
    """One row per bin of `zone`'s calendar: start, end (zone-aware), comments, negative, neutral, positive,
    unscored (counts; the last four add up to the first) and authors (distinct, Int64, empty where none is
    known).

    The bins go from the first to the last comment, or over `span` (comments outside it are left out).
    Comments without a date, or with one coarser than the bin, are in no bin: see `count_unplaced`. Raises
    ValueError above 5,000 bins.
    """
    crowd = comments[READ].loc[customers(comments) & _placeable(comments, bin)]
    edges = _lay(crowd["created_at"], bin, zone, span)
    if not len(edges):
        return _empty(zone)
    bins = len(edges) - 1
    where = place(crowd["created_at"], edges)
    inside = where >= 0
    codes = pd.Categorical(crowd["sentiment"], categories=SENTIMENTS).codes.astype("int64")
    codes[codes < 0] = len(SENTIMENTS)
    columns = len(SENTIMENTS) + 1
    counts = np.bincount(where[inside] * columns + codes[inside], minlength=bins * columns)
    table = pd.DataFrame(counts.reshape(bins, columns), columns=[*SENTIMENTS, UNSCORED])
    table.insert(0, "start", edges[:-1])
    table.insert(1, "end", edges[1:])
    table.insert(2, "comments", table[[*SENTIMENTS, UNSCORED]].sum(axis=1))
    table["authors"] = count_authors_by(crowd, where, bins)
    return table


def lay_bins(
    comments: pd.DataFrame, bin: str, zone: str, *, span: tuple[pd.Timestamp, pd.Timestamp] | None = None
) -> pd.DatetimeIndex:
    """The edges of the bins of `measure_volume`, without counting; none where it has no bin."""
    crowd = customers(comments) & _placeable(comments, bin)
    return _lay(comments["created_at"][crowd], bin, zone, span)


def measure_brand(comments: pd.DataFrame, volume: pd.DataFrame) -> pd.DataFrame:
    """The brand's messages on the bins of `volume`: start, end, messages (count). `comments`: the whole
    case.
    """
    table = volume[["start", "end"]].copy()
    if table.empty:
        return table.assign(messages=pd.Series(dtype="int64"))
    edges = pd.DatetimeIndex([*volume["start"], volume["end"].iloc[-1]])
    where = place(comments.loc[brand_messages(comments), "created_at"], edges)
    return table.assign(messages=np.bincount(where[where >= 0], minlength=len(table)))


def count_unplaced(comments: pd.DataFrame, bin: str) -> Unplaced:
    """How many customer comments `measure_volume` at that bin cannot hold, and why."""
    crowd = comments.loc[customers(comments)]
    undated = int(crowd["created_at"].isna().sum())
    return Unplaced(undated, len(crowd) - undated - int(_placeable(crowd, bin).sum()))


def _lay(
    created_at: pd.Series, bin: str, zone: str, span: tuple[pd.Timestamp, pd.Timestamp] | None
) -> pd.DatetimeIndex:
    first, last = span or (created_at.min(), created_at.max())
    if pd.isna(first) or pd.isna(last):
        return pd.DatetimeIndex([], tz=zone).as_unit("us")
    return lay_edges(first, last, bin, zone)


def _placeable(comments: pd.DataFrame, bin: str) -> np.ndarray:
    return comments["created_at"].notna().to_numpy() & is_fine_enough(comments["precision"], bin)


def _empty(zone: str) -> pd.DataFrame:
    time, count = f"datetime64[us, {zone}]", "int64"
    dtypes = {
        "start": time,
        "end": time,
        "comments": count,
        **dict.fromkeys(SENTIMENTS, count),
        UNSCORED: count,
    }
    return pd.DataFrame(
        {name: pd.Series(dtype=dtype) for name, dtype in {**dtypes, "authors": "Int64"}.items()}
    )
