"""A delimited text cut into records: where their quotes say that they end, and by line where these cannot be right.

In: text in a plain dialect (`signs.py`). Out: `Record`s. Stray and unclosed quotes are survived: no row
takes others with it.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.intake.delimiter import FIELD_LIMIT, Dialect

# A quoted cell of more lines than this, or to the end of the file, is an unclosed quote.
MOST_LINES = 500
# Share of the lines inside a quoted cell that are whole rows where the quote was never closed.
ROWS_INSIDE = 0.8


@dataclass(frozen=True)
class Record:
    """A row as the file has it: its first line (from 1), cells (none for a blank line) and raw text.

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
            yield _checked(Record(begin + 1, cells, "".join(lines[begin:at]).rstrip("\r\n")), dialect, width)
            feed.begin = at
        else:
            if not feed.spent:
                at = max(at, feed.at)


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
    return Record(at + 1, _cells_apart(line, dialect) if line else [], line, "quotes-unclosed")


def _checked(record: Record, dialect: Dialect, width: int) -> Record:
    """A row in which a quoted cell goes on after its quote (`"Great" he said`): csv.reader loses these quotes."""
    if dialect.quote not in record.raw or "\n" in record.raw:
        return record
    if _patterns(dialect.delimiter, dialect.quote)[0].fullmatch(record.raw):
        return record
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
    cell = rf"(?:{around}|(?!{quote})[^{sign}\n]*+)"
    return re.compile(rf"{cell}(?:{sign}{cell})*+"), re.compile(rf"({around}(?={sign})|[^{sign}]*){sign}")


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
