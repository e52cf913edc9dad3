"""Where a crisis begins and where it ends: by likelihood, as a step, a straight rise or one that gathers speed.

In: the counts of a series (or of many made like it), what is normal, and a window that a scan found. Out: onset and end
in bins. Before the onset and after the end the page is at its normal level; up to the peak it rises, then it falls.
"""

from dataclasses import dataclass, replace

import numpy as np

from analysis.measures.scan import excess_ratio

SHAPES = (0, 1, 2)  # powers of the rise: a step, a straight line, a line that gathers speed
SLOPE_PRICE = 6.0  # log likelihood that each power must bring over the one before
# Log likelihood ratio of a bin beside the wave from which it belongs to it: before it as far as chance takes one calm
# bin in 30; after it, where a wave fades into the normal, one in 45.
RAISED_BEFORE, RAISED_AFTER = 1.7, 2.0
LEAST_REACH = 4  # bins looked at beyond a window, or as many as it has
MOST_REACH = 40


@dataclass(frozen=True)
class Side:
    """One side of a wave, of each series: its raised bin farthest from the peak, as fitted (`bound`: the onset, or the
    bin after the end), the mean (series x bins) and the likelihood (log, of Poisson counts) of that fit.
    """

    bound: np.ndarray
    mean: np.ndarray
    likelihood: np.ndarray


@dataclass(frozen=True)
class Bounds:
    """Onset, end (the bin after the last) and the mean fitted between them, of each series (mean: series x bins);
    `rise` and `fall` as fitted, before raised bins beside them were taken in.
    """

    onset: np.ndarray
    end: np.ndarray
    mean: np.ndarray
    rise: Side
    fall: Side


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
    shapes: tuple[int, ...] = SHAPES,
) -> Bounds:
    """Onset and end of the crisis of each row of `counts` (series x bins) around `window` (first, stop), which holds
    `peak`; not beyond `limits` (first, stop). `expected`: the normal level (bins), `dispersion`: variance over mean.
    `shapes`: of SHAPES, those of its rise and of its fall.
    """
    first, stop = window
    price = SLOPE_PRICE * dispersion
    reach = min(max(LEAST_REACH, stop - first), MOST_REACH)
    low, high = max(limits[0], first - reach), min(limits[1], stop + reach)
    before, after = slice(low, peak + 1), slice(peak, high)
    rise = _fit_side(counts[:, before], expected[before], first - low + reach, price, shapes)
    # The fall is a rise seen backwards.
    back = _fit_side(counts[:, after][:, ::-1], expected[after][::-1], high - stop + reach, price, shapes)
    rise = replace(rise, bound=low + rise.bound)
    fall = replace(back, bound=high - back.bound, mean=back.mean[:, ::-1])
    mean = np.repeat(expected[None], len(counts), axis=0)
    mean[:, before] = rise.mean
    mean[:, peak + 1 : high] = fall.mean[:, 1:]
    mean[:, peak] = np.maximum(rise.mean[:, -1], fall.mean[:, 0])
    onset, end = rise.bound, fall.bound
    ratio = excess_ratio(counts, expected, dispersion)
    early, late = ratio >= RAISED_BEFORE, ratio >= RAISED_AFTER
    rows = np.arange(len(counts))
    for _ in range(reach):
        onset = onset - ((onset > low) & early[rows, np.maximum(onset - 1, 0)])
        end = end + ((end < high) & late[rows, np.minimum(end, counts.shape[1] - 1)])
    return Bounds(onset, end, mean, rise, fall)


def _fit_side(
    counts: np.ndarray, expected: np.ndarray, latest: int, price: float, shapes: tuple[int, ...]
) -> Side:
    """The first raised bin of each row (at most `latest`), where the last bin is the peak; a slope must be likelier
    than a step by `price`, a bend than a slope.
    """
    series, bins = counts.shape
    place, best = np.arange(bins), np.full(series, -np.inf)
    onset, mean = np.zeros(series, dtype=int), np.repeat(expected[None], series, axis=0)
    told = best.copy()
    for start in range(min(bins, latest + 1)):
        along = np.clip((place - start + 1) / (bins - start), 0, None)
        # Of two bins every shape is a step.
        for power in shapes if bins - start > 2 else SHAPES[:1]:
            shape = np.where(along > 0, along**power, 0.0)
            fitted = expected * (1 + _height(counts, expected, shape)[:, None] * shape)
            likelihood = (counts * np.log(fitted) - fitted).sum(axis=1)
            better = likelihood - power * price > best
            best[better] = likelihood[better] - power * price
            told[better], onset[better], mean[better] = likelihood[better], start, fitted[better]
    return Side(onset, mean, told)


def _height(counts: np.ndarray, expected: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """How many times the normal level comes on top at the peak: weighted least squares, variance as the mean."""
    height = np.zeros(len(counts))
    for _ in range(3):
        weights = shape / (1 + height[:, None] * shape)
        height = ((counts - expected) * weights).sum(axis=1) / (expected * weights * shape).sum(axis=1)
        height = np.maximum(height, 0.0)
    return height
