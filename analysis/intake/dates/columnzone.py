"""The zone that a column's name gives to its dates: "Date (UTC)", "heure_UTC0", "Date (GMT+1)", "Heure (Europe/Paris)".

So do the lines before the header in some exports ("Time zone: Europe/Paris").

In: the name of a column, or lines. Out: a zone that pandas knows ("UTC", "UTC+01:00", "Europe/Paris"), or "".
An abbreviation stands for its region all year ("Timestamp (EST)": New York, in summer too): the name of a column
does not change with the clocks. The abbreviations are in `datewords.csv` (column-region).
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from analysis.intake.dates.datewords import column_regions, list_timezones
from analysis.intake.dates.zones import check_timezone

_UTC = re.compile(
    r"(?:\b|_)(?:utc|gmt)(?: ?(?P<sign>[+−-]) ?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?|0)?(?:\b|_|$)",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b[A-Z][A-Za-z]+(?:/[A-Za-z_]+){1,2}\b")
# At the end or in brackets: "Timestamp (EST)", "Created EST", "time [PT]".
_ABBREVIATION = re.compile(r"(?:[(\[](?P<name>[A-Z]{2,4})[)\]]|[ _](?P<bare>[A-Z]{3,4}))\s*$")
_FARTHEST = 14
# A longer line is a text, or no line.
LONGEST_LINE = 500
_NAMED = re.compile(r"time ?zone|fuseau|zeitzone|huso", re.IGNORECASE)
_CLOCK = re.compile(r"\d:\d\d")
_EDGES = " \t\"'()[]:"


class FileZone(NamedTuple):
    """The zone of a file's dates that name none, and who says so: "chosen" (the user), "name", "above", "case"."""

    name: str
    said_by: str = "case"


def find_zone(chosen: str | None, lines: Iterable[str], timezone: str) -> FileZone:
    """The user's word for the file, then a line before its header, then the case's zone. Raises UnknownTimezone."""
    if chosen:
        return FileZone(check_timezone(chosen), "chosen")
    above = preamble_zone(lines)
    return FileZone(above, "above") if above else FileZone(timezone)


def column_zone(name: str) -> str:
    """The zone in the name of a column, "" where there is none."""
    if len(name) > LONGEST_LINE:
        return ""
    if zone := _plain_zone(name):
        return zone
    match = _ABBREVIATION.search(name)
    return column_regions().get(match["name"] or match["bare"], "") if match else ""


def preamble_zone(lines: Iterable[str]) -> str:
    """The zone that the lines before a header name, "" for none or several.

    As a time zone ("Time zone: UTC"), alone in a cell, or in two moments at least ("From", "To").
    """
    said, dated = set(), []
    for line in lines:
        if len(line) > LONGEST_LINE:
            continue
        if _NAMED.search(line):
            said.add(_plain_zone(line))
            continue
        for cell in (part.strip(_EDGES) for part in re.split(r"[,;\t|]", line)):
            if _UTC.fullmatch(cell) or cell in list_timezones():
                said.add(_plain_zone(cell))
            elif _CLOCK.search(cell):
                dated.append(_plain_zone(cell))
    found = (said | (set(dated) if len(dated) > 1 else set())) - {""}
    return found.pop() if len(found) == 1 else ""


def _plain_zone(name: str) -> str:
    for found in _REGION.findall(name):
        if found in list_timezones():
            return found
    if match := _UTC.search(name):
        hours, minutes = int(match["hours"] or 0), int(match["minutes"] or 0)
        if hours > _FARTHEST or minutes > 59:
            return ""
        if not hours and not minutes:
            return "UTC"
        return f"UTC{'+' if match['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}"
    return ""
