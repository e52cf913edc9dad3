"""A figure over time for a phone, or in a larger type: fewer days are named below it, so that each stands upright."""

from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.backlog import PHONE_WIDTH
from analysis.charts.margins import width_of
from analysis.charts.theme import FONT_SIZE

__all__ = ["PHONE_WIDTH", "thin_ticks"]

MOST_TICKS = 4
APART = 6  # pixels between two names; nearer ones are turned on their side


def thin_ticks(
    figure: go.Figure, width: float = PHONE_WIDTH, size: float = FONT_SIZE, most: int = MOST_TICKS
) -> go.Figure:
    """`figure` with every second, third... of the times named on its axes, the first among them: at most `most`, and no
    two that would touch in letters of `size` on a plot of that `width` (pixels).
    """
    for axis in figure.select_xaxes():
        if axis.type == "date" and axis.tickmode == "array" and axis.ticktext:
            places, texts = list(axis.tickvals), list(axis.ticktext)
            step = -(-len(texts) // most)
            while step < len(texts) - 1 and _touch(axis, places[::step], _thin(texts, step), width, size):
                step += 1
            axis.update(tickvals=places[::step], ticktext=_thin(texts, step))
    return figure


def _touch(axis, places: list, texts: list[str], width: float, size: float) -> bool:
    if not axis.range:
        return False
    low, high = map(pd.Timestamp, axis.range)
    middles = [(pd.Timestamp(place) - low) / (high - low) * width for place in places]
    halves = [width_of(text) * size / FONT_SIZE / 2 for text in texts]
    return any(
        one + half + APART > other - more
        for (one, half), (other, more) in pairwise(zip(middles, halves, strict=True))
    )


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
