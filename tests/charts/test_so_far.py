"""The course of things as far as a story has come: bars, marks, flags and the crisis, in a type for a room."""

from itertools import pairwise

import pandas as pd
import pytest

from analysis.charts.events import FLAG_SIZE
from analysis.charts.margins import width_of
from analysis.charts.so_far import FONT_SIZE, PLOT_WIDTH, describe_so_far, draw_so_far
from analysis.charts.theme import FONT_SIZE as USUAL_SIZE
from analysis.charts.theme import PERIOD, fade
from analysis.words import LOCALES, say
from tests.charts.test_volume import marks, volume
from tests.story.cases import events

DAYS = volume("2012-08-06", "1D", 8)
SOME = events("2012-08-07,,day", "2012-08-09T10:00,2012-08-10T12:00,hour")


def drawn(windows=(), happened=SOME, table=DAYS, locale="fr"):
    return draw_so_far(table, marks(table), happened, list(windows), locale)


def bands(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "rect"]


def test_it_shows_the_counts_the_brand_and_the_events():
    figure = drawn()
    bars = [trace for trace in figure.data if trace.type == "bar"]
    assert sum(sum(bar.y) for bar in bars) == DAYS["comments"].sum()
    names = [trace.name for trace in figure.data]
    assert say("chart-brand", "fr") in names
    assert say("chart-events", "fr") in names
    assert figure.layout.font.size == figure.layout.xaxis.tickfont.size == FONT_SIZE
    assert not bands(figure)


def test_a_window_is_a_named_band_within_the_picture():
    first, last = DAYS["start"].iloc[0], DAYS["end"].iloc[-1]
    late = (DAYS["start"].iloc[4], last + pd.Timedelta(days=9))
    figure = drawn([(first - pd.Timedelta(days=9), DAYS["start"].iloc[1]), late])
    low, high = (moment.tz_convert("UTC").tz_localize(None) for moment in (first, last))
    assert [band.fillcolor for band in bands(figure)] == [fade(PERIOD, 0.16)] * 2
    assert all(low <= pd.Timestamp(band.x0) < pd.Timestamp(band.x1) <= high for band in bands(figure))
    names = [one for one in figure.layout.annotations if one.text == say("telling-window", "fr")]
    # Beside the band where there is room, else in it: never over the edge.
    assert [one.xanchor for one in names] == ["left", "right"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("freq", "rows"), [("1D", 8), ("1D", 28), ("1D", 60), ("1W", 20), ("1h", 40)])
def test_times_and_flags_keep_apart_on_a_small_projector(freq, rows, locale):
    table = volume("2012-08-06", freq, rows)
    starts = table["start"].iloc[: min(6, rows)]
    figure = drawn(
        happened=events(*[f"{start:%Y-%m-%dT%H:%M},,hour" for start in starts]), table=table, locale=locale
    )
    axis = figure.layout.xaxis
    low, high = map(pd.Timestamp, axis.range)

    def pixels(moments):
        return [(pd.Timestamp(at) - low) / (high - low) * PLOT_WIDTH for at in moments]

    assert len(axis.ticktext) > 1
    half = [width_of(text) * FONT_SIZE / USUAL_SIZE / 2 for text in axis.ticktext]
    places = pixels(axis.tickvals)
    for at in range(1, len(places)):
        assert places[at - 1] + half[at - 1] < places[at] - half[at], axis.ticktext
    flags = next(trace for trace in figure.data if trace.name == say("chart-events", locale))
    assert sum(map(int, flags.text)) == len(starts)
    places = pixels(flags.x)
    assert all(after - before >= FLAG_SIZE - 0.01 for before, after in pairwise(places))


def test_nothing_yet_is_said():
    empty = DAYS.iloc[:0]
    figure = draw_so_far(empty, empty[["start", "end"]].assign(messages=0), SOME, [], "en")
    assert not figure.data
    assert describe_so_far(empty, empty.assign(messages=0), SOME, "en") == say("chart-empty", "en")


def test_it_is_described_with_what_happened():
    told = describe_so_far(DAYS, marks(DAYS), SOME, "en")
    assert "title 0" in told
    assert "title 1" in told
