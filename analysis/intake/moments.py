"""Parts of dates (numpy arrays) -> moments: checked and put together without a loop.

In: for each distinct text the parts that a family's pattern took out. Out: `Moments`, with NaT where the parts are no
real date (a 31 February), the offset from UTC where the text gives one, and how fine the time is.
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.dateforms import CLOCK, FAMILIES, month_number, zone_minutes

# A comment is not older than the web, nor much younger than today: other years are misread numbers.
FIRST_YEAR, LAST_YEAR = 1990, 2100
CENTURY_SPLIT = 70
EXCEL_EPOCH = np.datetime64("1899-12-30", "us")
NO_OFFSET = np.iinfo(np.int32).min
MICROSECONDS = {"seconds": 1_000_000, "milliseconds": 1_000, "microseconds": 1}
DAY = 86_400_000_000
# Fineness of a time: nothing, hour, minute, second.
NO_TIME, HOUR, MINUTE, SECOND = 0, 1, 2, 3


@dataclass(frozen=True)
class Moments:
    """Per text: `at` (datetime64[us], local where there is no offset), `offset` (minutes), `fine` (0 to 3)."""

    at: np.ndarray
    offset: np.ndarray
    fine: np.ndarray


def read_moments(texts: pa.Array, family: str, day_first: bool = True) -> Moments:
    """The moments of `texts` in one family; NaT where a text is not of it."""
    parts = _Parts(texts, FAMILIES[family])
    if parts.has("e"):
        return _counted(parts, family)
    year = parts.number("y")
    year = np.where(year < 100, np.where(year < CENTURY_SPLIT, 2000 + year, 1900 + year), year)
    if parts.has("a"):
        first, second = parts.number("a"), parts.number("b")
        day, month = (first, second) if day_first else (second, first)
    else:
        day = parts.number("d")
        month = parts.months() if parts.has("mon") else parts.number("mo")
    date, valid = _dates(year, month, day)
    clock, fine, right = _clock(parts)
    at = np.where(parts.found & valid & right, date + clock, np.datetime64("NaT", "us"))
    return Moments(at, parts.offsets(), fine)


def unknown_zones(texts: pa.Array, family: str) -> list[str]:
    """For each text the zone that it names and that is not known, "" where there is none."""
    parts = _Parts(texts, CLOCK if family == "clock" else FAMILIES[family])
    zones = parts.text("z").to_pylist() if parts.has("z") else [""] * len(parts.found)
    return [zone if zone and zone_minutes(zone) is None else "" for zone in zones]


def read_clocks(texts: pa.Array) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Times of day: (timedelta64[us], fine, offset, whether the text is one)."""
    parts = _Parts(texts, CLOCK)
    clock, fine, right = _clock(parts)
    return clock, fine, parts.offsets(), parts.found & right


class _Parts:
    """The named parts that a pattern finds in texts."""

    def __init__(self, texts: pa.Array, pattern: str):
        self.table = pc.extract_regex(texts, f"^(?:{pattern})$")
        self.names = [field.name for field in self.table.type]
        self.found = self.table.is_valid().to_numpy(zero_copy_only=False)

    def has(self, name: str) -> bool:
        return name in self.names

    def text(self, name: str) -> pa.Array:
        return pc.fill_null(pc.struct_field(self.table, name), "")

    def number(self, name: str) -> np.ndarray:
        """The part as int64; -1 where it is absent."""
        if not self.has(name):
            return np.full(len(self.found), -1, dtype=np.int64)
        text = self.text(name)
        return pc.cast(pc.if_else(pc.equal(text, ""), "-1", text), pa.int64()).to_numpy()

    def months(self) -> np.ndarray:
        encoded = self.text("mon").dictionary_encode()
        numbers = np.array([month_number(name) for name in encoded.dictionary.to_pylist()], dtype=np.int64)
        return numbers[encoded.indices.to_numpy()] if len(numbers) else np.zeros(0, np.int64)

    def offsets(self) -> np.ndarray:
        if not self.has("z"):
            return np.full(len(self.found), NO_OFFSET, dtype=np.int64)
        encoded = self.text("z").dictionary_encode()
        minutes = [zone_minutes(zone) if zone else None for zone in encoded.dictionary.to_pylist()]
        known = np.array([NO_OFFSET if one is None else one for one in minutes], dtype=np.int64)
        return known[encoded.indices.to_numpy()] if len(known) else np.zeros(0, np.int64)


def _counted(parts: _Parts, family: str) -> Moments:
    count, size = parts.number("e"), len(parts.found)
    fraction = np.zeros(size)
    if parts.has("f"):
        digits = pc.utf8_slice_codeunits(pc.utf8_rpad(parts.text("f"), 9, "0"), 0, 9)
        fraction = pc.cast(digits, pa.int64()).to_numpy() / 1e9
    if family == "serial":
        micro = np.rint(fraction * 86_400).astype(np.int64) * 1_000_000
        at = EXCEL_EPOCH + (count * DAY + micro).astype("timedelta64[us]")
        offset, fine = NO_OFFSET, np.where(micro > 0, SECOND, NO_TIME)
    else:
        scale = MICROSECONDS[family]
        at = (np.where(count < 0, 0, count) * scale + np.rint(fraction * scale).astype(np.int64)).astype(
            "datetime64[us]"
        )
        offset, fine = 0, np.full(size, SECOND)
    year = at.astype("datetime64[Y]").astype(np.int64) + 1970
    # A count of seconds before 2000 is an id or a telephone number.
    good = parts.found & (year >= 2000) & (year <= LAST_YEAR)
    return Moments(
        np.where(good, at, np.datetime64("NaT", "us")), np.full(size, offset, dtype=np.int64), fine
    )


def _dates(year: np.ndarray, month: np.ndarray, day: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    valid = (
        (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    )
    months = (np.where(valid, year, 2000) - 1970) * 12 + np.where(valid, month, 1) - 1
    first = months.astype("datetime64[M]")
    date = first.astype("datetime64[D]") + (np.where(valid, day, 1) - 1).astype("timedelta64[D]")
    return date.astype("datetime64[us]"), valid & (date.astype("datetime64[M]") == first)


def _clock(parts: _Parts) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    hour, minute, second = parts.number("h"), parts.number("mi"), parts.number("s")
    hour = np.where(hour < 0, parts.number("h2"), hour)
    half = np.zeros(len(hour), dtype=np.int64)
    for name in ("ap", "ap2"):
        if parts.has(name):
            letter = pc.utf8_lower(parts.text(name))
            half = half + pc.equal(letter, "p").to_numpy(zero_copy_only=False) * 2
            half = half + pc.equal(letter, "a").to_numpy(zero_copy_only=False)
    hour = np.where((half == 2) & (hour < 12), hour + 12, np.where((half == 1) & (hour == 12), 0, hour))
    fine = np.where(second >= 0, SECOND, np.where(minute >= 0, MINUTE, np.where(hour >= 0, HOUR, NO_TIME)))
    # ISO 8601 lets a day end at 24:00 and a minute have a leap second.
    right = (hour <= 24) & (minute < 60) & (second <= 60) & ((hour < 24) | ((minute <= 0) & (second <= 0)))
    micro = (np.maximum(hour, 0) * 3600 + np.maximum(minute, 0) * 60 + np.maximum(second, 0)) * 1_000_000
    if parts.has("f"):
        padded = pc.utf8_slice_codeunits(pc.utf8_rpad(parts.text("f"), 6, "0"), 0, 6)
        micro = micro + pc.cast(padded, pa.int64()).to_numpy()
    return micro.astype("timedelta64[us]"), fine, right
