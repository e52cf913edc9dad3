"""Whom a message addresses by name: `@handle` anywhere, or a first name after the greeting (« Bonjour Maud, »)."""

import re

import pandas as pd

from analysis.words.folding import fold

_HANDLE = re.compile(r"(?<![\w@])@([\w.\-]{2,50})")
_GREETING = re.compile(
    r"^\s*(?:(?:bonjour|bonsoir|hello|hi|hey|dear|chère?|cher|merci|thanks|thank you|désolée?s?|sorry)\s+)?"
    r"(?:mme|mr|m\.|madame|monsieur)?\s*@?([^\W\d_][\w'’\-]+)\s*[,:!]",
    re.IGNORECASE,
)
# Only the start of a message addresses somebody; further on a name is talked about.
_START = 80
# Words that stand where a name would.
_NO_NAMES = frozenset(
    {"bonjour", "bonsoir", "hello", "hi", "hey", "merci", "thanks", "thank", "bravo", "super", "oui", "non"}
    | {"yes", "no", "désolé", "désolée", "désolés", "sorry", "attention", "info", "nouveau", "new", "chère"}
    | {"cher", "all", "tous", "toutes", "everyone", "monsieur", "madame", "ok", "alors"}
)


def find_addressees(text: pd.Series) -> pd.Series:
    """Folded names addressed in each text: one row per name, indexed like `text` (an index may repeat)."""
    distinct = text.dropna().drop_duplicates()
    names = pd.Series([_names(value) for value in distinct], index=distinct.to_numpy(), dtype="object")
    return text.dropna().map(names).explode().dropna().astype("str")


def name_keys(authors: pd.DataFrame) -> pd.Series:
    """Folded names under which each author (columns author, author_id) may be addressed; an index may repeat."""
    full = authors["author"].dropna()
    folded = pd.Series({name: fold(name.lstrip("@")) for name in full.unique()}, dtype="str")
    whole = full.map(folded)
    first = whole.str.split(" ", n=1).str[0]
    ids = authors["author_id"].dropna().str.lower()
    keys = pd.concat([whole, first, ids]).rename("name").rename_axis("index").reset_index().drop_duplicates()
    return keys.set_index("index")["name"]


def _names(text: str) -> list[str]:
    names = {fold(handle.rstrip(".-")) for handle in _HANDLE.findall(text[: 4 * _START])}
    greeted = _GREETING.match(text[:_START])
    if greeted:
        names.add(fold(greeted[1]))
    return sorted(names - _NO_NAMES)
