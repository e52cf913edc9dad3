"""Who waited over time, drawn: what stands where, and what a click carries."""

import json
from itertools import pairwise

import pandas as pd
import pytest

from analysis.charts.backlog import (
    LETTER,
    LINE_HEIGHT,
    PHONE_WIDTH,
    describe_backlog,
    draw_backlog,
    draw_backlog_line,
    say_peak,
)
from analysis.charts.theme import HEIGHT, MOST_POINTS
from analysis.charts.volume import draw_volume
from analysis.words import LOCALES
from tests.charts.test_volume import marks, volume

PARIS = "Europe/Paris"
PEAK = (pd.Timestamp("2012-08-06 10:47", tz=PARIS), 7)


def backlog(start="2012-08-06 09:00", freq="1h", rows=4, unwatched=(0, 0, 0, 0)):
    edges = pd.date_range(start, periods=rows + 1, freq=freq, tz=PARIS, unit="us")
    numbers = [[3, 3, 4, 1], [6, 7, 4, 1], [0, 6, 0, 6], [2, 2, 2, 0]]
    table = pd.DataFrame([numbers[row % 4] for row in range(rows)])
    table.columns = ["waiting", "highest", "arrived", "answered"]
    table.insert(0, "start", edges[:-1])
    table.insert(1, "end", edges[1:])
    return table.assign(unwatched=[unwatched[row % 4] for row in range(rows)])


def columns(figure, meaning):
    """What the clicked columns carry, with how high each is drawn and from where."""
    return [
        (list(told), base, height)
        for trace in figure.data
        if trace.type == "bar" and trace.base is not None and trace.customdata[0][2] == meaning
        for told, base, height in zip(trace.customdata, trace.base, trace.y, strict=True)
    ]


def area(figure):
    return next(trace for trace in figure.data if trace.fill == "tozeroy")


def test_the_steps_are_as_high_as_who_waited_and_go_on_to_the_last_edge():
    drawn = area(draw_backlog(backlog(), "fr"))
    assert list(drawn.y) == [3, 6, 0, 2, 2]
    assert drawn.line.shape == "hv"
    assert pd.Timestamp(drawn.x[0]) == pd.Timestamp("2012-08-06 07:00")  # UTC
    assert pd.Timestamp(drawn.x[-1]) == pd.Timestamp("2012-08-06 11:00")


def test_a_click_leads_to_who_waited_then():
    told = columns(draw_backlog(backlog(), "fr"), "backlog")
    assert [row[0][3] for row in told] == [3, 6, 0, 2]  # an hour in which all were answered is told too
    assert told[1][0][:3] == ["2012-08-06T10:00:00+02:00", "2012-08-06T11:00:00+02:00", "backlog"]
    assert len({height for _, _, height in told}) == 1  # as high as the figure: nobody has to hit a thin line


def test_the_unwatched_stand_on_top_and_lead_elsewhere():
    table = backlog(unwatched=(0, 0, 5, 5))
    figure = draw_backlog(table, "fr")
    on_top = [trace for trace in figure.data if trace.type == "scatter" and trace.fill == "tonexty"]
    assert [list(trace.y) for trace in on_top] == [[3, 6, 5, 7, 7]]
    told = columns(figure, "unwatched")
    assert [(row[0][3], row[1]) for row in told] == [(5, 0), (5, 2)]
    below = {row[0][0]: row[2] for row in columns(figure, "backlog")}
    assert below[told[1][0][0]] == 2  # up to where the others begin
    assert not [
        name
        for name in draw_backlog(backlog(), "fr").data
        if name.type == "scatter" and name.fill == "tonexty"
    ]


@pytest.mark.parametrize(
    ("freq", "locale", "said"),
    [
        ("1h", "fr", "7 étaient sans réponse, le 6 août à 10\u00a0h"),
        ("1h", "en", "7 had no answer, 6 August at 10:00"),
        ("1D", "fr", "7 étaient sans réponse, le 6 août"),
        ("30D", "en", "7 had no answer, 6 August"),
        ("300D", "en", "7 had no answer, 6 August 2012"),
    ],
)
def test_the_peak_is_said_no_finer_than_the_bins(freq, locale, said):
    assert say_peak(PEAK, backlog(freq=freq), locale) == said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("unwatched", [(0, 0, 0, 0), (0, 2, 2, 2), (900, 900, 900, 900)])
