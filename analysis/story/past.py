"""A case as somebody could have known it at a moment: nothing that was written, answered or counted later.

In: THE TABLE of the whole case. Out: the same table, shorter. What is kept of each comment is what it says: its
language and its verdict are made of its text, its thread and its case, and are labels, not statistics.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.added_events import LENGTHS
from analysis.measures.states import point_outside

# Counted by the platform when the export was taken.
COUNTED_LATER = ("likes", "shares", "replies_count")
# How long after a date of that precision something may still have been written; less an hour or two, as a day on which
# the clocks change is shorter.
_LASTS = {
    "second": pd.Timedelta(0),
    "minute": pd.Timedelta(0),
    "hour": pd.Timedelta(minutes=59),
    "day": pd.Timedelta(hours=22),
    "unknown": pd.Timedelta(hours=22),
    "week": pd.Timedelta(days=7, hours=-2),
}
_UNITS = {"second": "s", "minute": "min", "hour": "h"}  # of the others the day
_HAIR = pd.Timedelta(microseconds=1)


@dataclass(frozen=True)
class Past:
    """`comments`: THE TABLE until then, its row_ids from 0. `rows`: the row_id of each in the whole case."""

    comments: pd.DataFrame
    rows: np.ndarray

    def place(self, row_ids: np.ndarray) -> np.ndarray:
        """The row_ids here of row_ids of the whole case, without those that came later."""
        there = np.isin(row_ids, self.rows)
        return np.searchsorted(self.rows, np.asarray(row_ids)[there])


def look_back(comments: pd.DataFrame, until: pd.Timestamp) -> Past:
    """What was written before `until` (zone-aware), with the answers of that time; a date that is only known to the
    day or week is past once the day or week is.

    Likes, shares, numbers of replies, and when and in which snapshots it was seen, are empty: they are of later.
    """
    rows = find_written(comments, until)
    kept = comments.iloc[rows].reset_index(drop=True)
    outside = point_outside(comments)[rows]
    answers = kept["answers"]
    target = np.searchsorted(rows, answers.fillna(-1).to_numpy("int64"))
    known = answers.isin(rows).to_numpy(dtype=bool)
    empty = {name: pd.Series(pd.NA, index=kept.index, dtype=kept[name].dtype) for name in COUNTED_LATER}
    return Past(
        kept.assign(
            row_id=np.arange(len(kept), dtype="int64"),
            answers=pd.Series(target, index=kept.index, dtype="Int64").where(known),
            answers_by=kept["answers_by"].where(known),
            # An answer that the export does not hold stays unknown; one that came later has not been given yet.
            response_ids=kept["response_ids"].where(outside),
            collected_at=pd.Series(pd.NaT, index=kept.index, dtype=kept["collected_at"].dtype),
            snapshots=pd.Series(pd.NA, index=kept.index, dtype=kept["snapshots"].dtype),
            **empty,
        ),
        rows,
    )


def find_written(comments: pd.DataFrame, until: pd.Timestamp) -> np.ndarray:
    """The positions of what `look_back` keeps (of THE TABLE created_at and precision are read)."""
    precision = comments["precision"]
    # An empty one has the code -1: the last.
    lasts = pd.to_timedelta([_LASTS[name] for name in [*precision.cat.categories, "unknown"]])
    over = comments["created_at"] + lasts.to_numpy("timedelta64[us]")[precision.cat.codes]
    # A moment is of the past that begins after it; what lasts is over when its end is reached.
    return np.flatnonzero(((comments["created_at"] < until) & (over <= until)).to_numpy(dtype=bool))


def tell_end(events: pd.DataFrame, zone: str) -> pd.Series:
    """The last moment (UTC) of each event (`events.COLUMNS`), as far as its precision says: from then on it is told."""
    last = events["until"].fillna(events["at"])
    ends = [
        _end(moment.tz_convert(zone).tz_localize(None), precision)
        for moment, precision in zip(last, events["precision"], strict=True)
    ]
    walls = pd.Series(ends, index=events.index, dtype="datetime64[us]")
    clear = [True] * len(walls)
    return walls.dt.tz_localize(zone, ambiguous=clear, nonexistent="shift_forward").dt.tz_convert("UTC")


def _end(wall: pd.Timestamp, precision: str) -> pd.Timestamp:
    if precision in _UNITS:
        return wall.floor(_UNITS[precision]) + pd.Timedelta(1, _UNITS[precision]) - _HAIR
    day = wall.normalize()
    start = day - pd.Timedelta(days=day.weekday()) if precision == "week" else day
    return start + LENGTHS[precision] - _HAIR
