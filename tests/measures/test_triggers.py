"""Candidates for what set a crisis off: the first, the most liked, the brand's last; laws, and what is not known."""

import pandas as pd
import pytest

from analysis.measures.series import measure_series
from analysis.measures.triggers import BRAND, FIRST, LIKED, find_triggers
from tests.measures.tables import shuffled, table

ONSET = pd.Timestamp("2012-08-06", tz="UTC")


def page(**all_rows) -> pd.DataFrame:
    """One comment a day from the 1st, six on the 6th, twelve on the 7th; the brand says something each day at noon."""
    hours = [(day, 9) for day in range(1, 6)] + [(6, hour) for hour in range(8, 14)]
    hours += [(7, hour) for hour in range(6, 18)]
    rows = [
        {
            "created_at": f"2012-08-{day:02}T{hour:02}:00Z",
            "text": "x",
            "likes": day * hour,
            "is_brand": False,
            "sentiment": "negative" if hour % 2 else "neutral",
        }
        for day, hour in hours
    ]
    rows += [
        {"created_at": f"2012-08-{day:02}T12:00Z", "text": "b", "likes": 999, "is_brand": True}
        for day in range(1, 8)
    ]
    return table([row | all_rows for row in rows])


def window(comments: pd.DataFrame, onset_low: str = "2012-08-06", bin: str = "day") -> tuple:
    series = measure_series(comments, bin, "UTC")
    found = {name: pd.Timestamp(day, tz="UTC") for name, day in (("onset_low", onset_low),)}
    return series, bin, {"onset": ONSET, "peak": pd.Timestamp("2012-08-07", tz="UTC"), **found}


def moments(comments: pd.DataFrame, table: pd.DataFrame, why: str) -> list[str]:
    rows = table.loc[table["why"] == why, "row_id"]
    created = comments.set_index("row_id")["created_at"]
    return [f"{created[row]:%d %H}" for row in rows]


def test_the_last_before_the_onset_and_the_first_from_it_on():
    comments = page()
    found = find_triggers(comments, *window(comments))
    assert moments(comments, found.table, "first") == [
        "04 09",
        "05 09",
        *(f"06 {h:02}" for h in range(8, 13)),
    ]
    assert moments(comments, found.table, "brand") == ["03 12", "04 12", "05 12", "06 12"]
    first = found.table[found.table["why"] == "first"]
    assert first["place"].tolist() == ["before"] * FIRST[0] + ["opening"] * FIRST[1]


def test_the_most_liked_are_customers_from_shortly_before_the_onset_to_the_end_of_the_peak():
    comments = page()
    found = find_triggers(comments, *window(comments))
    assert moments(comments, found.table, "liked") == ["07 17", "07 16", "07 15", "07 14", "07 13"]
    assert found.since == pd.Timestamp("2012-08-04", tz="UTC")
    assert found.until == pd.Timestamp("2012-08-08", tz="UTC")
    assert (found.looked, found.liked_known) == (20, 20)
    unsure = find_triggers(comments, *window(comments, onset_low="2012-08-02"))
    assert unsure.since == pd.Timestamp("2012-08-02", tz="UTC")


def test_of_a_window_of_negative_comments_they_are_the_candidates_and_the_brand_as_before():
    comments = page()
    found = find_triggers(comments, *window(comments), negative=True)
    crowd = found.table[found.table["why"] != "brand"]["row_id"]
    assert (comments["sentiment"].iloc[crowd] == "negative").all()
    assert moments(comments, found.table, "first")[2:] == ["06 09", "06 11", "06 13", "07 07", "07 09"]
    assert len(moments(comments, found.table, "brand")) == 4


def test_where_no_like_is_known_that_is_said_and_nobody_is_most_liked():
    comments = page(likes=None)
    found = find_triggers(comments, *window(comments))
    assert found.liked_known == 0
    assert "liked" not in found.table["why"].tolist()
    nothing = page(likes=0)
    found = find_triggers(nothing, *window(nothing))
    assert found.liked_known == found.looked
    assert "liked" not in found.table["why"].tolist()


def test_an_unknown_brand_is_not_a_silent_one():
    comments = page(is_brand=None)
    found = find_triggers(comments, *window(comments))
    assert not found.brand_known
    assert "brand" not in found.table["why"].tolist()
    assert find_triggers(page(), *window(page())).brand_known


def test_dates_that_cannot_tell_which_was_first_are_said():
    comments = page()
    assert not find_triggers(comments, *window(comments)).tied
    days = comments.assign(created_at=comments["created_at"].dt.normalize(), precision="day")
    days["precision"] = days["precision"].astype(comments["precision"].dtype)
    found = find_triggers(days, *window(days))
    assert found.tied
    assert len(found.table[found.table["why"] == "first"]) == sum(FIRST)


def test_what_has_no_date_or_a_coarser_one_is_no_candidate():
    comments = page()
    comments.loc[comments["created_at"].dt.day == 5, "precision"] = "week"
    comments.loc[comments["created_at"].dt.day == 4, "created_at"] = pd.NaT
    found = find_triggers(comments, *window(comments))
    assert moments(comments, found.table, "first")[:2] == ["02 09", "03 09"]
    assert moments(comments, found.table, "brand")[:3] == ["01 12", "02 12", "03 12"]


@pytest.mark.parametrize("negative", [False, True])
def test_the_order_of_rows_changes_nothing_and_no_table_is_changed(negative):
    comments = page()
    before = comments.copy()
    found = find_triggers(comments, *window(comments), negative=negative).table
    pd.testing.assert_frame_equal(comments, before)
    mixed = shuffled(comments)
    pd.testing.assert_frame_equal(find_triggers(mixed, *window(mixed), negative=negative).table, found)
    assert not found.duplicated(["why", "row_id"]).any()
    assert len(found) <= sum(FIRST) + LIKED + sum(BRAND)


def test_a_page_that_begins_with_its_crisis_has_nothing_before():
    comments = page()
    comments = comments[comments["created_at"] >= ONSET].reset_index(drop=True)
    comments["row_id"] = range(len(comments))
    found = find_triggers(comments, *window(comments))
    assert set(found.table["place"]) == {"opening"}
