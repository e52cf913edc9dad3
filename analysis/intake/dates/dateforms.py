"""The ways in which exports write a date: one RE2 pattern per family, with named parts.

Patterns run in C++ (Arrow's `extract_regex`) on the distinct values of a column, and the whole value must match.
Parts: y mo d (numbers), a b (day and month in an order to be decided), mon wd (words, which must be names of a month
and of a weekday), w wn (week and its day), n (day of the year), h mi s f ap (time), z (zone), e (a count of seconds
and such), i (the first figure of a scientific number).
"""

import re

# Between the day and the hour. Words are found by their signs, not by \pL: RE2 is four times slower on that class.
_GAP = r"(?:[Tt]|[ ,;·•|@–—-]+(?:(?:à|À|at|At|um|às|as|alle|alle ore|om|a las|le) ?)?)"
_SECONDS = r"(?:(?:[:.m'’]| ?min ?)(?P<s>\d{2}) ?s?(?:[.,:](?P<f>\d{1,9}))?)?(?: ?min)?"
_HALF = r"\.? ?[Mm](?:\.|\b)"
_HOUR = (
    rf"(?:(?P<h>\d{{1,2}}) ?(?:[:.hH]|heures?) ?(?P<mi>\d{{2}}){_SECONDS}(?: ?(?P<ap>[AaPp]){_HALF})?(?: Uhr)?"
    rf"|(?P<h2>\d{{1,2}}) ?(?:[hH]|heures?|Uhr|(?P<ap2>[AaPp]){_HALF}))"
)
_OFFSET = r"(?:UTC|GMT|utc|gmt)? ?[+−-]\d{1,2}(?::?\d{2})?"
_REGION = r"[A-Z][A-Za-z]+(?:/[A-Za-z_]+){1,2}(?:[+-]\d{1,2})?"  # Europe/Paris, Etc/GMT-2
_ZONE = (
    rf"(?: ?[(\[]?(?P<z>[Zz]|{_OFFSET}|[A-Z]{{1,5}}|utc|gmt|{_REGION})[)\]]?"
    r"(?: ?[(\[][^)\]]*[)\]]| [A-Z]{3,5})?)?"
)
TIME = rf"(?:{_GAP}{_HOUR}{_ZONE})?"
# A name of a zone is one only after a time: in "6 Aug 10 PM" nothing is a zone.
_WEEKDAY = r"(?:(?P<wd>[^\d\s.,]+)\.?,? (?:le |the |den )?)?"
_MONTH = r"(?P<mon>[^\d\s.,/'’-]+)\.?"
_NTH = r"(?:er|ère|st|nd|rd|th|º|\.)?"

