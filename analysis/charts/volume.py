"""Comments over time: stacked bars by sentiment, the brand's messages as marks below; and distinct authors.

In: the tables of `measures.volume` (start, end, counts). Out: figures whose points carry `customdata` [start,
end (ISO 8601), meaning]: a click or a box along x leads to the comments.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, positions, say_bins, time_ticks, widths
from analysis.charts.theme import (
    BRAND,
    HEIGHT,
    INK,
    LEFT,
    MOST_POINTS,
    STACK,
    bar_marker,
    blank,
    carry,
    lay_counts,
    nothing,
)
from analysis.words import say

# Shares of the height: the row of the brand's marks, and where the bars begin above it.
_MARKS_TOP, _BARS_BOTTOM = 0.07, 0.1


def draw_volume(
    table: pd.DataFrame, locale: str, *, marks: pd.DataFrame | None = None, height: int = HEIGHT
) -> go.Figure:
    """Bars per bin, negative at the bottom. `marks`: start, end, messages (of the brand) on the same bins."""
    if table.empty or not table["comments"].sum():
        return nothing(locale, height)
    figure = blank(locale, height)
    labels = np.array(say_bins(table, locale), dtype=object)
    places, wide = middles(table), widths(table)
    starts, ends = np.array(isoformat(table["start"])), np.array(isoformat(table["end"]))
    for meaning in STACK:
        shown = table[meaning].to_numpy() > 0  # an empty bar is nothing to see, and a point less
        if not shown.any():
            continue
        name = say(f"chart-{meaning}", locale)
        figure.add_bar(
            x=places[shown],
            y=table[meaning].to_numpy()[shown],
            width=wide[shown],
            name=name,
            marker=bar_marker(meaning),
            customdata=_identify(starts[shown], ends[shown], meaning, table["comments"].to_numpy()[shown]),
            hovertext=labels[shown],
            hovertemplate="%{hovertext}<br>"
            + say("chart-of", locale, name=name, count="%{y:,d}", total="%{customdata[3]:,d}")
            + "<extra></extra>",
        )
    figure.update_layout(barmode="stack", showlegend=True)
    lay_counts(figure, int(table["comments"].max()))
    _lay_time(figure, table, locale)
    if marks is not None and marks["messages"].sum():
        _mark_brand(figure, marks, locale)
    return figure


def describe_volume(table: pd.DataFrame, locale: str, *, marks: pd.DataFrame | None = None) -> str:
    """The same in one sentence."""
    total = int(table["comments"].sum()) if len(table) else 0
    if not total:
        return say("chart-empty", locale)
    peak = table.loc[[table["comments"].idxmax()]]
    messages = int(marks["messages"].sum()) if marks is not None else 0
    return say(
        "chart-volume-alt",
        locale,
        comments=total,
        negative=int(table["negative"].sum()),
        peak=int(peak["comments"].iloc[0]),
        when=say_bins(peak, locale)[0],
        messages=messages,
    )


def draw_authors(table: pd.DataFrame, locale: str, *, height: int = HEIGHT) -> go.Figure:
    """Distinct authors per bin; a bin whose authors are unknown is a gap."""
    known = table.loc[table["authors"].notna()]
    if known.empty or not known["authors"].sum():
        return nothing(locale, height)
    figure = blank(locale, height)
    known = known.loc[known["authors"] > 0]
    figure.add_bar(
        x=middles(known),
        y=known["authors"].to_numpy(dtype="int64"),
        width=widths(known),
        name=say("chart-authors", locale),
        marker={"color": INK, "line": {"width": 0}},
        customdata=_identify(
            isoformat(known["start"]), isoformat(known["end"]), "authors", known["comments"].to_numpy()
        ),
        hovertext=say_bins(known, locale),
        hovertemplate="%{hovertext}<br>"
        + say("chart-authors-hover", locale, authors="%{y:,d}", comments="%{customdata[3]:,d}")
        + "<extra></extra>",
    )
    lay_counts(figure, int(known["authors"].max()))
    figure.update_yaxes(title={"text": say("chart-authors", locale)})
    _lay_time(figure, table, locale)
    return figure


def describe_authors(table: pd.DataFrame, locale: str) -> str:
    """The same in one sentence."""
    known = table.loc[table["authors"].fillna(0) > 0]
    if known.empty:
        return say("chart-empty", locale)
    peak = known.loc[[known["authors"].idxmax()]]
    return say(
        "chart-authors-alt", locale, authors=int(peak["authors"].iloc[0]), when=say_bins(peak, locale)[0]
    )


def _mark_brand(figure: go.Figure, marks: pd.DataFrame, locale: str) -> None:
    spoke = marks.loc[marks["messages"] > 0].tail(MOST_POINTS // (len(STACK) + 1))
    name = say("chart-brand", locale)
    figure.add_scatter(
        x=middles(spoke),
        y=np.zeros(len(spoke)),
        yaxis="y2",
        mode="markers",
        name=name,
        showlegend=False,
        marker={"symbol": "triangle-up", "size": 13, "color": BRAND, "line": {"width": 0}},
        customdata=_identify(
            isoformat(spoke["start"]), isoformat(spoke["end"]), "brand", spoke["messages"].to_numpy()
        ),
        hovertext=say_bins(spoke, locale),
        hovertemplate="%{hovertext}<br>"
        + say("chart-brand-hover", locale, messages="%{customdata[3]:,d}")
        + "<extra></extra>",
        cliponaxis=False,
    )
    figure.update_layout(
        yaxis={"domain": [_BARS_BOTTOM, 1]},
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


def _lay_time(figure: go.Figure, table: pd.DataFrame, locale: str) -> None:
    """The time axis from the first bin to the last, at the same place in each figure, and a box selection
    along it.
    """
    places, texts = time_ticks(table, locale)
    ends = positions(pd.Series([table["start"].iloc[0], table["end"].iloc[-1]]))
    figure.update_xaxes(type="date", tickmode="array", tickvals=places, ticktext=texts, range=list(ends))
    figure.update_yaxes(automargin=False)
    figure.update_layout(dragmode="select", selectdirection="h", margin_l=LEFT)


def _identify(starts, ends, meaning: str, total) -> np.ndarray:
    """What a click gives back, and the number that the hover text needs."""
    return carry(
        [list(row) for row in zip(starts, ends, [meaning] * len(total), total.tolist(), strict=True)]
    )
