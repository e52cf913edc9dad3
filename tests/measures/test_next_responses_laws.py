"""What the next responses are on random tables, and on real ones."""

import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.horizon import measure_horizon
from analysis.measures.next_responses import measure_next_responses
from analysis.measures.responses import measure_thread_responses
from tests.measures.tables import crowd, table
from tests.measures.test_next_responses import END, ask


def test_laws():
    comments = crowd(600)
    before = comments.copy()
    found = measure_next_responses(comments, END)
    pd.testing.assert_frame_equal(comments, before)
    assert len(found) == (~comments["is_brand"]).sum()
    assert found["minutes"].notna().tolist() == found["state"].isin(["answered", "waiting"]).tolist()
    assert (found["minutes"].dropna() >= 0).all()
    random = np.random.default_rng(3)
    some = comments.loc[comments["is_brand"] & (random.random(len(comments)) < 0.4), "row_id"]
    fewer = measure_next_responses(comments, END, without=some)
    assert not fewer["response"].isin(some).any()
    rest = comments.loc[~comments["row_id"].isin(some)]
    pd.testing.assert_frame_equal(fewer, measure_next_responses(rest, END))


def check_against_the_others(case):
    """No answer to a comment comes before the next message of the brand; a thread's first one is its root's next."""
    found = measure_next_responses(case.comments, measure_horizon(case.comments)).set_index("row_id")
    direct = case.responses.set_index("row_id").reindex(found.index)
    answered = direct["state"] == "answered"
    assert (found.loc[answered, "state"] == "answered").all()
    assert (found.loc[answered, "minutes"] <= direct.loc[answered, "minutes"]).all()
    threads = case.thread_responses.set_index("row_id")
    assert threads["state"].tolist() == found["state"].reindex(threads.index).tolist()
    return found, direct


def test_in_a_flat_wall_it_answers_far_more_than_the_direct_responses_do(sample_case):
    found, direct = check_against_the_others(sample_case)
    assert len(found) == len(sample_case.responses)
    assert (found["state"] == "answered").sum() > 3 * (direct["state"] == "answered").sum()


def test_twcs(twcs):
    found, direct = check_against_the_others(twcs)
    assert (direct["state"] == "answered").sum() == 2083
    assert direct.loc[direct["state"] == "answered", "minutes"].median() == pytest.approx(11.5, abs=0.05)
    assert (found["state"] == "waiting").sum() < (direct["state"] == "waiting").sum()


def test_empty_in_empty_out():
    assert len(measure_next_responses(empty(), pd.NaT)) == 0
    assert measure_next_responses(table([ask(None)]), pd.NaT)["state"].tolist() == ["undatable"]
    assert len(measure_thread_responses(empty(), pd.NaT, without=[0])) == 0
