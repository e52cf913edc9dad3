"""An edited story's edits as a CSV to take away and to load again with the case.

Whatever stands in such a file, only rows of the form that we write become edits; the others are counted.
"""

import pandas as pd

from analysis.csv_files import write_csv
from analysis.errors import UnreadableEdits
from analysis.notes import Note
from analysis.own_files import HEAD, Header, find_header, read_cells, read_text
from analysis.samples import with_notice
from analysis.story.edits import ADD, EDITS, KINDS, MOST_EDITS, MOST_LETTERS, STRIKE, add_edits, no_edits
from analysis.story.told import STORY_BINS
from analysis.words import LOCALES
from analysis.words.calm import own_line

# Many times what MOST_EDITS weigh. What is larger is not even read.
MOST_BYTES = 10_000_000
_LINE = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/[a-z0-9][a-z0-9_-]{0,79}"
_ADDED = r".*/added-[0-9a-f]{8}"


def write_edits(edits: pd.DataFrame, *, sample: bool = False) -> bytes:
    """The edits as CSV; names of columns and kinds are the same in every language. `sample`: with its notice."""
    return write_csv(with_notice(edits) if sample else edits)


def are_edits(data: bytes) -> bool:
    """Whether a file's header is that of edits, also where a spreadsheet saved it anew as text."""
    return _header(read_text(data[:HEAD])) is not None


def read_edits(data: bytes, name: str) -> tuple[pd.DataFrame, list[Note]]:
    """(EDITS, what to tell of it). Raises UnreadableEdits, on any bytes nothing else."""
    if not are_edits(data):
        raise UnreadableEdits(name=name, reason="no-edits")
    if len(data) > MOST_BYTES:
        raise UnreadableEdits(name=name, reason="too-many-edits")
    text = read_text(data)
    # Twice what a story may have leaves room for bad rows.
    cells = read_cells(text, _header(text), 2 * MOST_EDITS)
    if cells is None:
        raise UnreadableEdits(name=name, reason="too-many-edits")
    rows = cells.reindex(columns=list(EDITS), fill_value="").astype("object")
    rows = rows.assign(**{column: rows[column].str.strip() for column in rows.columns.drop("text")})
    rows = rows.assign(text=rows["text"].map(lambda words: own_line(words, MOST_LETTERS)))
    good = _are_good(rows)
    kept = add_edits(no_edits(), rows[good].drop_duplicates().head(MOST_EDITS).astype(EDITS))
    if kept.empty:
        raise UnreadableEdits(name=name, reason="no-edit-read")
    if rows[good].drop_duplicates().shape[0] > MOST_EDITS:
        raise UnreadableEdits(name=name, reason="too-many-edits")
    notes = [Note("edits-loaded", {"name": name, "rows": len(kept)})]
    if none := int((~good).sum()):
        notes.append(Note("edits-unread", {"name": name, "rows": none}, "warning"))
    return kept, notes


def _header(text: str) -> Header | None:
    return find_header(text, lambda names: names >= set(EDITS))


def _are_good(rows: pd.DataFrame) -> pd.Series:
    struck = rows["edit"] == STRIKE
    added = rows["line"].str.fullmatch(_ADDED)
    spoken = rows["language"].isin(LOCALES) & (rows["text"] != "")
    return (
        rows["bin"].isin(STORY_BINS)
        & rows["line"].str.fullmatch(_LINE)
        & rows["edit"].isin(KINDS)
        # A struck line has no words, and what is added says so in its name.
        & (struck & (rows["language"] == "") & (rows["text"] == "") | ~struck & spoken)
        & (struck | (added == (rows["edit"] == ADD)))
    ).astype(bool)
