"""Events as a CSV to take away, to write by hand in a spreadsheet, and to load with the case.

`event` and `event_start` are all that a file needs; dates are read in any of the ways that exports write them, in the
case's zone where they name none. A sample's `events.csv` is read as well. What else stands in a file comes to nothing.
"""

import codecs
import re
from itertools import islice

import numpy as np
import pandas as pd

from analysis.added_events import ADDED, FIRST_DAY, LAST_DAY, LENGTHS, MOST_EVENTS, as_added, tidy_events
from analysis.comments import PRECISIONS
from analysis.csv_files import write_csv
from analysis.errors import UnreadableEvents
from analysis.events import COLUMNS
from analysis.intake.dates import parse_dates
from analysis.intake.delimited.delimiter import Dialect
from analysis.intake.delimited.records import split_records
from analysis.intake.encodings.decode import decode
from analysis.intake.guards import restore
from analysis.intake.table import RawTable, set_aside, text_frame
from analysis.notes import Note

NEEDED = {"event", "event_start"}
# A sample's file (`events.COLUMNS`), by the names of ours.
_SAMPLES = {"at": "event_start", "until": "event_end", "title_fr": "event", "title_en": "event_en"}
# Many times what MOST_EVENTS weigh. What is larger is not even read.
MOST_BYTES = 10_000_000
_HEAD = 2_000
_CLOCK = r"\d\s?[:hH]"
_FORMATS = {"second": "%Y-%m-%d %H:%M:%S", "minute": "%Y-%m-%d %H:%M", "hour": "%Y-%m-%d %H:%M"}


def write_events(events: pd.DataFrame, timezone: str) -> pd.DataFrame:
    """`events.COLUMNS` as the table of a file, all texts: ADDED with local moments, and `origin`."""
    told = as_added(events, timezone)
    patterns = told["precision"].map(_FORMATS).fillna("%Y-%m-%d")
    written = {
        name: [
            None if pd.isna(at) else at.strftime(form) for at, form in zip(told[name], patterns, strict=True)
        ]
        for name in ("event_start", "event_end")
    }
    return told.assign(**written, origin=events["origin"].astype("str")).astype("str")


def write_events_file(events: pd.DataFrame, timezone: str) -> bytes:
    """The same as CSV; names of columns are the same in every language."""
    return write_csv(write_events(events, timezone))


def are_events(data: bytes) -> bool:
    """Whether a file's header is that of events, also where a spreadsheet saved it anew as text."""
    return _header(_decode(data[:_HEAD])) is not None


def read_events_file(data: bytes, name: str, timezone: str) -> tuple[pd.DataFrame, list[Note]]:
    """(ADDED in order of time, what to tell of it). Raises UnreadableEvents, on any bytes nothing else."""
    if not are_events(data):
        raise UnreadableEvents(name=name, reason="no-events")
    if len(data) > MOST_BYTES:
        raise UnreadableEvents(name=name, reason="too-many-events")
    cells = _cells(_decode(data), name)
    found, order = _typed(cells, timezone)
    ended, same = cells["event_end"].str.strip(), cells["event_start"].str.strip()
    good = (found["event"] != "") & found["event_start"].between(FIRST_DAY, LAST_DAY + LENGTHS["day"])
    good &= ~(found["event_end"] < found["event_start"])
    good &= found["event_end"].notna() | (ended == "") | (ended == same)
    kept = found[good].drop_duplicates(ignore_index=True)
    if kept.empty:
        raise UnreadableEvents(name=name, reason="no-event-read")
    if len(kept) > MOST_EVENTS:
        raise UnreadableEvents(name=name, reason="too-many-events")
    notes = [Note("events-loaded", {"name": name, "rows": len(kept)}), *order]
    if none := int((~good).sum()):
        notes.append(Note("events-unread", {"name": name, "rows": none}, "warning"))
    return kept.sort_values("event_start", kind="stable", ignore_index=True), notes


def _decode(data: bytes) -> str:
    """What we wrote is UTF-8, what a spreadsheet saved is perhaps something else."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        # The end of a head may be half a letter.
        return codecs.getincrementaldecoder("utf-16" if wide else "utf-8-sig")().decode(data)
    except UnicodeDecodeError:
        decoded = decode(data)
        return decoded.text if decoded else ""


def _header(text: str) -> tuple[str, list[str]] | None:
    """(delimiter, names) of the first line, where it is that of events."""
    line = re.split(r"[\r\n]", text.lstrip("\ufeff"), maxsplit=1)[0]
    for delimiter in ",;\t":
        names = [name.strip(' "') for name in line.split(delimiter)]
        if set(names) >= NEEDED or set(names) >= set(COLUMNS):
            return delimiter, names
    return None


def _cells(text: str, name: str) -> pd.DataFrame:
    """The rows below the header as texts, with the columns of ADDED. UnreadableEvents where they are too many."""
    delimiter, names = _header(text)
    records = split_records(re.sub(r"\r\n?", "\n", text.lstrip("\ufeff")), Dialect(delimiter))
    # Twice what a case may have leaves room for bad rows; a million need not be read to be refused.
    rows = [record.cells for record in islice(records, 1, 2 * MOST_EVENTS + 2)]
    if len(rows) > 2 * MOST_EVENTS:
        raise UnreadableEvents(name=name, reason="too-many-events")
    width = len(names)
    frame = text_frame([(row + [""] * width)[:width] for row in rows], names)
    frame = restore(RawTable(name, frame, np.arange(len(rows)), [names], set_aside(name, []), "csv")).frame
    frame = frame.loc[:, ~frame.columns.duplicated()]
    if set(names) >= set(COLUMNS):
        frame = frame.rename(columns=_SAMPLES)
    return frame.reindex(columns=list(ADDED), fill_value="").astype("str")


def _typed(cells: pd.DataFrame, timezone: str) -> tuple[pd.DataFrame, list[Note]]:
    """ADDED of texts, and how the order of day and month was decided where that had to be."""
    # Start and end in one column: they are written in one way.
    texts = pd.concat([cells["event_start"], cells["event_end"]], ignore_index=True).str.strip()
    dates = parse_dates(texts.rename(""), timezone=timezone)
    walls = dates.created_at.dt.tz_convert(timezone).dt.tz_localize(None).astype("datetime64[us]")
    size = len(cells)
    start, end = walls[:size], walls[size:].reset_index(drop=True)
    # Midnight may be an hour: what the file says of its precision counts, but for an hour that is not there.
    said = cells["precision"].str.strip()
    timed = texts[:size].str.contains(_CLOCK)
    told = said.isin(PRECISIONS) & (timed | said.isin(LENGTHS))
    precision = said.where(told, dates.precision[:size].astype("str"))
    found = tidy_events(cells.assign(event_start=start, event_end=end, precision=precision))
    return found, [note for note in dates.notes if note.code.startswith("order-") and note.level != "info"]
