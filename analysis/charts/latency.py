"""Waiting: the share of customers still without an answer, of all or of groups that are compared.

In: curves of `measures.survival.kaplan_meier`. Out: a figure whose points carry in `customdata` [curve, minutes].
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.curve_labels import TOP, Drawn, label_curves
from analysis.charts.curves import CURVES, call_curve, choose_hover, choose_looks, find_median
from analysis.charts.theme import (
    BAND_OPACITY,
    HEIGHT,
    MOST_POINTS,
    blank,
    carry,
    fade,
    lay_shares,
    nothing,
    plain_label,
)
from analysis.charts.waits import choose_scale, lay_waits, start_at, thin
from analysis.charts.within import describe_answered_within, draw_answered_within
from analysis.words import say
from analysis.words.numbers import MINUTES_PER_HOUR, say_duration, say_share

__all__ = ["CURVES", "describe_answered_within", "describe_waiting", "draw_answered_within", "draw_waiting"]

_ON_TOP = "4px,10px"  # dots far enough apart for the colour below
_SAME = 0.01  # a difference of shares that a line's width hides
_PLACES = 200  # along the axis, where two curves are compared
MOST_BANDS = 3  # more bands than that hide each other
_OPACITIES = {1: BAND_OPACITY, 2: BAND_OPACITY, 3: 0.16}  # of a band, by how many there are
MOST_STEPS = 300  # of a curve: more than a drawing shows apart


def draw_waiting(
    curves: dict[str, pd.DataFrame],
    locale: str,
    *,
    names: dict[str, str] | None = None,
    at_ends: bool = False,
    days: bool = True,
    height: int = HEIGHT,
) -> go.Figure:
    """Kaplan–Meier steps, of up to MOST_BANDS curves with their 95 % band, the medians marked; waits in hours on an
    axis that is logarithmic where the answered waits differ by orders of magnitude.

    `curves`: by name: links (`direct`...), sentiments, `unknown`, or any groups, which take their words from `names`
    or are called as they are. Each has one colour (`curves.choose_looks`). `at_ends`: the words of one or two, too,
    stand at their ends, out of the way of what else is drawn. `days`: as `lay_waits` takes it. customdata: [curve,
    minutes].
    """
    curves = {name: curve for name, curve in curves.items() if not curve.empty}
    if not curves:
        return nothing(locale, height)
    figure = blank(locale, height)
    left, right, log = choose_scale(list(curves.values()))
    looks = choose_looks(curves)
    covering = _find_covering(curves, looks, left, right, log)
    drawn = {}
    for name, curve in curves.items():
        colour, dash = looks[name]
        dash = _ON_TOP if name in covering else dash
        most = min(MOST_STEPS, MOST_POINTS // (4 * len(curves)))
        steps = thin(start_at(curve, left), left, right, log, most)
        drawn[name] = Drawn(curve, plain_label(call_curve(name, locale, names)), colour, days)
        if len(curves) <= MOST_BANDS:
            _add_band(figure, steps, name, fade(colour, _OPACITIES[len(curves)]))
        _add_steps(figure, steps, name, drawn[name], dash, locale)
    label_curves(figure, drawn, (left, right, log), locale, at_ends)
    _leave_rings(figure, covering)
    lay_waits(figure, left, right, log, locale, days)
    lay_shares(figure, TOP, locale)
    return figure


def describe_waiting(
    curves: dict[str, pd.DataFrame], locale: str, *, names: dict[str, str] | None = None, days: bool = True
) -> str:
    """The same in one sentence per curve."""
    sentences = []
    for name, curve in curves.items():
        if curve.empty:
            continue
        median = find_median(curve)
        still = say_share(float(curve["waiting"].iloc[-1]), locale)
        key = "chart-waiting-alt-open" if median is None else "chart-waiting-alt"
        wait = {} if median is None else {"median": say_duration(median, locale, days=days)}
        n = int(curve["at_risk"].iloc[0])
        longest = say_duration(float(curve["minutes"].iloc[-1]), locale, days=days)
        values = {"curve": call_curve(name, locale, names), "n": n, "still": still, "longest": longest}
        sentences.append(say(key, locale, **values, **wait))
    return " ".join(sentences) or say("chart-empty", locale)


def _add_band(figure: go.Figure, steps: pd.DataFrame, name: str, filling: str) -> None:
    known = steps.dropna(subset=["low", "high"])
    for side, fill in (("low", None), ("high", "tonexty")):
        figure.add_scatter(
            x=known["minutes"] / MINUTES_PER_HOUR,
            y=known[side],
            mode="lines",
            line={"shape": "hv", "width": 0, "color": filling},
            fill=fill,
            fillcolor=filling,
            showlegend=False,
            hoverinfo="skip",
            customdata=carry([[name, minutes] for minutes in known["minutes"]]),
        )


def _add_steps(
    figure: go.Figure, steps: pd.DataFrame, name: str, drawn: Drawn, dash: str, locale: str
) -> None:
    words, colour = drawn.words, drawn.colour
    figure.add_scatter(
        x=steps["minutes"] / MINUTES_PER_HOUR,
        y=steps["waiting"],
        # Lines alone cannot be selected in Streamlit: the markers are there to be clicked, not seen.
        mode="lines+markers",
        marker={"size": 9, "opacity": 0, "color": colour},
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0}},
        name=words,
        line={"shape": "hv", "width": 3, "color": colour, "dash": dash},
        customdata=carry([[name, minutes] for minutes in steps["minutes"]]),
        text=carry([say_share(share, locale, 1) for share in steps["waiting"]]),
        hovertext=carry([say_duration(minutes, locale, days=drawn.days) for minutes in steps["minutes"]]),
        hovertemplate=say(choose_hover(name), locale, curve=words, share="%{text}", wait="%{hovertext}")
        + "<extra></extra>",
    )


def _find_covering(
    curves: dict[str, pd.DataFrame],
    looks: dict[str, tuple[str, str]],
    left: float,
    right: float,
    log: bool,
) -> set[str]:
    """The curves that hide an earlier one of another colour along more than half of the axis."""
    first = left or right / _PLACES
    places = np.geomspace(first, right, _PLACES) if log else np.linspace(left, right, _PLACES)
    heights, covering = {}, set()
    for name, curve in curves.items():
        waiting = np.append(1.0, curve["waiting"])
        heights[name] = waiting[curve["minutes"].searchsorted(places, side="right")]
        for other in list(heights)[:-1]:
            near = np.abs(heights[name] - heights[other]) < _SAME
            if looks[other][0] != looks[name][0] and near.mean() > 0.5:
                covering.add(name)
    return covering


def _leave_rings(figure: go.Figure, covering: set[str]) -> None:
    """The medians of curves on top of others are smaller dots: a ring of the other's stays."""
    for trace in figure.data:
        if trace.mode in ("markers", "markers+text") and trace.customdata[0][0] in covering:
            trace.marker.size = 7
