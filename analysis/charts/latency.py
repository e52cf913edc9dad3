"""Waiting: the share of customers still without an answer, and the share answered within some hours.

In: curves of `measures.survival.kaplan_meier` and the table of `share_answered_within`. Out: figures whose
points carry in `customdata` [curve, minutes] or [hours].
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.theme import (
    BRAND,
    COLOURS,
    FONT_SIZE,
    HEIGHT,
    INK,
    MOST_POINTS,
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    THREAD,
    blank,
    fade,
    literal,
    nothing,
)
from analysis.words import has, say
from analysis.words.numbers import say_duration, say_share

MINUTES_PER_HOUR = 60
MINUTES_PER_DAY = 24 * 60
# What the curves may be called: colour, dash. Inferred links are dashed, so that nobody takes them for
# observed.
CURVES = {
    "direct": (BRAND, "solid"),
    "thread": (THREAD, "solid"),
    "direct_inferred": (BRAND, "dash"),
    "thread_inferred": (THREAD, "dash"),
    "negative": (NEGATIVE, "solid"),
    "neutral": (NEUTRAL, "solid"),
    "positive": (POSITIVE, "solid"),
}
_OTHER = (INK, "dot")
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
_LABEL_WIDTH = 0.3  # of the axis: the room that a curve's name takes beside its median
# From this ratio of the 90th to the 10th percentile of the answered, a linear axis would crush the fast ones.
_WIDE = 20.0
_QUARTERS = (0, 0.25, 0.5, 0.75, 1)


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
    left, right, log = _choose_scale(list(curves.values()))
    labels = _place_labels(curves, left, right, log)
    for name, curve in curves.items():
        colour, dash = CURVES.get(name, _OTHER)
        steps = _thin(_start(curve, left), left, right, log, MOST_POINTS // (7 * len(curves)))
        _add_band(figure, steps, name, colour)
        _add_steps(figure, steps, name, _call(name, locale, names), colour, dash, locale)
        _label_curve(figure, curve, name, _call(name, locale, names), labels.get(name), left, locale)
    figure.update_layout(showlegend=not labels)
    _lay_waits(figure, left, right, log, locale)
    figure.update_yaxes(
        range=[0, 1.04], tickvals=_QUARTERS, ticktext=[say_share(share, locale) for share in _QUARTERS]
    )
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


def draw_answered_within(table: pd.DataFrame, locale: str, *, height: int = HEIGHT) -> go.Figure:
    """One bar per window with its interval and how many comments are old enough. customdata: [hours]."""
    told = table.loc[table["old_enough"] > 0].reset_index(drop=True)
    if told.empty:
        return nothing(locale, height)
    figure = blank(locale, height)
    figure.add_bar(
        x=told.index,
        y=told["share"],
        width=0.62,
        name=say("chart-answered", locale),
        marker={"color": COLOURS["brand"], "line": {"width": 0}},
        customdata=[[hours] for hours in told["hours"].tolist()],
        error_y={
            "type": "data",
            "symmetric": False,
            "array": told["high"] - told["share"],
            "arrayminus": told["share"] - told["low"],
            "color": INK,
            "thickness": 2,
            "width": 8,
        },
        hovertext=[
            say(
                "chart-within-hover",
                locale,
                hours=_say_hours(row.hours, locale),
                share=say_share(row.share, locale, 1),
                low=say_share(row.low, locale, 1),
                high=say_share(row.high, locale, 1),
                answered=row.answered,
                total=row.old_enough,
            )
            for row in told.itertuples()
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    for row in told.itertuples():
        # Above the interval, where neither the bar nor the whisker can be under it.
        figure.add_annotation(
            x=row.Index,
            y=row.high,
            yshift=4,
            yanchor="bottom",
            showarrow=False,
            text=f"<b>{say_share(row.share, locale)}</b>",
            font={"size": FONT_SIZE + 4},
        )
    figure.update_xaxes(
        tickvals=list(told.index),
        ticktext=[
            _say_hours(row.hours, locale) + "<br>" + say("chart-n", locale, n=row.old_enough)
            for row in told.itertuples()
        ],
        range=[-0.6, len(told) - 0.4],
    )
    figure.update_yaxes(
        range=[0, 1.15], tickvals=_QUARTERS, ticktext=[say_share(share, locale) for share in _QUARTERS]
    )
    return figure


def describe_answered_within(table: pd.DataFrame, locale: str) -> str:
    """The same in one sentence."""
    told = table.loc[table["old_enough"] > 0]
    if told.empty:
        return say("chart-empty", locale)
    parts = [
        say(
            "chart-within-part",
            locale,
            share=say_share(row.share, locale),
            hours=_say_hours(row.hours, locale),
        )
        for row in told.itertuples()
    ]
    return say("chart-within-alt", locale, parts=", ".join(parts))


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
            hoverinfo="skip",
            customdata=[[name, minutes] for minutes in known["minutes"]],
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
        customdata=[[name, minutes] for minutes in steps["minutes"]],
        hovertext=[
            say(
                "chart-waiting-hover",
                locale,
                curve=words,
                share=say_share(row.waiting, locale, 1),
                wait=say_duration(row.minutes, locale),
            )
            for row in steps.itertuples()
        ],
        hovertemplate="%{hovertext}<extra></extra>",
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
    if not label:
        figure.data[-1].update(name=f"{words}, {told}", showlegend=True)
    figure.add_scatter(
        x=[(curve["minutes"].iloc[-1] if median is None else max(median, left)) / MINUTES_PER_HOUR],
        y=[curve["waiting"].iloc[-1] if median is None else 0.5],
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
            last = _along(float(curves[name]["minutes"].iloc[-1]), left, right, log)
            free = last > _LABEL_WIDTH and (rank == 0 or ends[slowest_first[0]] - ends[name] > 0.1)
            labels[name] = "bottom left" if rank else "top left"
        else:
            place = _along(medians[name], left, right, log)
            free = place > _LABEL_WIDTH if rank else place < 1 - _LABEL_WIDTH
            labels[name] = "bottom left" if rank else "top right"
            if not free and len(curves) == 1:
                free, labels[name] = True, "bottom left"
        if not free:
            return {}
    return labels


def _lay_waits(figure: go.Figure, left: float, right: float, log: bool, locale: str) -> None:
    ticks = _choose_log_ticks(left, right) if log else _choose_linear_ticks(right)
    limits = np.array([left, right]) / MINUTES_PER_HOUR
    figure.update_xaxes(
        type="log" if log else "linear",
        range=list(np.log10(limits) if log else limits),
        tickvals=[tick / MINUTES_PER_HOUR for tick in ticks],
        ticktext=[_say_tick(tick, locale) for tick in ticks],
        title={"text": say("chart-waiting-axis", locale)},
        showgrid=True,
    )


def _choose_log_ticks(left: float, right: float) -> list[float]:
    chosen = []
    for tick in _LOG_TICKS:
        place = _along(tick, left, right, log=True)
        near = any(abs(place - _along(other, left, right, log=True)) < _APART for other in chosen)
        if 0 <= place <= 1 and not near and len(chosen) < _MOST_TICKS:
            chosen.append(tick)
    return sorted(chosen)


def _choose_linear_ticks(right: float) -> list[float]:
    step = next((step for step in _LINEAR_STEPS if right / step <= _MOST_TICKS), right / _MOST_TICKS)
    return list(np.arange(0, right + step / 1000, step))


def _along(minutes: float, left: float, right: float, log: bool) -> float:
    """Where on the axis a wait stands, 0 at its left end, 1 at its right."""
    if log:
        return float(np.log(max(minutes, left / 2, 1e-9) / left) / np.log(right / left))
    return (minutes - left) / (right - left)


def _choose_scale(curves: list[pd.DataFrame]) -> tuple[float, float, bool]:
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


def _start(curve: pd.DataFrame, left: float) -> pd.DataFrame:
    """The curve from the left edge: everybody waits at 0, and the band, not defined there, has no width."""
    steps = curve[["minutes", "waiting", "low", "high"]].copy()
    alone = (steps["waiting"] == 1) & steps["low"].isna()
    steps.loc[alone, ["low", "high"]] = 1.0
    steps = pd.concat(
        [pd.DataFrame({"minutes": [0.0], "waiting": [1.0], "low": [1.0], "high": [1.0]}), steps]
    )
    before = steps.loc[steps["minutes"] <= left].tail(1).assign(minutes=left)
    return pd.concat([before, steps.loc[steps["minutes"] > left]], ignore_index=True)


def _thin(steps: pd.DataFrame, left: float, right: float, log: bool, columns: int) -> pd.DataFrame:
    """At most 2 x `columns` steps: the first and last of each column of the drawing, so that it looks the
    same.
    """
    if len(steps) <= 2 * columns:
        return steps
    x = steps["minutes"].to_numpy()
    share = np.log(x / left) / np.log(right / left) if log else (x - left) / (right - left)
    column = np.minimum((share * columns).astype(int), columns - 1)
    edge = np.diff(column) != 0
    return steps.loc[np.concatenate([[True], edge]) | np.concatenate([edge, [True]])]


def _median(curve: pd.DataFrame) -> float | None:
    reached = curve.loc[curve["waiting"] <= 0.5 + 1e-12, "minutes"]
    return float(reached.iloc[0]) if len(reached) else None


def _call(name: str, locale: str, names: dict[str, str] | None) -> str:
    if names and name in names:
        return literal(names[name])
    key = f"chart-curve-{name.replace('_', '-')}"
    return say(key, locale) if has(key) else literal(name)


def _say_hours(hours: float, locale: str) -> str:
    return say("chart-hours", locale, hours=f"{hours:g}")


def _say_tick(minutes: float, locale: str) -> str:
    if minutes == 0:
        return "0"
    if minutes < 1:
        return say("chart-seconds", locale, seconds=round(minutes * 60))
    if minutes < MINUTES_PER_HOUR:
        return say("chart-minutes", locale, minutes=round(minutes))
    if minutes <= MINUTES_PER_DAY or minutes % MINUTES_PER_DAY:
        return _say_hours(minutes / MINUTES_PER_HOUR, locale)
    return say("chart-days", locale, days=round(minutes / MINUTES_PER_DAY))
