"""Cells of text -> what a field holds: ids without the marks of a spreadsheet, counts, stars, texts as people wrote
them.

In: columns of text ("" where there is no value). Out: new columns, empty (NaN, NA) where there is no value;
`clean_texts` keeps "" instead, since a comment may have no words. Work is done on distinct values.
"""

import html
import json
import re

import pandas as pd

from analysis.intake.counts import clean_counts
from analysis.intake.encodings.mojibake import repair_mojibake
from analysis.intake.encodings.surrogates import replace_halves
from analysis.intake.stars import clean_stars

# A number that a spreadsheet rounded (1.34E+18): no id any more.
_RUINED = r"^\s*(?:\d(?:[.,]\d+)?[eE]\+\d+|\d[.,]\d+[eE]\d{1,2})\s*$"
# "ID: 8095..." of some tools; ="8095" and '8095, which keep a spreadsheet from rounding.
_ID_PREFIX = r"^(?:ID|Id|id)(?: ?: ?| (?=\d))"
_ID_QUOTES = r"^=?[\"“”](.*)[\"“”]$|^['‘’](\d+)$"
# Written by a program as a number with decimals, or by a person's spreadsheet with its thousands apart.
_ID_FLOAT = r"^(\d+)[.,]0+$"
_ID_THOUSANDS = r"^\d{1,3}(?:(?:,\d{3}){3,}|(?:\.\d{3}){4,}|(?:[ \u00a0\u202f]\d{3}){3,})$"
_TAG = re.compile(r"<[^>]{1,500}>")
_BREAK = re.compile(r"<br ?/?>|</p>\s*<p[^>]*>", re.IGNORECASE)
# Markup that nobody writes by hand: line breaks, closed tags. "<3" is none.
_MARKUP = r"(?i)<br ?/?>|</(?:p|div|span|a|b|i|u|em|strong|li|ul|h\d)>"
_TAG_NAMED = re.compile(
    r"</?(?:p|div|span|a|b|i|u|em|strong|li|ul|h\d|img)(?: [^<>]{0,500})?/?>", re.IGNORECASE
)
_SHARE = 0.5
_SOME = 0.01

__all__ = ["clean_counts", "clean_ids", "clean_names", "clean_stars", "clean_texts"]


def clean_ids(values: pd.Series) -> tuple[pd.Series, int]:
    """(ids as str, NaN where absent; how many were ruined by a spreadsheet and dropped)."""
    ids = values.str.strip()
    if ids.str.contains(r"^(?:=?[\"“”]|['‘’]\d)").any():
        ids = ids.str.replace(_ID_QUOTES, r"\1\2", regex=True)
    if ids.str.contains(r"^(?:ID|Id|id) ?[:\d]").any():
        ids = ids.str.replace(_ID_PREFIX, "", regex=True)
    if ids.str.contains(r"\d[.,]0+$").any():
        ids = ids.str.replace(_ID_FLOAT, r"\1", regex=True)
    if (apart := ids.str.match(_ID_THOUSANDS)).any():
        ids = ids.mask(apart, ids.str.replace(r"[^\d]", "", regex=True))
    ruined = ids.str.match(_RUINED) if ids.str.contains(r"\d[eE]\+?\d").any() else None
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
    elif len(sample) and sample.str.contains(_MARKUP).mean() > _SOME:
        texts = _mapped(texts, _from_markup)
    return repair_mojibake(texts)


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


def _from_markup(cell: str) -> str:
    """A text of which a tool left the line breaks and the links; `escapes.py` undoes entities without such."""
    return html.unescape(_TAG_NAMED.sub("", _BREAK.sub("\n", cell))).strip()


def _mapped(texts: pd.Series, change) -> pd.Series:
    codes, distinct = pd.factorize(texts)
    changed = pd.array([change(text) for text in distinct], dtype="str")
    return pd.Series(changed.take(codes), index=texts.index, dtype="str")
