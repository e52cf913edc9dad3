"""Windows on a timeline: shaded as far as it goes, named without covering each other, each mark leads to comments."""

import json
import re
from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from analysis.charts.backlog import PHONE_WIDTH
from analysis.charts.margins import width_of
from analysis.charts.placing import BOLD, Label, lay_words
from analysis.charts.theme import COLOURS, INK, blank, fade, nothing
from analysis.charts.timeline import lay_time
from analysis.charts.window_words import describe_windows, say_edge
from analysis.charts.windows import SHADE, WINDOW, mark_windows, shade_windows
from analysis.words import LOCALES

PARIS = "Europe/Paris"
SPACES = str.maketrans("\u202f\u00a0", "  ")


def bins(start: str = "2012-07-16", freq: str = "D", rows: int = 40) -> pd.DataFrame:
    edges = pd.date_range(start, periods=rows + 1, freq=freq, tz=PARIS, unit="us")
    return pd.DataFrame({"start": edges[:-1], "end": edges[1:]})


def windows(table: pd.DataFrame, *places: tuple[int, int, int], last_open: bool = False) -> pd.DataFrame:
    edges = pd.DatetimeIndex([*table["start"], table["end"].iloc[-1]])
    rows = [
        {
            "onset": edges[onset],
            "peak": edges[peak],
            "end": edges[end],
            "open_at_start": onset == 0,
            "open_at_end": last_open and end == len(table),
            "comments": 200,
            "excess": 190.0 - onset,
            "peak_comments": 100,
        }
        for onset, peak, end in places
    ]
    return pd.DataFrame(
        rows,
        columns=[
            "onset",
            "peak",
            "end",
            "open_at_start",
            "open_at_end",
            "comments",
            "excess",
            "peak_comments",
        ],
    )


def drawn(table: pd.DataFrame, shown: pd.DataFrame, *, meaning: str = "negative", locale: str = "fr"):
    figure = blank(locale).add_bar(x=table["start"], y=np.ones(len(table)))
    lay_time(figure, table, locale)
    return mark_windows(figure, shown, table, meaning, locale, most=100)


def words(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("fr", ["Début : 6 août", "Fin : 10 août", "<b>Pic de la crise : 8 août</b>"]),
        ("en", ["Onset: 6 Aug", "End: 10 Aug", "<b>Crisis peak: 8 Aug</b>"]),
    ],
)
def test_a_window_is_shaded_and_named(locale, said):
    table = bins()
    figure = drawn(table, windows(table, (21, 23, 26)), locale=locale)
    assert [text.translate(SPACES) for text in words(figure)] == said
    (shape,) = figure.layout.shapes
    assert (str(shape.x0), str(shape.x1)) == ("2012-08-05 22:00:00", "2012-08-10 22:00:00")  # UTC
    assert shape.fillcolor == fade(COLOURS["negative"], SHADE)
    assert figure.layout.yaxis.range[1] > 100


def test_a_surge_is_named_as_volume_and_has_no_colour_of_a_sentiment():
    table = bins()
    figure = drawn(table, windows(table, (21, 23, 26)), meaning="comments", locale="en")
    assert "<b>Volume peak: 8 Aug</b>" in words(figure)
    assert figure.layout.shapes[0].fillcolor == fade(INK, SHADE)


def test_marks_lead_to_the_window_and_to_its_peak():
    table = bins()
    trace = drawn(table, windows(table, (21, 23, 26))).data[-1]
    told = [[point[0][:10], point[1][:10], *point[2:]] for point in trace.customdata]
    whole = ["2012-08-06", "2012-08-11", "negative", 200, WINDOW]
    assert told == [whole, ["2012-08-08", "2012-08-09", "negative", 100, WINDOW], whole]
    assert trace.hovertext[1].startswith("8 août 2012<br>")
    assert "6 août 2012 – 10 août 2012" in trace.hovertext[0]


def test_only_what_is_within_the_time_is_drawn():
    table = bins()
    some = table.iloc[22:25].reset_index(drop=True)
    figure = blank("fr").add_bar(x=some["start"], y=[1, 2, 3])
    lay_time(figure, some, "fr")
    mark_windows(figure, windows(table, (2, 3, 5), (21, 23, 26)), table, "negative", "fr", most=3)
    (shape,) = figure.layout.shapes
    assert [str(shape.x0), str(shape.x1)] == [str(pd.Timestamp(end)) for end in figure.layout.xaxis.range]
    assert len(words(figure)) == 1  # onset and end are out of sight
    assert [size for size in figure.data[-1].marker.size if size] == [12]


