"""The step area of those who wait, and the columns over it that are hovered and clicked.

In: a figure and the bins of `measures.backlog.sample_backlog`. Points carry `customdata` [start, end (ISO 8601),
`backlog` or `unwatched`, how many of them, ...].
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, positions, say_bins, widths
from analysis.charts.theme import BRAND, fade
from analysis.charts.timeline import identify
from analysis.words import say

_FAINT = 0.12  # opacity of those whom nobody watches any more
_PICKED = 0.25  # opacity of the bin that was clicked


def lay_area(figure: go.Figure, table: pd.DataFrame, axis: str, width: int) -> None:
    """Each bin as high as its end: the last step goes on to the last edge."""
    edges = pd.concat([table["start"], table["end"].tail(1)], ignore_index=True)
    places = positions(edges)
    waiting = table["waiting"].to_numpy()
    style = {"mode": "lines", "showlegend": False, "hoverinfo": "skip", "yaxis": axis}
    line = {"shape": "hv", "color": BRAND}
    figure.add_scatter(
        **_steps(places, waiting),
        **style,
        line={**line, "width": width},
        fill="tozeroy",
        fillcolor=fade(BRAND),
    )
    unwatched = table["unwatched"].to_numpy()
    if unwatched.any():
        hatch = {"shape": "/", "fgcolor": fade(BRAND), "bgcolor": fade(BRAND, _FAINT), "size": 7}
        figure.add_scatter(
            **_steps(places, waiting + unwatched),
            **style,
            line={**line, "width": 1, "dash": "dot"},
            fill="tonexty",
            fillpattern={**hatch, "solidity": 0.25},
        )


def _steps(places: np.ndarray, values: np.ndarray) -> dict[str, np.ndarray]:
    """The steps that change anything, the first and the last."""
    y = np.append(values, values[-1])
    told = np.append(True, np.diff(y) != 0)
    told[-1] = True
    return {"x": places[told], "y": y[told]}


def lay_columns(figure: go.Figure, table: pd.DataFrame, top: float, axis: str, locale: str) -> None:
    """What is clicked and hovered: each bin in its full height, the unwatched from where they begin."""
    waiting, unwatched = table["waiting"].to_numpy(), table["unwatched"].to_numpy()
    moves = say("chart-backlog-moves", locale, arrived="%{customdata[5]:,d}", answered="%{customdata[6]:,d}")
    now = say("chart-backlog-hover", locale, n="%{customdata[3]:,d}", most="%{customdata[4]:,d}")
    gone = say("chart-unwatched-hover", locale, n="%{customdata[3]:,d}")
    heights = np.where(unwatched > 0, waiting, top)
    busy = (waiting > 0) | (table["highest"] > 0).to_numpy()
    for meaning, told, base, height, hover in (
        ("backlog", busy, np.zeros(len(table)), heights, f"{now}<br>{moves}"),
        ("unwatched", unwatched > 0, waiting, top - waiting, gone),
    ):
        if not told.any():
            continue
        shown = table.loc[told]
        numbers = shown[
            ["unwatched" if meaning == "unwatched" else "waiting", "highest", "arrived", "answered"]
        ]
        figure.add_bar(
            x=middles(shown),
            y=height[told],
            base=base[told],
            width=widths(shown, 1.0),
            yaxis=axis,
            showlegend=False,
            marker={"color": BRAND, "opacity": 0, "line": {"width": 0}},
            selected={"marker": {"opacity": _PICKED}},
            unselected={"marker": {"opacity": 0}},
            customdata=identify(
                isoformat(shown["start"]), isoformat(shown["end"]), meaning, *numbers.to_numpy().T
            ),
            hovertext=say_bins(shown, locale),
            hovertemplate="%{hovertext}<br>" + hover + "<extra></extra>",
        )
