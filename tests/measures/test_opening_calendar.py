"""What a calendar of opening hours may be, and what it makes of columns."""

from datetime import date

import pandas as pd
import pytest

from analysis.errors import UnknownTimezone, UnreadableOpeningHours
from analysis.measures.opening import DEFAULT, OpeningHours, open_minutes
from tests.measures.test_opening import utc


def test_any_kind_of_column_is_taken():
    start, end = utc("2012-08-06T08:00"), utc("2012-08-06T09:00")
    for kind in (pd.DatetimeIndex, lambda moments: moments.dt.tz_localize(None).to_numpy(), list):
        assert open_minutes(kind(start), kind(end), DEFAULT).tolist() == [60.0]
    assert open_minutes(start.astype("datetime64[ns, UTC]"), end, DEFAULT).tolist() == [60.0]
    assert open_minutes(start.dt.tz_convert("Asia/Tokyo"), end, DEFAULT).tolist() == [60.0]


def test_a_calendar_is_put_in_order_and_can_be_a_key():
    messy = OpeningHours(
        [[(840, 1080), (540, 600), (600, 720)]] * 7, closed={date(2012, 1, 2), date(2012, 1, 1)}
    )
    tidy = OpeningHours((((540, 720), (840, 1080)),) * 7, closed=(date(2012, 1, 1), date(2012, 1, 2)))
    assert messy == tidy
    assert {messy: 1}[tidy] == 1


@pytest.mark.parametrize("week", [(), ((),) * 6, (((60, 60),),) * 7, (((0, 1441),),) * 7, (((-1, 5),),) * 7])
def test_a_week_that_is_none_is_refused(week):
    with pytest.raises(ValueError, match=r"week|minutes"):
        OpeningHours(week)


def test_an_unknown_place_is_a_named_error():
    moments = utc("2012-08-06")
    with pytest.raises(UnknownTimezone):
        open_minutes(moments, moments, OpeningHours(DEFAULT.week, "Europe/Pariss"))
    for country, part in (("XX", ""), ("FR", "99"), ("F", "")):
        with pytest.raises(UnreadableOpeningHours):
            open_minutes(moments, moments, OpeningHours(DEFAULT.week, "UTC", country, part))
