"""Dates without a year ("6 août, 14:03", "06/08 14:03", "lundi à 14:03"): the latest not after the export.

In: distinct texts and the day of the export as local time, or None when it is not known. Out: `Moments` (local), all
NaT without that day, and which texts are such dates.
"""

import numpy as np
import pyarrow as pa

from analysis.intake.dates.dateforms import YEARLESS
from analysis.intake.dates.dateparts import Parts
from analysis.intake.dates.datewords import month_number, weekday_number
from analysis.intake.dates.moments import (
    MINUTE,
    NAT,
    NO_OFFSET,
    NO_TIME,
    Moments,
    are_named,
    offsets,
    read_clock,
    real_dates,
)
from analysis.intake.dates.ordervote import vote_day_first

# A 29 February is at most so many years before the export (1896 to 1904 is out of reach of the web).
YEARS_BACK = 4
# Any end of a leap year: to see whether a text is such a date when the day of the export is not known.
_SOME_DAY = np.datetime64("2024-12-31T23:59:59", "us")
_DAYS = {"aujourd'hui": 0, "today": 0, "hier": 1, "yesterday": 1, "avant-hier": 2}
# Numbers of the words above, past those of weekdays (1 to 7).
_TODAY = 10


def read_yearless(
    texts: pa.Array, collected: np.datetime64 | None, day_first: bool | None = None
) -> tuple[Moments, np.ndarray]:
    """(the moments, whether each text is a date without a year).

    `day_first`: the order of dates in figures ("06/08 14:03"), None where it is to be found here.
    """
    size = len(texts)
    at, offset = np.full(size, NAT), np.full(size, NO_OFFSET, dtype=np.int64)
    fine = np.full(size, NO_TIME)
    day = _SOME_DAY if collected is None else collected
    for form, pattern in YEARLESS.items():
        parts = Parts(texts, pattern)
        if not parts.found.any():
            continue
        clock, form_fine, right = read_clock(parts)
        right &= parts.found & np.isnat(at)
        if form == "weekday":
            made = _of_weekday(parts, clock, day)
        elif form == "numeric":
            made = _of_figures(parts, clock, day, day_first, texts)
        else:
            made = _of_month(
                parts, parts.named("mon", month_number), parts.number("d"), clock, form_fine, day
            )
        good = right & ~np.isnat(made)
        at, fine = np.where(good, made, at), np.where(good, form_fine, fine)
        offset = np.where(good, offsets(parts), offset)
    are = ~np.isnat(at)
    return Moments(at if collected is not None else np.full(size, NAT), offset, fine), are


def _of_month(
    parts: Parts, month: np.ndarray, day: np.ndarray, clock: np.ndarray, fine, collected: np.datetime64
) -> np.ndarray:
    named = are_named(parts, "wd", weekday_number)
    end = np.where(fine == NO_TIME, collected.astype("datetime64[D]").astype("datetime64[us]"), collected)
    last = int(collected.astype("datetime64[Y]").astype(np.int64)) + 1970
    at = np.full(len(day), NAT)
    for year in range(last, last - YEARS_BACK - 1, -1):
        date, valid = real_dates(np.full(len(day), year), month, day)
        fits = valid & named & np.isnat(at) & (date + clock <= end)
        at = np.where(fits, date + clock, at)
    return at


def _of_figures(
    parts: Parts, clock: np.ndarray, collected: np.datetime64, day_first: bool | None, texts: pa.Array
) -> np.ndarray:
    """In one order of day and month; what makes a date in the other only is read so."""
    first, second = parts.number("a"), parts.number("b")
    day = _of_month(parts, second, first, clock, MINUTE, collected)
    month = _of_month(parts, first, second, clock, MINUTE, collected)
    if day_first is None:
        balance = int(np.isnat(month).sum()) - int(np.isnat(day).sum())
        day_first = balance > 0 if balance else vote_day_first(day, month, texts)
    chosen, other = (day, month) if day_first else (month, day)
    return np.where(np.isnat(chosen), other, chosen)


def _of_weekday(parts: Parts, clock: np.ndarray, collected: np.datetime64) -> np.ndarray:
    number = parts.named("wd", _day_number)
    today = collected.astype("datetime64[D]")
    # 1 January 1970 was a Thursday, the fourth day.
    weekday = (int(today.astype(np.int64)) + 3) % 7 + 1
    back = np.where(number >= _TODAY, number - _TODAY, (weekday - number) % 7)
    at = (today - back.astype("timedelta64[D]")).astype("datetime64[us]") + clock
    at = np.where((at > collected) & (number < _TODAY), at - np.timedelta64(7, "D"), at)
    return np.where(number > 0, at, NAT)


def _day_number(word: str) -> int:
    days = _DAYS.get(word.casefold().replace("’", "'"))
    return weekday_number(word) if days is None else _TODAY + days
