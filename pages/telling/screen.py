"""What one screen of the presentation shows: the day as it was told at its end, and the course of things until then.

Everything on it is made of the case as it was known at that moment (`analysis.story.past`): nothing that was written,
answered, liked or taken away later can be on it. A test holds that (tests/app/test_story_past.py).
"""

from dataclasses import dataclass

import pandas as pd

from analysis.case import Case
from analysis.charts.gesture import Figure
from analysis.charts.sent import send
from analysis.charts.so_far import Windows, describe_so_far, draw_so_far
from analysis.charts.theme import stamp
from analysis.comments import customers
from analysis.measures.span import choose_span
from analysis.measures.volume import BINS, choose_bin, measure_brand, measure_volume
from analysis.story.brand_words import choose_words
from analysis.story.past import find_written, tell_end
from analysis.story.quotes import quote_entry
from analysis.story.told import Entry, Story
from analysis.story.write import tell_story

# Bars that can be told apart on a projector.
MOST_BARS = 70
BRAND_SHOWN = 2
# What volume is counted of: of a large case the whole rows take long to copy.
COUNTED = ["created_at", "precision", "is_brand", "sentiment", "author", "author_id", "platform"]
_HAIR = pd.Timedelta(microseconds=1)


@dataclass(frozen=True)
class Screen:
    """A day as told at its end; quotes of customers and of the brand are row_ids of the whole case."""

    entry: Entry
    quotes: tuple[int, ...]
    brand: tuple[int, ...]
    figure: Figure
    alt: str
    turns: frozenset[
        tuple[pd.Timestamp, pd.Timestamp, str]
    ]  # all that are known: of which entry (start, end), which


def make_screen(
    case: Case, events: pd.DataFrame, bin: str, end: pd.Timestamp, locale: str, notice: str = ""
) -> Screen:
    """The screen of the entry that ends at `end`. `notice`: what a sample is, to stand below its picture."""
    story = tell_story(case, events, bin=bin, until=end)
    entry = story.entries[-1]
    past = case.comments[COUNTED].iloc[find_written(case.comments, end)]
    volume = _measure(past, story, case.timezone)
    marks = measure_brand(past, volume)
    known = events[(tell_end(events, case.timezone) < end).to_numpy()]
    figure = draw_so_far(volume, marks, known, find_windows(story), locale)
    return Screen(
        entry,
        quote_entry(case.comments, entry),
        choose_words(case.comments, case.threads, entry, BRAND_SHOWN),
        send(stamp(figure, notice) if notice else figure),
        describe_so_far(volume, marks, known, locale),
        frozenset((one.start, one.end, turn) for one in story.entries for turn in one.turns),
    )


def find_windows(story: Story) -> Windows:
    """Where the crisis is, as far as the story knows: start and end of each stretch of entries in a window."""
    windows: Windows = []
    for entry in story.entries:
        if not entry.in_window:
            continue
        if windows and windows[-1][1] == entry.start:
            windows[-1] = windows[-1][0], entry.end
        else:
            windows.append((entry.start, entry.end))
    return windows


def _measure(past: pd.DataFrame, story: Story, zone: str) -> pd.DataFrame:
    """Volume from the first comment to the moment of the story, in bins that fit and are no longer than its own."""
    crowd = past.loc[customers(past), ["created_at", "precision"]].dropna(subset="created_at")
    if crowd.empty:
        return measure_volume(past, story.bin, zone)
    first, _ = choose_span(crowd["created_at"]) or (crowd["created_at"].min(), None)
    span = first, story.until.tz_convert("UTC") - _HAIR
    held = crowd[crowd["created_at"].between(*span)]
    # The picture goes on to the moment of the story, also where the last comment was written long before it.
    reach = pd.concat([held, held.tail(1).assign(created_at=span[1])])
    bin = choose_bin(reach["created_at"], reach["precision"], MOST_BARS)
    bin = min(bin, story.bin, key=BINS.index)
    return measure_volume(past, bin, zone, span=span)
