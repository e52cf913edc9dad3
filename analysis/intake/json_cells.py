"""Cells that hold JSON (or what Python prints for a list or an object) -> columns and rows.

In: a table as read. Out: the same table; where most filled cells of a column are objects, their fields are columns
(`user.screen_name`) in its place; where they are lists of answers, each is a row below the row that holds it, on the
same line, with that row's id as its parent. A cell that cannot be opened stays as it is. Other tables come back
unchanged.
"""

from dataclasses import replace

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.columns import map_columns
from analysis.intake.json_flat import flatten, renamed, rows_of
from analysis.intake.json_loose import tighten
from analysis.intake.json_records import names_text
from analysis.intake.json_source import DECODER
from analysis.intake.json_threads import are_replies
from analysis.intake.names import fields_named
from analysis.intake.surrogates import replace_escaped_halves
from analysis.intake.table import MOST_COLUMNS, RawTable
from analysis.notes import Note

# Distinct cells looked at, and the share of them that must be of one kind.
SAMPLE = 50
MOST = 0.6
# An object with more fields than this is a table of its own (reactions by sign), not a part of a comment.
MOST_FIELDS = 100
_NOTHING = {"", "[]", "{}", "null", "None", "nan", "NaN", '""'}
# A text in pieces (YouTube's Takeout) is one text: `cells.py` joins them.
_PIECES = {"text", "mention", "link"}
# What holds for the row holds for the answers in it.
_SHARED = ("post_id", "post_url", "thread_id", "platform", "brand", "collected_at")


def open_cells(raw: RawTable) -> RawTable:
    """The table with the cells opened that hold objects or answers."""
    objects, lists = [], []
    for place in range(raw.frame.shape[1]):
        kind = _kind(raw.frame.iloc[:, place])
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
    closed = sum(int((~frame.iloc[:, place].isin(_NOTHING)).sum()) for place in tried)
    frame = _without_emptied(frame, tried)
    frame, lines = _with_answers(frame, raw, answers)
    if answers:
        held = ", ".join(str(raw.frame.columns[place]) for place in lists or opened)
        data = {"column": held, "rows": len(lines) - len(raw.source_rows)}
        notes.append(Note("cells-became-rows", data, file=raw.name))
    if closed:
        notes.append(Note("cells-not-opened", {"cells": closed}, "warning", raw.name))
    return replace(raw, frame=frame, source_rows=lines, notes=[*raw.notes, *notes])


def read_cell(cell: str):
    """The value that a cell holds, None where it holds no JSON."""
    cell, _ = replace_escaped_halves(cell)
    try:
        return DECODER.decode(cell)
    except RecursionError:
        return None
    except ValueError:
        try:
            return DECODER.decode(tighten(cell))
        except (ValueError, RecursionError):
            return None


def _kind(column: pd.Series) -> str:
    """objects, lists, or "" for a column of other cells."""
    cells = pa.array(column.array)
    starts = pc.or_(pc.starts_with(cells, "{"), pc.starts_with(cells, "["))
    if not pc.any(starts).as_py():
        return ""
    filled = np.flatnonzero((column.str.strip() != "").to_numpy(dtype=bool))
    spread = filled[np.linspace(0, len(filled) - 1, min(len(filled), 20 * SAMPLE)).astype(int)]
    distinct = [cell for cell in column.iloc[spread].unique() if cell.strip() not in _NOTHING][:SAMPLE]
    values = [read_cell(cell) for cell in distinct if cell.lstrip()[:1] in ("{", "[")]
    records = [value for value in values if isinstance(value, dict)]
    if records and len(records) >= MOST * len(distinct):
        names = {key for record in records for key in record}
        return "" if names <= _PIECES or len(names) > MOST_FIELDS else "objects"
    listed = [
        value for value in values if isinstance(value, list) and all(isinstance(one, dict) for one in value)
    ]
    if listed and len(listed) >= MOST * len(distinct):
        elements = [one for value in listed for one in value]
        return "lists" if _are_answers(str(column.name), elements) else ""
    return ""


