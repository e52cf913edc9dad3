"""Nested comments that a flattened export has in columns (`replies/0/text`, `comments.1.author`) -> rows of their own.

In: a table and its column map. Out: the same with a row per nested comment below the row that holds it, its cells in
the columns of the same fields, its parent named. A list whose elements have no texts and authors or dates (hashtags,
pictures) stays as it is; none of its columns holds a field.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.intake.columns import ELEMENT, ColumnMap, Guess, map_columns
from analysis.intake.meanings import parts, words_of
from analysis.intake.names import LONGEST_NAME
from analysis.intake.table import RawTable
from analysis.notes import Note

_TAKEN = (
    "text",
    "author",
    "author_id",
    "created_at",
    "comment_id",
    "likes",
    "replies_count",
    "is_brand",
    "url",
)
_SIGNED = {"author", "created_at", "comment_id"}


def element_of(header: str) -> tuple[str, int, str] | None:
    """(list, number, name) of a column that holds a part of a list's element, None for other columns."""
    match = ELEMENT.match(header) if len(header) <= LONGEST_NAME else None
    return (match[1], int(match[2]), match[3]) if match else None


def unfold(raw: RawTable, columns: ColumnMap) -> tuple[RawTable, ColumnMap, np.ndarray]:
    """(The table with the nested comments as rows, its map, which rows these are)."""
    lists: dict[str, dict[int, dict[str, int]]] = {}
    for place, name in enumerate(columns.names):
        if found := element_of(name):
            lists.setdefault(found[0], {}).setdefault(found[1], {})[found[2]] = place
    frame, made = raw.frame, []
    for name, elements in lists.items():
        table = _elements(frame, elements)
        inner = map_columns(table.drop(columns="at")) if len(table) else None
        if inner and "text" in inner and _SIGNED & {*inner.guesses}:
            # An element that has an id and nothing else is left over from the longest list.
            said = (inner.series(table, "text").str.strip() != "").to_numpy(dtype=bool)
            made.append((name, table[said], inner))
    if not made:
        return raw, columns, np.zeros(len(frame), dtype=bool)
    wide = _Wide(raw, columns)
    for name, table, inner in made:
        wide.add(name, table, inner)
    return wide.done()


def _elements(frame: pd.DataFrame, elements: dict[int, dict[str, int]]) -> pd.DataFrame:
    """One row per element that holds something, with `at`: the row that it stands on."""
    names = list(dict.fromkeys(name for element in elements.values() for name in element))
    pieces = []
    for number in sorted(elements):
        cells = {
            name: frame.iloc[:, elements[number][name]].to_numpy(dtype=object)
            if name in elements[number]
            else np.full(len(frame), "", dtype=object)
            for name in names
        }
        piece = pd.DataFrame(cells, dtype="str").assign(at=np.arange(len(frame)))
        pieces.append(piece[(piece[names].apply(lambda column: column.str.strip()) != "").any(axis=1)])
    return pd.concat(pieces, ignore_index=True)


class _Wide:
    """The rows of a table and those of its nested comments."""

    def __init__(self, raw: RawTable, columns: ColumnMap):
        self.raw, self.guesses, self.names = raw, dict(columns.guesses), list(columns.names)
        self.cells = [raw.frame.iloc[:, place].to_numpy(dtype=object) for place in range(len(self.names))]
        self.columns, self.pieces = columns, []

    def _place(self, field: str, values: np.ndarray | str = "") -> int:
        if field not in self.guesses:
            self.guesses[field] = Guess(field, len(self.names), "by-nesting", {"column": field})
            self.names.append(field)
            self.cells.append(np.full(len(self.raw.frame), values, dtype=object))
        return self.guesses[field].position

    def add(self, name: str, table: pd.DataFrame, inner: ColumnMap) -> None:
        size = len(self.raw.frame)
        ids = self._place("comment_id")
        made = self.raw.name + "#" + pd.Series(self.raw.source_rows).astype("str").to_numpy(dtype=object)
        own = np.array([cell.strip() for cell in self.cells[ids]], dtype=object)
        at = table["at"].to_numpy()
        holds = np.isin(np.arange(size), at)
        self.cells[ids] = np.where((own == "") & holds, made, self.cells[ids])
        piece = {self._place("parent_id"): self.cells[ids][at]}
        if any("comment" in parts().get(word, ()) for word in words_of(name)):
            kind = self._place("kind", "post")
            piece[kind] = np.full(len(table), "comment", dtype=object)
        for field in _TAKEN:
            if field in inner:
                piece[self._place(field)] = table.iloc[:, inner.get(field).position].to_numpy(dtype=object)
        self.pieces.append((at, piece))

    def done(self) -> tuple[RawTable, ColumnMap, np.ndarray]:
        size, width = len(self.raw.frame), len(self.names)
        at = np.concatenate([np.arange(size), *(at for at, _ in self.pieces)])
        order = np.argsort(at, kind="stable")
        blocks = []
        for place in range(width):
            empty = [piece.get(place, np.full(len(rows), "", dtype=object)) for rows, piece in self.pieces]
            blocks.append(np.concatenate([self.cells[place], *empty])[order])
        frame = pd.DataFrame(dict(enumerate(blocks)), dtype="str")
        frame.columns = pd.Index(self.names, dtype="str")
        nested = np.concatenate([np.zeros(size, dtype=bool), np.ones(len(at) - size, dtype=bool)])[order]
        note = Note("nested-replies", {"rows": int(nested.sum())}, file=self.raw.name)
        raw = replace(
            self.raw, frame=frame, source_rows=self.raw.source_rows[at[order]], notes=[*self.raw.notes, note]
        )
        return raw, replace(self.columns, guesses=self.guesses, names=tuple(self.names)), nested
