"""XLSX -> RawTable: the sheet that holds the comments, found by looking; true dates become ISO text.

Sheets are compared by the fields that their columns hold (a text above all) and by their rows; the note says which one
was read. Hidden sheets and rows are read like the others; a cell with an error (#N/A) is empty, and counted. Whole
numbers come without ".0"; a number too long for Excel (an id that lost digits) stays in scientific notation, so that
nobody takes it for an id.
"""

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from xml.etree.ElementTree import ParseError

import numpy as np

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.columns import map_columns
from analysis.intake.header import SAMPLE_ROWS, Header, find_header
from analysis.intake.table import RawTable, check_width, set_aside, text_frame
from analysis.notes import Note

# Excel keeps 15 digits; a longer whole number has lost its end.
EXACT_DIGITS = 15
# So many known fields are enough: beyond them the longer sheet wins.
ENOUGH_KNOWN = 3
# A text known by the name of its column counts more than one known by what it holds.
BY_NAME = 2
ERRORS = {
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
}
# Excel writes control signs (a carriage return within a cell) so.
_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f])_")
# What openpyxl and the standard library raise on a damaged or hostile workbook.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, ParseError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, EOFError, OSError, OverflowError, NotImplementedError, RuntimeError, AssertionError,
)  # fmt: skip


def read_workbook(data: bytes, name: str) -> RawTable:
    """The table of the sheet that looks most like an export. Raises UnreadableFile or NoRows."""
    try:
        sheets, errors = _sheets(data)
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
        texts = any(sheet[3][0] == BY_NAME for sheet in found if sheet[0] != title)
        level = "warning" if texts else "info"
        notes.append(Note("sheet-chosen", {"sheet": title, "others": ", ".join(others)}, level, name))
    if errors[title]:
        notes.append(Note("cells-in-error", {"cells": errors[title]}, "repair", name))
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


def _sheets(data: bytes) -> tuple[list[tuple[str, list[tuple[int, list[str]]]]], dict[str, int]]:
    """(title, rows as (row number, cells)) of each sheet, empty rows dropped; title -> its cells in error."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheets, errors = [], {}
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows, errors[sheet.title] = [], 0
        for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
            cells = [_text(cell) for cell in row]
            if not ERRORS.isdisjoint(cells):
                errors[sheet.title] += sum(cell in ERRORS for cell in cells)
                cells = ["" if cell in ERRORS else cell for cell in cells]
            if any(cells):
                rows.append((line, _trimmed(cells)))
        sheets.append((sheet.title, rows))
    return sheets, errors


def _header(rows: list[tuple[int, list[str]]]) -> tuple[Header, tuple[int, int, int]]:
    """The header of a sheet, and how much the sheet looks like an export (a text, known fields, rows)."""
    width = max((len(cells) for _, cells in rows[:SAMPLE_ROWS]), default=0)
    sample = [[*cells, *[""] * width][:width] for _, cells in rows[:SAMPLE_ROWS]]
    header = find_header(sample)
    body = [
        [*cells, *[""] * len(header.names)][: len(header.names)]
        for cells in sample[header.first + header.rows :]
    ]
    fields = map_columns(text_frame(body, header.names)).guesses
    text = 0 if "text" not in fields else BY_NAME if fields["text"].reason == "by-name" else 1
    return header, (text, min(len(fields), ENOUGH_KNOWN), len(rows) if width > 1 else 0)


def _trimmed(cells: list[str]) -> list[str]:
    last = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return cells[:last]


def _text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), value) if "_x" in value else value
    if isinstance(value, float):
        if value.is_integer() and abs(value) < 10**EXACT_DIGITS:
            return str(int(value))
        return f"{value:.6E}" if abs(value) >= 10**EXACT_DIGITS else repr(value)
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    return str(value)
