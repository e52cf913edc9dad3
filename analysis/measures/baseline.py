"""What is normal for this page: the expected comments per bin and how far they scatter, from its calm bins.

A log-linear quasi-Poisson model (P. McCullagh, J. A. Nelder, Generalized Linear Models, 1989) with a ridge. Many series
are fitted at once: the bootstrap of a page is a few hundred of them.
"""

from dataclasses import dataclass

import numpy as np

from analysis.measures.rhythm import Rhythm

ROUNDS = 7  # of reweighting; a Poisson fit has settled by then
LONGEST_STEP = 2.0  # of a coefficient in one round, so that an empty page runs nowhere
USUAL_DISPERSION, PRIOR_BINS = 1.5, 4.0  # where there is little to tell it: as of so many bins
LEAST_LEVEL = 1e-4  # comments per bin


@dataclass(frozen=True)
class Baseline:
    """Of several series: expected comments (series x bins), dispersion (variance over mean, at least 1; per series),
    coefficients (series x terms) and their covariance (series x terms x terms).
    """

    expected: np.ndarray
    dispersion: np.ndarray
    coefficients: np.ndarray
    covariance: np.ndarray
    trended: bool  # the second term is the trend


def fit_baseline(counts: np.ndarray, calm: np.ndarray, rhythm: Rhythm) -> Baseline:
    """The baseline of each row of `counts` (series x bins) on its bins that are `calm` (bool, same shape)."""
    columns, penalty = rhythm.columns, rhythm.sd**-2.0
    series, terms = len(counts), columns.shape[1]
    products = (columns[:, :, None] * columns[:, None, :]).reshape(len(columns), -1)
    bins = np.maximum(calm.sum(axis=1), 1)
    beta = np.zeros((series, terms))
    beta[:, 0] = np.log(((counts * calm).sum(axis=1) + 0.5) / bins)
    beta[:, 0] = np.maximum(beta[:, 0], np.log(LEAST_LEVEL))
    dispersion = np.full(series, USUAL_DISPERSION)
    ridge = np.diag(penalty)
    for _ in range(ROUNDS if terms > 1 else 3):
        expected = _expect(beta, columns)
        dispersion = _disperse(counts, expected, calm, bins, terms)
        weights = expected * calm
        information = (weights @ products).reshape(series, terms, terms) / dispersion[:, None, None] + ridge
        score = ((counts - expected) * calm) @ columns / dispersion[:, None] - beta * penalty
        step = np.linalg.solve(information, score[:, :, None])[:, :, 0]
        beta = beta + np.clip(step, -LONGEST_STEP, LONGEST_STEP)
    expected = _expect(beta, columns)
    return Baseline(
        expected,
        _disperse(counts, expected, calm, bins, terms),
        beta,
        np.linalg.inv(information),
        "trend" in rhythm.terms,
    )


def _expect(beta: np.ndarray, columns: np.ndarray) -> np.ndarray:
    return np.exp(np.clip(beta @ columns.T, np.log(LEAST_LEVEL) - 2, 20))


def _disperse(counts, expected, calm, bins, terms) -> np.ndarray:
    """Variance over mean of the calm bins, by moments, drawn towards the usual one where bins are few."""
    squares = np.where(calm, np.square(counts - expected), 0).sum(axis=1)
    told = squares / np.maximum((expected * calm).sum(axis=1), LEAST_LEVEL)
    freedom = np.maximum(bins - terms, bins / 4)
    raw = told * bins / freedom
    return np.maximum((raw * freedom + USUAL_DISPERSION * PRIOR_BINS) / (freedom + PRIOR_BINS), 1.0)
