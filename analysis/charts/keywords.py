"""The words that make the difference: those of one part at the left, those of the rest at the right.

In: the rows of `measures.keywords.claim_keywords`. Out: a figure whose bars carry their word and side in `customdata`.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.theme import COLOURS, FONT_SIZE, INK, blank, carry, nothing, plain_label
from analysis.words import say
from analysis.words.numbers import say_number

SIDES = ("part", "rest")
MOST_WORDS = 12  # a side; the table has all
_ROW, _HEAD = 32, 40  # pixels
_GAP = 0.06  # of the width, between the two sides, with the names of the right one
_ROOM = 1.55  # of the longest bar: space for what is written behind it
_LETTERS = 26
_EXACT = 10  # a ratio below it is written with a decimal


def draw_keywords(
    table: pd.DataFrame, locale: str, names: tuple[str, str], meaning: str = "negative"
) -> go.Figure:
    """Two rows of bars, the length the log-odds, MOST_WORDS at most on a side (the surest, the largest ratio on top).

    `names`: what the part and the rest are called; `meaning`: the part's colour. customdata: [key, side].
    """
    if table.empty:
        return nothing(locale, _ROW * 3)
    drawn = {side: pick_keywords(table, side) for side in SIDES}
    rows = max(len(part) for part in drawn.values())
    figure = blank(locale, _ROW * max(rows, 3) + _HEAD)
    longest = max(part["log_odds"].abs().max() for part in drawn.values() if len(part))
    for side, name, axis, colour in zip(SIDES, names, ("", "2"), (COLOURS[meaning], INK), strict=True):
        _add_side(figure, drawn[side], side, name, axis, colour, locale)
    axes = {"visible": False, "range": [0, longest * _ROOM]}
    across = {"autorange": False, "range": [max(rows, 3) - 0.4, -0.6], "showgrid": False}
    figure.update_layout(
        bargap=0.3,
        margin_t=_HEAD,
        xaxis={**axes, "domain": [0, 0.5 - _GAP]},
        xaxis2={**axes, "domain": [0.5 + _GAP * 1.5, 1], "anchor": "y2"},
        yaxis={**across},
        yaxis2={**across, "anchor": "x2", "tickfont": {"size": FONT_SIZE}, "automargin": True},
    )
    return figure


def pick_keywords(table: pd.DataFrame, side: str) -> pd.DataFrame:
    """The words of a side that are drawn: the surest ones, the largest ratio first."""
    part = table[table["side"] == side]
    surest = part["z"].abs().sort_values(ascending=False, kind="stable").index[:MOST_WORDS]
    return part.loc[part.loc[surest, "log_odds"].abs().sort_values(ascending=False, kind="stable").index]


def describe_keywords(table: pd.DataFrame, locale: str, names: tuple[str, str]) -> str:
    """The same in a sentence or two: the first words of each side."""
    told = []
    for side, name in zip(SIDES, names, strict=True):
        words = ", ".join(pick_keywords(table, side)["term"].head(5))
        if words:
            told.append(say("chart-keywords-alt", locale, part=name, words=words))
    return " ".join(told) or say("chart-empty", locale)


def _add_side(
    figure: go.Figure, part: pd.DataFrame, side: str, name: str, axis: str, colour: str, locale: str
) -> None:
    own, other = ("", "_rest") if side == "part" else ("_rest", "")
    rows = list(range(len(part)))
    ratios = np.exp(part["log_odds"].abs())
    shown = [say_number(ratio, locale, 1 if ratio < _EXACT else 0) for ratio in ratios]
    figure.add_bar(
        orientation="h",
        x=part["log_odds"].abs(),
        y=rows,
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        name=name,
        marker={"color": colour, "line": {"width": 0}},
        text=[
            say("chart-keyword-mark", locale, ratio=ratio, comments=say_number(comments, locale))
            for ratio, comments in zip(shown, part[f"comments{own}"], strict=True)
        ],
        textposition="outside",
        textfont={"size": FONT_SIZE},
        cliponaxis=False,
        customdata=carry([[key, side] for key in part["key"]]),
        hovertext=[
            say(
                "chart-keyword-hover",
                locale,
                word=plain_label(row["term"]),
                part=plain_label(name),
                ratio=ratio,
                low=say_number(np.exp(abs(row["log_odds"]) - 1.96 * row["sd"]), locale, 1),
                high=say_number(np.exp(abs(row["log_odds"]) + 1.96 * row["sd"]), locale, 1),
                comments=say_number(row[f"comments{own}"], locale),
                elsewhere=say_number(row[f"comments{other}"], locale),
            )
            for ratio, row in zip(shown, part.to_dict("records"), strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.update_layout(
        {
            f"yaxis{axis}": {
                "tickvals": rows,
                "ticktext": [plain_label(term, _LETTERS) for term in part["term"]],
            }
        }
    )
    head = f"<b>{plain_label(name, 60)}</b>"
    if part.empty:
        head += f"<br>{say('chart-keywords-none', locale)}"
    figure.add_annotation(
        text=head,
        x=0 if side == "part" else 0.5,
        y=1,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="bottom" if len(part) else "top",
        yshift=6 if len(part) else 30,
        align="left",
        showarrow=False,
        font={"size": FONT_SIZE, "color": colour},
    )
