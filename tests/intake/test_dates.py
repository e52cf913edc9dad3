"""Dates: one strict format per column, found from the whole of it, and said."""

import pandas as pd
import pytest

from analysis.errors import UnknownTimezone
from analysis.intake.dates import parse_dates
from analysis.intake.dates.zones import check_timezone

ONE = "2012-08-06 14:03:22+00:00"
PARIS = "2012-08-06 12:03:22+00:00"
MINUTE = "2012-08-06 12:03:00+00:00"


def parse(values, name="date", **options):
    return parse_dates(
        pd.Series(values, dtype="str", name=name), timezone=options.pop("timezone", "Europe/Paris"), **options
    )


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2012-08-06T14:03:22Z", ONE),
        ("2012-08-06T14:03:22+0000", ONE),
        ("2012-08-06 16:03:22+02:00", ONE),
        ("2012-08-06 14:03:22 UTC", ONE),
        ("2012-08-06 14:03:22", PARIS),
        ("2012/08/06 14:03:22", PARIS),
        ("2012-08-06 14h03", MINUTE),
        ("13/08/2012 14:03", "2012-08-13 12:03:00+00:00"),
        ("13-08-2012 14.03", "2012-08-13 12:03:00+00:00"),
        ("8/13/2012 2:03 PM", "2012-08-13 12:03:00+00:00"),
        ("13.08.12 14:03:22", "2012-08-13 12:03:22+00:00"),
        ("Mon Aug 06 14:03:22 +0000 2012", ONE),
        ("Mon, 06 Aug 2012 14:03:22 +0000", ONE),
        ("Mon Aug 06 2012 16:03:22 GMT+0200 (CEST)", ONE),
        ("Mon Aug 06 2012 10:03:22 EDT", ONE),
        ("1344261802", ONE),
        ("1344261802000", ONE),
        ("6 août 2012 à 14:03", MINUTE),
        ("Aug 6, 2012, 2:03 PM", MINUTE),
        ("August 6, 2012 at 2:03 PM", MINUTE),
        ("lundi 6 août 2012 14:03:22", PARIS),
        ("Rédigé le 6 août 2012", "2012-08-05 22:00:00+00:00"),
        ("20120806 140322", PARIS),
        ("20120806T140322Z", ONE),
        ("06-08-2012 14.03", MINUTE),
        ("06/08/12 14h03", MINUTE),
        ("6 août 2012 14 h 03", MINUTE),
        ("lundi 6 août 2012 à 14 h 03 min 22 s", PARIS),
        ("lun. 6 août 2012, 14 h 03", MINUTE),
        ("lun. 06/08/2012 14:03", MINUTE),
        ("6 AOÛT 2012 14:03", MINUTE),
        ("6 aou\u0302t 2012 à 14:03", MINUTE),
        ("6th of August 2012 14:03", MINUTE),
        ("6ᵗʰ August ’12 14:03", MINUTE),
        ("６ août ２０１２ 14:03", MINUTE),
        ("Aug. 6th, 2012 2:03pm", MINUTE),
        ("Aug 6, 2012, 2:03\u202fp.m.", MINUTE),
        ("\u200e06/08/2012 14:03", MINUTE),
        ("[06/08/2012, 14:03:22]", PARIS),
        ("2012/08/06 14:03", MINUTE),
        ("2012-Aug-06 14:03", MINUTE),
        ("06-Aug-12 02.03.22.000000 PM", PARIS),
        ("06/Aug/2012:14:03:22 +0000", ONE),
        ("2012-W32-1 14:03", MINUTE),
        ("2:03 PM · Aug 6, 2012", MINUTE),
        ("14:03 - 6 août 2012", MINUTE),
        ("à 14h03 le 6 août 2012", MINUTE),
        ("6. August 2012 um 14:03 Uhr", MINUTE),
        ("6 de agosto de 2012 14:03", MINUTE),
        ("Reviewed in the United States on August 6, 2012", "2012-08-05 22:00:00+00:00"),
        ("Commenté en France le 6 août 2012", "2012-08-05 22:00:00+00:00"),
        ("Publié par Ana le 6 août 2012 (modifié)", "2012-08-05 22:00:00+00:00"),
        ("Envoyé : lundi 6 août 2012 14:03", MINUTE),
        ("2012-08-06T16:03:22+02:00[Europe/Paris]", ONE),
        ("2012-08-06 16:03:22 UTC+2", ONE),
        ("2012-08-06 12:03:22 UTC−02:00", ONE),
        ("Mon Aug 06 2012 16:03:22 GMT+0200 (heure d’été d’Europe centrale)", ONE),
        ("Mon Aug 06 2012 12:03:22 GMT-0200", ONE),
        ("Mon Aug 06 10:03:22 EDT 2012", ONE),
        ("2012-08-06 16:03:22 CEST", ONE),
        ("41127.585671", PARIS),
        ("41127,585671", PARIS),
    ],
)
def test_each_format(text, moment):
    parsed = parse([text])
    assert str(parsed.created_at[0]) == moment
    assert parsed.format


