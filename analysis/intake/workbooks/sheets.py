"""The sheets of an XLSX as rows of text, within the room of an upload.

In: the bytes. Out: one `Sheet` each, empty rows dropped, charts left out. A cell with an error (#N/A) is empty, and
counted.
"""

import struct
import zipfile
import zlib
from dataclasses import dataclass, field

from analysis.intake.room import Room
from analysis.intake.workbooks.package import Package

# What the standard library raises on a damaged or hostile workbook (DamagedMarkup is a ValueError).
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, IndexError, ValueError, TypeError, AttributeError,
    EOFError, OSError, OverflowError, NotImplementedError, RuntimeError,
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


def open_sheets(data: bytes, room: Room) -> list[Sheet]:
    """The sheets of a workbook. Raises one of DAMAGED, or UnreadableFile where it is beyond its room."""
    # Dates are openpyxl's to convert, which takes half a second to import: only where there is a workbook.
    from analysis.intake.workbooks.cells import CellsReader
    from analysis.intake.workbooks.strings import read_strings
    from analysis.intake.workbooks.values import Values

    package = Package(data, room)
    texts = package.shared_texts()
    shared = [] if texts is None else read_strings(texts, room)
    values = Values(shared, package.styles(), package.from_1904)
    sheets = []
    for listed in package.sheets:
        cells = CellsReader(values, room)
        cells.read(package.read(listed.part))
        told = bool(cells.rows)
        sheets.append(
            Sheet(
                title=listed.title,
                rows=cells.rows,
                errors=cells.errors,
                hidden=listed.hidden,
                hidden_rows=cells.hidden_rows if told else 0,
                uncounted=cells.uncounted if told else 0,
                merged=_apart(cells.merged) if told else [],
            )
        )
    return sheets


def _apart(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The merged blocks that overlap none before them in their column (no program writes others), by their rows."""
    apart, ends = [], {}
    for first, last, column in sorted(blocks):
        if first > ends.get(column, 0):
            ends[column] = last
            apart.append((first, last, column))
    return apart
