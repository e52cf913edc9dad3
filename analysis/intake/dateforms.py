"""The ways in which exports write a date: one RE2 pattern per family, with named parts.

Patterns run in C++ (Arrow's `extract_regex`) on the distinct values of a column. Parts: y mo d (numbers), a b (day and
month in an order to be decided), mon (a month's name), h mi s f ap (time), z (zone), e (a count of seconds and such).
"""

import re
import unicodedata

_TIME = (
    r"(?:(?:[T ,]|, |,? à |,? at |,? um |,? - | ?· ?| le )\s*(?P<h>\d{1,2})(?: ?[:.hH] ?(?P<mi>\d{2}))"
    r"(?:[:.m](?P<s>\d{2})s?(?:[.,:](?P<f>\d{1,9}))?)?(?: ?(?P<ap>[AaPp])\.?[Mm]\.?)?"
    r"|[T ,]\s*(?P<h2>\d{1,2}) ?(?:[hH]|(?P<ap2>[AaPp])\.?[Mm]\.?))?"
)
_ZONE = r"(?: ?\(?(?P<z>Z|(?:UTC|GMT)? ?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})\)?(?: ?\([^)]*\))?)?"
_WEEKDAY = r"(?:\pL{2,10}\.?,? (?:le )?)?"
_PREFIX = (
    r"(?:(?:[Rr]édigée?|[Pp]ubliée?|[Pp]ostée?|[Éé]crite?|[Aa]vis déposée?|[Cc]réée?)? ?[Ll]e |"
    r"(?:[Pp]osted|[Pp]ublished|[Rr]eviewed|[Ww]ritten)? ?[Oo]n )?"
)
_MONTH = r"(?P<mon>\pL{3,10})\.?"

# Family -> pattern, tried in this order; the whole value must match.
FAMILIES = {
    "iso": rf"(?P<y>\d{{4}})[-/.](?P<mo>\d{{1,2}})[-/.](?P<d>\d{{1,2}}){_TIME}{_ZONE}",
    "numeric": _PREFIX
    + _WEEKDAY
    + r"(?P<a>\d{1,2})(?:/|-|\.| / )(?P<b>\d{1,2})(?:/|-|\.| / )(?P<y>\d{4}|\d{2})"
    + _TIME
    + _ZONE,
    "asctime": rf"\pL{{2,10}}\.?,? {_MONTH} (?P<d>\d{{1,2}}){_TIME}{_ZONE} (?P<y>\d{{4}})",
    "javascript": rf"\pL{{3}} {_MONTH} (?P<d>\d{{1,2}}) (?P<y>\d{{4}}){_TIME}{_ZONE}",
    "day-month": _PREFIX
    + _WEEKDAY
    + rf"(?P<d>\d{{1,2}})(?:er|st|nd|rd|th)?[ -]{_MONTH},?[ -](?P<y>\d{{4}}|\d{{2}})"
    + _TIME
    + _ZONE,
    "month-day": rf"{_PREFIX}{_WEEKDAY}{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y>\d{{4}}){_TIME}{_ZONE}",
    "compact": r"(?P<y>(?:19|20)\d{2})(?P<mo>\d{2})(?P<d>\d{2})"
    r"(?:[T ]?(?P<h>\d{2})(?P<mi>\d{2})(?P<s>\d{2})?(?P<z>Z)?)?",
    "seconds": r"(?P<e>\d{9,10})(?:\.(?P<f>\d+))?",
    "milliseconds": r"(?P<e>\d{12,13})(?:\.0+)?",
    "microseconds": r"(?P<e>\d{15,16})(?:\.0+)?",
    "serial": r"(?P<e>\d{5})(?:[.,](?P<f>\d+))?",
}
# A number is a date only where the column's name says so, or where the user does.
COUNTS = ("seconds", "milliseconds", "microseconds", "serial")
CLOCK = (
    r"T?(?P<h>\d{1,2})(?: ?[:.hH] ?(?P<mi>\d{2}))(?:[:.m](?P<s>\d{2})s?(?:[.,:](?P<f>\d{1,9}))?)?"
    rf"(?: ?(?P<ap>[AaPp])\.?[Mm]\.?)?{_ZONE}"
)

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier jan janv",
            "february fevrier feb fev fevr",
            "march mars mar",
            "april avril apr avr",
            "may mai",
            "june juin jun",
            "july juillet jul juil",
            "august aout aug aou",
            "september septembre sep sept",
            "october octobre oct",
            "november novembre nov",
            "december decembre dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Zone names found in exports, in minutes east of UTC (European and American ones; others are read as unknown).
ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip

_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-])(\d{1,2}):?(\d{2})?$")


def month_number(name: str) -> int:
    """1 to 12 of a month's name in French or English, 0 for another word."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return MONTHS.get("".join(sign for sign in plain if not unicodedata.combining(sign)), 0)


def zone_minutes(zone: str) -> int | None:
    """Minutes east of UTC, None for a zone that is not known."""
    if zone in ZONES:
        return ZONES[zone]
    match = _OFFSET.match(zone)
    if not match:
        return None
    sign, hours, minutes = match.groups()
    total = int(hours) * 60 + int(minutes or 0)
    return None if total > 14 * 60 else (-total if sign == "-" else total)
