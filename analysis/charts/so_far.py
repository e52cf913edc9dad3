"""Comments over time as far as a story has come, drawn large for a projector: volume by sentiment, the brand's
messages, the events so far, the crisis as far as it is known.

In: the tables of `measures.volume` until a moment (start, end, counts), the events that were over by then, the windows
as pairs of moments. Out: a figure that nobody clicks.
"""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.events import describe_events, mark_events
from analysis.charts.gesture import gesture
from analysis.charts.moments import positions
from analysis.charts.phone import thin_ticks
from analysis.charts.theme import PERIOD, fade
from analysis.charts.volume import describe_volume, draw_volume
from analysis.words import say

# Pixels, read from the back of a room; and room for the names of the rows in that size.
FONT_SIZE, LEFT = 20, 118
HEIGHT = 300
# Of the plot beside the words on a small projector (1280 pixels wide): flags and times keep apart on it.
PLOT_WIDTH = 440
MOST_TICKS = 6
_WINDOW_OPACITY = 0.16
_ROW, _ROW_ROOM = (0, 0.12), 0.19  # shares of the height: the brand's row, and where the bars begin above it
_ROOM = 0.15  # of the width: what the name of a band takes

Windows = list[tuple[pd.Timestamp, pd.Timestamp]]


def draw_so_far(
    volume: pd.DataFrame,
    marks: pd.DataFrame,
    events: pd.DataFrame,
    windows: Windows,
    locale: str,
) -> go.Figure:
    """`marks`: start, end, messages (of the brand) on the same bins; `windows`: start and end of each crisis."""
    figure = draw_volume(volume, locale, marks=marks, height=HEIGHT)
    if volume.empty or not figure.data:
        return figure
    thin_ticks(figure, PLOT_WIDTH, FONT_SIZE, most=MOST_TICKS)
    figure = mark_events(figure, events, volume, locale, PLOT_WIDTH)
    for start, end in windows:
        _draw_window(figure, volume, start, end, locale)
    if "yaxis2" in figure.layout:  # the brand's row, named in a larger type
        figure.update_layout(yaxis_domain=(_ROW_ROOM, _top(figure)), yaxis2_domain=_ROW)
    figure.update_xaxes(tickfont_size=FONT_SIZE)
    figure.update_yaxes(tickfont_size=FONT_SIZE)
    figure.update_layout(
        font_size=FONT_SIZE, legend_font_size=FONT_SIZE, hoverlabel_font_size=FONT_SIZE, margin_l=LEFT
    )
    return gesture(figure, "click")


def _draw_window(figure: go.Figure, volume: pd.DataFrame, start, end, locale: str) -> None:
    """A band behind the bars, named beside it where there is room."""
    low, high = volume["start"].iloc[0], volume["end"].iloc[-1]
    x0, x1 = positions(pd.Series([max(start, low), min(end, high)]))
    top = _top(figure)
    figure.add_shape(
        type="rect", x0=x0, x1=x1, yref="paper", y0=0, y1=top, layer="below", line_width=0,
        fillcolor=fade(PERIOD, _WINDOW_OPACITY),
    )  # fmt: skip
    beside = start - low > _ROOM * (high - low)
    figure.add_annotation(
        text=say("telling-window", locale), x=x0, xanchor="right" if beside else "left", yref="paper", y=top,
        yanchor="top", showarrow=False, font={"size": FONT_SIZE, "color": PERIOD},
    )  # fmt: skip


def _top(figure: go.Figure) -> float:
    """Where the bars end, as a share of the height."""
    return figure.layout.yaxis.domain[1] if figure.layout.yaxis.domain else 1


def describe_so_far(volume: pd.DataFrame, marks: pd.DataFrame, events: pd.DataFrame, locale: str) -> str:
    """The same in words."""
    told = describe_volume(volume, locale, marks=marks)
    return f"{told} {describe_events(events, volume, locale)}".strip()