@pytest.mark.parametrize("meaning", ["negative", "comments"])
@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        (
            "fr",
            ["Début : 6 août", "Toujours en cours", "Plus haut jusqu’ici : 20 août"],
            "plus haut jusqu’ici 20 août 2012, toujours en cours à la fin",
        ),
        (
            "en",
            ["Onset: 6 Aug", "Still going on", "Highest so far: 20 Aug"],
            "highest so far 20 August 2012, still going on at the end",
        ),
    ],
)
def test_a_window_that_goes_on_says_so_and_has_no_peak_yet(locale, said, told, meaning):
    table = bins()
    shown = windows(table, (21, 35, 40), last_open=True)
    texts = words(drawn(table, shown, locale=locale, meaning=meaning))
    assert sorted(text.translate(SPACES) for text in texts) == sorted(said)
    text = describe_windows(shown, table, meaning, locale).translate(SPACES)
    assert told in text
    assert not re.search(r"\b(peak|pic)\b", text)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("freq", ["h", "D", "W-MON", "MS"])
def test_words_of_one_that_goes_on_are_not_cut_on_a_phone(freq, locale):
    table = bins(freq=freq)
    labels = [
        Label(text, 1, ("center", "left", "right"))
        for text in words(drawn(table, windows(table, (36, 38, 40), last_open=True), locale=locale))
    ]
    assert len(labels) == 3
    for spot in lay_words(labels):
        assert 0 <= spot.left < spot.right <= PHONE_WIDTH


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("at", range(0, 38, 3))
def test_no_words_cover_each_other_on_any_width(at, locale):
    table = bins()
    figure = drawn(table, windows(table, (at, at + 1, at + 2), (38, 39, 40)), locale=locale)
    low, high = map(pd.Timestamp, figure.layout.xaxis.range)
    for width in (PHONE_WIDTH, 780, 1_600):
        boxes = []
        for note in figure.layout.annotations:
            long = width_of(note.text) * (BOLD if "<b>" in note.text else 1)
            begin = (pd.Timestamp(note.x) - low) / (high - low) * width
            begin += note.xshift - {"left": 0, "center": long / 2, "right": long}[note.xanchor]
            assert -4 <= begin <= width - long + 4
            boxes.append((note.yshift, begin, begin + long))
        for one, other in combinations(boxes, 2):
            assert one[0] != other[0] or one[2] <= other[1] or other[2] <= one[1]


def test_of_many_words_the_first_find_a_place():
    labels = [Label("x" * 20, place / 10, ("center", "left", "right")) for place in range(10)]
    placed = lay_words(labels, 2)
    assert placed[0].label is labels[0]
    assert 0 < len(placed) < 10
    assert {spot.line for spot in placed} == {0, 1}


@pytest.mark.parametrize("along", [0, 0.2, 0.5, 0.8, 1])
def test_the_longest_words_are_not_cut_on_a_phone(along):
    (spot,) = lay_words([Label(f"<b>{'x' * 31}</b>", along, ("center", "left", "right"))])
    assert (spot.left, spot.right) >= (0, PHONE_WIDTH - 20)
    assert spot.right <= PHONE_WIDTH


def test_a_row_of_a_figure_has_its_own_windows():
    table = bins()
    figure = blank("fr").add_bar(x=table["start"], y=np.ones(40))
    figure.add_bar(x=table["start"], y=np.ones(40), yaxis="y2")
    lay_time(figure, table, "fr")
    mark_windows(figure, windows(table, (21, 23, 26)), table, "comments", "fr", most=1, row=2, height=100)
    shade_windows(figure, windows(table, (21, 23, 26)), "negative", row=1)
    assert [shape.yref for shape in figure.layout.shapes] == ["y2 domain", "y domain"]
    assert figure.layout.yaxis.range is None
    assert figure.layout.yaxis2.range[1] > 1
    assert {note.yref for note in figure.layout.annotations} == {"y2"}
    assert json.loads(figure.to_json())["data"][-1]["yaxis"] == "y2"


@pytest.mark.parametrize(
    ("freq", "short", "long", "end"),
    [
        ("h", "16 juil., 05:00", "16 juillet 2012, 05:00", "16 juillet 2012, 05:00"),
        ("D", "21 juil.", "21 juillet 2012", "20 juillet 2012"),
        ("W-MON", "sem. du 20 août", "semaine du 20 août 2012", "semaine du 13 août 2012"),
        ("MS", "janv. 2013", "janvier 2013", "décembre 2012"),
    ],
)
def test_moments_are_no_finer_than_the_bins(freq, short, long, end):
    table = bins(freq=freq)
    at = table["start"].iloc[5]
    assert say_edge(at, table, "fr", year=False) == short
    assert say_edge(at, table, "fr") == long
    assert say_edge(at, table, "fr", end=True) == end


def test_without_windows_a_figure_stays_as_it_was():
    table = bins()
    figure = drawn(table, windows(table))
    assert (len(figure.data), figure.layout.shapes, figure.layout.yaxis.range) == (1, (), None)
    assert describe_windows(windows(table), table, "negative", "fr") == ""
    assert len(mark_windows(nothing("fr"), windows(table), table, "negative", "fr", most=0).data) == 0
