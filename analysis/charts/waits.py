"""The axis of waits, in hours: linear or logarithmic, where its ticks stand, and which steps of a curve it
can show.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.words import say
from analysis.words.numbers import MINUTES_PER_DAY, MINUTES_PER_HOUR, say_number

# Minutes that a logarithmic axis of waits names, the most telling first: those that are too close to one are
# left out.
_LOG_TICKS = (
    *(60, 1440, 1, 240, 4320, 10, 10_080, 43_200, 1 / 6, 129_600, 525_600, 30, 720, 5, 15, 1 / 60, 120),
    *(2_628_000, 5_256_000),
)
_APART = 0.085  # of the axis, between two ticks
# Minutes between two ticks of a linear axis.
_LINEAR_STEPS = (
    1 / 6,
    0.5,
    1,
    2,
    5,
    10,
    15,
    30,
    60,
    120,
    240,
    360,
    720,
    1440,
    2880,
    4320,
    10_080,
    20_160,
    43_200,
)
_MOST_TICKS = 8
# From this ratio of the 90th to the 10th percentile of the answered, a linear axis would crush the fast ones.
_WIDE = 20.0


def choose_scale(curves: list[pd.DataFrame]) -> tuple[float, float, bool]:
    """The first and last wait shown (minutes), and whether the axis is logarithmic."""
    right = max(float(curve["minutes"].iloc[-1]) for curve in curves)
    waits = np.concatenate([np.repeat(curve["minutes"], curve["answered"]) for curve in curves])
    waits = waits[waits > 0]
    right = max(right, 1.0)
    if len(waits) < 2:
        return 0.0, right, False
    low, high = np.percentile(waits, [10, 90])
    if high / low < _WIDE and right / high < _WIDE:
        return 0.0, right, False
    return float(min(max(np.percentile(waits, 1), 1 / 60), right / 10)), right, True


def start_at(curve: pd.DataFrame, left: float) -> pd.DataFrame:
    """The curve from the left edge: everybody waits at 0, and the band, not defined there, has no width."""
    minutes = np.append(0.0, curve["minutes"].to_numpy(float))
    steps = {name: np.append(1.0, curve[name].to_numpy(float)) for name in ("waiting", "low", "high")}
    alone = (steps["waiting"] == 1) & np.isnan(steps["low"])
    steps["low"][alone] = steps["high"][alone] = 1.0
    first = minutes.searchsorted(left, side="right") - 1
    minutes[first] = left
    return pd.DataFrame({"minutes": minutes, **steps}).iloc[first:].reset_index(drop=True)


def thin(steps: pd.DataFrame, left: float, right: float, log: bool, columns: int) -> pd.DataFrame:
    """At most `columns` steps: the last of each column of the drawing, so that it looks the same."""
    if len(steps) <= columns:
        return steps
    x = steps["minutes"].to_numpy()
    share = np.log(x / left) / np.log(right / left) if log else (x - left) / (right - left)
    # The left edge is a column of its own: the curve starts there.
    column = np.minimum((share * (columns - 1)).astype(int), columns - 2)
    column[0] = -1
    return steps.loc[np.append(np.diff(column) != 0, True)]


def lay_waits(
    figure: go.Figure, left: float, right: float, log: bool, locale: str, days: bool = True
) -> None:
    """The axis from `left` to `right` (minutes); `days`: whether its waits may be told in days: those in opening hours
    may not, and are said to be such.
    """
    ticks = _choose_log_ticks(left, right) if log else _choose_linear_ticks(right)
    limits = np.array([left, right]) / MINUTES_PER_HOUR
    figure.update_xaxes(
        type="log" if log else "linear",
        range=list(np.log10(limits) if log else limits),
        tickvals=[tick / MINUTES_PER_HOUR for tick in ticks],
        ticktext=[_say_tick(tick, locale, days) for tick in ticks],
        title={"text": say("chart-waiting-axis" if days else "chart-waiting-axis-opening", locale)},
        showgrid=True,
    )


def say_hours(hours: float, locale: str) -> str:
    return say("chart-hours", locale, hours=say_number(hours, locale, 1))


def along(minutes: float, left: float, right: float, log: bool) -> float:
    """Where on the axis a wait stands, 0 at its left end, 1 at its right."""
    if log:
        return float(np.log(max(minutes, left / 2, 1e-9) / left) / np.log(right / left))
    return (minutes - left) / (right - left)


def _choose_log_ticks(left: float, right: float) -> list[float]:
    chosen = []
    for tick in _LOG_TICKS:
        place = along(tick, left, right, log=True)
        near = any(abs(place - along(other, left, right, log=True)) < _APART for other in chosen)
        if 0 <= place <= 1 and not near and len(chosen) < _MOST_TICKS:
            chosen.append(tick)
    return sorted(chosen)


def _choose_linear_ticks(right: float) -> list[float]:
    step = next((step for step in _LINEAR_STEPS if right / step <= _MOST_TICKS), right / _MOST_TICKS)
    return list(np.arange(0, right + step / 1000, step))


def _say_tick(minutes: float, locale: str, days: bool) -> str:
    if minutes == 0:
        return "0"
    if minutes < 1:
        return say("chart-seconds", locale, seconds=round(minutes * 60))
    if minutes < MINUTES_PER_HOUR:
        return say("chart-minutes", locale, minutes=round(minutes))
    if minutes <= MINUTES_PER_DAY or minutes % MINUTES_PER_DAY or not days:
        return say_hours(minutes / MINUTES_PER_HOUR, locale)
    return say("chart-days", locale, days=round(minutes / MINUTES_PER_DAY))
