"""The rows of the small multiples: bars per bin with what each tells under the pointer.

In: a figure whose axes are laid (`multiples.draw_multiples`), the table of `measures.multiples`, each bin in words.
"""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, middles, widths
from analysis.charts.theme import BRAND, INK, NEGATIVE, fade
from analysis.charts.timeline import identify
from analysis.words import say
from analysis.words.numbers import say_number, say_share

BACK = 0.45  # opacity of those who wrote before, beside the newcomers


def draw_row(
    figure: go.Figure, name: str, table: pd.DataFrame, labels: list[str], number: int, locale: str
) -> None:
    """The bars of a row, by its name, on the axis of that number."""
    _DRAWN[name](figure, table, pd.Series(labels, index=table.index), number, locale)


def _bars(
    figure: go.Figure,
    table: pd.DataFrame,
    values: pd.Series,
    number: int,
    colour: str,
    meaning: str,
    hover: pd.Series,
) -> None:
    """Bars of a row, one per bin that has any; `hover`: what each tells (one per bin)."""
    shown = values.fillna(0).to_numpy(dtype=float) > 0
    told = table.loc[shown]
    figure.add_bar(
        x=middles(told),
        y=values[shown].to_numpy(dtype=float),
        width=widths(told),
        yaxis=f"y{number}",
        showlegend=False,
        marker={"color": colour, "line": {"width": 0}},
        customdata=identify(isoformat(told["start"]), isoformat(told["end"]), meaning, told["comments"]),
        hovertext=hover[shown].to_numpy(),
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _draw_negative(
    figure: go.Figure, table: pd.DataFrame, labels: pd.Series, number: int, locale: str
) -> None:
    scored = table[["negative", "neutral", "positive"]].sum(axis=1)
    hover = [
        label
        + "<br>"
        + say(
            "chart-negative-hover",
            locale,
            n=say_number(n, locale),
            scored=say_number(of, locale),
            share=say_share(n / of if of else None, locale),
        )
        for label, n, of in zip(labels, table["negative"], scored, strict=True)
    ]
    _bars(figure, table, table["negative"], number, NEGATIVE, "negative", pd.Series(hover, index=table.index))


def _draw_authors(
    figure: go.Figure, table: pd.DataFrame, labels: pd.Series, number: int, locale: str
) -> None:
    """Newcomers at the bottom, on top of them those who wrote before."""
    new, people = (table[name].fillna(0).astype("int64") for name in ("new_authors", "authors"))
    hover = [
        label
        + "<br>"
        + say(
            "chart-people-hover",
            locale,
            authors=say_number(n, locale),
            new=say_number(first, locale),
            share=say_share(first / n if n else None, locale),
            comments=say_number(comments, locale),
        )
        for label, n, first, comments in zip(labels, people, new, table["comments"], strict=True)
    ]
    hover = pd.Series(hover, index=table.index)
    _bars(figure, table, new, number, INK, "new_authors", hover)
    _bars(figure, table, people - new, number, fade(INK, BACK), "authors", hover)


def _draw_brand(figure: go.Figure, table: pd.DataFrame, labels: pd.Series, number: int, locale: str) -> None:
    messages = [say("chart-brand-hover", locale, messages=say_number(n, locale)) for n in table["brand"]]
    _bars(
        figure,
        table,
        table["brand"],
        number,
        BRAND,
        "brand",
        labels + "<br>" + pd.Series(messages, table.index),
    )


def _draw_likes(figure: go.Figure, table: pd.DataFrame, labels: pd.Series, number: int, locale: str) -> None:
    hover = [
        say("chart-likes-hover", locale, likes=say_number(n, locale), comments=say_number(of, locale))
        for n, of in zip(table["likes"], table["comments"], strict=True)
    ]
    _bars(
        figure, table, table["likes"], number, INK, "likes", labels + "<br>" + pd.Series(hover, table.index)
    )


def _draw_rates(figure: go.Figure, table: pd.DataFrame, labels: pd.Series, number: int, locale: str) -> None:
    hover = [
        say("chart-rate-hover", locale, rate=say_number(rate, locale, 2), comments=say_number(n, locale))
        for rate, n in zip(table["per_1000"], table["comments"], strict=True)
    ]
    _bars(
        figure,
        table,
        table["per_1000"],
        number,
        INK,
        "per_1000",
        labels + "<br>" + pd.Series(hover, table.index),
    )


_DRAWN = {
    "negative": _draw_negative,
    "authors": _draw_authors,
    "brand": _draw_brand,
    "likes": _draw_likes,
    "per_1000": _draw_rates,
}
