"""Reference figures of studies on the "still waiting" figure: where a study's wait or share would stand.

In: a figure of `latency.draw_waiting` and rows of `measures.references`. Out: a new figure, its curves as they were.
What customers expect is dotted, hollow and in italics; what was observed is dashed, filled and upright.
"""

import textwrap

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from analysis.charts.curve_labels import TOP
from analysis.charts.reference_numbers import MOST_LABELLED, lay_numbers, number_references
from analysis.charts.theme import INK
from analysis.charts.waits import along, lay_waits
from analysis.words import say
from analysis.words.numbers import MINUTES_PER_HOUR, say_number, say_share

# By kind: the dash of lines, the marker of shares, the tag of words.
LOOKS = {"expectation": ("dot", "diamond-open", "i"), "practice": ("dash", "square", "span")}
_SMALL = 13  # pixels: the type of labels
_LINE, _ROW_GAP = 17, 7  # pixels: a line of a label, and the space between two labels
_LETTERS = 28  # of a line of a label: what a phone has room for
# Of the axis: from here on labels stand left of their line, or the page would cut them; further where there is a margin
# for the words of curves (from so many pixels on).
_TURN, _TURN_MARGIN, _MARGIN = 0.55, 0.75, 100
_BESIDE = 5  # pixels, between a line and its label
# Of the axis, and share: marks nearer than that have their percentages on different sides.
_NEAR_ALONG, _NEAR_SHARE = 0.08, 0.06
_HOVER_LETTERS = 60
# How much longer the axis may grow for a reference beyond its end: times as long, or a share of a logarithmic one.
_LONGER, _LONGER_LOG = 1.5, 0.2
_AIR = 0.02  # of the axis, behind such a reference
_SPOTS = 13  # along a line, where it answers to the pointer


def mark_references(
    figure: go.Figure, references: pd.DataFrame, locale: str, *, days: bool = True
) -> go.Figure:
    """A line at a wait, two at a span, and a mark at a share within a time, where so many of the study's would still
    wait (y = 1 - share); each with its short label in a row of its own above the axis, so that none lie on each other.
    More than MOST_LABELLED have the numbers of `describe_references` there instead. `days`: as `lay_waits` takes it.

    Those beyond an axis that is lengthened a little at most have their label with an arrow. Marks carry no customdata:
    there are no comments behind them. Without references, or on an empty figure, the figure as it is. Draw it with
    `at_ends`, so that the words of its curves leave the marks their room.
    """
    if references.empty or not figure.data:
        return figure
    marked = go.Figure(figure)
    references = number_references(references)
    left, right, log = _lengthen(marked, references["minutes"].astype(float).to_numpy(), locale, days)
    turn = _TURN_MARGIN if marked.layout.margin.r > _MARGIN else _TURN
    height = float(marked.layout.margin.t)  # rows begin above what stands above the axis already
    if marked.layout.showlegend:
        marked.update_layout(legend={"y": 0, "yref": "container", "yanchor": "bottom"})
    rows = _order_rows(references, left, right, log, turn)
    sides = _choose_sides(rows)
    numbered = len(rows) > MOST_LABELLED
    tops = _write_numbers(marked, rows, height) if numbered else {}
    for reference in rows:
        dash, symbol, tag = LOOKS[reference["kind"]]
        place = reference["place"]
        top = tops.get(reference["key"], height)
        if 0 <= place <= 1:
            _draw_mark(marked, reference, dash, symbol, sides.get(reference["key"]), locale)
            _draw_leader(marked, reference, top, log, dash)
        if not numbered:
            lines = textwrap.wrap(_say_label(reference, place, locale), _LETTERS, break_long_words=False)
            _write_label(marked, lines, place, height, tag, place > turn)
            height += _LINE * len(lines) + _ROW_GAP
    height = max([height, *(top + _LINE + _ROW_GAP for top in tops.values())])
    grown = round(height - marked.layout.margin.t)
    return marked.update_layout(height=marked.layout.height + grown, margin_t=marked.layout.margin.t + grown)


def label_reference(key: str, locale: str) -> str:
    """The short label of a reference: `Edison 2012 : 42 % attendent une réponse en 1 h`."""
    return say(f"reference-{key}-label", locale)


def describe_references(references: pd.DataFrame, locale: str) -> list[str]:
    """A sentence per reference, in their order: whether expected or observed, what the source says, year, platform,
    size and how sure it is. Of more than MOST_LABELLED from the shortest wait to the longest, with their numbers.
    """
    told = number_references(references)
    sentences = [_say_full(reference, locale) for reference in told.to_dict("records")]
    if told["number"].isna().any():
        return sentences
    return [
        say("reference-numbered", locale, number=str(number), told=sentence)
        for number, sentence in zip(told["number"], sentences, strict=True)
    ]


def _lengthen(figure: go.Figure, minutes: np.ndarray, locale: str, days: bool) -> tuple[float, float, bool]:
    """First and last wait on the axis, and whether it is logarithmic, after it was made as long as the references that
    are not too far beyond its end need it.
    """
    log = figure.layout.xaxis.type == "log"
    limits = np.array(figure.layout.xaxis.range, dtype=float)
    left, right = (10**limits if log else limits) * MINUTES_PER_HOUR
    most = right * (right / left) ** _LONGER_LOG if log else right * _LONGER
    beyond = minutes[(minutes > right) & (minutes <= most)]
    if len(beyond):
        needed = beyond.max()
        right = needed * (needed / left) ** _AIR if log else needed * (1 + _AIR)
        lay_waits(figure, left, right, log, locale, days)
    return left, right, log


