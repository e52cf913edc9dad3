"""The week as two maps side by side, as a calendar shows it: days across, hours down; arrivals left, answers right.

In: two tables of `measures.week.measure_week`. Out: a figure whose cells carry in `customdata` [weekday, hour,
"arrivals" or "answers"].
"""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import pandas as pd
import plotly.graph_objects as go
from babel.dates import get_day_names

from analysis.charts.theme import BRAND, FONT_SIZE, GROUPS, INK, blank, carry, fade, nothing
from analysis.words import say
from analysis.words.dates import BABEL
from analysis.words.numbers import say_number, say_share

SIDES = {"arrivals": GROUPS[0], "answers": BRAND}
_AXES = {"arrivals": "", "answers": "2"}
HEIGHT = 500  # pixels: the lines of 24 hours, the days below, the heads above
_HEAD = 58  # pixels
_SMALL = 13  # pixels: on a phone a map is 130 wide
_GAP = 0.04  # of the width, between the two maps
_FILLED = 0.9  # of a cell's sides; the rest separates it from its neighbours
# Opacity of an hour without any, of the least and of the most. Between them it grows with the square root of the count:
# in a crisis one hour has hundreds, and on a straight scale all others would look alike.
_NONE, _LEAST, _MOST = 0.07, 0.18, 1.0
_HOURS_NAMED = (0, 3, 6, 9, 12, 15, 18, 21, 24)
_MINUTES = 60


def draw_week(
    arrivals: pd.DataFrame,
    answers: pd.DataFrame,
    locale: str,
    *,
    opening: Iterable[tuple[int, int, int]] = (),
    height: int = HEIGHT,
) -> go.Figure:
    """Both maps, each cell the stronger the more fall on it: the strongest of a map is its own maximum, which its
    head says, so that shades compare hours of one map and not the two maps. customdata: [weekday, hour, side].

    `arrivals`, `answers`: weekday (0 = Monday), hour, comments, 168 rows each. `opening`: weekday, first and last
    minute of the day (0 to 1,440) of the hours to outline.
    """
    tables = {"arrivals": arrivals, "answers": answers}
    if not any(table["comments"].sum() for table in tables.values()):
        return nothing(locale, height)
    opening, layout = list(opening), {"annotations": [], "shapes": []}
    traces = [_draw_map(tables[side], side, axis, locale) for side, axis in _AXES.items()]
    figure = blank(locale, height).add_traces(traces)
    for (side, axis), domain in zip(_AXES.items(), ([0, 0.5 - _GAP / 2], [0.5 + _GAP / 2, 1]), strict=True):
        layout["annotations"].append(_write_head(tables[side], side, axis, locale))
        layout["shapes"] += [_outline(*hours, axis) for hours in opening]
        layout[f"xaxis{axis}"] = _lay_days(figure, locale) | {"domain": domain}
    # Both maps hang on one vertical axis, midnight on top.
    layout["yaxis"] = {
        "range": [24, 0],
        "tickvals": _HOURS_NAMED,
        "ticktext": [_say_hour(hour, locale) for hour in _HOURS_NAMED],
        "showgrid": False,
    }
    # At once: every update of a figure costs Plotly as much as making it.
    return figure.update_layout(barmode="overlay", margin_t=_HEAD, **layout)


def describe_week(arrivals: pd.DataFrame, answers: pd.DataFrame, locale: str) -> str:
    """The same in words: the busiest day and hour of each, and how many arrive at an hour without any answer."""
    came, given = int(arrivals["comments"].sum()), int(answers["comments"].sum())
    if not came and not given:
        return say("chart-empty", locale)
    told = [
        say(f"chart-week-alt-{side}", locale, n=n, shown=say_number(n, locale), when=_say_peak(table, locale))
        for side, table, n in (("arrivals", arrivals, came), ("answers", answers, given))
        if n
    ]
    if not given:
        told.append(say("chart-week-alt-none", locale))
    elif came:
        share = say_share(share_outside(arrivals, answers), locale)
        told.append(say("chart-week-alt-outside", locale, share=share))
    return " ".join(told)


def share_outside(arrivals: pd.DataFrame, answers: pd.DataFrame) -> float | None:
    """The share (0 to 1) of arrivals in hours of the week in which no answer was ever given; None without arrivals."""
    both = arrivals.merge(answers, on=["weekday", "hour"], suffixes=("", "_answers"))
    total = both["comments"].sum()
    return float(both.loc[both["comments_answers"] == 0, "comments"].sum() / total) if total else None


