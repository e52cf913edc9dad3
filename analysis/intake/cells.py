"""Cells of text -> what a field holds: ids without the marks of a spreadsheet, counts, stars, texts as people wrote
them.

In: columns of text ("" where there is no value). Out: new columns, empty (NaN, NA) where there is no value;
`clean_texts` keeps "" instead, since a comment may have no words. Work is done on distinct values.
"""

import html
import json
import re

import numpy as np
import pandas as pd

from analysis.intake.flags import star_count
from analysis.intake.surrogates import replace_halves

# A number that a spreadsheet rounded (1.34E+18): no id any more.
_RUINED = r"^\s*\d(?:[.,]\d+)?[eE]\+?\d+\s*$"
_ID_PREFIX = r"^(?:ID|Id|id) ?: ?"
_COUNT = re.compile(r"([-+]?)(\d[\d\s.,  ]*)\s?([kKmM]?)(?:\D.*)?$")
_MOJIBAKE = r"Ã[\x80-¿]|â€|Â[\xa0-¿]|ðŸ"
_TAG = re.compile(r"<[^>]{1,500}>")
_BREAK = re.compile(r"<br ?/?>|</p>\s*<p[^>]*>", re.IGNORECASE)
_SHARE = 0.5
# A longer cell is a text or a number of hundreds of digits.
LONGEST_COUNT = 100


def clean_ids(values: pd.Series) -> tuple[pd.Series, int]:
    """(ids as str, NaN where absent; how many were ruined by a spreadsheet and dropped)."""
    ids = values.str.strip()
    if ids.str.contains(r"^(?:ID|Id|id) ?:").any():
        ids = ids.str.replace(_ID_PREFIX, "", regex=True)
    if ids.str.endswith(".0").any():
        ids = ids.str.replace(r"^(\d+)\.0$", r"\1", regex=True)
    ruined = ids.str.match(_RUINED) if ids.str.contains("E+", case=False, regex=False).any() else None
    count = 0
    if ruined is not None and ruined.any():
        count = int(ruined.sum())
        ids = ids.mask(ruined, "")
    nothing = ids.isin(["", "nan", "NaN", "None", "null", "NULL", "N/A", "-"])
    return ids.mask(nothing).astype("str"), count


def clean_names(values: pd.Series) -> pd.Series:
    """Names, titles, links: trimmed, NaN where absent."""
    names = values.str.strip()
    return names.mask(names.isin(["", "nan", "NaN", "None", "null"])).astype("str")


def clean_texts(values: pd.Series) -> tuple[pd.Series, int]:
    """(texts with line feeds only and without a tool's markup; how many were decoded twice and repaired)."""
    texts = values.fillna("").astype("str")
    if texts.str.contains("\r", regex=False).any():
        texts = texts.str.replace("\r\n", "\n", regex=False).str.replace("\r", "\n", regex=False)
    sample = texts[texts != ""].iloc[:500]
    if len(sample) and sample.str.match(r'\s*\{"text"\s*:').mean() > _SHARE:
        texts = _mapped(texts, _from_json)
    elif len(sample) and sample.str.match(r"\s*<(?:p|div|span)\b").mean() > _SHARE:
        texts = _mapped(texts, _from_html)
    broken = texts.str.contains(_MOJIBAKE, regex=True)
    if not broken.any():
        return texts, 0
    from ftfy import fix_encoding

    fixed = _mapped(texts[broken], fix_encoding)
    repaired = int((fixed != texts[broken]).sum())
    texts = texts.copy()
    texts[broken] = fixed
    return texts, repaired


def clean_counts(values: pd.Series) -> pd.Series:
    """Whole numbers (Int64): `12`, `1 234`, `1,234`, `1,2 k`, `1.2K`, `3.0`; empty where there is none."""
    return _mapped_to(values, _count, "Int64")


def clean_stars(values: pd.Series) -> pd.Series:
    """Stars (Int64), empty where there are none."""
    return _mapped_to(values, star_count, "Int64")


def _count(cell: str) -> int | None:
    cell = cell.strip()
    if len(cell) > LONGEST_COUNT:
        return None
    if cell.isdecimal():
        return int(cell) if len(cell) < 16 else None
    match = _COUNT.match(cell)
    if not match:
        return None
    sign, digits, scale = match.groups()
    digits = re.sub(r"\s", "", digits).rstrip(".,")
    factor = {"": 1, "k": 1_000, "m": 1_000_000}[scale.casefold()]
    if factor == 1 and re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        number = float(re.sub(r"[.,]", "", digits))
    else:
        plain = digits.replace(",", ".")
        if plain.count(".") > 1:
            plain = plain.replace(".", "")
        number = float(plain or 0)
    number = round(number * factor)
    return (-number if sign == "-" else number) if number < 10**15 else None


def _from_json(cell: str) -> str:
    """YouTube's Takeout writes a text as JSON pieces: {"text":"..."},{"mention":...}."""
    try:
        pieces = json.loads(f"[{cell}]")
    except (ValueError, RecursionError):
        return cell
    parts = [piece.get("text", "") for piece in pieces if isinstance(piece, dict)]
    return replace_halves("".join(part for part in parts if isinstance(part, str))) or cell


def _from_html(cell: str) -> str:
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", cell))).strip()


def _mapped(texts: pd.Series, change) -> pd.Series:
    codes, distinct = pd.factorize(texts)
    changed = pd.array([change(text) for text in distinct], dtype="str")
    return pd.Series(changed.take(codes), index=texts.index, dtype="str")


def _mapped_to(values: pd.Series, change, dtype: str) -> pd.Series:
    codes, distinct = pd.factorize(values)
    found = pd.array([change(text) for text in distinct], dtype=dtype)
    return pd.Series(found.take(np.asarray(codes), allow_fill=True), index=values.index, dtype=dtype)
