"""What every reader gives back: `RawTable`, the file as it is, all text, with what was repaired or set aside."""

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from analysis.errors import UnreadableFile
from analysis.intake.repaired import repaired_rows
from analysis.notes import Note

# Several times what the widest export has. A damaged file can have a cell per sign: no table that a person could read.
MOST_COLUMNS = 1_000
# Of the lines before the header a note shows so many signs.
EXCERPT = 200
SET_ASIDE_COLUMNS = ("source_file", "source_row", "reason", "raw")


@dataclass(frozen=True)
class RawTable:
    """One table of one file. A cell without a value is "" in `frame` (never NaN), whatever the file's format.

    `source_rows` is the physical line of each row (from 1; in a workbook its row; in JSON the element's ordinal).
    """

    name: str
    frame: pd.DataFrame
    source_rows: np.ndarray
    header_rows: list[list[str]]
    set_aside: pd.DataFrame
    format: str  # csv, xlsx, json or jsonl
    notes: list[Note] = field(default_factory=list)
    encoding: str = ""
    delimiter: str = ""
    preamble: tuple[str, ...] = ()  # the lines before the header, as the file has them
    repaired: pd.DataFrame = field(default_factory=lambda: repaired_rows("", []))  # of REPAIRED_COLUMNS

    def renamed(self, name: str) -> "RawTable":
        """The table under another name, which its notes and rows bear too."""
        if name == self.name:
            return self
        return replace(
            self,
            name=name,
            notes=[replace(note, file=name) if note.file == self.name else note for note in self.notes],
            set_aside=self.set_aside.assign(source_file=name).astype({"source_file": "str"}),
            repaired=self.repaired.assign(source_file=name).astype({"source_file": "str"}),
        )


def preamble_note(lines: int, preamble: tuple[str, ...], name: str) -> Note:
    """What stood in the `lines` before the header of a file: no comment, but it may say what the export is."""
    text = " / ".join(" ".join(line.split()) for line in preamble if line.strip())
    shown = text if len(text) <= EXCERPT else text[:EXCERPT].rstrip() + "…"
    return Note("lines-before-header", {"lines": lines, "text": shown}, file=name)


def check_width(columns: int, name: str) -> None:
    """Raises UnreadableFile where a table has more columns than any export."""
    if columns > MOST_COLUMNS:
        raise UnreadableFile(name=name, reason="too-many-columns")


def set_aside(name: str, rows: list[tuple[int, str, str]]) -> pd.DataFrame:
    """The rows of a file that could not become comments: (line, reason, raw text) each."""
    frame = pd.DataFrame(rows, columns=list(SET_ASIDE_COLUMNS[1:]))
    frame.insert(0, "source_file", name)
    return frame.astype({"source_file": "str", "source_row": "int64", "reason": "str", "raw": "str"})


def text_frame(rows: list[list[str]], names: list[str]) -> pd.DataFrame:
    """A frame of text from rows of equal width; names may repeat or be empty."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    data = {position: pd.Series(column, dtype="str") for position, column in enumerate(columns)}
    frame = pd.DataFrame(data, columns=range(len(names)), dtype="str")
    frame.columns = pd.Index(names, dtype="str")
    return frame
