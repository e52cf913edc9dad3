"""Where the words of curves stand: one or two at their medians, up to seven at their ends, or else in a legend.

In: a figure of `draw_waiting` with its curves, and what they are. Out: that figure, with their words.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.curves import find_median, say_median
from analysis.charts.theme import FONT_SIZE
from analysis.charts.waits import along
from analysis.words import say
from analysis.words.numbers import MINUTES_PER_HOUR, say_number

TOP = 1.04  # of the axis of shares
_LABEL_WIDTH = 0.3  # of the axis: the room that a curve's name takes beside its median
_LABEL_HEIGHT = 58  # pixels: its two lines, and their distance from the curve
_BELOW = 80  # pixels of a figure that its axis and the margins take
# Labels at the ends of curves: how many, and how wide at most (pixels: more would leave a phone no curve to see).
_MOST_AT_ENDS, _MOST_WIDTH = 7, 160
_END_HEIGHT = 56  # pixels: three lines
_SMALL, _BOLD_LETTER, _SMALL_LETTER = 13, 8.8, 6.6  # pixels: the letters there, and their mean widths
_GAP = 8  # pixels, between the axis and a label


@dataclass(frozen=True)
class Drawn:
    """A curve as it is drawn: its table, its words (safe for Plotly) and its colour."""

    curve: pd.DataFrame
    words: str
    colour: str
    days: bool = True  # as `say_duration` takes it


def label_curves(
    figure: go.Figure, drawn: dict[str, Drawn], axis: tuple[float, float, bool], locale: str, at_ends: bool
) -> None:
    """Add the medians as dots and the words of all curves (name -> Drawn); the figure grows where there are many.

    `axis`: as `choose_scale` gives it. `at_ends`: none at the medians.
    """
    places = {} if at_ends else _place_labels({name: one.curve for name, one in drawn.items()}, *axis)
    ends = {} if places else _lay_ends(figure, drawn, locale)
    for name, one in drawn.items():
        _mark_median(figure, name, one, places.get(name), axis[0], locale)
    if ends:
        _label_ends(figure, drawn, ends, locale)
    if not places and not ends:
        _fill_legend(figure, drawn, locale)
    _make_room(figure)


def _mark_median(
    figure: go.Figure, name: str, one: Drawn, label: str | None, left: float, locale: str
) -> None:
    """The median as a dot, with `label` its words beside it; without a median the words stand at the end."""
    curve, median = one.curve, find_median(one.curve)
    # Beyond the band where there is one, so that the words do not lie on it.
    last = curve.iloc[-1].fillna(curve["waiting"].iloc[-1])
    end = last["low" if label == "bottom left" else "high"]
    figure.add_scatter(
        x=[(curve["minutes"].iloc[-1] if median is None else max(median, left)) / MINUTES_PER_HOUR],
        y=[end if median is None else 0.5],
        mode="markers+text" if label else "markers",
        marker={"size": 13, "color": one.colour, "opacity": 0 if median is None else 1, "line": {"width": 0}},
        text=[f"<b>{one.words}</b><br>{say_median(curve, locale, one.days)}"],
        textposition=label,
        textfont={"size": FONT_SIZE, "color": one.colour},
        # A click elsewhere would fade them.
        unselected={
            "marker": {"opacity": 0 if median is None else 1},
            "textfont": {"color": one.colour},
        },
        customdata=[[name, median]],
        showlegend=False,
        hoverinfo="skip",
        cliponaxis=False,
    )


def _place_labels(curves: dict[str, pd.DataFrame], left: float, right: float, log: bool) -> dict[str, str]:
    """Where the words of one or two curves stand free: the slower above to the right of its median, the
    faster below to the left of its own, those without a median at their end. Empty where that has no room.
    """
    if len(curves) > 2:
        return {}
    medians = {name: find_median(curve) for name, curve in curves.items()}
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


def _lay_ends(figure: go.Figure, drawn: dict[str, Drawn], locale: str) -> dict[str, float]:
    """The height (share) of each label at the right, as near the end of its curve as the others leave room; empty
    where they are too many or too wide.
    """
    if len(drawn) > _MOST_AT_ENDS or max(_width(one, locale) for one in drawn.values()) > _MOST_WIDTH:
        return {}
    figure.layout.height = max(figure.layout.height, _END_HEIGHT * len(drawn) + _BELOW)
    gap = _END_HEIGHT / (figure.layout.height - _BELOW) * TOP
    lowest_first = sorted(drawn, key=lambda name: drawn[name].curve["waiting"].iloc[-1])
    ends = np.array([drawn[name].curve["waiting"].iloc[-1] for name in lowest_first], dtype=float)
    steps = gap * np.arange(len(ends))
    # Pushed up by those below, then down by the upper edge: `ends - steps` made to rise, then cut.
    laid = np.maximum.accumulate(np.maximum(ends - steps, gap / 2)) + steps
    laid = np.minimum(laid, TOP - gap / 2 - steps[::-1])
    return dict(zip(lowest_first, laid.tolist(), strict=True))


def _label_ends(figure: go.Figure, drawn: dict[str, Drawn], ends: dict[str, float], locale: str) -> None:
    place = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": _GAP, "yref": "y", "yanchor": "middle"}
    notes = []
    for name, end in ends.items():
        one = drawn[name]
        head = f'<span style="color:{one.colour};font-size:{FONT_SIZE}px"><b>{one.words}</b></span>'
        text = f"{head}<br>{_say_size(one, locale)}<br>{say_median(one.curve, locale, one.days)}"
        style = {"align": "left", "showarrow": False, "font": {"size": _SMALL}}
        notes.append({"text": text, "y": end, **place, **style})
    wide = max(_width(one, locale) for one in drawn.values())
    figure.update_layout(annotations=notes, margin_r=_GAP + round(wide))


def _fill_legend(figure: go.Figure, drawn: dict[str, Drawn], locale: str) -> None:
    for trace in figure.data:
        if trace.mode == "lines+markers":
            one = drawn[trace.customdata[0][0]]
            trace.update(name=f"{one.words}, {say_median(one.curve, locale, one.days)}", showlegend=True)
    figure.update_layout(showlegend=True)


def _say_size(one: Drawn, locale: str) -> str:
    return say("chart-n", locale, n=say_number(int(one.curve["at_risk"].iloc[0]), locale))


def _width(one: Drawn, locale: str) -> float:
    """Pixels, by the mean width of a letter: a label's own is known in the browser alone."""
    told = (_say_size(one, locale), say_median(one.curve, locale, one.days))
    return max(len(one.words) * _BOLD_LETTER, *(len(line) * _SMALL_LETTER for line in told))


def _make_room(figure: go.Figure) -> None:
    """A top margin for words above a curve that ends near the top."""
    above = [
        trace.y[0] for trace in figure.data if trace.textposition and trace.textposition.startswith("top")
    ]
    free = (TOP - max(above, default=0)) * (figure.layout.height - _BELOW)
    if free < _LABEL_HEIGHT:
        # What the margin takes, the axis loses, and with it some of what was free.
        lacking = (_LABEL_HEIGHT - free) / (1 - (TOP - max(above)))
        figure.update_layout(margin_t=figure.layout.margin.t + round(lacking))
