"""Comments over time: stacked bars by sentiment, the brand's messages as marks below; and distinct authors.

In: the tables of `measures.volume` (start, end, counts). Out: figures whose points carry `customdata` [start,
end (ISO 8601), meaning]: a click or a box along x leads to the comments.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, say_bins, widths
from analysis.charts.theme import HEIGHT, INK, STACK, bar_marker, blank, lay_counts, nothing
from analysis.charts.timeline import identify, lay_time, mark_row
from analysis.words import say


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
            customdata=identify(starts[shown], ends[shown], meaning, table["comments"].to_numpy()[shown]),
            hovertext=labels[shown],
            hovertemplate="%{hovertext}<br>"
            + say("chart-of", locale, name=name, count="%{y:,d}", total="%{customdata[3]:,d}")
            + "<extra></extra>",
        )
    figure.update_layout(barmode="stack", showlegend=True)
    lay_counts(figure, int(table["comments"].max()))
    lay_time(figure, table, locale)
    if marks is not None and marks["messages"].sum():
        hover = say("chart-brand-hover", locale, messages="%{customdata[3]:,d}")
        mark_row(figure, marks, "brand", say("chart-brand", locale), hover, locale)
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
        customdata=identify(
            isoformat(known["start"]), isoformat(known["end"]), "authors", known["comments"].to_numpy()
        ),
        hovertext=say_bins(known, locale),
        hovertemplate="%{hovertext}<br>"
        + say("chart-authors-hover", locale, authors="%{y:,d}", comments="%{customdata[3]:,d}")
        + "<extra></extra>",
    )
    lay_counts(figure, int(known["authors"].max()))
    figure.update_yaxes(title={"text": say("chart-authors", locale)})
    lay_time(figure, table, locale)
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