def _are_answers(name: str, elements: list[dict]) -> bool:
    """Whether objects in a column of that name are comments: texts, and authors or dates or a name that says so."""
    fields = {field for one in elements[:SAMPLE] for key in flatten(one)[0] for field, _ in fields_named(key)}
    return names_text(elements) and (
        are_replies(name) or bool(fields & {"author", "author_id", "created_at"})
    )


def _open_objects(column: pd.Series) -> tuple[pd.Series, pd.DataFrame, dict[int, list[dict]]]:
    """(The cells that could not be opened, the fields as columns, row -> the answers in its object)."""
    codes, distinct = pd.factorize(column)
    rows, left, below = [], [], {}
    for code, cell in enumerate(distinct):
        value = read_cell(cell) if cell.strip() not in _NOTHING else {}
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
        if column.iloc[row].strip() in _NOTHING:
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


def _with_answers(
    frame: pd.DataFrame, raw: RawTable, answers: dict[int, list[dict]]
) -> tuple[pd.DataFrame, np.ndarray]:
    """The rows with the answers as rows below them, and the line of each."""
    lines, frame = raw.source_rows, frame.copy()
    if not answers:
        return frame, lines
    guesses = map_columns(frame).guesses
    known = {name: guess.column for name, guess in guesses.items()}
    identity, parent = known.get("comment_id", "id"), known.get("parent_id", "parent_id")
    for name in (identity, parent):
        if name not in frame.columns:
            frame[name] = pd.Series("", index=frame.index, dtype="str")
    at = list(frame.columns).index(identity)
    ids = frame.iloc[:, at].to_numpy(dtype=object).copy()
    words = [guesses[name].position for name in ("text", "title") if name in guesses]
    said = (frame.iloc[:, words] != "").any(axis=1).to_numpy(dtype=bool)
    shared = [guesses[name] for name in _SHARED if name in guesses]
    made, order = [], []
    for row, elements in answers.items():
        # A post of which the export holds no word is nobody's parent.
        if said[row]:
            ids[row] = ids[row].strip() or f"{raw.name}#{lines[row]}"
        above = {"id": ids[row] if said[row] else ""}
        held = {guess.column: frame.iloc[row, guess.position] for guess in shared}
        for number, element in enumerate(elements, start=1):
            for answer in rows_of(element, f"{raw.name}#{lines[row]}.{number}", above):
                names = renamed(list(answer), known) | {"parent_id": parent}
                made.append(held | {names.get(key, key): cell for key, cell in answer.items()})
                order.append(row)
    frame.isetitem(at, pd.Series(ids, index=frame.index, dtype="str"))
    return _put_below(frame, lines, made, np.array(order))


def _put_below(
    frame: pd.DataFrame, lines: np.ndarray, made: list[dict[str, str]], order: np.ndarray
) -> tuple[pd.DataFrame, np.ndarray]:
    names = [str(name) for name in frame.columns]
    new = [name for name in dict.fromkeys(key for row in made for key in row) if name not in names]
    first = {name: place for place, name in reversed(list(enumerate(names)))}
    columns = {}
    for place, name in enumerate([*names, *new]):
        own = frame.iloc[:, place] if place < len(names) else pd.Series("", index=frame.index, dtype="str")
        holds = first.get(name, place) == place
        below = pd.Series([row.get(name, "") if holds else "" for row in made], dtype="str")
        columns[place] = pd.concat([own, below], ignore_index=True)
    sequence = np.argsort(np.concatenate([np.arange(len(frame)), order]), kind="stable")
    together = pd.DataFrame(columns).iloc[sequence].reset_index(drop=True)
    together.columns = pd.Index([*names, *new], dtype="str")
    return together, np.concatenate([lines, lines[order]])[sequence]
