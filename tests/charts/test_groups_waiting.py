"""The "still waiting" figure of groups that are compared: one colour each, names where they can be read."""

import itertools
import re

import numpy as np
import pandas as pd
import pytest

from analysis.charts.curves import CURVES, choose_looks
from analysis.charts.latency import MOST_BANDS, describe_waiting, draw_waiting
from analysis.charts.theme import COLOURS, GROUPS, INK, MOST_POINTS
from tests.charts.test_latency import curve, steps

SENTIMENTS = ("negative", "neutral", "positive")


def group(end, n=40):
    """A curve of n comments that falls straight to `end` over ten hours."""
    minutes = np.arange(1, n + 1) * 600 / n
    waiting = np.linspace(1, end, n + 1)[1:]
    return curve(
        np.column_stack([minutes, np.arange(n, 0, -1), np.ones(n), waiting, waiting * 0.9, waiting * 1.02])
    )


def groups(names, ends=None):
    return {name: group(end) for name, end in zip(names, ends or itertools.repeat(0.3), strict=False)}


def labels(figure):
    """Name -> height of the labels at the right."""
    return {
        re.search("<b>(.*?)</b>", note.text).group(1): note.y
        for note in figure.layout.annotations
        if note.xref == "paper" and note.x == 1
    }


def test_sentiments_keep_their_colours_and_other_groups_take_others():
    figure = draw_waiting(groups(SENTIMENTS), "fr")
    assert [line.line.color for line in steps(figure)] == [COLOURS[name] for name in SENTIMENTS]
    figure = draw_waiting(groups(["Avant", "Pendant", "unknown"], (0.1, 0.3, 0.6)), "fr")
    assert [(line.line.color, line.line.dash) for line in steps(figure)] == [
        (GROUPS[0], "solid"),
        (GROUPS[1], "solid"),
        (INK, "dot"),
    ]
    assert set(labels(figure)) == {"Avant", "Pendant", "Non précisé"}


def test_no_two_groups_look_alike():
    looks = choose_looks([*CURVES, *(f"marque {number}" for number in range(2 * len(GROUPS)))])
    own = {name: look for name, look in looks.items() if name not in CURVES}
    assert len(set(own.values())) == len(own)
    assert not {colour for colour, _ in own.values()} & {colour for colour, _ in CURVES.values()}


def test_a_click_leads_to_the_group_and_the_wait():
    figure = draw_waiting(groups(["Ada & Cie", "Bob"]), "en")
    for line, name in zip(steps(figure), ("Ada & Cie", "Bob"), strict=True):
        assert {point[0] for point in line.customdata} == {name}
        assert [point[1] / 60 for point in line.customdata] == pytest.approx(list(line.x))


@pytest.mark.parametrize("count", [1, 2, MOST_BANDS, MOST_BANDS + 1, 7])
def test_bands_are_drawn_while_they_can_be_told_apart(count):
    figure = draw_waiting(groups([f"g{number}" for number in range(count)]), "fr")
    bands = [trace for trace in figure.data if trace.fill == "tonexty"]
    assert len(bands) == (count if count <= MOST_BANDS else 0)
    assert len(steps(figure)) == count
    assert sum(len(trace.x) for trace in figure.data) <= MOST_POINTS


@pytest.mark.parametrize("ends", [(0.1, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16), (0, 0, 0), (0.9, 0.95, 1, 1)])
def test_labels_at_the_ends_keep_their_order_and_do_not_overlap(ends):
    names = [f"groupe {number}" for number in range(len(ends))]
    figure = draw_waiting(groups(names, ends), "fr")
    laid = labels(figure)
    assert figure.layout.showlegend is False
    heights = np.array([laid[name] for name in names])
    pixels = (figure.layout.height - 80) / 1.04
    assert (np.diff(heights) * pixels >= 55).all()
    assert heights[0] * pixels >= 27
    assert (1.04 - heights[-1]) * pixels >= 27


def test_labels_tell_the_size_and_the_median():
    figure = draw_waiting(groups(["Lundi", "Mardi", "Mercredi"], (0.2, 0.4, 0.8)), "fr")
    texts = [note.text for note in figure.layout.annotations]
    assert all("n = 40" in text for text in texts)
    assert [("médiane\u00a0:" in text) for text in texts] == [True, True, False]
    assert "médiane non atteinte" in texts[2]
    assert figure.layout.margin.r > 100


@pytest.mark.parametrize(
    "names", [[f"g{number}" for number in range(8)], ["court", "x" * 30, "autre"], ["<b>" * 9, "a", "b"]]
)
def test_where_there_is_no_room_a_legend_names_all(names):
    figure = draw_waiting(groups(names), "fr")
    assert not labels(figure)
    assert figure.layout.showlegend
    shown = [trace.name for trace in figure.data if trace.showlegend is not False]
    assert len(shown) == len(names)
    assert all("médiane" in name for name in shown)
    assert not any("<b>" in name for name in shown)


def test_every_group_has_its_sentence_and_an_empty_one_none():
    told = describe_waiting({**groups(SENTIMENTS), "rien": group(0.5).iloc[:0]}, "fr")
    assert [told.count(f"{name}, n = 40") for name in ("Négatif", "Neutre", "Positif", "rien")] == [
        1,
        1,
        1,
        0,
    ]
    only = draw_waiting({"a": group(0.5), "rien": group(0.5).iloc[:0]}, "fr")
    assert len(steps(only)) == 1


def test_nothing_is_mutated():
    given = groups(["a", "b", "c"])
    before = {name: table.copy() for name, table in given.items()}
    draw_waiting(given, "fr")
    for name, table in given.items():
        pd.testing.assert_frame_equal(table, before[name])
