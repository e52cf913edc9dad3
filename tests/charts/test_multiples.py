"""Small multiples: the rows that are known, on one time axis, what each point says, and how many there are."""

import json
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from analysis.charts.events import mark_events
from analysis.charts.multiples import (
    ROWS,
    Windows,
    bound_points,
    describe_multiples,
    draw_multiples,
    rows_of,
)
from analysis.charts.theme import MOST_POINTS
from analysis.events import COLUMNS, no_events, read_events
from analysis.measures.crisis import measure_crisis
from analysis.measures.multiples import mark_newcomers, measure_multiples
from analysis.words import LOCALES, say
from tests.measures.tables import crowd, table

PARIS = "Europe/Paris"


def multiples(comments: pd.DataFrame, bin: str = "6_hours", audience: int | None = 2_500) -> pd.DataFrame:
    counted = np.ones(len(comments), dtype=bool)
    return measure_multiples(comments, counted, mark_newcomers(comments), bin, PARIS, audience=audience)


def burst() -> pd.DataFrame:
    """Two a day for a month, and eighty negative ones on the 20th."""
    moments = [f"2012-08-{day:02}T{hour:02}:00Z" for day in range(1, 31) for hour in (9, 15)]
    rows = [{"created_at": moment, "sentiment": "neutral"} for moment in moments]
    rows += [
        {"created_at": f"2012-08-20T{hour:02}:{minute:02}Z", "sentiment": "negative"}
        for hour in range(8, 16)
        for minute in range(0, 60, 6)
    ]
    return table([row | {"author": f"a{at}", "is_brand": False} for at, row in enumerate(rows)])


@pytest.mark.parametrize("locale", LOCALES)
def test_a_row_per_series_below_the_other_on_one_time_axis(locale):
    found = multiples(crowd(200))
    figure = draw_multiples(found, locale)
    assert rows_of(found) == ROWS
    axes = [figure.layout[f"yaxis{n}" if n > 1 else "yaxis"].domain for n in range(1, len(ROWS) + 2)]
    assert axes[0][1] == 1
    assert axes[-1][0] == pytest.approx(0, abs=1e-6)
    for above, below in pairwise(axes):
        assert above[0] > below[1] > below[0]
    assert {trace.xaxis or "x" for trace in figure.data} == {"x"}
    assert figure.layout.xaxis.anchor == f"y{len(ROWS) + 1}"
    assert figure.layout.dragmode == "select"
    titles = [note.text for note in figure.layout.annotations]
    assert say("chart-title-brand", locale) in titles
    assert len(titles) == len(ROWS)
    assert json.loads(figure.to_json())


def test_bars_are_the_counts_of_the_table():
    found = multiples(crowd(200))
    figure = draw_multiples(found, "en")
    heights = {}
    for trace in figure.data:
        meaning = (trace.yaxis or "y", trace.customdata[0][2])
        heights[meaning] = heights.get(meaning, 0) + sum(trace.y)
    assert heights["y", "negative"] == heights["y2", "negative"] == found["negative"].sum()
    assert heights["y3", "new_authors"] + heights["y3", "authors"] == found["authors"].sum()
    assert heights["y4", "brand"] == found["brand"].sum()
    assert heights["y5", "likes"] == found["likes"].sum()
    assert heights["y6", "per_1000"] == pytest.approx(found["comments"].sum() / 2.5)


def test_what_is_not_known_has_no_row():
    found = multiples(crowd(200), audience=None)
    nobody = found.assign(authors=pd.NA, new_authors=pd.NA, likes=pd.NA, brand=0)
    nobody = nobody.astype({"authors": "Int64", "new_authors": "Int64", "likes": "Int64"})
    assert rows_of(nobody) == ("negative",)
    figure = draw_multiples(nobody, "fr")
    assert "yaxis3" not in figure.layout
    assert figure.layout.height < draw_multiples(found, "fr").layout.height
    unscored = nobody.assign(negative=0, neutral=0, positive=0, unscored=nobody["comments"])
    assert rows_of(unscored) == ()
    assert draw_multiples(unscored, "fr").data


def test_hovering_tells_counts_and_shares():
    figure = draw_multiples(multiples(burst(), "day"), "en")
    (negative,) = [trace for trace in figure.data if trace.yaxis == "y2"]
    assert "80 of 82 measured (98%)" in negative.hovertext[0]
    people = next(trace for trace in figure.data if trace.yaxis == "y3")
    assert "2 write for the first time (100%)" in people.hovertext[0]
    assert "%{customdata[4]}" in figure.data[0].hovertemplate
    assert figure.data[0].customdata[0][4] == "98%"


def test_points_stay_below_what_they_are_bound_to():
    comments = crowd(900)
    theirs = ~comments["is_brand"].astype(bool)
    negative = int((theirs & (comments["sentiment"] == "negative")).sum())
    for bin in ("15_minutes", "hour", "day"):
        found = multiples(comments, bin)
        points = sum(len(trace.x) for trace in draw_multiples(found, "fr").data)
        bound = bound_points(len(found), int(theirs.sum()), negative, int((~theirs).sum()))
        assert points <= bound
    assert bound_points(1_000, 10**6, 10**6, 10**6) > MOST_POINTS >= bound_points(500, 10**6, 10**6, 10**6)


@pytest.mark.parametrize("locale", LOCALES)
def test_windows_are_shaded_on_every_row_and_told(locale):
    comments = burst()
    crisis = measure_crisis(comments, PARIS)
    windows = Windows(*(crisis.found[name].windows for name in ("comments", "negative")), crisis.series)
    assert len(windows.comments) == len(windows.negative) == 1
    found = multiples(comments, "day")
    figure = draw_multiples(found, locale, windows=windows)
    shades = [shape.yref for shape in figure.layout.shapes if shape.type == "rect"]
    assert shades == ["y domain", "y2 domain", "y3 domain", "y4 domain"]
    told = describe_multiples(found, locale, windows=windows)
    assert told.count("20 ") >= 2
    assert describe_multiples(found, locale) in told


def test_events_take_as_much_of_a_tall_figure_as_of_a_low_one():
    found = multiples(crowd(200))
    assert mark_events(draw_multiples(found, "fr"), no_events(), found, "fr").layout.yaxis.domain[1] == 1
    line = "2012-08-07,,day,other,Un,One,,told"
    events = read_events("\n".join([",".join(COLUMNS), line]).encode(), PARIS)
    figure = mark_events(draw_multiples(found, "fr"), events, found, "fr")
    height = figure.layout.height
    assert (1 - figure.layout.yaxis.domain[1]) * height == pytest.approx(0.12 * 380)
    assert (1 - figure.layout.yaxis9.domain[0]) * height == pytest.approx(0.07 * 380)


def test_nothing_is_one_sentence_and_the_table_is_not_changed():
    found = multiples(crowd(60))
    before = found.copy()
    draw_multiples(found, "fr")
    pd.testing.assert_frame_equal(found, before)
    assert not draw_multiples(found.iloc[:0], "fr").data
    assert describe_multiples(found.iloc[:0], "fr") == "Rien à montrer."