def test_the_peak_is_on_the_figure_and_in_the_sentence(locale, unwatched):
    table = backlog(unwatched=unwatched)
    figure = draw_backlog(table, locale, peak=PEAK)
    said = say_peak(PEAK, table, locale)
    assert said in [note.text.replace("<br>", " ") for note in figure.layout.annotations]
    assert describe_backlog(table, locale, peak=PEAK).startswith(said)
    assert json.loads(figure.to_json())["data"]


def test_the_sentence_says_who_is_watched_no_more():
    assert "5 autres" in describe_backlog(backlog(unwatched=(0, 0, 5, 5)), "fr", peak=PEAK)
    assert "autres" not in describe_backlog(backlog(), "fr", peak=PEAK)


def test_posts_meanwhile_are_marks_below():
    table = backlog()
    posts = table[["start", "end"]].assign(messages=[0, 2, 0, 1])
    row = draw_backlog(table, "fr", posts=posts).data[-1]
    assert row.yaxis == "y2"
    assert [list(point[2:]) for point in row.customdata] == [["posts", 2], ["posts", 1]]


def test_the_days_stand_below_those_of_the_volume():
    bins = volume(rows=4)
    fine = backlog(freq="15min", rows=16)
    above, below = draw_volume(bins, "fr").layout, draw_backlog(fine, "fr", bins=bins).layout
    assert list(above.xaxis.range) == list(below.xaxis.range)
    assert list(above.xaxis.ticktext) == list(below.xaxis.ticktext)
    assert above.margin.l == below.margin.l


@pytest.mark.parametrize("with_marks", [False, True])
def test_the_line_stands_below_the_volume_and_takes_nothing_from_it(with_marks):
    bins = volume()
    messages = marks(bins) if with_marks else None
    alone = draw_volume(bins, "fr", marks=messages)
    figure = draw_backlog_line(draw_volume(bins, "fr", marks=messages), backlog(), "fr", peak=PEAK)
    assert figure.layout.height == alone.layout.height + LINE_HEIGHT
    assert list(figure.layout.xaxis.range) == list(alone.layout.xaxis.range)
    assert figure.layout.dragmode == "select"
    assert figure.layout.xaxis.anchor == "y3"
    axes = [name for name in ("yaxis3", "yaxis2", "yaxis") if name in figure.layout]
    assert all(figure.layout[low].domain[1] < figure.layout[high].domain[0] for low, high in pairwise(axes))
    for before, after in zip(alone.data, figure.data, strict=False):
        assert list(before.y) == list(after.y)
    assert {trace.yaxis for trace in figure.data[len(alone.data) :]} == {"y3"}


def test_every_bin_is_a_point_and_there_are_not_too_many():
    table = backlog(rows=1000, unwatched=(0, 1, 2, 3))
    figure = draw_backlog(table, "fr", peak=PEAK, posts=table[["start", "end"]].assign(messages=1))
    assert sum(len(trace.x) for trace in figure.data) <= MOST_POINTS


def test_where_nobody_waited_there_is_nothing_to_see_and_nothing_is_changed():
    table = backlog()
    before = table.copy()
    draw_backlog(table, "fr", peak=PEAK)
    describe_backlog(table, "fr", peak=PEAK)
    pd.testing.assert_frame_equal(table, before)
    for nothing in (table.iloc[:0], table.assign(waiting=0, highest=0)):
        assert not draw_backlog(nothing, "fr").data
        assert describe_backlog(nothing, "fr") == "Rien à montrer."
        figure = draw_volume(volume(), "fr")
        assert draw_backlog_line(figure, nothing, "fr") is figure
        assert figure.layout.height == HEIGHT


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("minutes", range(0, 240, 20))
def test_the_words_of_the_peak_stay_within_a_phone(locale, minutes):
    """Beside the plot of a phone stand the numbers of the axis, a letter or two away."""
    table = backlog(unwatched=(0, 0, 1, 1))
    at = table["start"].iloc[0] + pd.Timedelta(minutes=minutes)
    figure = draw_backlog(table, locale, peak=(at, 1234))
    (note,) = [note for note in figure.layout.annotations if "<br>" in note.text]
    width = max(map(len, note.text.split("<br>"))) * LETTER
    place = PHONE_WIDTH * minutes / 240
    left = place - {"left": 0, "center": width / 2, "right": width}[note.xanchor]
    assert left >= -2 * LETTER
    assert left + width <= PHONE_WIDTH + 2 * LETTER
