import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comments import empty
from analysis.measures.bins import BIN_MINUTES, BINS, MOST_BARS, lay_edges, place
from analysis.measures.volume import (
    Unplaced,
    choose_bin,
    count_unplaced,
    measure_brand,
    measure_volume,
    usable_bins,
)
from tests.measures.tables import crowd, shuffled, table

PARIS = "Europe/Paris"


def dates(*moments, precision="second"):
    rows = table([{"created_at": moment, "precision": precision} for moment in moments])
    return rows["created_at"], rows["precision"]


def test_counts_by_hand():
    comments = table(
        [
            {"created_at": "2012-08-06T07:10", "sentiment": "negative", "author": "A"},
            {"created_at": "2012-08-06T07:59:59", "sentiment": "negative", "author": "A"},
            {"created_at": "2012-08-06T08:00", "sentiment": None, "author": "B"},
            {"created_at": "2012-08-06T10:30", "sentiment": "positive", "author": None},
            {"created_at": "2012-08-06T07:30", "sentiment": "positive", "author": "M", "is_brand": True},
            {"created_at": None, "sentiment": "negative", "author": "C"},
        ]
    )
    volume = measure_volume(comments, "hour", PARIS)
    assert volume["start"].dt.hour.tolist() == [9, 10, 11, 12]  # Paris is two hours ahead in August
    assert volume["comments"].tolist() == [2, 1, 0, 1]
    assert volume["negative"].tolist() == [2, 0, 0, 0]
    assert volume["unscored"].tolist() == [0, 1, 0, 0]
    assert volume["authors"].tolist() == [1, 1, 0, pd.NA]
    assert measure_brand(comments, volume)["messages"].tolist() == [1, 0, 0, 0]
    assert count_unplaced(comments, "hour") == Unplaced(undated=1, too_coarse=0)


@pytest.mark.parametrize(
    ("first", "last", "hours_of_day", "bins_of_the_day"),
    [
        ("2012-03-24", "2012-03-26", 23, 23),
        ("2012-10-27", "2012-10-29", 25, 25),
        ("2012-08-06", "2012-08-08", 24, 24),
    ],
)
def test_days_of_a_clock_change_in_paris(first, last, hours_of_day, bins_of_the_day):
    first, last = (pd.Timestamp(day + "T12:00", tz=PARIS) for day in (first, last))
    days = lay_edges(first, last, "day", PARIS)
    assert [str(edge)[11:16] for edge in days] == ["00:00"] * 4
    assert (days[2] - days[1]) == pd.Timedelta(hours=hours_of_day)
    hours = lay_edges(days[1], days[2] - pd.Timedelta(seconds=1), "hour", PARIS)
    assert len(hours) - 1 == bins_of_the_day
    assert set(hours[1:] - hours[:-1]) == {pd.Timedelta(hours=1)}


def test_the_hour_lived_twice_is_two_bins():
    # 2012-10-28 in Paris: 02:30 summer time is 00:30 UTC, 02:30 winter time is 01:30 UTC.
    comments = table(
        [{"created_at": moment} for moment in ("2012-10-28T00:30", "2012-10-28T01:30", "2012-10-28T01:45")]
    )
    volume = measure_volume(comments, "hour", PARIS)
    assert volume["start"].map(str).tolist() == ["2012-10-28 02:00:00+02:00", "2012-10-28 02:00:00+01:00"]
    assert volume["comments"].tolist() == [1, 2]


def test_six_hour_bins_stay_on_the_local_clock_across_the_change():
    edges = lay_edges(
        *(pd.Timestamp(day, tz=PARIS) for day in ("2012-03-24", "2012-03-26")), "6_hours", PARIS
    )
    assert {edge.hour for edge in edges} == {0, 6, 12, 18}


def test_a_midnight_that_the_clocks_skip():
    # Cairo, 28 April 2023: 00:00 became 01:00.
    edges = lay_edges(
        *(pd.Timestamp(day, tz="Africa/Cairo") for day in ("2023-04-27", "2023-04-29")), "day", "Africa/Cairo"
    )
    assert [str(edge)[:16] for edge in edges] == [
        "2023-04-27 00:00",
        "2023-04-28 01:00",
        "2023-04-29 00:00",
        "2023-04-30 00:00",
    ]


def test_weeks_begin_on_monday_and_months_on_the_first():
    weeks = lay_edges(
        pd.Timestamp("2012-08-09", tz=PARIS), pd.Timestamp("2012-08-20", tz=PARIS), "week", PARIS
    )
    assert [str(edge)[:10] for edge in weeks] == ["2012-08-06", "2012-08-13", "2012-08-20", "2012-08-27"]
    months = lay_edges(
        pd.Timestamp("2010-12-14", tz=PARIS), pd.Timestamp("2011-02-01", tz=PARIS), "month", PARIS
    )
    assert [str(edge)[:10] for edge in months] == ["2010-12-01", "2011-01-01", "2011-02-01", "2011-03-01"]


@settings(max_examples=60, deadline=None)
@given(
    start=st.datetimes(
        pd.Timestamp("2000-01-01").to_pydatetime(), pd.Timestamp("2025-12-31").to_pydatetime()
    ),
    bins=st.integers(0, 400),
    bin=st.sampled_from(BINS),
    zone=st.sampled_from([PARIS, "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"]),
)
def test_edges_cover_rise_and_place_every_moment(start, bins, bin, zone):
    first = pd.Timestamp(start, tz="UTC")
    last = first + pd.Timedelta(minutes=BIN_MINUTES[bin] * bins)
    edges = lay_edges(first, last, bin, zone)
    assert edges[0] <= first
    assert edges[-2] <= last < edges[-1]
    assert (edges[1:] > edges[:-1]).all()
    moments = pd.Series([first, last, pd.NaT], dtype="datetime64[us, UTC]")
    assert place(moments, edges).tolist() == [0, len(edges) - 2, -1]


