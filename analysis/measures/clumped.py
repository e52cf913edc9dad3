"""How likely counts are whose comments come in clumps: negative binomial ones, their variance a multiple of their mean.

P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), section 6.2.3: a gamma law of what is expected, size
mean / (dispersion - 1), so that sums over bins are of the same family.
"""

import math

import numpy as np

SHIFT = 4  # from there on Stirling's series is near enough: its error is below 1e-7
LEAST = 1e-9  # comments expected; a logarithm needs something


def log_likelihoods(
    counts: np.ndarray, expected: np.ndarray, part: np.ndarray, dispersions: np.ndarray
) -> np.ndarray:
    """The log likelihood of the counts of each row (series x bins) in a `part` of its bins (bool, same shape), at each
    of `dispersions` (above 1): series x dispersions, less a term of the counts alone.
    """
    expected = np.maximum(expected, LEAST)
    means, totals = (expected * part).sum(axis=1), (counts * part).sum(axis=1)
    told = []
    for dispersion in dispersions:
        size = expected / (dispersion - 1)
        rising = (_log_gamma(counts + size) - _log_gamma(size)) * part
        told.append(
            rising.sum(axis=1)
            - means * math.log(dispersion) / (dispersion - 1)
            + totals * math.log((dispersion - 1) / dispersion)
        )
    return np.stack(told, axis=1)


def _log_gamma(x: np.ndarray) -> np.ndarray:
    """Stirling's series of x + SHIFT, and the recurrence back."""
    high = x + SHIFT
    inverse = 1 / high
    series = inverse * (1 / 12 - inverse**2 * (1 / 360 - inverse**2 / 1260))
    rising = x * (x + 1) * (x + 2) * (x + 3)
    return (high - 0.5) * np.log(high) - high + 0.5 * math.log(2 * math.pi) + series - np.log(rising)
