"""Crisis windows on a timeline: each shaded, with its onset, peak and end named above it; one that is open at the end
with its highest so far.

In: a figure with a time axis and counts above 0, the windows of a series (`measures.crisis.Found.windows`) and the bins
they were found on (start, end). Out: that figure. The marks carry `customdata` [start, end (ISO 8601), meaning,
comments, WINDOW]: those of onset and end lead to the window's comments, that of the peak to its bin's.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, positions
from analysis.charts.placing import MOST_LINES, Label, lay_words
from analysis.charts.theme import COLOURS, HEIGHT, INK, carry, fade
from analysis.charts.window_words import say_edge, say_hover, say_onset
from analysis.words import say

WINDOW = (
    "window"  # tells such a mark from a bar: a period that somebody marks is not that of a window within it
)
SHADE = 0.14  # opacity: bars of the same colour stay seen on it
LINE_HEIGHT = 21  # pixels of a line of words
AIR = 14  # pixels between the highest bar and the first line, for the marks
MOST_HEADROOM = 0.5  # of a row, for words
PLOT = 0.68  # of a timeline's height: what flags, brand marks and the axis leave for its counts


def shade_windows(figure: go.Figure, windows: pd.DataFrame, meaning: str, *, row: int = 1) -> go.Figure:
    """`figure` with its windows (onset, end) shaded over the height of a row of counts, as far as its time goes.

    `meaning`: `negative` or `comments`, whose windows they are: they have its colour.
    """
    for window in _shown(figure, windows, row):
        figure.add_shape(
            type="rect",
            x0=window["from"],
            x1=window["to"],
            y0=0,
            y1=1,
            xref=_axes(figure, row)[0],
            yref=f"{_axes(figure, row)[1]} domain",
            layer="below",
            line={"width": 0},
            fillcolor=fade(COLOURS.get(meaning, INK), SHADE),
        )
    return figure


def mark_windows(
    figure: go.Figure,
    windows: pd.DataFrame,
    bins: pd.DataFrame,
    meaning: str,
    locale: str,
    *,
    most: float,
    row: int = 1,
    height: float | None = None,
) -> go.Figure:
    """The same with onset, peak and end named above the counts, whose axis grows to have room for it; as it was where
    no window is within its time.

    `most`: the highest count of the row. `height`: its pixels. Words that a phone has no room for are left out, those
    of the weakest windows first.
    """
    shown = _shown(figure, windows, row)
    if not shown:
        return figure
    shade_windows(figure, windows, meaning, row=row)
    height = height or PLOT * (figure.layout.height or HEIGHT)
    strongest = sorted(shown, key=lambda window: window["excess"], reverse=True)
    labels = [label for window in strongest for label in _labels(figure, window, bins, meaning, locale, row)]
    placed = lay_words(labels, max(1, min(MOST_LINES, int((MOST_HEADROOM * height - AIR) / LINE_HEIGHT))))
    lines = 1 + max((spot.line for spot in placed), default=0)
    words = (lines * LINE_HEIGHT + AIR) / height
    top = most / (1 - min(words, MOST_HEADROOM + AIR / height))
    x, y = _axes(figure, row)
    figure.update_layout({y.replace("y", "yaxis"): {"range": [0, top]}})
    at = most + (top - most) * 0.6 * AIR / (lines * LINE_HEIGHT + AIR)
    for window in shown:
        _bracket(figure, window, bins, meaning, locale, at, (x, y))
    first, last = _range(figure, row)
    for spot in placed:
        figure.add_annotation(
            x=first + spot.label.along * (last - first),
            y=at,
            xref=x,
            yref=y,
            text=spot.label.text,
            showarrow=False,
            xanchor=spot.side,
            yanchor="bottom",
            xshift=spot.shift or {"left": 3, "right": -3}.get(spot.side, 0),
            yshift=4 + spot.line * LINE_HEIGHT,
            font={"shadow": "auto"},  # lines of events cross them
        )
    return figure


def _axes(figure: go.Figure, row: int) -> tuple[str, str]:
    """The row's axes: rows share the time axis, or each has its own."""
    number = "" if row == 1 else str(row)
    return f"x{number}" if f"xaxis{number}" in figure.layout else "x", f"y{number}"