@pytest.mark.parametrize("bin", ["15_minutes", "hour", "6_hours", "day", "week"])
def test_every_dated_comment_is_in_one_bin(bin):
    comments = crowd(500)
    volume = measure_volume(comments, bin, PARIS)
    assert volume["comments"].sum() == (~comments["is_brand"]).sum()
    parts = volume[["negative", "neutral", "positive", "unscored"]].sum(axis=1)
    assert (parts == volume["comments"]).all()
    assert measure_brand(comments, measure_volume(comments, bin, PARIS, span=span(comments)))[
        "messages"
    ].sum() == int(comments["is_brand"].sum())
    assert (volume["authors"] <= volume["comments"]).all()
    assert (volume["end"].iloc[:-1].to_numpy() == volume["start"].iloc[1:].to_numpy()).all()


def span(comments):
    return comments["created_at"].min(), comments["created_at"].max()


def test_a_span_leaves_out_what_is_outside_and_fills_with_zeros():
    comments = table([{"created_at": "2012-08-06T10:00"}, {"created_at": "2012-08-09T10:00"}])
    inside = pd.Timestamp("2012-08-05T12:00", tz=PARIS), pd.Timestamp("2012-08-07T12:00", tz=PARIS)
    assert measure_volume(comments, "day", PARIS, span=inside)["comments"].tolist() == [0, 1, 0]


def test_order_of_rows_does_not_matter_and_nothing_is_changed():
    comments = crowd(300)
    before = comments.copy()
    pd.testing.assert_frame_equal(
        measure_volume(comments, "hour", PARIS), measure_volume(shuffled(comments), "hour", PARIS)
    )
    pd.testing.assert_frame_equal(comments, before)


def test_empty_in_empty_out():
    volume = measure_volume(empty(), "hour", PARIS)
    assert len(volume) == 0
    assert len(measure_brand(empty(), volume)) == 0
    filled = measure_volume(crowd(20), "hour", PARIS)
    assert volume.dtypes.map(str).tolist() == filled.dtypes.map(str).tolist()


def test_unknown_authors_are_not_zero_authors():
    volume = measure_volume(table([{"created_at": "2012-08-06T10:00"}]), "day", PARIS)
    assert volume["authors"].isna().all()


def test_the_same_name_on_two_platforms_is_two_authors():
    rows = [
        {"created_at": "2012-08-06", "author": "Marie", "platform": name} for name in ("facebook", "x", "x")
    ]
    assert measure_volume(table(rows), "day", PARIS)["authors"].tolist() == [2]


def test_day_precise_dates_never_give_hours():
    created_at, precision = dates("2012-08-06", "2012-08-07", "2012-08-08", precision="day")
    assert usable_bins(created_at, precision) == ("day",)
    assert choose_bin(created_at, precision) == "day"


def test_the_coarsest_common_precision_rules_and_a_rare_one_is_counted_apart():
    fine = [{"created_at": f"2012-08-06T{hour:02d}:30", "precision": "second"} for hour in range(24)]
    day = {"created_at": "2012-08-06", "precision": "day"}
    half = table(fine + [day] * 24)
    assert choose_bin(half["created_at"], half["precision"]) == "day"
    rare = table([*fine, day])  # 4 %
    bin = choose_bin(rare["created_at"], rare["precision"])
    assert BIN_MINUTES[bin] <= 60
    assert count_unplaced(rare, bin) == Unplaced(undated=0, too_coarse=1)
    assert measure_volume(rare, bin, "UTC")["comments"].sum() == 24


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2012-08-06T02:00", "minute"),
        ("2012-08-06T12:00", "5_minutes"),
        ("2012-08-08T20:00", "hour"),
        ("2012-08-30T00:00", "6_hours"),
        ("2012-12-06T00:00", "day"),
        ("2013-12-06T00:00", "week"),
        ("2020-12-06T00:00", "month"),
    ],
)
def test_the_bin_follows_the_span(last, expected):
    assert choose_bin(*dates("2012-08-06", last)) == expected


@pytest.mark.parametrize("days", [0.01, 1, 3, 40, 900, 9000])
def test_usable_bins_stay_drawable(days):
    created_at, precision = dates("2000-01-01", pd.Timestamp("2000-01-01") + pd.Timedelta(days=days))
    usable = usable_bins(created_at, precision)
    assert choose_bin(created_at, precision) in usable
    for bin in usable:
        comments = table([{"created_at": moment} for moment in created_at])
        assert len(measure_volume(comments, bin, PARIS)) <= MOST_BARS + 1


def test_nothing_dated_still_has_a_bin():
    created_at, precision = dates(None, None)
    assert choose_bin(created_at, precision) == "day"


def test_a_precision_of_one_comment_in_five_is_common():
    rows = [{"created_at": f"2012-08-06T{hour:02d}:30"} for hour in range(8)]
    mixed = table(rows + [{"created_at": "2012-08-06", "precision": "day"}] * 2)
    assert choose_bin(mixed["created_at"], mixed["precision"]) == "day"


def test_too_many_bins_are_refused():
    comments = table([{"created_at": "2000-01-01"}, {"created_at": "2012-01-01"}])
    with pytest.raises(ValueError, match="5000"):
        measure_volume(comments, "hour", PARIS)
