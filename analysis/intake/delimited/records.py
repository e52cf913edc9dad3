"""A delimited text cut into records: where their quotes say that they end, and by line where these cannot be right.

In: lines in a plain dialect (`signs.py`). Out: `Record`s. Stray and unclosed quotes are survived: no row takes others
with it. Where a record begins, nothing of those before it counts: the records from any of them on are the same.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from analysis.intake.delimited.delimiter import FIELD_LIMIT, Dialect

# Stands for the delimiter of a table of one column.
ONE_COLUMN = "\x1e"
# A quoted cell of more lines than this, or to the end of the file, is an unclosed quote.
MOST_LINES = 500
# Lines taken from their source at once, where as many were taken before: most readers want one record.
LINES_AHEAD = 256
# A row whose quotes are all in their places is believed to be one where it has no more lines than this.
TRUSTED_LINES = 20
# Share of the lines inside a quoted cell that are whole rows where the quote was never closed.
ROWS_INSIDE = 0.8


@dataclass(frozen=True)
class Record:
    """A row as the file has it: its first line (from 1), cells and raw text.

    `repair`: "quotes-unclosed" or "quotes-kept" where quotes were taken as signs, line by line.
    """

    line: int
    cells: list[str]
    raw: str
    repair: str = ""

    @property
    def after(self) -> int:
        """The line after its last."""
        return self.line + self.raw.count("\n") + 1


def split_records(
    source: str | Iterable[str], dialect: Dialect, first_line: int = 1, width: int = 0
) -> Iterator[Record]:
    """The records of a text or its lines, of which the first has the number `first_line`.

    `width` is how many cells they should have, 0 where unknown. A blank line is none.
    """
    lines = _Lines(io.StringIO(source, newline="\n") if isinstance(source, str) else source)
    dialect = replace(dialect, delimiter=dialect.delimiter or ONE_COLUMN)
    csv.field_size_limit(FIELD_LIMIT)
    at = 0
    while lines.has(at):
        feed = _Feed(lines, at)
        reader = csv.reader(feed, delimiter=dialect.delimiter, quotechar=dialect.quote)
        for cells in reader:
            begin, at = at, feed.at
            if not cells:
                feed.begin = at
                continue
            several = at - begin > 1 or (width and len(cells) != width)
            if several and (feed.spent or _swallowed(lines.held[begin:at], cells, dialect, width)):
                yield _literal(lines.held[begin], first_line + begin, dialect)
                at = begin + 1
                break
            if feed.spent and lines.held[at - 1].count(dialect.quote) % 2:
                yield _literal(lines.held[begin], first_line + begin, dialect)
                continue
            raw = "".join(lines.held[begin:at]).rstrip("\r\n")
            yield _checked(Record(first_line + begin, cells, raw), dialect, width)
            feed.begin = at
        else:
            if not feed.spent:
                at = max(at, feed.at)


class _Lines:
    """Lines taken from their source when asked for."""

    def __init__(self, source: Iterable[str]):
        self.source, self.held = iter(source), []

    def has(self, at: int) -> bool:
        if len(self.held) <= at:
            self.held += islice(self.source, at - len(self.held) + 1 + min(len(self.held), LINES_AHEAD))
        return at < len(self.held)


class _Feed:
    """Lines for a csv.reader: ends early where a record grows too long (`spent`)."""

    def __init__(self, lines: _Lines, at: int):
        self.lines, self.held, self.at, self.begin, self.spent = lines, lines.held, at, at, False

    def __iter__(self):
        return self

    def __next__(self) -> str:
        at = self.at
        if at - self.begin >= MOST_LINES or not (at < len(self.held) or self.lines.has(at)):
            self.spent = True
            raise StopIteration
        self.at = at + 1
        return self.held[at]


def _literal(line: str, number: int, dialect: Dialect) -> Record:
    """One line by itself, its quotes taken as signs, but for those around a cell or left open before it."""
    line = line.rstrip("\r\n")
    return Record(number, _cells_apart(line, dialect) if line else [], line, "quotes-unclosed")


def _checked(record: Record, dialect: Dialect, width: int) -> Record:
    """A row in which a quoted cell goes on after its quote (`"Great" he said`): csv.reader loses these quotes."""
    if dialect.quote not in record.raw or "\n" in record.raw:
        return record
    if _patterns(dialect.delimiter, dialect.quote)[0].fullmatch(record.raw):
        return record
    around = record.raw.startswith(dialect.quote) and record.raw.endswith(dialect.quote)
    cells = record.raw[1:-1].split(dialect.quote + dialect.delimiter + dialect.quote) if around else []
    cells = [cell.replace(dialect.quote * 2, dialect.quote) for cell in cells]
    if not cells or len(cells) != width:
        cells = _cells_apart(record.raw, dialect)
    if len(cells) != width and width:
        return record
    return Record(record.line, cells, record.raw, "quotes-kept")


def _cells_apart(line: str, dialect: Dialect) -> list[str]:
    """The cells of a line in which quotes count only where they stand around a whole cell."""
    cells = _patterns(dialect.delimiter, dialect.quote)[1].findall(line + dialect.delimiter)
    return [_unquoted(cell, dialect.quote) for cell in cells]


@cache
def _patterns(delimiter: str, quote: str) -> tuple[re.Pattern, re.Pattern]:
    """A row whose quotes are all in their places; a cell and the delimiter after it."""
    sign, around = re.escape(delimiter), rf"{quote}(?:[^{quote}]++|{quote}{quote})*+{quote}"
    blanks = "" if delimiter == " " else " *"  # csv.reader takes blanks after a quote for a part of the cell
    cell = rf"(?:{around}{blanks}|(?!{quote})[^{sign}\n]*+)"
    return re.compile(rf"{cell}(?:{sign}{cell})*+"), re.compile(rf"({around}(?={sign})|[^{sign}]*){sign}")


def _unquoted(cell: str, quote: str) -> str:
    if len(cell) > 1 and cell.startswith(quote) and cell.endswith(quote):
        return cell[1:-1].replace(quote * 2, quote)
    return cell[1:] if cell.startswith(quote) and cell.count(quote) == 1 else cell


def _swallowed(lines: list[str], cells: list[str], dialect: Dialect, width: int) -> bool:
    """Whether a quote was never closed: the first line is a row by itself, the record is none or holds others."""
    if width and len(cells) != width and lines[0].count(dialect.delimiter) == width - 1:
        return dialect.quote in lines[0]
    if width and len(cells) == width and len(lines) <= TRUSTED_LINES:
        row = "".join(lines).rstrip("\r\n")
        if _patterns(dialect.delimiter, dialect.quote)[0].fullmatch(row):
            return False
    return holds_rows(lines, dialect.delimiter, width or len(cells))


def holds_rows(lines: list[str] | list[bytes], delimiter: str | bytes, width: int) -> bool:
    """Whether the first of several lines, and most of those below, have as many delimiters as a row."""
    if width < 2 or len(lines) == 1 or lines[0].count(delimiter) != width - 1:
        return False
    inner = lines[1:-1] if len(lines) > 2 else lines[1:]
    return sum(line.count(delimiter) == width - 1 for line in inner) >= ROWS_INSIDE * len(inner)
