"""What a column holds, measured on a sample: shares (0 to 1) of dates, numbers, links, and how long and distinct it is.

In: one column of text. Out: `Content`, whose `fits` says whether it can hold a field that its name promises.
"""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.intake.counts import are_counts
from analysis.intake.dates.families import clock_share, possible_families
from analysis.intake.dates.forms import date_share
from analysis.intake.flags import are_brand_flags, are_kinds
from analysis.intake.stars import are_ratings

SAMPLE = 1_000
MOSTLY = 0.6
_NUMBER = re.compile(r"[-+]?\d[\d\s.,]*\s?(?:[kKmM]|%)?$")
_LINK = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_ID = re.compile(r"(?:ID: ?)?[^\s<>]{1,200}$")
# "Reply 1.2": where a reply stands, not what it says.
_NUMBERED = re.compile(r"[^\W\d_]+ #?\d+(?:[._-]\d+)*$")
# A cell that may be a date: figures and something between or around them, or a word for a time.
_MAY_BE_DATE = re.compile(
    r"\d(?: ?[-/.] ?\d{1,4}){2}|\d ?[:hHT] ?\d|\d[^\d]{0,8}[^\W\d]{3}|[^\W\d]{3}[^\d]{0,8}\d|^\d{1,3} ?[^\W\d]{1,8}\.?$"
    r"|\b(?:hier|avant-hier|yesterday|aujourd|today|instant|just now|derni|last|an?|une?|few|quelques)\b",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)?$")
_MAY_BE_CLOCK = re.compile(r"^T?\d{1,2} ?(?:[:.hH]|heures?|Uhr|[AaPp]\.? ?[Mm])")
# So many values show whether the patterns of dates are worth trying.
GLANCE = 60
# No field asks for fewer dates than half; so many among the values glanced at.
WORTH = 0.3
LONGEST_DATE = 120
_WHOLE_DATE = re.compile(r"\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\d{5,}")
# A picture, or somebody's page: `facebook.com/ana.c`, `/profile.php?id=1`, `/users/12`.
_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:"
    r"(?:facebook|instagram|twitter|x|tiktok|linkedin|youtube)\.com/(?:@?[^/?#]*[a-z][^/?#]*/?(?:[?#].*)?"
    r"|(?:in|user|channel|c|people)/.+|profile\.php\?.*)"
    r"|\S*/(?:users?|profiles?|people|member|membre|contrib|author|auteur)s?/\S+|\S+\.(?:jpe?g|png|gif|webp|svg)(?:\?\S*)?"
    r"|(?:scontent|lh\d\.googleusercontent|pbs\.twimg|yt3\.ggpht|cdn)\S*)$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"@[\w.-]{2,40}$")
_PERSON = re.compile(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){1,3}$")
# Account names are made of signs that words have not.
_ACCOUNT = re.compile(r"(?=.*[\d_.])[a-z][\w.-]{2,30}$")
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
    def _some(self) -> list[str]:
        return self.cells[:: max(1, len(self.cells) // GLANCE)]

    @cached_property
    def numbers(self) -> float:
        return self._share(_NUMBER)

    @cached_property
    def links(self) -> float:
        return self._share(_LINK) if any(_LINK.match(cell) for cell in self._some) else 0.0

    @cached_property
    def ids(self) -> float:
        return self._share(_ID)

    @cached_property
    def dates(self) -> float:
        return date_share(self.sample) if self._worth(_MAY_BE_DATE) else 0.0

    @cached_property
    def clocks(self) -> float:
        return clock_share(self.sample) if self._worth(_MAY_BE_CLOCK) else 0.0

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

    @property
    def has_whole_dates(self) -> bool:
        """Whether its dates do not need the day of the export."""
        return self._share(_WHOLE_DATE, search=True) >= 0.5

    @property
    def is_profile(self) -> bool:
        """Whether its links lead to people or pictures rather than to messages."""
        return self._share(_PROFILE) >= MOSTLY

    @property
    def is_people(self) -> bool:
        """Whether it can only be who wrote: accounts (@ana, ana_75) or full names, nearly everywhere."""
        if self.share < 0.8 or len(self.cells) < 3 or self.length > 40:
            return False
        return any(self._share(pattern) >= MOSTLY for pattern in (_HANDLE, _PERSON, _ACCOUNT))

    def fits(self, name: str) -> bool:
        """Whether the content agrees with a field that the column's name promises."""
        check = _CHECKS.get(name)
        return check is None or check(self)

    def _share(self, pattern: re.Pattern, search: bool = False) -> float:
        found = pattern.search if search else pattern.match
        return sum(bool(found(cell)) for cell in self.cells) / max(1, len(self.cells))

    def _worth(self, pattern: re.Pattern) -> bool:
        """Whether so many of the values may be dates (or times) that it is worth reading them."""
        some = self._some
        plain = [cell for cell in some if _PLAIN_NUMBER.match(cell)]
        likely = sum(
            len(cell) <= LONGEST_DATE and not cell.startswith("http") and bool(pattern.search(cell))
            for cell in some
            if not _PLAIN_NUMBER.match(cell)
        )
        if plain and pattern is _MAY_BE_DATE and possible_families(pa.array(plain), self.name):
            likely += len(plain)
        return likely >= WORTH * len(some)


def describe(column: pd.Series) -> Content:
    """The measures of one column."""
    texts = pa.array(column, type=pa.large_string())
    texts = pc.utf8_trim_whitespace(texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts)
    filled = texts.filter(pc.not_equal(texts, ""))
    some = filled
    if len(filled) > 20 * SAMPLE:
        some = filled.take(np.linspace(0, len(filled) - 1, 20 * SAMPLE).astype(int))
    values = pc.unique(some)
    sample = pd.Series(values.slice(0, SAMPLE).to_pylist(), name=column.name, dtype="str")
    return Content(sample, len(filled), len(values) / max(1, len(some)), len(filled) / max(1, len(column)))


def _is_text(content: Content) -> bool:
    return content.links < 0.8 and content.numbers < 0.8 and content.dates < 0.8


def _is_count(content: Content) -> bool:
    return are_counts(content.cells) >= MOSTLY


def _is_id(content: Content) -> bool:
    return content.ids >= 0.9 and content.dates < MOSTLY


_CHECKS = {
    "text": _is_text,
    # The same in all rows: the video's or the place's.
    "title": lambda content: _is_text(content) and (len(content.cells) > 1 or content.filled < 5),
    "reply_text": lambda content: (
        _is_text(content)
        and content.length > 5
        and content.spaced > 0.3
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
    # The same in all rows: the post's.
    "url": lambda content: (
        (content.links >= 0.5 or content.cells[0].startswith("/"))
        and not content.is_profile
        and (len(content.cells) > 1 or content.filled < 5)
    ),
    "post_url": lambda content: content.links >= 0.5,
    "is_brand": lambda content: are_brand_flags(content.cells, content.name),
    "kind": lambda content: are_kinds(content.cells),
    "brand": lambda content: content.length < 60 and content.links < 0.5 and content.numbers < 0.5,
    "post_author": lambda content: content.length < 60 and content.links < 0.5,
    "platform": lambda content: (
        ((content.length < 40 and content.distinct <= 0.5) or len(content.cells) <= 3)
        and not are_kinds([cell for cell in content.cells if "/" not in cell])
    ),
}
