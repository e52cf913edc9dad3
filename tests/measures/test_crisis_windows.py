"""Crisis windows on made pages: calm ones have none, crises are where they are (`tests.simulate_crises` does more)."""

import numpy as np
import pytest

from analysis.measures.windows import find_windows
from tests.made_pages import add_burst, add_rise, add_step, draw_counts, make_level
from tests.simulate_crises import Page, count_false_alarms, lay_page, look, measure_power

SEEDS = range(4)


def found(level, dispersion, seed, hourly=False):
    return look(Page(draw_counts(np.random.default_rng(seed), level, dispersion), hourly))


def test_calm_pages_have_no_crisis():
    assert count_false_alarms(7, 30) <= 2


@pytest.mark.parametrize(("rate", "ratio", "length", "dispersion"), [(20, 12, 3, 3), (200, 2.5, 7, 1.5)])
def test_steps_are_found_where_they_are(rate, ratio, length, dispersion):
    power, onset, end = measure_power(3, 8, rate, ratio, length, dispersion)
    assert (power, onset) == (1, 1)
    assert end >= 7 / 8


def test_two_waves_are_two():
    level = add_step(add_step(make_level(60, 10), 15, 4, 8), 30, 5, 6)
    for seed in SEEDS:
        first, second = found(level, 1.5, seed)
        assert abs(first.onset - 15) <= 1
        assert abs(first.end - 19) <= 2
        assert abs(second.onset - 30) <= 1
        assert abs(second.end - 35) <= 4


def test_waves_a_few_days_apart_are_two():
    level = add_step(add_step(make_level(60, 20), 20, 3, 10), 28, 3, 10)
    assert all(len(found(level, 1.5, seed)) == 2 for seed in SEEDS)


def test_large_waves_do_not_hide_each_other():
    counts = np.random.default_rng(1).poisson(5, 60)
    counts[[30, 31]] += [300, 200]
    counts[[45, 46]] += [150, 100]
    assert [window.onset for window in look(Page(counts, False))] == [30, 45]


def test_slow_rises_begin_where_they_begin():
    onsets = []
    for seed in SEEDS:
        window = max(
            found(add_rise(make_level(90, 20), 40, 10, 5, 8), 1.5, seed), key=lambda w: w.end - w.onset
        )
        onsets.append(abs(window.onset - 40))
    assert sum(off <= 2 for off in onsets) >= len(onsets) - 1


def test_a_burst_that_fades_begins_at_once():
    for seed in SEEDS:
        window = found(add_burst(make_level(60, 10), 30, 15, 2), 1.5, seed)[0]
        assert abs(window.onset - 30) <= 1
        assert window.end <= 50


def test_a_crisis_that_goes_on_is_open_at_the_end():
    for seed in SEEDS:
        windows = found(add_step(make_level(60, 10), 48, 12, 6), 1.5, seed)
        assert [window.end for window in windows] == [60]
        assert abs(windows[0].onset - 48) <= 1


def test_a_rising_level_is_no_window():
    assert sum(bool(found(make_level(120, 10, trend=4), 1.5, seed)) for seed in SEEDS) <= 1


def test_hours_of_a_few_days():
    calm = make_level(96, 5, hourly=True)
    assert sum(bool(found(calm, 1.5, seed, hourly=True)) for seed in SEEDS) <= 1
    windows = [found(add_step(calm, 54, 10, 8), 1.5, seed, hourly=True)[0] for seed in SEEDS]
    assert sum(abs(window.onset - 54) <= 2 for window in windows) >= len(windows) - 1


def test_posts_once_a_week_are_no_crisis():
    level = make_level(84, 2)
    level[3::7] *= 15
    assert sum(bool(found(level, 2, seed)) for seed in SEEDS) <= 1


def test_a_gap_of_zeros_is_no_level():
    seen = 0
    for seed in SEEDS:
        counts = draw_counts(np.random.default_rng(seed), make_level(90, 20), 2)
        counts[30:60] = 0
        seen += bool(look(Page(counts, False)))
    assert seen <= 1


def test_the_same_page_gives_the_same_answer():
    counts = draw_counts(np.random.default_rng(1), add_step(make_level(60, 5), 20, 3, 10), 2)
    rhythm, silent = lay_page(60)[2], np.zeros(60, dtype=bool)
    one, other = (find_windows(counts, rhythm, silent).windows for _ in range(2))
    assert one == other


def test_an_empty_page_has_no_window():
    assert look(Page(np.zeros(40, dtype=int), False)) == ()
