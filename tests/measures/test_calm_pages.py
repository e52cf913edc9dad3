"""Calm pages of every kind have no crisis window: 5 of 1,000 may (`ALPHA`), of these pages none or one."""

import numpy as np
import pytest

from analysis.measures.calm_pages import spread_counts
from analysis.measures.chances import ALPHA, chance_of
from tests.made_pages import draw_counts, draw_squared, make_level
from tests.simulate_crises import Page, count_false_alarms, look

SEEDS = range(16)


def count_windows(level, dispersion, *, hourly=False, gap=slice(0)) -> int:
    """How many of SEEDS pages of that level, none in `gap`, have a window."""
    pages = 0
    for seed in SEEDS:
        counts = draw_counts(np.random.default_rng(seed), level, dispersion)
        counts[gap] = 0
        pages += bool(look(Page(counts, hourly)))
    return pages


def test_pages_of_any_rate_scatter_week_and_trend():
    assert count_false_alarms(7, 100) <= 2


@pytest.mark.parametrize(("bins", "rate", "dispersion"), [(96, 5, 1.5), (168, 20, 3), (48, 2, 1.5)])
def test_hours_with_their_nights(bins, rate, dispersion):
    assert count_windows(make_level(bins, rate, hourly=True), dispersion, hourly=True) == 0


@pytest.mark.parametrize(("rate", "dispersion"), [(20, 2), (3, 1.5)])
def test_a_gap_of_zeros_is_no_level(rate, dispersion):
    assert count_windows(make_level(90, rate), dispersion, gap=slice(30, 60)) <= 1


@pytest.mark.parametrize("trend", [4, 0.25])
def test_a_level_that_rises_or_falls_is_no_window(trend):
    assert count_windows(make_level(120, 10, trend=trend), 1.5) == 0


def test_a_large_page_whose_days_differ_by_hundreds_is_calm():
    assert count_windows(make_level(45, 3_000), 300) <= 1


def test_busy_days_that_differ_by_a_share_of_their_level_are_calm():
    """With one dispersion for all days 3 of these 32 pages would have a window."""
    level = make_level(120, 100, weekly=True, trend=3)
    counts = (draw_squared(np.random.default_rng(seed), level, 0.3) for seed in range(32))
    assert sum(bool(look(Page(page))) for page in counts) <= 1


def test_two_comments_in_ten_days():
    assert count_windows(make_level(120, 0.2), 1.5) == 0


@pytest.mark.parametrize(("days", "rate"), [(14, 5), (21, 200), (60, 200)])
def test_quiet_weekends_do_not_make_loud_weeks(days, rate):
    assert count_windows(rate * np.resize([1, 1, 1, 1, 1, 0.3, 0.3], days), 2) <= 1


def test_posts_once_a_week_are_no_crisis():
    level = make_level(84, 2)
    level[3::7] *= 15
    assert count_windows(level, 2) == 0


def test_an_empty_page_has_no_window():
    assert look(Page(np.zeros(40, dtype=int))) == ()


def test_comments_are_spread_by_chance_and_none_is_lost():
    random = np.random.default_rng(1)
    pages = spread_counts(random, 300, np.tile([1.0, 1.0, 2.0, 0.0], (4_000, 1)), np.full((4_000, 1), 2.0))
    assert (pages.sum(axis=1) == 300).all()
    assert pages.mean(axis=0) == pytest.approx([75, 75, 150, 0], rel=0.01)
    # Of a Dirichlet-multinomial law whose weights have the parameters 37.5, 37.5 and 75.
    share = 0.25
    variance = 300 * share * (1 - share) * (300 + 150) / (1 + 150)
    assert pages[:, 0].var() == pytest.approx(variance, rel=0.1)


def test_a_chance_is_that_of_the_made_pages_and_goes_on_beyond_them():
    best = np.random.default_rng(1).exponential(2.0, 5_000)
    assert chance_of(0.0, best) == 1
    for chance in (0.5, 0.05, ALPHA, ALPHA / 50):
        assert chance_of(-2 * np.log(chance), best) == pytest.approx(chance, rel=0.3)
