"""Languages: a bar per language, what was scored of it and, hatched, what was not.

In: the table of `measures.languages`. Out: a figure whose bars carry [language, scored or unscored] in `customdata`.
"""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.theme import FONT_SIZE, INK, UNSCORED, bar_marker, blank, nothing
from analysis.words import say
from analysis.words.numbers import say_number

STATES = ("scored", UNSCORED)
_ROW = 46  # pixels per language


def draw_languages(table: pd.DataFrame, locale: str) -> go.Figure:
    """One bar per language, in comments. customdata: [language, "scored" or "unscored"]."""
    if table.empty:
        return nothing(locale, _ROW * 3)
    figure = blank(locale, _ROW * len(table) + 50)
    rows = list(range(len(table)))
    for state in STATES:
        name = say(f"chart-{state}", locale)
        marker = bar_marker(state) if state == UNSCORED else {"color": INK, "line": {"width": 0}}
        figure.add_bar(
            orientation="h",
            x=table[state],
            y=rows,
            name=name,
            marker=marker,
            customdata=[[language, state] for language in table["language"]],
            hovertext=[
                say(
                    "chart-of",
                    locale,
                    name=f"{_call(language, locale)} · {name}",
                    count=say_number(count, locale),
                    total=say_number(total, locale),
                )
                for language, count, total in zip(
                    table["language"], table[state], table["comments"], strict=True
                )
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    for row, (total, scored) in enumerate(zip(table["comments"], table["scored"], strict=True)):
        figure.add_annotation(
            text=say(
                "chart-languages-mark",
                locale,
                scored=say_number(scored, locale),
                total=say_number(total, locale),
            ),
            x=total,
            y=row,
            xanchor="left",
            xshift=8,
            showarrow=False,
            font={"size": FONT_SIZE},
        )
    figure.update_layout(barmode="stack", bargap=0.35, showlegend=True)
    figure.update_xaxes(visible=False, range=[0, table["comments"].max() * 1.3])
    figure.update_yaxes(
        tickvals=rows,
        ticktext=[_call(language, locale) for language in table["language"]],
        range=[len(table) - 0.5, -0.5],
        showgrid=False,
    )
    return figure


def describe_languages(table: pd.DataFrame, locale: str) -> str:
    """The same in one sentence."""
    if table.empty:
        return say("chart-empty", locale)
    parts = [
        say(
            "chart-languages-part",
            locale,
            language=_call(row.language, locale),
            scored=say_number(row.scored, locale),
            total=say_number(row.comments, locale),
        )
        for row in table.itertuples()
    ]
    return say("chart-languages-alt", locale, parts=", ".join(parts))


def _call(language: str, locale: str) -> str:
    return say(f"language-{language}", locale)
