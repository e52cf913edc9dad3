"""The zone that a column's name gives to its dates: "Date (UTC)", "heure_UTC0", "Date (GMT+1)", "Heure (Europe/Paris)".

In: the name of a column. Out: a zone that pandas knows ("UTC", "UTC+01:00", "Europe/Paris"), "" where there is none.
An abbreviation stands for its region all year ("Timestamp (EST)": New York, in summer too): the name of a column
does not change with the clocks. The abbreviations are in `datewords.csv` (column-region).
"""

import re
from zoneinfo import available_timezones

from analysis.intake.dates.datewords import column_regions

_UTC = re.compile(
    r"(?:\b|_)(?:utc|gmt)(?: ?(?P<sign>[+−-]) ?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?|0)?(?:\b|_|$)",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b[A-Z][A-Za-z]+(?:/[A-Za-z_]+){1,2}\b")
# At the end or in brackets: "Timestamp (EST)", "Created EST", "time [PT]".
_ABBREVIATION = re.compile(r"(?:[(\[](?P<name>[A-Z]{2,4})[)\]]|[ _](?P<bare>[A-Z]{3,4}))\s*$")
_FARTHEST = 14


def column_zone(name: str) -> str:
    """The zone in the name of a column, "" where there is none."""
    for found in _REGION.findall(name):
        if found in available_timezones():
            return found
    if match := _UTC.search(name):
        hours, minutes = int(match["hours"] or 0), int(match["minutes"] or 0)
        if hours > _FARTHEST or minutes > 59:
            return ""
        if not hours and not minutes:
            return "UTC"
        return f"UTC{'+' if match['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}"
    match = _ABBREVIATION.search(name)
    return column_regions().get(match["name"] or match["bare"], "") if match else ""
