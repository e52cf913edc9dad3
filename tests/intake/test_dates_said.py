"""Dates: zones that the column's name or a region gives, days that stand for no date, counts that Excel rounded."""

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.intake.dates import parse_dates

PARIS = "2012-08-06 12:03:22+00:00"


def parse(values, name="date", timezone="Europe/Paris"):
    return parse_dates(pd.Series(values, dtype="str", name=name), timezone=timezone)


@pytest.mark.parametrize(
    ("name", "zone", "moment"),
    [
        ("Date (UTC)", "UTC", "2012-08-06 14:03:22+00:00"),
        ("created_utc", "UTC", "2012-08-06 14:03:22+00:00"),
        ("heure_UTC0", "UTC", "2012-08-06 14:03:22+00:00"),
        ("Heure (Europe/London)", "Europe/London", "2012-08-06 13:03:22+00:00"),
        ("Date (GMT+1)", "UTC+01:00", "2012-08-06 13:03:22+00:00"),
        ("Created At (UTC-05:00)", "UTC-05:00", "2012-08-06 19:03:22+00:00"),
        ("Timestamp (EST)", "America/New_York", "2012-08-06 18:03:22+00:00"),
        ("Date [PT]", "America/Los_Angeles", "2012-08-06 21:03:22+00:00"),
    ],
)
def test_the_name_of_the_column_may_say_the_zone(name, zone, moment):
    parsed = parse(["2012-08-06 14:03:22"], name=name, timezone="Asia/Tokyo")
    assert str(parsed.created_at[0]) == moment
    assert {"dates-zone-in-name": {"timezone": zone}} == {note.code: note.data for note in parsed.notes}
    with_zone = parse(["2012-08-06 14:03:22 CEST"], name=name, timezone="Asia/Tokyo")
    assert str(with_zone.created_at[0]) == PARIS
    assert not with_zone.notes


@pytest.mark.parametrize(
    "name", ["date", "TEXT", "LATEST", "Type ET", "Date utcnow", "Reach (MT/2)", "Date (UTC+99)"]
)
def test_most_names_say_no_zone(name):
    assert str(parse(["2012-08-06 14:03:22"], name=name).created_at[0]) == PARIS


def test_a_day_may_end_at_24_hours():
    parsed = parse(["2012-08-06T24:00:00+00:00", "2012-08-06 14:03:22"])
    assert str(parsed.created_at[0]) == "2012-08-07 00:00:00+00:00"
    assert parsed.precision[0] == "second"


def test_offsets_and_regions_that_change_in_the_middle():
    parsed = parse(
        [
            "2012-10-28 01:30:00 +0200",
            "2012-10-28 02:30:00 +0100",
            "2012-10-28 02:30:00 CEST",
            "2012-10-28 12:00:00 America/New_York",
            "2012-11-04 12:00:00 America/New_York",
        ]
    )
    assert parsed.created_at.dt.strftime("%d %H:%M").tolist() == [
        "27 23:30",
        "28 01:30",
        "28 00:30",
        "28 16:00",
        "04 17:00",
    ]
    assert not [note.code for note in parsed.notes]


def test_the_repeated_hour_of_another_region_is_said_of_that_region():
    said = {note.code: note.data for note in parse(["2012-11-04 01:30 America/New_York"]).notes}
    assert said["clock-changes"] == {"rows": 1, "timezone": "America/New_York"}


@pytest.mark.parametrize(
    "nothing",
    [
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "1899-12-30",
        "30/12/1899",
        "12/30/1899",
        "1900-01-01 00:00:00",
        "1970-01-01",
        "1970-01-01T00:00:00.000Z",
        "01/01/1970 01:00",
        "19700101",
        "1 janvier 1970",
        "1er janv. 1970 à 01:00",
        "Jan 1, 1970, 1:00 AM",
        "Thu Jan 01 00:00:00 +0000 1970",
        "2099-12-31 23:59:59",
        "9999-12-31",
        "31/12/9999",
    ],
)
def test_days_that_stand_for_no_date_are_counted_apart(nothing):
    parsed = parse(["2012-08-06 14:03:22", nothing, nothing])
    assert parsed.created_at.isna().tolist() == [False, True, True]
    said = {note.code: note.data for note in parsed.notes}
    assert said["dates-placeholders"] == {"rows": 2, "examples": nothing}
    assert "dates-unread" not in said


def test_counts_of_seconds_that_a_spreadsheet_rounded_are_counted_apart():
    parsed = parse(["1.34426E+09", "1.34427E+09", "soon"])
    assert parsed.created_at.isna().all()
    said = {note.code: note.data for note in parsed.notes}
    assert said["dates-ruined"] == {"rows": 2, "examples": "1.34426E+09, 1.34427E+09"}
    assert said["dates-unread"] == {"rows": 1}


def test_counts_that_kept_their_figures_are_read_with_those_that_end_in_zeros():
    parsed = parse(["1.344261802E9", "1.3442618E9"])
    assert parsed.created_at.dt.strftime("%H:%M:%S").tolist() == ["14:03:22", "14:03:20"]


def test_two_exports_of_a_case_may_write_day_and_month_in_two_orders():
    texts = {
        "french.csv": "auteur;message;date\nana;Où est mon colis ?;06/08/2012 10:00\nben;Rien;13/08/2012 11:00\n",
        "american.csv": "author,message,date\ncat,Same here,8/6/2012 2:03 PM\ndan,Me too,8/14/2012 9:00 AM\n",
    }
    case = open_case([(name, text.encode()) for name, text in texts.items()])
    assert [f"{at:%m-%d}" for at in case.comments["created_at"]] == ["08-06", "08-13", "08-06", "08-14"]
    said = {(note.file, note.code) for note in case.notes}
    assert {
        ("french.csv", "order-day-first-certain"),
        ("american.csv", "order-month-first-certain"),
    } <= said
