"""Dates relative to the day of the export ("il y a 2 h", "2 sem", "5w"): readable only when that day is known."""

import re

import numpy as np
import pandas as pd
import pyarrow as pa

# Precisions that a date counted from the day of the export can have, coarser as the unit grows.
UNITS = ("second", "minute", "hour", "day", "week")
_MINUTE, _HOUR, _DAY, _WEEK = 1, 2, 3, 4
_UNIT = {
    **dict.fromkeys(
        ("s", "sec", "secs", "second", "seconds", "seconde", "secondes"), ("seconds", 1, _MINUTE)
    ),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "mn"), ("seconds", 60, _MINUTE)),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "heure", "heures"), ("seconds", 3_600, _HOUR)),
    **dict.fromkeys(("d", "day", "days", "j", "jour", "jours"), ("days", 1, _DAY)),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "sem", "semaine", "semaines"), ("days", 7, _WEEK)),
    **dict.fromkeys(("mo", "mos", "month", "months", "mois"), ("months", 1, _WEEK)),
    **dict.fromkeys(
        ("y", "yr", "yrs", "year", "years", "a", "an", "ans", "année", "années"), ("months", 12, _WEEK)
    ),
}
_AGO = re.compile(
    r"(?:(?:posted|published|publié|écrit|rédigé|edited|modifié)e? )?"
    r"(?:(?:il y a|ça fait|depuis|about|environ|over|almost|more than) ?)?"
    r"(?:(?:environ|plus de|près de|presque) |(?:plus d|près d)['’])?"
    r"(?:(\d{1,3})\s*|(une?|an?|a few|few|quelques) )([a-zé]+)\.?(?: ago| plus tôt)?"
    r"(?: ?[·•]? ?\(?(?:modifiée?|edited)\)?)?(?: ?[·•])?$",
    re.IGNORECASE,
)
_WORDS = {
    "hier": ("days", 1, _DAY), "yesterday": ("days", 1, _DAY), "avant-hier": ("days", 2, _DAY),
    "aujourd'hui": ("days", 0, _DAY), "today": ("days", 0, _DAY),
    "à l'instant": ("seconds", 0, _MINUTE), "just now": ("seconds", 0, _MINUTE),
    "la semaine dernière": ("days", 7, _WEEK), "last week": ("days", 7, _WEEK),
    "le mois dernier": ("months", 1, _WEEK), "last month": ("months", 1, _WEEK),
}  # fmt: skip
_LONGEST = 50


def read_relative(texts: pa.Array, collected_at: pd.Timestamp | None) -> tuple[np.ndarray, np.ndarray]:
    """(moments in UTC, precision as an index into UNITS or -1 where a text is no relative date).

    Without `collected_at` the moments are all NaT.
    """
    at = np.full(len(texts), np.datetime64("NaT", "us"), dtype="datetime64[us]")
    coarse = np.full(len(texts), -1, dtype=np.int64)
    for place, text in enumerate(texts.to_pylist()):
        if len(text) > _LONGEST:
            continue
        found = _WORDS.get(text.casefold().replace("’", "'")) or _amount(text)
        if found is None:
            continue
        unit, count, coarse[place] = found
        if collected_at is not None:
            moment = collected_at.tz_convert("UTC") - pd.DateOffset(**{unit: count})
            at[place] = np.datetime64(moment.tz_localize(None).to_datetime64(), "us")
    return at, coarse


def _amount(text: str) -> tuple[str, int, int] | None:
    match = _AGO.match(text)
    if not match:
        return None
    digits, _, word = match.groups()
    # "3 M" are millions, and "A m" is no minute: units of one letter are small letters behind digits.
    if len(word) == 1 and (not digits or word.isupper()):
        return None
    known = _UNIT.get(word.casefold())
    return known and (known[0], int(digits or 1) * known[1], known[2])
