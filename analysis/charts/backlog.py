"""How many customers were waiting over time: a step area with its peak, alone or as a thin line below the volume.

In: the tables of `measures.backlog` (bins of `sample_backlog`, the peak of `find_peak`). Out: figures whose points
carry `customdata` [start, end (ISO 8601), meaning]: `backlog` leads to who was waiting at the end of the bin,
`unwatched` to those last seen waiting, `posts` to what the brand published meanwhile.
"""

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import DAY, positions, write
from analysis.charts.theme import BRAND, HEIGHT, blank, lay_counts, nothing
from analysis.charts.timeline import lay_time, mark_row
from analysis.charts.waiting_area import lay_area, lay_columns
from analysis.words import say
from analysis.words.numbers import say_number

Peak = tuple[pd.Timestamp, int]

LINE_HEIGHT = 115  # pixels that the thin line adds to the figure above it
_LINE_AIR = 0.2  # of them, between both
_AXIS = "y3"
_HEADROOM = 1.3  # of the highest: room for what is said at the peak
_TOLD = 0.12  # of the axis: a band of that height has room for its words
# Pixels of a line of words, and around it: below an area so high there is room for words.
_WORDS_LINE, _WORDS_AIR = 20, 6
# Pixels: the mean letter of the figure's type, and the plot on a phone.
LETTER, PHONE_WIDTH = 7, 256


def draw_backlog(
    table: pd.DataFrame,
    locale: str,
    *,
    peak: Peak | None = None,
    posts: pd.DataFrame | None = None,
    bins: pd.DataFrame | None = None,
    height: int = HEIGHT,
) -> go.Figure:
    """The number waiting as a step area, the unwatched hatched on top of it. `posts`: start, end, messages (the brand's
    own, while somebody waited); `bins` (start, end): those of the figure that it stands below, for the time axis.
    """
    if not _shows(table):
        return nothing(locale, height)
    figure = blank(locale, height)
    top = _top(table, peak)
    lay_area(figure, table, "y", 3)
    lay_columns(figure, table, top, "y", locale)
    lay_counts(figure, int(top))
    figure.update_yaxes(range=[0, top])
    lay_time(figure, table if bins is None else bins, locale)
    if peak:
        # On two lines: in one it would lie on a phone's axis.
        words = say_peak(peak, table, locale).replace(", ", ",<br>", 1)
        _say_peak(figure, peak, words, table, top / height, "y")
    _say_unwatched(figure, table, top, locale)
    if posts is not None and posts["messages"].sum():
        hover = say("chart-posts-hover", locale, posts="%{customdata[3]:,d}")
        mark_row(figure, posts, "posts", say("chart-posts", locale), hover, locale)
    return figure


def draw_backlog_line(
    figure: go.Figure, table: pd.DataFrame, locale: str, *, peak: Peak | None = None
) -> go.Figure:
    """`figure`, a timeline, grown by the thin line of who waits below it, on the same time axis; as it was where nobody
    waits.
    """
    if not figure.data or not _shows(table):
        return figure
    above = figure.layout.height or HEIGHT
    share = LINE_HEIGHT / (above + LINE_HEIGHT)
    for axis in [name for name in ("yaxis", "yaxis2") if name in figure.layout]:
        low, high = figure.layout[axis].domain or (0, 1)
        figure.layout[axis].domain = [share + low * (1 - share), share + high * (1 - share)]
    top, colour = _top(table, peak), {"size": figure.layout.font.size, "color": BRAND}
    figure.update_layout(
        height=above + LINE_HEIGHT,
        yaxis3={
            "domain": [0, share * (1 - _LINE_AIR)],
            "range": [0, top],
            "fixedrange": True,
            "tickvals": [top / _HEADROOM / 2],
            "ticktext": [say("chart-backlog", locale)],
            "tickfont": colour,
            "showgrid": False,
            "zeroline": False,
            "automargin": False,
        },
    )
    figure.update_xaxes(anchor=_AXIS)
    lay_area(figure, table, _AXIS, 2)
    lay_columns(figure, table, top, _AXIS, locale)
    if peak:
        words = say("chart-backlog-count", locale, shown=say_number(peak[1], locale))
        _say_peak(figure, peak, words, table, top / (LINE_HEIGHT * (1 - _LINE_AIR)), _AXIS)
    return figure


def describe_backlog(table: pd.DataFrame, locale: str, *, peak: Peak | None = None) -> str:
    """The same in a sentence or two: the peak, who still waited at the end, and who was watched no more."""
    if not _shows(table):
        return say("chart-empty", locale)
    last = table.iloc[-1]
    told = [f"{say_peak(peak, table, locale)}."] if peak else []
    waiting = int(last["waiting"])
    told.append(say("chart-backlog-alt", locale, n=waiting, shown=say_number(waiting, locale)))
    if unwatched := int(last["unwatched"]):
        told.append(say("chart-unwatched-alt", locale, n=unwatched, shown=say_number(unwatched, locale)))
    return " ".join(told)


