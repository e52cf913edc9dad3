"""JSON and JSON lines -> RawTable: the list of records in it, nested objects flattened with dots.

A list of objects inside a record that looks like the record itself (nested replies) becomes rows below it, with the
record's id as `parent_id`. Numbers keep the digits of the file (an id is never a float).
"""

import json
import re

import numpy as np
import pandas as pd

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.json_records import DEEPEST, Records, find_records
from analysis.intake.names import fields_named, fold
from analysis.intake.surrogates import replace_escaped_halves
from analysis.intake.table import RawTable, check_width, set_aside
from analysis.notes import Note

# Twitter's archive: `window.YTD.tweets.part0 = [...]`.
_ASSIGNED = re.compile(r"^\s*(?:window\.|var |const )?[\w.$\[\]'\"]+\s*=\s*(?=[\[{])")
_REPLIES = {fold(name) for name in ("replies", "comments", "answers", "children", "responses", "réponses")}


class Number(str):
    """A number with the digits of the file."""


_DECODER = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=Number)


def looks_like_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    start = text.lstrip("\ufeff \t\r\n")[:200]
    return bool(re.match(r"\{\s*[\"}]|\[\s*[\[{\"\]\d]", start)) or bool(_ASSIGNED.match(start))


def read_json(text: str, name: str, encoding: str) -> RawTable:
    """The table of a JSON text. Raises UnreadableFile or NoRows."""
    text = _ASSIGNED.sub("", text.lstrip("\ufeff"), count=1).strip().rstrip(";")
    text, halves = replace_escaped_halves(text)
    try:
        value = _DECODER.decode(text)
        found = find_records(value)
        # One object alone is the first line of JSON lines.
        kind = "jsonl" if isinstance(value, dict) and found.elements == [value] else "json"
        elements, aside = list(enumerate(found.elements, start=1)), []
    except (ValueError, RecursionError):
        kind, found = "jsonl", Records([])
        elements, aside = _lines(text)
        if not elements:
            raise UnreadableFile(name=name, reason="damaged-json") from None
    notes = _notes(name, halves, found)
    try:
        below = [(ordinal, _rows(element)) for ordinal, element in elements if isinstance(element, dict)]
        aside += [(ordinal, "not-json", _raw(one)) for ordinal, one in elements if not isinstance(one, dict)]
    except RecursionError:
        raise UnreadableFile(name=name, reason="damaged-json") from None
    rows = [row for _, family in below for row in family]
    if not any(rows):  # none, or objects without a field
        raise NoRows(name=name)
    numbers = [ordinal for ordinal, family in below for _ in family]
    if len(rows) > len(below):
        notes.append(Note("nested-replies", {"rows": len(rows) - len(below)}, file=name))
        numbers, aside = _renumbered(numbers, aside)
    names = list(dict.fromkeys(key for row in rows for key in row))
    check_width(len(names), name)
    columns = {
        place: pd.Series([row.get(key, "") for row in rows], dtype="str") for place, key in enumerate(names)
    }
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(rows)))
    frame.columns = pd.Index(names, dtype="str")
    return RawTable(
        name, frame, np.array(numbers, dtype=np.int64), [names], set_aside(name, aside), kind, notes, encoding
    )


def _notes(name: str, halves: int, found: Records) -> list[Note]:
    notes = []
    if halves:
        notes.append(Note("bytes-replaced", {"bytes": halves}, "repair", name))
    if found.left:
        others = ", ".join(f"{path} ({length})" for path, length in found.left.items())
        level = "warning" if found.left_texts else "info"
        notes.append(Note("list-chosen", {"list": found.path, "others": others}, level, name))
    return notes


def _lines(text: str) -> tuple[list[tuple[int, object]], list[tuple[int, str, str]]]:
    elements, aside = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = _DECODER.decode(line.strip().rstrip(","))
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict):
            elements.append((number, value))
        else:
            aside.append((number, "not-json", line.strip()))
    return elements, aside


def _raw(value) -> str:
    return str(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _renumbered(numbers: list[int], aside: list[tuple[int, str, str]]) -> tuple[list[int], list]:
    """Rows and what was set aside counted through from 1, where one element gave several rows."""
    order = sorted([(number, -1, at) for at, number in enumerate(numbers)]
                   + [(number, at, 0) for at, (number, _, _) in enumerate(aside)], key=lambda one: one[0])  # fmt: skip
    places = [place for place, (_, stray, _) in enumerate(order, start=1) if stray < 0]
    strays = {stray: place for place, (_, stray, _) in enumerate(order, start=1) if stray >= 0}
    return places, [(strays[at], reason, raw) for at, (_, reason, raw) in enumerate(aside)]


def _rows(element: dict, parent: dict | None = None, depth: int = 0) -> list[dict[str, str]]:
    flat, nested = {}, []
    _flatten(element, "", flat, nested, 0)
    if parent is not None:
        own = next(
            (key for key in flat if any(f == "parent_id" for f, _ in fields_named(key)) and flat[key]), None
        )
        if own is None:
            identity = next(
                (parent[key] for key in parent if any(f == "comment_id" for f, _ in fields_named(key))), ""
            )
            flat["parent_id"] = identity
    rows = [flat]
    for child in nested:
        if depth < DEEPEST:
            rows += _rows(child, flat, depth + 1)
    return rows


def _flatten(value: dict, prefix: str, flat: dict, nested: list, depth: int) -> None:
    for key, inner in value.items():
        name = f"{prefix}{key}"
        if isinstance(inner, dict) and inner and depth < DEEPEST:
            _flatten(inner, f"{name}.", flat, nested, depth + 1)
        elif isinstance(inner, list) and _are_replies(name, inner):
            nested.extend(inner)
        else:
            flat[name] = _cell(inner)


def _are_replies(name: str, value: list) -> bool:
    parts = {fold(part) for part in name.split(".")}
    return bool(value) and bool(parts & _REPLIES) and all(isinstance(one, dict) for one in value)


def _cell(value) -> str:
    if value is None or value == {} or value == []:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            return ",".join(value)
        if all(
            isinstance(one, str) or (isinstance(one, dict) and isinstance(one.get("text"), str))
            for one in value
        ):
            # Telegram writes a text as a list of plain and formatted pieces.
            return "".join(one if isinstance(one, str) else one["text"] for one in value)
    return json.dumps(value, ensure_ascii=False)
