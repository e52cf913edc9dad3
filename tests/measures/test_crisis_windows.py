"""Crisis windows on made pages: crises are where they are (`tests.simulate_crises` does more)."""

import numpy as np
import pandas as pd
import pytest

from analysis.measures.rhythm import lay_rhythm
from analysis.measures.windows import Window, find_windows
from tests.made_pages import add_burst, add_rise, add_step, draw_counts, make_level
from tests.simulate_crises import WAVES, Cell, Page, lay_page, look, measure_coverage, measure_power

SEEDS = range(8)


def found(level, dispersion, seed, hourly=False) -> tuple[Window, ...]:
    return look(Page(draw_counts(np.random.default_rng(seed), level, dispersion), hourly))


@pytest.mark.parametrize(
    ("rate", "ratio", "length", "dispersion"),
    [(20, 12, 3, 3), (200, 2.5, 7, 1.5), (5, 8, 3, 1.5), (20, 4, 7, 4), (1, 16, 3, 1.5), (20, 8, 1, 1.5)],
)
def test_steps_of_six_standard_deviations_are_found_where_they_are(rate, ratio, length, dispersion):
    cell = Cell(rate, ratio, length, dispersion)
    assert cell.sds >= 6
    power = measure_power(3, 12, cell)
    assert (power.found, power.onset, power.end) == (1, 1, 1)


def test_one_day_of_a_page_that_scatters_much_is_found_most_often():
    """A detector that knew level and dispersion would find 94 of 100."""
    assert measure_power(3, 30, Cell(20, 5, 1, 4)).found >= 0.65


@pytest.mark.parametrize("conditional", [False, True])
@pytest.mark.parametrize("burst", [(96,), (64, 96), (96, 64), (30, 96, 10)])
@pytest.mark.parametrize("first", [0, 1, 45])
def test_a_burst_on_a_page_with_nothing_else_is_one_window(burst, first, conditional):
    """Also in the first bins: what is left has no window at all, and none is made of that."""
    counts = np.zeros(48)
    counts[first : first + len(burst)] = burst
    (window,) = find_windows(
        counts, lay_page(48)[2], np.zeros(48, dtype=bool), conditional=conditional
    ).windows
    assert (window.onset, window.peak) == (first, counts.argmax())
    assert first + len(burst) <= window.end <= first + len(burst) + 1


def test_two_waves_are_two():
    level, ends = add_step(add_step(make_level(60, 10), 15, 4, 8), 30, 5, 6), []
    for seed in range(20):
        first, second = found(level, 1.5, seed)
        assert abs(first.onset - 15) <= 1
        assert abs(first.end - 19) <= 2
        assert abs(second.onset - 30) <= 1
        ends.append(abs(second.end - 35) <= 2)
    # On one of these pages three days of twice the level follow by chance.
    assert sum(ends) >= 19


def test_waves_a_few_days_apart_are_two():
    level = add_step(add_step(make_level(60, 20), 20, 3, 10), 28, 3, 10)
    assert all(len(found(level, 1.5, seed)) == 2 for seed in SEEDS)


def test_large_waves_do_not_hide_each_other():
    counts = np.random.default_rng(1).poisson(5, 60)
    counts[[30, 31]] += [300, 200]
    counts[[45, 46]] += [150, 100]
    assert [window.onset for window in look(Page(counts))] == [30, 45]


@pytest.mark.parametrize("usual", [{}, {5: 1, 33: 2, 50: 1}])
def test_nor_do_they_where_there_is_hardly_ever_one(usual):
    """Negative comments of a page that usually has none."""
    counts = np.zeros(60)
    counts[list(usual)] = list(usual.values())
    counts[20:23], counts[40:44] = [20, 60, 30], [10, 90, 40, 15]
    *_, rhythm = lay_page(60)
    first, second = find_windows(counts, rhythm, np.zeros(60, dtype=bool)).windows
    assert (first.onset, first.peak, second.peak, second.end) == (20, 21, 41, 44)


@pytest.mark.parametrize(("rise", "fall", "ratio"), [(10, 5, 8), (6, 3, 10)])
def test_slow_rises_begin_where_they_begin(rise, fall, ratio):
    for seed in SEEDS:
        (window,) = found(add_rise(make_level(90, 20), 40, rise, fall, ratio), 1.5, seed)
        assert abs(window.onset - 40) <= 2


def test_a_burst_that_fades_begins_at_once():
    for seed in SEEDS:
        window = found(add_burst(make_level(60, 10), 30, 15, 2), 1.5, seed)[0]
        assert abs(window.onset - 30) <= 1
        assert 34 <= window.end <= 46


def test_a_crisis_that_goes_on_is_open_at_the_end():
    for seed in SEEDS:
        (window,) = found(add_step(make_level(60, 10), 48, 12, 6), 1.5, seed)
        assert window.end == 60
        assert abs(window.onset - 48) <= 1


def test_a_crisis_that_was_there_before_the_first_day():
    for seed in SEEDS:
        (window,) = found(add_step(make_level(60, 10), 0, 4, 6), 1.5, seed)
        assert window.onset == 0
        assert abs(window.end - 4) <= 2


def test_hours_of_a_few_days():
    level = add_step(make_level(96, 5, hourly=True), 54, 10, 8)
    for seed in SEEDS:
        (window,) = found(level, 1.5, seed, hourly=True)
        assert abs(window.onset - 54) <= 1
        assert abs(window.end - 64) <= 2


def test_weeks_of_two_years():
    edges = pd.date_range("2022-01-03", periods=105, freq="7D", tz="Europe/Paris")
    rhythm = lay_rhythm(pd.Series(edges[:-1]), pd.Series(edges[1:]), "week")
    for seed in SEEDS:
        level = add_step(make_level(104, 40, trend=2), 70, 3, 5)
        counts = draw_counts(np.random.default_rng(seed), level, 3)
        (window,) = find_windows(counts, rhythm, np.zeros(104, dtype=bool)).windows
        assert abs(window.onset - 70) <= 1
        assert abs(window.end - 73) <= 2


@pytest.mark.parametrize("name", ["step of 3 days", "step of 14 days", "faint rise of 14 days"])
def test_intervals_of_onset_and_end_hold_the_truth(name):
    onset, end = measure_coverage(5, 24, *WAVES[name])
    assert min(onset, end) >= 0.9


def test_the_same_page_gives_the_same_answer():
    counts = draw_counts(np.random.default_rng(1), add_step(make_level(60, 5), 20, 3, 10), 2)
    rhythm, silent = lay_page(60)[2], np.zeros(60, dtype=bool)
    one, other = (find_windows(counts, rhythm, silent).windows for _ in range(2))
    assert one == other


@pytest.mark.parametrize("days", [30, 60])
def test_where_there_was_nothing_twenty_in_a_day_stand_out_and_three_do_not(days):
    """Silence leaves open how comments would scatter: no clumps are thought up that it never showed."""
    for comments, found in ((20, [(20, 21)]), (3, [])):
        counts = np.zeros(days)
        counts[20] = comments
        windows = find_windows(counts, lay_page(days)[2], np.zeros(days, dtype=bool)).windows
        assert [(window.onset, window.end) for window in windows] == found
