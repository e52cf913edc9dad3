"""Sentiment: shares by group, and the negative share over time (the tone of the words is in `tone.py`).

In: the tables of `measures.sentiment`. Out: figures whose points carry what they stand for in `customdata`.
"""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, positions, say_bins, time_ticks
from analysis.charts.theme import (
    COLOURS,
    FONT_SIZE,
    HEIGHT,
    NEGATIVE,
    bar_marker,
    blank,
    carry,
    fade,
    lay_shares,
    nothing,
    plain_label,
)
from analysis.charts.tone import describe_tone, draw_tone
from analysis.comments import SENTIMENTS
from analysis.words import say
from analysis.words.numbers import say_share

__all__ = [
    "describe_over_time",
    "describe_shares",
    "describe_tone",
    "draw_over_time",
    "draw_shares",
    "draw_tone",
]

_ROW_HEIGHT = 62  # pixels per group
_LABELLED = 0.07  # a narrower segment has no room for its share; the hover text has it
_TOP = 12  # pixels above the course: half of the name of its highest tick
_WHISKER_LOWER = 0.24  # of a row: below the shares written in the middle of a bar, and still on it
_WHISKER = "#222222"  # lies on the orange and the grey of the bars, in both themes


def draw_shares(table: pd.DataFrame, locale: str, *, names: dict[str, str] | None = None) -> go.Figure:
    """One bar of 100 % per group, negative at the left, with the 95 % interval of the negative share.

    `names`: how a group is called, where its value is not its name. customdata: [group, sentiment].
    """
    if table.empty or not table["n"].sum():
        return nothing(locale, _ROW_HEIGHT * 3)
    groups = table.loc[table["n"] > 0].drop_duplicates("group")["group"].tolist()
    figure = blank(locale, _ROW_HEIGHT * len(groups) + 60)
    rows = [_name_group(group, table, locale, names or {}) for group in groups]
    for sentiment in SENTIMENTS:
        part = table.loc[(table["sentiment"] == sentiment) & (table["n"] > 0)]
        name = say(f"chart-{sentiment}", locale)
        figure.add_bar(
            orientation="h",
            x=part["share"],
            y=list(range(len(groups))),
            name=name,
            marker=bar_marker(sentiment),
            text=[say_share(share, locale) if share >= _LABELLED else "" for share in part["share"]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"size": FONT_SIZE + 2, "color": "white"},
            customdata=[[None if pd.isna(group) else group, sentiment] for group in groups],
            hovertext=[
                say(
                    "chart-share-hover",
                    locale,
                    name=name,
                    share=say_share(row.share, locale, 1),
                    low=say_share(row.low, locale, 1),
                    high=say_share(row.high, locale, 1),
                    comments=row.comments,
                    total=row.n,
                )
                for row in part.itertuples()
            ],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    _add_intervals(figure, table, groups)
    figure.update_layout(barmode="stack", bargap=0.3, showlegend=True)
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(
        tickvals=list(range(len(groups))),
        ticktext=rows,
        autorange="reversed",
        showgrid=False,
        fixedrange=True,
    )
    return figure


def describe_shares(table: pd.DataFrame, locale: str, *, names: dict[str, str] | None = None) -> str:
    """The same in one sentence: the shares of the first group, and the highest negative share where there are
    several.
    """
    scored = table.loc[table["n"] > 0]
    if scored.empty:
        return say("chart-empty", locale)
    first = scored.iloc[: len(SENTIMENTS)].set_index("sentiment")["share"]
    if len(scored) == len(SENTIMENTS):
        shares = {sentiment: say_share(first[sentiment], locale) for sentiment in SENTIMENTS}
        return say("chart-shares-alt", locale, total=int(scored["n"].iloc[0]), **shares)
    negative = scored.loc[scored["sentiment"] == "negative"]
    worst, best = negative.loc[negative["share"].idxmax()], negative.loc[negative["share"].idxmin()]
    return say(
        "chart-shares-groups-alt",
        locale,
        groups=len(negative),
        worst=_call(worst["group"], locale, names or {}),
        worst_share=say_share(worst["share"], locale),
        best=_call(best["group"], locale, names or {}),
        best_share=say_share(best["share"], locale),
    )


def draw_over_time(table: pd.DataFrame, locale: str, *, height: int = HEIGHT) -> go.Figure:
    """The negative share per bin with its 95 % band; a gap where a bin has too few scored comments.

    customdata: [start, end, "negative"]; a box along x selects bins.
    """
    if not table["share"].notna().any():
        return nothing(locale, height)
    figure = blank(locale, height)
    bins = list(zip(isoformat(table["start"]), isoformat(table["end"]), strict=True))
    _add_bands(figure, table, bins)
    told = table["share"].notna().to_numpy()
    labels = say_bins(table, locale)
    name = say("chart-negative", locale)
    figure.add_scatter(
        x=middles(table),
        y=table["share"].to_numpy(),
        mode="lines+markers",
        connectgaps=False,
        name=name,
        line={"color": NEGATIVE, "width": 3},
        marker={"color": NEGATIVE, "size": 8 if told.sum() <= 100 else 5},
        customdata=carry([[start, end, "negative"] for start, end in bins]),
        hovertext=[
            label
            + "<br>"
            + say(
                "chart-share-hover",
                locale,
                name=name,
                share=say_share(row.share, locale),
                low=say_share(row.low, locale),
                high=say_share(row.high, locale),
                comments=row.negative,
                total=row.n,
            )
            for label, row in zip(labels, table.itertuples(), strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )
    lay_shares(figure, 1.03, locale)
    places, texts = time_ticks(table, locale)
    ends = positions(pd.Series([table["start"].iloc[0], table["end"].iloc[-1]]))
    figure.update_xaxes(type="date", tickmode="array", tickvals=places, ticktext=texts, range=list(ends))
    figure.update_layout(dragmode="select", selectdirection="h", margin_t=_TOP)
    return figure


def describe_over_time(table: pd.DataFrame, locale: str) -> str:
    """The same in one sentence."""
    told = table.loc[table["share"].notna()]
    if told.empty:
        return say("chart-empty", locale)
    worst, best = told.loc[[told["share"].idxmax()]], told.loc[[told["share"].idxmin()]]
    return say(
        "chart-over-time-alt",
        locale,
        high=say_share(worst["share"].iloc[0], locale),
        high_when=say_bins(worst, locale)[0],
        low=say_share(best["share"].iloc[0], locale),
        low_when=say_bins(best, locale)[0],
    )


def _add_intervals(figure: go.Figure, table: pd.DataFrame, groups: list) -> None:
    """The interval of the negative share, over the bars (an error bar of a bar lies under its neighbour), at
    their lower edge.
    """
    part = table.loc[(table["sentiment"] == "negative") & (table["n"] > 0)]
    figure.add_scatter(
        x=part["share"],
        y=[row + _WHISKER_LOWER for row in range(len(groups))],  # the axis goes downwards
        mode="markers",
        marker={"size": 1, "color": _WHISKER},
        showlegend=False,
        hoverinfo="skip",
        customdata=[[None if pd.isna(group) else group, "negative"] for group in groups],
        error_x={
            "type": "data",
            "symmetric": False,
            "array": part["high"] - part["share"],
            "arrayminus": part["share"] - part["low"],
            "color": _WHISKER,
            "thickness": 2,
            "width": 4,
        },
    )


def _call(group, locale: str, names: dict[str, str]) -> str:
    if pd.isna(group):
        return say("chart-group-unknown", locale)
    return str(names.get(group, group))


def _name_group(group, table: pd.DataFrame, locale: str, names: dict[str, str]) -> str:
    same = table["group"].isna() if pd.isna(group) else table["group"] == group
    size = say("chart-n", locale, n=int(table.loc[same, "n"].iloc[0]))
    return size if group == "all" else f"{plain_label(_call(group, locale, names))}<br>{size}"


def _add_bands(figure: go.Figure, table: pd.DataFrame, bins: list[tuple[str, str]]) -> None:
    """The interval around the line, one closed shape per run of bins that have one."""
    places, starts, ends = middles(table), positions(table["start"]), positions(table["end"])
    told = table["share"].notna().to_numpy()
    runs = np.flatnonzero(np.diff(np.concatenate([[False], told, [False]]).astype(int))).reshape(-1, 2)
    x, y, data = [], [], []
    for start, stop in runs:
        # A bin on its own gets its own width, or its interval would be a line too thin to see.
        across = list(places[start:stop]) if stop - start > 1 else [starts[start], ends[start]]
        rows = list(range(start, stop)) if stop - start > 1 else [start, start]
        for side, step in (("high", 1), ("low", -1)):
            x += across[::step]
            y += table[side].iloc[rows[::step]].tolist()
            data += [[*bins[row], side] for row in rows[::step]]
        x.append(None)
        y.append(None)
        data.append(["", "", ""])
    figure.add_scatter(
        x=x,
        y=y,
        mode="lines",
        fill="toself",
        fillcolor=fade(COLOURS["negative"]),
        line={"width": 0},
        hoverinfo="skip",
        customdata=carry(data),
    )
