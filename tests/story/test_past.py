"""A case as somebody could have known it: dates as fine as they are, answers of that time, nothing counted later."""

import numpy as np
import pandas as pd
import pytest

from analysis.measures.horizon import measure_horizon
from analysis.measures.responses import measure_responses
from analysis.story.past import look_back, tell_end
from tests.measures.tables import crowd, shuffled, table
from tests.story.cases import PARIS, events

NOON = pd.Timestamp("2012-08-07 12:00", tz=PARIS)


def test_what_was_written_before_is_kept_and_what_came_later_is_not():
    comments = shuffled(crowd(400))
    past = look_back(comments, NOON)
    written = np.flatnonzero((comments["created_at"] < NOON).to_numpy())
    assert past.rows.tolist() == written.tolist()
    assert past.comments["text"].tolist() == comments["text"].iloc[written].tolist()
    assert past.comments["row_id"].tolist() == list(range(len(written)))


def test_an_answer_leads_to_the_same_comment_as_in_the_whole_case():
    comments = crowd(400)
    past = look_back(comments, NOON)
    linked = past.comments[past.comments["answers"].notna()]
    assert len(linked) > 20
    for row_id, answered in zip(linked["row_id"], linked["answers"], strict=True):
        assert past.rows[answered] == comments["answers"].iloc[past.rows[row_id]]


def test_who_was_answered_later_was_waiting_then():
    comments = crowd(400)
    whole = measure_responses(comments, measure_horizon(comments)).set_index("row_id")
    past = look_back(comments, NOON)
    then = measure_responses(past.comments, measure_horizon(past.comments))
    then = then.set_index(past.rows[then["row_id"].to_numpy()])
    said = whole["response"].map(comments["created_at"])
    answered = whole.index[(said < NOON).to_numpy() & (whole["state"] == "answered").to_numpy()]
    assert then.index[(then["state"] == "answered").to_numpy()].tolist() == answered.tolist()
    assert len(answered) < (whole.loc[then.index, "state"] == "answered").sum()


@pytest.mark.parametrize(
    "day", ["2012-03-25", "2012-08-07", "2012-10-28"]
)  # two of them with a change of clocks
def test_a_date_known_to_the_day_is_past_once_the_day_is(day):
    midnight = pd.Timestamp(day, tz=PARIS)
    over = midnight + pd.DateOffset(days=1)
    comments = table([{"created_at": midnight, "precision": "day", "text": "a"}])
    assert look_back(comments, over - pd.Timedelta(hours=4)).comments.empty
    assert len(look_back(comments, over).comments) == 1


def test_what_was_counted_when_the_export_was_taken_is_empty():
    comments = crowd(50).assign(
        shares=pd.Series(3, index=range(50), dtype="Int64"),
        collected_at=pd.Timestamp("2013-01-01", tz="UTC").as_unit("us"),
        snapshots="a.csv;b.csv",
    )
    past = look_back(comments, NOON).comments
    for name in ("likes", "shares", "replies_count", "collected_at", "snapshots"):
        assert past[name].isna().all(), name
        assert past[name].dtype == comments[name].dtype or name == "snapshots"


def test_an_answer_outside_of_the_export_stays_unknown_and_a_later_one_is_not_given_yet():
    comments = table(
        [
            {"created_at": "2012-08-07T08:00Z", "text": "a", "response_ids": "elsewhere"},
            {"created_at": "2012-08-07T08:01Z", "text": "b", "response_ids": "c2"},
            {
                "created_at": "2012-08-07T18:00Z",
                "text": "c",
                "is_brand": True,
                "answers": 1,
                "answers_by": "parent",
            },
        ]
    )
    comments["is_brand"] = comments["is_brand"].fillna(False)
    past = look_back(comments, NOON).comments
    states = measure_responses(past, measure_horizon(past))["state"].tolist()
    assert states == ["unknown", "waiting"]


def test_an_event_is_told_when_it_is_over_as_far_as_its_date_says():
    told = events(
        "2012-08-06T21:34,,minute",
        "2012-08-06T20:00,,hour",
        "2012-08-06,,day",
        "2012-08-06,2012-08-08T23:59,day",
        "2012-08-08,,week",
    )
    ends = tell_end(told, PARIS).dt.tz_convert(PARIS)
    found = dict(zip(told["title_en"], ends.dt.ceil("s").dt.tz_localize(None).astype(str), strict=True))
    assert found == {
        "title 0": "2012-08-06 21:35:00",
        "title 1": "2012-08-06 21:00:00",
        "title 2": "2012-08-07 00:00:00",
        "title 3": "2012-08-09 00:00:00",
        "title 4": "2012-08-13 00:00:00",
    }
