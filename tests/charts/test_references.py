"""Reference figures on the figure of waiting: at their place, apart from each other, and the curves as they were."""

import json
import re
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from analysis.charts.latency import draw_waiting
from analysis.charts.references import describe_references, label_reference, mark_references
from analysis.measures.references import load_references, pick_references
from analysis.words import say
from tests.charts.test_latency import curve, half, long, steps

COLUMNS = ["key", "kind", "share", "from_minutes", "minutes", "year", "n", "platform", "source", "evidence"]
EDISON = ("edison-hour", "expectation", 0.42, None, 60, 2012, None, "several", "Edison", "survey")
LITHIUM = ("lithium-hour", "expectation", 0.53, None, 60, 2013, 501, "twitter", "Lithium", "vendor-survey")
SPAN = ("istanbulluoglu-twitter", "expectation", None, 60, 180, 2017, None, "twitter", "I.", "article")
SPROUT = ("sprout-observed", "practice", None, None, 600, 2016, None, "several", "Sprout", "vendor-data")
ALL = (EDISON, LITHIUM, SPAN, SPROUT)


def table(*rows):
    frame = pd.DataFrame(list(rows), columns=COLUMNS)
    numbers = {"share": "Float64", "from_minutes": "Float64", "minutes": "Float64", "n": "Int64"}
    return frame.astype(numbers)


def wide():
    """A figure with a logarithmic axis from seconds to months."""
    return draw_waiting({"direct": long()}, "fr", at_ends=True)


def added(figure, before):
    return figure.data[len(before.data) :]


def labels(figure):
    return [note for note in figure.layout.annotations if note.yshift]


def test_a_share_stands_where_so_many_would_still_wait():
    (mark,) = added(mark_references(wide(), table(EDISON), "fr"), wide())
    assert (list(mark.x), list(mark.y)) == ([1.0], [pytest.approx(0.58)])
    assert mark.text[0] == "42\u00a0%"


def test_a_wait_is_a_line_and_a_span_two():
    figure = mark_references(wide(), table(SPROUT, SPAN), "en")
    lines = [(line.x[0], min(line.y), max(line.y)) for line in added(figure, wide())]
    assert sorted(hours for hours, *_ in lines) == [1, 3, 10]
    assert all(low == 0 and high > 1 for _, low, high in lines)


def test_what_is_expected_looks_and_reads_unlike_what_was_observed():
    figure = mark_references(wide(), table(SPAN, SPROUT), "fr")
    lines = {line.x[0]: line.line.dash for line in added(figure, wide())}
    assert lines[3] == lines[1] == "dot"
    assert lines[10] != "dot"
    italic = {("<i>" in note.text): note.text for note in labels(figure)}
    assert "attendue" in italic[True]
    assert "observées" in italic[False]
    shares = table(EDISON, ("sprout-three-days", "practice", 0.125, None, 4320, 2015, None, *SPROUT[7:]))
    symbols = [mark.marker.symbol for mark in added(mark_references(wide(), shares, "fr"), wide())]
    assert len(set(symbols)) == 2


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_curves_and_what_they_carry_stay(locale):
    before = draw_waiting({"direct": half(), "thread": long(50)}, locale)
    kept = before.to_json()
    figure = mark_references(before, table(*ALL), locale)
    for old, new in zip(before.data, figure.data, strict=False):
        assert old.to_plotly_json().keys() == new.to_plotly_json().keys()
        np.testing.assert_array_equal(old.customdata, new.customdata)
        np.testing.assert_array_equal(np.asarray(old.x, float), np.asarray(new.x, float))
    assert all(trace.customdata is None for trace in added(figure, before))
    assert before.to_json() == kept
    assert json.loads(figure.to_json())["data"]


@pytest.mark.parametrize("rows", [ALL[1:], (EDISON, LITHIUM), (SPAN,), tuple(reversed(ALL[:3]))])
def test_each_label_has_a_row_of_its_own(rows):
    before = wide()
    figure = mark_references(before, table(*rows), "fr")
    ranges = sorted(
        (note.yshift, note.yshift + 17 * (note.text.count("<br>") + 1)) for note in labels(figure)
    )
    assert len(ranges) == len(rows)
    assert all(low >= above for (_, above), (low, _) in pairwise(ranges))
    # The figure grows by the rows, so that the curves keep their height.
    grown = figure.layout.height - before.layout.height
    assert grown == figure.layout.margin.t - before.layout.margin.t >= ranges[-1][1] - ranges[0][0]
    words = {re.sub(r"<br>", " ", re.sub(r"</?(i|span)>", "", note.text)) for note in labels(figure)}
    assert words == {label_reference(row[0], "fr") for row in rows}


def test_near_marks_have_their_percentages_on_different_sides():
    near = table(EDISON, ("edison-half-hour", "expectation", 0.44, *EDISON[3:]))
    sides = [mark.textposition for mark in added(mark_references(wide(), near, "fr"), wide())]
    assert len(set(sides)) == 2


