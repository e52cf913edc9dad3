"""A figure over time for a phone, or in a larger type: fewer days are named below it, so that each stands upright."""

import plotly.graph_objects as go

from analysis.charts.backlog import PHONE_WIDTH

__all__ = ["PHONE_WIDTH", "thin_ticks"]

MOST_TICKS = 4


def thin_ticks(figure: go.Figure, most: int = MOST_TICKS) -> go.Figure:
    """`figure` with at most so many of the times named on its axes: every second, third..., the first among them."""
    for axis in figure.select_xaxes():
        if axis.type == "date" and axis.tickmode == "array" and axis.ticktext:
            step = -(-len(axis.ticktext) // most)
            axis.update(tickvals=list(axis.tickvals)[::step], ticktext=_thin(list(axis.ticktext), step))
    return figure


def _thin(texts: list[str], step: int) -> list[str]:
    """What a second line says of a time that is left out (another year, another day), it says of the next."""
    kept, below = [], ""
    for place, text in enumerate(texts):
        line, _, second = text.partition("<br>")
        below = second or below
        if place % step == 0:
            kept.append(f"{line}<br>{below}" if below else line)
            below = ""
    return kept
