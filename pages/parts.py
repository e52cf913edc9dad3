"""The parts of a case that its words are compared between, and the comments behind a word, a language, a reason.

A part is named `negative`, or by its period, `START/END` (ISO, UTC): so a click can say which part it was of.
"""

import numpy as np
import pandas as pd

from analysis.measures.languages import REASONS, why_unscored
from analysis.words import say
from analysis.words.numbers import say_date
from pages.view import View

NEGATIVE = "negative"


def name_period(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """The name of a period, from start to before end."""
    return "/".join(moment.tz_convert("UTC").isoformat() for moment in (start, end))


def period_of(part: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Start and end of a part named by `name_period`."""
    start, _, end = part.partition("/")
    return pd.Timestamp(start), pd.Timestamp(end)


def drawn_period(
    shown: dict | None, charts: tuple[str, ...] = ("course",)
) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The period that was clicked or brushed on one of these charts over time (`selection.last`), if any was."""
    if not shown or shown["source"] not in charts:
        return None
    if shown["points"]:
        starts, ends = zip(*(point[:2] for point in shown["points"]), strict=True)
        return min(map(pd.Timestamp, starts)), max(map(pd.Timestamp, ends))
    return tuple(pd.Timestamp(moment, tz="UTC") for moment in shown["range"])


def split(view: View, part: str) -> tuple[np.ndarray, np.ndarray]:
    """A boolean per row of the case each: in the part, and in the rest it is compared with (counted comments only).

    The rest of the negative are the scored others; the rest of a period all other dated comments.
    """
    counted = view.counted
    if part == NEGATIVE:
        inside, told = counted["sentiment"] == "negative", counted["sentiment"].notna()
    else:
        start, end = period_of(part)
        created = counted["created_at"]
        inside, told = (created >= start) & (created < end), created.notna()
    rows = counted["row_id"].to_numpy()
    sides = []
    for picked in (inside, told & ~inside):
        side = np.zeros(len(view.case.comments), dtype=bool)
        side[rows[picked.to_numpy(dtype=bool)]] = True
        sides.append(side)
    return sides[0], sides[1]


def call(view: View, part: str) -> tuple[str, str]:
    """What a part and its rest are called."""
    if part == NEGATIVE:
        return say("keywords-part-negative", view.locale), say("keywords-rest-negative", view.locale)
    return _say_period(view, part), say("keywords-rest-period", view.locale)


def find_keywords(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    """The comments of a side that hold the words clicked; `points`: [key, side]."""
    part = source.partition(":")[2]
    sides = dict(zip(("part", "rest"), split(view, part), strict=True))
    names = dict(zip(("part", "rest"), call(view, part), strict=True))
    vocabulary = view.case.vocabulary
    found = np.zeros(len(view.case.comments), dtype=bool)
    for key, side in points:
        terms = vocabulary.pairs if " " in key else vocabulary.words
        found |= terms.holding(key) & sides[side]
    words = ", ".join(dict.fromkeys(key for key, _ in points))
    what = say("selection-keyword", view.locale, word=words, part=names[points[0][1]])
    return view.case.comments.loc[found, "row_id"], what


def find_languages(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    """The comments of a language, scored or not; `points`: [language, state]."""
    counted = view.counted
    language = counted["language"].astype("object").fillna("unknown")
    scored = counted["sentiment"].notna()
    picked = pd.Series(False, index=counted.index)
    for name, state in points:
        picked |= (language == name) & (scored == (state == "scored"))
    names = [
        f"{say(f'language-{name}', view.locale)} · {say(f'chart-{state}', view.locale)}"
        for name, state in points
    ]
    return counted.loc[picked, "row_id"], ", ".join(names)


def find_unscored(view: View, reason: str) -> tuple[pd.Series, str]:
    """The comments that were not scored for one of `REASONS`."""
    rows = view.counted.loc[why_unscored(view.counted_with_texts) == reason, "row_id"]
    return rows, say(f"unscored-rows-{reason}", view.locale)


def find_inherited(view: View) -> tuple[pd.Series, str]:
    """The comments that are read in the language of their thread or of the case."""
    rows = view.counted.loc[view.counted["language_from"].isin(["thread", "case"]), "row_id"]
    return rows, say("language-inherited-rows", view.locale)


CARDS = {
    **{f"unscored-{reason}": lambda view, reason=reason: find_unscored(view, reason) for reason in REASONS},
    "inherited": find_inherited,
}


def _say_period(view: View, part: str) -> str:
    start, end = (moment.tz_convert(view.zone) for moment in period_of(part))
    precision = "minute"
    if start == start.normalize() and end == end.normalize():
        # Whole days are called by the first and the last of them.
        precision, end = "day", end - pd.Timedelta(hours=1)
    first, last = (say_date(moment, view.locale, view.zone, precision) for moment in (start, end))
    return first if first == last else say("selection-period", view.locale, start=first, end=last)
