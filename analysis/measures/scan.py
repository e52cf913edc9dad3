"""A temporal scan: of all windows of a series, the one whose comments exceed the baseline most.

M. Kulldorff, A spatial scan statistic (1997); D. B. Neill, Expectation-based scan statistics (2009). The likelihood
ratio is that of negative binomial counts whose variance is a multiple of their mean: sums over a window are of the
same family, so windows of all lengths are compared on one scale.
"""

from dataclasses import dataclass, replace

import numpy as np

from analysis.measures.baseline import Baseline, fit_baseline
from analysis.measures.rhythm import Rhythm

GROWTH = 1.35  # of one length of a window to the next
WIDEST = 0.5  # of the bins: what lasts longer is the normal
RIVAL = 6.0  # log likelihood ratio from which another window is left out of the baseline too
MAD_TO_SD = 1.4826  # of a normal law
LEAST_MEDIAN = 1.0  # comments per bin; below, a median says little
MOST_EXCLUDED = 0.6  # of the bins, when looking for the calm ones


@dataclass(frozen=True)
class Best:
    """The best window of each series: its likelihood ratio (log), first bin, and bin after the last."""

    ratio: np.ndarray
    first: np.ndarray
    stop: np.ndarray


def lay_lengths(bins: int) -> list[int]:
    """Lengths of windows, in bins: 1, 2, 3, 4, 5, 7... to half of the series."""
    lengths, longest = [1], max(1, int(bins * WIDEST))
    while (longer := max(lengths[-1] + 1, round(lengths[-1] * GROWTH))) <= longest:
        lengths.append(longer)
    return lengths


def excess_ratio(counts, expected, dispersion, doubt=0.0) -> np.ndarray:
    """Log likelihood ratio of `counts` above `expected` (of a window each; 0 where they are not above).

    `dispersion`: variance over mean. `doubt`: variance of the logarithm of what is expected.
    """
    counts, expected = np.asarray(counts, dtype=float), np.asarray(expected, dtype=float)
    size = expected / np.maximum(dispersion - 1 + expected * doubt, 1e-3)
    above = counts * np.log(np.maximum(counts, 1e-9) / expected)
    ratio = above - (counts + size) * np.log((counts + size) / (expected + size))
    return np.where(counts > expected, ratio, 0.0)


def scan(counts: np.ndarray, baseline: Baseline, barred: np.ndarray | None = None) -> Best:
    """The best window of each row of `counts` (series x bins); none that touches a `barred` bin (bool, same shape)."""
    series, bins = counts.shape
    counted, expected = _sums(counts), _sums(baseline.expected)
    closed = None if barred is None else _sums(barred)
    along = np.linspace(-0.5, 0.5, bins)
    moments = _sums(baseline.expected * along)
    cover = baseline.covariance
    best = Best(np.zeros(series), np.zeros(series, dtype=int), np.ones(series, dtype=int))
    for length in lay_lengths(bins):
        e = expected[:, length:] - expected[:, :-length]
        doubt = cover[:, :1, 0]
        if baseline.trended:
            x = (moments[:, length:] - moments[:, :-length]) / e
            doubt = doubt + 2 * cover[:, :1, 1] * x + cover[:, 1:2, 1] * x * x
        ratio = excess_ratio(
            counted[:, length:] - counted[:, :-length], e, baseline.dispersion[:, None], np.maximum(doubt, 0)
        )
        if closed is not None:
            ratio = np.where(closed[:, length:] - closed[:, :-length] > 0, 0.0, ratio)
        at = ratio.argmax(axis=1)
        found = ratio[np.arange(series), at]
        better = found > best.ratio
        best = Best(
            np.where(better, found, best.ratio),
            np.where(better, at, best.first),
            np.where(better, at + length, best.stop),
        )
    return best


def _sums(values: np.ndarray) -> np.ndarray:
    return np.concatenate([np.zeros((len(values), 1)), np.cumsum(values, axis=1, dtype=float)], axis=1)


def scan_apart(
    counts: np.ndarray, rhythm: Rhythm, outside: np.ndarray, passes: int = 3
) -> tuple[Best, Baseline, np.ndarray]:
    """The best window of each row, held against a baseline of the other bins: the window itself, and rivals that stand
    out like it, are left out of what is normal.

    `outside` (bool, bins): never calm (silent, or in a window found before). Returns the best windows, that baseline,
    and the bins it rests on.
    """
    series, bins = counts.shape
    rows, place = np.arange(series), np.arange(bins)
    calm = np.broadcast_to(~outside, counts.shape).copy()
    barred = np.broadcast_to(outside, counts.shape).copy()
    for turn in range(passes):
        baseline = fit_baseline(counts, calm, rhythm)
        rival = scan(counts, _by_medians(counts, baseline, calm), barred)
        inside = (place >= rival.first[rows, None]) & (place < rival.stop[rows, None])
        left = (calm & ~inside).sum(axis=1) >= (1 - MOST_EXCLUDED) * bins
        # The first is always left out, the next where it would make a window of its own.
        wanted = left & ((turn == 0) | (rival.ratio >= RIVAL))
        calm &= ~(inside & wanted[:, None])
        barred |= inside & wanted[:, None]
    baseline = fit_baseline(counts, calm, rhythm)
    best = scan(counts, baseline, np.broadcast_to(outside, counts.shape))
    return best, baseline, calm


def _by_medians(counts: np.ndarray, baseline: Baseline, calm: np.ndarray) -> Baseline:
    """The baseline with the level and the scatter of most bins, which no window of less than half of them can move;
    as it is where most bins are empty.
    """
    mu = baseline.expected
    level = _median(counts / mu, calm)
    middle = level * _median(mu, calm)
    scatter = _median(np.abs(counts - level * mu), calm) * MAD_TO_SD
    dispersion = np.clip(scatter**2 / np.maximum(middle, LEAST_MEDIAN), 1, baseline.dispersion[:, None])
    usable = middle >= LEAST_MEDIAN
    return replace(
        baseline,
        expected=np.where(usable, baseline.expected * level, baseline.expected),
        dispersion=np.where(usable, dispersion, baseline.dispersion[:, None])[:, 0],
    )


def _median(values: np.ndarray, calm: np.ndarray) -> np.ndarray:
    """Of the calm bins of each row (series x 1)."""
    laid = np.sort(np.where(calm, values, np.inf), axis=1)
    bins = np.maximum(calm.sum(axis=1, keepdims=True), 1)
    return (np.take_along_axis(laid, (bins - 1) // 2, 1) + np.take_along_axis(laid, bins // 2, 1)) / 2
