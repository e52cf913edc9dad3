"""Stars as tools write them: `4`, `4,0/5`, `★★★★☆`, `FOUR`, `Rated 4 out of 5 stars`, `4 of 5 bubbles`.

In: a column of text. Out: stars up to 5 (Int64), empty where a cell holds none. A cell that names its scale, 5, is
stars in any column; a bare number is, unless the column's other cells show another scale. What 7 of 10 would be in
stars nobody said: it stays empty, and is counted. Words for numbers are in `flags.csv`. Distinct values are read once.
"""

import re

import numpy as np
import pandas as pd

from analysis.intake.flags import words
from analysis.intake.headers.names import fold

STARS = 5
# One row in 200 may hold another column's cell; more say that the whole column has another scale.
STRAY_SHARE = 0.005
# Longer cells are texts.
LONGEST = 60
_FULL, _HALF, _BLANK = "★⭐🌟*", "½⯪", "☆✩"
_NAME = rf"(?:stars?|étoiles?|bubbles?|bulles?|[{_FULL}]+)"
_SCALE = r"(?:/ ?|(?:out of|of|sur) )(?P<scale>5|10|20|100)(?:[.,]0+)?(?!\d)"
_RATING = re.compile(
    rf"(?:(?:rated|rating|notée?|note|évaluée?) ?:? ?|[{_FULL}] ?)?(?P<value>\d{{1,3}})(?:[.,](?P<part>\d+))?"
    rf"(?P<percent> ?%)?(?: ?{_NAME})?(?: ?{_SCALE}(?: ?{_NAME})?)?",
    re.IGNORECASE,
)
# `bubble_45` of TripAdvisor's pages is four and a half of five.
_BUBBLE = re.compile(r"(?:ui_bubble_rating )?bubble_([0-5])([05])", re.IGNORECASE)
# A word before or behind a number in words: STAR_RATING_FOUR, "quatre étoiles".
_NAMES = re.compile(r"^star_?rating|[ _]*(?:stars?|étoiles?|bubbles?|bulles?)$", re.IGNORECASE)


def clean_stars(values: pd.Series) -> pd.Series:
    """Stars (Int64), empty where there are none."""
    return _read(values)[0]


def count_other_scales(values: pd.Series) -> int:
    """How many ratings `clean_stars` leaves empty because they are not of five stars."""
    return _read(values)[1]


def _read(values: pd.Series) -> tuple[pd.Series, int]:
    """(stars, how many ratings on other scales were left out)."""
    codes, distinct = pd.factorize(values)
    rows = np.bincount(codes[codes >= 0], minlength=len(distinct))
    found = np.array([rating(cell) or (np.nan, np.nan) for cell in distinct], dtype=float).reshape(-1, 2)
    value, scale = found[:, 0], found[:, 1]
    known = ~np.isnan(value)
    other = known & ((value > STARS) | (scale > STARS))
    if rows[other].sum() > STRAY_SHARE * rows[known].sum():
        other |= known & np.isnan(scale)
    stars = pd.array(np.where(known & ~other, np.round(value), np.nan), dtype="Float64").astype("Int64")
    taken = stars.take(np.asarray(codes), allow_fill=True)
    return pd.Series(taken, index=values.index, dtype="Int64"), int(rows[other].sum())


def rating(cell: str) -> tuple[float, float] | None:
    """(value, of how many; NaN where the cell does not say), None where the text is no rating."""
    cell = str(cell).strip().replace("\ufe0f", "")
    if not cell or len(cell) > LONGEST:
        return None
    if named := words("stars").get(fold(cell)) or words("stars").get(fold(_NAMES.sub("", cell))):
        return float(named), STARS
    if set(cell) <= set(_FULL + _HALF + _BLANK):
        full = sum(cell.count(sign) for sign in _FULL) + 0.5 * sum(cell.count(sign) for sign in _HALF)
        return full, float(len(cell)) if set(cell) & set(_BLANK) else np.nan
    if match := _BUBBLE.fullmatch(cell):
        return float(f"{match[1]}.{match[2]}"), STARS
    if match := _RATING.fullmatch(cell):
        scale = 100.0 if match["percent"] else float(match["scale"] or np.nan)
        return float(f"{match['value']}.{match['part'] or 0}"), scale
    return None


def are_ratings(cells: list[str]) -> bool:
    """Whether values are ratings of some scale; bare numbers above 10 may count anything."""
    return bool(cells) and sum(_is_rating(cell) for cell in cells) >= 0.8 * len(cells)


def _is_rating(cell: str) -> bool:
    found = rating(cell)
    return found is not None and (found[0] <= 10 or not np.isnan(found[1]))
