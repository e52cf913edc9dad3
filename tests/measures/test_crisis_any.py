"""Whatever the counts are, windows come in order, each within the series, and each can be measured."""

import numpy as np
import pytest

from analysis.measures.bounds_interval import measure_bounds
from analysis.measures.shape import measure_shape
from analysis.measures.silent import find_silent
from analysis.measures.windows import find_windows
from tests.simulate_crises import lay_page

LENGTHS = (3, 4, 5, 7, 12, 20, 45, 90)
RATES = (0, 0.01, 0.1, 1, 10, 1_000)
BURSTS = (1, 2, 5, 50, 1_000, 100_000)


def draw_any(random: np.random.Generator) -> np.ndarray:
    """A level or none, half of the bins empty or not, and up to four bursts, often in the first bin or the last."""
    bins = int(random.choice(LENGTHS))
    counts = random.poisson(random.choice(RATES), bins)
    if random.random() < 0.5:
        counts *= random.integers(0, 2, bins)
    for _ in range(random.integers(0, 5)):
        at = random.choice([0, bins - 1, random.integers(0, bins)])
        counts[at : at + random.integers(1, 4)] = random.choice(BURSTS)
    return counts.astype(float)


@pytest.mark.parametrize("hourly", [False, True])
@pytest.mark.parametrize("conditional", [False, True])
def test_windows_are_in_order_and_have_a_shape(conditional, hourly):
    random, seen = np.random.default_rng(1), 0
    for _ in range(60):
        counts = draw_any(random)
        start, end, rhythm = lay_page(len(counts), hourly)
        told = find_windows(counts, rhythm, find_silent(counts, start, end), conditional=conditional)
        before = 0
        for window in told.windows:
            assert before <= window.onset <= window.peak < window.end <= len(counts)
            before = window.end
            sure = measure_bounds(counts, told.baseline, window, (0, len(counts)))
            assert sure["onset"][0] <= window.onset
            assert window.end <= sure["end"][1]
            assert measure_shape(counts, told.baseline.expected[0], window)["comments"] > 0
            seen += 1
    assert seen > 20
