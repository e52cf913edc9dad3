"""JSON and JSON lines -> RawTable: the list of records in it, each a row, with the rows of its answers below it.

Numbers keep the digits of the file (an id is never a float).
"""

import json
from collections import Counter

import numpy as np
import pandas as pd

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.encodings.decode import Decoded, decoding_notes
from analysis.intake.encodings.surrogates import replace_escaped_halves
from analysis.intake.headers.names import fields_named
from analysis.intake.nested.flat import align, rows_of
from analysis.intake.nested.loose import starts_loosely
from analysis.intake.nested.records import Records, find_records
from analysis.intake.nested.source import Source, bare, parse
from analysis.intake.nested.threads import are_replies
from analysis.intake.table import RawTable, check_width, set_aside
from analysis.notes import Note

# A million comments weigh 200 MB, the upload's limit; of each, twenty fields. An empty object takes 64 bytes.
MOST_ELEMENTS = 1_000_000
MOST_VALUES = 20_000_000


def read_json(decoded: Decoded, name: str) -> RawTable:
    """The table of a JSON text. Raises UnreadableFile or NoRows."""
    text, halves = replace_escaped_halves(bare(decoded.text))
    if sum(map(text.count, "{[,")) > MOST_VALUES:
        raise UnreadableFile(name=name, reason="too-many-values")
    source = parse(text)
    if not any(value for _, value in source.elements) and (source.broken or not source.elements):
        raise UnreadableFile(name=name, reason="damaged-json")
    if starts_loosely(text) and source.broken and not _holds_objects(source):
        raise UnreadableFile(name=name, reason="damaged-json")
    if len(source.elements) > MOST_ELEMENTS:
        raise UnreadableFile(name=name, reason="too-many-values")
    kind, elements, found = _elements(source)
    if len(elements) > MOST_ELEMENTS:
        raise UnreadableFile(name=name, reason="too-many-values")
    if source.broken and source.kind == "json" and kind == "jsonl":
        raise UnreadableFile(name=name, reason="damaged-json")
    if not source.broken and not any(one for _, one in elements):
        raise NoRows(name=name)
    notes = [*decoding_notes(decoded, name), *_notes(name, halves, found)]
    if source.broken:
        notes.append(Note("json-broken", {"rows": len(source.broken)}, "warning", name))
    aside = [(ordinal, "not-json", raw) for ordinal, raw in source.broken]
    try:
        below = [
            (ordinal, rows_of(element, f"{name}#{ordinal}"))
            for ordinal, element in elements
            if isinstance(element, dict)
        ]
        aside += [(ordinal, "not-json", _raw(one)) for ordinal, one in elements if not isinstance(one, dict)]
    except RecursionError:
        raise UnreadableFile(name=name, reason="damaged-json") from None
    # Where Reddit says that there are more, the export does not hold them.
    aside += [(at, "not-loaded", _raw(row)) for at, family in below for row in family if _is_stub(row)]
    below = [(at, [row for row in family if not _is_stub(row)]) for at, family in below]
    rows = align(
        [row for _, family in below for row in family],
        [at > 0 for _, family in below for at in range(len(family))],
    )
    if not any(rows) and source.broken:
        raise UnreadableFile(name=name, reason="damaged-json")
    if not any(rows):  # none, or objects without a field
        raise NoRows(name=name)
    numbers = [ordinal for ordinal, family in below for _ in family]
    if len(rows) > sum(bool(family) for _, family in below):
        notes.append(
            Note("nested-replies", {"rows": len(rows) - sum(bool(family) for _, family in below)}, file=name)
        )
        numbers, aside = _renumbered(numbers, aside)
    names = list(dict.fromkeys(key for row in rows for key in row))
    check_width(len(names), name)
    columns = {
        place: pd.Series([row.get(key, "") for row in rows], dtype="str") for place, key in enumerate(names)
    }
    frame = pd.DataFrame(columns, index=pd.RangeIndex(len(rows)))
    frame.columns = pd.Index(names, dtype="str")
    return RawTable(
        name,
        frame,
        np.array(numbers, dtype=np.int64),
        [names],
        set_aside(name, aside),
        kind,
        notes,
        decoded.encoding,
    )


def _notes(name: str, halves: int, found: Records) -> list[Note]:
    notes = []
    if halves:
        notes.append(Note("bytes-replaced", {"bytes": halves}, "repair", name))
    if found.left:
        others = ", ".join(f"{path} ({length})" for path, length in found.left.items())
        level = "warning" if found.left_texts else "info"
        notes.append(Note("list-chosen", {"list": found.path, "others": others}, level, name))
    if found.beside:
        notes.append(Note("text-beside-list", {"names": ", ".join(found.beside)}, "warning", name))
    if found.keyed:
        notes.append(Note("records-under-keys", {"columns": ", ".join(found.keyed)}, file=name))
    return notes


def _elements(source: Source) -> tuple[str, list[tuple[int, object]], Records]:
    """(json or jsonl, the numbered elements, how they were found)."""
    values = [value for _, value in source.elements]
    if len(values) == 1:
        found = find_records(values[0])
        # One object alone is the first line of JSON lines.
        alone = isinstance(values[0], dict) and found.elements == values
        numbered = source.elements if alone else list(enumerate(found.elements, start=1))
        return "jsonl" if alone else source.kind, numbered, found
    if any(isinstance(value, list) for value in values) or all(
        _is_page(value, find_records(value)) for value in values
    ):
        pages = [find_records(value) for value in values]
        elements = [
            one for value, page in zip(values, pages, strict=True) for one in (page.elements or [value])
        ]
        return source.kind, list(enumerate(elements, start=1)), _together(elements, pages)
    return source.kind, source.elements, Records(values)


def _together(elements: list, pages: list[Records]) -> Records:
    """What the pages of a file say of what was left, as one."""
    left = Counter()
    for page in pages:
        left.update(page.left)
    return Records(
        elements,
        next((page.path for page in pages if page.left), ""),
        dict(left),
        any(page.left_texts for page in pages),
        tuple(dict.fromkeys(name for page in pages for name in page.beside)),
        tuple(dict.fromkeys(name for page in pages for name in page.keyed)),
    )


def _holds_objects(source: Source) -> bool:
    values = [value for _, value in source.elements]
    return any(
        isinstance(one, dict) for value in values for one in (value if isinstance(value, list) else [value])
    )


def _is_page(value, found: Records) -> bool:
    """Whether an object only wraps a list of records that are not the answers to it."""
    return (
        bool(found.path)
        and not are_replies(found.path)
        and not any(name == "text" for key in value for name, _ in fields_named(key))
    )


def _is_stub(row: dict) -> bool:
    return row.get("kind") == "more" and "data.children" in row


def _raw(value) -> str:
    return str(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _renumbered(numbers: list[int], aside: list[tuple[int, str, str]]) -> tuple[list[int], list]:
    """Rows and what was set aside counted through from 1, where one element gave several rows."""
    order = sorted([(number, -1, at) for at, number in enumerate(numbers)]
                   + [(number, at, 0) for at, (number, _, _) in enumerate(aside)], key=lambda one: one[0])  # fmt: skip
    places = [place for place, (_, stray, _) in enumerate(order, start=1) if stray < 0]
    strays = {stray: place for place, (_, stray, _) in enumerate(order, start=1) if stray >= 0}
    return places, [(strays[at], reason, raw) for at, (_, reason, raw) in enumerate(aside)]
