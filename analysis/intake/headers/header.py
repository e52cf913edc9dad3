"""Which of a file's first rows name its columns: exports have 0 to 20 lines before the header, or none at all.

In: the first rows as lists of str. Out: `Header` (index of its first row, how many rows, the joined names).
A header row is as wide as the table, holds names and no data, and what stands below it looks different.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from analysis.intake.headers.headings import join_names, spread
from analysis.intake.headers.names import NAME_LENGTH, is_data, is_known

ROWS_BEFORE = 20
SAMPLE_ROWS = 60
# So many rows of one width at the end are a table, though more lines stand before it.
LAST_ROWS = 4
# Share of a header's cells that must be names we know for its width to be the table's, and of the rows that have it.
NAMED_SHARE = 0.3
FITTING_SHARE = 0.05
# Share of the cells below a name that must be values to tell it from them.
VALUES_SHARE = 0.8


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
    best, best_score, values = None, 0.0, _Values(sample, width)
    for index, row in enumerate(sample[: ROWS_BEFORE + 1]):
        score = _score(row, index, values, width)
        if score > best_score + 1e-9:
            best, best_score = index, score
    if best is None:
        first = next((i for i, row in enumerate(sample) if _filled(row) >= max(1, width - 1)), 0)
        return Header(first, 0, [f"column_{number}" for number in range(1, width + 1)])
    first, last = spread(sample, best, width)
    names = join_names(sample, first, best, last, width)
    if first == last and len(sample[best]) == width - 1 and _are_row_numbers(sample[best + 1 :]):
        names = ["", *names[:-1]]
    return Header(first, last - first + 1, names)


def table_width(rows: list[list[str]]) -> int:
    """How many columns the table has: the commonest number of cells, the wider where two are as common."""
    counts = Counter(len(row) for row in rows if _filled(row))
    if not counts:
        return 0
    most = max(counts.values())
    width = max(width for width, times in counts.items() if times >= most * 0.9)
    if width == 1:
        last = [len(row) for row in rows if _filled(row)][-LAST_ROWS:]
        if len(last) == LAST_ROWS and last[0] > 2 and len(set(last)) == 1:
            return last[0]
    return width


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


def _score(row: list[str], index: int, values: "_Values", width: int) -> float:
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
    if not known and not values.differ(index):
        return 0.0
    return score if known or width > 1 else 0.0


class _Values:
    """Which cells of the first rows are filled, and which hold values: each is looked at once, on demand."""

    def __init__(self, rows: list[list[str]], width: int):
        self.rows, self.width = rows, width

    @cached_property
    def _cells(self) -> tuple[np.ndarray, np.ndarray]:
        filled = np.zeros((len(self.rows), self.width), dtype=bool)
        values = filled.copy()
        for place, row in enumerate(self.rows):
            cells = [cell.strip() for cell in row[: self.width]]
            filled[place, : len(cells)] = [bool(cell) for cell in cells]
            values[place, : len(cells)] = [is_data(cell) for cell in cells]
        return filled, values

    def differ(self, index: int) -> bool:
        """Whether some column below a row is mostly values where the row holds a name."""
        filled, values = self._cells
        some, held = filled[index + 1 :].sum(axis=0), values[index + 1 :].sum(axis=0)
        return bool((filled[index] & ~values[index] & (some > 0) & (held >= VALUES_SHARE * some)).any())


def _are_row_numbers(rows: list[list[str]]) -> bool:
    """Whether the rows are numbered from 0 or 1 in a first column, which the header of R's tables does not name.

    Rows whose last cell is always empty end with a delimiter instead.
    """
    rows = [row for row in rows if _filled(row)]
    if not any(row[-1].strip() for row in rows):
        return False
    first = [row[0].strip() for row in rows]
    begin = int(first[0]) if first and first[0] in ("0", "1") else -1
    return begin >= 0 and first == [str(begin + place) for place in range(len(first))]


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell.strip())
