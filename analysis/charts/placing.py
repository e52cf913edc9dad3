"""Where words at places of an axis stand, so that none covers another and none is cut.

In: words, each with its place along the axis. Out: on which side of its place each stands, how far from it, and on
which line.
"""

from dataclasses import dataclass

from analysis.charts.backlog import LETTER, PHONE_WIDTH
from analysis.charts.margins import width_of

MOST_LINES = 3
BOLD = 1.1  # of a letter's width


@dataclass(frozen=True)
class Label:
    """Words at a place of the axis (0 to 1), and on which side they stand at best (Plotly's xanchor)."""

    text: str
    along: float
    sides: tuple[str, ...]


@dataclass(frozen=True)
class Placed:
    """A label with its side, its line (from 0 upwards) and how far it is moved to the right, so as not to be cut
    (pixels).
    """

    label: Label
    side: str
    line: int
    shift: float
    left: float  # where it begins and ends on the plot it was laid for (pixels)
    right: float


def lay_words(labels: list[Label], most: int = MOST_LINES, width: float = PHONE_WIDTH) -> list[Placed]:
    """The labels on at most `most` lines, so that none covers another on a plot so wide (pixels), nor on a wider one;
    those without a place are not in it.
    """
    placed: list[Placed] = []
    for label in labels:
        spots = [_place(label, side, line, width) for line in range(most) for side in label.sides]
        free = [spot for spot in spots if not any(_cover(spot, other) for other in placed)]
        if free:
            placed.append(min(free, key=lambda spot: abs(spot.shift)))
    return placed


def _place(label: Label, side: str, line: int, width: float) -> Placed:
    long = (width_of(label.text) + LETTER) * (BOLD if "<b>" in label.text else 1)
    begin = label.along * width - {"left": 0, "center": long / 2, "right": long}[side]
    shift = max(0.0, -begin) or min(0.0, width - begin - long)
    return Placed(label, side, line, shift, begin + shift, begin + shift + long)


def _cover(one: Placed, other: Placed) -> bool:
    return one.line == other.line and one.left < other.right and other.left < one.right
