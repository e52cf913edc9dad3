"""Dates relative to the day of the export ("il y a 2 h", "2 sem", "5w"): readable only when that day is known."""

import re

import numpy as np
import pandas as pd
import pyarrow as pa

# Precisions that a relative date can have, coarser as the unit grows.
UNITS = ("minute", "hour", "day", "week")
_UNIT = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "seconde", "secondes"), ("seconds", 1, 0)),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "mn"), ("seconds", 60, 0)),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "heure", "heures"), ("seconds", 3_600, 1)),
    **dict.fromkeys(("d", "day", "days", "j", "jour", "jours"), ("days", 1, 2)),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks", "sem", "semaine", "semaines"), ("days", 7, 3)),
    **dict.fromkeys(("mo", "month", "months", "mois"), ("months", 1, 3)),
    **dict.fromkeys(("y", "yr", "yrs", "year", "years", "an", "ans", "année", "années"), ("months", 12, 3)),
}
_AGO = re.compile(
    r"(?:il y a|depuis|environ|about)?\s*(\d{1,3}|une?|an?)\s*([a-zé]+)\.?\s*(?:ago|plus tôt)?"
    r"(?:\s*\((?:modifié|edited)\))?$",
    re.IGNORECASE,
)
_WORDS = {
    "hier": ("days", 1, 2), "yesterday": ("days", 1, 2), "aujourd'hui": ("days", 0, 2), "today": ("days", 0, 2),
    "à l'instant": ("seconds", 0, 0), "just now": ("seconds", 0, 0),
}  # fmt: skip


def read_relative(texts: pa.Array, collected_at: pd.Timestamp | None) -> tuple[np.ndarray, np.ndarray]:
    """(moments in UTC, precision as an index into UNITS or -1 where a text is no relative date).

    Without `collected_at` the moments are all NaT.
    """
    at = np.full(len(texts), np.datetime64("NaT", "us"), dtype="datetime64[us]")
    coarse = np.full(len(texts), -1, dtype=np.int64)
    for place, text in enumerate(texts.to_pylist()):
        if len(text) > 40:
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
    if not match or match.group(2).casefold() not in _UNIT:
        return None
    unit, scale, coarse = _UNIT[match.group(2).casefold()]
    count = int(match.group(1)) if match.group(1).isdigit() else 1
    return unit, count * scale, coarse
