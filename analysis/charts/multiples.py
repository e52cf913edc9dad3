"""Small multiples of a crisis on one time axis: below the comments by sentiment the negative ones, people, the brand,
likes, rates, each row in its own unit, with the windows of all comments and of the negative ones shaded.

In: the table of `measures.multiples` and the windows of `measures.crisis`. Out: one figure whose points carry
`customdata` [start, end (ISO 8601), meaning, ...]: a click or a box along x leads to the comments.
"""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import say_bins
from analysis.charts.multiples_rows import BACK, draw_row
from analysis.charts.theme import BRAND, FONT_SIZE, GRID, INK, NEGATIVE, fade, nothing
from analysis.charts.volume import describe_volume, draw_volume
from analysis.charts.window_words import describe_windows
from analysis.charts.windows import mark_windows, shade_windows
from analysis.words import say
from analysis.words.numbers import say_number

FIRST_HEIGHT = 360  # pixels of the row of all comments, with the flags above it
HEIGHTS = {"negative": 150}  # pixels of a row; of the others
ROW_HEIGHT = 84
# Pixels that a phone, where the legend takes more lines, leaves of the rows whose windows are named.
ROOM = {"comments": 190, "negative": 114}
TITLE = 34  # pixels between two rows, for the title of the lower one
AXIS = 52  # pixels of the time axis below all
# Rows below the first, in order: the axis of each is the next.
ROWS = ("negative", "authors", "brand", "likes", "per_1000")
# Points that a bin may have at most: four sentiments, and two of authors.
_STACKED, _PEOPLE = 4, 2


@dataclass(frozen=True)
class Windows:
    """The windows of all comments and of the negative ones (`Found.windows`), and the bins they were found on."""

    comments: pd.DataFrame
    negative: pd.DataFrame
    bins: pd.DataFrame


def rows_of(table: pd.DataFrame) -> tuple[str, ...]:
    """The rows of which anything is known: nobody named, no like counted or no number of fans is no row of zeros."""
    known = {
        "negative": table[["negative", "neutral", "positive"]].to_numpy().any(),
        "authors": (table["authors"].fillna(0) > 0).any(),
        "brand": table["brand"].any(),
        "likes": (table["likes"].fillna(0) > 0).any(),
        "per_1000": "per_1000" in table,
    }
    return tuple(name for name in ROWS if known[name])


def bound_points(bins: float, comments: int, negative: int, messages: int) -> float:
    """How many points the figure has at most: an empty bar is none."""
    return (
        min(_STACKED * bins, comments)
        + min(bins, negative)
        + min(_PEOPLE * bins, comments)
        + min(bins, messages)
        + 2 * min(bins, comments)
    )


def draw_multiples(table: pd.DataFrame, locale: str, *, windows: Windows | None = None) -> go.Figure:
    """Bars per bin, row below row; none of a series that is not known (`rows_of`)."""
    if table.empty or not table["comments"].sum():
        return nothing(locale, FIRST_HEIGHT)
    rows = rows_of(table)
    figure = draw_volume(table, locale, height=FIRST_HEIGHT)
    _lay_rows(figure, rows)
    labels = say_bins(table, locale)
    for number, name in enumerate(rows, 2):
        draw_row(figure, name, table, labels, number, locale)
        _title(figure, name, number, locale)
    if windows:
        _mark(figure, table, windows, rows, locale)
    return figure


def describe_multiples(table: pd.DataFrame, locale: str, *, windows: Windows | None = None) -> str:
    """The same in some sentences: all, the highest of each row, and the windows."""
    if table.empty or not table["comments"].sum():
        return say("chart-empty", locale)
    messages = table[["start", "end"]].assign(messages=table["brand"])
    told = [describe_volume(table, locale, marks=messages)]
    for name in rows_of(table):
        if name != "per_1000" and table[name].fillna(0).max() > 0:
            top = table.loc[[table[name].fillna(0).astype("int64").idxmax()]]
            value = say_number(int(top[name].iloc[0]), locale)
            when = say_bins(top, locale)[0]
            told.append(say(f"chart-row-alt-{name}", locale, value=value, when=when))
    if windows:
        for name in ("comments", "negative"):
            told.append(describe_windows(getattr(windows, name), windows.bins, name, locale))
    return " ".join(filter(None, told))


def _lay_rows(figure: go.Figure, rows: tuple[str, ...]) -> None:
    """The first row's axis shrinks to the top of a figure grown by the others, which share its time axis."""
    heights = [HEIGHTS.get(name, ROW_HEIGHT) for name in rows]
    whole = FIRST_HEIGHT + sum(heights) + len(rows) * TITLE
    inner = whole - AXIS
    below = (sum(heights) + len(rows) * TITLE) / inner
    figure.update_layout(height=whole, yaxis={"domain": [below, 1]})
    for number, height in enumerate(heights, 2):
        top = below - TITLE / inner
        below = top - height / inner
        figure.layout[f"yaxis{number}"] = {
            "domain": [max(below, 0), top],
            "rangemode": "tozero",
            "nticks": 3,
            "tickformat": ",~r",
            "tickfont": {"size": FONT_SIZE},
            "gridcolor": GRID,
            "zeroline": False,
            "automargin": False,
        }
    figure.update_xaxes(anchor=f"y{len(rows) + 1}" if rows else "y", showgrid=True, gridcolor=GRID)


def _title(figure: go.Figure, name: str, number: int, locale: str) -> None:
    squares = {"new": INK, "back": fade(INK, BACK)} if name == "authors" else {}
    squares = {part: f'<span style="color:{colour}">■</span>' for part, colour in squares.items()}
    figure.add_annotation(
        text=say(f"chart-title-{name.replace('_', '-')}", locale, **squares),
        x=0,
        y=1,
        xref="paper",
        yref=f"y{number} domain",
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
        font={"color": {"negative": NEGATIVE, "brand": BRAND}.get(name)},
    )


def _mark(
    figure: go.Figure, table: pd.DataFrame, windows: Windows, rows: tuple[str, ...], locale: str
) -> None:
    """Onset, peak and end named in the rows of all and of negative comments; in the others the shade alone."""
    mark_windows(
        figure,
        windows.comments,
        windows.bins,
        "comments",
        locale,
        most=float(table["comments"].max()),
        height=ROOM["comments"],
    )
    for number, name in enumerate(rows, 2):
        if name == "negative":
            most = float(max(table["negative"].max(), 1))
            mark_windows(
                figure,
                windows.negative,
                windows.bins,
                "negative",
                locale,
                most=most,
                row=number,
                height=ROOM["negative"],
            )
        else:
            shade_windows(figure, windows.comments, "comments", row=number)
