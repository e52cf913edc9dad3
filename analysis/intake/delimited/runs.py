"""The body of a delimited file cut into runs of whole rows, for pandas' C parser, and the records between them.

In: `Body`. Out: `Run`s and lists of `Record`s in the order of the file, up to MOST_MISFITS of these on end. A record
that is no whole row is read line by line, with those after it until one is a whole row again; behind a quote that was
never closed, the scan of the other kind knows where rows begin.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np

from analysis.intake.delimited.delimiter import Dialect
from analysis.intake.delimited.profile import Profile, allow_ragged, profile_columns
from analysis.intake.delimited.records import ONE_COLUMN, TRUSTED_LINES, Record, holds_rows, split_records
from analysis.intake.delimited.scan import Scan, scan_rows

PROFILE_ROWS = 500
# Each is tried in several ways: a file with more of them is damaged throughout, and would take minutes.
MOST_MISFITS = 300_000


@dataclass(frozen=True)
class Body:
    """What is below the header: UTF-8 `data` in a plain dialect from the byte `begin` on, which is line `line`."""

    data: bytes
    begin: int
    line: int
    names: list[str]
    dialect: Dialect

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.names)

    @cached_property
    def rows(self) -> "Rows":
        """The rows where every quote before them is closed."""
        return Rows(self, inside=False)

    @cached_property
    def other_rows(self) -> "Rows":
        """The rows where one quote before them is not."""
        return Rows(self, inside=True)

    @cached_property
    def profiles(self) -> list[Profile]:
        """What the cells of the first rows that fit look like."""
        first, fitting = [], []
        for record in self.records():
            if record.cells:
                first.append(record.cells)
            if len(record.cells) == self.width:
                fitting.append(record.cells)
            if len(fitting) == PROFILE_ROWS:
                break
        return allow_ragged(profile_columns(fitting, self.width), first)

    def records(self, line: int | None = None) -> Iterator[Record]:
        """The records from a line on that begins one."""
        rows, at = (self.rows, 0) if line is None else self.find(line)
        lines = io.BytesIO(self.data)
        lines.seek(int(rows.scan.starts[at]))
        text = map(partial(str, encoding="utf-8", errors="surrogatepass"), lines)
        return split_records(text, self.dialect, int(rows.scan.lines[at]), self.width)

    def find(self, line: int) -> tuple["Rows", int]:
        """The scan in which a line begins a row, and which row: outside quotes in one of them, inside in the other."""
        at = int(np.searchsorted(self.rows.scan.lines, line))
        if at < len(self.rows.scan) and self.rows.scan.lines[at] == line:
            return self.rows, at
        return self.other_rows, int(np.searchsorted(self.other_rows.scan.lines, line))


class Rows:
    """A scan of the body; `whole`: of each row, whether it is read as meant; `others`: those not whole nor blank."""

    def __init__(self, body: Body, inside: bool):
        sign = body.dialect.delimiter or ONE_COLUMN
        self.scan = scan_rows(body.data, sign, body.dialect.quote, body.begin, body.line, inside)
        self.whole = self.scan.placed & (self.scan.cells == body.width) & ~self.scan.blank
        starts, lines = self.scan.starts, self.scan.lines
        span = np.diff(lines, append=lines[-1:] + body.data.count(b"\n", starts[-1]) + 1)
        for row in np.flatnonzero(self.whole & (span > TRUSTED_LINES)):
            held = body.data[starts[row] : starts[row + 1] if row + 1 < len(starts) else None]
            self.whole[row] = not holds_rows(held.splitlines(), sign.encode(), body.width)
        self.others = np.flatnonzero(~(self.whole | self.scan.blank))

    def next_other(self, row: int) -> int:
        """The first row from `row` on that is neither whole nor blank."""
        at = np.searchsorted(self.others, row)
        return int(self.others[at]) if at < len(self.others) else len(self.scan)


@dataclass(frozen=True)
class Run:
    """Whole rows, and blank lines: those of `scan` from `begin` to before `end`; `last` where none follows."""

    scan: Scan
    begin: int
    end: int

    @property
    def last(self) -> bool:
        """Whether the body ends with it."""
        return self.end == len(self.scan)

    @property
    def rows(self) -> np.ndarray:
        """Its whole rows."""
        return self.begin + np.flatnonzero(~self.scan.blank[self.begin : self.end])

    def below_blanks(self) -> np.ndarray:
        """Its whole rows below a blank line of its own."""
        blank = self.scan.blank[self.begin : self.end]
        return self.begin + 1 + np.flatnonzero(~blank[1:] & blank[:-1])


def cut_body(body: Body) -> Iterator[Run | list[Record]]:
    """Runs and the records between them, blank lines left out of these."""
    rows, row = body.rows, 0
    while True:
        stop = rows.next_other(row)
        yield Run(rows.scan, row, stop)
        if stop == len(rows.scan):
            return
        records, whole = [], False
        for record in body.records(int(rows.scan.lines[stop])):
            if records:
                rows, row = body.find(record.line)
                whole = bool(rows.whole[row])
                if whole or len(records) > MOST_MISFITS:
                    break
            records.append(record)
        yield records
        if not whole:
            return


def uncut_body(body: Body) -> Iterator[list[Record]]:
    """Every record, read line by line."""
    yield list(body.records())
