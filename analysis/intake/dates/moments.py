"""Parts of dates (numpy arrays) -> moments: checked and put together without a loop.

In: for each distinct text the parts that a family's pattern took out. Out: `Moments`, with NaT where the parts are no
real date (a 31 February), the offset from UTC where the text gives one, and how fine the time is.
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.dates.dateforms import CLOCK, FAMILIES
from analysis.intake.dates.dateparts import Parts
from analysis.intake.dates.datewords import month_number, weekday_number, zone_number

# A comment is not older than the web, nor much younger than today: other years are misread numbers.
FIRST_YEAR, LAST_YEAR = 1990, 2098
CENTURY_SPLIT = 70
EXCEL_EPOCH = np.datetime64("1899-12-30", "us")
NO_OFFSET = np.iinfo(np.int32).min
MICROSECONDS = {
    "seconds": 1_000_000, "milliseconds": 1_000, "microseconds": 1, "nanoseconds": 1_000, "scientific": 1_000_000
}  # fmt: skip
DAY = 86_400_000_000
# Of 1.344261802E9, which counts seconds.
_DECIMALS = 9
# Fineness of a date: of a week, of a day, of an hour, a minute, a second.
WEEK, NO_TIME, HOUR, MINUTE, SECOND = -1, 0, 1, 2, 3
NAT = np.datetime64("NaT", "us")


@dataclass(frozen=True)
class Moments:
    """Per text: `at` (datetime64[us], local), `offset` (`datewords.zone_number`, NO_OFFSET), `fine` (-1 to 3)."""

    at: np.ndarray
    offset: np.ndarray
    fine: np.ndarray


def read_moments(texts: pa.Array, family: str, day_first: bool = True) -> Moments:
    """The moments of `texts` in one family; NaT where a text is not of it."""
    day, month = read_orders(texts, family)
    return day if day_first else month


def read_orders(texts: pa.Array, family: str) -> tuple[Moments, Moments]:
    """The moments with the day before the month, and with the month before the day (the same but for numbers)."""
    parts = Parts(texts, FAMILIES[family])
    if parts.has("e"):
        counted = _counted(parts, family)
        return counted, counted
    clock, fine, right = read_clock(parts)
    right = right & parts.found & are_named(parts, "wd", weekday_number)
    offset = offsets(parts)
    year = _full_years(parts)
    if parts.has("w"):
        date, valid = _week_dates(year, parts.number("w"), parts.number("wn"))
        fine = np.where(parts.number("wn") < 0, WEEK, fine)
    elif parts.has("n"):
        date, valid = _days_of_year(year, parts.number("n"))
    elif parts.has("a"):
        first, second = parts.number("a"), parts.number("b")
        date, valid = real_dates(year, second, first)
        other, other_valid = real_dates(year, first, second)
        # "lun. 06/08/2012" tells its order.
        said = parts.named("wd", weekday_number)
        fits, other_fits = (_weekdays(one) == said for one in (date, other))
        valid &= (said == 0) | fits | ~other_fits
        other_valid &= (said == 0) | other_fits | ~fits
        return (
            Moments(np.where(right & valid, date + clock, NAT), offset, fine),
            Moments(np.where(right & other_valid, other + clock, NAT), offset, fine),
        )
    else:
        month = parts.named("mon", month_number) if parts.has("mon") else parts.number("mo")
        date, valid = real_dates(year, month, parts.number("d"))
    moments = Moments(np.where(right & valid, date + clock, NAT), offset, fine)
    return moments, moments


def _full_years(parts: Parts) -> np.ndarray:
    """Years, those of two figures in their century. 0001 is the year 1."""
    year = parts.number("y")
    if not ((year >= 0) & (year < 100)).any():
        return year
    short = pc.equal(pc.utf8_length(parts.text("y")), 2).to_numpy(zero_copy_only=False)
    return np.where(short, np.where(year < CENTURY_SPLIT, 2000 + year, 1900 + year), year)


def unknown_zones(texts: pa.Array, family: str) -> list[str]:
    """For each text the zone that it names and that is not known, "" where there is none."""
    parts = Parts(texts, CLOCK if family == "clock" else FAMILIES[family])
    zones = parts.text("z").to_pylist() if parts.has("z") else [""] * len(parts.found)
    return [zone if zone and zone_number(zone) is None else "" for zone in zones]


def read_clocks(texts: pa.Array) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Times of day: (timedelta64[us], fine, offset, whether the text is one)."""
    parts = Parts(texts, CLOCK)
    clock, fine, right = read_clock(parts)
    return clock, fine, offsets(parts), parts.found & right


