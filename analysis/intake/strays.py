"""Rows of a table that are no comments: empty rows, the header again, a line of totals, words of the interface.

In: the table as read and where its fields are. Out: for each row the reason to set it aside, "" for a comment.
Interface words ("Plus pertinents", "Suivre": `interface.csv`) count only in rows with nothing but a text: a page copied
and pasted. Somebody may well write "J'aime" or "3 mois": such words count only beside some that nobody writes.
"""

import csv
import re
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.intake.columns import ColumnMap
from analysis.intake.flags import are_no_messages
from analysis.intake.headers.names import fold

INTERFACE = Path(__file__).parent / "interface.csv"
TOTALS = {
    fold(word)
    for word in ("total", "totaux", "total général", "grand total", "sum", "somme", "moyenne", "average")
}
_OF_A_MESSAGE = (
    "text", "title", "author", "author_id", "created_at", "rating", "likes", "reply_text", "reply_date",
)  # fmt: skip
_OWN = (
    "author", "author_id", "created_at", "created_time", "comment_id", "parent_id", "title", "is_brand", "rating",
    "likes", "shares", "replies_count", "url", "reply_text",
)  # fmt: skip
# Words that somebody may write are the interface's where so many of them come so often.
UNSURE_WORDS, UNSURE_TIMES = 3, 2
# No phrase of an interface is longer, in signs.
LONGEST_PHRASE = 200
# More cells of one row are no buttons.
MOST_BUTTONS = 4


def find_strays(frame: pd.DataFrame, columns: ColumnMap) -> pd.Series:
    """empty-row, repeated-header, totals-line, interface-words or no-message for each row, "" where it is a comment."""
    reason = np.full(len(frame), "", dtype=object)
    numbered = [place for place in range(frame.shape[1]) if columns.names[place] == ""]
    filled = np.zeros(len(frame), dtype=bool)
    for place in range(frame.shape[1]):
        if place not in numbered or frame.shape[1] == 1:
            filled |= (frame.iloc[:, place].str.strip() != "").to_numpy(dtype=bool)
    text = columns.series(frame, "text")
    reason[_no_message(frame, columns, filled)] = "no-message"
    reason[_interface(frame, columns, text)] = "interface-words"
    reason[_buttons(frame, text)] = "interface-words"
    reason[_totals(frame, text)] = "totals-line"
    reason[_headers(frame, columns)] = "repeated-header"
    reason[~filled] = "empty-row"
    return pd.Series(reason, index=frame.index, dtype="str")


def find_phrases(texts: pd.Series) -> set[str]:
    """The texts that are phrases of an interface and nothing else, where it is likely that some are."""
    counts = texts.value_counts()
    short = [text for text in counts.index if len(text) < LONGEST_PHRASE]
    sure = {text for text in short if _is_phrase(text, "yes")}
    unsure = {text for text in short if _is_phrase(text, "no")}
    often = sum(counts[text] >= UNSURE_TIMES for text in unsure)
    return sure | unsure if sure or often >= UNSURE_WORDS else set()


def _is_phrase(text: str, sure: str) -> bool:
    whole, starts, pattern = _phrases()[sure]
    text = text.strip()
    folded = fold(text)
    return (
        folded in whole or any(folded.startswith(start) for start in starts) or bool(pattern.fullmatch(text))
    )


@cache
def _phrases() -> dict[str, tuple[frozenset[str], tuple[str, ...], re.Pattern]]:
    """Sure ("yes", "no") -> whole phrases, beginnings (folded) and patterns."""
    found = {}
    with INTERFACE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for sure in ("yes", "no"):
        chosen = {
            kind: [row["phrase"] for row in rows if row["match"] == kind and row["sure"] == sure]
            for kind in ("whole", "start", "pattern")
        }
        found[sure] = (
            frozenset(fold(phrase) for phrase in chosen["whole"]),
            tuple(fold(phrase) for phrase in chosen["start"]),
            re.compile("|".join(chosen["pattern"]), re.IGNORECASE),
        )
    return found