def _range(figure: go.Figure, row: int) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The time that a row shows (naive, UTC, as `positions` has it)."""
    axis = figure.layout[_axes(figure, row)[0].replace("x", "xaxis")]
    low, high = (axis.range or figure.layout.xaxis.range)[:2]
    return pd.Timestamp(low), pd.Timestamp(high)


def _shown(figure: go.Figure, windows: pd.DataFrame, row: int) -> list[dict]:
    """The windows that reach into the row's time, with `from` and `to`: as far as they do."""
    if windows.empty or not figure.data:
        return []
    low, high = _range(figure, row)
    shown = []
    for window in windows.to_dict("records"):
        onset, end = map(pd.Timestamp, positions(pd.Series([window["onset"], window["end"]])))
        if onset < high and end > low:
            shown.append({**window, "from": max(onset, low), "to": min(end, high)})
    return shown


def _middle(moment: pd.Timestamp, bins: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The bin that starts there: its end, and its middle on the axis."""
    end = bins["end"].iloc[max(0, bins["start"].searchsorted(moment, side="right") - 1)]
    return end, pd.Timestamp(positions(pd.Series([moment + (end - moment) / 2]))[0])


def _labels(
    figure: go.Figure, window: dict, bins: pd.DataFrame, meaning: str, locale: str, row: int
) -> list[Label]:
    """The words of a window whose moments are within the row's time."""
    low, high = _range(figure, row)
    onset, end = map(pd.Timestamp, positions(pd.Series([window["onset"], window["end"]])))
    peak = _middle(window["peak"], bins)[1]
    labels = []
    if onset >= low:
        when = say_onset(window, bins, locale, year=False)
        labels.append((say("chart-window-onset", locale, when=when), onset, ("right", "left", "center")))
    if end <= high:
        when = say_edge(window["end"], bins, locale, end=True, year=False)
        key = "chart-window-open" if window["open_at_end"] else "chart-window-end"
        text = say(key, locale, **({} if window["open_at_end"] else {"when": when}))
        labels.append((text, end, ("left", "right", "center")))
    if low <= peak <= high:
        when = say_edge(window["peak"], bins, locale, year=False)
        if window["open_at_end"]:
            text = say("chart-window-highest", locale, when=when)
        else:
            text = f"<b>{say(f'chart-window-peak-{meaning}', locale, when=when)}</b>"
        labels.append((text, peak, ("center", "left", "right")))
    return [Label(text, (at - low) / (high - low), sides) for text, at, sides in labels]


def _bracket(
    figure: go.Figure,
    window: dict,
    bins: pd.DataFrame,
    meaning: str,
    locale: str,
    at: float,
    axes: tuple[str, str],
) -> None:
    """A line above the window's counts with a mark at its onset, peak and end; a bound out of sight has none."""
    peak_end, peak = _middle(window["peak"], bins)
    colour = COLOURS.get(meaning, INK)
    ends = positions(pd.Series([window["onset"], window["end"]]))
    whole = [*isoformat(pd.Series([window["onset"], window["end"]])), meaning, window["comments"], WINDOW]
    top = [*isoformat(pd.Series([window["peak"], peak_end])), meaning, window["peak_comments"], WINDOW]
    marks = [(window["from"], "line-ns", whole, window["from"] == pd.Timestamp(ends[0]))]
    if window["from"] <= peak <= window["to"]:
        marks.append((peak, "triangle-down", top, True))
    seen = window["to"] == pd.Timestamp(ends[1]) and not window["open_at_end"]
    marks.append((window["to"], "line-ns", whole, seen))
    figure.add_scatter(
        x=np.array([mark[0] for mark in marks], dtype="datetime64[ms]"),
        y=[at] * len(marks),
        xaxis=axes[0],
        yaxis=axes[1],
        mode="lines+markers",
        showlegend=False,
        line={"color": colour, "width": 2},
        marker={
            "symbol": [mark[1] for mark in marks],
            "size": [12 if mark[3] else 0 for mark in marks],
            "color": colour,
            "opacity": 1,
            "line": {"color": colour, "width": 2},
        },
        customdata=carry([mark[2] for mark in marks]),
        hovertext=[say_hover(mark[2], bins, locale) for mark in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )
