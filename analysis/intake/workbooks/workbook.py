"""XLSX -> RawTables: the sheet that holds the comments, found by looking, and the further sheets of the same columns.

Sheets are compared by the fields that their columns hold (a text above all) and by their rows; notes say which were
read and which not, with their rows. Hidden sheets and rows are read like the others. A merged block that groups rows
(a post, a thread, a day) counts for each of them.
"""

from dataclasses import dataclass

import numpy as np

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.columns import map_columns
from analysis.intake.file_names import display_name
from analysis.intake.headers.header import SAMPLE_ROWS, Header, find_header
from analysis.intake.headers.names import fold
from analysis.intake.room import Room
from analysis.intake.table import MOST_COLUMNS, RawTable, check_width, preamble_note, set_aside, text_frame
from analysis.intake.workbooks.sheets import DAMAGED, Sheet, open_sheets
from analysis.notes import Note

# So many known fields are enough: beyond them the longer sheet wins.
ENOUGH_KNOWN = 3
# A text known by the name of its column counts more than one known by what it holds.
BY_NAME = 2
# Share of the names of two sheets that must be the same for them to be one table in parts (a month each, a page each).
SAME_SHARE = 0.8
# What belongs to one comment: a merged block of these is the first row's.
_OF_ONE = (
    "comment_id", "node_id", "text", "likes", "shares", "replies_count", "rating", "url", "reply_text", "reply_date",
)  # fmt: skip


@dataclass(frozen=True)
class _Found:
    """A sheet with its header; `rank`: how much it looks like an export (a text, known fields, rows)."""

    sheet: Sheet
    header: Header
    rank: tuple[int, int, int]

    @property
    def below(self) -> list[tuple[int, list[str]]]:
        return [row for row in self.sheet.rows[self.header.first + self.header.rows :] if any(row[1])]

    @property
    def names(self) -> set[str]:
        return {fold(name) for name in self.header.names} - {""}


def read_workbook(data: bytes, name: str, room: Room) -> list[RawTable]:
    """The tables of the sheets that are an export: one, or one per sheet of one shape. UnreadableFile or NoRows."""
    try:
        sheets = open_sheets(data, room)
    except DAMAGED as error:
        raise UnreadableFile(name=name, reason="damaged-workbook") from error
    found = [_Found(sheet, *_header(sheet.rows)) for sheet in sheets if sheet.rows]
    if not found:
        raise NoRows(name=name)
    best = max(found, key=lambda one: one.rank)
    if not best.below or not best.header.names:
        raise NoRows(name=name)
    read = [one for one in found if one is best or (_same_shape(one, best) and one.below)]
    tables = []
    for one in read:
        own = f"{name}/{display_name(one.sheet.title)}" if len(read) > 1 else name
        check_width(len(one.header.names), own)
        # A short row becomes as wide as the header: more cells than were counted in reading.
        below = one.below
        counted = sum(len(cells) for _, cells in below)
        room.take("cells", max(0, len(below) * len(one.header.names) - counted))
        tables.append(_table(one, own))
    tables[0].notes[:0] = _told_sheets(sheets, found, read, tables[0].name)
    return tables


def _table(found: _Found, name: str) -> RawTable:
    sheet, header, below = found.sheet, found.header, found.below
    width, body = len(header.names), header.first + header.rows
    aside = [(line, "too-many-cells", " | ".join(cells)) for line, cells in below if any(cells[width:])]
    lost = {line for line, _, _ in aside}
    lines = np.array([line for line, _ in below if line not in lost], dtype=np.int64)
    kept = [[*cells, *[""] * width][:width] for line, cells in below if line not in lost]
    filled = _fill_merged(sheet, header.names, kept, lines)
    notes = [
        Note(code, {key: count}, level, name)
        for code, key, count, level in (
            ("cells-in-error", "cells", sheet.errors, "repair"),
            ("formulas-without-result", "cells", sheet.uncounted, "warning"),
            ("merged-cells", "cells", filled, "repair"),
            ("rows-hidden", "rows", sheet.hidden_rows, "info"),
            ("no-header", "columns", 0 if header.rows else width, "info"),
        )
        if count
    ]
    preamble = tuple(" ".join(filter(None, cells)) for _, cells in sheet.rows[: header.first])
    if preamble:
        notes.append(preamble_note(sheet.rows[body - 1][0] - 1, preamble, name))
    return RawTable(
        name,
        text_frame(kept, header.names),
        lines,
        [cells for _, cells in sheet.rows[header.first : body]],
        set_aside(name, aside),
        "xlsx",
        notes,
        preamble=preamble,
    )


