"""The ways to make one row fit its columns. A row that several ways would make fit is not repaired (`misfits.py`).

In: a record, the profile of each column, the dialect. Out: the rows that fit -> the code of the repair that made them.
"""

from itertools import pairwise

from analysis.intake.delimited.delimiter import DELIMITERS, WEAK, Dialect
from analysis.intake.delimited.profile import ANY_LENGTH, Profile, fit_all
from analysis.intake.delimited.records import Record, split_records

# So many lines one row may have been cut into.
MOST_CUTS = 20
Ways = dict[tuple[str, ...], str]


def shorten(cells: list[str], profiles: list[Profile], dialect: Dialect) -> Ways:
    """Too many cells: empty ones at the end, or an unquoted delimiter in one of them."""
    width = len(profiles)
    dropped = {} if any(map(str.strip, cells[width:])) else {tuple(cells[:width]): "empty-cells-dropped"}
    if dropped and fit_all(profiles, cells[:width]):
        return dropped
    extra, fitting = len(cells) - width, []
    for place in range(width):
        joined = dialect.delimiter.join(cells[place : place + extra + 1])
        merged = [*cells[:place], joined, *cells[place + extra + 1 :]]
        if fit_all(profiles, merged):
            fitting.append((place, merged))
    if len(fitting) > 1:
        fitting = [(place, merged) for place, merged in fitting if _reads_on(place, merged, cells, dialect)]
    pushed = any(cell.strip() and not one.longest for cell, one in zip(cells, profiles, strict=False))
    return {tuple(merged): "delimiters-joined" for _, merged in fitting} or ({} if pushed else dropped)


def _reads_on(place: int, merged: list[str], cells: list[str], dialect: Dialect) -> bool:
    """Whether the delimiters joined are punctuation: a space follows each of them and no other."""
    inside = cells[place + 1 : place + 1 + len(cells) - len(merged)]
    others = [*merged[1 : place + 1], *merged[place + 1 :]] if place else merged[1:]
    return all(cell.startswith(" ") for cell in inside) and not any(cell.startswith(" ") for cell in others)


def lengthen(record: Record, profiles: list[Profile], dialect: Dialect) -> Ways:
    """Too few cells: another delimiter, quotes around the whole row, or empty cells that the tool left out."""
    ways = reread(record, profiles, dialect)
    width = len(profiles)
    cells = [*record.cells, *[""] * (width - len(record.cells))]
    missing = [profile for profile in profiles[len(record.cells) :] if not profile.optional]
    if fit_all(profiles, cells) and (not missing or len(record.cells) > width / 2):
        ways[tuple(cells)] = "cells-missing"
    return ways


def reread(record: Record, profiles: list[Profile], dialect: Dialect) -> Ways:
    """The row read with another delimiter, or without the quotes around the whole of it."""
    ways, width = {}, len(profiles)
    if len(profiles) < 2 or "\n" in record.raw:
        return ways
    for delimiter in DELIMITERS:
        if delimiter in WEAK or len(delimiter) > 1 or delimiter == dialect.delimiter:
            continue
        if record.raw.count(delimiter) < width - 1:
            continue
        for other in split_records(record.raw, Dialect(delimiter, dialect.quote), width=width):
            if len(other.cells) == width and fit_all(profiles, other.cells):
                ways[tuple(other.cells)] = "delimiters-changed"
    if len(record.cells) == 1 and record.raw.startswith(dialect.quote):
        for inner in split_records(record.cells[0], dialect, width=width):
            if len(inner.cells) == width and fit_all(profiles, inner.cells):
                ways[tuple(inner.cells)] = "rows-unquoted"
    return ways


def join_breaks(records: list[Record], at: int, profiles: list[Profile]) -> tuple[Ways, int]:
    """The record at `at` with the short ones after it, as an unquoted line break cut them, and how many were taken."""
    width, cells, last = len(profiles), list(records[at].cells), records[at]
    for taken, record in enumerate(records[at + 1 : at + 1 + MOST_CUTS], start=1):
        if len(record.cells) >= width:
            break
        breaks = "\n" * max(1, record.line - last.after + 1)
        cells = [*cells[:-1], cells[-1] + breaks + record.cells[0], *record.cells[1:]]
        last = record
        if len(cells) > width:
            break
        if len(cells) == width and fit_all(profiles, cells):
            return {tuple(cells): "line-breaks-joined"}, taken
    return {}, 0


def join_scraps(records: list[Record], profiles: list[Profile], dialect: Dialect) -> list[Record]:
    """Lines of one cell between whole rows joined to the text that an unquoted line break cut.

    They continue the row above where the long texts are in the last column, and begin the row below where they are in
    the first.
    At the end of a file they may be the tool's own words: they stay what they are.
    """
    width = len(profiles)
    last, first = (profile.longest == ANY_LENGTH for profile in (profiles[-1], profiles[0]))
    if width < 2 or last == first:
        return records
    found, at = [], 0
    while at < len(records):
        end = at
        while (
            end < len(records)
            and len(records[end].cells) == 1
            and not reread(records[end], profiles, dialect)
        ):
            end += 1
        scraps, at = records[at:end], max(end, at + 1)
        if not scraps:
            found.append(records[at - 1])
            continue
        run = [*(found[-1:] if last else []), *scraps, *(records[end : end + 1] if first else [])]
        whole = run[0] if last else run[-1]
        between = bool(found) and end < len(records) if last else end < len(records)
        if between and len(whole.cells) == width and all(a.after == b.line for a, b in pairwise(run)):
            del found[len(found) - int(last) :]
            found.append(_one(run, last))
            at = end + int(first)
        else:
            found += scraps
    return found


def _one(run: list[Record], last: bool) -> Record:
    text = "\n".join(record.cells[-1] if last else record.cells[0] for record in run)
    cells = [*run[0].cells[:-1], text] if last else [text, *run[-1].cells[1:]]
    return Record(run[0].line, cells, "\n".join(record.raw for record in run), "line-breaks-joined")
