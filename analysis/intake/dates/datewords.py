"""Names in dates -> numbers: months, days of the week, zones. The names are in `datewords.csv` (kind, word, value).

A zone whose offset changes in the year (Europe/Paris, ET) has a number too: FIRST_REGION and its place in the IANA
base.

Months and weekdays are those of CLDR (through Babel) for fr, en, de, es, it, pt, nl, and abbreviations seen in
exports; zones in minutes east of UTC. A name that stands for several zones (IST) is left out: it is read as unknown.
"""

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

WORDS = Path(__file__).parent / "datewords.csv"
_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-])(\d{1,2}):?(\d{2})?$")
# The farthest that a place is from UTC, in minutes.
_FARTHEST = 14 * 60
FIRST_REGION = 10_000


@cache
def named(kind: str) -> dict[str, int]:
    """Word -> number, of one kind: month (1 to 12), weekday (Monday is 1) or zone (minutes east of UTC)."""
    return {word: int(value) for word, value in _rows(kind).items()}


def _rows(kind: str) -> dict[str, str]:
    with WORDS.open(encoding="utf-8", newline="") as lines:
        return {row["word"]: row["value"] for row in csv.DictReader(lines) if row["kind"] == kind}


@cache
def list_timezones() -> tuple[str, ...]:
    """The names of the IANA base, in order; finding them reads its folders."""
    return tuple(sorted(available_timezones()))


@cache
def _regions() -> tuple[tuple[str, ...], dict[str, int]]:
    """(The names of the IANA base, name in capitals -> its place there.)"""
    names = list_timezones()
    places = {name.upper(): place for place, name in enumerate(names) if "/" in name}
    return names, places | {word: names.index(name) for word, name in _rows("region").items()}


@cache
def column_regions() -> dict[str, str]:
    """Abbreviation in the name of a column -> the IANA name that it stands for."""
    return _rows("column-region")


def region_name(number: int) -> str:
    """The IANA name of a zone's number (FIRST_REGION and above)."""
    return _regions()[0][number - FIRST_REGION]


def month_number(name: str) -> int:
    """1 to 12 of a month's name, 0 for another word."""
    return named("month").get(_plain(name), 0)


def weekday_number(name: str) -> int:
    """1 (Monday) to 7 of a weekday's name, 0 for another word."""
    return named("weekday").get(_plain(name), 0)


def zone_number(zone: str) -> int | None:
    """Minutes east of UTC, or the number of a region; None for a zone that is not known.

    GMT+0200 is two hours east, as JavaScript writes it.
    """
    zone = zone.upper().replace("−", "-")
    if zone in named("zone"):
        return named("zone")[zone]
    match = _OFFSET.match(zone)
    if not match:
        place = _regions()[1].get(zone)
        return None if place is None else FIRST_REGION + place
    sign, hours, minutes = match.groups()
    total = int(hours) * 60 + int(minutes or 0)
    return None if total > _FARTHEST else (-total if sign == "-" else total)


def _plain(name: str) -> str:
    signs = unicodedata.normalize("NFKD", name.casefold().strip(" .,"))
    return "".join(sign for sign in signs if not unicodedata.combining(sign))
