"""Parents that an export tells by its own numbers or by order: nodes, "1.2" below "1", a reply under its comment.

In: the rows of one export in order. Out: the rows with parents (or, by order, threads), and a note of how they are
known. A number counts only where the whole column is an outline: every number once, every "1.2" somewhere below a "1".
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.notes import Note

_OUTLINE = re.compile(r"(?:[^\W\d_]+ )?#?(\d{1,6}(?:[._-]\d{1,6})*)$")
# A column is looked through only where so many first cells are outline numbers.
GATE = 50
# Replies are put below the comment above them only where so many of them are later than it.
IN_ORDER = 0.95
# An id that begins with another's (`UgxA.9b` below `UgxA`); shorter ones are numbers.
_PREFIXED_ID = r"^([\w-]*[A-Za-z][\w-]*)\.[\w-]+$"


def own_ids(rows: pd.DataFrame) -> pd.Series:
    """The id of each row, made of its file and line where it has none."""
    made = rows["source_file"].astype("str") + "#" + rows["source_row"].astype("str")
    return rows["comment_id"].where(rows["comment_id"].notna(), made).astype("str")


def find_nodes(rows: pd.DataFrame, columns: list[pd.Series]) -> pd.Series | None:
    """The column that parents refer to where it is not the ids: it holds all of them, and no number twice."""
    parents = pa.array(rows["parent_id"].dropna()).unique()
    ids = pa.array(rows["comment_id"].dropna())
    if not len(parents) or pc.any(pc.is_in(parents, value_set=ids)).as_py():
        return None
    for column in columns:
        cells = column.str.strip()
        named = cells[cells != ""]
        if named.is_unique and pc.all(pc.is_in(parents, value_set=pa.array(named))).as_py():
            return cells
    return None


def link_nodes(rows: pd.DataFrame, nodes: pd.Series, everything: pd.Series) -> pd.DataFrame:
    """Parents given as numbers of a tool (`nodes`: each row's own; `everything`: those of rows set aside too)."""
    ids = own_ids(rows)
    known = pd.Series(ids.to_numpy(), index=nodes.to_numpy())
    known = known[known.index.notna() & ~known.index.duplicated()]
    named = rows["parent_id"]
    lost = named.where(~named.isin(everything.unique()))
    absent = rows["source_file"].astype("str") + "#" + lost
    return rows.assign(parent_id=named.map(known).fillna(absent).astype("str"), comment_id=ids)


def link_by_number(rows: pd.DataFrame, columns: list[pd.Series]) -> tuple[pd.DataFrame, list[Note]]:
    """Rows whose parents are told by an outline in one of `columns`, or in two of them side by side."""
    if rows["parent_id"].notna().any():
        return rows, []
    by_id = _by_prefix(rows["comment_id"])
    if by_id is not None:
        return rows.assign(parent_id=by_id), [_numbered(by_id)]
    for at, column in enumerate(columns):
        beside = columns[at + 1] if at + 1 < len(columns) else None
        parents = _outline(column, beside)
        if parents is not None:
            ids = own_ids(rows)
            below = pd.Series(ids.to_numpy()[np.maximum(parents, 0)], index=rows.index, dtype="str")
            below = below.where(parents >= 0).astype("str")
            return rows.assign(parent_id=below, comment_id=ids), [_numbered(below)]
    return rows, []


def link_by_order(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    """Replies without parent or thread put in the thread of the last comment above them, where dates allow it."""
    reply = rows["kind"].eq("reply").to_numpy(dtype=bool)
    if (
        not reply.any()
        or reply.all()
        or rows[["parent_id", "thread_id", "response_ids"]].notna().any(axis=None)
    ):
        return rows, []
    above = pd.Series(np.where(reply, np.nan, np.arange(len(rows)))).ffill().to_numpy()
    below = reply & ~np.isnan(above)
    root = np.nan_to_num(above).astype(np.int64)
    dates = rows["created_at"].to_numpy(dtype="datetime64[us]")
    dated = below & ~np.isnat(dates) & ~np.isnat(dates[root])
    if dated.any() and (dates[dated] >= dates[root][dated]).mean() < IN_ORDER:
        return rows, []
    threads = pd.Series(own_ids(rows).to_numpy()[root], index=rows.index, dtype="str")
    threads = threads.where(below | np.isin(np.arange(len(rows)), root[below])).astype("str")
    return rows.assign(thread_id=threads), [Note("replies-by-order", {"rows": int(below.sum())}, "warning")]


def _numbered(parents: pd.Series) -> Note:
    return Note("replies-numbered", {"rows": int(parents.notna().sum())})


def _by_prefix(ids: pd.Series) -> pd.Series | None:
    if not ids.str.contains(".", regex=False).any():
        return None
    above = ids.str.extract(_PREFIXED_ID, expand=False)
    above = above.where(above.isin(ids.dropna().unique())).astype("str")
    return above if above.notna().any() else None


def _outline(column: pd.Series, beside: pd.Series | None) -> np.ndarray | None:
    """Position of each row's parent (-1: none) by outline numbers, None where they are none."""
    first = column.str.strip()
    if not all(_OUTLINE.match(cell) for cell in first.iloc[:GATE] if cell) or not first.iloc[:GATE].any():
        return None
    parents = _parents(_paths(first.tolist(), [""] * len(first)))
    if parents is None and beside is not None:
        parents = _parents(_paths(first.tolist(), beside.str.strip().tolist()))
    return parents


def _paths(cells: list[str], beside: list[str]) -> list[tuple[int, ...]] | None:
    paths: list[tuple[int, ...]] = []
    root: tuple[int, ...] = ()
    for cell, inner in zip(cells, beside, strict=True):
        outer_match, inner_match = _OUTLINE.match(cell), _OUTLINE.match(inner)
        if (cell and not outer_match) or (inner and not inner_match) or not (cell or inner):
            return None
        outer = _numbers(outer_match) if cell else root[:1]
        path = _numbers(inner_match) if inner else outer
        if inner and len(path) == 1:
            path = (*outer[:1], *path)
        root = outer if not inner else root or outer
        paths.append(path)
    # "1_0" is the comment, "1_1" its first reply.
    if all(len(path) == 2 for path in paths) and any(path[1] == 0 for path in paths):
        paths = [path[:1] if path[1] == 0 else path for path in paths]
    return paths


def _numbers(match: re.Match) -> tuple[int, ...]:
    return tuple(int(number) for number in re.split(r"[._-]", match.group(1)))


def _parents(paths: list[tuple[int, ...]] | None) -> np.ndarray | None:
    """None where the paths are no outline: a number twice, a child before or without its parent, roots out of order."""
    if paths is None:
        return None
    places: dict[tuple[int, ...], int] = {}
    parents = np.full(len(paths), -1, dtype=np.int64)
    last = -1
    for at, path in enumerate(paths):
        if path in places or (len(path) > 1 and path[:-1] not in places):
            return None
        if len(path) == 1:
            if path[0] <= last:
                return None
            last = path[0]
        else:
            parents[at] = places[path[:-1]]
        places[path] = at
    return parents if (parents >= 0).any() else None
