"""Cells that hold JSON (or what Python prints for a list or an object) -> columns and rows.

In: a table as read. Out: the same table; where most filled cells of a column are objects, their fields are columns
(`user.screen_name`) in its place; where they are lists of answers, each is a row below the row that holds it, on the
same line, with that row's id as its parent. A cell that cannot be opened stays as it is. Other tables come back
unchanged.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.intake.nested.cell_kinds import MOST_FIELDS, NOTHING, read_cell, what_cells_hold
from analysis.intake.nested.cell_rows import with_answers
from analysis.intake.nested.flat import flatten
from analysis.intake.table import MOST_COLUMNS, RawTable
from analysis.notes import Note


def open_cells(raw: RawTable) -> RawTable:
    """The table with the cells opened that hold objects or answers."""
    objects, lists = [], []
    for place in range(raw.frame.shape[1]):
        kind = what_cells_hold(raw.frame.iloc[:, place])
        if kind:
            (objects if kind == "objects" else lists).append(place)
    if not objects and not lists:
        return raw
    opened, notes, answers = {}, [], {}
    width = raw.frame.shape[1]
    for place in objects:
        left, fields, below = _open_objects(raw.frame.iloc[:, place])
        if 0 < fields.shape[1] <= MOST_FIELDS and width + fields.shape[1] <= MOST_COLUMNS:
            opened[place] = (left, fields)
            width += fields.shape[1]
            answers |= {row: answers.get(row, []) + found for row, found in below.items()}
            data = {"column": str(raw.frame.columns[place]), "columns": fields.shape[1]}
            notes.append(Note("cells-opened", data, file=raw.name))
    frame = _with_fields(raw.frame, opened)
    for place in lists:
        left, below = _open_lists(raw.frame.iloc[:, place])
        answers |= {row: answers.get(row, []) + found for row, found in below.items()}
        frame.isetitem(_place_after(place, opened), left)
    tried = [_place_after(place, opened) for place in [*opened, *lists]]
    closed = sum(int((~frame.iloc[:, place].isin(NOTHING)).sum()) for place in tried)
    frame = _without_emptied(frame, tried)
    frame, lines = with_answers(frame, raw, answers)
    if answers:
        held = ", ".join(str(raw.frame.columns[place]) for place in lists or opened)
        data = {"column": held, "rows": len(lines) - len(raw.source_rows)}
        notes.append(Note("cells-became-rows", data, file=raw.name))
    if closed:
        notes.append(Note("cells-not-opened", {"cells": closed}, "warning", raw.name))
    return replace(raw, frame=frame, source_rows=lines, notes=[*raw.notes, *notes])


def _open_objects(column: pd.Series) -> tuple[pd.Series, pd.DataFrame, dict[int, list[dict]]]:
    """(The cells that could not be opened, the fields as columns, row -> the answers in its object)."""
    codes, distinct = pd.factorize(column)
    rows, left, below = [], [], {}
    for code, cell in enumerate(distinct):
        value = read_cell(cell) if cell.strip() not in NOTHING else {}
        flat, nested = flatten(value) if isinstance(value, dict) else ({}, [])
        rows.append(flat)
        left.append("" if isinstance(value, dict) else cell)
        if nested:
            below[code] = nested
    names = list(dict.fromkeys(key for row in rows for key in row))[: MOST_FIELDS + 1]
    prefix = f"{column.name}." if column.name else ""
    fields = {
        f"{prefix}{name}": pd.array([row.get(name, "") for row in rows], dtype="str").take(codes)
        for name in names
    }
    closed = pd.Series(pd.array(left, dtype="str").take(codes), index=column.index)
    answers = {int(row): below[codes[row]] for row in np.flatnonzero(np.isin(codes, list(below)))}
    return closed, pd.DataFrame(fields, index=column.index), answers


def _open_lists(column: pd.Series) -> tuple[pd.Series, dict[int, list[dict]]]:
    """(The cells that could not be opened, row -> the answers in its cell)."""
    left, found = column.to_numpy(dtype=object).copy(), {}
    for row in np.flatnonzero((column != "").to_numpy(dtype=bool)).tolist():
        if column.iloc[row].strip() in NOTHING:
            left[row] = ""
            continue
        value = read_cell(column.iloc[row])
        if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            left[row], found[row] = "", value
    return pd.Series(left, index=column.index, dtype="str"), found


def _with_fields(frame: pd.DataFrame, opened: dict[int, tuple[pd.Series, pd.DataFrame]]) -> pd.DataFrame:
    """The frame with the fields after the column that held them; the column stays for cells that were not opened."""
    parts, names = [], []
    for place in range(frame.shape[1]):
        left, fields = opened.get(place, (frame.iloc[:, place], frame.iloc[:, :0]))
        parts += [left.rename(None), fields]
        names += [str(frame.columns[place]), *fields.columns]
    made = pd.concat(parts, axis="columns", ignore_index=True)
    return made.set_axis(pd.Index(names, dtype="str"), axis="columns")


def _place_after(place: int, opened: dict[int, tuple[pd.Series, pd.DataFrame]]) -> int:
    return place + sum(fields.shape[1] for at, (_, fields) in opened.items() if at < place)


def _without_emptied(frame: pd.DataFrame, places: list[int]) -> pd.DataFrame:
    empty = {place for place in places if (frame.iloc[:, place] == "").all()}
    return frame.iloc[:, [place for place in range(frame.shape[1]) if place not in empty]]
