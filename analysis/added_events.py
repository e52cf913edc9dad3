"""Events that a person adds to a case: what happened, when, and who says so.

The table holds local times without a zone, in the case's (`ADDED`): what happened on 6 August stays on 6 August where
the case's zone is corrected. `as_events` makes of it the table that timelines draw.
"""

from datetime import datetime, timedelta

import pandas as pd

from analysis.comments import PRECISIONS, UTC_TIME
from analysis.errors import UnusableEvent
from analysis.events import COLUMNS, EVENT_ORIGINS, KINDS, PERSON
from analysis.words.calm import own_line

# The names are those of the file, too (`events_files.py`).
ADDED = {
    "event": "str",  # what happened, in the person's words
    "event_en": "str",  # the same in English, where the file has it; else missing
    "event_start": "datetime64[us]",  # local, of no zone
    "event_end": "datetime64[us]",  # empty for a moment
    "precision": "str",  # one of PRECISIONS: how fine both are
    "source": "str",  # a link or words; missing where nobody is named
}
# A case has some dozens; of more, the flags of a timeline would say nothing.
MOST_EVENTS = 200
MOST_LETTERS, MOST_SOURCE_LETTERS = 200, 500
# What a person may mean: comments have no other dates (`intake.dates.moments`).
FIRST_DAY, LAST_DAY = datetime(1990, 1, 1), datetime(2098, 12, 31)
# How a moment of that precision is written, and how long it may have taken.
_FLOORS = {"second": "s", "minute": "min", "hour": "h"}
LENGTHS = {"day": timedelta(days=1), "unknown": timedelta(days=1), "week": timedelta(days=7)}
_HAIR = timedelta(microseconds=1)


def no_added() -> pd.DataFrame:
    """The table of added events with no rows."""
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in ADDED.items()})


def make_event(
    words: str, start: datetime, end: datetime | None = None, *, precision: str = "day", source: str = ""
) -> pd.DataFrame:
    """One event (ADDED) as a person tells it. Raises UnusableEvent where there are no words, or the end comes first."""
    made = tidy_events(
        pd.DataFrame(
            {
                # As an object: pandas' own texts take no half of a letter.
                "event": pd.Series([words], dtype="object"),
                "event_en": [""],
                "event_start": [start],
                "event_end": [end],
                "precision": [precision],
                "source": pd.Series([source], dtype="object"),
            }
        )
    )
    if made["event"].iloc[0] == "":
        raise UnusableEvent(reason="event-without-words")
    if made["event_end"].iloc[0] < made["event_start"].iloc[0]:
        raise UnusableEvent(reason="event-ends-before")
    return made


def tidy_events(frame: pd.DataFrame) -> pd.DataFrame:
    """ADDED of any such table: texts on one line and cut, moments no finer than they are precise. A new table.

    An end that says no more than the start is none; one before it stays, for the caller to refuse.
    """
    start, end = (_floor(frame[name], frame["precision"]) for name in ("event_start", "event_end"))
    words = _calmed(frame["event"], MOST_LETTERS)
    english = _calmed(frame["event_en"], MOST_LETTERS)
    source = _calmed(frame["source"], MOST_SOURCE_LETTERS)
    return pd.DataFrame(
        {
            "event": words,
            "event_en": english.mask((english == "") | (english == words)),
            "event_start": start,
            "event_end": end.mask(end == start),
            "precision": frame["precision"],
            "source": source.mask(source == ""),
        }
    ).astype(ADDED)


def add_events(added: pd.DataFrame, more: pd.DataFrame) -> pd.DataFrame:
    """Both, in order of time. Raises UnusableEvent above MOST_EVENTS."""
    both = pd.concat([added, more], ignore_index=True)
    if len(both) > MOST_EVENTS:
        raise UnusableEvent(reason="too-many-events")
    return both.sort_values("event_start", kind="stable", ignore_index=True)


def as_events(added: pd.DataFrame, timezone: str) -> pd.DataFrame:
    """The same as `events.COLUMNS`, of the origin PERSON. A day that ends it is over at its end."""
    lasted = added["precision"].map(LENGTHS).astype("timedelta64[us]")
    until = (added["event_end"] + lasted - _HAIR).fillna(added["event_end"])
    size = len(added)
    return pd.DataFrame(
        {
            "at": _localise(added["event_start"], timezone),
            "until": _localise(until, timezone),
            "precision": pd.Categorical(added["precision"], categories=PRECISIONS),
            "kind": pd.Categorical(["other"] * size, categories=KINDS),
            "title_fr": added["event"],
            "title_en": added["event_en"].fillna(added["event"]),
            "source": added["source"],
            "origin": pd.Categorical([PERSON] * size, categories=EVENT_ORIGINS),
        }
    )[list(COLUMNS)]


def join_events(told: pd.DataFrame, added: pd.DataFrame, timezone: str) -> pd.DataFrame:
    """The case's own events (`events.COLUMNS`) and the person's that are not among them, in order of time."""
    if len(told) and len(added):
        added = lacking(added, as_added(told, timezone))
    if added.empty:
        return told
    both = pd.concat([told, as_events(added, timezone)], ignore_index=True)
    return both.sort_values("at", kind="stable", ignore_index=True)


def as_added(events: pd.DataFrame, timezone: str) -> pd.DataFrame:
    """`events.COLUMNS` as ADDED: what a file holds of them."""
    walls = {
        name: events[name].dt.tz_convert(timezone).dt.tz_localize(None).astype("datetime64[us]")
        for name in ("at", "until")
    }
    return tidy_events(
        pd.DataFrame(
            {
                "event": events["title_fr"],
                "event_en": events["title_en"],
                "event_start": walls["at"],
                "event_end": walls["until"],
                "precision": events["precision"].astype("str"),
                "source": events["source"],
            }
        )
    )


def lacking(more: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Those of `more` (ADDED) that are not among `known`: other words, or another time."""
    key = ["event", "event_start"]
    there = pd.MultiIndex.from_frame(known[key])
    return more[~pd.MultiIndex.from_frame(more[key]).isin(there)].reset_index(drop=True)


def _floor(moments: pd.Series, precision: pd.Series) -> pd.Series:
    walls = moments.astype("datetime64[us]")
    floored = walls.dt.normalize()
    weekdays = pd.to_timedelta(floored.dt.day_of_week, unit="D")
    floored = floored.where(precision != "week", floored - weekdays)
    for name, unit in _FLOORS.items():
        floored = floored.where(precision != name, walls.dt.floor(unit))
    return floored.astype("datetime64[us]")


def _calmed(texts: pd.Series, most: int) -> pd.Series:
    """Texts on one line each, of at most so many letters; "" where there is nothing to see."""
    whole = texts.astype("object").where(texts.notna(), "")
    return whole.map(lambda text: own_line(str(text), most)).astype("str")


def _localise(walls: pd.Series, timezone: str) -> pd.Series:
    """Of an hour that comes twice, the first; what falls into the gap of a change of clocks is moved past it."""
    first = [True] * len(walls)
    return walls.dt.tz_localize(timezone, ambiguous=first, nonexistent="shift_forward").astype(UTC_TIME)
