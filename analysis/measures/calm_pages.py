"""Calm pages like this one, made by chance: a parametric bootstrap (A. C. Davison, D. V. Hinkley, Bootstrap Methods
and their Application, 1997, ch. 4) of negative binomial counts.

Neither level nor scatter is known: each made page draws its own from what the calm bins leave open.
"""

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.clumped import LEAST
from analysis.measures.rhythm import Rhythm
from analysis.measures.scatter import LEAST_EXCESS, Scatter

SEED = 20120806  # the same page, the same made pages


def make_calm_pages(
    random: np.random.Generator,
    pages: int,
    counts: np.ndarray,
    calm: np.ndarray,
    rhythm: Rhythm,
    silent: np.ndarray,
    scatter: Scatter,
    conditional: bool = False,
) -> np.ndarray:
    """Counts (pages x bins) of calm pages like the one of `counts` (bins) whose `calm` bins tell what is normal, and
    how they `scatter`; zero where it is `silent`. `conditional`: each with as many comments in all as that page.
    """
    baseline = fit_baseline(counts[None], calm[None], rhythm)
    around = baseline.expected[0]
    excess = scatter.draw(random, pages, around)
    spread = np.linalg.cholesky(baseline.covariance[0])
    drawn = np.clip(random.standard_normal((pages, len(spread))), -3, 3) @ spread.T
    # The covariance is that of the fitted dispersion; another one widens or narrows it.
    wider = 1 + (excess * around).mean(axis=1) / around.mean()
    drawn *= np.sqrt(wider / baseline.dispersion[0])[:, None].clip(0.5, 2)
    expected = np.exp((baseline.coefficients + drawn) @ rhythm.columns.T)
    expected = np.minimum(expected, baseline.expected * 20)
    expected[:, silent] = 0
    if conditional:
        return spread_counts(random, counts[~silent].sum(), expected, excess)
    return draw_counts(random, expected, excess)


def draw_counts(random: np.random.Generator, expected: np.ndarray, excess) -> np.ndarray:
    """Negative binomial counts of these means, their variance over mean `excess` more than 1."""
    scale = np.maximum(excess, LEAST_EXCESS)
    return random.poisson(random.standard_gamma(expected / scale) * scale).astype(float)


def spread_counts(random: np.random.Generator, total: float, expected: np.ndarray, excess) -> np.ndarray:
    """The counts of `draw_counts` given that those of a row sum to `total`, where the `excess` of all bins is the same:
    a Dirichlet-multinomial law (J. E. Mosimann, 1962), in proportion to `expected`.
    """
    scale = np.maximum(excess, LEAST_EXCESS)
    level = expected * total / np.maximum(expected.sum(axis=1, keepdims=True), LEAST)
    weights = random.standard_gamma(level / scale) + LEAST * level
    return random.multinomial(int(total), weights / weights.sum(axis=1, keepdims=True)).astype(float)
