"""Who waits at each moment, against a count of every comment at every moment."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comments import empty
from analysis.measures.backlog import COLLECTING, find_peak, list_waiting_at, measure_backlog, sample_backlog
from analysis.measures.horizon import measure_horizon
from analysis.measures.responses import measure_responses
from analysis.measures.states import STATES
from tests.measures.tables import crowd, shuffled, table

START = pd.Timestamp("2012-08-06", tz="UTC")
HOUR = pd.Timedelta(hours=1)

# asked (hours from START), state, hours until answered, hours from START until its file ended
WAITS = st.lists(
    st.tuples(
        st.integers(0, 30), st.sampled_from(STATES), st.integers(0, 30), st.sampled_from([20, 30, 60])
    ).map(lambda wait: (*wait[:3], max(wait[0], wait[3]))),
    max_size=15,
)


def responses(waits) -> pd.DataFrame:
    """A table of `measure_responses`, by hand."""
    rows = [
        {
            "row_id": number,
            "asked_at": START + asked * HOUR if state != "undatable" else pd.NaT,
            "state": state,
            "minutes": {"answered": took * 60.0, "waiting": (end - asked) * 60.0}.get(state, np.nan),
            "age": (end - asked) * 60.0 if state != "undatable" else np.nan,
        }
        for number, (asked, state, took, end) in enumerate(waits)
    ]
    frame = pd.DataFrame(rows, columns=["row_id", "asked_at", "state", "minutes", "age"])
    return frame.assign(
        asked_at=pd.to_datetime(frame["asked_at"], utc=True).astype("datetime64[us, UTC]"),
        state=pd.Categorical(frame["state"], categories=STATES),
        minutes=frame["minutes"].astype(float),
        age=frame["age"].astype(float),
    )


def count(waits, hour, after: bool) -> tuple[set, set]:
    """Who waits, and who was last seen waiting, just before or just after an hour: one by one."""
    changes = [asked for asked, state, _, _ in waits if state in ("answered", "waiting")]
    changes += [asked + took for asked, state, took, _ in waits if state == "answered"]
    last = max(changes, default=0) - COLLECTING / HOUR
    waiting, unwatched = set(), set()
    for number, (asked, state, took, end) in enumerate(waits):
        until = asked + took if state == "answered" else end
        came = asked <= hour if after else asked < hour
        gone = until <= hour if after else until < hour
        if state == "answered" and came and not gone:
            waiting.add(number)
        if state == "waiting" and came:
            (unwatched if gone and end < last else waiting).add(number)
    return waiting, unwatched


@given(WAITS)
@settings(max_examples=25)
def test_every_moment_against_a_count_one_by_one(waits):
    backlog = measure_backlog(responses(waits))
    for hour in range(-1, 62):
        so_far = backlog.loc[backlog["at"] <= START + hour * HOUR].tail(1)
        waiting, unwatched = count(waits, hour, after=True)
        assert so_far["waiting"].sum() == len(waiting)
        assert so_far["unwatched"].sum() == len(unwatched)


@given(WAITS)
@settings(max_examples=25)
def test_what_waits_is_what_arrived_less_what_was_answered(waits):
    backlog = measure_backlog(responses(waits))
    left = backlog["arrived"].cumsum() - backlog["answered"].cumsum()
    assert (backlog["waiting"] + backlog["unwatched"] == left).all()
    assert (backlog["waiting"] >= 0).all()
    assert backlog["at"].is_monotonic_increasing
    assert backlog["at"].is_unique
    told = [state for _, state, _, _ in waits if state in ("answered", "waiting")]
    assert backlog["arrived"].sum() == len(told)
    assert backlog["answered"].sum() == told.count("answered")


@given(WAITS, st.lists(st.integers(-5, 70), min_size=2, max_size=8, unique=True))
@settings(max_examples=25)
def test_bins_say_who_waited_at_their_end_and_the_most_within(waits, hours):
    found = responses(waits)
    hours = sorted(hours)
    edges = pd.DatetimeIndex([START + hour * HOUR for hour in hours])
    bins = sample_backlog(measure_backlog(found), edges)
    for row, first, end in zip(bins.itertuples(), hours[:-1], hours[1:], strict=True):
        waiting, unwatched = count(waits, end, after=False)
        assert (row.waiting, row.unwatched) == (len(waiting), len(unwatched))
        assert set(list_waiting_at(found, row.end)["row_id"]) == waiting
        assert set(list_waiting_at(found, row.end, unwatched=True)["row_id"]) == unwatched
        assert row.highest == max(len(count(waits, at, after=True)[0]) for at in range(first, end))
        told = [wait for wait in waits if wait[1] in ("answered", "waiting")]
        assert row.arrived == sum(first <= asked < end for asked, *_ in told)
        answers = [asked + took for asked, state, took, _ in told if state == "answered"]
        assert row.answered == sum(first <= at < end for at in answers)


@given(WAITS, st.integers(-5, 40), st.integers(1, 40))
@settings(max_examples=25)
def test_the_peak_is_the_most_of_any_moment(waits, start, hours):
    backlog = measure_backlog(responses(waits))
    period = START + start * HOUR, START + (start + hours) * HOUR
    for (since, until), moments in (((None, None), range(-1, 62)), (period, range(start, start + hours))):
        most = max(len(count(waits, at, after=True)[0]) for at in moments)
        peak = find_peak(backlog, since, until)
        assert (peak[1] if peak else 0) == most
        if peak:
            at = (peak[0] - START) / HOUR
            assert len(count(waits, at, after=True)[0]) == most
            assert not any(
                len(count(waits, before, after=True)[0]) == most for before in moments if before < at
            )


def test_an_export_that_ends_earlier_is_no_answer():
    """Two exports of a page, a year apart: nobody saw the first complaint answered, nor waiting for a year."""
    rows = [
        {"created_at": "2012-08-06T12:00", "source_file": "2012.csv"},
        {"created_at": "2012-08-07T12:00", "source_file": "2012.csv"},
        {"created_at": "2013-08-06T12:00", "source_file": "2013.csv"},
    ]
    comments = table(rows, is_brand=False)
    backlog = measure_backlog(measure_responses(comments, measure_horizon(comments)))
    assert backlog["waiting"].tolist() == [1, 0, 1]
    assert backlog["unwatched"].tolist() == [0, 2, 2]
    assert backlog["answered"].sum() == 0


def test_an_export_that_took_hours_to_collect_is_one():
    """Each row has its own time of collection: nobody was watched no more because another was collected later."""
    waits = [(0, "waiting", 0, 20), (1, "waiting", 0, 22), (21, "waiting", 0, 23)]
    backlog = measure_backlog(responses(waits))
    assert backlog["waiting"].tolist() == [1, 2, 3]
    assert backlog["unwatched"].sum() == 0


def test_a_case_of_one_export_ends_with_those_who_wait():
    comments = crowd(300)
    found = measure_responses(comments, measure_horizon(comments))
    last = measure_backlog(found).iloc[-1]
    assert last["waiting"] == (found["state"] == "waiting").sum() > 0
    assert last["unwatched"] == 0


def test_the_brands_add_up():
    comments = crowd(300)
    found = measure_responses(comments, comments["created_at"].max())
    edges = pd.date_range("2012-08-06", "2012-08-09", freq="3h", tz="Europe/Paris")
    whole = sample_backlog(measure_backlog(found), edges)
    parts = [
        sample_backlog(measure_backlog(found.loc[found["row_id"] % 3 == part]), edges) for part in range(3)
    ]
    for name in ("waiting", "arrived", "answered"):
        assert (sum(part[name] for part in parts) == whole[name]).all()
    assert (sum(part["highest"] for part in parts) >= whole["highest"]).all()


def test_order_changes_nothing_and_nothing_is_changed():
    comments = crowd(200)
    found = measure_responses(comments, comments["created_at"].max())
    before = found.copy()
    backlog = measure_backlog(found)
    pd.testing.assert_frame_equal(backlog, measure_backlog(shuffled(found)))
    kept = backlog.copy()
    sample_backlog(backlog, pd.date_range("2012-08-05", "2012-08-10", tz="UTC"))
    find_peak(backlog, backlog["at"].iloc[3], backlog["at"].iloc[9])
    list_waiting_at(found, backlog["at"].iloc[9])
    pd.testing.assert_frame_equal(found, before)
    pd.testing.assert_frame_equal(backlog, kept)


def test_the_longest_wait_comes_first():
    waits = [(9, "waiting", 0, 60), (3, "answered", 20, 60), (5, "waiting", 0, 60)]
    found = list_waiting_at(responses(waits), START + 10 * HOUR)
    assert found["row_id"].tolist() == [1, 2, 0]
    assert found["minutes"].tolist() == [420.0, 300.0, 60.0]


@pytest.mark.parametrize("edges", [0, 1, 2])
def test_nothing_gives_nothing(edges):
    nothing = measure_responses(empty(), pd.NaT)
    backlog = measure_backlog(nothing)
    assert len(backlog) == 0
    assert str(backlog["at"].dtype) == "datetime64[us, UTC]"
    assert find_peak(backlog) is find_peak(backlog, START, START) is None
    bins = sample_backlog(backlog, pd.date_range("2012-08-06", periods=edges, tz="Europe/Paris"))
    assert bins["waiting"].tolist() == [0] * max(edges - 1, 0)
    assert len(list_waiting_at(nothing, START)) == 0


def test_an_end_that_nobody_knows():
    """A wait whose end is not known goes on; one without a date is in no picture."""
    rows = [{"created_at": "2012-08-06"}, {"created_at": None}]
    found = measure_responses(table(rows, is_brand=False), pd.NaT)
    assert measure_backlog(found)["waiting"].tolist() == [1]
    assert len(list_waiting_at(found, START + pd.Timedelta(days=900))) == 1
