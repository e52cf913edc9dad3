"""What a column holds, measured on a sample: shares (0 to 1) of dates, numbers, links, and how long and distinct it is.

In: one column of text. Out: `Content`, whose `fits` says whether it can hold a field that its name promises.
"""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from analysis.intake.counts import are_counts
from analysis.intake.families import clock_share
from analysis.intake.flags import are_brand_flags, are_kinds, are_ratings
from analysis.intake.forms import date_share

SAMPLE = 1_000
MOSTLY = 0.6
_NUMBER = re.compile(r"[-+]?\d[\d\s.,]*\s?(?:[kKmM]|%)?$")
_LINK = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_ID = re.compile(r"(?:ID: ?)?[^\s<>]{1,200}$")
# "Reply 1.2": where a reply stands, not what it says.
_NUMBERED = re.compile(r"[^\W\d_]+ #?\d+(?:[._-]\d+)*$")
_RUINED = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d+$")


@dataclass(frozen=True)
class Content:
    """Measures of one column's non-empty cells, on a sample of SAMPLE distinct values."""

    sample: pd.Series  # distinct, non-empty, trimmed; its name is the column's
    filled: int
    distinct: float  # distinct values per filled cell
    share: float = 1.0  # filled cells per row

    @property
    def name(self) -> str:
        return str(self.sample.name or "")

    @property
    def empty(self) -> bool:
        return not self.filled

    @cached_property
    def cells(self) -> list[str]:
        return self.sample.tolist()

    @cached_property
    def numbers(self) -> float:
        return self._share(_NUMBER)

    @cached_property
    def links(self) -> float:
        return self._share(_LINK)

    @cached_property
    def ids(self) -> float:
        return self._share(_ID)

    @cached_property
    def dates(self) -> float:
        return date_share(self.sample)

    @cached_property
    def clocks(self) -> float:
        return clock_share(self.sample)

    @cached_property
    def length(self) -> float:
        """Mean length of the distinct values, in signs."""
        return float(np.mean([len(cell) for cell in self.cells])) if self.cells else 0.0

    @cached_property
    def spaced(self) -> float:
        return sum(" " in cell or "\n" in cell for cell in self.cells) / max(1, len(self.cells))

    @property
    def is_prose(self) -> bool:
        """Whether the column can be a text that people wrote."""
        return (
            not self.empty
            and self.spaced > 0.3
            and self.numbers < 0.5
            and self.links < 0.5
            and self.dates < 0.5  # last: the patterns of dates take longest
        )

    @property
    def is_ruined(self) -> bool:
        """Whether its numbers lost digits in a spreadsheet (1.34E+18)."""
        return self._share(_RUINED) > 0.5

    def fits(self, name: str) -> bool:
        """Whether the content agrees with a field that the column's name promises."""
        check = _CHECKS.get(name)
        return check is None or check(self)

    def _share(self, pattern: re.Pattern) -> float:
        return sum(bool(pattern.match(cell)) for cell in self.cells) / max(1, len(self.cells))


def describe(column: pd.Series) -> Content:
    """The measures of one column."""
    filled = np.flatnonzero(((column != "") & ~column.str.isspace()).to_numpy(dtype=bool))
    some = filled
    if len(filled) > 20 * SAMPLE:
        some = filled[np.linspace(0, len(filled) - 1, 20 * SAMPLE).astype(int)]
    sample = column.iloc[some]
    values = sample.str.strip().drop_duplicates()
    distinct = len(values) / max(1, len(sample))
    share = len(filled) / max(1, len(column))
    return Content(values.iloc[:SAMPLE].rename(column.name), len(filled), distinct, share)


def _is_text(content: Content) -> bool:
    return content.links < 0.8 and content.numbers < 0.8 and content.dates < 0.8


def _is_count(content: Content) -> bool:
    return are_counts(content.cells) >= MOSTLY


def _is_id(content: Content) -> bool:
    return content.ids >= 0.9 and content.dates < MOSTLY


_CHECKS = {
    "text": _is_text,
    "title": _is_text,
    "reply_text": lambda content: (
        _is_text(content)
        and content.length > 5
        and not are_kinds(content.cells)
        and content._share(_NUMBERED) < MOSTLY
    ),
    "created_at": lambda content: content.dates >= 0.5,
    "reply_date": lambda content: content.dates >= 0.5,
    "collected_at": lambda content: content.dates >= 0.5,
    "created_time": lambda content: content.clocks >= MOSTLY,
    "likes": _is_count,
    "shares": _is_count,
    "replies_count": _is_count,
    "depth": _is_count,
    "rating": lambda content: are_ratings(content.cells),
    "comment_id": lambda content: _is_id(content) and (content.distinct > 0.5 or content.is_ruined),
    # Of a small export the only parent may be "1", which is also how some tools write yes.
    "parent_id": lambda content: (
        _is_id(content) and not are_kinds([cell for cell in content.cells if not cell.isdigit()])
    ),
    "node_id": _is_id,
    "thread_id": lambda content: _is_id(content) and content.links < 0.5,
    "post_id": _is_id,
    "author": lambda content: content.length < 80 and content.links < 0.5 and content.dates < MOSTLY,
    "author_id": _is_id,
    "response_ids": lambda content: content.ids >= 0.8,
    "url": lambda content: content.links >= 0.5 or content.cells[0].startswith("/"),
    "post_url": lambda content: content.links >= 0.5,
    "is_brand": lambda content: are_brand_flags(content.cells, content.name),
    "kind": lambda content: are_kinds(content.cells),
    "brand": lambda content: content.length < 60 and content.links < 0.5 and content.numbers < 0.5,
    "post_author": lambda content: content.length < 60 and content.links < 0.5,
    "platform": lambda content: (content.length < 40 and content.distinct <= 0.5) or len(content.cells) <= 3,
}
