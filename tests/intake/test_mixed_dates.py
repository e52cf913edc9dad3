"""Columns that mix forms of dates: the main one gives name and order, no other is lost, notes count them."""

import pandas as pd
import pytest

from analysis.intake.dates import parse_dates

EXPORT = pd.Timestamp("2012-09-01 08:00", tz="UTC")


def parse(values, name="date", **options):
    return parse_dates(pd.Series(values, dtype="str", name=name), timezone="Europe/Paris", **options)


def said(parsed):
    return {note.code: note.data for note in parsed.notes}


def local(parsed):
    return [
        f"{at:%Y-%m-%d %H:%M}" if at == at else "" for at in parsed.created_at.dt.tz_convert("Europe/Paris")
    ]


@pytest.mark.parametrize(
    ("others", "moment"),
    [
        ("6 août 2012 à 14:03", "2012-08-06 14:03"),
        ("06/08/2012 14:03", "2012-08-06 14:03"),
        ("Rédigé le 13 août 2012", "2012-08-13 00:00"),
        ("2:03 PM · Aug 6, 2012", "2012-08-06 14:03"),
        ("1344261802", "2012-08-06 16:03"),
        ("41127.585671", "2012-08-06 14:03"),
    ],
)
def test_a_minority_in_another_form_is_read_and_counted(others, moment):
    parsed = parse(
        ["2012-08-05T14:03:22+0000", "2012-08-07T14:03:22+0000", "2012-08-08T09:00:00+0000", others]
    )
    assert parsed.format == "iso"
    assert local(parsed)[3] == moment
    assert said(parsed)["dates-other-forms"] == {"rows": 1}


def test_one_form_says_nothing_of_others():
    assert "dates-other-forms" not in said(parse(["06/08/2012 14:03", "13/08/12", "Publié le 14/08/2012"]))


def test_a_rare_number_is_no_date_where_it_falls_far_from_the_others():
    parsed = parse(["2012-08-05", "2012-08-06", "20190101", "43500", "1644261802"])
    assert parsed.created_at.notna().tolist() == [True, True, False, False, False]
    assert said(parsed)["dates-unread"] == {"rows": 3}


def test_the_order_of_the_main_form_holds_for_all_numbers():
    parsed = parse(["13/08/2012 10:00", "14/08/2012 10:00", "06/08/12", "2012-08-15 10:00"])
    assert local(parsed)[2] == "2012-08-06 00:00"
    assert parsed.format == "numeric-day-first"


def test_a_few_numbers_are_voted_on_among_all_dates():
    parsed = parse(["2012-08-05 10:00", "08/06/2012 10:00", "2012-08-07 10:00"])
    assert local(parsed)[1] == "2012-08-06 10:00"
    assert "order-month-first-voted" in said(parsed)


def test_a_weekday_decides_the_order():
    parsed = parse(["lun. 06/08/2012", "mar. 07/08/2012"])
    assert local(parsed) == ["2012-08-06 00:00", "2012-08-07 00:00"]
    assert "order-day-first-certain" in said(parsed)
    assert local(parse(["Mon 08/06/2012", "Tue 08/07/2012"])) == ["2012-08-06 00:00", "2012-08-07 00:00"]


def test_on_one_day_am_and_pm_vote_for_the_month_first():
    assert local(parse(["8/6/2012 2:03 PM", "8/6/2012 11:05 AM"])) == ["2012-08-06 14:03", "2012-08-06 11:05"]
    assert local(parse(["6/8/2012 14:03", "6/8/2012 11:05"])) == ["2012-08-06 14:03", "2012-08-06 11:05"]


@pytest.mark.parametrize("order", [None, "day_first"])
def test_a_date_of_the_other_order_is_read_the_only_way_it_can_be_and_said(order):
    parsed = parse(["13/08/2012", "14/08/2012", "8/15/2012"], order=order)
    assert local(parsed) == ["2012-08-13 00:00", "2012-08-14 00:00", "2012-08-15 00:00"]
    assert said(parsed)["order-mixed"] == {"rows": 1}