@pytest.mark.parametrize(
    "junk",
    [
        "mars",
        "12",
        "12,50",
        "31/02/2012",
        "2012-13-40",
        "00/00/0000",
        "tomorrow",
        "1e9",
        "soon",
        "may",
        "août",
        "12.5.1",
        "v1.2.12",
        "1/5",
        "10/12",
        "06.08.12.14.15",
        "+33 6 12 34 56 78",
        "0612345678",
        "75012",
        "3 M",
        "12 k",
        "AM",
        "as",
        "ans",
        "now",
        "an",
        "a m",
        "h",
        "5W",
        "Lundi",
        "2012",
        "août 2012",
        "6 Aug 10 PMs",
        "Note 12/10/15",
        "Taille 10-12-14",
        "12 bonsais 2012",
        "Monsieur 6 août 2012",
        "2012-W54-1",
        "2012-08-06 25:00",
        "06/08/2012 14:60",
        "rendez-vous le 6 août 2012",
        "99999999",
        "ID: 8095123456",
    ],
)
def test_junk_is_no_date(junk):
    for day in (None, pd.Timestamp("2025-03-01", tz="UTC")):
        parsed = parse([junk], collected_at=day)
        assert parsed.created_at.isna().all()
        assert parsed.format == ""
    assert [note.code for note in parsed.notes if note.level == "warning"]


def test_iso_days_are_never_swapped():
    parsed = parse(["2012-08-06", "2012-08-07", "2012-12-01"])
    assert parsed.created_at.dt.tz_convert("Europe/Paris").dt.month.tolist() == [8, 8, 12]


def test_a_part_above_twelve_decides_for_the_whole_column():
    parsed = parse(["06/08/2012 14:03", "07/08/2012 14:03", "13/08/2012 14:03"])
    assert parsed.format == "numeric-day-first"
    assert parsed.created_at.dt.month.tolist() == [8, 8, 8]
    assert "order-day-first-certain" in [note.code for note in parsed.notes]


def test_otherwise_the_smoother_order_wins_and_says_so():
    parsed = parse(["08/06/2012", "08/07/2012", "08/08/2012"])
    assert parsed.format == "numeric-month-first"
    assert "order-month-first-voted" in [note.code for note in parsed.notes]


def test_the_user_decides_the_order():
    parsed = parse(["08/06/2012", "08/07/2012", "08/08/2012"], order="day_first")
    assert parsed.created_at.dt.tz_convert("Europe/Paris").dt.month.tolist() == [6, 7, 8]
    assert not any("order" in note.code for note in parsed.notes)


def test_an_hour_that_comes_twice_or_never_is_kept():
    parsed = parse(["2012-03-25 02:30:00", "2012-10-28 02:30:00"])
    assert parsed.created_at.notna().all()
    assert "clock-changes" in [note.code for note in parsed.notes]


def test_a_zone_that_is_not_known_is_named():
    parsed = parse(["2012-08-06 15:00 IST", "2012-08-06 16:00 IST", "2012-08-06 16:00 CEST", ""])
    said = {note.code: note for note in parsed.notes}
    assert said["zones-unknown"].data == {"rows": 2, "zones": "IST", "timezone": "Europe/Paris"}
    assert said["zones-unknown"].level == "warning"
    assert "dates-without-zone" not in said
    assert str(parsed.created_at[0]) == "2012-08-06 13:00:00+00:00"


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "Europe", "/etc/passwd"])
def test_zones_that_are_none(zone):
    with pytest.raises(UnknownTimezone):
        check_timezone(zone)


def test_the_name_of_the_column_may_say_utc():
    assert str(parse(["2012-08-06 14:03:22"], name="date_utc").created_at[0]) == ONE
    split = parse_dates(
        pd.Series(["2012-08-06"], dtype="str", name="date"),
        pd.Series(["14:03:22"], dtype="str", name="heure_UTC0"),
        timezone="Europe/Paris",
    )
    assert str(split.created_at[0]) == ONE
    assert split.precision[0] == "second"


@pytest.mark.parametrize(
    ("values", "precision"),
    [
        (["2012-08-06", "2012-08-07"], "day"),
        (["2012-08-06 00:00:00", "2012-08-07 00:00:00"], "day"),
        ([f"2012-08-06 {hour:02d}:00:00" for hour in range(12)], "hour"),
        ([f"2012-08-06 {hour:02d}:17:00" for hour in range(12)], "minute"),
        (["06/08/2012 14:03"], "minute"),
        (["2012-08-06 14:03:22"], "second"),
    ],
)
def test_precision_is_what_the_column_shows(values, precision):
    assert set(parse(values).precision) == {precision}


def test_relative_dates_need_the_day_of_the_export():
    assert parse(["5w", "2 sem", "il y a 2 h"]).created_at.isna().all()
    day = pd.Timestamp("2025-03-01", tz="UTC")
    parsed = parse(["5w", "2 sem", "il y a 2 h"], collected_at=day)
    assert parsed.created_at[0] == day - pd.Timedelta(weeks=5)
    assert parsed.precision.tolist() == ["week", "week", "hour"]


def test_a_day_far_above_its_neighbours_is_pointed_out():
    days = ["2025-02-01"] * 600 + ["2025-01-25"] * 200 + ["2025-01-18"] * 100 + ["2025-02-03"] * 20
    assert "date-pile-up" in [note.code for note in parse(days).notes]
    crisis = ["2012-08-06"] * 200 + ["2012-08-07"] * 400 + ["2012-08-08"] * 300
    assert "date-pile-up" not in [note.code for note in parse(crisis).notes]


def test_unreadable_cells_stay_undated_and_are_counted():
    parsed = parse(["2012-08-06 10:00:00", "n/a", ""])
    assert parsed.created_at.isna().tolist() == [False, True, True]
    assert [note.data for note in parsed.notes if note.code == "dates-unread"] == [{"rows": 1}]


def test_an_empty_column():
    assert parse([]).created_at.empty


def test_an_unknown_zone():
    with pytest.raises(UnknownTimezone):
        parse(["2012-08-06"], timezone="Mars/Phobos")
