"""Many references on the "still waiting" figure: a number each above the axis, its sentence below the figure.

In: the references with their place along the axis. Out: which numbers stand together, and in which row above the axis.
"""

from dataclasses import dataclass

import pandas as pd

MOST_LABELLED = (
    3  # references that have their words on the figure: of more, the words would be higher than the curves
)
_PLOT = 230  # pixels: the axis on a phone
_LETTER, _AIR = 7, 10  # pixels: a digit or comma, and what is left free beside a label
_TURN = 0.85  # of the axis: from here on numbers stand left of their line


@dataclass(frozen=True)
class Numbers:
    """The numbers of the references at one wait: their label and where it stands."""

    label: str  # with an arrow where their wait is beyond an end of the axis
    place: float  # along the axis: 0 at its left end, 1 at its right
    turned: bool  # left of its line
    row: int  # 0 lowest
    keys: tuple[str, ...]


def number_references(references: pd.DataFrame) -> pd.DataFrame:
    """The references with their `number`, from the shortest wait to the longest: 1 and up; empty where they are few
    enough to have their words on the figure, and in the order that they came.
    """
    if len(references) <= MOST_LABELLED:
        return references.assign(number=pd.Series(pd.NA, index=references.index, dtype="Int64"))
    ordered = references.sort_values("minutes", kind="stable", ignore_index=True)
    return ordered.assign(number=pd.Series(range(1, len(ordered) + 1), dtype="Int64"))


def lay_numbers(rows: list[dict], tags: dict[str, str]) -> list[Numbers]:
    """The labels of numbered references (key, kind, number, minutes, place), those of one wait together, each in the
    lowest row where it meets no other label and no line that leads to one. `tags`: HTML tag by kind.
    """
    laid = []
    waits = sorted({row["minutes"] for row in rows}, reverse=True)
    for wait in waits:
        same = sorted((row for row in rows if row["minutes"] == wait), key=lambda row: row["number"])
        place = same[0]["place"]
        label = ", ".join(f"<{tags[row['kind']]}>{row['number']}</{tags[row['kind']]}>" for row in same)
        label = f"{label} →" if place > 1 else f"← {label}" if place < 0 else label
        letters = len(", ".join(str(row["number"]) for row in same)) + 2 * (not 0 <= place <= 1)
        at, turned = min(max(place, 0.0), 1.0), place > _TURN
        width = (letters * _LETTER + _AIR) / _PLOT
        span = (at - width, at) if turned else (at, at + width)
        row = next((row for row in range(len(laid)) if _is_free(row, at, span, laid)), len(laid))
        laid.append((Numbers(label, place, turned, row, tuple(one["key"] for one in same)), span))
    return [numbers for numbers, _ in laid]


def _is_free(row: int, place: float, span: tuple[float, float], laid: list) -> bool:
    """Whether a label of this span may stand in a row: `laid` stand further right, with lines up to their rows."""
    for other, (begins, ends) in laid:
        if other.row >= row and span[1] > begins:
            return False
        if other.row < row and begins < place < ends:
            return False
    return True
