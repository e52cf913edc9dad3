"""Where words at places of an axis stand, so that none covers another.

In: words, each with its place along the axis. Out: on which side of its place each stands, and on which line.
"""

from dataclasses import dataclass

from analysis.charts.backlog import LETTER, PHONE_WIDTH

MOST_LINES = 3


@dataclass(frozen=True)
class Label:
    """Words at a place of the axis (0 to 1), and on which side they stand at best (Plotly's xanchor)."""

    text: str
    along: float
    sides: tuple[str, ...]


def lay_words(
    labels: list[Label], most: int = MOST_LINES, width: float = PHONE_WIDTH
) -> list[tuple[Label, str, int]]:
    """Each label with its side and line (from 0 upwards, at most `most`), so that none covers another on a plot so wide
    (pixels), nor on a wider one; those without a place are not in it.
    """
    placed, taken = [], []
    for label in labels:
        spots = [(line, *_span(label, side, width), side) for line in range(most) for side in label.sides]
        free = [
            (outside, line, place, left, right, side)
            for place, (line, left, right, outside, side) in enumerate(spots)
            if not any(line == other and left < end and begin < right for other, begin, end in taken)
        ]
        if free:
            _, line, _, left, right, side = min(free)
            taken.append((line, left, right))
            placed.append((label, side, line))
    return placed


def _span(label: Label, side: str, width: float) -> tuple[float, float, float]:
    """Where words begin and end on a plot so wide, and how much of them is beyond it (pixels)."""
    long = (len(label.text.replace("<b>", "").replace("</b>", "")) + 1) * LETTER
    begin = label.along * width - {"left": 0, "center": long / 2, "right": long}[side]
    return begin, begin + long, max(0.0, -begin) + max(0.0, begin + long - width)
