"""How sure the onset and the end of a crisis are: a bootstrap of the counts around the fitted wave.

The counts may leave open whether the wave came as a step, in a line or gathering speed, and each tells another onset:
pages are drawn of every shape, and count as much as the shape is likely (S. T. Buckland, K. P. Burnham, N. H.
Augustin, Model selection: an integral part of inference, 1997).
"""

import numpy as np

from analysis.measures.baseline import Baseline
from analysis.measures.calm_pages import SEED, draw_counts
from analysis.measures.onset import SHAPES, locate_bounds
from analysis.measures.windows import Window

DRAWS = 100  # of each shape
QUANTILES = (0.025, 0.975)


def measure_bounds(
    counts: np.ndarray, baseline: Baseline, window: Window, limits: tuple[int, int]
) -> dict[str, tuple[int, int]]:
    """95 % intervals of `onset` and `end` (bins, both ends included): waves as fitted, their counts drawn anew with the
    page's dispersion DRAWS times and located each time, between `limits` (bins that belong to no other wave).

    Where they are located, and how far that misses the drawn wave, taken from where this one was found, are two
    intervals (percentile and basic bootstrap), each too short for some waves: the one told holds both. The normal level
    is taken as it is. The found bound is always inside.
    """
    expected, dispersion = baseline.expected[0], float(baseline.dispersion[0])
    core = (window.onset, window.end)
    random = np.random.default_rng(SEED)
    placed, missed, likely = ({"onset": [], "end": []} for _ in range(3))
    for shape in SHAPES:
        fitted = locate_bounds(
            counts[None].astype(float), expected, core, window.peak, limits, dispersion, (shape,)
        )
        drawn = draw_counts(random, np.repeat(fitted.mean, DRAWS, axis=0), dispersion - 1)
        found = locate_bounds(drawn, expected, core, window.peak, limits, dispersion)
        for name, side in (("onset", fitted.rise), ("end", fitted.fall)):
            at = getattr(found, name)
            placed[name].append(at)
            missed[name].append(getattr(window, name) + side.bound[0] - at)
            likely[name].append(np.full(DRAWS, side.likelihood[0] / dispersion))
    told = {}
    for name in placed:
        weights = np.concatenate(likely[name])
        weights = np.exp(weights - weights.max())
        ends = [_cut(np.concatenate(held[name]), weights) for held in (placed, missed)]
        low, high = min(low for low, _ in ends), max(high for _, high in ends)
        found = getattr(window, name)
        told[name] = max(min(low, found), limits[0]), min(max(high, found), limits[1])
    return told


def _cut(places: np.ndarray, weights: np.ndarray) -> tuple[int, int]:
    """The QUANTILES of weighted places."""
    order = np.argsort(places, kind="stable")
    share = np.cumsum(weights[order]) / weights.sum()
    low, high = (places[order][min(np.searchsorted(share, at), len(order) - 1)] for at in QUANTILES)
    return int(low), int(high)
