"""The cells of a sheet as text, and what cells alone do not say: merged blocks, hidden rows, formulas without result.

One pass over the XML, by where its cells say they are, never by what it says of its size. A row that comes out of
order, twice or beyond the last that the format knows is numbered in the order it comes in: none is lost.
"""

import re
from collections.abc import Iterable

from analysis.intake.room import Room
from analysis.intake.workbooks.markup import MOST_DEPTH, DamagedMarkup, read_markup
from analysis.intake.workbooks.strings import check_length, unescape
from analysis.intake.workbooks.values import Values

# The last row and column that the format knows: XFD1048576.
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
ERRORS = {
    "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
}  # fmt: skip
_DIGITS = "0123456789"
_LETTERS = re.compile("[A-Z]{1,3}")
_BLOCK = re.compile(r"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})")


class CellsReader:
    """The handlers of a sheet's elements; what they found is in the public names.

    `rows`: (number from 1, cells), empty rows and the empty cells at a row's end dropped; `errors`: cells that held one
    (#N/A), now empty; `merged`: (first row, last row, column from 0) of blocks over rows.
    """

    def __init__(self, values: Values, room: Room):
        self.rows: list[tuple[int, list[str]]] = []
        self.errors = self.hidden_rows = self.uncounted = 0
        self.merged: list[tuple[int, int, int]] = []
        self._show, self._room = values.show, room
        self._letters: list[str] = []
        self._runs: list[str] = []
        self._row: list[str] = []
        self._columns: dict[str, int] = {}
        self._depth = self._aside = self._line = 0
        self._column, self._kind, self._style, self._value = -1, "n", None, ""
        self._formula = self._collecting = False
        self._named("")

    def read(self, pieces: Iterable[bytes]) -> None:
        """Raises DamagedMarkup, IndexError or ValueError (a shared text that is not there), UnreadableFile (room)."""
        read_markup(pieces, self._room, self._start, self._end, self._letters, self._between)

    def _named(self, prefix: str) -> None:
        self._c, self._v, self._t, self._f, self._tr, self._rph, self._merge = (
            prefix + name for name in ("c", "v", "t", "f", "row", "rPh", "mergeCell")
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if name == self._v or name == self._t:
            self._letters.clear()
            self._collecting = True
        elif name == self._c:
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s")
            self._value, self._formula = "", False
            letters = attributes.get("r", "").rstrip(_DIGITS)
            place = self._columns.get(letters)
            self._column = self._column_of(letters) if place is None else place
        elif name == self._tr:
            self._start_row(attributes)
        elif name == self._f:
            self._formula = True
        elif name == self._rph:
            self._aside += 1
        elif name == self._merge:
            block = _BLOCK.fullmatch(attributes.get("ref", ""))
            if block and int(block[3]) > int(block[2]):
                self._room.take("merged")
                self.merged.append((int(block[2]), int(block[3]), _column(block[1])))
        elif self._depth == 1:
            self._named(name.removesuffix("worksheet"))
            if name.rpartition(":")[2] != "worksheet":
                raise DamagedMarkup("no sheet")
        if self._depth > MOST_DEPTH:
            raise DamagedMarkup("too deep")

    def _end(self, name: str) -> None:
        self._depth -= 1
        if name == self._v:
            self._value = "".join(self._letters)
            self._collecting = False
        elif name == self._c:
            self._end_cell()
        elif name == self._tr:
            self._end_row()
        elif name == self._t:
            self._collecting = False
            if not self._aside:
                self._runs.append("".join(self._letters))
                check_length(self._runs)
        elif name == self._rph:
            self._aside -= 1

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row, self._column = [], -1
        number = attributes.get("r", "")
        line = int(number) if number.isdecimal() and len(number) < 8 else 0
        self._line = line if self._line < line <= LAST_ROW else self._line + 1
        self.hidden_rows += attributes.get("hidden") in ("1", "true")

    def _end_row(self) -> None:
        row = self._row
        if not row:
            return
        if not ERRORS.isdisjoint(row):
            self.errors += sum(cell in ERRORS for cell in row)
            row = ["" if cell in ERRORS else cell for cell in row]
            while row and not row[-1]:
                row.pop()
        self._room.take("cells", len(row))
        self._room.take("letters", sum(map(len, row)))
        if row:
            self.rows.append((self._line, row))

    def _end_cell(self) -> None:
        value = self._value
        if self._formula and not value:
            self.uncounted += 1
        if self._runs:
            if self._kind == "inlineStr":
                value = unescape("".join(self._runs))
            self._runs.clear()
        elif value:
            value = self._show(self._kind, self._style, value)
        if not value:
            return
        row, column = self._row, self._column
        if column == len(row):
            row.append(value)
        elif column > len(row):
            row += [""] * (column - len(row))
            row.append(value)
        else:
            row[column] = value

    def _column_of(self, letters: str) -> int:
        """The place of a column seen for the first time; of one that is none, that after the cell before."""
        place = _column(letters) if _LETTERS.fullmatch(letters) else -1
        if 0 <= place < LAST_COLUMN:
            self._columns[letters] = place
            return place
        return min(self._column + 1, LAST_COLUMN - 1)

    def _between(self) -> None:
        if self._collecting:
            check_length(self._letters)
        else:
            self._letters.clear()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
