"""Words of flags: which values say yes, which say who wrote a message, what kind of message it is.

The words are in `flags.csv` (family, word, value). In: values of a column. Out: what they mean, empty where unknown.
"""

import csv
import re
from functools import cache
from pathlib import Path

import pandas as pd

from analysis.intake.headers.names import fold

FLAGS = Path(__file__).parent / "flags.csv"
# Names of flags that are true for the customer, not for the brand.
_INVERTED = {
    fold(name)
    for name in ("inbound", "is_inbound", "incoming", "entrant", "from_customer", "is_customer", "client")
}
# `post_page_500` is a page, whatever its number.
_NUMBERED = re.compile(r"\d+$")
# A column of badges or kinds has few values.
MANY_BADGES = 12


@cache
def words(family: str) -> dict[str, str]:
    """Folded word -> value, of one family of flags.csv."""
    with FLAGS.open(encoding="utf-8", newline="") as lines:
        return {fold(row["word"]): row["value"] for row in csv.DictReader(lines) if row["family"] == family}


def are_brand_flags(cells: list[str], header: str) -> bool:
    """Whether values say for each row if the brand wrote it: yes and no, or a direction."""
    known = words("side")
    plain = words("yes")
    folded = [fold(cell) for cell in cells]
    if folded and all(cell in known or _NUMBERED.sub("", cell) in known for cell in folded):
        return True
    if are_badges(cells):
        return True
    return (
        bool(folded) and len(folded) <= 3 and all(cell in plain for cell in folded) and fold(header) != "type"
    )


def are_sides(cells: list[str]) -> bool:
    """Whether values can only say who speaks: all of them are sides, and both sides occur ("Agent", "Client")."""
    known = words("side")
    found = {known.get(fold(cell), "") for cell in cells[:MANY_BADGES]}
    return len(cells) <= MANY_BADGES and found == {"brand", "customer"}


def are_badges(cells: list[str]) -> bool:
    """Whether some of a few values mark a message as the brand's ("Réponse publique", the badge "Auteur")."""
    known = words("badge")
    return 0 < len(cells) <= MANY_BADGES and any(fold(cell) in known for cell in cells)


def are_kinds(cells: list[str]) -> bool:
    """Whether values say what a row is: a post, a comment or a reply (or yes and no for "is a reply")."""
    known, plain = words("kind"), words("yes")
    folded = [fold(cell.rsplit("/", 1)[-1]) for cell in cells]
    return bool(folded) and (
        sum(cell in known for cell in folded) >= 0.5 * len(folded) or all(cell in plain for cell in folded)
    )


def brand_flags(values: pd.Series) -> pd.Series:
    """Whether the brand wrote each row (boolean, empty where the flag says nothing)."""
    side, plain, badge = words("side"), words("yes"), words("badge")
    inverted = fold(str(values.name)) in _INVERTED
    badged = are_badges([value for value in values.unique() if value.strip()])
    meaning = {}
    for value in values.unique():
        word = fold(value)
        if badged:
            meaning[value] = badge.get(word) == "brand"
        elif word in plain:
            meaning[value] = (plain[word] == "1") != inverted
        elif word in side or _NUMBERED.sub("", word) in side:
            meaning[value] = side.get(word, side.get(_NUMBERED.sub("", word))) == "brand"
    return values.map(meaning).astype("boolean")


def kinds(values: pd.Series) -> pd.Series:
    """post, comment, reply, or "" for each row."""
    known, plain = words("kind"), words("yes")
    meaning = {}
    for value in values.unique():
        # A query of Facepager, `Facebook:/<Object>/comments`, ends with what it asked for.
        word = fold(value.rsplit("/", 1)[-1])
        if word in plain:
            meaning[value] = "reply" if plain[word] == "1" else ""
        else:
            meaning[value] = known.get(word, "")
    return values.map(meaning).replace("none", "").astype("str")


def are_no_messages(values: pd.Series) -> pd.Series:
    """Whether a kind says that the row is none of people's messages: a tool's own node, a service notice."""
    known = words("kind")
    return values.map({value: known.get(fold(value)) == "none" for value in values.unique()}).astype(bool)