# Family -> pattern, tried in this order.
FAMILIES = {
    "iso": rf"(?P<y>\d{{4}})[-/.](?P<mo>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?: ?(?:Z|UTC|[+-]\d{{2}}:\d{{2}})|{TIME})",
    "numeric": rf"{_WEEKDAY}(?P<a>\d{{1,2}})(?:/|-|\.| / )(?P<b>\d{{1,2}})(?:/|-|\.| / )(?P<y>\d{{4}}|\d{{2}}){TIME}",
    "asctime": rf"{_WEEKDAY}{_MONTH} (?P<d>\d{{1,2}}){TIME} (?P<y>\d{{4}})",
    "javascript": rf"(?P<wd>[^\d\s.,]{{3}}) {_MONTH} (?P<d>\d{{1,2}}) (?P<y>\d{{4}}){TIME}",
    "day-month": rf"{_WEEKDAY}(?P<d>\d{{1,2}}){_NTH}(?: of| de)?[ ./-]?{_MONTH},?(?: de| del)?"
    rf"[ ./-]?['’]?(?P<y>\d{{4}}|\d{{2}}){TIME}",
    "month-day": rf"{_WEEKDAY}{_MONTH}[ ./-](?:the )?(?P<d>\d{{1,2}}){_NTH}(?:,? ?|[./-])(?P<y>\d{{4}}){TIME}",
    "year-month": rf"(?P<y>\d{{4}}),?[ ./-]{_MONTH}[ ./-](?P<d>\d{{1,2}}){_NTH}{TIME}",
    "log": rf"(?P<d>\d{{1,2}})[ /-]?(?P<mon>[A-Za-z]{{3}})[ /-]?(?P<y>\d{{4}}):{_HOUR}{_ZONE}",
    "week": rf"(?P<y>\d{{4}})-?W(?P<w>\d{{2}})(?:-?(?P<wn>[1-7]))?{TIME}",
    "ordinal": rf"(?P<y>\d{{4}})-(?P<n>\d{{3}})T{_HOUR}{_ZONE}",
    "compact": r"(?P<y>(?:19|20)\d{2})(?P<mo>\d{2})(?P<d>\d{2})"
    r"(?:[T _-]?(?P<h>\d{2}):?(?P<mi>\d{2})(?::?(?P<s>\d{2})(?:\.(?P<f>\d{1,9}))?)?(?P<z>Z|[+-]\d{2}:?\d{2})?)?",
    "seconds": r"(?P<e>\d{9,10})(?:[.,](?P<f>\d+))?",
    "milliseconds": r"(?:/Date\()?(?P<e>\d{12,13})(?:\.0+|(?:[+-]\d{4})?\)/)?",
    "microseconds": r"(?P<e>\d{15,16})(?:\.0+)?",
    # As pandas counts. Without the zeros it is an id of X.
    "nanoseconds": r"(?P<e>\d{13})0{6}",
    "scientific": r"(?P<i>[12])[.,](?P<e>\d{1,9})(?P<f>\d*)[eE]\+?(?:0?9|12|15|18)",
    "serial": r"(?P<e>\d{5})(?:[.,](?P<f>\d+))?",
}
# A number is a date only where the column's name says so, or where the user does.
COUNTS = ("seconds", "milliseconds", "microseconds", "nanoseconds", "scientific", "serial")
# Forms that an odd number may have by chance: a few of them are dates only if they fall where the others do.
WEAK = (*COUNTS, "compact")
# Without a year: readable only when the day of the export is known.
YEARLESS = {
    "day-month": rf"{_WEEKDAY}(?P<d>\d{{1,2}}){_NTH}(?: of| de)?[ -]{_MONTH}{TIME}",
    "month-day": rf"{_WEEKDAY}{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?{TIME}",
    "numeric": rf"{_WEEKDAY}(?P<a>\d{{1,2}})[/.-](?P<b>\d{{1,2}})\.?{_GAP}{_HOUR}{_ZONE}",
    "weekday": rf"(?P<wd>[^\d\s.,]+)\.?{_GAP}{_HOUR}{_ZONE}",
}
CLOCK = rf"T?{_HOUR}{_ZONE}"

# What a value of a family looks like. Arrow compiles a pattern at each call; a family that no value looks like is
# not tried.
GATES = {
    "iso": re.compile(r"^\d{4}[-/.]\d"),
    "numeric": re.compile(r"\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2}"),
    "asctime": re.compile(r"^[^\W\d]{2,}\.?,? [^\W\d]{3}.*\d{4}$"),
    "javascript": re.compile(r"^[^\W\d]{3} [^\W\d]{3,} \d{1,2} \d{4}"),
    "day-month": re.compile(r"^(?:[^\d ]+ (?:\w+ )?)?\d{1,2}.{0,6}[^\W\d]{3,}.*\d{2}"),
    "month-day": re.compile(r"[^\W\d]{3,}\.?[ ./-](?:the )?\d{1,2}.*\d{4}"),
    "year-month": re.compile(r"^\d{4},?[ ./-][^\W\d]{3,}"),
    "log": re.compile(r"^\d{1,2}[ /-]?[A-Za-z]{3}[ /-]?\d{4}:"),
    "week": re.compile(r"^\d{4}-?W\d"),
    "ordinal": re.compile(r"^\d{4}-\d{3}T"),
    "compact": re.compile(r"^(?:19|20)\d{6}"),
    "seconds": re.compile(r"^\d{9,10}(?:[.,]|$)"),
    "milliseconds": re.compile(r"^(?:\d{12,13}(?:\.|$)|/Date\()"),
    "microseconds": re.compile(r"^\d{15,16}(?:\.|$)"),
    "nanoseconds": re.compile(r"^\d{13}0{6}$"),
    "scientific": re.compile(r"^[12][.,]\d+[eE]"),
    "serial": re.compile(r"^\d{5}(?:[.,]|$)"),
}
