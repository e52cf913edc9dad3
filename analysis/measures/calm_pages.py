"""Calm pages like this one, made by chance: a parametric bootstrap (A. C. Davison, D. V. Hinkley, Bootstrap Methods
and their Application, 1997, ch. 4) of negative binomial counts.

Neither level nor dispersion is known: each made page draws its own from what the calm bins leave open.
"""

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.clumped import LEAST, log_likelihoods
from analysis.measures.rhythm import Rhythm

# Dispersions that a page may have, and how likely each is before its own counts are seen: mostly up to 6 or so (a page
# with few comments must not pass for one whose comments never come in clumps), but any where the counts say so. That is
# why the tail is Student's: a normal one would draw a large page, whose days differ by hundreds, far below its own.
DISPERSIONS = 1 + np.geomspace(0.02, 3_000, 66)
SEED = 20120806  # the same page, the same made pages
USUAL, USUAL_SCALE, FREEDOM = 4.0, 0.7, 3.0  # of the logarithm


def weigh_dispersions(counts: np.ndarray, expected: np.ndarray, calm: np.ndarray, terms: int) -> np.ndarray:
    """How likely each of DISPERSIONS is (sum 1), given the calm bins of one series."""
    off = np.log(DISPERSIONS / USUAL) / USUAL_SCALE
    prior = -(FREEDOM + 1) / 2 * np.log1p(np.square(off) / FREEDOM)
    prior += np.log(1 - 1 / DISPERSIONS)  # they are dense where they are close to 1
    likelihood = log_likelihoods(counts[None], expected[None], calm[None], DISPERSIONS)[0]
    # Terms fitted on the same bins take their part of the scatter.
    bins = calm.sum()
    log = prior + likelihood * max(bins - terms, 1) / max(bins, 1)
    weights = np.exp(log - log.max())
    return weights / weights.sum()


def make_calm_pages(
    random: np.random.Generator,
    pages: int,
    counts: np.ndarray,
    calm: np.ndarray,
    rhythm: Rhythm,
    silent: np.ndarray,
    weights: np.ndarray,
    conditional: bool = False,
) -> np.ndarray:
    """Counts (pages x bins) of calm pages like the one of `counts` (bins) whose `calm` bins tell what is normal; zero
    where it is `silent`. `weights`: how likely each of DISPERSIONS is. `conditional`: each with as many comments in
    all as that page.
    """
    baseline = fit_baseline(counts[None], calm[None], rhythm)
    dispersion = random.choice(DISPERSIONS, pages, p=weights)
    spread = np.linalg.cholesky(baseline.covariance[0])
    drawn = np.clip(random.standard_normal((pages, len(spread))), -3, 3) @ spread.T
    # The covariance is that of the fitted dispersion; another one widens or narrows it.
    drawn *= np.sqrt(dispersion / baseline.dispersion[0])[:, None].clip(0.5, 2)
    expected = np.exp((baseline.coefficients + drawn) @ rhythm.columns.T)
    expected = np.minimum(expected, baseline.expected * 20)
    expected[:, silent] = 0
    if conditional:
        return spread_counts(random, counts[~silent].sum(), expected, dispersion[:, None])
    return draw_counts(random, expected, dispersion[:, None])


def draw_counts(random: np.random.Generator, expected: np.ndarray, dispersion) -> np.ndarray:
    """Negative binomial counts of these means, their variance `dispersion` times as large (close to 1: Poisson's)."""
    scale = np.maximum(np.asarray(dispersion) - 1, DISPERSIONS[0] - 1)
    return random.poisson(random.standard_gamma(expected / scale) * scale).astype(float)


def spread_counts(random: np.random.Generator, total: float, expected: np.ndarray, dispersion) -> np.ndarray:
    """The counts of `draw_counts` given that those of a row sum to `total`: a Dirichlet-multinomial law (J. E.
    Mosimann, 1962), in proportion to `expected`.
    """
    scale = np.maximum(np.asarray(dispersion) - 1, DISPERSIONS[0] - 1)
    level = expected * total / np.maximum(expected.sum(axis=1, keepdims=True), LEAST)
    weights = random.standard_gamma(level / scale) + LEAST * level
    return random.multinomial(int(total), weights / weights.sum(axis=1, keepdims=True)).astype(float)
