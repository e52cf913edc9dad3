"""Time on an axis and in a label, in French and English (Plotly knows other languages only with files from
the network).

Positions are instants: an axis holds UTC, its labels say the local time, so that the day of a clock change is
one hour shorter or longer and no two bars share a place.
"""

from functools import lru_cache

import numpy as np
import pandas as pd

from analysis.words import say
from analysis.words.dates import write_date

MOST_TICKS = 8
DAY = pd.Timedelta(days=1)
# pandas frequency, and how a tick of it is written (CLDR patterns): first line, and the second line where it
# changes.
_STEPS = (
    *((frequency, "HH:mm", "d MMM") for frequency in ("1min", "2min", "5min", "15min", "30min")),
    *((frequency, "HH:mm", "E d MMM") for frequency in ("1h", "3h", "6h", "12h")),
    ("1D", "E d MMM", "y"),
    ("2D", "E d MMM", "y"),
    ("W-MON", "d MMM", "y"),
    ("2W-MON", "d MMM", "y"),
    ("MS", "MMM", "y"),
    ("3MS", "MMM", "y"),
    ("6MS", "MMM", "y"),
    *((f"{years}YS", "y", "") for years in (1, 2, 5, 10, 25)),
)


def positions(moments: pd.Series) -> np.ndarray:
    """Where zone-aware moments stand on an axis (naive datetime64[ms], UTC)."""
    return moments.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy().astype("datetime64[ms]")


def middles(table: pd.DataFrame) -> np.ndarray:
    """The middle of each bin (start, end) on the axis."""
    return positions(table["start"] + (table["end"] - table["start"]) / 2)


def widths(table: pd.DataFrame, filled: float = 0.92) -> np.ndarray:
    """The width of each bin's bar in Plotly's unit, milliseconds, with a hair of space between two."""
    return ((table["end"] - table["start"]) / pd.Timedelta(milliseconds=1)).to_numpy() * filled


def isoformat(moments: pd.Series) -> list[str]:
    """The moments as ISO 8601 with their offset, for what a click gives back."""
    return [moment.isoformat() for moment in moments]


def say_bins(table: pd.DataFrame, locale: str) -> list[str]:
    """Each bin (start, end, local) in words: `6 août 2012, 14:00 – 15:00`, `lundi 6 août 2012`, `août
    2012`...
    """
    return [_say_bin(start, end, locale) for start, end in zip(table["start"], table["end"], strict=True)]


def time_ticks(table: pd.DataFrame, locale: str) -> tuple[list, list[str]]:
    """Places and texts of at most MOST_TICKS ticks for bins (start, end): calendar units; bins of a day or
    more are named in their middle, shorter ones at their start.
    """
    first, last = table["start"].iloc[0], table["end"].iloc[-1]
    length = (table["end"] - table["start"]).median()
    frequency, line, second = _choose_step(first, last, length)
    ticks = _lay(first, last, frequency)
    if len(ticks) < 2:
        ticks = pd.DatetimeIndex(table["start"].iloc[:: max(1, len(table) // 4)])
    texts = _write(ticks, line, second, locale)
    if length >= DAY * 0.9:
        place = table["start"].searchsorted(ticks, side="right") - 1
        return list(middles(table)[np.clip(place, 0, None)]), texts
    return list(positions(ticks.to_series())), texts


@lru_cache(maxsize=4096)
def write(wall: pd.Timestamp, pattern: str, locale: str) -> str:
    """A moment by a CLDR pattern, local as it is."""
    return write_date(wall.to_pydatetime(warn=False), pattern, locale)


def _say_bin(start: pd.Timestamp, end: pd.Timestamp, locale: str) -> str:
    length, day = end - start, start.tz_localize(None).normalize()
    if length < 0.9 * DAY:
        hours = f"{start:%H:%M} – {end:%H:%M}"
        return f"{write(day, 'd MMMM y', locale)}, {hours}"
    if length < 2 * DAY:
        return write(day, "EEEE d MMMM y", locale)
    if length < 20 * DAY:
        return say("chart-week-of", locale, day=write(day, "d MMMM y", locale))
    return write(day, "MMMM y", locale)


def _choose_step(first: pd.Timestamp, last: pd.Timestamp, length: pd.Timedelta) -> tuple[str, str, str]:
    """The finest step, not finer than the bins, that gives at most MOST_TICKS ticks."""
    for step in _STEPS:
        if _length(step[0]) < length * 0.9 or (last - first) / _length(step[0]) > MOST_TICKS + 1:
            continue
        if len(_lay(first, last, step[0])) <= MOST_TICKS:
            return step
    return _STEPS[-1]


@lru_cache
def _length(frequency: str) -> pd.Timedelta:
    two = pd.date_range("2001-01-01", periods=2, freq=frequency)
    return two[1] - two[0]


def _lay(first: pd.Timestamp, last: pd.Timestamp, frequency: str) -> pd.DatetimeIndex:
    walls = first.tz_localize(None), last.tz_localize(None)
    origin = (
        walls[0].normalize()
        if _length(frequency) < 28 * DAY
        else walls[0].normalize().replace(month=1, day=1)
    )
    if frequency.endswith("YS"):
        years = int(frequency[:-2])
        origin = origin.replace(year=origin.year - origin.year % years)
    laid = pd.date_range(origin, walls[1], freq=frequency, unit="us")
    laid = laid.tz_localize(first.tz, ambiguous=np.ones(len(laid), dtype=bool), nonexistent="shift_forward")
    return laid[(laid >= first) & (laid < last)].unique()


def _write(ticks: pd.DatetimeIndex, line: str, second: str, locale: str) -> list[str]:
    """The texts of ticks: the second line only where it changes, the year on the first."""
    texts, before = [], ""
    for tick in ticks:
        wall = tick.tz_localize(None)
        below = write(wall, second, locale) if second else ""
        year = f" {wall.year}" if not texts and "d" in second else ""
        texts.append(write(wall, line, locale) + (f"<br>{below}{year}" if below != before else ""))
        before = below
    return texts
