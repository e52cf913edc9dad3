"""Rows of a delimited file one by one: cut where they end, and made to fit their columns when exactly one repair does.

`split_records` cuts a text into records and survives stray and unclosed quotes; `fit_rows` repairs the records that
have too few cells (an unquoted line break cut them) or too many (an unquoted delimiter), and sets the others aside
with their line, reason and raw text. Nothing is skipped.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from analysis.intake.delimiter import FIELD_LIMIT, Dialect
from analysis.intake.names import is_known
from analysis.intake.profile import Profile, profile_columns

# A quoted cell of more lines than this, or to the end of the file, is an unclosed quote.
MOST_LINES = 500
PROFILE_ROWS = 500
# Share of the lines inside a quoted cell that are whole rows where the quote was never closed.
ROWS_INSIDE = 0.8


@dataclass(frozen=True)
class Record:
    """A row as the file has it: its first line (from 1), cells (none for a blank line) and raw text.

    `open_quote`: a quote in it was never closed, and the line was read by itself.
    """

    line: int
    cells: list[str]
    raw: str
    open_quote: bool = False


@dataclass
class Fitted:
    """Rows that fit, their lines, the rows set aside as (line, reason, raw), and how many were repaired and how."""

    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    aside: list[tuple[int, str, str]] = field(default_factory=list)
    repairs: dict[str, int] = field(default_factory=dict)


def split_records(text: str, dialect: Dialect, first_line: int, width: int = 0) -> Iterator[Record]:
    """The records of `text` from `first_line` on; `width` is how many cells they should have, 0 where unknown."""
    lines = _lines(text)
    if not dialect.delimiter:
        yield from _one_column(lines, dialect, first_line)
        return
    csv.field_size_limit(FIELD_LIMIT)
    at = first_line - 1
    while at < len(lines):
        feed = _Feed(lines, at)
        reader = csv.reader(feed, delimiter=dialect.delimiter, quotechar=dialect.quote)
        for cells in reader:
            begin, at = at, feed.at
            several = at - begin > 1 or (width and len(cells) != width)
            if several and (feed.spent or _swallowed(lines[begin:at], cells, dialect, width)):
                yield _literal(lines, begin, dialect)
                at = begin + 1
                break
            if feed.spent and lines[at - 1].count(dialect.quote) % 2:
                yield _literal(lines, begin, dialect)
                continue
            yield Record(begin + 1, cells, "".join(lines[begin:at]).rstrip("\r\n"))
            feed.begin = at
        else:
            if not feed.spent:
                at = max(at, feed.at)


def fit_rows(records: Iterator[Record], names: list[str], delimiter: str) -> Fitted:
    """Every record of the table's body as a row of `len(names)` cells, or set aside."""
    width, found = len(names), Fitted()
    everything = [record for record in records if record.cells]
    good = [record.cells for record in everything if len(record.cells) == width][:PROFILE_ROWS]
    profiles = profile_columns(good, width)
    position = 0
    while position < len(everything):
        record = everything[position]
        if _begins_table(everything, position, names):
            found.aside += [(rest.line, "second-table", rest.raw) for rest in everything[position:]]
            break
        position += 1
        cells = record.cells
        if len(cells) < width:
            cells, taken = _joined(everything, position - 1, width, profiles)
            if cells:
                position += taken
                _add(found, record, cells, "line-breaks-joined")
                continue
            cells = record.cells
        if len(cells) == width:
            _add(found, record, cells, "quotes-unclosed" if record.open_quote else "")
        elif len(cells) > width:
            _shorten(found, record, width, profiles, delimiter)
        else:
            _lengthen(found, record, width, profiles)
    return found


def _begins_table(records: list[Record], at: int, names: list[str]) -> bool:
    """Whether another header stands below a blank line: a second table."""
    record, before = records[at], records[at - 1]
    if at == 0 or record.line <= before.line + before.raw.count("\n") + 1:
        return False
    cells = [cell.strip() for cell in record.cells if cell.strip()]
    known = sum(is_known(cell) for cell in cells)
    return (
        known >= 2 and known >= len(cells) / 2 and cells != [name.strip() for name in names if name.strip()]
    )


def _shorten(found: Fitted, record: Record, width: int, profiles: list[Profile], delimiter: str) -> None:
    cells = record.cells
    if not any(cell.strip() for cell in cells[width:]):
        _add(found, record, cells[:width], "empty-cells-dropped")
        return
    extra = len(cells) - width
    fitting = []
    for place in range(width):
        merged = [
            *cells[:place],
            delimiter.join(cells[place : place + extra + 1]),
            *cells[place + extra + 1 :],
        ]
        if all(profile.fits(cell) for profile, cell in zip(profiles, merged, strict=True)):
            fitting.append(merged)
    if len(fitting) > 1:
        fitting = [merged for merged in fitting if _reads_on(merged, record.cells, delimiter)]
    if len(fitting) == 1:
        _add(found, record, fitting[0], "delimiters-joined")
    else:
        found.aside.append((record.line, "too-many-cells", record.raw))


