"""Which of a file's first rows name its columns: exports have 0 to 20 lines before the header, or none at all.

In: the first rows as lists of str. Out: `Header` (index of its first row, how many rows, the joined names).
A header row is as wide as the table, holds names and no data, and what stands below it looks different.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from analysis.intake.names import is_known

ROWS_BEFORE = 20
SAMPLE_ROWS = 60
HEADER_ROWS = 3
NAME_LENGTH = 60
# Share of a header's cells that must be names we know for its width to be the table's, and of the rows that have it.
NAMED_SHARE = 0.3
FITTING_SHARE = 0.05

_DATA = re.compile(
    r"^(?:[-+]?\d[\d\s.,:/%+-]*(?:[eE][+-]?\d+)?|https?://\S+|true|false|vrai|faux|oui|non|yes|no"
    r"|\d{4}-\d{2}-\d{2}.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* .*\d{4}.*|@\S+|\S+@\S+\.\S+|[\w=+/-]{25,}|[A-Za-z]*\d{4,}\S*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Header:
    """`first`: where the header begins; `rows`: how many it takes (0: the file has none); `names`: one per column."""

    first: int
    rows: int
    names: list[str]


def find_header(rows: list[list[str]]) -> Header:
    """The header in the first rows of a file (at least SAMPLE_ROWS of them where the file has as many)."""
    sample = rows[:SAMPLE_ROWS]
    _, named = find_names(sample)
    width = named or table_width(sample)
    best, best_score = None, 0.0
    for index, row in enumerate(sample[: ROWS_BEFORE + 1]):
        score = _score(row, sample[index + 1 :], width)
        if score > best_score + 1e-9:
            best, best_score = index, score
    if best is None:
        first = next((i for i, row in enumerate(sample) if _filled(row) >= max(1, width - 1)), 0)
        return Header(first, 0, [f"column_{number}" for number in range(1, width + 1)])
    first, last = _spread(sample, best, width)
    return Header(first, last - first + 1, _join(sample[first : last + 1], width))


def table_width(rows: list[list[str]]) -> int:
    """How many columns the table has: the commonest number of cells, the wider where two are as common."""
    counts = Counter(len(row) for row in rows if _filled(row))
    if not counts:
        return 0
    most = max(counts.values())
    return max(width for width, times in counts.items() if times >= most * 0.9)


def find_names(rows: list[list[str]], known: Callable[[str], bool] = is_known) -> tuple[int, int]:
    """The first row with the most names of columns, and its width where the rows below have it too; (-1, 0): none.

    Most rows may have a cell too many, or the lines before the header outnumber the rows: names say more than counts.
    """
    best, most = -1, 1
    for index, row in enumerate(rows[: ROWS_BEFORE + 1]):
        cells = [cell for cell in row if cell.strip()]
        if len(cells) < 2 or sum(len(cell) <= NAME_LENGTH for cell in cells) <= most:
            continue
        names = sum(len(cell) <= NAME_LENGTH and known(cell) for cell in cells)
        if names > most and names >= len(cells) * NAMED_SHARE:
            best, most = index, names
    if best < 0:
        return -1, 0
    below = [len(row) for row in rows[best + 1 :] if _filled(row)]
    width = len(rows[best])
    if below and below.count(width) < max(1, len(below) * FITTING_SHARE):
        return -1, 0
    return best, width


def is_data(cell: str) -> bool:
    """Whether a cell holds a value rather than a name."""
    cell = cell.strip()
    return bool(cell) and (len(cell) > NAME_LENGTH or "\n" in cell or bool(_DATA.match(cell)))


def _score(row: list[str], below: list[list[str]], width: int) -> float:
    """0 where `row` cannot be the header; higher is better."""
    filled = [cell.strip() for cell in row if cell.strip()]
    known = sum(is_known(cell) for cell in filled)
    data = sum(is_data(cell) and not is_known(cell) for cell in filled)
    if not filled or len(row) > width + 1:
        return 0.0
    if len(filled) < max(1, width / 2) and known < 2:
        return 0.0
    distinct = len({cell.casefold() for cell in filled}) / len(filled)
    if data and known < 2:
        return 0.0
    names = 1 - data / len(filled)
    score = known * 2 + names * distinct * len(filled) / max(width, 1)
    if not known and not _differs(row, below, width):
        return 0.0
    return score if known or width > 1 else 0.0


def _differs(row: list[str], below: list[list[str]], width: int) -> bool:
    """Whether some column below is mostly values where `row` holds a name, or texts far longer than it."""
    for column in range(min(width, len(row))):
        cell = row[column].strip()
        values = [other[column].strip() for other in below if column < len(other) and other[column].strip()]
        if not cell or len(values) < 1 or is_data(cell):
            continue
        if sum(is_data(value) for value in values) >= 0.8 * len(values):
            return True
    return False


def _spread(rows: list[list[str]], best: int, width: int) -> tuple[int, int]:
    """A header over two or three rows: names around the best row that complete it."""
    first = last = best
    while last + 1 < len(rows) and last - first + 1 < HEADER_ROWS and _completes(rows, last + 1, last, width):
        last += 1
    while first > 0 and last - first + 1 < HEADER_ROWS and _groups(rows[first - 1], rows[best], width):
        first -= 1
    return first, last


def _completes(rows: list[list[str]], index: int, above: int, width: int) -> bool:
    row, over = rows[index], rows[above]
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) < 2 or any(is_data(cell) for cell in cells) or len(rows) <= index + 1:
        return False
    known = sum(is_known(cell) for cell in cells)
    gaps = sum(
        1 for i, cell in enumerate(row[:width]) if cell.strip() and (i >= len(over) or not over[i].strip())
    )
    return known >= 2 and gaps >= 1 and known >= len(cells) / 2


def _groups(above: list[str], row: list[str], width: int) -> bool:
    """A row of group names: as wide as the table, few cells filled, each over the first of several names."""
    cells = [cell.strip() for cell in above if cell.strip()]
    if len(above) != width or len(cells) < 2 or len(cells) > width * 0.8 or _filled(row) < width * 0.8:
        return False
    return not any(is_data(cell) for cell in cells)


def _join(rows: list[list[str]], width: int) -> list[str]:
    if len(rows) == 1:
        return [cell.strip("\ufeff") for cell in _padded(rows[0], width)]
    carried = []
    for row in rows[:-1]:
        group, filled = "", []
        for cell in _padded(row, width):
            group = cell.strip() or group
            filled.append(group)
        carried.append(filled)
    carried.append([cell.strip() for cell in _padded(rows[-1], width)])
    return [" ".join(part for part in parts if part) for parts in zip(*carried, strict=True)]


def _padded(row: list[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))][:width]


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell.strip())
