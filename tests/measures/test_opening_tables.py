"""Waits of a table in opening hours."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.latency import summarise_latency
from analysis.measures.opening import ALWAYS, DEFAULT, in_opening_hours
from analysis.measures.responses import measure_responses, measure_thread_responses
from tests.measures.tables import crowd, shuffled, table
from tests.measures.test_opening import END, FRENCH_2012, count_minutes


@pytest.mark.parametrize("measure", [measure_responses, measure_thread_responses])
def test_always_open_leaves_the_table_as_it_is(measure):
    found = measure(crowd(300), END)
    before = found.copy()
    pd.testing.assert_frame_equal(in_opening_hours(found, ALWAYS), before)
    in_opening_hours(found, DEFAULT)
    pd.testing.assert_frame_equal(found, before)


def test_waits_of_a_table_are_counted_in_opening_hours_and_nothing_else_changes():
    found = measure_responses(crowd(60), END)
    told = in_opening_hours(found, DEFAULT)
    pd.testing.assert_frame_equal(
        told.drop(columns=["minutes", "age"]), found.drop(columns=["minutes", "age"])
    )
    for row, shown in zip(found.itertuples(), told.itertuples(), strict=True):
        since = row.asked_at.to_pydatetime()
        for wait, opened in ((row.minutes, shown.minutes), (row.age, shown.age)):
            assert np.isnan(opened) == np.isnan(wait)
            if not np.isnan(wait):
                # Looked at once a minute, a clock tells a wait to the minute at either end.
                until = since + timedelta(minutes=wait)
                slow = count_minutes(since, until, DEFAULT.week, "Europe/Paris", FRENCH_2012)
                assert opened == pytest.approx(slow, abs=1)
    assert told.loc[told["state"] == "waiting", "minutes"].equals(told.loc[told["state"] == "waiting", "age"])


def test_the_figures_of_waiting_can_be_told_in_both_times():
    asked = {"created_at": "2012-08-03T15:00", "is_brand": False}  # Friday, 17:00 in Paris
    said = {"created_at": "2012-08-06T08:00", "is_brand": True, "answers": 0, "answers_by": "parent"}
    found = measure_responses(table([asked, said]), END)
    assert summarise_latency(found, END).km_median_minutes == 65 * 60
    assert summarise_latency(in_opening_hours(found, DEFAULT), END).km_median_minutes == 120


def test_the_undatable_and_the_unknown_have_no_wait():
    rows = [
        {"created_at": None, "is_brand": False},
        {"created_at": "2012-08-06T12:00", "is_brand": False, "precision": "day"},
        {"created_at": "2012-08-06T12:00", "is_brand": False, "response_ids": "zz"},
    ]
    found = in_opening_hours(measure_responses(table(rows), END), DEFAULT)
    assert found["state"].tolist() == ["undatable", "undatable", "unknown"]
    assert found["minutes"].isna().all()


def test_an_empty_table_gives_an_empty_table():
    found = measure_responses(empty("enrich"), END)
    pd.testing.assert_frame_equal(in_opening_hours(found, DEFAULT), found)


def test_shuffling_rows_changes_nothing():
    comments = crowd(200)
    found = in_opening_hours(measure_responses(comments, END), DEFAULT)
    again = in_opening_hours(measure_responses(shuffled(comments), END), DEFAULT)
    pd.testing.assert_frame_equal(found, again)
