"""What the figures over time share, so that their days stand below each other: the time axis, a row of marks below the
figure, and what their points carry for a click.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, positions, say_bins, time_ticks
from analysis.charts.theme import BRAND, LEFT, MOST_POINTS, STACK, carry

# Shares of the height: the row of marks, and where the figure begins above it.
_MARKS_TOP, _FIGURE_BOTTOM = 0.07, 0.1


def lay_time(figure: go.Figure, bins: pd.DataFrame, locale: str) -> None:
    """The time axis from the first bin (start, end) to the last, at the same place in each figure, and a box selection
    along it.
    """
    places, texts = time_ticks(bins, locale)
    ends = positions(pd.Series([bins["start"].iloc[0], bins["end"].iloc[-1]]))
    figure.update_xaxes(type="date", tickmode="array", tickvals=places, ticktext=texts, range=list(ends))
    figure.update_yaxes(automargin=False)
    figure.update_layout(dragmode="select", selectdirection="h", margin_l=LEFT)


def mark_row(
    figure: go.Figure, marks: pd.DataFrame, meaning: str, name: str, hover: str, locale: str
) -> None:
    """A row of the brand's marks below a figure, one per bin of `marks` (start, end, messages) that has any; `name`
    stands left of them, `hover` tells them (customdata[3]: how many).
    """
    told = marks.loc[marks["messages"] > 0].tail(MOST_POINTS // (len(STACK) + 1))
    figure.add_scatter(
        x=middles(told),
        y=np.zeros(len(told)),
        yaxis="y2",
        mode="markers",
        name=name,
        showlegend=False,
        marker={"symbol": "triangle-up", "size": 13, "color": BRAND, "line": {"width": 0}},
        customdata=identify(isoformat(told["start"]), isoformat(told["end"]), meaning, told["messages"]),
        hovertext=say_bins(told, locale),
        hovertemplate="%{hovertext}<br>" + hover + "<extra></extra>",
        cliponaxis=False,
    )
    figure.update_layout(
        yaxis={"domain": [_FIGURE_BOTTOM, 1]},
        yaxis2={
            "domain": [0, _MARKS_TOP],
            "range": [-1, 1],
            "fixedrange": True,
            "tickvals": [0],
            "ticktext": [name],
            "tickfont": {"size": figure.layout.font.size, "color": BRAND},
            "showgrid": False,
            "zeroline": False,
            "automargin": False,
        },
    )
    figure.update_xaxes(anchor="y2")


def identify(starts, ends, meaning: str, *numbers) -> np.ndarray:
    """What a click gives back (start, end, meaning), and the numbers that the hover text needs, a row per point."""
    told = zip(*(np.asarray(number).tolist() for number in numbers), strict=True)
    return carry([[start, end, meaning, *row] for start, end, row in zip(starts, ends, told, strict=True)])
