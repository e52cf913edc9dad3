"""The bound of the power of tests holds for a test that knows everything, and for ours."""

import numpy as np
import pytest
from scipy.stats import nbinom

from tests import best_test
from tests.best_test import bound_power
from tests.simulate_crises import Cell, measure_power


def test_where_only_one_dispersion_is_possible_it_is_the_neyman_pearson_test(monkeypatch):
    """A page of one day in which something may happen: the best test asks for enough comments on it."""
    monkeypatch.setattr(best_test, "DISPERSIONS", (4.0,))
    monkeypatch.setattr(best_test, "PAGES", 40_000)
    # Days 2 to 2 of 5: its day is known; of that day alone the ratio depends.
    told = bound_power(5, 6, 1, 4.0, 5, 0.01)
    powers = []
    for level in (5.0, 5.0 * 1.2):  # without a week, and a Wednesday
        size = level / 3
        limit = nbinom.isf(0.01, size, 1 / 4)
        # Randomised, so that the chance is used up.
        exact = nbinom.sf(limit, 6 * size, 1 / 4)
        left = (0.01 - nbinom.sf(limit, size, 1 / 4)) / nbinom.pmf(limit, size, 1 / 4)
        powers.append(exact + left * nbinom.pmf(limit, 6 * size, 1 / 4))
    assert told == pytest.approx(np.mean(powers), abs=0.01)


def test_more_false_alarms_find_more_and_certain_things_are_found():
    few, many = (bound_power(1, 16, 1, 1.5, 60, chance) for chance in (0.001, 0.05))
    assert 0 < few < many < 1
    assert bound_power(20, 16, 7, 1.5, 60, 0.005) == pytest.approx(1, abs=1e-3)


def test_ours_finds_no_more_than_the_best():
    best = bound_power(1, 16, 1, 4, 60, 0.005)
    assert best < 0.3
    assert measure_power(1, 40, Cell(1, 16, 1, 4)).found <= best + 3 * np.sqrt(best * (1 - best) / 40)
