"""Stretches in which nothing at all was written, far too long for chance: whether the page was silent, not yet there,
or not collected, the export does not say. They tell nothing of what is normal.
"""

from itertools import pairwise

import numpy as np
import pandas as pd

SHORTEST = pd.Timedelta(days=3)
LEAST_BINS = 5
CHANCE = 1e-6  # of so many bins in a row without a comment
# Variance over mean for which that chance is told: the clumpier the comments, the longer they may stay away.
DISPERSION = 6.0


def find_silent(counts: np.ndarray, start: pd.Series, end: pd.Series) -> np.ndarray:
    """Which bins (bool) belong to such a stretch. The usual level: the median of the bins outside such zeros."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], counts == 0, [0]])))
    runs = [
        (first, stop)
        for first, stop in pairwise(edges)
        if counts[first] == 0
        and stop - first >= LEAST_BINS
        and end.iloc[stop - 1] - start.iloc[first] >= SHORTEST
    ]
    silent = np.zeros(len(counts), dtype=bool)
    for first, stop in runs:
        silent[first:stop] = True
    usual = float(np.median(counts[~silent])) if (~silent).any() else 0.0
    # A negative binomial count is zero with probability dispersion ** -(mean / (dispersion - 1)).
    surely = np.log(1 / CHANCE) / (np.log(DISPERSION) / (DISPERSION - 1))
    for first, stop in runs:
        silent[first:stop] = usual * (stop - first) >= surely
    return silent
