"""A history too short to tell what is normal: its bins are held against each other, and that is said."""

import numpy as np
import pandas as pd
import pytest

from analysis.measures.crisis import measure_crisis
from tests.made_pages import add_step, draw_counts
from tests.measures.tables import table

PARIS = "Europe/Paris"
START = pd.Timestamp("2024-02-07T00:00", tz=PARIS)
SEEDS = range(6)


def export(level, minutes, seed, precision="second"):
    """Negative comments over bins of so many minutes, twice as scattered as Poisson's."""
    random = np.random.default_rng(seed)
    moments = [
        START + pd.Timedelta(minutes=minutes * (at + random.random()))
        for at, count in enumerate(draw_counts(random, level, 2))
        for _ in range(count)
    ]
    rows = [
        {"created_at": moment.tz_convert("UTC"), "sentiment": "negative", "author": f"p{number}"}
        for number, moment in enumerate(moments)
    ]
    return table(rows, is_brand=False, precision=precision)


def day_curve(bins, minutes, rate, depth=0.9):
    hours = (np.arange(bins) + 0.5) * minutes / 60
    return rate * (1 + depth * np.sin(2 * np.pi * (hours - 9) / 24))


def found(comments):
    return measure_crisis(comments, PARIS).found["negative"]


@pytest.mark.parametrize(
    ("bins", "minutes"), [(72, 60), (30, 60), (94, 15)], ids=["three-days", "thirty-hours", "a-day"]
)
@pytest.mark.parametrize("depth", [0, 0.9], ids=["flat", "day-and-night"])
def test_a_calm_export_has_no_window(bins, minutes, depth):
    for seed in SEEDS:
        told = found(export(day_curve(bins, minutes, 12, depth), minutes, seed))
        assert (told.test, told.short) == ("conditional", True)
        assert told.windows.empty


@pytest.mark.parametrize(("bins", "minutes"), [(72, 60), (94, 15)], ids=["three-days", "a-day"])
def test_a_burst_is_found_where_it_is(bins, minutes):
    for seed in SEEDS:
        first = bins // 2
        told = found(export(add_step(day_curve(bins, minutes, 6, 0.6), first, 4, 8), minutes, seed))
        assert (told.test, told.short) == ("conditional", True)
        assert len(told.windows) == 1
        off = told.windows["onset"].iloc[0] - START - pd.Timedelta(minutes=minutes * first)
        assert abs(off) <= pd.Timedelta(minutes=minutes)


def test_days_of_a_few_days():
    calm, raised = np.full(4, 30.0), np.array([30.0, 30.0, 480.0, 30.0])
    for seed in SEEDS:
        assert found(export(calm, 1_440, seed, "day")).windows.empty
        assert found(export(raised, 1_440, seed, "day")).windows["onset"].tolist() == [
            START + pd.Timedelta(days=2)
        ]


def test_a_week_and_more_has_a_history():
    told = found(export(np.full(40, 6.0), 1_440, 1, "day"))
    assert (told.test, told.short) == ("calm-pages", False)
