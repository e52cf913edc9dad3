"""What happened around the comments, as a row of flags above a timeline: one flag per bin, with how many it stands for.

In: a figure over time, the bins it was drawn on (start, end), the events (`events.COLUMNS`). A flag carries
`customdata` [start, end (ISO 8601), "events"]: a click leads to the comments of that time.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, positions, write
from analysis.charts.theme import INK, LEFT, carry, plain_label
from analysis.words import say

# Shares of the height: where the figure ends, and where the row of flags begins.
_FIGURE_TOP, _FLAGS_BOTTOM = 0.88, 0.93
_FLAGS_MIDDLE = (1 + _FLAGS_BOTTOM) / 2
FLAG_SIZE = 19  # pixels
MOST_TOLD = 8  # events of one bin that its hover text tells
MOST_LETTERS = 90
AXIS = "y9"
# How exactly a moment is told, by its precision (CLDR patterns).
_PATTERNS = {"day": "d MMM", "week": "d MMM", "unknown": "d MMM"}


def mark_events(figure: go.Figure, events: pd.DataFrame, bins: pd.DataFrame, locale: str) -> go.Figure:
    """The same figure with the flags of the events inside its bins; as it was where there are none."""
    if bins.empty or not figure.data:
        return figure
    edges = pd.DatetimeIndex([*bins["start"], bins["end"].iloc[-1]])
    local = events.assign(
        at=events["at"].dt.tz_convert(edges.tz), until=events["until"].dt.tz_convert(edges.tz)
    )
    local["bin"] = edges.searchsorted(local["at"], side="right") - 1
    inside = local[(local["bin"] >= 0) & (local["bin"] < len(bins))]
    if inside.empty:
        return figure
    flagged = inside.groupby("bin", sort=True)
    spots = bins.iloc[list(flagged.groups)]
    counts = flagged.size().to_numpy()
    name = say("chart-events", locale)
    figure.add_scatter(
        x=middles(spots),
        y=np.zeros(len(spots)),
        yaxis=AXIS,
        mode="markers+text",
        name=name,
        showlegend=False,
        marker={"symbol": "circle", "size": FLAG_SIZE, "color": INK, "line": {"width": 1, "color": "white"}},
        text=[str(count) for count in counts],
        textfont={"color": "white", "size": 12},
        customdata=carry(
            [
                [start, end, "events", int(count)]
                for start, end, count in zip(
                    isoformat(spots["start"]), isoformat(spots["end"]), counts, strict=True
                )
            ]
        ),
        hovertext=[_tell(rows, locale) for _, rows in flagged],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )
    for place in middles(spots):
        figure.add_shape(
            type="line", x0=place, x1=place, yref="paper", y0=0, y1=_FLAGS_BOTTOM, layer="below",
            line={"color": INK, "width": 1, "dash": "dot"},
        )  # fmt: skip
    _draw_spans(figure, inside, edges)
    bottom = (figure.layout.yaxis.domain or (0, 1))[0]
    figure.update_layout(
        margin_l=max(figure.layout.margin.l or 0, LEFT),
        yaxis={"domain": [bottom, _FIGURE_TOP]},
        yaxis9={
            "domain": [_FLAGS_BOTTOM, 1],
            "range": [-1, 1],
            "fixedrange": True,
            "tickvals": [0],
            "ticktext": [name],
            "tickfont": {"size": figure.layout.font.size, "color": INK},
            "showgrid": False,
            "zeroline": False,
            "automargin": False,
        },
    )
    return figure


def describe_events(events: pd.DataFrame, bins: pd.DataFrame, locale: str) -> str:
    """How many flags stand for how many events, in a sentence; "" where there are none."""
    if bins.empty:
        return ""
    inside = events["at"].between(bins["start"].iloc[0], bins["end"].iloc[-1], inclusive="left")
    return say("chart-events-alt", locale, n=int(inside.sum())) if inside.any() else ""


def _draw_spans(figure: go.Figure, inside: pd.DataFrame, edges: pd.DatetimeIndex) -> None:
    """What lasted is a bar behind its flag, to its end or to the end of the picture."""
    lasting = inside[inside["until"] - inside["at"] > edges[1] - edges[0]]
    for start, end in zip(
        positions(lasting["at"]), positions(lasting["until"].clip(upper=edges[-1])), strict=True
    ):
        figure.add_shape(
            type="line", x0=start, x1=end, yref="paper", y0=_FLAGS_MIDDLE, y1=_FLAGS_MIDDLE, layer="below",
            line={"color": INK, "width": 3}, opacity=0.5,
        )  # fmt: skip


def _tell(rows: pd.DataFrame, locale: str) -> str:
    """The events of one bin, a line each, with their hour where it is known."""
    lines = []
    for at, precision, title in zip(rows["at"], rows["precision"], rows[f"title_{locale}"], strict=True):
        when = write(at.tz_localize(None), _PATTERNS.get(precision, "d MMM, HH:mm"), locale)
        lines.append(f"{when} · {plain_label(title, MOST_LETTERS)}")
    if len(lines) > MOST_TOLD:
        lines[MOST_TOLD:] = [say("chart-events-more", locale, n=len(lines) - MOST_TOLD)]
    return "<br>".join(lines)
