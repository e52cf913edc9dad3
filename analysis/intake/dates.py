"""A column of texts -> moments in UTC: one strict format for the column, found from the whole of it.

In: the date column (and the column of hours, where the export parts them) as text, the case's time zone for what is
written without one. Out: `ParsedDates`. The family that reads most distinct values is the column's; the order of
day and month is decided by the column (a part above 12), else by a vote for the order that makes it smoother, which
a note says. What the format cannot read stays undated, is counted, and keeps its comment. Distinct values are
parsed once.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import PRECISIONS, UTC_TIME
from analysis.intake.families import distinct_texts, find_family
from analysis.intake.moments import NO_OFFSET, NO_TIME, read_clocks, read_moments, unknown_zones
from analysis.intake.precision import find_pile_up, find_precision
from analysis.intake.relative import UNITS, read_relative
from analysis.intake.zones import check_timezone, to_utc
from analysis.notes import Note

# A column named so writes UTC: `heure_UTC0`, `created_utc`, `Date (UTC)`.
_UTC_NAME = re.compile(r"(?:\b|_)(?:utc|gmt)(?:[+-]?0)?(?:\b|_|$)", re.IGNORECASE)
NAT = np.datetime64("NaT", "us")


@dataclass(frozen=True)
class ParsedDates:
    """`created_at` (UTC) and `precision` have the index of the values; `format`: family and order, "" when none."""

    created_at: pd.Series
    precision: pd.Series
    format: str
    notes: list[Note] = field(default_factory=list)


def parse_dates(
    values: pd.Series,
    times: pd.Series | None = None,
    *,
    timezone: str,
    order: str | None = None,
    collected_at: pd.Timestamp | None = None,
) -> ParsedDates:
    """The moments of a column. `order` ("day_first", "month_first") is the user's word and is not voted on.

    `collected_at` (zone-aware) is the day of the export, which relative dates ("5w") count from; without it they stay
    undated. Raises UnknownTimezone.
    """
    zone = check_timezone(timezone)
    if _UTC_NAME.search(str(values.name or "")) or (
        times is not None and _UTC_NAME.search(str(times.name or ""))
    ):
        zone = "UTC"
    codes, texts = distinct_texts(values)
    family = find_family(texts, str(values.name or ""))
    notes: list[Note] = []
    if family is None:
        at, coarse = read_relative(texts, collected_at)
        relative = coarse >= 0
        if not relative.any():
            return _nothing(values, codes, notes)
        if collected_at is None:
            notes.append(Note("dates-relative", {"rows": int(relative[codes[codes >= 0]].sum())}, "warning"))
            return _nothing(values, codes, notes, "relative")
        notes.append(Note("dates-from-relative", {"rows": int(relative[codes[codes >= 0]].sum())}, "warning"))
        created = _spread(at, codes)
        return _finish(values, created, _named(_spread(coarse, codes, -1), UNITS), "relative", codes, notes)
    day_first = True
    if family == "numeric":
        day_first, decided = _find_order(texts, codes, order)
        name = "order-day-first" if day_first else "order-month-first"
        if order is None:
            notes.append(Note(f"{name}-{decided}", {}, "info" if decided == "certain" else "warning"))
    moments = read_moments(texts, family, day_first)
    label = family if family != "numeric" else f"numeric-{'day' if day_first else 'month'}-first"
    local, offset, fine = _spread(moments.at, codes), moments.offset[codes], moments.fine[codes]
    fine = np.where(codes < 0, NO_TIME, fine)
    if times is not None:
        local, offset, fine = _with_times(local, offset, fine, times)
    created, shifted = to_utc(local, offset, zone)
    if shifted:
        notes.append(Note("clock-changes", {"rows": shifted, "timezone": timezone}))
    naive = int(((offset == NO_OFFSET) & ~np.isnat(local)).sum())
    strange = _strange_zones(texts, family, codes, times) if naive else {}
    if strange:
        data = {"rows": sum(strange.values()), "zones": ", ".join(strange), "timezone": zone}
        notes.append(Note("zones-unknown", data, "warning"))
    if naive > sum(strange.values()):
        notes.append(Note("dates-without-zone", {"timezone": zone}))
    precision = find_precision(local, fine)
    return _finish(values, created, precision, label, codes, notes)


def _strange_zones(
    texts: pa.Array, family: str, codes: np.ndarray, times: pd.Series | None
) -> dict[str, int]:
    """Name of each zone that is not known -> rows that name it."""
    columns = [(texts, codes, family)]
    if times is not None:
        clock_codes, clocks = distinct_texts(times)
        columns.append((clocks, clock_codes, "clock"))
    found = Counter()
    for distinct, places, form in columns:
        # No capital letter, no name of a zone: the pattern need not run again.
        if pc.any(pc.match_substring_regex(distinct, r"\d ?\(?[A-Z]")).as_py():
            named = np.array([*unknown_zones(distinct, form), ""], dtype=object)[places]
            found.update(named[named != ""].tolist())
    return dict(found)


def _find_order(texts: pa.Array, codes: np.ndarray, order: str | None) -> tuple[bool, str]:
    """(day first?, "certain" or "voted")."""
    if order is not None:
        return order == "day_first", "chosen"
    day = read_moments(texts, "numeric", True).at
    month = read_moments(texts, "numeric", False).at
    only_day = int((~np.isnat(day) & np.isnat(month)).sum())
    only_month = int((~np.isnat(month) & np.isnat(day)).sum())
    if only_day != only_month:
        return only_day > only_month, "certain"
    return _roughness(day, codes) <= _roughness(month, codes), "voted"


def _roughness(at: np.ndarray, codes: np.ndarray) -> float:
    """How far apart neighbouring rows are on average, in days: comments come in the order of their dates, mostly."""
    row = _spread(at, codes)
    row = row[~np.isnat(row)]
    return float(np.abs(np.diff(row).astype(np.int64)).mean()) if len(row) > 1 else 0.0


def _with_times(local, offset, fine, times: pd.Series):
    """The hour of a second column added where the first has none (or midnight)."""
    codes, texts = distinct_texts(times)
    if not len(texts):
        return local, offset, fine
    clock, clock_fine, clock_offset, right = read_clocks(texts)
    known = (codes >= 0) & right[codes]
    midnight = local.astype("datetime64[D]").astype("datetime64[us]")
    if (~np.isnat(local) & (local != midnight)).any():
        return local, offset, fine
    added = np.where(known, midnight + clock[codes], local)
    offset = np.where(known & (offset == NO_OFFSET), clock_offset[codes], offset)
    return added, offset, np.where(known, clock_fine[codes], NO_TIME)


def _finish(values, created, precision, label, codes, notes) -> ParsedDates:
    created = pd.Series(pd.DatetimeIndex(created, tz="UTC"), index=values.index).astype(UTC_TIME)
    undated = created.isna().to_numpy()
    unread = int((undated & (codes >= 0)).sum())
    if unread:
        notes.append(Note("dates-unread", {"rows": unread}, "warning"))
    named = pd.Series(np.where(undated, "unknown", precision), index=values.index)
    named = named.astype(pd.CategoricalDtype(PRECISIONS))
    notes += find_pile_up(created, named)
    return ParsedDates(created, named, label, notes)


def _nothing(values, codes, notes, label: str = "") -> ParsedDates:
    filled = int((codes >= 0).sum())
    if filled and not notes:
        notes.append(Note("dates-unread", {"rows": filled}, "warning"))
    created = pd.Series(pd.NaT, index=values.index, dtype=UTC_TIME)
    precision = pd.Series("unknown", index=values.index).astype(pd.CategoricalDtype(PRECISIONS))
    return ParsedDates(created, precision, label, notes)


def _named(numbers: np.ndarray, names: tuple[str, ...]) -> np.ndarray:
    return np.array([*names, "unknown"])[numbers]


def _spread(distinct: np.ndarray, codes: np.ndarray, missing=NAT) -> np.ndarray:
    """Values of the rows from those of the distinct texts."""
    return np.append(distinct, missing)[codes]
