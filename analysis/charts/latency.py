"""Waiting: the share of customers still without an answer, and the share answered within some hours.

In: curves of `measures.survival.kaplan_meier` and the table of `share_answered_within`. Out: figures whose
points carry in `customdata` [curve, minutes] or [hours].
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.theme import (
    BRAND,
    FONT_SIZE,
    HEIGHT,
    INK,
    MOST_POINTS,
    THREAD,
    blank,
    carry,
    fade,
    lay_shares,
    nothing,
    plain_label,
)
from analysis.charts.waits import along, choose_scale, lay_waits, start_at, thin
from analysis.charts.within import describe_answered_within, draw_answered_within
from analysis.words import has, say
from analysis.words.numbers import MINUTES_PER_HOUR, say_duration, say_share

__all__ = ["CURVES", "describe_answered_within", "describe_waiting", "draw_answered_within", "draw_waiting"]

# What the curves may be called: colour, dash. Inferred links are dashed, so that nobody takes them for
# observed; a curve on top of another is dotted, so that both are seen.
CURVES = {
    "direct": (BRAND, "solid"),
    "thread": (THREAD, "solid"),
    "direct_inferred": (BRAND, "dash"),
}
_OTHER = (INK, "dot")
_LABEL_WIDTH = 0.3  # of the axis: the room that a curve's name takes beside its median
_LABEL_HEIGHT = 58  # pixels: its two lines, and their distance from the curve
_BELOW = 80  # pixels of a figure that its axis and the margins take
_TOP = 1.04  # of the axis of shares
_ON_TOP = "4px,10px"  # dots far enough apart for the colour below
_SAME = 0.01  # a difference of shares that a line's width hides
_PLACES = 200  # along the axis, where two curves are compared
MOST_STEPS = 300  # of a curve: more than a drawing shows apart


def draw_waiting(
    curves: dict[str, pd.DataFrame],
    locale: str,
    *,
    names: dict[str, str] | None = None,
    height: int = HEIGHT,
) -> go.Figure:
    """Kaplan–Meier steps with their 95 % band, the median marked; waits in hours on an axis that is
    logarithmic where the answered waits differ by orders of magnitude.

    `curves`: by name (one of CURVES, or any other with its words in `names`). customdata: [curve, minutes].
    """
    curves = {name: curve for name, curve in curves.items() if not curve.empty}
    if not curves:
        return nothing(locale, height)
    figure = blank(locale, height)
    left, right, log = choose_scale(list(curves.values()))
    labels = _place_labels(curves, left, right, log)
    covering = _find_covering(curves, left, right, log)
    for name, curve in curves.items():
        colour, dash = CURVES.get(name, _OTHER)
        dash = _ON_TOP if name in covering else dash
        most = min(MOST_STEPS, MOST_POINTS // (4 * len(curves)))
        steps = thin(start_at(curve, left), left, right, log, most)
        words = plain_label(_call(name, locale, names))
        _add_band(figure, steps, name, colour)
        _add_steps(figure, steps, name, words, colour, dash, locale)
        _label_curve(figure, curve, name, words, labels.get(name), left, locale)
        if name in covering:
            figure.data[-1].marker.size = 7  # a ring of the other's median stays
    figure.update_layout(showlegend=not labels)
    _make_room(figure, height)
    lay_waits(figure, left, right, log, locale)
    lay_shares(figure, _TOP, locale)
    return figure


def describe_waiting(
    curves: dict[str, pd.DataFrame], locale: str, *, names: dict[str, str] | None = None
) -> str:
    """The same in one sentence per curve."""
    sentences = []
    for name, curve in curves.items():
        if curve.empty:
            continue
        median = _median(curve)
        still = say_share(float(curve["waiting"].iloc[-1]), locale)
        key = "chart-waiting-alt-open" if median is None else "chart-waiting-alt"
        wait = {} if median is None else {"median": say_duration(median, locale)}
        n = int(curve["at_risk"].iloc[0])
        longest = say_duration(float(curve["minutes"].iloc[-1]), locale)
        values = {"curve": _call(name, locale, names), "n": n, "still": still, "longest": longest}
        sentences.append(say(key, locale, **values, **wait))
    return " ".join(sentences) or say("chart-empty", locale)


def _add_band(figure: go.Figure, steps: pd.DataFrame, name: str, colour: str) -> None:
    known = steps.dropna(subset=["low", "high"])
    for side, fill in (("low", None), ("high", "tonexty")):
        figure.add_scatter(
            x=known["minutes"] / MINUTES_PER_HOUR,
            y=known[side],
            mode="lines",
            line={"shape": "hv", "width": 0, "color": colour},
            fill=fill,
            fillcolor=fade(colour),
            showlegend=False,
            hoverinfo="skip",
            customdata=carry([[name, minutes] for minutes in known["minutes"]]),
        )


def _add_steps(
    figure: go.Figure, steps: pd.DataFrame, name: str, words: str, colour: str, dash: str, locale: str
) -> None:
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
        hovertext=carry([say_duration(minutes, locale) for minutes in steps["minutes"]]),
        hovertemplate=say("chart-waiting-hover", locale, curve=words, share="%{text}", wait="%{hovertext}")
        + "<extra></extra>",
    )


def _label_curve(
    figure: go.Figure, curve: pd.DataFrame, name: str, words: str, label: str | None, left: float, locale: str
) -> None:
    """The median as a dot with its words; without a median the words stand at the end; without a label, a
    legend.
    """
    median = _median(curve)
    colour, _ = CURVES.get(name, _OTHER)
    told = (
        say("chart-median-open", locale)
        if median is None
        else say("chart-median", locale, wait=say_duration(median, locale))
    )
    # Beyond the band where there is one, so that the words do not lie on it.
    last = curve.iloc[-1].fillna(curve["waiting"].iloc[-1])
    end = last["low" if label == "bottom left" else "high"]
    if not label:
        figure.data[-1].update(name=f"{words}, {told}", showlegend=True)
    figure.add_scatter(
        x=[(curve["minutes"].iloc[-1] if median is None else max(median, left)) / MINUTES_PER_HOUR],
        y=[end if median is None else 0.5],
        mode="markers+text" if label else "markers",
        marker={"size": 13, "color": colour, "opacity": 0 if median is None else 1, "line": {"width": 0}},
        text=[f"<b>{words}</b><br>{told}"],
        textposition=label,
        textfont={"size": FONT_SIZE, "color": colour},
        customdata=[[name, median]],
        showlegend=False,
        hoverinfo="skip",
        cliponaxis=False,
    )


def _find_covering(curves: dict[str, pd.DataFrame], left: float, right: float, log: bool) -> set[str]:
    """The curves that hide an earlier one of another colour along more than half of the axis."""
    first = left or right / _PLACES
    places = np.geomspace(first, right, _PLACES) if log else np.linspace(left, right, _PLACES)
    heights, covering = {}, set()
    for name, curve in curves.items():
        waiting = np.append(1.0, curve["waiting"])
        heights[name] = waiting[curve["minutes"].searchsorted(places, side="right")]
        colour, _ = CURVES.get(name, _OTHER)
        for other in list(heights)[:-1]:
            near = np.abs(heights[name] - heights[other]) < _SAME
            if CURVES.get(other, _OTHER)[0] != colour and near.mean() > 0.5:
                covering.add(name)
    return covering


def _make_room(figure: go.Figure, height: int) -> None:
    """A top margin for words above a curve that ends near the top."""
    above = [
        trace.y[0] for trace in figure.data if trace.textposition and trace.textposition.startswith("top")
    ]
    free = (_TOP - max(above, default=0)) * (height - _BELOW)
    if free < _LABEL_HEIGHT:
        # What the margin takes, the axis loses, and with it some of what was free.
        lacking = (_LABEL_HEIGHT - free) / (1 - (_TOP - max(above)))
        figure.update_layout(margin_t=figure.layout.margin.t + round(lacking))


def _place_labels(curves: dict[str, pd.DataFrame], left: float, right: float, log: bool) -> dict[str, str]:
    """Where the words of one or two curves stand free: the slower above to the right of its median, the
    faster below to the left of its own, those without a median at their end. Empty where that has no room: a
    legend then.
    """
    if len(curves) > 2:
        return {}
    medians = {name: _median(curve) for name, curve in curves.items()}
    ends = {name: float(curve["waiting"].iloc[-1]) for name, curve in curves.items()}
    slowest_first = sorted(curves, key=lambda name: (medians[name] or np.inf, ends[name]), reverse=True)
    labels = {}
    for rank, name in enumerate(slowest_first):
        if medians[name] is None:
            last = along(float(curves[name]["minutes"].iloc[-1]), left, right, log)
            free = last > _LABEL_WIDTH and (rank == 0 or ends[slowest_first[0]] - ends[name] > 0.1)
            labels[name] = "bottom left" if rank else "top left"
        else:
            place = along(medians[name], left, right, log)
            free = place > _LABEL_WIDTH if rank else place < 1 - _LABEL_WIDTH
            labels[name] = "bottom left" if rank else "top right"
            if not free and len(curves) == 1:
                free, labels[name] = True, "bottom left"
        if not free:
            return {}
    return labels


def _median(curve: pd.DataFrame) -> float | None:
    """As `measures.survival.median_wait`, which a chart may not import; a test holds them together."""
    reached = curve.loc[curve["waiting"] <= 0.5 + 1e-12, "minutes"]
    return float(reached.iloc[0]) if len(reached) else None


def _call(name: str, locale: str, names: dict[str, str] | None) -> str:
    if names and name in names:
        return names[name]
    key = f"chart-curve-{name.replace('_', '-')}"
    return say(key, locale) if has(key) else name
