"""Whether a rise is a brand's or everybody's: of several brands in one export, a crisis is one's own.

An export of many brands rises on the days that were collected most, and a whole sector on the days when people write.
What the brands share says nothing of any of them: each is held against the others, as in a scan of places that asks
for more than the time of all places explains (M. Kulldorff and others, A space-time permutation scan statistic, 2005).
"""

import numpy as np

from analysis.measures.scan import excess_ratio

LEAST_BRANDS = 3  # of two, one always makes half
OWN_SHARE = 0.5  # of the excess of a window: a brand that makes as much makes the window
LEAST_SHARED = 10  # comments to the others, inside and outside a window, to tell how far they rise
BEYOND = 6.0  # log likelihood ratio of a brand's window over what the others' rise explains


def count_by_brand(where: np.ndarray, brand: np.ndarray, bins: int) -> np.ndarray:
    """Comments per brand and bin (brands x bins); `where`: bin of each comment, `brand`: its number, -1 unknown."""
    held = (where >= 0) & (brand >= 0)
    brands = int(brand[held].max()) + 1 if held.any() else 0
    cells = np.bincount(brand[held] * bins + where[held], minlength=brands * bins)
    return cells.reshape(brands, bins).astype(float)


def is_shared(by_brand: np.ndarray, inside: np.ndarray, calm: np.ndarray, expected: np.ndarray) -> bool:
    """Whether no brand makes a window of the whole export its own: of at least LEAST_BRANDS none makes OWN_SHARE of the
    excess. `by_brand`: brands x bins; `inside`, `calm`: bins (bool); `expected`: of the whole, per bin.
    """
    usual = by_brand[:, calm].sum(axis=1) * expected[inside].sum() / max(expected[calm].sum(), 1e-9)
    excess = np.maximum(by_brand[:, inside].sum(axis=1) - usual, 0)
    return bool((excess > 0).sum() >= LEAST_BRANDS and excess.max() < OWN_SHARE * excess.sum())


def is_explained_by_others(
    counts: np.ndarray,
    others: np.ndarray,
    inside: np.ndarray,
    calm: np.ndarray,
    expected: np.ndarray,
    dispersion: float,
) -> bool:
    """Whether a brand's window (`counts`: per bin) is no more than the rise that the other brands (`others`: brands x
    bins) have in the same bins, none of them alone. `expected`: its usual level, per bin.
    """
    if not is_shared(others, inside, calm, expected):
        return False
    during, before = others[:, inside].sum(), others[:, calm].sum()
    own = counts[calm].sum()
    if min(during, before) < LEAST_SHARED:
        return False
    tide = during / before
    doubt = dispersion * (1 / (own + 1) + 1 / before)
    return bool(excess_ratio(counts[inside].sum(), (own + 0.5) * tide, dispersion, doubt) < BEYOND)
