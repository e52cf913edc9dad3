"""Numbers, shares, durations and dates as each language writes them: 1 234,5 and 1,234.5 (CLDR through Babel)."""

from functools import lru_cache

import pandas as pd
from babel.numbers import format_decimal, format_percent

from analysis.words import say
from analysis.words.dates import BABEL, write_date

MINUTES_PER_HOUR = 60
MINUTES_PER_DAY = 24 * 60
EMPTY = "–"
MINUS = "\u2212"

# How much of a date is shown, by how precise it is (CLDR patterns); a day stands for anything coarser.
_DAY = "d MMM y"
_PATTERNS = {
    "fr": {"second": "d MMM y, HH:mm", "minute": "d MMM y, HH:mm", "hour": "d MMM y, HH 'h'"},
    "en": {"second": "d MMM y, HH:mm", "minute": "d MMM y, HH:mm", "hour": "d MMM y, HH:00"},
}


def say_number(value: float | None, locale: str, digits: int = 0) -> str:
    """`1 234,5` or `1,234.5`, with at most `digits` decimals; a dash where there is no number."""
    if value is None or pd.isna(value):
        return EMPTY
    return _write(round(float(value), digits), _pattern(digits), locale)


def say_share(share: float | None, locale: str, digits: int = 0) -> str:
    """A share of 0 to 1 as a percentage: `62 %` or `62%`."""
    if share is None or pd.isna(share):
        return EMPTY
    return _write(round(float(share), digits + 2), _percent(locale, digits), locale)


def say_duration(minutes: float | None, locale: str, *, days: bool = True) -> str:
    """A duration in minutes in the largest two units that matter: `40 s`, `11,5 min`, `9 h 26`, `3 j 4 h`; a unit of
    which there is nothing is not said: `9 h`, `45 j`.

    `days`: whether 24 hours may be called a day; those of opening hours may not.
    """
    if minutes is None or pd.isna(minutes):
        return EMPTY
    if minutes < 1:
        return say("duration-seconds", locale, seconds=say_number(minutes * 60, locale))
    if minutes < MINUTES_PER_HOUR:
        return say("duration-minutes", locale, minutes=say_number(minutes, locale, 1 if minutes < 20 else 0))
    if minutes < 2 * MINUTES_PER_DAY or not days:
        hours, rest = divmod(round(minutes), MINUTES_PER_HOUR)
        key = "duration-hours" if rest else "duration-hours-alone"
        return say(key, locale, hours=say_number(hours, locale), minutes=f"{rest:02d}")
    whole, rest = divmod(round(minutes / MINUTES_PER_HOUR), 24)
    key = "duration-days" if rest else "duration-days-alone"
    return say(key, locale, days=say_number(whole, locale), hours=str(rest))


def say_date(moment: pd.Timestamp | None, locale: str, zone: str, precision: str = "minute") -> str:
    """A moment (zone-aware) as people there read it, no finer than it is precise: `6 août 2012, 14:03`."""
    if moment is None or pd.isna(moment):
        return EMPTY
    pattern = _PATTERNS[locale].get(precision, _DAY)
    return write_date(moment.tz_convert(zone), pattern, locale)


def say_when(at: pd.Timestamp, until: pd.Timestamp | None, locale: str, zone: str, precision: str) -> str:
    """When an event was, no finer than that is known: `6 août 2012, 14 h – 7 août 2012`, `semaine du 6 août 2012`."""
    told = say_date(at, locale, zone, precision)
    last = told if until is None or pd.isna(until) else say_date(until, locale, zone, precision)
    if last != told:
        return f"{told} – {last}"
    return say("event-week", locale, day=told) if precision == "week" else told


@lru_cache(maxsize=8_192)
def _write(value: float, pattern: str, locale: str) -> str:
    """Charts write the same figures again and again, and CLDR patterns are slow to fill."""
    form = format_percent if "%" in pattern else format_decimal
    return form(value, format=pattern, locale=BABEL[locale]).replace("-", MINUS)


def _pattern(digits: int) -> str:
    return "#,##0" + ("." + "#" * digits if digits else "")


def _percent(locale: str, digits: int) -> str:
    return _pattern(digits) + ("\u00a0%" if locale == "fr" else "%")
