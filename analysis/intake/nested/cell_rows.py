"""Answers that stood in cells -> rows below the rows that hold them, on the same lines.

In: a table, and for some of its rows the records of their answers. Out: the table with a row for each answer, its
fields under the names that the table has for the same things, and the line of each row.
"""

import numpy as np
import pandas as pd

from analysis.intake.columns import map_columns
from analysis.intake.nested.flat import renamed, rows_of
from analysis.intake.table import RawTable

# What holds for the row holds for the answers in it.
_SHARED = ("post_id", "post_url", "thread_id", "platform", "brand", "collected_at")


def with_answers(
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
