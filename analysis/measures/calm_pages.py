"""Calm pages like this one, made by chance: what the best window of a page looks like where nothing happened.

A parametric bootstrap (A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application, 1997, ch. 4) of negative
binomial counts. Neither level nor dispersion is known: each made page draws its own from what the calm bins leave
open, and both are estimated anew on it, as on the page itself.
"""

import math

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.rhythm import Rhythm
from analysis.measures.scan import LEAST, scan_apart

ALPHA = 0.005  # chance that a calm page has any window, of one series
PAGES, FIRST_PAGES = 599, 199
TAIL = 0.1  # of the made pages
GIVE_UP = 5  # so many of the first pages with a window as good: it is chance
CLEAR = 20  # times less likely than ALPHA on the first pages: it is not
SEED = 20120806

# Dispersions that a page may have, and how likely each is before its own counts are seen: up to 6 mostly (a page with
# few comments must not pass for one whose comments never come in clumps), and whatever the counts say where they
# say much.
DISPERSIONS = np.array(
    [
        1.02,
        1.2,
        1.5,
        1.9,
        2.4,
        3.0,
        3.8,
        4.8,
        6.0,
        7.6,
        9.6,
        12.0,
        16.0,
        22.0,
        30.0,
        45.0,
        70.0,
        120.0,
        250.0,
        600.0,
    ]
)
USUAL_LOG, USUAL_SD = math.log(4.0), 0.7


def weigh_dispersions(counts: np.ndarray, expected: np.ndarray, calm: np.ndarray, terms: int) -> np.ndarray:
    """How likely each of DISPERSIONS is (sum 1), given the calm bins of one series."""
    y, mu = counts[calm], expected[calm]
    prior = -0.5 * np.square((np.log(DISPERSIONS) - USUAL_LOG) / USUAL_SD)
    likelihood = np.array([_log_likelihood(y, mu, dispersion) for dispersion in DISPERSIONS])
    # Terms fitted on the same bins take their part of the scatter.
    log = prior + likelihood * max(len(y) - terms, 1) / max(len(y), 1)
    weights = np.exp(log - log.max())
    return weights / weights.sum()


def _log_likelihood(y: np.ndarray, mu: np.ndarray, dispersion: float) -> float:
    size = mu / (dispersion - 1)
    return float(
        np.sum(_log_gamma(y + size) - _log_gamma(size) - size * math.log(dispersion))
        + np.sum(y) * math.log((dispersion - 1) / dispersion)
    )


def _log_gamma(x: np.ndarray) -> np.ndarray:
    """Stirling's series from 8 on, the recurrence below (absolute error under 1e-10)."""
    low, shift = np.asarray(x, dtype=float), 0.0
    for _ in range(8):
        small = low < 8
        shift = shift + np.where(small, np.log(np.where(small, low, 1.0)), 0.0)
        low = np.where(small, low + 1, low)
    inverse = 1 / low
    series = inverse * (1 / 12 - inverse**2 * (1 / 360 - inverse**2 * (1 / 1260 - inverse**2 / 1680)))
    return (low - 0.5) * np.log(low) - low + 0.5 * math.log(2 * math.pi) + series - shift


def make_calm_pages(
    random: np.random.Generator,
    pages: int,
    counts: np.ndarray,
    calm: np.ndarray,
    rhythm: Rhythm,
    silent: np.ndarray,
    conditional: bool = False,
) -> np.ndarray:
    """Counts (pages x bins) of calm pages like the one of `counts` (bins) whose `calm` bins tell what is normal; zero
    where it is `silent`. `conditional`: each with as many comments in all as that page.
    """
    baseline = fit_baseline(counts[None], calm[None], rhythm)
    weights = weigh_dispersions(counts, baseline.expected[0], calm, rhythm.columns.shape[1])
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


def best_of_calm_pages(
    counts: np.ndarray,
    calm: np.ndarray,
    rhythm: Rhythm,
    silent: np.ndarray,
    ratio: float,
    drift: Rhythm | None = None,
    conditional: bool = False,
) -> np.ndarray:
    """The likelihood ratio of the best window of each of PAGES calm pages (`scan.scan_apart`), or of FIRST_PAGES where
    these show that `ratio` is nothing unusual. The same page gives the same answer.
    """
    random = np.random.default_rng(SEED)
    found = np.empty(0)
    for pages in (FIRST_PAGES, PAGES - FIRST_PAGES):
        made = make_calm_pages(random, pages, counts, calm, rhythm, silent, conditional)
        found = np.append(found, scan_apart(made, rhythm, silent, drift)[0].ratio)
        if (found >= ratio).sum() >= GIVE_UP or chance_of(ratio, found) < ALPHA / CLEAR:
            break
    return found


def chance_of(ratio: float, best: np.ndarray) -> float:
    """p-value of a window: how often a calm page has one as good; beyond the best TAIL of the made pages by the
    exponential law of such exceedances (A. C. Davison, R. L. Smith, Models for exceedances over high thresholds, 1990).
    """
    laid = np.sort(best)
    beyond = int(len(laid) * TAIL)
    limit = laid[-beyond - 1]
    if ratio <= limit:
        return float((best >= ratio).mean())
    scale = max((laid[-beyond:] - limit).mean(), 1e-9)
    return float(TAIL * np.exp(-(ratio - limit) / scale))
