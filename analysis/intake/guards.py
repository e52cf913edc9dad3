"""Apostrophes before what a spreadsheet would run as a formula: put on where we write, taken off where we read our own.

A cell is guarded where it begins, and after each `;` and line end in it: a comma-separated file that is opened where
lists are parted by `;` (in France) begins new cells there (OWASP, CSV injection). A cell that begins with apostrophes
before such a sign gets one more, so that taking one off gives every cell back as it was.

Our mark is what our files hold anyway: the columns of the scores side by side, those of the rows set aside, of the
reader's corrections, of events, or of an edited story. It survives Excel, whatever it saves the file as, and nobody
sees it. Another tool's apostrophe stays where it is.
"""

import re
from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.table import SET_ASIDE_COLUMNS, RawTable

MARKS = (
    ("language", "negative", "neutral", "positive", "compound", "sentiment", "confidence"),
    SET_ASIDE_COLUMNS,
    ("fingerprint", "sentiment", "how"),
    ("event_start", "event_end", "precision"),
    ("bin", "line", "edit", "language", "text"),
)

_SIGN = r"=+\-@＝＋－＠﹦﹢﹣﹫"
# Spaces and what nobody sees: a spreadsheet may pass over them.
_PASSED = (
    r"\x00-\x20\x7f-\xa0\u00ad\u061c\u115f\u1160\u1680\u180e"
    r"\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff"
)
_FORMULA = rf"[{_PASSED}']*[{_SIGN}]"
_START = r"(?:(?<![\s\S])|(?<=[;\r\n]))"
_GUARD = re.compile(rf"{_START}(?={_FORMULA})|(?<![\s\S])(?='*[\t\r\n])")
_APOSTROPHE = re.compile(rf"{_START}'(?={_FORMULA})|(?<![\s\S])'(?='*[\t\r\n])")
_GUARDED = re.compile(rf"{_START}(?='{_FORMULA})|(?<![\s\S])(?='+[\t\r\n])")


def _for_arrow(pattern: str) -> str:
    """Arrow's expressions (RE2) look neither back nor ahead, and write signs by their numbers otherwise."""
    return re.sub(r"\\u([0-9a-f]{4})", r"\\x{\1}", pattern)


# Whether there is anything to guard, or to take off, in a column: one look before any cell is touched.
_ANY = _for_arrow(rf"(?:\A|[;\r\n]){_FORMULA}|\A'*[\t\r\n]")


def guard(values: pd.Series) -> pd.Series:
    """Texts as a CSV may hold them: none begins a formula. A new series of dtype str; NaN stays."""
    return _replaced(values, _GUARD, "'")


def keep_apostrophes(values: pd.Series) -> pd.Series:
    """Texts as a file of typed cells (XLSX) may hold them: only what `restore` would take off is doubled."""
    return _replaced(values, _GUARDED, "'")


def would_run(values: pd.Series) -> pd.Series:
    """A boolean per text: a spreadsheet that is told nothing of its type would run it. Where empty, False."""
    found = pc.match_substring_regex(_arrow(values), _for_arrow(rf"\A(?:[{_PASSED}]*[{_SIGN}]|[\t\r\n])"))
    return pd.Series(pc.fill_null(found, False).to_numpy(zero_copy_only=False), index=values.index)


def restore(raw: RawTable) -> RawTable:
    """The table as it was before we wrote it, where it bears our mark; any other as it is."""
    if raw.format not in ("csv", "xlsx") or not _is_ours([*map(str, raw.frame.columns)]):
        return raw
    names = [_APOSTROPHE.sub("", name) for name in raw.frame.columns]
    cells = [_replaced(raw.frame.iloc[:, at], _APOSTROPHE, "") for at in range(raw.frame.shape[1])]
    frame = pd.DataFrame(dict(enumerate(cells)), index=raw.frame.index)
    return replace(raw, frame=frame.set_axis(pd.Index(names, dtype="str"), axis="columns"))


def _is_ours(names: list[str]) -> bool:
    return any(
        names[at : at + len(mark)] == list(mark)
        for mark in MARKS
        for at in range(len(names))
        if names[at] == mark[0]
    )


def _replaced(values: pd.Series, pattern: re.Pattern, by: str) -> pd.Series:
    texts = values.astype("str")
    found = pc.fill_null(pc.match_substring_regex(_arrow(texts), _ANY), False).to_numpy(zero_copy_only=False)
    if not found.any():
        return texts
    changed = texts.copy()
    changed[found] = [pattern.sub(by, text) for text in texts[found]]
    return changed


def _arrow(values: pd.Series) -> pa.Array:
    return pa.array(values, type=pa.large_string(), from_pandas=True)
