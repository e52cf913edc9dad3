"""What happened around the comments, as a row of flags above a timeline: each says how many events it stands for.

In: a figure over time, the bins it was drawn on (start, end), the events (`events.COLUMNS`). A flag carries
`customdata` [start, end (ISO 8601), "events", how many]: a click leads to the comments of that time. Flags that would
cover each other are one.
"""

from collections.abc import Callable
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.moments import isoformat, positions
from analysis.charts.theme import HEIGHT, INK, LEFT, carry, plain_label
from analysis.words import say
from analysis.words.calm import calm
from analysis.words.numbers import say_when

# Of a figure of the usual height: what the flags take of it at its top, and how much of that is their row.
_TAKEN, _ROW = 0.12, 0.07
FLAG_SIZE = 19  # pixels
PLOT_WIDTH = (
    900  # pixels that a laptop leaves for the plot: flags nearer than their size would hide each other
)
MOST_TOLD = 8  # events of one flag that its hover text tells
MOST_LETTERS = 90
AXIS = "y9"
# How long an event of that precision may have taken; a finer one is a moment.
_LENGTHS = {"day": pd.Timedelta(days=1), "unknown": pd.Timedelta(days=1), "week": pd.Timedelta(days=7)}


def mark_events(
    figure: go.Figure, events: pd.DataFrame, bins: pd.DataFrame, locale: str, width: float = PLOT_WIDTH
) -> go.Figure:
    """`figure`, with the flags of the events that reach into its bins; as it was where there are none. `width`: of the
    plot (pixels).
    """
    if bins.empty or not figure.data:
        return figure
    flags = lay_flags(events, bins, width)
    if flags.empty:
        return figure
    name = say("chart-events", locale)
    zone = str(bins["start"].dt.tz)
    places = positions(flags["place"])
    figure.add_scatter(
        x=places,
        y=[0] * len(flags),
        yaxis=AXIS,
        mode="markers+text",
        name=name,
        showlegend=False,
        marker={"symbol": "circle", "size": FLAG_SIZE, "color": INK, "line": {"width": 1, "color": "white"}},
        text=[str(len(rows)) for rows in flags["events"]],
        textfont={"color": "white", "size": 12},
        customdata=carry(
            [
                [start, end, "events", len(rows)]
                for start, end, rows in zip(
                    isoformat(flags["start"]), isoformat(flags["end"]), flags["events"], strict=True
                )
            ]
        ),
        hovertext=[
            "<br>".join(_tell(events.iloc[rows], locale, zone, plain_label)) for rows in flags["events"]
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
    )
    # As high in a tall figure as in others.
    part = HEIGHT / (figure.layout.height or HEIGHT)
    row = 1 - _ROW * part
    for place in places:
        _line(figure, place, place, 0, row, {"width": 1, "dash": "dot"})
    _draw_spans(figure, events, bins, (1 + row) / 2)
    bottom = (figure.layout.yaxis.domain or (0, 1))[0]
    return figure.update_layout(
        margin_l=max(figure.layout.margin.l or 0, LEFT),
        yaxis={"domain": [bottom, 1 - _TAKEN * part]},
        yaxis9={
            "domain": [row, 1],
            "range": [-1, 1],
            "fixedrange": True,
            "tickvals": [0],
            "ticktext": [name],
            "tickfont": {"size": figure.layout.font.size, "color": INK},
            "showgrid": False,
            "zeroline": False,
            "automargin": False,
        },
    )


def describe_events(events: pd.DataFrame, bins: pd.DataFrame, locale: str) -> str:
    """The flagged events in words, the first MOST_TOLD of them; "" where there are none."""
    rows = flagged(events, bins)
    if not rows:
        return ""
    told = "; ".join(_tell(events.iloc[rows], locale, str(bins["start"].dt.tz), calm))
    return say("chart-events-alt", locale, n=len(rows), told=told)


def flagged(events: pd.DataFrame, bins: pd.DataFrame) -> list[int]:
    """Positions in `events` of those that reach into the bins, in order."""
    return (
        sorted(number for flag in lay_flags(events, bins)["events"] for number in flag) if len(bins) else []
    )


def lay_flags(events: pd.DataFrame, bins: pd.DataFrame, width: float = PLOT_WIDTH) -> pd.DataFrame:
    """One row per flag in order: place, start, end (zone-aware; of whole bins), events (positions in `events`)."""
    edges = pd.DatetimeIndex([*bins["start"], bins["end"].iloc[-1]])
    begins = events["at"].dt.tz_convert(edges.tz)
    flags = []
    for number, (at, end) in enumerate(zip(begins, _ends(events).dt.tz_convert(edges.tz), strict=True)):
        if at >= edges[-1] or max(at, end) <= edges[0] != at:
            continue
        # A moment, or the first day of what lasted, is flagged; what is known to the week only, in its middle.
        until = min(
            max(at, edges[0]) + _LENGTHS.get(events["precision"].iloc[number], pd.Timedelta(0)), edges[-1]
        )
        first = edges.searchsorted(max(at, edges[0]), side="right") - 1
        last = max(first + 1, edges.searchsorted(until, side="left"))
        start, stop = edges[first], edges[last]
        flags.append((start + (stop - start) / 2, start, stop, [number]))
    flags.sort(key=lambda flag: flag[0])
    near = (edges[-1] - edges[0]) * (FLAG_SIZE / width)
    while (gaps := [other[0] - one[0] for one, other in pairwise(flags)]) and min(gaps) < near:
        at = gaps.index(min(gaps))
        one, other = flags[at : at + 2]
        start, stop = min(one[1], other[1]), max(one[2], other[2])
        flags[at : at + 2] = [(start + (stop - start) / 2, start, stop, sorted(one[3] + other[3]))]
    return pd.DataFrame(flags, columns=["place", "start", "end", "events"])


def _ends(events: pd.DataFrame) -> pd.Series:
    """When each event was over, as far as is known."""
    lasted = events["at"] + events["precision"].astype("object").map(_LENGTHS).fillna(pd.Timedelta(0))
    return events["until"].where(events["until"].notna() & (events["until"] > lasted), lasted)


def _draw_spans(figure: go.Figure, events: pd.DataFrame, bins: pd.DataFrame, height: float) -> None:
    """What lasted is a bar behind its flag, at that height, from its beginning to its end or the picture's."""
    low, high = bins["start"].iloc[0], bins["end"].iloc[-1]
    begins = events["at"].dt.tz_convert(low.tz).clip(lower=low)
    ends = _ends(events).dt.tz_convert(low.tz).clip(upper=high)
    lasting = ends - begins > bins["end"].iloc[0] - bins["start"].iloc[0]
    for start, end in zip(positions(begins[lasting]), positions(ends[lasting]), strict=True):
        _line(figure, start, end, height, height, {"width": 3}, opacity=0.5)


def _line(figure: go.Figure, x0, x1, y0: float, y1: float, line: dict, **style) -> None:
    figure.add_shape(
        type="line", x0=x0, x1=x1, yref="paper", y0=y0, y1=y1, layer="below", line={"color": INK, **line}, **style
    )  # fmt: skip


def _tell(events: pd.DataFrame, locale: str, zone: str, write: Callable[[str, int], str]) -> list[str]:
    """The first MOST_TOLD events, each with its time no finer than it is precise; `write`: how words are written."""
    lines = []
    for event in events.head(MOST_TOLD).to_dict("records"):
        when = say_when(event["at"], event["until"], locale, zone, event["precision"])
        line = f"{when} · {write(event[f'title_{locale}'], MOST_LETTERS)}"
        # Whose word it is: the case's own are told below, with where they come from.
        lines.append(f"{line} ({say('origin-person', locale)})" if event["origin"] == "person" else line)
    if more := len(events) - len(lines):
        lines.append(say("chart-events-more", locale, n=more))
    return lines
