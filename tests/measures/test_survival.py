"""Kaplan–Meier, its band, median and restricted mean against scipy and against exact fractions."""

from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.measures.latency import curve_of
from analysis.measures.proportions import share_with_interval
from analysis.measures.responses import measure_responses
from analysis.measures.survival import kaplan_meier, median_wait, restricted_mean, share_answered_within
from tests.measures.tables import crowd

waits = st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=200)


def exact_steps(pairs) -> list[tuple[Fraction, Fraction]]:
    """The curve in fractions, as its definition reads: (wait, share that still waits after it), shortest first."""
    steps, share = [], Fraction(1)
    for minute in sorted({minute for minute, _ in pairs}):
        at_risk = sum(other >= minute for other, _ in pairs)
        came = sum(other == minute and answered for other, answered in pairs)
        share *= Fraction(at_risk - came, at_risk)
        steps.append((Fraction(minute), share))
    return steps


def equals_scipy(minutes, answered) -> None:
    curve = kaplan_meier(minutes, answered)
    oracle = stats.ecdf(stats.CensoredData(uncensored=minutes[answered], right=minutes[~answered])).sf
    band = oracle.confidence_interval(method="log-log")
    assert curve["minutes"].tolist() == oracle.quantiles.tolist()
    for ours, theirs in (("waiting", oracle), ("low", band.low), ("high", band.high)):
        np.testing.assert_allclose(curve[ours], theirs.probabilities, rtol=0, atol=1e-9, equal_nan=True)


@settings(max_examples=200, deadline=None)
@given(waits)
@pytest.mark.filterwarnings("ignore:The confidence interval is undefined")
def test_equals_scipy_on_censored_waits_with_ties(pairs):
    equals_scipy(np.array([pair[0] for pair in pairs], float), np.array([pair[1] for pair in pairs]))


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.filterwarnings("ignore:The confidence interval is undefined")
def test_equals_scipy_on_many_waits(seed):
    random = np.random.default_rng(seed)
    n = int(random.integers(500, 5000))
    equals_scipy(random.exponential(600, n).round(seed % 3), random.random(n) < random.uniform(0.05, 1))


@settings(max_examples=150, deadline=None)
@given(waits)
def test_median_is_the_first_wait_after_which_half_or_fewer_wait(pairs):
    curve = kaplan_meier([pair[0] for pair in pairs], [pair[1] for pair in pairs])
    steps = exact_steps(pairs)
    assert median_wait(curve) == next((minute for minute, share in steps if share <= Fraction(1, 2)), None)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 50), st.booleans()), min_size=1, max_size=60), st.floats(0.5, 60))
def test_restricted_mean_equals_the_exact_integral(pairs, until):
    pairs = [*pairs, *pairs[::2]]  # ties, of waits that are no whole minutes
    found = restricted_mean(kaplan_meier([pair[0] for pair in pairs], [pair[1] for pair in pairs]), until)
    steps = [(Fraction(0), Fraction(1)), *exact_steps(pairs)]
    if steps[-1][0] < until and steps[-1][1] > 0:
        assert found is None
        return
    ends = [min(minute, Fraction(until)) for minute, _ in steps[1:]] + [Fraction(until)]
    starts = [min(minute, Fraction(until)) for minute, _ in steps]
    area = sum((end - start) * share for start, end, (_, share) in zip(starts, ends, steps, strict=True))
    assert found == pytest.approx(float(area), rel=0, abs=1e-9)


@settings(max_examples=100, deadline=None)
@given(waits)
def test_a_curve_only_falls_and_everybody_is_counted_once(pairs):
    curve = kaplan_meier([pair[0] for pair in pairs], [pair[1] for pair in pairs])
    assert (np.diff(curve["waiting"], prepend=1) <= 1e-12).all()
    assert curve["at_risk"].iloc[0] == len(pairs)
    assert curve["answered"].sum() == sum(pair[1] for pair in pairs)
    known = curve.dropna()
    assert (known["low"] <= known["waiting"]).all()
    assert (known["waiting"] <= known["high"]).all()


