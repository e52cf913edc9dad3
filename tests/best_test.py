"""What the best possible test of crisis windows would find on made pages: no other finds more.

It knows the level of each day, the length and the ratio of the crisis, but neither its day nor the dispersion of the
page, and no more than a stated share of calm pages of any dispersion may pass for a crisis. By duality its power is the
least value, over all weights of these dispersions, of a mean over pages with a crisis (E. L. Lehmann, J. P. Romano,
Testing Statistical Hypotheses, 2005, section 3.8: least favourable distributions).
"""

import numpy as np
from scipy.optimize import minimize
from scipy.stats import nbinom, poisson

from tests.made_pages import add_step, draw_counts, make_level

DISPERSIONS = (1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0)
PAGES = 10_000
MARGIN = 2  # days at either end where no crisis begins or ends
STARTS = (-2.0, 1.0, 4.0)  # of the search, logarithms of the weights
LARGEST = 50.0  # of these; the search tries larger ones on its way


def bound_power(
    rate: float, ratio: float, length: int, dispersion: float, days: int, chance: float, seed: int = 1
) -> float:
    """The largest share of pages whose step of `ratio` times `rate` comments a day over `length` of so many `days` can
    be found where at most a share `chance` of calm pages may be taken for one; every other page has a week.
    """
    random = np.random.default_rng(seed)
    odds = np.concatenate(
        [
            _odds(random, make_level(days, rate, weekly=weekly), ratio, length, dispersion)
            for weekly in (False, True)
        ]
    )

    def weigh(logs: np.ndarray) -> tuple[float, np.ndarray]:
        weights = np.exp(np.minimum(logs, LARGEST))
        left = 1 - odds @ weights
        slope = chance - odds[left > 0].sum(axis=0) / len(odds)
        return np.maximum(left, 0).mean() + chance * weights.sum(), slope * weights

    laws = len(DISPERSIONS)
    return float(min(minimize(weigh, np.full(laws, at), jac=True, method="L-BFGS-B").fun for at in STARTS))


def _odds(
    random: np.random.Generator, level: np.ndarray, ratio: float, length: int, dispersion: float
) -> np.ndarray:
    """Of pages with a step: how much likelier a calm page of each of DISPERSIONS makes them (pages x dispersions)."""
    days = np.arange(MARGIN, len(level) - length - MARGIN + 1)
    pages = np.stack(
        [
            draw_counts(random, add_step(level, int(random.choice(days)), length, ratio), dispersion)
            for _ in range(PAGES // 2)
        ]
    )
    calm = np.stack([_log_likelihoods(pages, level, law).sum(axis=1) for law in DISPERSIONS], axis=1)
    usual = _log_likelihoods(pages, level, dispersion)
    gains = np.cumsum(_log_likelihoods(pages, level * ratio, dispersion) - usual, axis=1)
    gains = np.pad(gains, ((0, 0), (1, 0)))
    stepped = usual.sum(axis=1) - np.log(len(days))
    stepped += np.logaddexp.reduce(gains[:, days + length] - gains[:, days], axis=1)
    return np.exp(np.clip(calm - stepped[:, None], -700, 50))


def _log_likelihoods(counts: np.ndarray, level: np.ndarray, dispersion: float) -> np.ndarray:
    if dispersion <= 1:
        return poisson.logpmf(counts, level)
    return nbinom.logpmf(counts, level / (dispersion - 1), 1 / dispersion)
