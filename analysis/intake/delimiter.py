"""Which sign parts the cells, and which one quotes them: the candidates are tried on the whole sample.

In: text. Out: `Dialect`. A candidate is as good as the rows it makes are regular (the same number of cells, more
than one) and its cells typed (numbers, dates, links, short names rather than scraps). Linear in the sample's
length.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass

from analysis.intake.header import is_data
from analysis.intake.names import is_known

DELIMITERS = (",", ";", "\t", "|")
QUOTES = ('"', "'")
SAMPLE_CHARS = 65_536
SAMPLE_ROWS = 300
# What a delimiter must reach to be believed: share of the rows with the same number of cells.
REGULAR = 0.5
# The csv module refuses longer cells; it must never refuse one.
FIELD_LIMIT = 2**31 - 1


@dataclass(frozen=True)
class Dialect:
    """`delimiter` is "" for a table of one column."""

    delimiter: str
    quote: str = '"'


def find_dialect(text: str) -> Dialect:
    """The dialect of a delimited text with `\\n` or `\\r\\n` line ends."""
    sample = text[:SAMPLE_CHARS]
    whole = len(sample) == len(text)
    best, best_score = Dialect(""), 0.0
    for quote in QUOTES:
        if quote == "'" and not _opens_cells(sample):
            continue
        for delimiter in DELIMITERS:
            if delimiter not in sample:
                continue
            score = _score(_rows(sample, delimiter, quote, whole))
            if quote == "'":
                score *= 0.9
            if score > best_score:
                best, best_score = Dialect(delimiter, quote), score
    return best


def _opens_cells(sample: str) -> bool:
    """Whether the single quote opens and closes cells, rather than being an apostrophe."""
    ends = sum(sample.count(f"'{sign}") for sign in (*DELIMITERS, "\n", "\r"))
    begins = sum(sample.count(f"{sign}'") for sign in (*DELIMITERS, "\n"))
    return min(begins, ends) > 0 and min(begins, ends) * 2 >= sample.count("'") * 0.5 and '"' not in sample


def _rows(sample: str, delimiter: str, quote: str, whole: bool) -> list[list[str]]:
    csv.field_size_limit(FIELD_LIMIT)
    reader = csv.reader(io.StringIO(sample, newline="\n"), delimiter=delimiter, quotechar=quote)
    rows = []
    try:
        for row in reader:
            if row:
                rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                return rows
    except csv.Error:
        return rows
    return rows if whole or len(rows) < 2 else rows[:-1]


def _score(rows: list[list[str]]) -> float:
    if not rows:
        return 0.0
    counts = Counter(len(row) for row in rows)
    width = max(counts, key=lambda cells: (counts[cells] * (cells > 1), cells))
    regular = counts[width] / len(rows)
    if width < 2:
        return 0.0
    # Lines before the header are narrower and few: they do not make a table irregular.
    regular = max(
        regular, counts[width] / max(1, len(rows) - min(6, sum(1 for row in rows[:20] if len(row) < width)))
    )
    fitting = [row for row in rows if len(row) == width]
    cells = [cell for row in fitting[:100] for cell in row if cell.strip()]
    typed = sum(is_data(cell) for cell in cells) / max(1, len(cells))
    scraps = sum(cell.startswith(" ") for cell in cells) / max(1, len(cells))
    known = max(sum(is_known(cell) for cell in row) for row in rows[:21])
    if regular < REGULAR and known < 2:
        return 0.0
    return regular * regular * (1 + 0.5 * typed) * (1 - 0.8 * scraps) * (1 + min(known, 6)) * (2 - 1 / width)
