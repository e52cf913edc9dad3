"""The tone of the words: how many comments at each compound score, by sentiment.

In: the table of `measures.sentiment.measure_tone`. Out: a figure whose bars carry in `customdata` [low, high,
sentiment].
"""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.margins import beside
from analysis.charts.theme import HEIGHT, bar_marker, blank, lay_counts, nothing
from analysis.comments import SENTIMENTS
from analysis.words import say
from analysis.words.numbers import say_number, say_share


def draw_tone(table: pd.DataFrame, locale: str, *, height: int = HEIGHT) -> go.Figure:
    """How many comments have words of each tone (-1 to 1), by sentiment. customdata: [low, high,
    sentiment].
    """
    if table.empty or not table["comments"].sum():
        return nothing(locale, height)
    figure = blank(locale, height)
    for sentiment in SENTIMENTS:
        part = table.loc[table[sentiment] > 0]
        if part.empty:
            continue
        name = say(f"chart-{sentiment}", locale)
        figure.add_bar(
            x=part["tone"],
            y=part[sentiment],
            width=0.092,
            name=name,
            marker=bar_marker(sentiment),
            customdata=[[row.low, row.high, sentiment] for row in part.itertuples()],
            hovertext=[say("chart-tone", locale, tone=say_number(tone, locale, 1)) for tone in part["tone"]],
            hovertemplate="%{hovertext}<br>"
            + say("chart-count", locale, name=name, count="%{y:,d}")
            + "<extra></extra>",
        )
    figure.update_layout(barmode="stack", showlegend=True, dragmode="select", selectdirection="h")
    figure.update_xaxes(
        range=[-1.1, 1.1],
        ticklabeloverflow="allow",
        tickvals=[-1, -0.5, 0, 0.5, 1],
        ticktext=[
            say("chart-tone-negative", locale),
            "−" + say_number(0.5, locale, 1),
            say_number(0, locale),
            say_number(0.5, locale, 1),
            say("chart-tone-positive", locale),
        ],
    )
    most = int(table["comments"].max())
    lay_counts(figure, most)
    # Plotly chooses the ticks: the highest is as long a number as `most`.
    figure.update_layout(margin_l=beside([say_number(most, locale)]))
    return figure


def describe_tone(table: pd.DataFrame, locale: str) -> str:
    """The same in one sentence."""
    total = int(table["comments"].sum())
    if not total:
        return say("chart-empty", locale)
    return say(
        "chart-tone-alt",
        locale,
        total=total,
        below=say_share(table.loc[table["tone"] < 0, "comments"].sum() / total, locale),
        zero=say_share(table.loc[table["tone"] == 0, "comments"].sum() / total, locale),
        above=say_share(table.loc[table["tone"] > 0, "comments"].sum() / total, locale),
    )
