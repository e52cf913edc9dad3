"""Filters choose which customer comments are counted."""

from datetime import date

from analysis.filters import Filters, select
from tests.test_comments import rows

ZONE = "Europe/Paris"


def case():
    return rows(
        is_brand=[False, False, True, None, False],
        sentiment=["negative", "positive", None, "negative", None],
        platform=["x", "facebook", "x", "x", None],
        created_at=["2012-08-06T22:30Z", "2012-08-07T10:00Z", "2012-08-07T11:00Z", "2012-08-09T00:00Z", None],
    )


def picked(**chosen) -> list[int]:
    return [at for at, kept in enumerate(select(case(), Filters(**chosen), ZONE)) if kept]


def test_without_filters_every_customer_comment_counts():
    assert picked() == [0, 1, 3, 4]


def test_days_are_local_and_both_included():
    # 22:30 UTC on the 6th is half past midnight on the 7th in Paris.
    assert picked(since=date(2012, 8, 7), until=date(2012, 8, 7)) == [0, 1]
    assert picked(since=date(2012, 8, 8)) == [3]


def test_filters_add_up():
    assert picked(sentiment=("negative",)) == [0, 3]
    assert picked(sentiment=("negative",), platform=("x",), until=date(2012, 8, 8)) == [0]
    assert picked(platform=("nowhere",)) == []


def test_the_day_of_a_clock_change_is_whole():
    frame = rows(created_at=["2021-03-27T23:30Z", "2021-03-28T21:30Z", "2021-03-28T22:30Z"])
    mask = select(frame, Filters(since=date(2021, 3, 28), until=date(2021, 3, 28)), ZONE)
    assert mask.tolist() == [True, True, False]


def test_active():
    assert not Filters().active()
    assert Filters(language=("fr",)).active()
