"""Rows that do not fit their columns: repaired when exactly one repair makes them fit, otherwise set aside, raw.

In: records in order, the names of the columns, the dialect. Out: `Fitted`. Nothing is skipped. The ways to
repair one row are in `repairs.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.intake.delimiter import Dialect
from analysis.intake.header import NAME_LENGTH
from analysis.intake.names import is_known
from analysis.intake.profile import profile_columns
from analysis.intake.records import Record
from analysis.intake.repairs import join_breaks, join_scraps, lengthen, shorten

PROFILE_ROWS = 500


@dataclass
class Fitted:
    """Rows that fit, their lines, and as (line, code, raw) the rows set aside and the rows repaired."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    aside: list[tuple[int, str, str]] = field(default_factory=list)
    repaired: list[tuple[int, str, str]] = field(default_factory=list)


def fit_rows(records: Iterator[Record], names: list[str], dialect: Dialect) -> Fitted:
    """Every record of the table's body as a row of `len(names)` cells, or set aside."""
    width, found = len(names), Fitted()
    everything = [record for record in records if record.cells]
    good = [record.cells for record in everything if len(record.cells) == width][:PROFILE_ROWS]
    profiles = profile_columns(good, width)
    end = next((at for at in range(len(everything)) if _begins_table(everything, at, names)), len(everything))
    rest, everything = everything[end:], join_scraps(everything[:end], profiles, dialect)
    position = 0
    while position < len(everything):
        record = everything[position]
        position += 1
        ways, taken, reason = {tuple(record.cells): record.repair}, 0, ""
        if len(record.cells) > width:
            ways, reason = shorten(record.cells, profiles, dialect), "too-many-cells"
        elif len(record.cells) < width:
            ways, taken = join_breaks(everything, position - 1, profiles)
            ways, reason = ways or lengthen(record, profiles, dialect), "too-few-cells"
        if len(ways) == 1:
            [(cells, code)] = ways.items()
            found.rows.append(list(cells))
            found.lines.append(record.line)
            if code:
                parts = [record, *everything[position : position + taken]]
                found.repaired.append((record.line, code, "\n".join(part.raw for part in parts)))
            position += taken
        else:
            found.aside.append((record.line, reason, record.raw))
    found.aside += [(record.line, "second-table", record.raw) for record in rest]
    return found


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
