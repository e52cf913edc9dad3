"""Opening hours as people write them, and back: `mon-fri 9:00-12:00,14:00-18:00; sat 10:00-12:00`.

In: one line of text (command line, address of a page), in English or French. Out: `OpeningHours`, or a named error.
Parts stand between semicolons: days with their intervals; `closed 2012-08-06..2012-08-10,2012-12-24`; `holidays FR`,
`holidays FR-57` (Moselle) or `holidays none`; `zone Europe/Paris`.
"""

import re
from datetime import date, timedelta
from itertools import groupby

from analysis.errors import UnreadableOpeningHours
from analysis.measures.opening import DAY_MINUTES, DEFAULT, Interval, OpeningHours, find_zone
from analysis.words.folding import fold

WEEKDAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
SHORT = 3  # letters that tell a weekday from the others, in both languages
CLOSED = {"en": "closed", "fr": "fermé"}
HOLIDAYS = {"en": "holidays", "fr": "fériés"}
ZONE = {"en": "zone", "fr": "fuseau"}
NONE = {"en": "none", "fr": "aucun"}
MOST_CLOSED = 1_000  # dates

INTERVAL = re.compile(r"([0-9]{1,2})(?:[:h]([0-9]{2})?)?-([0-9]{1,2})(?:[:h]([0-9]{2})?)?")
DASHES = re.compile(r"\s*[-‐‑–—]\s*")
# « du lundi au vendredi de 9 h à 18 h », "from monday to friday" (accents folded)
FROM = re.compile(r"(?:^|(?<=\s))(?:du|de|from|le|les)\s+")
UNTIL = re.compile(r"\s+(?:a|au|to)\s+")
COMMAS = re.compile(r"\s*,\s*")


def read_opening_hours(text: str, base: OpeningHours = DEFAULT) -> OpeningHours:
    """The opening hours that `text` tells; the zone and the holidays where it tells none are those of `base`.

    Raises UnreadableOpeningHours, and UnknownTimezone.
    """
    week: list[tuple[Interval, ...]] = [()] * 7
    zone, country, subdivision, closed = base.timezone, base.country, base.subdivision, []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        word, rest = [*part.split(None, 1), ""][:2]
        if _is_one(word, ZONE):
            zone = find_zone(rest).key
        elif _is_one(word, HOLIDAYS):
            country, subdivision = _read_country(rest, part)
        elif _is_one(word, CLOSED):
            closed += _read_dates(rest, part, MOST_CLOSED - len(closed))
        else:
            days, intervals = _read_days(part)
            for day in days:
                week[day] += intervals
    if not any(week):
        raise UnreadableOpeningHours(part=text.strip(), reason="opening-none")
    return OpeningHours(tuple(week), zone, country, subdivision, tuple(closed))


def write_opening_hours(hours: OpeningHours, locale: str = "en") -> str:
    """The text of all that a calendar holds, as `read_opening_hours` reads it whatever the locale."""
    parts = []
    for intervals, days in groupby(range(7), key=lambda day: hours.week[day]):
        names = [WEEKDAYS[locale][day][:SHORT] for day in days]
        if intervals:
            ends = names if len(names) == 1 else [names[0], names[-1]]
            times = ",".join(f"{_say_time(start)}-{_say_time(end)}" for start, end in intervals)
            parts.append(f"{'-'.join(ends)} {times}")
    if hours.closed:
        parts.append(f"{CLOSED[locale]} {_say_dates(hours.closed)}")
    place = "-".join(filter(None, (hours.country, hours.subdivision)))
    parts.append(f"{HOLIDAYS[locale]} {place or NONE[locale]}")
    parts.append(f"{ZONE[locale]} {hours.timezone}")
    return "; ".join(parts)


def _is_one(word: str, names: dict[str, str]) -> bool:
    return fold(word) in map(fold, names.values())


def _read_days(part: str) -> tuple[list[int], tuple[Interval, ...]]:
    even = COMMAS.sub(",", DASHES.sub("-", UNTIL.sub("-", FROM.sub(" ", fold(part)))))
    names, times = re.fullmatch(r"([^0-9]*)(.*)", even, re.DOTALL).groups()
    days = []
    for name in names.strip().split(","):
        first, *last = (_find_weekday(end, part) for end in name.split("-", 1))
        length = (last[0] - first) % 7 if last else 0
        days += [(first + step) % 7 for step in range(length + 1)]
    intervals = tuple(_read_interval(time, part) for time in re.sub(r"\s", "", times).split(","))
    return sorted(set(days)), intervals


def _find_weekday(name: str, part: str) -> int:
    start = name.strip(" .")
    for names in WEEKDAYS.values():
        for day, whole in enumerate(names):
            if len(start) >= SHORT and whole.startswith(start):
                return day
    raise UnreadableOpeningHours(part=part, reason="opening-day")


def _read_interval(time: str, part: str) -> Interval:
    found = INTERVAL.fullmatch(time)
    if not found:
        raise UnreadableOpeningHours(part=part, reason="opening-time")
    hour, minute, last_hour, last_minute = (int(number or 0) for number in found.groups())
    start, end = hour * 60 + minute, last_hour * 60 + last_minute or DAY_MINUTES  # "18:00-0:00"
    if max(minute, last_minute) > 59 or max(start, end) > DAY_MINUTES:
        raise UnreadableOpeningHours(part=part, reason="opening-time")
    if start >= end:
        raise UnreadableOpeningHours(part=part, reason="opening-order")
    return start, end


def _read_country(text: str, part: str) -> tuple[str, str]:
    if _is_one(text, NONE):
        return "", ""
    from holidays import list_supported_countries  # its import takes longer than what it is asked

    country, _, subdivision = text.partition("-")
    country = country.upper()
    known = list_supported_countries()
    places = {place.casefold(): place for place in ["", *known.get(country, [])]}
    if len(country) != 2 or country not in known or subdivision.casefold() not in places:
        raise UnreadableOpeningHours(part=part, reason="opening-holidays")
    return country, places[subdivision.casefold()]


def _read_dates(text: str, part: str, most: int) -> list[date]:
    found = []
    for span in COMMAS.sub(",", text).split(","):
        first, _, last = span.partition("..")
        try:
            start, end = date.fromisoformat(first), date.fromisoformat(last or first)
        except ValueError as error:
            raise UnreadableOpeningHours(part=part, reason="opening-date") from error
        length = (end - start).days + 1
        if not 1 <= length <= most - len(found):
            raise UnreadableOpeningHours(part=part, reason="opening-date")
        found += [start + timedelta(days=step) for step in range(length)]
    return found


def _say_time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _say_dates(days: tuple[date, ...]) -> str:
    runs = groupby(enumerate(days), key=lambda pair: pair[1].toordinal() - pair[0])
    spans = [[day.isoformat() for _, day in run] for _, run in runs]
    return ",".join(span[0] if len(span) == 1 else f"{span[0]}..{span[-1]}" for span in spans)
