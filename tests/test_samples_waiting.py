"""What the backlog of both samples must show: the accounts that they follow tell it."""

from functools import cache

import pandas as pd
import pytest

from analysis.case import Case, open_case
from analysis.measures.backlog import find_peak, measure_backlog, sample_backlog
from analysis.measures.silences import find_silences, list_posts_meanwhile
from analysis.samples import list_samples


@cache
def sample(name: str) -> Case:
    found = list_samples()[name]
    return open_case(found.read(), found.choices)


def test_private_outlet_grows_for_weeks():
    case = sample("apres_private_outlet")
    first = case.comments["created_at"].min().tz_convert(case.timezone).normalize()
    weeks = pd.date_range(first, case.end.tz_convert(case.timezone), freq="7D")
    waiting = sample_backlog(measure_backlog(case.responses), weeks)["waiting"]
    assert len(waiting) >= 15
    assert (waiting.diff().dropna() > 0).all()  # no week in which it caught up
    assert find_peak(measure_backlog(case.responses))[1] == (case.responses["state"] == "waiting").sum()


def test_aquarelle_leaves_more_waiting_each_evening_of_the_crisis():
    case = sample("apres_aquarelle")
    days = pd.date_range("2012-08-05", "2012-08-09", tz="Europe/Paris")
    told = sample_backlog(measure_backlog(case.responses), days)
    unanswered = told["waiting"] + told["unwatched"]
    for end, found in zip(told["end"], unanswered, strict=True):
        asked = case.responses.loc[case.responses["asked_at"] < end]
        answers = case.comments.set_index("row_id")["created_at"].reindex(asked["response"].dropna())
        assert found == len(asked) - (answers < end).sum()
    assert unanswered.is_monotonic_increasing
    # The export of 8 August holds what the later one lacks: nobody saw it after that afternoon.
    assert told["unwatched"].tolist()[:-1] == [0, 0, 0]
    assert told["unwatched"].iloc[-1] > 0


@pytest.mark.parametrize("day", ["2012-08-06", "2012-08-07", "2012-08-08"])
def test_aquarelle_posts_its_bouquets_meanwhile(day):
    case = sample("apres_aquarelle")
    posts = list_posts_meanwhile(case.comments, case.responses)
    start = pd.Timestamp(day, tz="Europe/Paris")
    posts = posts.loc[(posts["at"] >= start) & (posts["at"] < start + pd.Timedelta(days=1))]
    texts = case.comments.set_index("row_id")["text"].reindex(posts["row_id"])
    assert texts.str.contains("orchidée|bouquet").any()
    assert (posts["waiting"] > 0).all()


@pytest.mark.parametrize("name", list_samples())
def test_no_silence_holds_a_message_of_the_brand(name):
    case = sample(name)
    said = case.comments.loc[case.comments["is_brand"].fillna(False), "created_at"]
    silences = find_silences(case.comments, case.responses, case.end)
    assert len(silences)
    for silence in silences.head(20).itertuples():
        assert not ((said > silence.start) & (said < silence.end)).any()
    assert (silences["end"] <= case.end).all()