@pytest.mark.parametrize("log", [True, False])
def test_the_axis_grows_a_little_at_most(log):
    waits = [1, 3, 9, 30, 100] if log else [60, 70, 80, 90, 100]
    at_risk = range(5, 0, -1)
    rows = [(wait, n, 1, n / 5 - 0.2, np.nan, np.nan) for wait, n in zip(waits, at_risk, strict=True)]
    before = draw_waiting({"direct": curve(rows)}, "fr")
    assert (before.layout.xaxis.type == "log") == log

    def length(figure):
        low, high = figure.layout.xaxis.range
        return high - low

    near = mark_references(before, table((*SPROUT[:4], 140, *SPROUT[5:])), "fr")
    assert length(before) < length(near) < 1.6 * length(before)
    assert len(added(near, before)) == 1
    assert near.layout.xaxis.range[0] == before.layout.xaxis.range[0]
    far = mark_references(before, table((*SPROUT[:4], 1_000_000, *SPROUT[5:])), "fr")
    assert far.layout.xaxis.range == before.layout.xaxis.range
    assert not added(far, before)
    assert "→" in labels(far)[0].text


def test_before_the_axis_is_told_with_an_arrow():
    rows = [(wait, n, 1, n / 5 - 0.2, np.nan, np.nan) for wait, n in ((600, 5), (700, 4), (20_000, 3))]
    before = draw_waiting({"direct": curve(rows)}, "fr")
    figure = mark_references(before, table((*SPROUT[:4], 1, *SPROUT[5:])), "fr")
    assert (10 ** before.layout.xaxis.range[0] * 60) > 1
    assert not added(figure, before)
    assert "←" in labels(figure)[0].text


def test_a_legend_makes_room_for_the_rows():
    many = {f"groupe {number} au nom trop long": long(50, number) for number in range(3)}
    figure = mark_references(draw_waiting(many, "fr"), table(EDISON), "fr")
    assert figure.layout.showlegend
    assert (figure.layout.legend.yref, figure.layout.legend.y) == ("container", 0)
    assert not any(trace.showlegend for trace in figure.data[-1:])


def test_with_one_or_two_curves_words_stand_aside_where_asked():
    at_ends = draw_waiting({"direct": long()}, "fr", at_ends=True)
    assert at_ends.layout.margin.r > 100
    assert not any(trace.mode == "markers+text" for trace in at_ends.data)
    assert [list(line.y) for line in steps(at_ends)] == [
        list(line.y) for line in steps(draw_waiting({"direct": long()}, "fr"))
    ]


def test_nothing_to_mark_leaves_the_figure():
    figure = wide()
    assert mark_references(figure, table(), "fr") is figure
    empty = draw_waiting({}, "fr")
    assert mark_references(empty, table(EDISON), "fr") is empty


def test_the_sentence_tells_year_platform_size_and_how_sure():
    assert describe_references(table(LITHIUM, SPROUT), "en") == [
        "What customers expect: 53% of those who expect a brand to reply to their tweet want the reply in less than "
        "an hour (Lithium, 2013; Twitter, n = 501; survey by a software vendor).",
        "What was observed: where brands reply, they take about ten hours on average; nearly nine in ten messages "
        "get no reply (Sprout, 2016; social media, n not given; figures of a software vendor).",
    ]
    assert describe_references(table(), "fr") == []


def many():
    return pick_references(load_references()["key"])


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_many_have_numbers_that_leave_the_curves_their_height(locale):
    before = wide()
    figure = mark_references(before, many(), locale)
    assert figure.layout.height - before.layout.height < before.layout.height / 2
    told = [re.sub(r"</?(i|span)>|→|←", "", note.text).strip() for note in labels(figure)]
    numbers = sorted(int(number) for label in told for number in label.split(", "))
    assert numbers == list(range(1, len(many()) + 1))
    sentences = describe_references(many(), locale)
    assert [sentence.partition(".")[0] for sentence in sentences] == list(map(str, numbers))
    waits = many().sort_values("minutes", kind="stable")
    for key, sentence in zip(waits["key"], sentences, strict=True):
        assert say(f"reference-{key}", locale) in sentence
    assert len({note.yshift for note in labels(figure)}) > 1
    for note in labels(figure):
        beside = [other for other in labels(figure) if other.yshift == note.yshift and other is not note]
        assert all(abs(other.x - note.x) > 0.05 for other in beside)


def test_a_number_stands_at_the_waits_of_its_sentence():
    figure = mark_references(wide(), many(), "fr")
    order = many().sort_values("minutes", kind="stable").reset_index(drop=True)
    low, high = figure.layout.xaxis.range
    for note in labels(figure):
        shown = re.sub(r"<.*?>", "", note.text)
        for number in shown.strip("→← ").split(", "):
            hours = order["minutes"].iloc[int(number) - 1] / 60
            assert note.x == pytest.approx((np.log10(hours) - low) / (high - low))


def test_few_have_their_words():
    figure = mark_references(wide(), table(*ALL[:3]), "en")
    assert all("20" in note.text for note in labels(figure))
    assert not any(sentence[0].isdigit() for sentence in describe_references(table(*ALL[:3]), "en"))
