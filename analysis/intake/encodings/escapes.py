"""Texts that a tool wrote for a web page (`d&eacute;&ccedil;u &amp; las`) or a link (`d%C3%A9%C3%A7u`) -> as written.

In: a column of texts. Out: the texts, and how many changed. Only where the whole column is written so: somebody may
write "&amp;" in a comment about HTML, but then writes "&" elsewhere.
"""

import html
from urllib.parse import unquote

import pandas as pd

from analysis.intake.encodings.distinct import change_some

_ENTITY = r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d{0,2});"
# An ampersand that begins none.
_BARE = r"&(?!#\d{2,7};|#[xX][0-9a-fA-F]{2,6};|[A-Za-z]{2,8}\d{0,2};)"
_PERCENT = r"%[0-9A-Fa-f]{2}"
# One text may be about HTML; two or more are how the column is written.
LEAST = 2
# Bare ampersands (of a link) that may stand in it, per text with entities.
BARE_SHARE = 0.05
# Share of a column's texts that must be written for a link.
LINK_SHARE = 0.5


def undo_escapes(texts: pd.Series) -> tuple[pd.Series, int]:
    """(texts without entities and percent signs, how many changed); the same series where none did."""
    texts, entities = _undo_entities(texts)
    texts, links = _undo_links(texts)
    return texts, entities + links


def _undo_entities(texts: pd.Series) -> tuple[pd.Series, int]:
    if not texts.str.contains("&", regex=False).any():
        return texts, 0
    found = texts.str.contains(_ENTITY, regex=True)
    bare = texts.str.contains(_BARE, regex=True)
    if found.sum() < LEAST or bare.sum() > found.sum() * BARE_SHARE:
        return texts, 0
    return change_some(texts, found, html.unescape)


def _undo_links(texts: pd.Series) -> tuple[pd.Series, int]:
    if not texts.str.contains("%", regex=False).any():
        return texts, 0
    found = texts.str.contains(_PERCENT, regex=True) & ~texts.str.contains(r"\s|://", regex=True)
    filled = int((texts != "").sum())
    if found.sum() < max(LEAST, filled * LINK_SHARE):
        return texts, 0
    plus = texts[found].str.contains("+", regex=False).any() and not texts[found].str.contains("%20").any()
    return change_some(texts, found, lambda text: unquote(text.replace("+", " ") if plus else text))
