"""A column of texts -> moments in UTC: one strict format for the column, found from the whole of it.

In: the date column (and the column of hours, where the export parts them) as text, the case's time zone for what is
written without one. Out: `ParsedDates`. The family that reads most distinct values is the column's; the order of day and
month is decided by the column (a part above 12), else by a vote for the order that makes it smoother, which a note says.
What the format cannot read stays undated, is counted, and keeps its comment. Distinct values are parsed once.
"""

import re
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import PRECISIONS, UTC_TIME
from analysis.errors import UnknownTimezone
from analysis.intake.dateforms import COUNTS, FAMILIES
from analysis.intake.moments import (
    HOUR,
    MINUTE,
    NO_OFFSET,
    NO_TIME,
    SECOND,
    Moments,
    matches,
    read_clocks,
    read_moments,
)
from analysis.intake.relative import UNITS, read_relative
from analysis.notes import Note

SAMPLE = 2_000
# Share of a sample that must read as dates for a column to be one.
DATE_SHARE = 0.6
# So many times of a column with the same round end say how it was rounded, not when people wrote.
ROUND_VALUES = 10
_UTC_NAME = re.compile(r"(?:\b|_)(?:utc|gmt)(?:[+-]?0)?(?:\b|_|$)", re.IGNORECASE)
_COUNT_NAME = re.compile(r"date|time|heure|epoch|unix|utc|creat|publi|stamp|jour", re.IGNORECASE)

PILE_SHARE = 0.2
PILE_ROWS = 100


@dataclass(frozen=True)
class ParsedDates:
    """`created_at` (UTC) and `precision` have the index of the values; `format` is the family and order, "" when none."""

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
    codes, texts = _distinct(values)
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
    created, shifted = _to_utc(local, offset, zone)
    if shifted:
        notes.append(Note("clock-changes", {"rows": shifted, "timezone": timezone}))
    if (offset == NO_OFFSET)[~np.isnat(local)].any():
        notes.append(Note("dates-without-zone", {"timezone": zone}))
    precision = _precision(local, fine, moments)
    return _finish(values, created, precision, label, codes, notes)


def check_timezone(timezone: str) -> str:
    """`timezone` if it is known. Raises UnknownTimezone."""
    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError, TypeError) as error:
        raise UnknownTimezone(timezone=timezone) from error
    return timezone


def find_family(texts: pa.Array, header: str = "") -> str | None:
    """The family that reads most of the distinct texts, None where none reads enough of them."""
    if not len(texts):
        return None
    sample = (
        texts if len(texts) <= SAMPLE else texts.take(np.linspace(0, len(texts) - 1, SAMPLE).astype(np.int64))
    )
    best, most = None, 0
    for family in FAMILIES:
        if family in COUNTS and not _COUNT_NAME.search(header):
            continue
        read = int((~np.isnat(read_moments(sample, family).at)).sum())
        if family == "numeric":
            read = max(read, int((~np.isnat(read_moments(sample, family, False).at)).sum()))
        if read > most:
            best, most = family, read
        if read == len(sample):
            break
    return best if most else None


def date_share(values: pd.Series, collected: bool = False) -> float:
    """Share (0 to 1) of the distinct non-empty values that one family, or a relative date, reads."""
    _, texts = _distinct(values)
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
    _, texts = _distinct(values)
    return float(read_clocks(texts.slice(0, SAMPLE))[3].mean()) if len(texts) else 0.0


def _distinct(values: pd.Series) -> tuple[np.ndarray, pa.Array]:
    """Codes (-1 for no value) into the distinct trimmed texts."""
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
    codes, texts = _distinct(times)
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


