"""What a story is made of: entries in order of time, each with a headline, lines, numbers, and the comments behind.

Everything here is data; the sentence of a line is made of its key and figures (`analysis.story.say_line`), so a reader
may have it in either language, edit it or strike it out.
"""

from dataclasses import dataclass, field

import pandas as pd

# What turns a story, in the order in which a headline takes them.
# `highest`: of a window that still goes on where what is told ends; its peak is not known before it is over.
# `surge`: the peak of one that is no crisis, as comments of every tone rose, or those of all brands.
TURNS = ("peak", "onset", "highest", "surge", "end", "first_answer", "first_complaint", "last_word")
# Bins that a story may be told in.
STORY_BINS = ("hour", "day", "week", "month")


@dataclass(frozen=True)
class Line:
    """One sentence written by a rule: `story-<key>` in the words, filled with `figures` (counts, shares of 0 to 1,
    moments, texts: see `say_line`), and the comments behind it (`rows`: row_ids of the whole case).
    """

    key: str
    figures: dict[str, object] = field(default_factory=dict)
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Numbers:
    """Counts of one entry. None where the export does not tell: `authors`, `new_authors` (their first comment of the
    case) where nobody is named, `unanswered` (at the end of it, of all comments until then) and `answered` (within it)
    where waiting cannot be computed.
    """

    comments: int
    negative: int
    scored: int
    brand: int
    authors: int | None = None
    new_authors: int | None = None
    answered: int | None = None
    unanswered: int | None = None


@dataclass(frozen=True)
class Entry:
    """One day (hour, week, month) of the story, from `start` to before `end` (zone-aware).

    `lines`: a few, by rules. `crowd`: row_ids of the customers' comments, `brand` of what the brand said, both in order
    of time; which comments say it best is chosen when somebody unfolds it (`quotes.quote_entry`). `turns`: those of
    TURNS that fall into it. `events`: positions in the table of events that the story was told with: those that were
    over within it. `in_window`: part of a crisis window.
    """

    start: pd.Timestamp
    end: pd.Timestamp
    headline: Line
    lines: tuple[Line, ...]
    numbers: Numbers
    crowd: tuple[int, ...] = ()
    brand: tuple[int, ...] = ()
    turns: tuple[str, ...] = ()
    events: tuple[int, ...] = ()
    in_window: bool = False

    @property
    def matters(self) -> bool:
        """Whether a short telling would keep it."""
        return bool(self.turns or self.events or self.in_window)

    def line_id(self, line: Line) -> str:
        """What an edit knows a line by: the same rule on the same day."""
        return f"{self.start.isoformat()}/{line.key}"


@dataclass(frozen=True)
class Story:
    """`bin`: of STORY_BINS. `entries`: in order of time; stretches in which nothing was written or happened have
    none. `bins`: those that the dates bear. `unplaced`: customer comments without a date, or with one coarser than
    `bin`. `until`: told with nothing later known (UTC), or None for the whole case.
    """

    bin: str
    entries: tuple[Entry, ...]
    bins: tuple[str, ...]
    unplaced: int = 0
    until: pd.Timestamp | None = None
