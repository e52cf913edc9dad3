"""XLSX -> RawTable: the sheet that holds the comments, found by looking; true dates become ISO text.

Sheets are compared by the known column names in their header and by their rows; the note says which one was read.
Whole numbers come without ".0"; a number too long for Excel (an id that lost digits) stays in scientific notation, so
that nobody takes it for an id.
"""

import datetime as dt
import io
import struct
import zipfile
import zlib
from xml.etree.ElementTree import ParseError

import numpy as np

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.header import SAMPLE_ROWS, Header, find_header
from analysis.intake.names import is_known
from analysis.intake.table import RawTable, check_width, set_aside, text_frame
from analysis.notes import Note

# Excel keeps 15 digits; a longer whole number has lost its end.
EXACT_DIGITS = 15
# What openpyxl and the standard library raise on a damaged or hostile workbook.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, ParseError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, EOFError, OSError, OverflowError, NotImplementedError, RuntimeError, AssertionError,
)  # fmt: skip


def read_workbook(data: bytes, name: str) -> RawTable:
    """The table of the sheet that looks most like an export. Raises UnreadableFile or NoRows."""
    try:
        sheets = _sheets(data)
    except DAMAGED as error:
        raise UnreadableFile(name=name, reason="damaged-workbook") from error
    found = [(title, rows, *_header(rows)) for title, rows in sheets if rows]
    if not found:
        raise NoRows(name=name)
    title, rows, header, _ = max(found, key=lambda sheet: sheet[3])
    body = header.first + header.rows
    width = len(header.names)
    below = [(line, cells) for line, cells in rows[body:] if any(cell for cell in cells)]
    if not below or not width:
        raise NoRows(name=name)
    check_width(width, name)
    notes = []
    if len(sheets) > 1:
        others = [other for other, _ in sheets if other != title]
        notes.append(Note("sheet-chosen", {"sheet": title, "others": ", ".join(others)}, file=name))
    if header.first:
        notes.append(Note("lines-before-header", {"lines": rows[body - 1][0] - 1}, file=name))
    if not header.rows:
        notes.append(Note("no-header", {"columns": width}, file=name))
    aside = [(line, "too-many-cells", " | ".join(cells)) for line, cells in below if any(cells[width:])]
    lost = {line for line, _, _ in aside}
    kept = [(line, [*cells, *[""] * width][:width]) for line, cells in below if line not in lost]
    return RawTable(
        name,
        text_frame([cells for _, cells in kept], header.names),
        np.array([line for line, _ in kept], dtype=np.int64),
        [cells for _, cells in rows[header.first : body]],
        set_aside(name, aside),
        "xlsx",
        notes,
    )


def _sheets(data: bytes) -> list[tuple[str, list[tuple[int, list[str]]]]]:
    """(title, rows as (row number, cells)) of each sheet; leading empty rows dropped."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheets = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = [
            (line, [_text(cell) for cell in row])
            for line, row in enumerate(sheet.iter_rows(values_only=True), 1)
        ]
        sheets.append((sheet.title, [(line, _trimmed(cells)) for line, cells in rows if any(cells)]))
    return sheets


def _header(rows: list[tuple[int, list[str]]]) -> tuple[Header, tuple[int, int]]:
    """The header of a sheet, and how much the sheet looks like an export (known names, rows)."""
    width = max((len(cells) for _, cells in rows[:SAMPLE_ROWS]), default=0)
    sample = [[*cells, *[""] * width][:width] for _, cells in rows[:SAMPLE_ROWS]]
    header = find_header(sample)
    known = sum(is_known(header_name) for header_name in header.names)
    return header, (min(known, 3), len(rows) if width > 1 else 0)


def _trimmed(cells: list[str]) -> list[str]:
    last = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return cells[:last]


def _text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 10**EXACT_DIGITS:
            return str(int(value))
        return f"{value:.6E}" if abs(value) >= 10**EXACT_DIGITS else repr(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    return str(value)
