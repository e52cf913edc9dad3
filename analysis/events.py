"""What happened around the comments, on the page or off it: calls, deliveries, letters, decisions.

A case's `events.csv` (UTF-8, comma-separated) has the columns `at, until, precision, kind, title_fr, title_en, source,
origin`; moments without a zone are in the case's.
"""

import io

import pandas as pd

from analysis.comments import PRECISIONS, UTC_TIME

KINDS = ("order", "delivery", "call", "letter", "publication", "moderation", "refund", "other")
# As for a sample's comments: published words, a fact that the accounts tell, or made up around them.
ORIGINS = ("quoted", "told", "invented")
# Or a person added it to the case (`added_events.py`).
PERSON = "person"
EVENT_ORIGINS = (*ORIGINS, PERSON)
COLUMNS = {
    "at": UTC_TIME,  # when it happened or began
    "until": UTC_TIME,  # when it ended; empty for a moment
    "precision": "category",  # how fine `at` and `until` are
    "kind": "category",
    "title_fr": "str",
    "title_en": "str",
    "source": "str",  # who tells it
    "origin": "category",
}


def read_events(data: bytes, timezone: str) -> pd.DataFrame:
    """The events of a file in order of time, one row each, with the columns of `COLUMNS`.

    Raises ValueError, naming the column, where the file is no such table.
    """
    frame = pd.read_csv(io.BytesIO(data), dtype="str", encoding="utf-8-sig")
    if list(frame.columns) != list(COLUMNS):
        raise ValueError(f"columns {list(frame.columns)}, expected {list(COLUMNS)}")
    for name, allowed in (("precision", PRECISIONS), ("kind", KINDS), ("origin", ORIGINS)):
        if unknown := set(frame[name]) - set(allowed):
            raise ValueError(f"column {name}: {sorted(map(str, unknown))}, expected {allowed}")
        frame[name] = pd.Categorical(frame[name], categories=EVENT_ORIGINS if name == "origin" else allowed)
    for name in ("at", "until"):
        walls = pd.to_datetime(frame[name], format="ISO8601")
        walls = walls.dt.tz_localize(timezone) if walls.dt.tz is None else walls
        frame[name] = walls.astype(UTC_TIME)
    if frame["at"].isna().any():
        raise ValueError("column at: empty")
    return frame.sort_values("at", kind="stable", ignore_index=True)


def no_events() -> pd.DataFrame:
    """The table with no rows."""
    return read_events(",".join(COLUMNS).encode(), "UTC")