def _told_sheets(sheets: list[Sheet], found: list[_Found], read: list[_Found], name: str) -> list[Note]:
    """Which sheets were read, and which not, with their rows."""
    titles = [one.sheet.title for one in read]
    left = [sheet for sheet in sheets if all(sheet is not one.sheet for one in read)]
    notes = []
    if len(read) > 1:
        notes.append(Note("sheets-read", {"sheets": titles}, file=name))
    if left:
        texts = any(one.rank[0] == BY_NAME and one.sheet in left for one in found)
        others = [f"{sheet.title} ({len(sheet.rows)})" for sheet in left]
        data = {"others": others} if len(read) > 1 else {"sheet": titles[0], "others": others}
        code = "sheets-left" if len(read) > 1 else "sheet-chosen"
        notes.append(Note(code, data, "warning" if texts else "info", name))
    hidden = [one.sheet.title for one in read if one.sheet.hidden]
    if hidden:
        notes.append(Note("sheets-hidden", {"sheets": hidden}, file=name))
    return notes


def _same_shape(one: _Found, best: _Found) -> bool:
    """Whether a sheet has the columns of the best, a text by its name among them."""
    if one.rank[0] < BY_NAME or not one.header.rows:
        return False
    return len(one.names & best.names) >= len(one.names | best.names) * SAME_SHARE


def _fill_merged(sheet: Sheet, names: list[str], rows: list[list[str]], lines: np.ndarray) -> int:
    """Writes the value of each merged block into its empty cells below; how many blocks."""
    if not sheet.merged or not len(lines):
        return 0
    guesses = map_columns(text_frame(rows, names)).guesses
    single = {guesses[field].position for field in _OF_ONE if field in guesses}
    filled = 0
    blocks = [block for block in sheet.merged if block[2] not in single and block[2] < len(names)]
    starts = np.searchsorted(lines, [first for first, _, _ in blocks]).tolist()
    stops = np.searchsorted(lines, [last for _, last, _ in blocks], side="right").tolist()
    for (first, _, column), start, stop in zip(blocks, starts, stops, strict=True):
        if stop - start < 2 or lines[start] != first:
            continue
        value = rows[start][column]
        empty = [row for row in rows[start + 1 : stop] if not row[column]]
        for row in empty:
            row[column] = value
        filled += bool(value and empty)
    return filled


def _header(rows: list[tuple[int, list[str]]]) -> tuple[Header, tuple[int, int, int]]:
    """The header of a sheet, and its rank."""
    # A cell beyond what is read anyway says nothing of the header, and 16,384 columns take long to compare.
    width = min(max((len(cells) for _, cells in rows[:SAMPLE_ROWS]), default=0), MOST_COLUMNS + 1)
    sample = [[*cells, *[""] * width][:width] for _, cells in rows[:SAMPLE_ROWS]]
    header = find_header(sample)
    body = [
        [*cells, *[""] * len(header.names)][: len(header.names)]
        for cells in sample[header.first + header.rows :]
    ]
    # A table too wide to be read needs no look at each of its columns.
    fields = {} if len(header.names) > MOST_COLUMNS else map_columns(text_frame(body, header.names)).guesses
    text = 0 if "text" not in fields else BY_NAME if fields["text"].reason == "by-name" else 1
    return header, (text, min(len(fields), ENOUGH_KNOWN), len(rows) if width > 1 else 0)