def _order_rows(references: pd.DataFrame, left: float, right: float, log: bool, turn: float) -> list[dict]:
    """The references with their place along the axis, lowest label first: those right of their line from the longest
    wait to the shortest, those left of it the other way round, so that lines seldom pass through words.
    """
    rows = [row | {"place": along(row["minutes"], left, right, log)} for row in references.to_dict("records")]
    straight = sorted((row for row in rows if row["place"] <= turn), key=lambda row: -row["minutes"])
    return straight + sorted((row for row in rows if row["place"] > turn), key=lambda row: row["minutes"])


def _choose_sides(rows: list[dict]) -> dict[str, str]:
    """Key -> on which side of a share's mark its percentage stands, so that those of two near marks do not meet."""
    laid = []
    for row in (row for row in rows if pd.notna(row["share"])):
        near = [
            side
            for other, side in laid
            if abs(other["place"] - row["place"]) < _NEAR_ALONG
            and abs(other["share"] - row["share"]) < _NEAR_SHARE
        ]
        laid.append((row, "left" if "right" in near else "right"))
    return {row["key"]: side for row, side in laid}


def _draw_mark(
    figure: go.Figure, reference: dict, dash: str, symbol: str, side: str | None, locale: str
) -> None:
    hover = "<br>".join(textwrap.wrap(_say_full(reference, locale), _HOVER_LETTERS))
    style = {"showlegend": False, "hovertext": hover, "hovertemplate": "%{hovertext}<extra></extra>"}
    waits = [reference["minutes"], reference["from_minutes"]]
    if pd.isna(reference["share"]):
        for wait in (wait for wait in waits if pd.notna(wait)):
            figure.add_scatter(
                x=np.full(_SPOTS, wait / MINUTES_PER_HOUR),
                y=np.linspace(0, TOP, _SPOTS),
                mode="lines",
                line={"color": INK, "width": 2, "dash": dash},
                **style,
            )
        return
    figure.add_scatter(
        x=[reference["minutes"] / MINUTES_PER_HOUR],
        y=[1 - reference["share"]],
        mode="markers+text",
        marker={"symbol": symbol, "size": 12, "color": INK, "line": {"width": 2, "color": INK}},
        unselected={"marker": {"opacity": 1}},
        text=[say_share(reference["share"], locale, 1)],
        textposition=f"middle {side}",
        textfont={"size": _SMALL},
        cliponaxis=False,
        **style,
    )


def _draw_leader(figure: go.Figure, reference: dict, height: float, log: bool, dash: str) -> None:
    """From the mark or the upper end of the line to the row of its label."""
    hours = reference["minutes"] / MINUTES_PER_HOUR
    line = {"color": INK, "width": 1, "dash": dash}
    if pd.notna(reference["share"]):
        figure.add_shape(
            type="line", xref="x", yref="y", x0=hours, x1=hours, y0=1 - reference["share"], y1=TOP, line=line
        )
    figure.add_shape(
        type="line",
        xref="x",
        yref="paper",
        ysizemode="pixel",
        yanchor=1,
        x0=hours,
        x1=hours,
        y0=0,
        y1=height + _LINE,
        line=line,
    )


def _write_numbers(figure: go.Figure, rows: list[dict], height: float) -> dict[str, float]:
    """Write the numbers above the axis, from `height` on; key -> how high the row of its number begins."""
    tops = {}
    for numbers in lay_numbers(rows, {kind: tag for kind, (_, _, tag) in LOOKS.items()}):
        top = height + numbers.row * _LINE
        _write_label(figure, [numbers.label], numbers.place, top, "span", numbers.turned)
        tops |= dict.fromkeys(numbers.keys, top)
    return tops


def _write_label(
    figure: go.Figure, lines: list[str], place: float, height: float, tag: str, turned: bool
) -> None:
    figure.add_annotation(
        text=f"<{tag}>{'<br>'.join(lines)}</{tag}>",
        x=float(np.clip(place, 0, 1)),
        y=1,
        xref="x domain",
        yref="paper",
        xanchor="right" if turned else "left",
        xshift=-_BESIDE if turned else _BESIDE,
        yanchor="bottom",
        yshift=height,
        align="right" if turned else "left",
        showarrow=False,
        font={"size": _SMALL},
    )


def _say_label(reference: dict, place: float, locale: str) -> str:
    label = label_reference(reference["key"], locale)
    if place > 1:
        return say("reference-beyond", locale, label=label)
    return say("reference-before", locale, label=label) if place < 0 else label


def _say_full(reference: dict, locale: str) -> str:
    n = reference["n"]
    size = (
        say("reference-size-unknown", locale)
        if pd.isna(n)
        else say("reference-size", locale, n=say_number(n, locale))
    )
    return say(
        "reference-full",
        locale,
        kind=say(f"reference-kind-{reference['kind']}", locale),
        says=say(f"reference-{reference['key']}", locale),
        source=reference["source"],
        year=str(reference["year"]),
        platform=say(f"reference-platform-{reference['platform']}", locale),
        size=size,
        evidence=say(f"reference-evidence-{reference['evidence']}", locale),
    )