def test_absolute_and_relative_dates_side_by_side():
    values = ["2012-08-30 10:00:00", "il y a 2 h", "2 sem", "demain"]
    without = parse(values)
    assert without.created_at.notna().tolist() == [True, False, False, False]
    assert said(without)["dates-relative"] == {"rows": 2}
    assert said(without)["dates-unread"] == {"rows": 1}
    dated = parse(values, collected_at=EXPORT)
    assert local(dated) == ["2012-08-30 10:00", "2012-09-01 08:00", "2012-08-18 10:00", ""]
    assert dated.precision.tolist() == ["second", "hour", "week", "unknown"]
    assert said(dated)["dates-from-relative"] == {"rows": 2}


def test_each_form_keeps_its_own_precision():
    days = [f"2012-08-{day:02d} 00:00:00" for day in range(1, 20)]
    parsed = parse([*days, "6 août 2012 à 14:03"])
    assert parsed.precision.tolist() == ["day"] * len(days) + ["minute"]


@pytest.mark.parametrize(
    ("text", "moment", "precision"),
    [
        ("6 août, 14:03", "2012-08-06 14:03", "minute"),
        ("6 août à 14h03", "2012-08-06 14:03", "minute"),
        ("Aug 6 at 2:03 PM", "2012-08-06 14:03", "minute"),
        ("6 août", "2012-08-06 00:00", "day"),
        ("1 September", "2012-09-01 00:00", "day"),
        ("1 September 11:00", "2011-09-01 11:00", "minute"),
        ("25 décembre, 09:00", "2011-12-25 09:00", "minute"),
        ("29 février", "2012-02-29 00:00", "day"),
        ("hier à 14:03", "2012-08-31 14:03", "minute"),
        ("Yesterday at 2:03 PM", "2012-08-31 14:03", "minute"),
        ("jeudi 14:03", "2012-08-30 14:03", "minute"),
        ("Saturday at 11:00", "2012-08-25 11:00", "minute"),
    ],
)
def test_without_a_year_it_is_the_latest_not_after_the_export(text, moment, precision):
    without = parse([text])
    assert without.created_at.isna().all()
    assert without.format == "relative"
    assert said(without) == {"dates-yearless": {"rows": 1}}
    parsed = parse([text], collected_at=EXPORT)
    assert local(parsed) == [moment]
    assert parsed.precision.tolist() == [precision]
    assert said(parsed) == {"dates-from-yearless": {"rows": 1}}


@pytest.mark.parametrize(
    ("values", "days"),
    [
        (["08/06 14:03", "08/07 09:00", "08/08 10:00"], [6, 7, 8]),
        (["06/08 14:03", "13/08 09:00"], [6, 13]),
        (["8/6 2:03 PM", "8/6 9:00 AM"], [6, 6]),
        (["6/08 2:03 PM", "6/08 9:00 AM"], [6, 6]),
        (["13/08/2012 10:00", "06/08 14:03"], [13, 6]),
    ],
)
def test_figures_without_a_year_follow_the_order_of_their_column(values, days):
    found = parse(values, collected_at=EXPORT).created_at
    assert found.dt.month.tolist() == [8] * len(values)
    assert found.dt.day.tolist() == days


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("il y a 2 h", "2012-09-01 08:00"),
        ("2 sem", "2012-08-18 10:00"),
        ("5w", "2012-07-28 10:00"),
        ("3 j", "2012-08-29 10:00"),
        ("il y a une semaine (modifié)", "2012-08-25 10:00"),
        ("2 years ago (edited)", "2010-09-01 10:00"),
        ("il y a plus d’un an", "2011-09-01 10:00"),
        ("about a month ago", "2012-08-01 10:00"),
        ("Publié il y a 3 jours", "2012-08-29 10:00"),
        ("1mo", "2012-08-01 10:00"),
        ("5 d •", "2012-08-27 10:00"),
        ("hier", "2012-08-31 10:00"),
        ("à l’instant", "2012-09-01 10:00"),
    ],
)
def test_relative_dates(text, moment):
    assert said(parse([text])) == {"dates-relative": {"rows": 1}}
    assert local(parse([text], collected_at=EXPORT)) == [moment]
