"""Counts as interfaces write them -> whole numbers: `1 234`, `1,234`, `1.234`, `1,2 k`, `1.2K`, `3 M`, `12 j’aime`.

In: a column of text. Out: Int64, empty where a cell holds no count. Whether a point or a comma before three digits
parts thousands or decimals is decided by the column: a value that can only have decimals (`3.0`, `0.125`) shows that
its mark is the decimal one; otherwise people are counted in whole numbers. Work is done on distinct values.
"""

import re

import numpy as np
import pandas as pd

# What may stand before a number ("J’aime : 12", "J’aime (12)", "👍 12", "+12", ="12") and behind it ("12 j’aime",
# "99+"): words and signs, never figures. A percentage is no count.
_CELL = re.compile(
    r"(?:[(\[«]\s?|=?\"|')?(?:[^\W\d][^\d:]{0,30}(?:: ?|\s\()|[^\w\s.,:;/<>=~#%+−–—'’\"«(\[-]{1,4}\s?)?"
    r"(?P<sign>[-+−]?)(?P<digits>\d[\d\s.,'’]*?)"
    r"(?:\s?(?P<scale>k|m|b|md|mds|bn|mrd|mio|mln|mille|milliers?|thousand|millions?|milliards?|billions?)(?![^\W\d]))?"
    r"(?:\+|\s?[^\W\d][^\d]{0,40}|\s?[^\w\s/:%-][^\d]{0,40})?[)\]]?",
    re.IGNORECASE,
)
_SCALES = {
    "": 1,
    **dict.fromkeys(("k", "mille", "millier", "milliers", "thousand"), 10**3),
    **dict.fromkeys(("m", "mio", "mln", "million", "millions"), 10**6),
}
_BILLION = 10**9
# One mark with three digits behind it, after one to three digits: thousands or decimals.
_EITHER = re.compile(r"\d{1,3}([.,])\d{3}")
# One mark, and no thousands before or behind it.
_DECIMAL = re.compile(r"(?:\d+([.,])(?:\d{1,2}|\d{4,})|0([.,])\d+|\d{4,}([.,])\d+)")
# So many distinct values that all end in three zeros are decimals: of thousands some are not round.
_ALL_ROUND = 3
_TOO_LARGE = 10**15
_MOST_DIGITS = 15
# A longer cell is a text or a number of hundreds of digits.
LONGEST_COUNT = 100


def clean_counts(values: pd.Series) -> pd.Series:
    """Whole numbers (Int64), rounded where a cell has decimals; empty where there is none."""
    codes, distinct = pd.factorize(values)
    found = np.full(len(distinct), 0, dtype=np.int64)
    missing = np.ones(len(distinct), dtype=bool)
    others = []
    for place, cell in enumerate(distinct):
        cell = str(cell).strip()
        if cell.isdecimal():
            if len(cell) <= _MOST_DIGITS:
                found[place], missing[place] = int(cell), False
        elif len(cell) <= LONGEST_COUNT and (match := _CELL.fullmatch(cell)):
            others.append((place, match))
    decimal = _decimal_marks([match for _, match in others])
    for place, match in others:
        if (number := _number(match, decimal)) is not None:
            found[place], missing[place] = number, False
    numbers = pd.arrays.IntegerArray(found, missing)
    return pd.Series(numbers.take(np.asarray(codes), allow_fill=True), index=values.index, dtype="Int64")


def are_counts(cells: list[str]) -> float:
    """Share (0 to 1) of the cells that hold a count."""
    return sum(len(cell) <= LONGEST_COUNT and bool(_CELL.fullmatch(cell.strip())) for cell in cells) / max(
        1, len(cells)
    )


def _decimal_marks(cells: list[re.Match]) -> set[str]:
    """The marks that the column's plain numbers use for decimals."""
    plain = [_bare(match["digits"]) for match in cells if not match["scale"]]
    marks = {
        next(mark for mark in found.groups() if mark)
        for digits in plain
        if (found := _DECIMAL.fullmatch(digits))
    }
    either = [digits for digits in plain if _EITHER.fullmatch(digits)]
    if len(either) >= _ALL_ROUND and len(either) == len(cells) and all(d.endswith("000") for d in either):
        marks |= {_EITHER.fullmatch(digits)[1] for digits in either}
    return marks


def _number(match: re.Match, decimal: set[str]) -> int | None:
    digits = _bare(match["digits"])
    scale = (match["scale"] or "").casefold()
    factor = _SCALES.get(scale, _BILLION)
    marks = {mark for mark in ".," if mark in digits}
    if len(marks) == 2:
        # 1.234,5 and 1,234.5: the last mark is the decimal one.
        last = max(".,", key=digits.rfind)
        digits = digits.replace("," if last == "." else ".", "").replace(last, ".")
    elif marks:
        mark = marks.pop()
        either = _EITHER.fullmatch(digits)
        thousands = digits.count(mark) > 1 or (either and factor == 1 and mark not in decimal)
        digits = digits.replace(mark, "" if thousands else ".")
    try:
        number = round(float(digits) * factor)
    except ValueError:
        return None
    if number >= _TOO_LARGE:
        return None
    return -number if match["sign"] in ("-", "−") else number


def _bare(digits: str) -> str:
    """Without spaces and apostrophes between figures, nor a mark at the end."""
    return re.sub(r"[\s'’]", "", digits).rstrip(".,")
