"""Groups of comments and how long each waited: parts that add up, and nothing told that the dates do not tell."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comments import PRECISIONS
from analysis.measures.groups import (
    GROUPINGS,
    HOURS,
    PARTS,
    WEEKDAYS,
    curves_by,
    label_groups,
    measure_waits_by,
)
from analysis.measures.latency import curve_of, summarise_latency
from analysis.measures.responses import measure_responses
from analysis.measures.states import STATES
from analysis.measures.survival import share_answered_within
from tests.measures.tables import crowd, shuffled, table

PARIS = "Europe/Paris"
END = pd.Timestamp("2012-08-10", tz="UTC")
PERIOD = (
    pd.Timestamp("2012-08-06T22:00", tz="UTC"),
    pd.Timestamp("2012-08-07T22:00", tz="UTC"),
)  # a day in Paris
COUNTS = ["n", "answered", "waiting", "unknown", "undatable"]


def labels(comments: pd.DataFrame, by: str, zone: str = PARIS) -> pd.Series:
    need = pd.Series(comments["row_id"] % 2 == 0).astype("boolean").mask(comments["row_id"] % 7 == 0)
    return label_groups(comments, by, zone, period=PERIOD, need=need)


def told(rows, by: str, zone: str = PARIS) -> list:
    """The group of each of these rows, None where it has none."""
    return [None if pd.isna(label) else label for label in labels(table(rows), by, zone)]


def mixed(n: int = 300) -> pd.DataFrame:
    """A crowd of all precisions, some of it undated, and of five brands."""
    comments = crowd(n)
    random = np.random.default_rng(3)
    return comments.assign(
        precision=pd.Categorical(random.choice(PRECISIONS, n), categories=PRECISIONS),
        created_at=comments["created_at"].where(random.random(n) < 0.9),
        brand=pd.Categorical(random.choice(["a", "b", "c", "d", None], n)),
    )


@pytest.mark.parametrize(
    ("moment", "zone", "expected"),
    [
        ("2012-08-06T21:59:59", PARIS, ("monday", 23, "evening")),
        ("2012-08-06T22:00", PARIS, ("tuesday", 0, "night")),
        ("2012-08-06T22:00", "UTC", ("monday", 22, "evening")),
        ("2012-08-06T22:00", "Asia/Kolkata", ("tuesday", 3, "night")),
        ("2012-08-07T03:59", PARIS, ("tuesday", 5, "night")),
        ("2012-08-07T04:00", PARIS, ("tuesday", 6, "morning")),
        ("2012-08-07T10:00", PARIS, ("tuesday", 12, "afternoon")),
        ("2012-08-07T16:00", PARIS, ("tuesday", 18, "evening")),
        ("2012-03-25T00:59", PARIS, ("sunday", 1, "night")),
        ("2012-03-25T01:00", PARIS, ("sunday", 3, "night")),  # the clocks skip 2 h
        ("2012-10-28T00:30", PARIS, ("sunday", 2, "night")),  # lived twice
        ("2012-10-28T01:30", PARIS, ("sunday", 2, "night")),
        ("2012-10-28T22:59", PARIS, ("sunday", 23, "evening")),
        ("2012-10-28T23:00", PARIS, ("monday", 0, "night")),
    ],
)
def test_arrival_is_told_by_the_clocks_of_the_zone(moment, zone, expected):
    rows = [{"created_at": moment}]
    assert tuple(told(rows, by, zone)[0] for by in ("weekday", "hour", "part")) == expected


def test_a_weekday_needs_the_day_and_an_hour_the_hour():
    rows = [{"created_at": "2012-08-07T10:00", "precision": precision} for precision in PRECISIONS]
    rows.append({"created_at": None})
    weekdays = dict(zip([*PRECISIONS, None], told(rows, "weekday"), strict=True))
    hours = dict(zip([*PRECISIONS, None], told(rows, "hour"), strict=True))
    parts = dict(zip([*PRECISIONS, None], told(rows, "part"), strict=True))
    assert {name for name, day in weekdays.items() if day} == {"second", "minute", "hour", "day", "unknown"}
    assert {name for name, hour in hours.items() if hour is not None} == {"second", "minute", "hour"}
    assert {name for name, part in parts.items() if part} == {"second", "minute", "hour"}


def test_groups_come_in_their_natural_order():
    comments = crowd(50)
    assert labels(comments, "weekday").cat.categories.tolist() == list(WEEKDAYS)
    assert labels(comments, "hour").cat.categories.tolist() == list(HOURS)
    assert labels(comments, "part").cat.categories.tolist() == list(PARTS)
    assert labels(comments, "sentiment").cat.categories.tolist() == ["negative", "neutral", "positive"]
    assert labels(comments, "platform").cat.categories.tolist() == ["facebook", "x"]


@pytest.mark.parametrize("by", ["sentiment", "platform", "brand", "language"])
def test_columns_are_groups_as_they_stand(by):
    comments = mixed()
    found, expected = labels(comments, by), comments[by]
    assert found.astype("object").fillna("").tolist() == expected.astype("object").fillna("").tolist()


def by_author(*rows) -> list:
    """first or again of rows (author, moment, precision)."""
    keys = ("author", "created_at", "precision")
    return told([{"platform": "x", **dict(zip(keys, row, strict=False))} for row in rows], "author")


def test_an_author_comes_first_once_and_then_again():
    rows = [
        ("a", "2012-08-07"),
        ("b", "2012-08-08"),
        ("a", "2012-08-06"),
        (None, "2012-08-06"),
        ("a", "2012-08-09"),
    ]
    assert by_author(*rows) == ["again", "first", "first", None, "again"]


def test_the_same_name_elsewhere_is_somebody_else():
    rows = [{"author": "a", "platform": name, "created_at": "2012-08-06"} for name in ("x", "facebook")]
    assert told(rows, "author") == ["first", "first"]


def test_which_of_two_came_first_is_not_guessed():
    day = "2012-08-07T10:00"
    assert by_author(("a", day, "day"), ("a", "2012-08-07T12:00", "second")) == [None, None]
    assert by_author(("a", day, "day"), ("a", "2012-08-08T10:00", "second")) == ["first", "again"]
    assert by_author(("a", day, "second"), ("a", day, "second"), ("a", "2012-08-09")) == [None, None, "again"]
    assert by_author(("a", None), ("a", day), ("a", "2012-08-08")) == [None, None, "again"]
    assert by_author(("a", None)) == ["first"]  # the only one


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 60)), min_size=1, max_size=30))
def test_first_and_again_against_a_loop(rows):
    moments = [pd.Timestamp("2012-08-06") + pd.Timedelta(minutes=minute) for _, minute in rows]
    found = by_author(*[(who, moment, "second") for (who, _), moment in zip(rows, moments, strict=True)])
    for (who, minute), label in zip(rows, found, strict=True):
        own = [other for author, other in rows if author == who]
        only = own.count(min(own)) == 1
        assert label == ("again" if minute > min(own) else "first" if only else None)


@pytest.mark.parametrize(
    ("moment", "precision", "expected"),
    [
        ("2012-08-06T21:59:59", "second", "before"),
        ("2012-08-06T22:00", "second", "during"),
        ("2012-08-07T21:59:59", "second", "during"),
        ("2012-08-07T22:00", "second", "after"),
        ("2012-08-06T22:00", "hour", "during"),
        ("2012-08-05T22:00", "day", "before"),
        ("2012-08-06T22:00", "day", "during"),
        ("2012-08-07T22:00", "day", "after"),
        ("2012-08-07T10:00", "week", None),
        ("2012-07-20T10:00", "week", "before"),
        ("2012-08-30T10:00", "week", "after"),
        (None, None, None),
    ],
)
def test_before_during_and_after_a_period(moment, precision, expected):
    assert told([{"created_at": moment, "precision": precision or "second"}], "period") == [expected]


def test_a_day_that_a_period_cuts_is_on_no_side():
    comments = table([{"created_at": "2012-08-06T22:00", "precision": "day"}])
    noon, evening = PERIOD[0] + pd.Timedelta(hours=12), PERIOD[0] + pd.Timedelta(hours=20)
    for period in [(noon, PERIOD[1]), (PERIOD[0], noon), (noon, evening)]:
        assert label_groups(comments, "period", PARIS, period=period).isna().all()
    wider = (PERIOD[0] - pd.Timedelta(hours=1), PERIOD[1])
    assert label_groups(comments, "period", PARIS, period=wider).tolist() == ["during"]


def test_need_is_told_by_who_asks():
    comments = crowd(3)
    need = pd.Series([True, False, None], dtype="boolean")
    found = label_groups(comments, "need", PARIS, need=need)
    assert found.fillna("rest").tolist() == ["need", "rest", "rest"]
    assert found.isna().tolist() == [False, False, True]


@pytest.mark.parametrize("by", ["colour", "period", "need"])
def test_groups_that_nobody_knows_are_refused(by):
    with pytest.raises(ValueError, match=by):
        label_groups(crowd(3), by, PARIS)


@pytest.mark.parametrize("by", GROUPINGS)
def test_laws(by):
    comments = mixed()
    before = comments.copy()
    responses = measure_responses(comments, END)
    group = labels(comments, by)
    found = measure_waits_by(responses, group)
    pd.testing.assert_frame_equal(comments, before)
    assert found["group"].tolist() == group.cat.categories.tolist()

    other = shuffled(comments)
    mixed_up = labels(other, by)
    pd.testing.assert_series_equal(mixed_up.sort_index(), group)
    pd.testing.assert_frame_equal(measure_waits_by(shuffled(responses), mixed_up), found)

    # What is in a group, and what is in none, are all the responses.
    none = responses.loc[~responses["row_id"].isin(group.dropna().index)]
    counts = pd.Series({state: (responses["state"] == state).sum() for state in STATES})
    outside = pd.Series({state: (none["state"] == state).sum() for state in STATES})
    assert (found[list(STATES)].sum() + outside).tolist() == counts.tolist()
    assert (found["n"] == found["answered"] + found["waiting"]).all()
    assert (found["old_enough"] <= found["n"]).all()
    assert found["within_24h"].isna().tolist() == (found["old_enough"] == 0).tolist()
    assert found["share_answered"].isna().tolist() == (found["n"] == 0).tolist()


@pytest.mark.parametrize("by", GROUPINGS)
def test_each_row_is_what_its_comments_alone_give(by):
    comments = mixed()
    responses = measure_responses(comments, END)
    group = labels(comments, by)
    curves = curves_by(responses, group, group.cat.categories.tolist())
    for row in measure_waits_by(responses, group).itertuples():
        own = responses.loc[responses["row_id"].isin(group.index[group == row.group])]
        agrees(row, own)
        pd.testing.assert_frame_equal(
            curves[row.group].reset_index(drop=True), curve_of(own).reset_index(drop=True)
        )


def agrees(row, own: pd.DataFrame) -> None:
    """A row of `measure_waits_by` is what the summary of these responses says."""
    summary = summarise_latency(own, END)
    within = share_answered_within(own, [24]).iloc[0]
    states = (summary.answered, summary.waiting, summary.unknown, summary.undatable)
    assert (row.answered, row.waiting, row.unknown, row.undatable) == states
    figures = (row.median_minutes, row.mean_minutes, row.within_24h, row.low, row.high, row.old_enough)
    expected = (
        summary.km_median_minutes,
        summary.restricted_mean_minutes,
        *within[["share", "low", "high", "old_enough"]],
    )
    np.testing.assert_allclose(np.array(figures, float), np.array(expected, float), rtol=0, atol=1e-9)