def offsets(parts: Parts) -> np.ndarray:
    """The number of the zone, NO_OFFSET where the text names no zone or none that is known."""

    def known(zone: str) -> int:
        number = zone_number(zone) if zone else None
        return NO_OFFSET if number is None else number

    return parts.named("z", known, NO_OFFSET)


def are_named(parts: Parts, name: str, number) -> np.ndarray:
    """Whether the word of a part is one that has a number, or is absent."""
    return parts.named(name, lambda word: number(word) if word else 1, 1) > 0


def real_dates(year: np.ndarray, month: np.ndarray, day: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(midnight of the date, whether there is such a date)."""
    valid = (
        (year >= FIRST_YEAR) & (year <= LAST_YEAR) & (month >= 1) & (month <= 12) & (day >= 1) & (day <= 31)
    )
    months = (np.where(valid, year, 2000) - 1970) * 12 + np.where(valid, month, 1) - 1
    first = months.astype("datetime64[M]")
    date = first.astype("datetime64[D]") + (np.where(valid, day, 1) - 1).astype("timedelta64[D]")
    return date.astype("datetime64[us]"), valid & (date.astype("datetime64[M]") == first)


def read_clock(parts: Parts) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(time of day as timedelta64[us], how fine, whether there is such a time)."""
    hour, minute, second = parts.number("h"), parts.number("mi"), parts.number("s")
    if parts.has("h2"):
        hour = np.where(hour < 0, parts.number("h2"), hour)
    half = np.zeros(len(hour), dtype=np.int64)
    for name in ("ap", "ap2"):
        half = half + parts.named(name, lambda letter: {"a": 1, "p": 2}.get(letter.lower(), 0))
    hour = np.where((half == 2) & (hour < 12), hour + 12, np.where((half == 1) & (hour == 12), 0, hour))
    fine = np.where(second >= 0, SECOND, np.where(minute >= 0, MINUTE, np.where(hour >= 0, HOUR, NO_TIME)))
    # "PM (3 days ago)" is no zone with its name.
    halves = parts.named("z", lambda zone: int(zone in ("AM", "PM"))) == 1
    # ISO 8601 lets a day end at 24:00 and a minute have a leap second.
    right = (hour <= 24) & (minute < 60) & (second <= 60) & ((hour < 24) | ((minute <= 0) & (second <= 0)))
    right &= ~halves
    micro = (np.maximum(hour, 0) * 3600 + np.maximum(minute, 0) * 60 + np.maximum(second, 0)) * 1_000_000
    return (micro + parts.fraction("f", 6)).astype("timedelta64[us]"), fine, right


def _weekdays(date: np.ndarray) -> np.ndarray:
    """1 (Monday) to 7; 1 January 1970 was a Thursday."""
    return (date.astype("datetime64[D]").astype(np.int64) + 3) % 7 + 1


def _week_dates(year: np.ndarray, week: np.ndarray, day: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Days of ISO 8601 weeks (a week without its day: the Monday). Week 1 holds 4 January."""
    fourth = (np.where(year < 0, 2000, year) - 1970).astype("datetime64[Y]").astype("datetime64[D]") + 3
    monday = fourth - (fourth.astype(np.int64) + 3) % 7
    date = monday + (week - 1) * 7 + (np.maximum(day, 1) - 1)
    thursday = monday + (week - 1) * 7 + 3
    valid = (week >= 1) & (thursday.astype("datetime64[Y]").astype(np.int64) + 1970 == year)
    return date.astype("datetime64[us]"), valid & (year >= FIRST_YEAR) & (year <= LAST_YEAR)


def _days_of_year(year: np.ndarray, number: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Days of ISO 8601 that are numbered in their year, from 1."""
    first = (np.where(year < 0, 2000, year) - 1970).astype("datetime64[Y]")
    date = first.astype("datetime64[D]") + (number - 1)
    valid = (number >= 1) & (date.astype("datetime64[Y]") == first)
    return date.astype("datetime64[us]"), valid & (year >= FIRST_YEAR) & (year <= LAST_YEAR)


def _counted(parts: Parts, family: str) -> Moments:
    count, size = parts.number("e"), len(parts.found)
    fraction = parts.fraction("f", 9) / 1e9
    found = parts.found
    if family == "scientific":
        # A whole second needs ten figures: where no value has them, a spreadsheet rounded them all.
        kept = found.any() and pc.max(pc.utf8_length(parts.text("e"))).as_py() >= _DECIMALS
        count = parts.number("i") * 10**_DECIMALS + parts.fraction("e", _DECIMALS)
        found = found & kept
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
    good = found & (year >= 2000) & (year <= LAST_YEAR)
    return Moments(np.where(good, at, NAT), np.full(size, offset, dtype=np.int64), fine)
