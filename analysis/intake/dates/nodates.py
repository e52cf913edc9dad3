"""What stands where a date should and is none: a day that databases write for "nothing", a count that Excel rounded.

In: the distinct texts that no form of dates reads. Out: `NoDates`: the rows, undated, and the notes that count them.
"""

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.notes import Note

# The zeros of MySQL, .NET, Windows, SQL Server, Excel (and its eve), Unix (and its eve west of Greenwich); the last
# days of databases. Years outside `moments.FIRST_YEAR` to LAST_YEAR are read by no form.
_DAYS = (
    "0000-00-00", "0001-01-01", "1601-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-00", "1900-01-01",
    "1904-01-01", "1969-12-31", "1970-01-01", "2099-12-31", "2100-01-01", "2999-12-31", "9999-12-31",
)  # fmt: skip
_RUINED = r"^[1-9][.,]\d{1,8}[eE]\+?\d{1,2}$"
_WORDS = r"(?i)(?:\bjan\pL*\.? 0?1,?|\b(?:0?1|1er) jan\pL*\.?) 1970\b|\bjan\pL* 0?1 [\d:]+ (?:\S+ )?1970$"


@dataclass(frozen=True)
class NoDates:
    """`rows`: whether each row holds such a thing."""

    rows: np.ndarray
    notes: list[Note] = field(default_factory=list)


def say_no_dates(texts: pa.Array, codes: np.ndarray, unread: np.ndarray) -> NoDates:
    """The rows whose text is `unread` (per distinct text) and known to stand for no date."""
    if not unread.any():
        return NoDates(np.zeros(len(codes), dtype=bool))
    notes = []
    placeholders, data = _rows_like(_placeholders(), texts, codes, unread)
    if placeholders.any():
        notes.append(Note("dates-placeholders", data, "warning"))
    ruined, data = _rows_like(_RUINED, texts, codes, unread)
    if ruined.any():
        notes.append(Note("dates-ruined", data, "warning"))
    return NoDates(placeholders | ruined, notes)


def _rows_like(
    pattern: str, texts: pa.Array, codes: np.ndarray, unread: np.ndarray
) -> tuple[np.ndarray, dict]:
    """(Whether each row is one, how many rows and the first two spellings.)"""
    left = texts.filter(pa.array(unread))
    like = pc.match_substring_regex(left, pattern).to_numpy(zero_copy_only=False)
    found = np.zeros(len(unread) + 1, dtype=bool)
    found[np.flatnonzero(unread)] = like
    rows = found[codes]
    shown = ", ".join(left.filter(pa.array(like)).slice(0, 2).to_pylist())
    return rows, {"rows": int(rows.sum()), "examples": shown}


def _placeholders() -> str:
    spelled = []
    for day in _DAYS:
        year, month, number = day.split("-")
        m, d = (f"0?{int(part)}" if part < "10" else part for part in (month, number))
        spelled += [
            f"{year}[-/.]?{month}[-/.]?{number}",
            f"{d}[-/.]{m}[-/.]{year}",
            f"{m}[-/.]{d}[-/.]{year}",
        ]
    return rf"^(?:{'|'.join(dict.fromkeys(spelled))})(?:$|[T ,])|{_WORDS}"
