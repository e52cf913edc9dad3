"""The second sentence: the crisis, or the surge, with its bounds and its strength; or that there is none, and what is
known instead.
"""

import pandas as pd

from analysis.measures.crisis import Crisis, Found
from analysis.measures.rhythm import LEAST_DAYS
from analysis.measures.told_windows import Told
from analysis.synopsis.clause import Behind, Clause, Sentence

DAY = pd.Timedelta(days=1)
WEEK_DAYS = 7
# A window that holds so much of all comments leaves little to tell what is normal.
NEARLY_ALL = 0.9


def tell_crisis(crisis: Crisis, told: Told) -> Sentence:
    """`told`: the windows to tell (`measures.told_windows.choose_windows`)."""
    if crisis.reason:
        return (Clause(crisis.reason),)
    clauses = _tell_window(crisis, told) if told.series else _tell_level(crisis)
    return (*clauses, Clause("rounded")) if crisis.rounded else clauses


def strongest(told: Told) -> dict:
    """The window that exceeds the normal by most comments."""
    return told.windows.loc[told.windows["excess"].astype(float).idxmax()].to_dict()


def _tell_window(crisis: Crisis, told: Told) -> Sentence:
    window, found = strongest(told), crisis.found[told.series]
    bins, kind = crisis.series, told.series
    peak_end = bins["end"].iloc[bins["start"].searchsorted(window["peak"], side="right") - 1]
    figures = {"waves": len(told.windows), "rise": int(window["rise_bins"]), "onset": window["onset"]}
    if window["open_at_start"]:
        # The peak is told by itself, even in the first bin.
        figures |= {"rise": max(1, figures["rise"]), "onset_unseen": True}
    else:
        figures |= _doubt(window, "onset", bins)
    figures |= {"peak": window["peak"], "peak_comments": int(window["peak_comments"])}
    if not window["open_at_end"]:
        figures |= {"end": _last(window["end"], bins), **_doubt(window, "end", bins)}
    clauses = [
        Clause(
            f"window-{kind}-open" if window["open_at_end"] else f"window-{kind}",
            figures,
            (
                Behind(_top(window), kind, window["peak"], peak_end),
                Behind(f"window-{kind}", kind, window["onset"], window["end"]),
            ),
            crisis.bin,
        ),
        _strength(window, found, kind),
    ]
    if kind == "comments" and (tone := _tone(window)):
        clauses.append(tone)
    if window["share_of_all"] >= NEARLY_ALL:
        outside = int(found.baseline["count"].sum() - found.windows["comments"].sum())
        clauses.append(Clause("thin", {"outside": outside}))
    elif found.short:
        clauses.append(Clause("short", {"days": _days(found)}))
    return tuple(clauses)


def _strength(window: dict, found: Found, kind: str) -> Clause:
    figures = {"comments": int(window["comments"])}
    few = pd.isna(window["times_normal"])
    figures |= {"rare": 1} if few else {"rare": 0, "times": float(window["times_normal"])}
    before = found.baseline.loc[found.baseline["calm"] & (found.baseline["start"] < window["onset"])]
    # Without a past everybody is new.
    known = (before["end"] - before["start"]).sum() >= LEAST_DAYS * DAY
    if pd.isna(window["authors"]) or not known:
        return Clause(f"strength-{kind}", figures)
    figures |= {"authors": int(window["authors"]), "new_share": float(window["new_author_share"])}
    return Clause(f"strength-{kind}-people", figures)


def _tone(window: dict) -> Clause | None:
    """Whether a surge was more negative than the calm days; None where that is not known."""
    if pd.isna(window["negative_differs"]) or pd.isna(window["negative_more"]):
        return None
    figures = {
        "more_points": float(window["negative_more"]),
        "low_points": float(window["negative_more_low"]),
        "high_points": float(window["negative_more_high"]),
    }
    if not window["negative_differs"]:
        return Clause("tone-same", figures)
    return Clause("tone-more" if window["negative_more"] > 0 else "tone-less", figures)


def _tell_level(crisis: Crisis) -> Sentence:
    """No window: the level rises, falls, or stays as far as one can tell."""
    whole, negative = crisis.found["comments"], crisis.found["negative"]
    days = {"days": _days(whole)}
    if len(whole.shared):
        return _tell_shared(crisis, whole)
    if whole.short:
        return (Clause("none", days), Clause("short", days))
    trend, moving = whole.trend, negative.trend
    if trend is None:
        return (Clause("none", days),)
    weekly = WEEK_DAYS * DAY / (crisis.series["end"] - crisis.series["start"]).median()
    clauses = [Clause(f"level-{trend['direction']}", {**days, **_trend(trend, weekly)})]
    if moving is not None and moving["direction"] == trend["direction"] != "steady":
        clauses.append(Clause("level-negative", _trend(moving, weekly)))
    return tuple(clauses)


def _tell_shared(crisis: Crisis, whole: Found) -> Sentence:
    """The brands of the export rise together: that is no crisis of any of them."""
    window = whole.shared.loc[whole.shared["excess"].astype(float).idxmax()].to_dict()
    peak_end = crisis.series["end"].iloc[
        crisis.series["start"].searchsorted(window["peak"], side="right") - 1
    ]
    figures = {
        "waves": len(whole.shared),
        "peak": window["peak"],
        "peak_comments": int(window["peak_comments"]),
        "comments": int(window["comments"]),
    }
    behind = (
        Behind(_top(window), "comments", window["peak"], peak_end),
        Behind("window-comments", "comments", window["onset"], window["end"]),
    )
    tone = _tone(window)
    key = "shared-open" if window["open_at_end"] else "shared"
    return (Clause(key, figures, behind, crisis.bin), *((tone,) if tone else ()))


def _trend(trend: dict, weekly: float) -> dict[str, float]:
    return {
        "per_week_begin": trend["begin"] * weekly,
        "per_week_end": trend["end"] * weekly,
        "times": trend["ratio"],
        "times_low": trend["low"],
        "times_high": trend["high"],
    }


def _top(window: dict) -> str:
    """What the highest bin of a window is: no peak before the window is over."""
    return "highest" if window["open_at_end"] else "peak"


def _doubt(window: dict, name: str, bins: pd.DataFrame) -> dict[str, pd.Timestamp]:
    """Between which two bins a bound is, at 95 %; nothing where that is one."""
    low, high = window[f"{name}_low"], window[f"{name}_high"]
    if low == high:
        return {}
    move = (lambda moment: _last(moment, bins)) if name == "end" else (lambda moment: moment)
    return {f"{name}_low": move(low), f"{name}_high": move(high)}


def _last(end: pd.Timestamp, bins: pd.DataFrame) -> pd.Timestamp:
    """A window that ends before a day ended the day before; within a day it ends at that hour."""
    if (bins["end"] - bins["start"]).median() < 0.9 * DAY:
        return end
    return bins["start"].iloc[bins["start"].searchsorted(end) - 1]


def _days(found: Found) -> int:
    length = found.baseline["end"].iloc[-1] - found.baseline["start"].iloc[0]
    return max(1, round(length / DAY))
