"""Flags above a timeline: one per bin that has an event, at its bin, with what it stands for."""

from datetime import datetime

import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.added_events import as_events, make_event
from analysis.charts.events import (
    AXIS,
    FLAG_SIZE,
    MOST_TOLD,
    PLOT_WIDTH,
    describe_events,
    lay_flags,
    mark_events,
)
from analysis.charts.theme import blank, nothing, stamp
from analysis.events import COLUMNS, no_events, read_events
from analysis.words import LOCALES, say

BINS = pd.DataFrame(
    {
        "start": pd.date_range("2012-08-05", periods=4, tz="Europe/Paris"),
        "end": pd.date_range("2012-08-06", periods=4, tz="Europe/Paris"),
    }
)


def happened(*lines: str) -> pd.DataFrame:
    return read_events("\n".join([",".join(COLUMNS), *lines]).encode(), "Europe/Paris")


THREE = happened(
    "2012-08-06,,day,other,Un,One,,told",
    "2012-08-06T23:59,,minute,call,Deux <b>,Two <b>,,told",
    "2012-08-08T00:00,,minute,call,Trois,Three,,told",
)


def drawn(events: pd.DataFrame, locale: str = "en") -> go.Figure:
    return mark_events(blank(locale).add_bar(x=BINS["start"], y=[1, 2, 3, 4]), events, BINS, locale)


def flags(figure: go.Figure) -> list[tuple]:
    found = [trace for trace in figure.data if trace.yaxis == AXIS]
    return [(mark[0][:10], mark[2], mark[3]) for trace in found for mark in trace.customdata]


def test_a_flag_per_bin_with_how_many_it_stands_for():
    figure = drawn(THREE)
    assert flags(figure) == [("2012-08-06", "events", 2), ("2012-08-08", "events", 1)]
    assert list(figure.data[-1].text) == ["2", "1"]
    assert figure.layout.yaxis.domain[1] < 1


@pytest.mark.parametrize("locale", LOCALES)
def test_it_tells_each_with_its_hour_where_that_is_known(locale):
    first = drawn(THREE, locale).data[-1].hovertext[0].split("<br>")
    un, deux = {"fr": ("Un", "Deux &lt;b&gt;"), "en": ("One", "Two &lt;b&gt;")}[locale]
    assert first[0].endswith(f" · {un}")
    assert ":" not in first[0]
    assert first[1].endswith(f", 23:59 · {deux}")


def test_many_in_one_bin_are_told_in_part():
    many = happened(*[f"2012-08-06,,day,other,n{n},n{n},,told" for n in range(MOST_TOLD + 3)])
    lines = drawn(many).data[-1].hovertext[0].split("<br>")
    assert len(lines) == MOST_TOLD + 1
    assert "3" in lines[-1]


def test_what_lasted_is_a_bar_to_its_end_or_that_of_the_picture():
    long = happened("2012-08-06,2012-09-30,day,other,Attente,Wait,,told")
    spans = [shape for shape in drawn(long).layout.shapes if shape.y0 == shape.y1]
    assert [(str(span.x0)[:10], str(span.x1)[:13]) for span in spans] == [("2012-08-05", "2012-08-08T22")]


@pytest.mark.parametrize("events", [no_events(), happened("2011-01-01,,day,other,a,b,,told")])
def test_without_an_event_inside_the_figure_is_as_it_was(events):
    assert flags(drawn(events)) == []
    assert describe_events(events, BINS, "en") == ""


def test_an_empty_figure_stays_empty():
    assert not mark_events(nothing("en"), THREE, BINS, "en").data


def test_flags_that_would_cover_each_other_are_one():
    hours = pd.date_range("2012-08-06", periods=97, freq="h", tz="Europe/Paris")
    bins = pd.DataFrame({"start": hours[:-1], "end": hours[1:]})
    events = happened(*[f"2012-08-08T{hour}:30,,minute,call,a,b,,told" for hour in (11, 14, 15, 16, 23)])
    flags = lay_flags(events, bins)
    assert flags["events"].tolist() == [[0], [1, 2, 3], [4]]
    assert [(start.hour, end.hour) for start, end in zip(flags["start"], flags["end"], strict=True)] == [
        (11, 12), (14, 17), (23, 0)
    ]  # fmt: skip
    near = (hours[-1] - hours[0]) * FLAG_SIZE / PLOT_WIDTH
    assert flags["place"].diff().min() >= near


def test_what_is_known_to_the_week_is_flagged_in_its_middle_and_opens_all_of_it():
    days = pd.date_range("2012-08-01", periods=61, tz="Europe/Paris")
    bins = pd.DataFrame({"start": days[:-1], "end": days[1:]})
    (flag,) = lay_flags(happened("2012-08-06,,week,other,a,b,,told"), bins).itertuples()
    assert (flag.start.day, flag.end.day, str(flag.place)[:13]) == (6, 13, "2012-08-09 12")


def test_a_day_among_hours_is_a_bar():
    hours = pd.date_range("2012-08-06", periods=49, freq="h", tz="Europe/Paris")
    bins = pd.DataFrame({"start": hours[:-1], "end": hours[1:]})
    figure = blank("en").add_bar(x=bins["start"], y=[1] * 48)
    mark_events(figure, happened("2012-08-07,,day,other,a,b,,told"), bins, "en")
    spans = [shape for shape in figure.layout.shapes if shape.y0 == shape.y1]
    assert [(str(span.x0)[:13], str(span.x1)[:13]) for span in spans] == [("2012-08-06T22", "2012-08-07T22")]


def test_what_began_before_the_picture_and_lasts_into_it_is_flagged_at_its_edge():
    events = happened(
        "2012-08-01,2012-08-07,day,other,a,b,,told", "2012-08-01,2012-08-03,day,other,c,d,,told"
    )
    flags = lay_flags(events, BINS)
    assert flags["events"].tolist() == [[0]]
    assert flags["start"].iloc[0] == BINS["start"].iloc[0]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sentence_counts_and_tells_them(locale):
    told = describe_events(THREE, BINS, locale)
    assert "3" in told
    # Read aloud, not drawn: no sign of it is markup.
    for title in {"fr": ("Un", "Deux <b>", "Trois"), "en": ("One", "Two <b>", "Three")}[locale]:
        assert f" · {title}" in told
    many = happened(*[f"2012-08-06,,day,other,n{n},n{n},,told" for n in range(MOST_TOLD + 3)])
    assert describe_events(many, BINS, locale).count(" · ") == MOST_TOLD


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_person_added_says_so(locale):
    own = as_events(make_event("<b>Mine</b>", datetime(2012, 8, 7), precision="week"), "Europe/Paris")
    both = pd.concat([THREE, own], ignore_index=True)
    hovered = "".join("".join(trace.hovertext) for trace in drawn(both, locale).data if trace.yaxis == AXIS)
    word, week = say("origin-person", locale), {"fr": "semaine du 6 août", "en": "week of 6 Aug"}[locale]
    assert hovered.count(word) == 1
    assert f" 2012 · &lt;b&gt;Mine&lt;/b&gt; ({word})" in hovered
    assert week in hovered
    assert f"{word})" in describe_events(both, BINS, locale)


def test_a_picture_carries_what_it_is():
    titled = blank("en").update_xaxes(title_text="Hours")
    for figure in (stamp(blank("en"), "for teaching"), stamp(titled, "for teaching")):
        assert "for teaching" in figure.layout.xaxis.title.text
        assert figure.layout.height > blank("en").layout.height
    assert titled.layout.xaxis.title.text.startswith("Hours<br>")
    assert "for teaching" in stamp(nothing("en"), "for teaching").layout.annotations[-1].text
