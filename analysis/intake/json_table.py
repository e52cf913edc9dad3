"""JSON and JSON lines -> RawTable: the list of records in it, nested objects flattened with dots.

A list of objects inside a record that looks like the record itself (nested replies) becomes rows below it, with the
record's id as `parent_id`. Numbers keep the digits of the file (an id is never a float).
"""

import json
import re

import numpy as np
import pandas as pd

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.names import fields_named, fold
from analysis.intake.table import RawTable, set_aside
from analysis.notes import Note

# Twitter's archive: `window.YTD.tweets.part0 = [...]`.
_ASSIGNED = re.compile(r"^\s*(?:window\.|var |const )?[\w.$\[\]'\"]+\s*=\s*(?=[\[{])")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_REPLIES = {fold(name) for name in ("replies", "comments", "answers", "children", "responses", "réponses")}
DEEPEST = 40


def looks_like_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    start = text.lstrip("\ufeff \t\r\n")[:200]
    return bool(re.match(r"\{\s*[\"}]|\[\s*[\[{\"\]\d]", start)) or bool(_ASSIGNED.match(start))


def read_json(text: str, name: str, encoding: str) -> RawTable:
    """The table of a JSON text. Raises UnreadableFile or NoRows."""
    text = _ASSIGNED.sub("", text.lstrip("\ufeff"), count=1).strip().rstrip(";")
    notes, aside, kind = [], [], "json"
    try:
        value = _DECODER.decode(text)
        elements = list(enumerate(_records(value), start=1))
    except (ValueError, RecursionError):
        kind = "jsonl"
        elements, aside = _lines(text)
        if not elements:
            raise UnreadableFile(name=name, reason="damaged-json") from None
    if kind == "json" and isinstance(value, dict) and not _is_record_list(value) and elements:
        kind = "jsonl" if len(elements) == 1 else "json"
    rows, numbers = [], []
    try:
        for ordinal, element in elements:
            for row in _rows(element):
                rows.append(row)
                numbers.append(ordinal)
    except RecursionError:
        raise UnreadableFile(name=name, reason="damaged-json") from None
    if not rows:
        raise NoRows(name=name)
    if len(rows) > len(elements):
        numbers = list(range(1, len(rows) + 1))
        notes.append(Note("nested-replies", {"rows": len(rows) - len(elements)}, file=name))
    names = list(dict.fromkeys(key for row in rows for key in row))
    columns = {
        place: pd.Series([row.get(key, "") for row in rows], dtype="str") for place, key in enumerate(names)
    }
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(rows)))
    frame.columns = pd.Index(names, dtype="str")
    return RawTable(
        name, frame, np.array(numbers, dtype=np.int64), [names], set_aside(name, aside), kind, notes, encoding
    )


def _lines(text: str) -> tuple[list[tuple[int, object]], list[tuple[int, str, str]]]:
    elements, aside = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = _DECODER.decode(line.strip().rstrip(","))
        except (ValueError, RecursionError):
            aside.append((number, "not-json", line.strip()))
            continue
        if isinstance(value, dict):
            elements.append((number, value))
        else:
            aside.append((number, "not-json", line.strip()))
    return elements, aside


def _records(value) -> list:
    """The longest list of objects in `value`, the shallowest of two; the object itself when there is none."""
    if isinstance(value, list):
        records = [element for element in value if isinstance(element, dict)]
        return records or [{"text": element} for element in value if isinstance(element, str)]
    if not isinstance(value, dict):
        return []
    best: list = []
    queue = [(value, 0)]
    while queue:
        here, depth = queue.pop(0)
        for inner in here.values():
            if (
                isinstance(inner, list)
                and len(inner) > len(best)
                and all(isinstance(one, dict) for one in inner)
            ):
                best = inner
            elif isinstance(inner, dict) and depth < DEEPEST:
                queue.append((inner, depth + 1))
    return best or ([value] if any(not isinstance(inner, (dict, list)) for inner in value.values()) else [])


def _is_record_list(value: dict) -> bool:
    return any(isinstance(inner, list) for inner in value.values())


def _rows(element, parent: dict | None = None, depth: int = 0) -> list[dict[str, str]]:
    if not isinstance(element, dict):
        return []
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
        return value
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
