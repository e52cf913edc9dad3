import json
import re

import pandas as pd
import pytest

from analysis.charts.theme import MOST_POINTS, NEGATIVE
from analysis.charts.volume import describe_volume, draw_volume

PARIS = "Europe/Paris"


def volume(start="2012-08-06 09:00", freq="1h", rows=4, zone=PARIS):
    edges = pd.date_range(start, periods=rows + 1, freq=freq, tz=zone, unit="us")
    counts = [[2, 1, 0, 1], [0, 0, 0, 0], [5, 0, 1, 0], [1, 0, 0, 0]]
    table = pd.DataFrame([counts[row % 4] for row in range(rows)])
    table.columns = ["negative", "neutral", "positive", "unscored"]
    table.insert(0, "start", edges[:-1])
    table.insert(1, "end", edges[1:])
    table.insert(2, "comments", table[["negative", "neutral", "positive", "unscored"]].sum(axis=1))
    authors = [[3, 0, None, 1][row % 4] for row in range(rows)]
    return table.assign(authors=pd.Series(authors, dtype="Int64"))


def marks(table, messages=(0, 1, 2, 0)):
    return table[["start", "end"]].assign(messages=list(messages) * (len(table) // 4))


def points(figure):
    return sum(len(trace.x) for trace in figure.data)


def test_bars_hold_the_counts_negative_at_the_bottom():
    figure = draw_volume(volume(), "fr")
    assert [trace.name for trace in figure.data] == ["Négatif", "Neutre", "Positif", "Non mesuré"]
    assert figure.data[0].marker.color == NEGATIVE
    assert list(figure.data[0].y) == [2, 5, 1]  # the empty hour has no bar
    assert sum(sum(trace.y) for trace in figure.data) == volume()["comments"].sum()
    assert figure.layout.barmode == "stack"


def test_a_click_leads_to_the_comments():
    table = volume()
    figure = draw_volume(table, "fr", marks=marks(table))
    start, end, meaning, total, share = figure.data[0].customdata[1]
    assert (start, end) == ("2012-08-06T11:00:00+02:00", "2012-08-06T12:00:00+02:00")
    assert (meaning, total, share) == ("negative", 6, "83\u00a0%")
    assert figure.layout.dragmode == "select"
    assert figure.layout.selectdirection == "h"
    brand = figure.data[-1]
    assert [list(point[2:]) for point in brand.customdata] == [["brand", 1], ["brand", 2]]
    assert brand.yaxis == "y2"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_trace_has_customdata_and_the_figure_is_json(locale):
    table = volume()
    figure = draw_volume(table, locale, marks=marks(table))
    assert figure.data
    for trace in figure.data:
        assert len(trace.customdata) == len(trace.x)
    assert json.loads(figure.to_json())["layout"]["separators"]


def test_the_two_hours_called_two_do_not_share_a_place():
    edges = pd.date_range("2012-10-27 23:00", periods=6, freq="1h", tz="UTC", unit="us").tz_convert(PARIS)
    table = volume(rows=4).assign(start=edges[:4], end=edges[1:5], negative=1, comments=1)
    figure = draw_volume(table, "fr")
    places = list(figure.data[0].x)
    assert len(set(places)) == 4
    hovers = list(figure.data[0].hovertext)
    assert [re.search(r"\d\d:\d\d", hover).group() for hover in hovers] == [
        "01:00",
        "02:00",
        "02:00",
        "03:00",
    ]


@pytest.mark.parametrize(
    ("freq", "locale", "said"),
    [
        ("1h", "fr", "6 août 2012, 09:00 – 10:00"),
        ("1h", "en", "6 August 2012, 09:00 – 10:00"),
        ("1D", "fr", "lundi 6 août 2012"),
        ("1D", "en", "Monday 6 August 2012"),
        ("7D", "fr", "semaine du 6 août 2012"),
        ("MS", "fr", "septembre 2012"),
    ],
)
def test_bins_are_said_in_words(freq, locale, said):
    start = "2012-08-06 09:00" if freq == "1h" else "2012-08-06"
    figure = draw_volume(volume(start, freq), locale)
    assert figure.data[0].hovertext[0] == said


@pytest.mark.parametrize("rows", [4, 24, 72, 600])
@pytest.mark.parametrize("freq", ["1min", "5min", "15min", "1h", "6h", "1D", "7D", "MS"])
def test_ticks_are_few_in_order_and_within(freq, rows):
    axis = draw_volume(volume("2010-01-01", freq, rows), "fr").layout.xaxis
    assert 2 <= len(axis.tickvals) <= 8
    assert len(axis.ticktext) == len(axis.tickvals)
    places = pd.DatetimeIndex(axis.tickvals)
    assert places.is_monotonic_increasing
    assert places.is_unique


def test_ticks_say_the_local_hour_and_the_year_once():
    axis = draw_volume(volume("2012-08-06 00:00", "1h", 48), "fr").layout.xaxis
    assert axis.ticktext[0] == "00:00<br>lun. 6 août 2012"
    assert pd.Timestamp(axis.tickvals[0]) == pd.Timestamp("2012-08-05 22:00")
    assert sum("<br>" in text for text in axis.ticktext) == 2


def test_at_most_five_thousand_points():
    table = volume("2012-08-06", "1h", 1000)
    table[["negative", "neutral", "positive", "unscored"]] = 1
    assert points(draw_volume(table, "fr", marks=marks(table, (1, 1, 1, 1)))) <= MOST_POINTS


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        (
            "fr",
            "11 commentaires, dont 8 négatifs\u202f; le moment le plus fort\u00a0: 6 août 2012, 11:00 – 12:00, "
            "avec 6. Messages de la marque\u00a0: 3.",
        ),
        (
            "en",
            "11 comments, 8 of them negative; the busiest moment: 6 August 2012, 11:00 – 12:00, with 6. "
            "Messages of the brand: 3.",
        ),
    ],
)
def test_the_sentence_has_the_figures(locale, sentence):
    table = volume()
    assert describe_volume(table, locale, marks=marks(table)) == sentence


def test_an_empty_table_says_so_and_nothing_is_changed():
    table = volume()
    before = table.copy()
    draw_volume(table, "fr", marks=marks(table))
    pd.testing.assert_frame_equal(table, before)
    for nothing in (table.iloc[:0], table.assign(negative=0, neutral=0, positive=0, unscored=0, comments=0)):
        assert not draw_volume(nothing, "fr").data
        assert describe_volume(nothing, "fr") == "Rien à montrer."
