"""Which cells of an export were repaired, or could not be read, in the rows that are comments.

In: the rows as made, the cells as the file has them, the notes so far. Out: tables of REPAIRED_COLUMNS. Looked for only
where a note says that there is something: a clean file costs nothing.
"""

from collections.abc import Callable

import pandas as pd

from analysis.intake.encodings.mojibake import SUSPECT
from analysis.intake.repaired import repaired_cells

_IDS = ("comment_id", "parent_id", "thread_id", "post_id", "author_id", "response_ids")
_NAMES = ("author", "title", "brand")
_TEXTS = ("text", "reply_text")
_ESCAPED = r"&#?\w+;|%[0-9A-Fa-f]{2}"
# In English and in French; SPILL and CALC are newer than the French names.
_ERROR = r"\s*#(?:N/?A|NOM|NAME|VALEUR|VALUE|REF|DIV/0|NUM|NOMBRE|NUL|NULL|SPILL|CALC)[!?]?\s*"
_ROUNDED = r"[eE]\+?\d+$"

Cells = Callable[[str], pd.Series | None]


def mark_cells(name: str, rows: pd.DataFrame, cells: Cells, told: set[str]) -> list[pd.DataFrame]:
    """The cells of the file `name` that its notes (`told`: their codes) speak of."""
    found = []

    def mark(repair: str, field: str, changed: pd.Series) -> None:
        if changed.any():
            found.append(repaired_cells(name, repair, field, rows["source_row"], cells(field), changed))

    for field in (*_NAMES, *_TEXTS):
        if cells(field) is None:
            continue
        if "mojibake-repaired" in told:
            mark("mojibake-repaired", field, _were_repaired(cells(field), rows[field], field in _TEXTS))
        if "escapes-undone" in told and field in _TEXTS:
            mark("escapes-undone", field, _were_repaired(cells(field), rows[field], True, _ESCAPED))
        if "texts-in-error" in told and field == "text":
            mark("texts-in-error", field, are_errors(rows[field]))
        if "bytes-replaced" in told:
            mark("bytes-replaced", field, rows[field].fillna("").str.contains("\ufffd", regex=False))
    for field in _IDS if "ids-ruined" in told else ():
        if cells(field) is not None:
            mark("ids-ruined", field, rows[field].isna() & cells(field).str.strip().str.contains(_ROUNDED))
    if cells("created_at") is not None:
        mark("undated", "created_at", rows["created_at"].isna() & (cells("created_at").str.strip() != ""))
    return found


def are_errors(texts: pd.Series) -> pd.Series:
    """Whether a text is what a spreadsheet shows where it took the text for a formula ("-- hello", "=)")."""
    return texts.str.fullmatch(_ERROR)


def _were_repaired(before: pd.Series, now: pd.Series, is_text: bool, suspect: str = SUSPECT) -> pd.Series:
    """Whether a cell looks decoded twice (or otherwise suspect) and reads otherwise now."""
    same = before.str.replace("\r\n?", "\n", regex=True) if is_text else before.str.strip()
    return before.str.contains(suspect, regex=True) & (now.fillna("") != same)