def _to_utc(local: np.ndarray, offset: np.ndarray, zone: str) -> tuple[pd.DatetimeIndex, int]:
    """UTC moments, and how many fell into a change of the clocks (kept: the first of two, or moved past the gap)."""
    naive = offset == NO_OFFSET
    utc = local - np.where(naive, 0, offset * 60_000_000).astype("timedelta64[us]")
    shifted = 0
    if naive.any() and zone != "UTC":
        codes, wall = pd.factorize(local[naive])
        index = pd.DatetimeIndex(wall)
        earlier = index.tz_localize(zone, ambiguous=np.ones(len(index), bool), nonexistent="shift_forward")
        exact = index.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
        odd = exact.isna() & ~index.isna()
        moved = earlier.tz_convert("UTC").tz_localize(None).as_unit("us").to_numpy()
        shifted = int(odd[codes[codes >= 0]].sum())
        utc[naive] = np.where(
            codes >= 0, moved[codes] if len(moved) else np.datetime64("NaT"), np.datetime64("NaT")
        )
    return pd.DatetimeIndex(utc).as_unit("us").tz_localize("UTC"), shifted


def _precision(local: np.ndarray, fine: np.ndarray, moments: Moments) -> np.ndarray:
    """How fine each date is: what the format has, less where the whole column is rounded."""
    dated = ~np.isnat(local)
    since = local[dated] - local[dated].astype("datetime64[D]")
    seconds = (
        np.unique(since.astype("timedelta64[s]").astype(np.int64)) if dated.any() else np.zeros(1, np.int64)
    )
    limit = SECOND
    if (seconds == 0).all():
        limit = NO_TIME
    elif len(seconds) >= ROUND_VALUES and (seconds % 3600 == 0).all():
        limit = HOUR
    elif len(seconds) >= ROUND_VALUES and (seconds % 60 == 0).all():
        limit = MINUTE
    return np.array(["day", "hour", "minute", "second"])[np.minimum(fine, limit)]


def _finish(values, created, precision, label, codes, notes) -> ParsedDates:
    created = pd.Series(pd.DatetimeIndex(created, tz="UTC"), index=values.index).astype(UTC_TIME)
    undated = created.isna().to_numpy()
    unread = int((undated & (codes >= 0)).sum())
    if unread:
        notes.append(Note("dates-unread", {"rows": unread}, "warning"))
    named = pd.Series(np.where(undated, "unknown", precision), index=values.index)
    named = named.astype(pd.CategoricalDtype(PRECISIONS))
    notes += _pile_up(created, named)
    return ParsedDates(created, named, label, notes)


def _pile_up(created: pd.Series, precision: pd.Series) -> list[Note]:
    """A day that holds far more than its neighbours in a column of days on a grid of weeks: dates rounded from "5w"."""
    coarse = precision.isin(["day", "week"]).to_numpy()
    if coarse.sum() < PILE_ROWS or coarse.sum() < 0.9 * created.notna().sum():
        return []
    counts = created[coarse].value_counts()
    day, rows = counts.index[0], int(counts.iloc[0])
    around = counts[abs(counts.index - day) <= pd.Timedelta(days=2)].drop(day)
    lonely = rows > 5 * (around.max() if len(around) else 0)
    if rows >= max(PILE_ROWS, PILE_SHARE * coarse.sum()) and lonely and len(counts) > 1:
        return [
            Note(
                "date-pile-up",
                {"date": (day + pd.Timedelta(hours=12)).date().isoformat(), "rows": rows},
                "warning",
            )
        ]
    return []


def _nothing(values, codes, notes, label: str = "") -> ParsedDates:
    filled = int((codes >= 0).sum())
    if filled and not notes:
        notes.append(Note("dates-unread", {"rows": filled}, "warning"))
    created = pd.Series(pd.NaT, index=values.index, dtype=UTC_TIME)
    precision = pd.Series("unknown", index=values.index).astype(pd.CategoricalDtype(PRECISIONS))
    return ParsedDates(created, precision, label, notes)


def _named(numbers: np.ndarray, names: tuple[str, ...]) -> np.ndarray:
    return np.array([*names, "unknown"])[numbers]


def _spread(distinct: np.ndarray, codes: np.ndarray, missing=np.datetime64("NaT", "us")) -> np.ndarray:
    """Values of the rows from those of the distinct texts."""
    return np.append(distinct, missing)[codes]
