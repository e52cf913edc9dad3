"""What the names on the axes of a figure take beside it, known before it is drawn.

Plotly finds it out by drawing, and then draws all again. A margin foreseen too narrow is still widened that way, as the
axes of `theme.blank` say: no name is ever cut.
"""

import csv
import re
import unicodedata
from functools import cache
from html import unescape
from pathlib import Path

import plotly.graph_objects as go

from analysis.charts.theme import FONT_SIZE

# How wide letters of the app's type are, in thousandths of its size, without accents (which change nothing): measured
# in a browser, of Source Sans (P. D. Hunt, 2012).
_LETTERS = Path(__file__).with_name("letters.csv")
_UNKNOWN = 500  # of other letters, as wide as most
# As Plotly lays an axis: the height of a line, by the size of its letters, and the pixels that are neither names nor
# further lines of a title.
_LINE = 1.3
_AROUND = 30.2
_TAG = re.compile("<[^>]*>")


def foresee(figure: go.Figure) -> dict[str, int]:
    """Margins (pixels, as Plotly's `margin`) of a figure of `theme.blank` with room for the named ticks of its first
    two axes; no smaller than its own.
    """
    layout = figure.layout
    margin = {side: layout.margin[side] for side in ("l", "b")}
    if _is_named(layout.yaxis):
        margin["l"] = max(margin["l"], beside(layout.yaxis.ticktext))
    if _is_named(layout.xaxis):
        lines = max(text.count("<br>") + 1 for text in layout.xaxis.ticktext)
        lines += (layout.xaxis.title.text or "").count("<br>")
        margin["b"] = max(margin["b"], round(lines * _LINE * FONT_SIZE + _AROUND))
    return margin


def beside(names) -> int:
    """Pixels that a vertical axis without a title takes, with such names of its ticks."""
    return round(max(map(width_of, names)) + _AROUND)


def width_of(text: str) -> float:
    """Pixels of the widest line of words, in letters of FONT_SIZE that are not bold."""
    return max(
        sum(_widths().get(letter, _UNKNOWN) for letter in _bare(line)) * FONT_SIZE / 1000
        for line in text.split("<br>")
    )


def _is_named(axis) -> bool:
    return bool(axis.automargin and axis.visible is not False and axis.ticktext)


def _bare(line: str) -> str:
    letters = unicodedata.normalize("NFD", unescape(_TAG.sub("", line)))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _widths() -> dict[str, int]:
    with _LETTERS.open(encoding="utf-8", newline="") as lines:
        return {row["letter"]: int(row["width"]) for row in csv.DictReader(lines)}
