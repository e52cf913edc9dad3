import json
import re

import numpy as np
import pandas as pd
import pytest

from analysis.charts.curves import find_median
from analysis.charts.latency import (
    _ON_TOP,
    describe_answered_within,
    describe_waiting,
    draw_answered_within,
    draw_waiting,
)
from analysis.charts.theme import BRAND, MOST_POINTS, THREAD
from analysis.measures.survival import median_wait
from analysis.words import say

COLUMNS = ["minutes", "at_risk", "answered", "waiting", "low", "high"]


def curve(rows):
    return pd.DataFrame(rows, columns=COLUMNS)


def half():
    return curve([(60, 4, 2, 0.5, 0.2, 0.8), (240, 2, 0, 0.5, 0.2, 0.8)])


def open_end():
    return curve([(60, 4, 1, 0.75, 0.3, 0.9), (240, 3, 0, 0.75, 0.3, 0.9)])


def long(n=20_000, seed=0):
    """A curve of many distinct waits, over five orders of magnitude."""
    minutes = np.sort(np.random.default_rng(seed).lognormal(3, 2, n))
    waiting = 1 - np.arange(1, n + 1) / (n + 1)
    return curve(np.column_stack([minutes, np.arange(n, 0, -1), np.ones(n), waiting, waiting, waiting]))


def steps(figure):
    return [trace for trace in figure.data if trace.mode == "lines+markers"]


def at(x, y, place):
    """The height of a step curve at a place."""
    before = np.asarray(x, float) <= place + 1e-12
    return np.asarray(y, float)[before][-1]


def test_the_steps_start_with_everybody_and_pass_through_the_table():
    (line,) = steps(draw_waiting({"direct": half()}, "fr"))
    assert line.line.shape == "hv"
    assert list(line.x) == [0.0, 1.0, 4.0]  # hours
    assert list(line.y) == [1.0, 0.5, 0.5]
    assert list(line.customdata[1]) == ["direct", 60.0]
    assert line.line.color == BRAND


def test_the_median_is_marked_and_named():
    figure = draw_waiting({"direct": half()}, "fr")
    mark = figure.data[-1]
    assert (mark.x[0], mark.y[0]) == (1.0, 0.5)
    assert mark.text[0] == "<b>Réponse directe</b><br>médiane\u00a0: 1 h"
    assert figure.layout.showlegend is False


def test_a_median_that_is_not_reached_is_said():
    figure = draw_waiting({"direct": open_end()}, "en")
    assert figure.data[-1].text[0] == "<b>Direct response</b><br>median not reached"
    assert describe_waiting({"direct": open_end()}, "en") == (
        "Direct response, n = 4: median not reached; 75% still wait after 4 h."
    )


@pytest.mark.parametrize("end", [0.95, 0.75, 0.6])
def test_words_above_a_curve_that_ends_high_have_room(end):
    flat = curve([(60, 40, 1, 1.0, 1.0, 1.0), (240, 39, 0, end, end - 0.02, end + 0.02)])
    layout = draw_waiting({"direct": flat}, "fr").layout
    if end < 0.7:
        assert layout.margin.t == 8
    else:
        axis = layout.height - layout.margin.t - 72
        assert (1.04 - end - 0.02) * axis + layout.margin.t - 8 >= 56


def test_inferred_curves_are_dashed():
    names = ("direct", "direct_inferred", "thread")
    lines = steps(draw_waiting(dict.fromkeys(names, half()) | {"thread": open_end()}, "fr"))
    assert [line.line.dash for line in lines] == ["solid", "dash", "solid"]
    assert lines[2].line.color == THREAD


def test_of_two_equal_curves_the_upper_is_dotted_and_both_are_named():
    figure = draw_waiting({"direct": half(), "thread": half()}, "fr")
    assert [(line.line.color, line.line.dash) for line in steps(figure)] == [
        (BRAND, "solid"),
        (THREAD, _ON_TOP),
    ]
    assert figure.layout.showlegend
    sizes = [trace.marker.size for trace in figure.data if trace.mode == "markers"]
    assert sizes[0] > sizes[1]
    apart = draw_waiting({"direct": half(), "thread": open_end()}, "fr")
    assert [line.line.dash for line in steps(apart)] == ["solid", "solid"]


def test_three_curves_get_a_legend_with_their_medians():
    figure = draw_waiting({"direct": half(), "thread": open_end(), "direct_inferred": half()}, "en")
    assert figure.layout.showlegend
    assert [line.name for line in steps(figure)][:2] == [
        "Direct response, median: 1 h",
        "Response in the thread, median not reached",
    ]
    assert [trace.name for trace in figure.data if trace.showlegend is not False] == [
        line.name for line in steps(figure)
    ]


def test_other_curves_take_the_words_given_as_they_are():
    figure = draw_waiting({"lundi": half()}, "fr", names={"lundi": "<b>Lundi</b>"})
    assert "&lt;b&gt;Lundi&lt;/b&gt;" in figure.data[-1].text[0]
    assert describe_waiting({"lundi": half()}, "fr", names={"lundi": "<b>Lundi</b> & co"}).startswith(
        "<b>Lundi</b> & co, n = 4"
    )


@pytest.mark.parametrize("rows", [half(), open_end(), long()])
def test_the_median_drawn_is_the_measure_s(rows):
    assert find_median(rows) == median_wait(rows)


def test_wide_waits_get_a_logarithmic_axis_and_narrow_ones_do_not():
    assert draw_waiting({"direct": long()}, "fr").layout.xaxis.type == "log"
    assert draw_waiting({"direct": half()}, "fr").layout.xaxis.type == "linear"


