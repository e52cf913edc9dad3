"""A figure over time made for a phone: fewer days are named below it, so that each stands upright."""

import plotly.graph_objects as go

from analysis.charts.backlog import PHONE_WIDTH

__all__ = ["PHONE_WIDTH", "thin_ticks"]

MOST_TICKS = 4


def thin_ticks(figure: go.Figure) -> go.Figure:
    """`figure` with every second, third... of the times named on its axes, the first among them."""
    for axis in figure.select_xaxes():
        if axis.type == "date" and axis.tickmode == "array" and axis.ticktext:
            step = -(-len(axis.ticktext) // MOST_TICKS)
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
