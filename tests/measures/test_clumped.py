"""Clumped counts are negative binomial ones, and how far a window stands out is a ratio of their likelihoods."""

import numpy as np
import pytest
from scipy.stats import nbinom

from analysis.measures.clumped import log_likelihoods
from analysis.measures.rhythm import keep_terms
from analysis.measures.scan import Best
from analysis.measures.scatter import Scatter
from analysis.measures.stand_out import measure_ratio
from tests.made_pages import draw_counts
from tests.simulate_crises import lay_page

DISPERSIONS = np.array([1.02, 1.5, 4.0, 60.0, 600.0])


@pytest.mark.parametrize("rate", [1e-3, 0.2, 5.0, 3e4])
def test_likelihoods_are_those_of_scipy_but_for_one_term(rate):
    random = np.random.default_rng(1)
    expected = rate * random.uniform(0.5, 2, (6, 40))
    counts = draw_counts(random, expected, 3.0)
    part = random.random((6, 40)) < 0.7
    told = log_likelihoods(counts, expected, part, DISPERSIONS, np.zeros(5), 1.0)
    exact = np.stack(
        [
            np.where(part, nbinom.logpmf(counts, expected / (d - 1), 1 / d), 0).sum(axis=1)
            for d in DISPERSIONS
        ],
        axis=1,
    )
    differences = told - exact
    assert differences == pytest.approx(np.broadcast_to(differences[:, :1], exact.shape), abs=1e-4, rel=1e-9)


def test_a_dispersion_that_grows_is_that_of_a_fixed_share_of_the_level():
    expected = np.array([[2.0, 20.0, 200.0]])
    counts = np.array([[3.0, 31.0, 150.0]])
    part = np.ones((1, 3), dtype=bool)
    # Of a bin of 20 comments 5: its gamma law has the shape 20 / (5 - 1), that of all bins.
    told = log_likelihoods(counts, expected, part, np.array([5.0, 5.0]), np.array([1.0, 0.0]), 20.0)[0]
    exact = [
        nbinom.logpmf(counts, size, size / (size + expected)).sum()
        for size in (np.full(3, 5.0), expected / 4)
    ]
    assert told[0] - told[1] == pytest.approx(exact[0] - exact[1], abs=1e-4)


def ratio_of(counts: list[float], first: int, stop: int, dispersion: float = 2.0) -> float:
    """How far the bins from `first` to `stop` stand out on a page of 40 days, all others calm."""
    rhythm = keep_terms(lay_page(40)[2], ("level",))
    best = Best(np.zeros(1), np.array([first]), np.array([stop]))
    scatter = Scatter(np.array([dispersion]), np.zeros(1), np.ones(1), 5.0)
    return float(measure_ratio(np.array([counts]), rhythm, np.ones((1, 40), dtype=bool), best, scatter)[0])


def test_the_further_a_window_is_from_the_normal_the_more_it_stands_out():
    page = np.resize([4.0, 6.0, 5.0, 3.0, 7.0], 40)
    ratios = []
    for level in (1, 2, 4, 8):
        raised = page.copy()
        raised[20:23] *= level
        ratios.append(ratio_of(raised, 20, 23))
    assert ratios[0] == pytest.approx(0, abs=0.5)
    assert np.diff(ratios).min() > 2


def test_a_page_that_scatters_more_explains_more():
    page = np.resize([4.0, 6.0, 5.0, 3.0, 7.0], 40)
    page[20] = 25
    assert ratio_of(page, 20, 21, 2.0) > ratio_of(page, 20, 21, 8.0)
