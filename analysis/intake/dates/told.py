"""Dates that say something only with the day of the export: relative ones, and those without a year.

In: distinct texts that no family of whole dates reads. Out: `Told`, per row. Never today's date:
without the day of the export they are counted and stay undated.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.intake.dates.moments import NAT, SECOND
from analysis.intake.dates.relative import UNITS, read_relative
from analysis.intake.dates.undress import may_be_dressed, undress
from analysis.intake.dates.yearless import read_yearless
from analysis.intake.dates.zones import to_utc
from analysis.notes import Note

__all__ = ["UNITS", "Told", "are_told", "tell_rows"]


@dataclass(frozen=True)
class Told:
    """`at` (UTC, NaT without the day of the export) and `coarse` (place in UNITS, -1 where it is no such date)."""

    at: np.ndarray
    coarse: np.ndarray
    notes: list[Note] = field(default_factory=list)


def tell_rows(
    texts: pa.Array,
    codes: np.ndarray,
    unread: np.ndarray,
    collected_at: pd.Timestamp | None,
    zone: str,
    day_first: bool | None = None,
) -> Told:
    """Per row what the distinct texts that are `unread` say, counted from the day of the export (zone-aware).

    `day_first`: the order of figures in the dates that have a year, None where there are none.
    """
    if not unread.any():
        return Told(np.full(len(codes), NAT), np.full(len(codes), -1))
    at, coarse, yearless = _read_told(texts.filter(pa.array(unread)), collected_at, zone, day_first)
    place = np.where(unread, np.cumsum(unread) - 1, -1)
    place = np.append(place, -1)[codes]
    at, coarse = np.append(at, NAT)[place], np.append(coarse, -1)[place]
    of_year = np.append(yearless, False)[place]
    notes = []
    if rows := int(((coarse >= 0) & ~of_year).sum()):
        code = "dates-relative" if collected_at is None else "dates-from-relative"
        notes.append(Note(code, {"rows": rows}, "warning"))
    if rows := int(((coarse >= 0) & of_year).sum()):
        if collected_at is None:
            notes.append(Note("dates-yearless", {"rows": rows}, "warning"))
        else:
            notes.append(Note("dates-from-yearless", {"rows": rows}))
    return Told(at, coarse, notes)


def are_told(texts: pa.Array) -> np.ndarray:
    """Whether each text would be a date if the day of the export were known."""
    return _read_told(texts, None, "UTC")[1] >= 0


def _read_told(texts: pa.Array, collected_at: pd.Timestamp | None, zone: str, day_first: bool | None = None):
    """(moments in UTC, places in UNITS or -1, whether the text is a date without a year), per distinct text."""
    if may_be_dressed(texts):
        texts = undress(texts)
    at, coarse = read_relative(texts, collected_at)
    local = None
    if collected_at is not None:
        local = np.datetime64(collected_at.tz_convert(zone).tz_localize(None).to_datetime64(), "us")
    moments, are = read_yearless(texts, local, day_first)
    are &= coarse < 0
    if are.any() and local is not None:
        utc, _ = to_utc(moments.at, moments.offset, zone)
        at = np.where(are, utc.tz_localize(None).to_numpy(), at)
    return at, np.where(are, SECOND - moments.fine, coarse), are
