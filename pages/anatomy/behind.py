"""The comments behind a bar of the small multiples or a figure of a wave: for `pages.behind`.

What a bin counts it lists: comments whose date is fine enough for it.
"""

import numpy as np
import pandas as pd

from analysis.measures.bins import BIN_MINUTES, BINS, is_fine_enough
from analysis.words import say
from analysis.words.numbers import say_date
from pages.crises import crisis_of
from pages.parts import name_period, period_of
from pages.view import View

SOURCE = "wave"
NEW = {"new_authors": False, "new_negative": True}  # meaning: of the negative ones alone


def name_part(start: pd.Timestamp, end: pd.Timestamp, meaning: str) -> str:
    """What a click on a figure of a wave says: a period, and whose comments (comments, negative or NEW)."""
    return f"{name_period(start, end)}|{meaning}"


def bin_of(start: pd.Timestamp, end: pd.Timestamp) -> str:
    """The name of the bin that is as long as this one, a day of a clock change included."""
    minutes = (end - start) / pd.Timedelta(minutes=1)
    return min(BINS, key=lambda name: abs(np.log(BIN_MINUTES[name] / minutes)))


def find_wave(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    """The counted comments of a period of the crisis; `points`: [what `name_part` makes, ...]."""
    period, _, meaning = points[0][0].partition("|")
    start, end = period_of(period)
    bin = crisis_of(view).bin
    counted = view.counted
    created = counted["created_at"]
    picked = (created >= start) & (created < end) & is_fine_enough(counted["precision"], bin)
    if meaning == "negative" or NEW.get(meaning):
        picked &= counted["sentiment"] == "negative"
    if meaning in NEW:
        picked &= view.case.newcomers[counted["row_id"].to_numpy()]
    what = say(
        "selection-period",
        view.locale,
        start=say_date(start, view.locale, view.zone),
        end=say_date(end, view.locale, view.zone),
    )
    told = {"negative": "sentiment-negative", **dict.fromkeys(NEW, "anatomy-newcomers")}.get(meaning)
    return counted.loc[picked, "row_id"], what + (f" · {say(told, view.locale)}" if told else "")
