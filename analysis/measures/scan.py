"""A temporal scan: of all windows of a series, the one whose comments exceed the baseline most.

M. Kulldorff, A spatial scan statistic (1997); D. B. Neill, Expectation-based scan statistics (2009). The likelihood
ratio is that of negative binomial counts whose variance is a multiple of their mean: sums over a window are of the
same family, so windows of all lengths are compared on one scale.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from analysis.measures.baseline import Baseline, fit_baseline
from analysis.measures.clumped import LEAST
from analysis.measures.rhythm import Rhythm

GROWTH = 1.35  # of one length of a window to the next
WIDEST = 0.5  # of the bins: what lasts longer is the normal
RIVAL = 12.0  # log likelihood ratio from which another window is left out of the baseline too
MAD_TO_SD = 1.4826  # of a normal law
LEAST_MEDIAN = 1.0  # comments per bin; below, a median says little
TRIMMED, CLUMPED = 0.2, 3.0  # there: share of the bins left out, and variance over mean
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


def scan(counts: np.ndarray, baseline: Baseline, barred: np.ndarray) -> Best:
    """The window of each row of `counts` (series x bins) likeliest above a baseline whose dispersion is taken as known;
    none that touches a `barred` bin (bool, same shape).
    """
    counted, expected = _sums(counts), _sums(baseline.expected)
    along = np.linspace(-0.5, 0.5, counts.shape[1])
    moments = _sums(baseline.expected * along)
    cover = baseline.covariance

    def measure(length: int) -> np.ndarray:
        e = _over(expected, length)
        doubt = cover[:, :1, 0]
        if baseline.trended:
            x = _over(moments, length) / e
            doubt = doubt + 2 * cover[:, :1, 1] * x + cover[:, 1:2, 1] * x * x
        return excess_ratio(_over(counted, length), e, baseline.dispersion[:, None], np.maximum(doubt, 0))

    return _find_best(measure, barred)


def scan_conditionally(
    counts: np.ndarray, expected: np.ndarray, calm: np.ndarray, barred: np.ndarray
) -> Best:
    """The window of each row whose level differs most from that of the `calm` bins outside it, each in proportion to
    `expected`: neither level nor dispersion is taken as known (the ratio is that of Poisson counts).
    """
    counted, normal = _sums(counts), _sums(expected)
    calm_counted, calm_normal = _sums(counts * calm), _sums(expected * calm)

    def measure(length: int) -> np.ndarray:
        y, e = _over(counted, length), _over(normal, length)
        rest = calm_counted[:, -1:] - _over(calm_counted, length)
        rest_e = np.maximum(calm_normal[:, -1:] - _over(calm_normal, length), LEAST)
        level = np.maximum((y + rest) / (e + rest_e), LEAST)
        ratio = _times_log(y, e * level) + _times_log(rest, rest_e * level)
        return np.where(y > e * level, ratio, 0.0)

    return _find_best(measure, barred)


def _find_best(measure: Callable[[int], np.ndarray], barred: np.ndarray) -> Best:
    """The best of all windows; `measure`: ratios of those of a length, by their first bin."""
    series, bins = barred.shape
    closed = _sums(barred) if barred.any() else None
    best = Best(np.zeros(series), np.zeros(series, dtype=int), np.ones(series, dtype=int))
    for length in lay_lengths(bins):
        ratio = measure(length)
        if closed is not None:
            ratio = np.where(_over(closed, length) > 0, 0.0, ratio)
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


def _over(sums: np.ndarray, length: int) -> np.ndarray:
    return sums[:, length:] - sums[:, :-length]


def _times_log(counts: np.ndarray, expected: np.ndarray) -> np.ndarray:
    return counts * np.log(np.maximum(counts, LEAST) / expected)


def scan_apart(
    counts: np.ndarray, rhythm: Rhythm, outside: np.ndarray, passes: int = 3
) -> tuple[Best, Baseline, np.ndarray]:
    """The window of each row that differs most from the other bins, held against a baseline of these: the window
    itself, and rivals that stand out far, are left out of what is normal.

    `outside` (bool, bins): never calm (silent, or in a window found before). Returns the best windows, that baseline,
    and the bins it rests on.
    """
    series, bins = counts.shape
    place = np.arange(bins)
    calm = np.broadcast_to(~outside, counts.shape).copy()
    barred = np.broadcast_to(outside, counts.shape).copy()
    rows = np.arange(series)
    for turn in range(passes):
        y, normal = counts[rows], calm[rows]
        baseline = fit_baseline(y, normal, rhythm)
        rival = scan(y, _by_medians(y, baseline, normal), barred[rows])
        inside = (place >= rival.first[:, None]) & (place < rival.stop[:, None])
        left = (normal & ~inside).sum(axis=1) >= (1 - MOST_EXCLUDED) * bins
        # The first is always left out, the next where it would make a window of its own.
        wanted = left & ((turn == 0) | (rival.ratio >= RIVAL))
        rows, inside = rows[wanted], inside[wanted]
        calm[rows] &= ~inside
        barred[rows] |= inside
        if not len(rows):
            break
    baseline = fit_baseline(counts, calm, rhythm)
    best = scan_conditionally(counts, baseline.expected, calm, np.broadcast_to(outside, counts.shape))
    return best, baseline, calm


def _by_medians(counts: np.ndarray, baseline: Baseline, calm: np.ndarray) -> Baseline:
    """The baseline with the level and the scatter of most bins, which no window of less than half of them can move.

    Where most bins are empty, a median says nothing: there the level is the mean without the highest TRIMMED of the
    bins, and the scatter that of a page whose few comments come in clumps.
    """
    mu = baseline.expected
    level = _median(counts / mu, calm)
    middle = level * _median(mu, calm)
    scatter = _median(np.abs(counts - level * mu), calm) * MAD_TO_SD
    dispersion = scatter**2 / np.maximum(middle, LEAST_MEDIAN)
    usable = middle >= LEAST_MEDIAN
    low = _trimmed_level(counts, mu, calm)
    return replace(
        baseline,
        expected=mu * np.where(usable, level, low),
        dispersion=np.clip(np.where(usable, dispersion, CLUMPED), 1, baseline.dispersion[:, None])[:, 0],
    )


def _trimmed_level(counts: np.ndarray, mu: np.ndarray, calm: np.ndarray) -> np.ndarray:
    """The comments of each row (series x 1) over the expected ones, in the calm bins without the highest TRIMMED."""
    order = np.argsort(np.where(calm, counts / mu, np.inf), axis=1, kind="stable")
    kept = np.arange(counts.shape[1]) < calm.sum(axis=1, keepdims=True) * (1 - TRIMMED)
    y, e = (np.take_along_axis(values, order, 1) * kept for values in (counts, mu))
    # Half a comment more, so that nothing at all is not taken for impossible.
    return np.minimum(
        (y.sum(axis=1, keepdims=True) + 0.5) / np.maximum(e.sum(axis=1, keepdims=True), LEAST), 1.0
    )


def _median(values: np.ndarray, calm: np.ndarray) -> np.ndarray:
    """Of the calm bins of each row (series x 1)."""
    laid = np.sort(np.where(calm, values, np.inf), axis=1)
    bins = np.maximum(calm.sum(axis=1, keepdims=True), 1)
    return (np.take_along_axis(laid, (bins - 1) // 2, 1) + np.take_along_axis(laid, bins // 2, 1)) / 2
