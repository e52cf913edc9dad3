"""The log-rank test against scipy's, and where it says nothing."""

import warnings

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.measures.logrank import compare_waits
from analysis.measures.responses import measure_responses
from analysis.measures.states import STATES
from tests.measures.tables import crowd, shuffled

END = pd.Timestamp("2012-08-10", tz="UTC")
# Few distinct waits: heavy ties, among answers, among those who wait, and between the two.
waits = st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=80)


def responses(pairs, others=()) -> pd.DataFrame:
    """A table of responses: (minutes, whether answered) each, then rows of the states `others`."""
    states = ["answered" if came else "waiting" for _, came in pairs] + list(others)
    minutes = [float(minute) for minute, _ in pairs] + [np.nan] * len(others)
    return pd.DataFrame({"state": pd.Categorical(states, categories=STATES), "minutes": minutes})


def oracle(first, second):
    """scipy's statistic and p of two lists of (minutes, whether answered); NaN where it divides by zero."""
    samples = [
        stats.CensoredData.right_censored([pair[0] for pair in pairs], [not pair[1] for pair in pairs])
        for pairs in (first, second)
    ]
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        found = stats.logrank(*samples)
    return float(found.statistic), float(found.pvalue)


def check(first, second):
    found = compare_waits(responses(first), responses(second))
    statistic, p = oracle(first, second)
    if not np.isfinite(statistic):
        assert found.statistic is None
        assert found.p is None
        return False
    assert found.statistic == pytest.approx(statistic, rel=0, abs=1e-9)
    assert found.p == pytest.approx(p, rel=0, abs=1e-9)
    return True


@settings(max_examples=150, deadline=None)
@given(waits.filter(len), waits.filter(len))
def test_equals_scipy_on_censored_waits_with_ties(first, second):
    check(first, second)


@pytest.mark.parametrize("seed", range(20))
def test_equals_scipy_on_larger_groups(seed):
    random = np.random.default_rng(seed)
    groups = [
        list(zip(random.exponential(scale, n).round(1), random.random(n) < share, strict=True))
        for scale, n, share in ((8, 400, 0.7), (random.uniform(4, 16), random.integers(1, 900), 0.4))
    ]
    assert check(*groups)


def test_by_hand():
    # At 1 minute two of each group wait, and one of the first is answered: expected 1/2, variance 1/4. At 2 minutes
    # one of the first still waits, two of the second: expected 1/3, variance 2/9. Then only the second waits.
    found = compare_waits(responses([(1, True), (2, True)]), responses([(3, True), (4, False)]))
    assert found.statistic == pytest.approx((2 - 1 / 2 - 1 / 3) / np.sqrt(1 / 4 + 2 / 9))
    assert found.p == pytest.approx(2 * stats.norm.sf(found.statistic))
    assert (found.first_n, found.first_answered, found.second_n, found.second_answered) == (2, 2, 2, 1)


@settings(max_examples=60, deadline=None)
@given(waits, waits)
def test_the_other_way_round_is_the_opposite_sign(first, second):
    found = compare_waits(responses(first), responses(second))
    turned = compare_waits(responses(second), responses(first))
    assert (found.first_n, found.first_answered) == (turned.second_n, turned.second_answered)
    assert (found.first_n, found.second_n) == (len(first), len(second))
    assert found.first_answered == sum(came for _, came in first)
    if found.statistic is None:
        assert turned.statistic is None
        return
    assert turned.statistic == pytest.approx(-found.statistic, abs=1e-9)
    assert turned.p == pytest.approx(found.p, abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(waits.filter(len))
def test_a_group_against_itself_is_no_difference(pairs):
    found = compare_waits(responses(pairs), responses(pairs))
    assert found.statistic is None or (found.statistic, found.p) == pytest.approx((0, 1), abs=1e-6)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([], []),
        ([], [(1, True), (2, False)]),
        ([(5, False)], [(7, False)]),  # nobody answered
        ([(1, False)], [(2, True), (3, True)]),  # answered only when nobody of the first waits any more
        ([(1, True)], [(1, True)]),  # everybody at once
    ],
)
def test_where_nothing_can_be_compared_nothing_is_said(first, second):
    found = compare_waits(responses(first), responses(second))
    assert (found.statistic, found.p) == (None, None)
    assert (found.first_n, found.second_n) == (len(first), len(second))


def test_unknown_and_undatable_comments_are_left_out():
    first, second = [(1, True), (2, True), (9, False)], [(3, True), (4, False)]
    more = responses(first, ["unknown", "undatable", "unknown"])
    assert compare_waits(more, responses(second)) == compare_waits(responses(first), responses(second))
    only = compare_waits(responses([], ["unknown"]), responses(second))
    assert (only.statistic, only.first_n) == (None, 0)


def test_laws():
    comments = crowd(400)
    found = measure_responses(comments, END)
    first, second = found.loc[found["row_id"] % 3 == 0], found.loc[found["row_id"] % 3 > 0]
    before = first.copy()
    test = compare_waits(first, second)
    pd.testing.assert_frame_equal(first, before)
    assert 0 <= test.p <= 1
    assert compare_waits(shuffled(first), shuffled(second)) == test


def test_a_million_comments_do_not_overflow():
    """The same waits a thousand times over: the statistic grows as the square root."""
    minutes, came = np.arange(1000) // 10 % 50.0, np.arange(1000) % 2

    def repeated(times, later):
        states = pd.Categorical.from_codes(np.tile(came, times), categories=STATES)
        return pd.DataFrame({"state": states, "minutes": np.tile(minutes + later, times)})

    once = compare_waits(repeated(1, 0), repeated(1, 1))
    found = compare_waits(repeated(1000, 0), repeated(1000, 1))
    assert (found.first_n, found.second_n) == (1_000_000, 1_000_000)
    assert found.statistic == pytest.approx(once.statistic * np.sqrt(1000), rel=0.01)
