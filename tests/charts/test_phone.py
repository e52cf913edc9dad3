"""On a phone fewer times are named, the year or day of those left out is not lost, and flags keep apart."""

from itertools import pairwise

import pandas as pd
import pytest

from analysis.charts.events import FLAG_SIZE, lay_flags
from analysis.charts.margins import width_of
from analysis.charts.phone import MOST_TICKS, PHONE_WIDTH, thin_ticks
from analysis.charts.theme import blank
from analysis.charts.timeline import lay_time
from analysis.words import LOCALES
from tests.charts.test_events import happened


def bins(start: str, freq: str, rows: int) -> pd.DataFrame:
    edges = pd.date_range(start, periods=rows + 1, freq=freq, tz="Europe/Paris", unit="us")
    return pd.DataFrame({"start": edges[:-1], "end": edges[1:]})


@pytest.mark.parametrize(
    ("start", "freq", "rows", "said"),
    [
        ("2012-07-16", "D", 47, ["16 juil.<br>2012", "30 juil.", "13 août", "27 août"]),
        ("2010-12-01", "D", 141, ["déc.<br>2010", "févr.<br>2011", "avr."]),
        ("2012-08-06", "h", 9, None),
    ],
)
def test_few_times_are_named(start, freq, rows, said):
    table = bins(start, freq, rows)
    figure = blank("fr").add_bar(x=table["start"], y=[1] * rows)
    lay_time(figure, table, "fr")
    thin_ticks(figure)
    axis = figure.layout.xaxis
    assert 1 < len(axis.ticktext) <= MOST_TICKS
    assert len(axis.tickvals) == len(axis.ticktext)
    assert said is None or list(axis.ticktext) == said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("rows", [9, 30, 96, 200])
def test_hours_with_their_days_below_do_not_touch(rows, locale):
    table = bins("2012-09-26", "h", rows)
    figure = blank(locale).add_bar(x=table["start"], y=[1] * rows)
    lay_time(figure, table, locale)
    thin_ticks(figure)
    axis = figure.layout.xaxis
    assert len(axis.ticktext) > 1
    low, high = map(pd.Timestamp, axis.range)
    at = [(pd.Timestamp(place) - low) / (high - low) * PHONE_WIDTH for place in axis.tickvals]
    ends = [
        (place - width_of(text) / 2, place + width_of(text) / 2)
        for place, text in zip(at, axis.ticktext, strict=True)
    ]
    assert all(one[1] < other[0] for one, other in pairwise(ends)), axis.ticktext


def test_an_axis_that_is_no_time_stays():
    figure = blank("fr").add_bar(x=[1, 2], y=[1, 2])
    figure.update_xaxes(tickmode="array", tickvals=list(range(9)), ticktext=list("abcdefghi"))
    assert len(thin_ticks(figure).layout.xaxis.ticktext) == 9


def test_flags_that_would_cover_each_other_on_a_phone_are_one():
    table = bins("2012-07-16", "D", 47)
    days = happened(*[f"2012-08-0{day},,day,other,a,b,,told" for day in range(6, 10)])
    assert len(lay_flags(days, table)) == 4
    flags = lay_flags(days, table, PHONE_WIDTH)
    whole = table["end"].iloc[-1] - table["start"].iloc[0]
    assert (flags["place"].diff().dropna() >= whole * FLAG_SIZE / PHONE_WIDTH).all()
    assert sorted(number for rows in flags["events"] for number in rows) == [0, 1, 2, 3]
