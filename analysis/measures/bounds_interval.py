"""How sure the onset and the end of a crisis are: a bootstrap of the counts around the fitted wave."""

import numpy as np

from analysis.measures.baseline import Baseline
from analysis.measures.calm_pages import SEED, draw_counts
from analysis.measures.onset import locate_bounds
from analysis.measures.windows import Window

DRAWS = 200
QUANTILES = (0.025, 0.975)


def measure_bounds(
    counts: np.ndarray, baseline: Baseline, window: Window, limits: tuple[int, int]
) -> dict[str, tuple[int, int]]:
    """95 % intervals of `onset` and `end` (bins, both ends included): the wave as fitted, its counts drawn anew with
    the page's dispersion DRAWS times and located each time, between `limits` (bins that belong to no other wave). The
    normal level is taken as it is. The found bound is always inside.
    """
    expected, core = baseline.expected[0], (window.onset, window.end)
    fitted = locate_bounds(
        counts[None].astype(float), expected, core, window.peak, limits, baseline.dispersion[0]
    ).mean
    random = np.random.default_rng(SEED)
    drawn = draw_counts(random, np.repeat(fitted, DRAWS, axis=0), baseline.dispersion[0])
    bounds = locate_bounds(drawn, expected, core, window.peak, limits, baseline.dispersion[0])
    return {name: _interval(getattr(bounds, name), getattr(window, name)) for name in ("onset", "end")}


def _interval(found: np.ndarray, told: int) -> tuple[int, int]:
    low, high = np.quantile(found, QUANTILES)
    return min(int(np.floor(low)), told), max(int(np.ceil(high)), told)
