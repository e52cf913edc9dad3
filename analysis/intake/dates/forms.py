"""All the families of dates that a column is written in: the one that reads most of it, then what it left.

In: the distinct texts of a column. Out: `Forms`. A text has one family: the first that reads it, the main one before
the others, the text as it is before the text without what interfaces write around a date (`undress.py`).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.dates.dateforms import FAMILIES, WEAK
from analysis.intake.dates.families import SAMPLE, distinct_texts, find_family, possible_families
from analysis.intake.dates.moments import NAT, NO_OFFSET, NO_TIME, Moments, read_orders
from analysis.intake.dates.told import are_told
from analysis.intake.dates.undress import may_be_dressed, undress

NAMES = tuple(FAMILIES)
UNREAD = -1
NUMERIC = NAMES.index("numeric")
# A longer text is prose. The longest date with words around it that was met has 70 signs.
LONGEST = 90
# Of what the main family leaves so many values are looked at to see which families to try.
LEFT_SAMPLE = 20_000
# Rare numbers are dates only where they fall at most so far from the other dates of the column.
NEAR = np.timedelta64(366, "D")


@dataclass(frozen=True)
class Forms:
    """Per distinct text: its `family` (a place in NAMES, UNREAD) and its moments in both orders of day and month.

    The orders differ in texts of the family NUMERIC only; NaT where an order makes no date. `main` is the name of the
    family of most distinct texts, "" where nothing is read.
    """

    family: np.ndarray
    day: Moments
    month: Moments
    main: str


def read_forms(texts: pa.Array, header: str = "") -> Forms:
    """The families and moments of distinct texts; `header` says whether numbers may count seconds or days."""
    found = _Found(len(texts))
    main = find_family(texts, header)
    if main:
        found.read(texts, None, main)
    if (left := found.left(texts)).size:
        some = texts.take(left)
        for family in possible_families(some, header, LEFT_SAMPLE):
            left = found.read(some, left, family)
            some = texts.take(left)
    if (left := found.left(texts)).size and may_be_dressed(texts.take(left)):
        bare = undress(texts.take(left))
        for family in possible_families(bare, "", LEFT_SAMPLE):
            found.read(bare, left, family)
    return found.forms(main)


def date_share(values: pd.Series) -> float:
    """Share (0 to 1) of the distinct non-empty values that read as dates, be it with the day of the export."""
    _, texts = distinct_texts(values)
    texts = texts.slice(0, SAMPLE)
    if not len(texts):
        return 0.0
    read = read_forms(texts, str(values.name or "")).family != UNREAD
    read[~read] = are_told(texts.filter(pa.array(~read)))
    return float(read.mean())


class _Found:
    """What is read so far of the distinct texts."""

    def __init__(self, size: int):
        self.family = np.full(size, UNREAD, dtype=np.int8)
        self.day = self.month = Moments(
            np.full(size, NAT), np.full(size, NO_OFFSET, dtype=np.int64), np.full(size, NO_TIME)
        )

    def left(self, texts: pa.Array) -> np.ndarray:
        """Places of the texts that are not read and short enough to be dates."""
        unread = self.family == UNREAD
        if not unread.any():
            return np.zeros(0, np.int64)
        short = pc.less_equal(pc.utf8_length(texts), LONGEST).to_numpy(zero_copy_only=False)
        return np.flatnonzero(unread & short)

    def read(self, texts: pa.Array, places: np.ndarray | None, family: str) -> np.ndarray:
        """Reads texts that stand at `places` (None: all); the places that are still unread."""
        day, month = read_orders(texts, family)
        good = ~np.isnat(day.at) | ~np.isnat(month.at)
        if places is None:
            self.day, self.month = day, month
            self.family = np.where(good, NAMES.index(family), UNREAD).astype(np.int8)
            return np.flatnonzero(~good)
        good &= self.family[places] == UNREAD
        if family in WEAK:
            good &= self._near(day.at)
        if good.any():
            self.day = _filled(self.day, day, places, good)
            self.month = _filled(self.month, month, places, good)
            self.family[places[good]] = NAMES.index(family)
        return places[~good]

    def _near(self, at: np.ndarray) -> np.ndarray:
        known = np.where(np.isnat(self.day.at), self.month.at, self.day.at)[self.family != UNREAD]
        if not len(known):
            return np.ones(len(at), dtype=bool)
        return (at >= known.min() - NEAR) & (at <= known.max() + NEAR)

    def forms(self, main: str | None) -> Forms:
        counts = np.bincount(self.family[self.family != UNREAD], minlength=len(NAMES))
        if main is None or counts[NAMES.index(main)] < counts.max():
            main = NAMES[int(counts.argmax())] if counts.any() else ""
        return Forms(self.family, self.day, self.month, main)


def _filled(old: Moments, new: Moments, places: np.ndarray, good: np.ndarray) -> Moments:
    made = []
    for name in ("at", "offset", "fine"):
        values = getattr(old, name).copy()
        values[places[good]] = getattr(new, name)[good]
        made.append(values)
    return Moments(*made)
