"""Events as a CSV to take away, to write by hand in a spreadsheet, and to load with the case.

`event` and `event_start` are all that a file needs; dates are read in any of the ways that exports write them, in the
case's zone where they name none. A sample's `events.csv` is read as well. What else stands in a file comes to nothing.
"""

import pandas as pd

from analysis.added_events import ADDED, FIRST_DAY, LAST_DAY, LENGTHS, MOST_EVENTS, as_added, tidy_events
from analysis.comments import PRECISIONS
from analysis.csv_files import write_csv
from analysis.errors import UnreadableEvents
from analysis.events import COLUMNS
from analysis.intake.dates import parse_dates
from analysis.notes import Note
from analysis.own_files import HEAD, find_header, read_cells, read_text

NEEDED = {"event", "event_start"}
# A sample's file (`events.COLUMNS`), by the names of ours.
_SAMPLES = {"at": "event_start", "until": "event_end", "title_fr": "event", "title_en": "event_en"}
# Many times what MOST_EVENTS weigh. What is larger is not even read.
MOST_BYTES = 10_000_000
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
    return find_header(read_text(data[:HEAD]), _is_ours) is not None


def read_events_file(data: bytes, name: str, timezone: str) -> tuple[pd.DataFrame, list[Note]]:
    """(ADDED in order of time, what to tell of it). Raises UnreadableEvents, on any bytes nothing else."""
    if not are_events(data):
        raise UnreadableEvents(name=name, reason="no-events")
    if len(data) > MOST_BYTES:
        raise UnreadableEvents(name=name, reason="too-many-events")
    cells = _cells(read_text(data), name)
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


def _is_ours(names: set[str]) -> bool:
    return names >= NEEDED or names >= set(COLUMNS)


def _cells(text: str, name: str) -> pd.DataFrame:
    """The rows below the header, with the columns of ADDED. UnreadableEvents where they are too many."""
    header = find_header(text, _is_ours)
    # Twice what a case may have leaves room for bad rows.
    frame = read_cells(text, header, 2 * MOST_EVENTS)
    if frame is None:
        raise UnreadableEvents(name=name, reason="too-many-events")
    if set(header[1]) >= set(COLUMNS):
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
