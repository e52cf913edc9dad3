"""Nested comments that a flattened export has in columns (`replies/0/text`, `comments.1.author`) -> rows of their own.

In: a table as read. Out: the same with a row per nested comment below the row that holds it, on the same line, with
that row's id as its parent. A list whose elements have no texts and authors or dates (hashtags, pictures) stays as it
is; none of its columns holds a field.
"""

from dataclasses import replace

import numpy as np

from analysis.intake.columns import ELEMENT
from analysis.intake.headers.meanings import parts as parts_of
from analysis.intake.headers.meanings import words_of
from analysis.intake.headers.names import LONGEST_NAME, fields_named
from analysis.intake.nested.cell_kinds import are_answers
from analysis.intake.nested.cell_rows import with_answers
from analysis.intake.table import RawTable
from analysis.notes import Note

# Rows whose elements are looked at to see what a list holds.
SAMPLE = 50


def unfold(raw: RawTable) -> RawTable:
    """The table with the nested comments as rows."""
    lists: dict[str, list[tuple[int, int, str]]] = {}
    for place, name in enumerate(raw.frame.columns):
        if (match := ELEMENT.match(name)) and len(name) <= LONGEST_NAME:
            lists.setdefault(match[1], []).append((place, int(match[2]), match[3].replace("/", ".")))
    answers: dict[int, list[dict]] = {}
    taken, of_posts = set(), False
    for name, parts in lists.items():
        found = _elements(raw, parts)
        if are_answers(name, [one for row in list(found)[:SAMPLE] for one in found[row]]):
            taken |= {place for place, _, _ in parts}
            # What has comments is a post; what has replies may be anything.
            comments = any("comment" in parts_of().get(word, ()) for word in words_of(name))
            of_posts |= comments
            kind = {"kind": "comment"} if comments else {}
            for row, elements in found.items():
                answers[row] = answers.get(row, []) + [one | kind for one in elements]
    if not answers:
        return raw
    frame = raw.frame.iloc[:, [place for place in range(raw.frame.shape[1]) if place not in taken]]
    if of_posts and "kind" not in frame.columns:
        frame = frame.assign(kind="post").astype({"kind": "str"})
    frame, lines = with_answers(frame, raw, answers)
    note = Note("nested-replies", {"rows": len(lines) - len(raw.source_rows)}, file=raw.name)
    return replace(raw, frame=frame, source_rows=lines, notes=[*raw.notes, note])


def _elements(raw: RawTable, parts: list[tuple[int, int, str]]) -> dict[int, list[dict[str, str]]]:
    """Row -> the elements of its list that have a text, in order, as their fields.

    An element that has an id and nothing else is left over from the longest list.
    """
    found: dict[int, dict[int, dict[str, str]]] = {}
    for place, number, name in parts:
        cells = raw.frame.iloc[:, place]
        filled = np.flatnonzero((cells.str.strip() != "").to_numpy(dtype=bool))
        for row, cell in zip(filled.tolist(), cells.iloc[filled].tolist(), strict=True):
            found.setdefault(row, {}).setdefault(number, {})[name] = cell
    texts = {name for _, _, name in parts if any(field == "text" for field, _ in fields_named(name))}
    return {
        row: said
        for row, elements in sorted(found.items())
        if (said := [one for _, one in sorted(elements.items()) if texts & one.keys()])
    }
