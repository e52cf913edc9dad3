"""How likely counts are whose comments come in clumps: negative binomial ones, their variance larger than their mean.

P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), section 6.2.3: a gamma law of what is expected. Where the
variance is the same multiple of the mean in all bins (`growth` 0), sums over bins are of the same family; where days
differ by a share of their level (`growth` 1), the multiple grows with the mean (J. F. Lawless, 1987).
"""

import math

import numpy as np

SHIFT = 4  # from there on Stirling's series is near enough: its error is below 1e-7
LEAST = 1e-9  # comments expected; a logarithm needs something


def measure_excess(expected: np.ndarray, dispersion, growth, middle: float) -> np.ndarray:
    """Variance over mean, less 1, of bins of so many `expected` comments: `dispersion` - 1 in one of `middle`."""
    relative = np.where(np.asarray(growth) > 0, np.maximum(expected, LEAST) / middle, 1.0)
    return (np.asarray(dispersion) - 1) * relative


def log_likelihoods(
    counts: np.ndarray,
    expected: np.ndarray,
    part: np.ndarray,
    dispersions: np.ndarray,
    growths: np.ndarray,
    middle: float,
) -> np.ndarray:
    """The log likelihood of the counts of each row (series x bins) in a `part` of its bins (bool, same shape), by each
    law: `dispersions` (above 1) of a bin of `middle` comments, and `growths` (0 or 1). Series x laws, less a term of
    the counts alone.
    """
    expected = np.maximum(expected, LEAST)
    told = []
    for dispersion, growth in zip(dispersions, growths, strict=True):
        excess = measure_excess(expected, dispersion, growth, middle) if growth else dispersion - 1
        size = expected / excess
        rising = _log_gamma(counts + size) - _log_gamma(size)
        told.append(
            ((rising - (size + counts) * np.log1p(excess) + counts * np.log(excess)) * part).sum(axis=1)
        )
    return np.stack(told, axis=1)


def _log_gamma(x: np.ndarray) -> np.ndarray:
    """Stirling's series of x + SHIFT, and the recurrence back."""
    high = x + SHIFT
    inverse = 1 / high
    series = inverse * (1 / 12 - inverse**2 * (1 / 360 - inverse**2 / 1260))
    rising = x * (x + 1) * (x + 2) * (x + 3)
    return (high - 0.5) * np.log(high) - high + 0.5 * math.log(2 * math.pi) + series - np.log(rising)
