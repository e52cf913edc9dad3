"""The rules that write an entry: its headline and its lines, from its numbers, its turning points and its events.

Each gives a `Line` whose figures are all measured: no rule says "many", "fast" or "angry".
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import brand_messages
from analysis.measures.proportions import share_with_interval
from analysis.measures.threads import Threads
from analysis.story.told import Line, Numbers
from analysis.story.turns import Turn
from analysis.words.calm import calm, end_at_word

# A thread is told of where so many of the period's comments, and this share of them, hang below it.
FEWEST_BELOW, SHARE_BELOW = 5, 0.1
QUOTED_LETTERS = 170
# Of fewer comments a share says nothing.
FEWEST_SHARED = 5
# Which of a period's turns its headline tells, before its events and after them.
BEFORE_EVENTS = ("peak", "onset", "highest", "surge")
AFTER_EVENTS = ("end", "first_answer", "first_complaint")


@dataclass(frozen=True)
class Facts:
    """What the rules know of one period: `crowd` and `brand` are row_ids, `gone` those that a later export lacks (and
    `taken`, when that was), `expected` the comments that are normal for its time (None where that is not known).
    """

    numbers: Numbers
    crowd: np.ndarray
    brand: np.ndarray
    negative: np.ndarray
    turns: tuple[Turn, ...] = ()
    events: tuple[tuple[str, str], ...] = ()  # titles: French, English
    gone: np.ndarray = ()
    taken: pd.Timestamp | None = None
    expected: float | None = None
    in_window: bool = False


def write_headline(facts: Facts) -> Line:
    """The first of: peak, onset, highest so far, peak of a surge, an event, another turning point, how many comments,
    that only the brand wrote.
    """
    numbers, turns = facts.numbers, {turn.name: turn for turn in facts.turns}
    counts = {"comments": numbers.comments, "negative": numbers.negative}
    rows = _ids(facts.crowd)
    # Where one window is highest so far, the onset may be its own and the peak another's.
    if {"peak", "onset"} <= turns.keys() and "highest" not in turns:
        return Line("headline-onset-peak", counts, rows)
    for name in BEFORE_EVENTS:
        if name in turns:
            return Line(f"headline-{name}", counts, rows)
    if facts.events:
        french, english = facts.events[0]
        return Line("headline-event", {"fr": french, "en": english}, rows)
    for name in AFTER_EVENTS:
        if name in turns:
            return _turn_headline(turns[name], counts, rows)
    if numbers.comments:
        return Line("headline-crowd", counts, rows)
    return Line("headline-brand", {"brand": numbers.brand}, _ids(facts.brand))


def _turn_headline(turn: Turn, counts: dict, rows: tuple[int, ...]) -> Line:
    if turn.name == "first_answer":
        return Line("headline-first-answer", {"minutes": turn.minutes}, turn.rows)
    if turn.name == "first_complaint":
        return Line("headline-first-complaint", counts, turn.rows)
    return Line("headline-end", counts, rows)


def write_lines(
    facts: Facts, comments: pd.DataFrame, threads: Threads, text_of: Callable[[int], object]
) -> tuple[Line, ...]:
    """Who wrote; how many were negative; what the brand did; below which of its messages they wrote; what is gone;
    at the end of the story who had the last word.
    """
    found = [
        _crowd(facts),
        _negative(facts),
        _brand(facts),
        _below(facts, comments, threads, text_of),
        _gone(facts),
    ]
    return tuple(line for line in [*found, _last_word(facts, comments)] if line)


def _crowd(facts: Facts) -> Line | None:
    numbers, rows = facts.numbers, _ids(facts.crowd)
    if not numbers.comments:
        return None
    if numbers.authors is None:
        return Line("crowd-unnamed", {"comments": numbers.comments}, rows)
    figures = {
        "comments": numbers.comments,
        "authors": numbers.authors,
        "newcomers": numbers.new_authors or 0,
    }
    return Line("crowd", figures, rows)


def _negative(facts: Facts) -> Line | None:
    numbers, rows = facts.numbers, _ids(facts.negative)
    if not numbers.scored:
        return None
    figures: dict[str, object] = {"negative": numbers.negative, "scored": numbers.scored}
    if numbers.scored < FEWEST_SHARED:
        return Line("negative-few", figures, rows)
    share, low, high = (float(value) for value in share_with_interval(numbers.negative, numbers.scored))
    figures |= {"share": share, "low_share": low, "high_share": high}
    if facts.in_window and facts.expected:
        figures |= {"times": numbers.negative / facts.expected, "expected": facts.expected}
        return Line("negative-window", figures, rows)
    return Line("negative", figures, rows)


def _brand(facts: Facts) -> Line | None:
    """How much the brand wrote, whom it answered, and how many were without an answer at the end."""
    numbers, rows = facts.numbers, _ids(facts.brand)
    if numbers.unanswered is None:
        return Line("brand-said", {"brand": numbers.brand}, rows) if numbers.brand else None
    figures = {"brand": numbers.brand, "answered": numbers.answered, "unanswered": numbers.unanswered}
    if not numbers.brand:
        return Line("brand-silent", {"unanswered": numbers.unanswered}) if numbers.comments else None
    return Line("brand", figures, rows)


def _gone(facts: Facts) -> Line | None:
    if not len(facts.gone):
        return None
    return Line("gone", {"gone": len(facts.gone), "taken": facts.taken}, _ids(facts.gone))


def _below(
    facts: Facts, comments: pd.DataFrame, threads: Threads, text_of: Callable[[int], object]
) -> Line | None:
    """Below which message of the brand most of the period's comments are."""
    roots = np.flatnonzero(
        threads.root & brand_messages(comments) & comments["created_at"].notna().to_numpy()
    )
    root_of = np.full(threads.count + 1, -1)
    root_of[threads.number[roots]] = roots
    hangs = root_of[threads.number[facts.crowd]]
    known, counts = np.unique(hangs[hangs >= 0], return_counts=True)
    if not len(known) or counts.max() < max(FEWEST_BELOW, SHARE_BELOW * len(facts.crowd)):
        return None
    root = int(known[counts.argmax()])
    rows = facts.crowd[hangs == root]
    text = text_of(root)
    figures = {
        "below": len(rows),
        "negative": int(np.isin(rows, facts.negative).sum()),
        "when": comments["created_at"].iloc[root],
        "quote": end_at_word(calm(text, 2 * QUOTED_LETTERS), QUOTED_LETTERS) if isinstance(text, str) else "",
    }
    return Line("below", figures, (*_ids(rows), root))


def _last_word(facts: Facts, comments: pd.DataFrame) -> Line | None:
    turn = next((turn for turn in facts.turns if turn.name == "last_word"), None)
    if turn is None:
        return None
    brand = brand_messages(comments.iloc[[turn.rows[0]]])[0]
    return Line("last-word-brand" if brand else "last-word-customer", {"when": turn.at}, turn.rows)


def _ids(rows) -> tuple[int, ...]:
    return tuple(np.asarray(rows, dtype="int64").tolist())
