"""Where a crisis begins and where it ends: by likelihood, as a step, a straight rise or one that gathers speed.

In: the counts of a series (or of many made like it), what is normal, and a window that a scan found. Out: onset and end
in bins. Before the onset and after the end the page is at its normal level; up to the peak it rises, then it falls.
"""

from dataclasses import dataclass

import numpy as np

from analysis.measures.scan import excess_ratio

SHAPES = (0, 1, 2)  # powers of the rise: a step, a straight line, a line that gathers speed
SLOPE_PRICE = 6.0  # log likelihood that each power must bring over the one before
RAISED = 1.7  # log likelihood ratio of a bin beside the wave from which it belongs to it: 3 of 100 calm ones
LEAST_REACH = 4  # bins looked at beyond a window, or as many as it has
MOST_REACH = 40


@dataclass(frozen=True)
class Bounds:
    """Onset, end (the bin after the last) and the mean fitted between them, of each series (mean: series x bins)."""

    onset: np.ndarray
    end: np.ndarray
    mean: np.ndarray


def find_peak_bin(counts: np.ndarray, first: int, stop: int) -> int:
    """The bin of the window with most comments; of several the first."""
    return first + int(np.argmax(counts[first:stop]))


def locate_bounds(
    counts: np.ndarray,
    expected: np.ndarray,
    window: tuple[int, int],
    peak: int,
    limits: tuple[int, int],
    dispersion: float,
) -> Bounds:
    """Onset and end of the crisis of each row of `counts` (series x bins) around `window` (first, stop), which holds
    `peak`; not beyond `limits` (first, stop). `expected`: the normal level (bins), `dispersion`: variance over mean.
    """
    first, stop = window
    price = SLOPE_PRICE * dispersion
    reach = min(max(LEAST_REACH, stop - first), MOST_REACH)
    low, high = max(limits[0], first - reach), min(limits[1], stop + reach)
    onset, rise = _fit_side(counts[:, low : peak + 1], expected[low : peak + 1], first - low + reach, price)
    # The fall is a rise seen backwards.
    back, fall = _fit_side(
        counts[:, peak:high][:, ::-1], expected[peak:high][::-1], high - stop + reach, price
    )
    mean = np.repeat(expected[None], len(counts), axis=0)
    mean[:, low : peak + 1] = rise
    mean[:, peak + 1 : high] = fall[:, ::-1][:, 1:]
    mean[:, peak] = np.maximum(rise[:, -1], fall[:, -1])
    onset, end = low + onset, high - back
    raised = excess_ratio(counts, expected, dispersion) >= RAISED
    rows = np.arange(len(counts))
    for _ in range(reach):
        onset = onset - ((onset > low) & raised[rows, np.maximum(onset - 1, 0)])
        end = end + ((end < high) & raised[rows, np.minimum(end, counts.shape[1] - 1)])
    return Bounds(onset, end, mean)


def _fit_side(
    counts: np.ndarray, expected: np.ndarray, latest: int, price: float
) -> tuple[np.ndarray, np.ndarray]:
    """The first raised bin of each row (at most `latest`), and the fitted mean, where the last bin is the peak; a slope
    must be likelier than a step by `price`, a bend than a slope."""
    series, bins = counts.shape
    place, best = np.arange(bins), np.full(series, -np.inf)
    onset, mean = np.zeros(series, dtype=int), np.repeat(expected[None], series, axis=0)
    for start in range(min(bins, latest + 1)):
        along = np.clip((place - start + 1) / (bins - start), 0, None)
        for power in SHAPES if bins - start > 2 else SHAPES[:1]:
            shape = np.where(along > 0, along**power, 0.0)
            fitted = expected * (1 + _height(counts, expected, shape)[:, None] * shape)
            likelihood = (counts * np.log(fitted) - fitted).sum(axis=1) - power * price
            better = likelihood > best
            best[better], onset[better], mean[better] = likelihood[better], start, fitted[better]
    return onset, mean


def _height(counts: np.ndarray, expected: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """How many times the normal level comes on top at the peak: weighted least squares, variance as the mean."""
    height = np.zeros(len(counts))
    for _ in range(3):
        weights = shape / (1 + height[:, None] * shape)
        height = ((counts - expected) * weights).sum(axis=1) / (expected * weights * shape).sum(axis=1)
        height = np.maximum(height, 0.0)
    return height