@settings(max_examples=60, deadline=None)
@given(waits, st.integers(1, 40))
def test_restricted_mean_is_the_area_under_the_steps(pairs, until):
    curve = kaplan_meier([pair[0] for pair in pairs], [pair[1] for pair in pairs])
    found = restricted_mean(curve, until)
    if curve["minutes"].iloc[-1] < until and curve["waiting"].iloc[-1] > 0:
        assert found is None
        return
    # The waits are whole minutes: each minute has one height, that of the last step at or before it.
    heights = [curve.loc[curve["minutes"] <= minute, "waiting"].min() for minute in range(until)]
    assert found == pytest.approx(np.nansum(np.where(np.isnan(heights), 1, heights)))


def test_without_censoring_the_curve_is_the_share_of_longer_waits():
    curve = kaplan_meier([1, 2, 2, 4], [True] * 4)
    assert curve["waiting"].tolist() == [0.75, 0.25, 0.0]
    assert median_wait(curve) == 2.0


def test_median_counts_those_who_wait():
    assert median_wait(kaplan_meier([10, 20, 500, 500], [True, True, False, False])) == 20.0
    assert median_wait(kaplan_meier([10, 500, 500], [True, False, False])) is None


def test_a_half_reached_through_fractions_is_a_half():
    curve = kaplan_meier(np.arange(1, 25), [True] * 24)
    assert curve["waiting"].iloc[11] > 0.5  # by 1e-16: the product of twelve fractions
    assert median_wait(curve) == 12.0


def test_unknown_waits_are_left_out_and_nothing_gives_nothing():
    assert kaplan_meier([np.nan, 3.0], [True, True])["at_risk"].tolist() == [1]
    assert len(kaplan_meier([], [])) == 0
    assert median_wait(kaplan_meier([], [])) is None
    assert restricted_mean(kaplan_meier([], []), 60) is None


def responses(rows):
    frame = pd.DataFrame(rows, columns=["state", "minutes", "age"])
    return frame.assign(state=pd.Categorical(frame["state"]))


def test_a_window_counts_only_comments_old_enough():
    table = responses(
        [
            ("answered", 30, 5000),
            ("answered", 30, 50),  # quick, but not yet one hour old: says nothing about one hour
            ("answered", 120, 5000),
            ("waiting", 300, 300),
            ("waiting", 20, 20),
            ("unknown", np.nan, 5000),
        ]
    )
    found = share_answered_within(table, [1, 4, 24, 100]).set_index("hours")
    assert found["old_enough"].tolist() == [3, 3, 2, 0]
    assert found["answered"].tolist() == [1, 2, 2, 0]
    assert found["share"].iloc[:3].tolist() == pytest.approx([1 / 3, 2 / 3, 1.0])
    assert found.loc[100, ["share", "low", "high"]].isna().all()


def test_an_answer_at_the_very_end_of_the_window_is_within_it():
    assert share_answered_within(responses([("answered", 60, 60)]), [1])["answered"].tolist() == [1]


def test_curve_of_responses_leaves_out_the_unknown():
    end = pd.Timestamp("2012-08-10", tz="UTC")
    table = measure_responses(crowd(200), end)
    curve = curve_of(table)
    assert curve["at_risk"].iloc[0] == table["state"].isin(["answered", "waiting"]).sum()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_interval_of_a_share_equals_scipy(successes, failures):
    n = successes + failures
    share, low, high = share_with_interval([successes], [n])
    if n == 0:
        assert np.isnan([share[0], low[0], high[0]]).all()
        return
    oracle = stats.binomtest(successes, n).proportion_ci(method="wilson")
    np.testing.assert_allclose([low[0], high[0]], [oracle.low, oracle.high], rtol=0, atol=1e-12)
    assert low[0] <= share[0] <= high[0]
