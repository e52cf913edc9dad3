"""Comments over time: stacked bars by sentiment, the brand's messages as marks below.

In: the tables of `measures.volume` (start, end, counts). Out: figures whose points carry `customdata` [start,
end (ISO 8601), meaning]: a click or a box along x leads to the comments.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, say_bins, widths
from analysis.charts.theme import HEIGHT, STACK, bar_marker, blank, lay_counts, nothing
from analysis.charts.timeline import identify, lay_time, mark_row
from analysis.words import say
from analysis.words.numbers import say_share


def draw_volume(
    table: pd.DataFrame, locale: str, *, marks: pd.DataFrame | None = None, height: int = HEIGHT
) -> go.Figure:
    """Bars per bin, negative at the bottom. `marks`: start, end, messages (of the brand) on the same bins."""
    if table.empty or not table["comments"].sum():
        return nothing(locale, height)
    figure = blank(locale, height)
    labels = np.array(say_bins(table, locale), dtype=object)
    places, wide = middles(table), widths(table)
    totals = np.maximum(table["comments"].to_numpy(), 1)
    starts, ends = np.array(isoformat(table["start"])), np.array(isoformat(table["end"]))
    for meaning in STACK:
        shown = table[meaning].to_numpy() > 0  # an empty bar is nothing to see, and a point less
        if not shown.any():
            continue
        name = say(f"chart-{meaning}", locale)
        shares = [say_share(share, locale) for share in table[meaning].to_numpy()[shown] / totals[shown]]
        figure.add_bar(
            x=places[shown],
            y=table[meaning].to_numpy()[shown],
            width=wide[shown],
            name=name,
            marker=bar_marker(meaning),
            customdata=identify(starts[shown], ends[shown], meaning, totals[shown], shares),
            hovertext=labels[shown],
            hovertemplate="%{hovertext}<br>"
            + say(
                "chart-of-share",
                locale,
                name=name,
                count="%{y:,d}",
                total="%{customdata[3]:,d}",
                share="%{customdata[4]}",
            )
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