def _reads_on(merged: list[str], cells: list[str], delimiter: str) -> bool:
    """Whether the delimiters joined are punctuation: a space follows each of them and no other."""
    joined = next(cell for cell, before in zip(merged, cells, strict=False) if cell != before)
    kept = [cell for cell in merged if cell is not joined]
    return joined.count(delimiter) == joined.count(f"{delimiter} ") and not any(
        c.startswith(" ") for c in kept
    )


def _lengthen(found: Fitted, record: Record, width: int, profiles: list[Profile]) -> None:
    """Trailing cells that the tool left out are empty ones; a scrap that fits nowhere is set aside."""
    cells = [*record.cells, *[""] * (width - len(record.cells))]
    fits = all(profile.fits(cell) for profile, cell in zip(profiles, cells, strict=True))
    missing = [profile for profile in profiles[len(record.cells) :] if not profile.optional]
    if fits and (not missing or len(record.cells) > width / 2):
        _add(found, record, cells, "cells-missing")
    else:
        found.aside.append((record.line, "too-few-cells", record.raw))


def _joined(records: list[Record], at: int, width: int, profiles: list[Profile]) -> tuple[list[str], int]:
    """The record at `at` with the short ones after it, as an unquoted line break cut them: (cells, how many taken)."""
    cells, last = list(records[at].cells), records[at]
    for taken, record in enumerate(records[at + 1 : at + 21], start=1):
        if len(record.cells) >= width:
            break
        breaks = "\n" * max(1, record.line - last.line - last.raw.count("\n"))
        cells = [*cells[:-1], cells[-1] + breaks + record.cells[0], *record.cells[1:]]
        last = record
        if len(cells) > width:
            break
        if len(cells) == width and all(p.fits(cell) for p, cell in zip(profiles, cells, strict=True)):
            return cells, taken
    return [], 0


def _add(found: Fitted, record: Record, cells: list[str], repair: str = "") -> None:
    found.rows.append(cells)
    found.lines.append(record.line)
    if repair:
        found.repairs[repair] = found.repairs.get(repair, 0) + 1


class _Feed:
    """Lines for a csv.reader: ends early where a record grows too long (`spent`)."""

    def __init__(self, lines: list[str], at: int):
        self.lines, self.at, self.begin, self.spent = lines, at, at, False

    def __iter__(self):
        return self

    def __next__(self) -> str:
        if self.at >= len(self.lines) or self.at - self.begin >= MOST_LINES:
            self.spent = True
            raise StopIteration
        self.at += 1
        return self.lines[self.at - 1]


def _lines(text: str) -> list[str]:
    return io.StringIO(text, newline="\n").readlines()


def _one_column(lines: list[str], dialect: Dialect, first_line: int) -> Iterator[Record]:
    """A table of one column: each line a cell, unless it is quoted."""
    yield from split_records("".join(lines), Dialect("\x1e", dialect.quote), first_line)


def _literal(lines: list[str], at: int, dialect: Dialect) -> Record:
    """One line by itself, its quotes taken as signs, but for those around a cell or left open before it."""
    line = lines[at].rstrip("\r\n")
    cells = line.split(dialect.delimiter) if line else []
    return Record(at + 1, [_unquoted(cell, dialect.quote) for cell in cells], line, open_quote=True)


def _unquoted(cell: str, quote: str) -> str:
    if len(cell) > 1 and cell.startswith(quote) and cell.endswith(quote):
        return cell[1:-1].replace(quote * 2, quote)
    return cell[1:] if cell.startswith(quote) and cell.count(quote) == 1 else cell


def _swallowed(lines: list[str], cells: list[str], dialect: Dialect, width: int) -> bool:
    """Whether a quote was never closed: the first line is a row by itself, the record is none or holds others."""
    if width and len(cells) != width and lines[0].count(dialect.delimiter) == width - 1:
        return dialect.quote in lines[0]
    width = width or len(cells)
    if width < 2 or lines[0].count(dialect.delimiter) != width - 1:
        return False
    if len(lines) == 1:
        return False
    inner = lines[1:-1] if len(lines) > 2 else lines[1:]
    rows = sum(line.count(dialect.delimiter) == width - 1 for line in inner)
    return rows >= ROWS_INSIDE * len(inner)
