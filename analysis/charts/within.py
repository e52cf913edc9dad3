"""The share of comments answered within some hours: one bar per window, with its interval and its size.

In: the table of `measures.survival.share_answered_within`. Out: a figure whose bars carry in `customdata`
[hours].
"""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.theme import COLOURS, FONT_SIZE, HEIGHT, INK, blank, lay_shares, nothing
from analysis.charts.waits import say_hours
from analysis.words import say
from analysis.words.numbers import say_share


def draw_answered_within(table: pd.DataFrame, locale: str, *, height: int = HEIGHT) -> go.Figure:
    """One bar per window with its interval and how many comments are old enough. customdata: [hours]."""
    told = table.loc[table["old_enough"] > 0].reset_index(drop=True)
    if told.empty:
        return nothing(locale, height)
    figure = blank(locale, height)
    figure.add_bar(
        x=told.index,
        y=told["share"],
        width=0.62,
        name=say("chart-answered", locale),
        marker={"color": COLOURS["brand"], "line": {"width": 0}},
        customdata=[[hours] for hours in told["hours"].tolist()],
        error_y={
            "type": "data",
            "symmetric": False,
            "array": told["high"] - told["share"],
            "arrayminus": told["share"] - told["low"],
            "color": INK,
            "thickness": 2,
            "width": 8,
        },
        hovertext=[
            say(
                "chart-within-hover",
                locale,
                hours=say_hours(row.hours, locale),
                share=say_share(row.share, locale, 1),
                low=say_share(row.low, locale, 1),
                high=say_share(row.high, locale, 1),
                answered=row.answered,
                total=row.old_enough,
            )
            for row in told.itertuples()
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    for row in told.itertuples():
        # Above the interval, where neither the bar nor the whisker can be under it.
        figure.add_annotation(
            x=row.Index,
            y=row.high,
            yshift=4,
            yanchor="bottom",
            showarrow=False,
            text=f"<b>{say_share(row.share, locale)}</b>",
            font={"size": FONT_SIZE + 4},
        )
    figure.update_xaxes(
        tickvals=list(told.index),
        ticktext=[
            say_hours(row.hours, locale) + "<br>" + say("chart-n", locale, n=row.old_enough)
            for row in told.itertuples()
        ],
        range=[-0.6, len(told) - 0.4],
    )
    lay_shares(figure, 1.15, locale)
    return figure


def describe_answered_within(table: pd.DataFrame, locale: str) -> str:
    """The same in one sentence."""
    told = table.loc[table["old_enough"] > 0]
    if told.empty:
        return say("chart-empty", locale)
    parts = [
        say(
            "chart-within-part",
            locale,
            share=say_share(row.share, locale),
            hours=say_hours(row.hours, locale),
        )
        for row in told.itertuples()
    ]
    return say("chart-within-alt", locale, parts=", ".join(parts))