def test_on_a_logarithmic_axis_the_answers_before_its_left_end_are_not_lost():
    figure = draw_waiting({"direct": long()}, "fr")
    (line,) = steps(figure)
    left = line.x[0] * 60
    expected = long().loc[lambda table: table["minutes"] <= left, "waiting"].min()
    assert line.y[0] == pytest.approx(expected)
    assert np.log10(line.x[0]) == pytest.approx(figure.layout.xaxis.range[0])


@pytest.mark.parametrize("curves", [1, 2, 4])
def test_thinned_curves_look_the_same(curves):
    names = ["direct", "thread", "direct_inferred", "thread_inferred"][:curves]
    figure = draw_waiting({name: long(seed=place) for place, name in enumerate(names)}, "fr")
    assert sum(len(trace.x) for trace in figure.data) <= MOST_POINTS
    full = long(seed=0)
    line = steps(figure)[0]
    for place in np.geomspace(line.x[0] * 1.01, line.x[-1], 300):
        # One column of the drawing is the finest that can be seen; what the curve drops in it is the tolerance.
        assert abs(at(line.x, line.y, place) - at(full["minutes"] / 60, full["waiting"], place)) <= 0.01


@pytest.mark.parametrize("log", [True, False])
def test_ticks_stand_apart_and_name_durations(log):
    axis = draw_waiting({"direct": long() if log else half()}, "fr").layout.xaxis
    assert 3 <= len(axis.tickvals) <= 9
    places = np.log10(axis.tickvals) if log else np.array(axis.tickvals)
    low, high = axis.range
    assert ((places >= low) & (places <= high)).all()
    assert (np.diff(places) / (high - low) > 0.08).all()
    if log:
        assert "1 h" in axis.ticktext


def test_sentence_of_two_curves():
    assert describe_waiting({"direct": half(), "thread": open_end()}, "fr") == (
        "Réponse directe, n = 4\u00a0: la moitié a une réponse en 1 h au plus\u202f; 50\u00a0% attendent encore "
        "au bout de 4 h. Réponse dans le fil, n = 4\u00a0: médiane non atteinte\u202f; 75\u00a0% attendent encore "
        "au bout de 4 h."
    )


def within():
    rows = [(1, 0.25, 0.1, 0.5, 3, 12), (4, 0.5, 0.3, 0.7, 6, 12), (72, np.nan, np.nan, np.nan, 0, 0)]
    return pd.DataFrame(rows, columns=["hours", "share", "low", "high", "answered", "old_enough"])


def test_windows_with_their_interval_and_size():
    figure = draw_answered_within(within(), "fr")
    (bars,) = figure.data
    assert list(bars.y) == [0.25, 0.5]  # nobody is old enough for the third
    assert [list(point) for point in bars.customdata] == [[1], [4]]
    assert list(bars.error_y.array) == pytest.approx([0.25, 0.2])
    assert list(figure.layout.xaxis.ticktext) == ["1 h<br>n = 12", "4 h<br>n = 12"]
    assert [note.text for note in figure.layout.annotations] == ["<b>25\u00a0%</b>", "<b>50\u00a0%</b>"]
    assert describe_answered_within(within(), "en") == (
        "Comments that got an answer: 25% within 1 h, 50% within 4 h."
    )


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_every_trace_has_customdata_and_the_figure_is_json(locale):
    curves = {"direct": long(50), "thread": open_end()}
    for figure in (draw_waiting(curves, locale), draw_answered_within(within(), locale)):
        for trace in figure.data:
            assert len(trace.customdata) == len(trace.x)
        assert json.loads(figure.to_json())["data"]


def test_nothing_to_show_is_said():
    for curves in ({}, {"direct": half().iloc[:0]}):
        assert not draw_waiting(curves, "fr").data
        assert describe_waiting(curves, "fr") == "Rien à montrer."
    assert not draw_answered_within(within().iloc[2:], "fr").data
    assert describe_answered_within(within().iloc[2:], "fr") == "Rien à montrer."


def test_waits_of_zero_and_a_single_wait_can_be_drawn():
    zero = curve([(0, 2, 1, 0.5, 0.1, 0.9), (0.5, 1, 0, 0.5, 0.1, 0.9)])
    (line,) = steps(draw_waiting({"direct": zero}, "fr"))
    assert line.y[0] == 0.5
    single = curve([(0, 1, 1, 0.0, np.nan, np.nan)])
    assert len(steps(draw_waiting({"direct": single}, "fr"))) == 1


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_opening_hours_are_not_told_in_days(locale):
    day = re.compile(r"\d\s(?:j|d)\b(?!’)")
    slow = curve([(6_000, 4, 2, 0.5, 0.2, 0.8), (90_000, 2, 0, 0.5, 0.2, 0.8)])

    def told(**clock):
        figure = draw_waiting({"direct": slow}, locale, **clock)
        (line,) = steps(figure)
        return [
            *line.hovertext,
            *figure.layout.xaxis.ticktext,
            figure.data[-1].text[0],
            describe_waiting({"direct": slow}, locale, **clock),
        ]

    assert any(day.search(words) for words in told())
    assert not any(day.search(words) for words in told(days=False))
    axis = draw_waiting({"direct": slow}, locale, days=False).layout.xaxis
    assert axis.title.text == say("chart-waiting-axis-opening", locale)


def test_the_pointer_tells_what_is_counted():
    names = ("direct", "thread", "next")
    lines = steps(draw_waiting({name: half() for name in names}, "fr"))
    told = {line.customdata[0][0]: line.hovertemplate for line in lines}
    assert [
        word in told[name] for name, word in zip(names, ("commentaires", "fils", "messages"), strict=True)
    ] == [True] * 3
    assert "commentaires" not in told["thread"] + told["next"]
