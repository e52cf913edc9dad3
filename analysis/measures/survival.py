"""How long people wait when some wait still: Kaplan–Meier, its band, its median, its restricted mean.

Who has no answer at the end of the export is censored: counted as waiting so long, not dropped (E. L. Kaplan
and P. Meier, 1958, JASA 53). The band is Greenwood's variance on the log(-log) scale, which stays between 0
and 1 (J. D. Kalbfleisch and R. L. Prentice, 1980).
"""

import numpy as np
import pandas as pd

from analysis.measures.proportions import Z_95, share_with_interval
from analysis.measures.states import is_told

MINUTES_PER_HOUR = 60
# A share of exactly one half, product of fractions, may come out a hair above it.
ROUNDING = 1e-12


def kaplan_meier(minutes, answered) -> pd.DataFrame:
    """One row per distinct wait, shortest first: minutes, at_risk and answered (counts at that time), waiting
    (share still without an answer after it, 1 to 0), low and high (95 % band; empty while nobody or once
    everybody is answered, where it is not defined).

    `minutes`: wait until the answer, or so far; `answered`: whether it came (bool). Rows without minutes are
    left out.
    """
    curve = survival_steps(minutes, answered)
    # Between two answers nothing changes: the band is worked out where somebody is answered, then repeated.
    events, at_risk, waiting = (curve[name].to_numpy() for name in ("answered", "at_risk", "waiting"))
    step = np.append(True, events[1:] > 0)[: len(events)]
    events, at_risk, waiting = events[step], at_risk[step], waiting[step]
    with np.errstate(divide="ignore", invalid="ignore"):
        greenwood = np.cumsum(events / (at_risk * (at_risk - events)))
        spread = Z_95 * np.sqrt(greenwood) / np.abs(np.log(waiting))
        spread = np.where((waiting > 0) & (waiting < 1), spread, np.nan)
        low, high = waiting ** np.exp(spread), waiting ** np.exp(-spread)
    low[np.isnan(spread)] = high[np.isnan(spread)] = np.nan  # 1 to an unknown power is 1 for numpy
    last = np.cumsum(step) - 1
    return curve.assign(low=low[last], high=high[last])


def survival_steps(minutes, answered) -> pd.DataFrame:
    """The curve of `kaplan_meier` without its band: minutes, at_risk, answered, waiting."""
    minutes = np.asarray(minutes, dtype=float)
    answered = np.asarray(answered, dtype=bool) & ~np.isnan(minutes)
    # Two plain sorts take a fraction of the time of one that also tells the place of each (np.unique).
    leaving, coming = np.sort(minutes[~np.isnan(minutes)]), np.sort(minutes[answered])
    first = np.flatnonzero(np.append(True, leaving[1:] != leaving[:-1])[: len(leaving)])
    times = leaving[first]
    at_risk = len(leaving) - first
    events = np.diff(np.searchsorted(coming, times, side="right"), prepend=0)
    waiting = np.cumprod((at_risk - events) / at_risk)
    return pd.DataFrame({"minutes": times, "at_risk": at_risk, "answered": events, "waiting": waiting})


def median_wait(curve: pd.DataFrame) -> float | None:
    """The first wait (minutes) after which at most half still wait; None where the curve never comes so
    low.
    """
    reached = np.flatnonzero(curve["waiting"].to_numpy() <= 0.5 + ROUNDING)
    return float(curve["minutes"].iloc[reached[0]]) if len(reached) else None


def restricted_mean(curve: pd.DataFrame, until: float) -> float | None:
    """Mean wait in minutes, each wait counted up to `until` at most: the area under the step curve (J. O.
    Irwin, 1949).

    None where the curve stops before `until` while people still wait: the area beyond is not known.
    """
    if curve.empty or (curve["minutes"].iloc[-1] < until and curve["waiting"].iloc[-1] > ROUNDING):
        return None
    times = np.minimum(np.concatenate([[0.0], curve["minutes"], [until]]), until)
    return float(np.sum(np.diff(times) * np.concatenate([[1.0], curve["waiting"]])))


def share_answered_within(responses: pd.DataFrame, hours=(1, 4, 24, 72)) -> pd.DataFrame:
    """One row per window: hours, share (answered within it, 0 to 1), low, high (Wilson 95 %), answered,
    old_enough.

    Only comments whose age at the end of the export is at least the window count, answered or not: a quick
    answer to a fresh comment says nothing about those who have not waited so long. Unknown and undatable
    comments are left out.
    """
    marked = [mark_answered_within(responses, window) for window in hours]
    old_enough = [np.count_nonzero(old) for old, _ in marked]
    answered = [np.count_nonzero(in_time) for _, in_time in marked]
    share, low, high = share_with_interval(answered, old_enough)
    return pd.DataFrame(
        {
            "hours": list(hours),
            "share": share,
            "low": low,
            "high": high,
            "answered": np.asarray(answered, dtype="int64"),
            "old_enough": np.asarray(old_enough, dtype="int64"),
        }
    )


def mark_answered_within(responses: pd.DataFrame, hours: float) -> tuple[np.ndarray, np.ndarray]:
    """Two booleans per row: whether it counts for this window (its state known, and old enough), and whether it
    was answered within it, where it counts.
    """
    window = hours * MINUTES_PER_HOUR
    old_enough = is_told(responses) & (responses["age"].to_numpy(float) >= window)
    in_time = (responses["state"] == "answered").to_numpy() & (responses["minutes"].to_numpy(float) <= window)
    return old_enough, old_enough & in_time