def _interface(frame: pd.DataFrame, columns: ColumnMap, text: pd.Series | None) -> np.ndarray:
    none = np.zeros(len(frame), dtype=bool)
    if text is None:
        return none
    bare = ~none
    for name in _OWN:
        column = columns.series(frame, name)
        if column is not None:
            bare &= (column.str.strip() == "").to_numpy(dtype=bool)
    if not bare.any():
        return none
    return bare & text.isin(find_phrases(text[bare])).to_numpy(dtype=bool)


def _buttons(frame: pd.DataFrame, text: pd.Series | None) -> np.ndarray:
    """Rows without a text whose few cells are all phrases of an interface: one that nobody writes, or several."""
    found = np.zeros(len(frame), dtype=bool)
    if text is None:
        return found
    empty = np.flatnonzero((text.str.strip() == "").to_numpy(dtype=bool))
    filled = sum((column.iloc[empty] != "").to_numpy(dtype=int) for _, column in frame.items())
    empty = empty[(filled <= MOST_BUTTONS) & (filled > 0)]
    cells = [column.iloc[empty].str.strip().tolist() for _, column in frame.items()] if len(empty) else []
    for place, row in zip(empty, zip(*cells, strict=True), strict=True):
        said = {cell for cell in row if cell}
        sure = {cell for cell in said if len(cell) < LONGEST_PHRASE and _is_phrase(cell, "yes")}
        unsure = {cell for cell in said - sure if len(cell) < LONGEST_PHRASE and _is_phrase(cell, "no")}
        found[place] = bool(said) and sure | unsure == said and bool(sure or len(said) > 1)
    return found


def _no_message(frame: pd.DataFrame, columns: ColumnMap, filled: np.ndarray) -> np.ndarray:
    """A tool's own rows: nothing that a message has, or no words and a kind that says so (a node, a service notice)."""
    held = [columns.series(frame, name) for name in _OF_A_MESSAGE]
    something = np.zeros(len(frame), dtype=bool)
    for column in held:
        if column is not None:
            something |= (column.str.strip() != "").to_numpy(dtype=bool)
    signed = any(name in columns for name in ("author", "created_at"))
    found = filled & ~something & signed
    kind, text = columns.series(frame, "kind"), columns.series(frame, "text")
    if kind is not None and text is not None:
        found |= (are_no_messages(kind) & (text.str.strip() == "")).to_numpy(dtype=bool)
    return found


def _totals(frame: pd.DataFrame, text: pd.Series | None) -> np.ndarray:
    """A last row that begins with "Total" and has no text of its own."""
    found = np.zeros(len(frame), dtype=bool)
    for row in range(max(0, len(frame) - 3), len(frame)):
        cells = [cell.strip() for cell in frame.iloc[row] if cell.strip()]
        if len(cells) < 2 or len(cells[0]) > LONGEST_PHRASE:
            continue
        said = "" if text is None else text.iloc[row].strip()
        wordless = said.isdecimal() or (len(said) <= LONGEST_PHRASE and fold(said) in TOTALS | {""})
        found[row] = fold(cells[0].rstrip(": ")) in TOTALS and wordless
    return found


def _headers(frame: pd.DataFrame, columns: ColumnMap) -> np.ndarray:
    """Rows that repeat the names of at least two columns, and nothing else."""
    same, other = np.zeros(len(frame), dtype=int), np.zeros(len(frame), dtype=bool)
    for place, name in enumerate(columns.names):
        column = frame.iloc[:, place].str.strip()
        if column.str.contains("\n", regex=False).any():
            # The title of a page, above the header, may have been taken for the beginning of its first cell.
            last = column.str.rsplit("\n", n=1).str[-1]
            column = column.mask(last == name.strip(), last)
        alike = ((column == name.strip()) & (name.strip() != "")).to_numpy(dtype=bool)
        same += alike
        if name:
            other |= ~alike & (column != "").to_numpy(dtype=bool)
    single = len(columns.names) == 1
    return (same >= (1 if single else 2)) & ~other
