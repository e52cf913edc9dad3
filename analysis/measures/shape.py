"""The shape of a crisis window: how strong, how fast it came and went, who made it.

In: the counts of a series, what is normal, a window in bins. Out: plain figures; what a window does not tell is None.
"""

import numpy as np

from analysis.measures.windows import Window

TOP = 10  # authors
LEAST_NORMAL = 1.0  # comments in a window


def measure_shape(counts: np.ndarray, expected: np.ndarray, window: Window) -> dict:
    """comments, expected, excess (counts), times_normal (None where less than one comment is normal: a ratio to next
    to nothing is none), peak_comments, peak_fraction (share of the window's comments that its peak bin holds),
    rise_bins (onset to peak), half_life_bins (from the peak until the excess, over three bins, is first half of the
    peak's; None where it never is), duration_bins, rebounds (later local maxima above half the peak).
    """
    inside = slice(window.onset, window.end)
    total, normal = float(counts[inside].sum()), float(expected[inside].sum())
    return {
        "comments": int(total),
        "expected": normal,
        "excess": total - normal,
        "times_normal": total / normal if normal >= LEAST_NORMAL else None,
        "peak_comments": int(counts[window.peak]),
        "peak_fraction": float(counts[window.peak] / total) if total else None,
        "rise_bins": window.peak - window.onset,
        "half_life_bins": find_half_life(counts - expected, window.peak),
        "duration_bins": window.end - window.onset,
        "rebounds": count_rebounds(counts[inside], window.peak - window.onset),
    }


def find_half_life(excess: np.ndarray, peak: int) -> int | None:
    """Bins from the peak to the first whose excess, the mean of three bins, is at most half that of the peak."""
    after = excess[peak:]
    smooth = (after[:-2] + after[1:-1] + after[2:]) / 3
    low = np.flatnonzero(smooth <= after[0] / 2)
    return int(low[0]) + 1 if len(low) else None


def count_rebounds(counts: np.ndarray, peak: int) -> int:
    """Local maxima after the peak above half of it, between which it fell below."""
    above = counts[peak:] > counts[peak] / 2
    return int((above[1:] & ~above[:-1]).sum())


def measure_authors(people: np.ndarray, first: np.ndarray) -> dict:
    """Of the comments of a window (`people`: their authors' numbers, -1 unknown; `first`: each is its author's first
    of the case): authors, new_authors (counts), new_author_share, herfindahl (sum of the squares of the authors'
    shares of the comments, 0 to 1), top10_share (of the comments). None where nobody is named.
    """
    known = people >= 0
    each = np.sort(np.unique(people[known], return_counts=True)[1])[::-1]
    if not len(each):
        return dict.fromkeys(("authors", "new_authors", "new_author_share", "herfindahl", "top10_share"))
    shares = each / each.sum()
    new = int(first[known].sum())
    return {
        "authors": len(each),
        "new_authors": new,
        "new_author_share": new / len(each),
        "herfindahl": float(np.square(shares).sum()),
        "top10_share": float(shares[:TOP].sum()),
    }
