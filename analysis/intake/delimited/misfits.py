"""Rows that do not fit their columns: repaired when exactly one repair makes them fit, otherwise set aside, raw.

In: a body, cut into runs of whole rows and records (`runs.py`). Out: `Fitted`. Nothing is skipped. Whole rows stay
bytes, but for the one above and the one below records that do not fit, which may be a piece of them. The ways to repair
one row are in `repairs.py`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from analysis.intake.delimited.records import Record
from analysis.intake.delimited.repairs import join_breaks, join_scraps, lengthen, shorten
from analysis.intake.delimited.runs import MOST_MISFITS, Body, Run
from analysis.intake.delimited.scan import Scan
from analysis.intake.headers.header import NAME_LENGTH
from analysis.intake.headers.names import fold, is_known
from analysis.intake.strays import TOTALS

# Where more lines than this are blank, they part no tables.
MOST_BLANKS = 200
# Totals stand below all rows, or but so many; they are short.
END_ROWS = 3
TOTALS_LENGTH = 200


@dataclass
class Fitted:
    """The table's rows in order, as bytes of the body (from, to) or as lists of cells; the line of each row.

    `aside` and `repaired`: the rows set aside, and those repaired, as (line, code, raw). `given_up`: more than
    MOST_MISFITS rows do not fit, and those behind them were not looked at.
    """

    pieces: list[tuple[int, int] | list[list[str]]] = field(default_factory=list)
    lines: list[np.ndarray] = field(default_factory=list)
    aside: list[tuple[int, str, str]] = field(default_factory=list)
    repaired: list[tuple[int, str, str]] = field(default_factory=list)
    given_up: bool = False


def fit_rows(body: Body, parts: Iterable[Run | list[Record]]) -> Fitted:
    """Every row of the body as a row of the table, or set aside."""
    found, loose, end, misfits = Fitted(), [], None, 0
    for part in parts:
        if isinstance(part, list):
            loose += part
            misfits += sum(len(record.cells) != body.width for record in part)
            if misfits > MOST_MISFITS:
                return Fitted(given_up=True)
            continue
        rows, end = part.rows, _find_table(body, part)
        if end is not None:
            rows = rows[part.scan.lines[rows] < end]
        if loose and len(rows):
            loose.append(_record(body, part.scan, rows[0]))
            rows = rows[1:]
        if loose and (len(rows) or part.last or end is not None):
            above, loose = _fit_records(body, loose, found), []
            if above is not None:
                end = above
                break
        if len(rows) and not part.last and end is None:
            loose = [_record(body, part.scan, rows[-1])]
            rows = rows[:-1]
        _keep(body, part.scan, rows, found)
        if end is not None:
            break
    if loose:
        end = _fit_records(body, loose, found)
    _name_totals(found)
    if end is not None:
        rest = (record for record in body.records(end) if record.cells)
        found.aside += [(record.line, "second-table", record.raw) for record in rest]
    return found


def _record(body: Body, scan: Scan, row: int) -> Record:
    return next(body.records(int(scan.lines[row])))


def _keep(body: Body, scan: Scan, rows: np.ndarray, found: Fitted) -> None:
    """Whole rows as the bytes they are; blank lines between them too."""
    if not len(rows):
        return
    after = rows[-1] + 1
    stop = int(scan.starts[after]) if after < len(scan) else len(body.data)
    found.pieces.append((int(scan.starts[rows[0]]), stop))
    found.lines.append(scan.lines[rows])


def _find_table(body: Body, run: Run) -> int | None:
    """The line of the first whole row below a blank line that names other columns."""
    below = run.below_blanks()
    for row in below if len(below) <= MOST_BLANKS else ():
        if is_other_header(_record(body, run.scan, row).cells, body.names):
            return int(run.scan.lines[row])
    return None


def _fit_records(body: Body, records: list[Record], found: Fitted) -> int | None:
    """Records between whole rows as rows of the table, or set aside; the line of another table below, if one begins."""
    end = next((at for at in range(len(records)) if _begins_table(records, at, body.names)), len(records))
    line = records[end].line if end < len(records) else None
    profiles, width, rows, lines = body.profiles, body.width, [], []
    records, position = join_scraps(records[:end], profiles, body.dialect), 0
    while position < len(records):
        record = records[position]
        position += 1
        ways, taken, reason = {tuple(record.cells): record.repair}, 0, ""
        if len(record.cells) > width:
            ways, reason = shorten(record.cells, profiles, body.dialect), "too-many-cells"
        elif len(record.cells) < width:
            ways, taken = join_breaks(records, position - 1, profiles)
            ways, reason = ways or lengthen(record, profiles, body.dialect), "too-few-cells"
        if len(ways) == 1:
            [(cells, code)] = ways.items()
            rows.append(list(cells))
            lines.append(record.line)
            if code:
                parts = [record, *records[position : position + taken]]
                found.repaired.append((record.line, code, "\n".join(part.raw for part in parts)))
            position += taken
        else:
            found.aside.append((record.line, reason, record.raw))
    if rows:
        found.pieces.append(rows)
        found.lines.append(np.array(lines, dtype=np.int64))
    return line


def _name_totals(found: Fitted) -> None:
    """Of the misfits below all rows but the last few, those that begin with "Total" and count something."""
    last = [line for lines in found.lines[-END_ROWS:] for line in lines[-END_ROWS:]][-END_ROWS:]
    for at, (line, _, raw) in enumerate(found.aside):
        if len(raw) > TOTALS_LENGTH or (last and line < last[0]):
            continue
        word = re.match(r"\W*([^\W\d]+)", raw)
        if word and fold(word[1]) in TOTALS and any(map(str.isdigit, raw)):
            found.aside[at] = (line, "totals-line", raw)


def _begins_table(records: list[Record], at: int, names: list[str]) -> bool:
    """Whether another header stands here: below a blank line, or narrower than the table and names of columns only."""
    record = records[at]
    if at == 0 or len(record.cells) < 2 or record.repair:
        return False
    if record.line > records[at - 1].after:
        return is_other_header(record.cells, names)
    return len(record.cells) != len(names) and all(map(is_known, record.cells))


def is_other_header(cells: list[str], names: list[str]) -> bool:
    """Whether a row names other columns than these."""
    cells = [cell.strip() for cell in cells if cell.strip()]
    if cells == [name.strip() for name in names if name.strip()]:
        return False
    known = sum(len(cell) <= NAME_LENGTH and is_known(cell) for cell in cells)
    return known >= 2 and known >= len(cells) / 2
