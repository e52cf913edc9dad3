"""A header over several rows: names of groups above the names, the rest of the names, units or a translation below.

In: the first rows of a file, and which of them names the columns best. Out: the rows that the header takes, and one
name per column. `Comment | | | Reply` over `Date | Author | Text | Date` gives "Comment Date", ... "Reply Date"; a row
of units (`units.csv`) goes into brackets; of two languages the one with more known names is used.
"""

import csv
import re
from functools import cache
from pathlib import Path

from analysis.intake.headers.names import fields_named, fold, is_data, is_known

HEADER_ROWS = 3
UNITS = Path(__file__).parent / "units.csv"
# Share of the columns that must be named below a row of groups; that the groups themselves may fill at most.
NAMED_SHARE = 0.8
# Share of a row's cells that must mean what the cells above them mean for the row to be a translation.
SAME_SHARE = 0.6
_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,30}[)\]]")
# What a survey writes below its questions; it adds nothing to them.
_ANSWERS = frozenset(("open-ended response", "response", "réponse ouverte", "réponse libre", "texte libre"))
_ZONE = re.compile(r"(?:utc|gmt) ?[+-]\d{1,2}(?::?\d{2})?|[a-z]+/[a-z_]+", re.IGNORECASE)


def spread(rows: list[list[str]], best: int, width: int) -> tuple[int, int]:
    """(First, last) row of the header around its best row."""
    first = last = best
    while last + 1 < len(rows) and last - first + 1 < HEADER_ROWS and _goes_on(rows, last + 1, width):
        last += 1
    while first > 0 and last - first + 1 < HEADER_ROWS and _begins(rows, first - 1, best, width):
        first -= 1
    return first, last


def join_names(rows: list[list[str]], first: int, best: int, last: int, width: int) -> list[str]:
    """One name per column from the rows `first` to `last`."""
    if first == last:
        return _whole(rows[best], width)
    units = [_padded(rows[place], width) for place in range(best + 1, last + 1) if are_units(rows[place])]
    named = [rows[place] for place in range(first, last + 1) if place <= best or not are_units(rows[place])]
    named = _without_translations(named)
    names = _whole(named[0], width) if len(named) == 1 else _grouped(named, width)
    for row in units:
        names = [
            f"{name} {_bracketed(cell.strip())}"
            if cell.strip() and cell.strip().casefold() not in _ANSWERS
            else name
            for name, cell in zip(names, row, strict=True)
        ]
    return names


def are_units(row: list[str]) -> bool:
    """Whether a row holds units or types of columns and nothing else."""
    cells = [cell.strip() for cell in row if cell.strip()]
    bracketed = sum(bool(_BRACKETS.fullmatch(cell)) for cell in cells)
    if cells and all(cell.casefold() in _ANSWERS for cell in cells):
        return True
    if not cells or (len(cells) == 1 and not bracketed):
        return False
    return all(
        _BRACKETS.fullmatch(cell) or _ZONE.fullmatch(cell) or cell.casefold() in _units() for cell in cells
    )


@cache
def _units() -> frozenset[str]:
    with UNITS.open(encoding="utf-8", newline="") as lines:
        return frozenset(row["unit"] for row in csv.DictReader(lines))


def _goes_on(rows: list[list[str]], index: int, width: int) -> bool:
    """Whether the row below a header belongs to it. It is none if nothing stands below it."""
    if len(rows) <= index + 1 or len(rows[index]) > width:
        return False
    row, over = rows[index], rows[index - 1]
    if are_units(row):
        return all(
            place < len(over) and over[place].strip() for place, cell in enumerate(row) if cell.strip()
        )
    return _completes(row, over, width) or _translates(row, over)


def _begins(rows: list[list[str]], index: int, best: int, width: int) -> bool:
    """Whether the row above a header belongs to it."""
    return _groups(rows[index], rows[best], width) or _translates(rows[index], rows[best])


def _completes(row: list[str], over: list[str], width: int) -> bool:
    """Names of columns, some of them where the row above has none."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) < 2 or any(is_data(cell) for cell in cells):
        return False
    known = sum(is_known(cell) for cell in cells)
    gaps = sum(
        1 for i, cell in enumerate(row[:width]) if cell.strip() and (i >= len(over) or not over[i].strip())
    )
    return known >= 2 and gaps >= 1 and known >= len(cells) / 2


def _groups(above: list[str], row: list[str], width: int) -> bool:
    """A row of group names: few cells filled, each over the first of several names."""
    places = [place for place, cell in enumerate(above) if cell.strip()]
    names = [cell.strip().casefold() for cell in row]
    if not places or len(above) > width or any(is_data(above[place]) for place in places):
        return False
    if len(places) > width * NAMED_SHARE or sum(map(bool, names)) < width * NAMED_SHARE:
        return False
    # Two or three cells from the left on are a key and its value, not groups of one column each.
    apart = places[-1] >= len(places)
    if len(above) == width and len(places) > 1:
        return apart
    # Less is enough where only the groups tell columns of one name apart.
    return apart and bool(set(names[: places[-1]]) & set(names[places[-1] :]) - {""})


def _translates(row: list[str], over: list[str]) -> bool:
    """Whether a row names the same columns as another, in other words."""
    cells = [cell.strip() for cell in row]
    pairs = [
        (cell, other.strip()) for cell, other in zip(cells, over, strict=False) if cell and other.strip()
    ]
    if len(pairs) < max(2, sum(map(bool, cells))) or all(fold(cell) == fold(other) for cell, other in pairs):
        return False
    same = sum(bool({*_fields(cell)} & {*_fields(other)}) for cell, other in pairs)
    return same >= max(2, len(pairs) * SAME_SHARE) and not any(is_data(cell) for cell, _ in pairs)


def _fields(cell: str) -> list[str]:
    return [field for field, _ in fields_named(cell)] if is_known(cell) else []


def _without_translations(rows: list[list[str]]) -> list[list[str]]:
    """The rows, but of two that name the same the one with more known names."""
    kept = rows[:1]
    for row in rows[1:]:
        if not _translates(row, kept[-1]):
            kept.append(row)
        elif sum(map(is_known, row)) > sum(map(is_known, kept[-1])):
            kept[-1] = row
    return kept


def _whole(row: list[str], width: int) -> list[str]:
    return [cell.strip("\ufeff") for cell in _padded(row, width)]


def _grouped(rows: list[list[str]], width: int) -> list[str]:
    carried = []
    for row in rows[:-1]:
        group, filled = "", []
        for cell in _padded(row, width):
            group = cell.strip() or group
            filled.append(group)
        carried.append(filled)
    carried.append([cell.strip() for cell in _padded(rows[-1], width)])
    return [" ".join(part for part in parts if part) for parts in zip(*carried, strict=True)]


def _bracketed(cell: str) -> str:
    return cell if _BRACKETS.fullmatch(cell) else f"({cell})"


def _padded(row: list[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))][:width]
