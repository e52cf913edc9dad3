"""What became of the conversations, all in all; in the sample cases and at a service desk."""

import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.conversations import measure_conversations, summarise_conversations
from analysis.measures.horizon import measure_horizon
from tests.measures.tables import crowd, table
from tests.measures.test_conversations import END, ask, say


def test_summary_adds_up():
    found = measure_conversations(crowd(700), END)
    whole = summarise_conversations(found)
    assert whole.threads == len(found) == whole.answered + whole.unanswered + whole.unknown
    assert whole.told == whole.brand_last + whole.customer_last <= whole.answered
    assert whole.brand_last_share + whole.customer_last_share == pytest.approx(1)
    assert whole.to_json()["brand_last"] == whole.brand_last


def test_summary_by_hand():
    rows = [
        ask(),
        say(),
        ask(thread_id="c2"),
        say(thread_id="c2"),
        ask("2012-08-06T14:00", thread_id="c2"),
        ask(thread_id="c5"),
        ask(thread_id="c6", response_ids="zz"),
        ask(thread_id="c7"),
        say(thread_id="c7"),
        ask("2012-08-06T13:30", thread_id="c7", precision="hour"),
    ]
    assert summarise_conversations(measure_conversations(table(rows), END)).to_json() == {
        "threads": 5,
        "answered": 3,
        "unanswered": 1,
        "unknown": 1,
        "median_turns_answered": 2.5,
        "told": 2,
        "brand_last": 1,
        "customer_last": 1,
        "brand_last_share": 0.5,
        "customer_last_share": 0.5,
    }


def test_summary_of_nothing():
    for comments in (empty(), table([say()])):
        found = summarise_conversations(measure_conversations(comments, pd.NaT))
        assert (found.threads, found.median_turns_answered, found.brand_last_share) == (0, None, None)


def test_who_had_the_last_word_in_the_sample_cases(sample_case):
    """Both brands answer once, if at all, and leave the floor to the crowd."""
    comments = sample_case.comments
    found = measure_conversations(comments, measure_horizon(comments))
    whole = summarise_conversations(found)
    threads = sample_case.thread_responses
    assert found["thread_id"].tolist() == threads.sort_values("row_id")["thread_id"].tolist()
    assert whole.answered == (threads["state"] == "answered").sum()
    assert whole.told == whole.answered
    assert whole.customer_last > 3 * whole.brand_last
    last = comments.set_index("row_id").loc[found["last_row"]]
    assert last["created_at"].tolist() == found["last_at"].tolist()
    assert (last["is_brand"].to_numpy() == (found["last_word"] == "brand").to_numpy()).all()


def test_twcs_is_a_service_desk(twcs):
    """There the brand has the last word as a rule; what the export does not hold whole is not told."""
    found = measure_conversations(twcs.comments, measure_horizon(twcs.comments))
    whole = summarise_conversations(found)
    assert whole.answered == (twcs.thread_responses["state"] == "answered").sum()
    assert 0 < whole.told < whole.answered
    assert whole.brand_last > whole.customer_last