def say_peak(peak: Peak, table: pd.DataFrame, locale: str) -> str:
    """How many waited at the peak, and when, to the hour; to the day where the bins are no finer."""
    at, waiting = peak[0].tz_convert(table["start"].dt.tz).tz_localize(None), peak[1]
    one_year = table["start"].iloc[0].year == table["end"].iloc[-1].year
    values = {
        "n": waiting,
        "shown": say_number(waiting, locale),
        "day": write(at.normalize(), "d MMMM" if one_year else "d MMMM y", locale),
    }
    if _length(table) >= 0.9 * DAY:
        return say("chart-backlog-peak-day", locale, **values)
    return say("chart-backlog-peak", locale, hour=str(at.hour), **values)


def _shows(table: pd.DataFrame) -> bool:
    return bool(len(table)) and bool((table["highest"] + table["unwatched"]).sum())


def _top(table: pd.DataFrame, peak: Peak | None) -> float:
    highest = int((table["waiting"] + table["unwatched"]).max())
    return _HEADROOM * max(highest, peak[1] if peak else 0, 1)


def _length(table: pd.DataFrame) -> pd.Timedelta:
    return (table["end"] - table["start"]).median()


def _say_peak(
    figure: go.Figure, peak: Peak, words: str, table: pd.DataFrame, pixel: float, axis: str
) -> None:
    """The peak as a dot with its words; `pixel`: how many of those who wait are as high as one."""
    at, waiting = peak
    first, last = table["start"].iloc[0], table["end"].iloc[-1]
    along = (at - first) / (last - first)
    lines = words.split("<br>")
    width = max(map(len, lines)) * LETTER
    side = _choose_side(along, width / PHONE_WIDTH)
    figure.add_scatter(
        x=positions(pd.Series([at])),
        y=[waiting],
        yaxis=axis,
        mode="markers",
        showlegend=False,
        hoverinfo="skip",
        cliponaxis=False,
        marker={"color": BRAND, "size": 8, "line": {"width": 0}},
    )
    # Above the line, but for those on top of it who are watched no more: the words are not about them.
    behind = _behind(table, along, side, width / PHONE_WIDTH)
    low, covered = int(behind["waiting"].min()), bool(behind["unwatched"].any())
    below = covered and low >= (len(lines) * _WORDS_LINE + _WORDS_AIR) * pixel
    above = int((behind["waiting"] + behind["unwatched"]).max()) if covered else waiting
    figure.add_annotation(
        x=positions(pd.Series([at]))[0],
        y=low if below else max(waiting, above),
        xref="x",
        yref=axis,
        text=words,
        showarrow=False,
        xanchor=side,
        align=side,
        yanchor="top" if below else "bottom",
        yshift=-2 if below else 4,
        font={"color": BRAND},
    )


def _choose_side(along: float, width: float) -> str:
    """Where words are anchored so that the least of them is outside the plot; both are shares of its width."""
    begins = {"center": along - width / 2, "left": along, "right": along - width}
    outside = {side: max(0.0, -begin) + max(0.0, begin + width - 1) for side, begin in begins.items()}
    return min(outside, key=outside.get)


def _behind(table: pd.DataFrame, along: float, side: str, width: float) -> pd.DataFrame:
    """The bins that words would cover which are anchored so at a place of the axis; both are shares of its width."""
    left = along - {"left": 0, "center": width / 2, "right": width}[side]
    first, last = table["start"].iloc[0], table["end"].iloc[-1]
    begins, ends = (first + max(0.0, min(place, 1.0)) * (last - first) for place in (left, left + width))
    covered = table.loc[(table["end"] > begins) & (table["start"] < ends)]
    return covered if len(covered) else table.tail(1)


def _say_unwatched(figure: go.Figure, table: pd.DataFrame, top: float, locale: str) -> None:
    """Who is watched no more is said within the band, at its end, where it has the room."""
    last = table.iloc[-1]
    if last["unwatched"] < _TOLD * top:
        return
    figure.add_annotation(
        x=positions(table["end"].tail(1))[0],
        y=last["waiting"] + 0.6 * last["unwatched"],
        xref="x",
        yref="y",
        text=say(
            "chart-unwatched", locale, n=int(last["unwatched"]), shown=say_number(last["unwatched"], locale)
        ),
        showarrow=False,
        xanchor="right",
        xshift=-6,
        font={"color": BRAND},
    )
