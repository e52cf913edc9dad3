"""Which windows of a case a picture and a sentence tell: a crisis, or a surge of comments of every tone.

In: `measures.crisis.Crisis`. Out: the name of a series and its windows.
"""

from dataclasses import dataclass

import pandas as pd

from analysis.measures.crisis import SERIES, Crisis


@dataclass(frozen=True)
class Told:
    """`series`: negative (the windows are a crisis), comments (a surge), or None where there is no window."""

    series: str | None
    windows: pd.DataFrame


def choose_windows(crisis: Crisis) -> Told:
    """The windows of negative comments in which their share rose too, or cannot be held against calm days.

    Where it did not rise, more was said of every tone: many more negative comments than usual follow from many more
    comments, and to call that a crisis would tell of the page what only its traffic did. Those are told as a surge: the
    windows of all comments.
    """
    if not crisis.found:
        return Told(None, pd.DataFrame())
    windows = {name: crisis.found[name].windows for name in SERIES}
    bad = windows["negative"].loc[[_turned(window) for window in windows["negative"].to_dict("records")]]
    if len(bad):
        return Told("negative", bad)
    return Told("comments" if len(windows["comments"]) else None, windows["comments"])


def _turned(window: dict) -> bool:
    differs = window["negative_differs"]
    return bool(pd.isna(differs) or (differs and window["negative_more"] > 0))