def _draw_map(table: pd.DataFrame, side: str, axis: str, locale: str) -> go.Bar:
    """A bar per cell: bars fill their cells at any width of the page, where markers have a size in pixels."""
    counts = table["comments"].to_numpy()
    total, most = counts.sum(), max(counts.max(), 1)
    opacity = np.where(counts, _LEAST + (_MOST - _LEAST) * np.sqrt(counts / most), _NONE)
    colours = [fade(SIDES[side] if n else INK, o) for n, o in zip(counts, opacity.round(3), strict=True)]
    cells = list(zip(table["weekday"].tolist(), table["hour"].tolist(), strict=True))
    name = say(f"chart-week-{side}", locale)
    return go.Bar(
        x=table["weekday"],
        y=np.full(len(table), _FILLED),
        base=table["hour"] + (1 - _FILLED) / 2,
        width=_FILLED,
        xaxis=f"x{axis}",
        name=name,
        marker={"color": colours, "line": {"width": 0}},
        # What is not chosen stays a map: Plotly would fade it until nothing is seen.
        unselected={"marker": {"opacity": 0.6}},
        customdata=carry([[weekday, hour, side] for weekday, hour in cells]),
        hovertext=carry([_say_cell(weekday, hour, locale) for weekday, hour in cells]),
        text=carry([_say_count(int(count), int(total), locale) for count in counts]),
        textposition="none",  # in the hover text alone
        hovertemplate="%{hovertext}<br>"
        + say("chart-count", locale, name=name, count="%{text}")
        + "<extra></extra>",
    )


def _write_head(table: pd.DataFrame, side: str, axis: str, locale: str) -> dict:
    """What the map is of, and its strongest cell: that is all its scale."""
    total = int(table["comments"].sum())
    name, count = say(f"chart-week-{side}", locale), say_number(total, locale)
    head = f"<b>{say('chart-count', locale, name=name, count=count)}</b>"
    most = f'<span style="font-size:{_SMALL}px">{_say_most(table, locale)}</span>' if total else " "
    return {
        "text": f"{head}<br>{most}",
        "x": 0,
        "y": 1,
        "xref": f"x{axis} domain",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 4,
        "align": "left",
        "showarrow": False,
        "font": {"size": FONT_SIZE},
    }


def _outline(weekday: int, start: float, end: float, axis: str) -> dict:
    """The box of the hours of a day that are open."""
    across = {"xref": f"x{axis}", "x0": weekday - 0.5, "x1": weekday + 0.5}
    down = {"yref": "y", "y0": start / _MINUTES, "y1": end / _MINUTES}
    return {"type": "rect", **across, **down, "line": {"color": INK, "width": 2}}


def _lay_days(figure: go.Figure, locale: str) -> dict:
    days = get_day_names("abbreviated", "stand-alone", locale=BABEL[locale])
    return {
        **figure.layout.xaxis.to_plotly_json(),
        "range": [-0.5, 6.5],
        "tickvals": list(range(7)),
        "ticktext": [days[weekday] for weekday in range(7)],
        "showgrid": False,
        "anchor": "y",
    }


@lru_cache(maxsize=512)
def _say_cell(weekday: int, hour: int, locale: str) -> str:
    """`mardi, 14 h – 15 h`."""
    day = get_day_names("wide", "stand-alone", locale=BABEL[locale])[weekday]
    return f"{day}, {_say_hour(hour, locale)} – {_say_hour(hour + 1, locale)}"


def _say_count(count: int, total: int, locale: str) -> str:
    """`57 (4,2 %)`."""
    if not count:
        return say_number(0, locale)
    return f"{say_number(count, locale)} ({say_share(count / total, locale, 1)})"


@lru_cache(maxsize=512)
def _say_hour(hour: int, locale: str) -> str:
    return say("chart-week-hour", locale, hour=str(hour))


def _find_peak(table: pd.DataFrame) -> pd.Series:
    return table.loc[table["comments"].idxmax()]


def _say_most(table: pd.DataFrame, locale: str) -> str:
    peak = _find_peak(table)
    day = get_day_names("abbreviated", "stand-alone", locale=BABEL[locale])[peak["weekday"]]
    hour, count = _say_hour(peak["hour"], locale), say_number(peak["comments"], locale)
    return say("chart-week-most", locale, day=day, hour=hour, count=count)


def _say_peak(table: pd.DataFrame, locale: str) -> str:
    peak = _find_peak(table)
    return say(
        "chart-week-peak",
        locale,
        day=get_day_names("wide", "stand-alone", locale=BABEL[locale])[peak["weekday"]],
        start=_say_hour(peak["hour"], locale),
        end=_say_hour(peak["hour"] + 1, locale),
        count=say_number(peak["comments"], locale),
    )
