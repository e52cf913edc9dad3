"""The sheets of an XLSX as rows of text, with what the cells alone do not say: merged blocks, hidden rows, formulas.

In: the bytes. Out: one `Sheet` each, empty rows dropped. A cell with an error (#N/A) is empty, and counted. Whole
numbers come without ".0"; a number too long for Excel (an id that lost digits) stays in scientific notation, so that
nobody takes it for an id; true dates become ISO text.
"""

import datetime as dt
import io
import re
import struct
import warnings
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from analysis.intake.workbooks.package import make_plain_package

# Excel keeps 15 digits; a longer whole number has lost its end.
EXACT_DIGITS = 15
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
# Excel writes control signs (a carriage return within a cell) so, and a "_" where a text itself looks so.
_ESCAPED = re.compile(r"_x(00[01][0-9A-Fa-f]|005[Ff])_")
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\sref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
# A formula whose result was not saved with it.
_UNCOUNTED = re.compile(
    rb"<((?:\w+:)?)f\b(?:[^>]*/>|[^>]*>[^<]*</\1f>)\s*(?:<\1v\s*/>|<\1v>\s*</\1v>)?\s*</\1c>"
)
# What openpyxl and the standard library raise on a damaged or hostile workbook.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, ParseError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, EOFError, OSError, OverflowError, NotImplementedError, RuntimeError, AssertionError,
)  # fmt: skip


@dataclass(frozen=True)
class Sheet:
    """`rows`: (number from 1, cells); `merged`: (first row, last row, column from 0) of blocks over rows."""

    title: str
    rows: list[tuple[int, list[str]]]
    errors: int = 0
    hidden: bool = False
    hidden_rows: int = 0
    uncounted: int = 0
    merged: list[tuple[int, int, int]] = field(default_factory=list)


def open_sheets(data: bytes) -> list[Sheet]:
    """The sheets of a workbook, charts left out. Raises one of DAMAGED."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        try:
            sheets = _read(data)
        except DAMAGED:
            sheets = []
        return sheets or _read(make_plain_package(data))


def _read(data: bytes) -> list[Sheet]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    sheets = []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows, errors = [], 0
            for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
                cells = [_text(cell) for cell in row]
                if not ERRORS.isdisjoint(cells):
                    errors += sum(cell in ERRORS for cell in cells)
                    cells = ["" if cell in ERRORS else cell for cell in cells]
                if any(cells):
                    rows.append((line, _trimmed(cells)))
            source = parts.read(sheet._worksheet_path) if rows else b""
            sheets.append(
                Sheet(
                    title=sheet.title,
                    rows=rows,
                    errors=errors,
                    hidden=sheet.sheet_state != "visible",
                    hidden_rows=len(_HIDDEN.findall(source)),
                    uncounted=len(_UNCOUNTED.findall(source)),
                    merged=_blocks(source),
                )
            )
    return sheets


def _blocks(source: bytes) -> list[tuple[int, int, int]]:
    blocks = [(int(first), int(last), _column(name)) for name, first, last in _MERGED.findall(source)]
    return sorted(block for block in blocks if block[1] > block[0])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


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
