import json
import re
from itertools import combinations

import numpy as np
import pytest

from analysis.charts.theme import (
    COLOURS,
    GROUPS,
    STACK,
    blank,
    carry,
    fade,
    lay_counts,
    nothing,
    plain_label,
    stamp,
)
from tests.contrast import contrast

PAGES = {"light": "#FFFFFF", "dark": "#0E1117"}  # Streamlit's two backgrounds


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("meaning", COLOURS)
def test_each_colour_is_seen_on_both_pages(meaning, page):
    """WCAG 2.1, 1.4.11: 3 to 1 for what a graphic needs to be understood."""
    assert contrast(COLOURS[meaning], PAGES[page]) >= 3


def test_no_two_meanings_share_a_colour():
    assert len(set(COLOURS.values())) == len(COLOURS)
    assert set(STACK) <= set(COLOURS)


@pytest.mark.parametrize(("locale", "separators"), [("fr", ",\u202f"), ("en", ".,")])
def test_a_figure_is_transparent_and_writes_numbers_as_people_do(locale, separators):
    layout = blank(locale).layout
    assert layout.separators == separators
    assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert layout.title.text is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>Marque</b> & $fils$", "&lt;b&gt;Marque&lt;/b&gt; &amp; &#36;fils&#36;"),
        ("deux\nlignes", "deux lignes"),
        ("x" * 60, "x" * 39 + "…"),
    ],
)
def test_texts_of_exports_are_not_markup(text, shown):
    assert plain_label(text) == shown


@pytest.mark.parametrize("rows", [[], ["a", "b"], [["a", 1.5], [None, 2]]])
def test_what_is_carried_reaches_the_browser_as_it_was(rows):
    figure = blank("fr").add_scatter(x=[0] * len(rows), customdata=carry(rows))
    assert json.loads(figure.to_json())["data"][0]["customdata"] == rows


@pytest.mark.parametrize(("most", "step"), [(1, 1), (2, 1), (5, 1), (6, None), (4000, None)])
def test_few_are_counted_in_whole_numbers(most, step):
    figure = blank("fr")
    lay_counts(figure, most)
    assert figure.layout.yaxis.dtick == step


def test_fade():
    assert fade("#D55E00", 0.5) == "rgba(213, 94, 0, 0.5)"


def test_nothing_says_so():
    assert nothing("fr").layout.annotations[0].text == "Rien à montrer."


# Machado, Oliveira and Fernandes (2009), severity 1: how linear RGB looks to whom a kind of cone is missing.
SIGHTS = {
    "normal": np.eye(3),
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def lab(colour, sight):
    """CIE 1976 L*a*b* of a colour as that sight has it."""
    parts = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(np.maximum(to_xyz @ seen / np.array([0.9505, 1, 1.089]), 0.009))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHTS)
def test_groups_are_told_apart_by_everybody(sight):
    """A difference of 20 is ten times what is just seen side by side."""
    for one, other in combinations(GROUPS, 2):
        assert np.linalg.norm(lab(one, sight) - lab(other, sight)) > 20, (one, other)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("colour", GROUPS)
def test_a_group_is_seen_on_both_pages(colour, page):
    assert contrast(colour, PAGES[page]) >= 3
    assert colour not in COLOURS.values()


def test_a_notice_of_two_parts_stands_on_two_lines():
    one, two = (
        stamp(blank("fr"), text).layout.xaxis.title.text for text in ("à but", "à but · for teaching")
    )
    assert one.count("<br>") == 0
    assert re.sub("<(?!br).*?>", "", two) == "à but<br>for teaching"


def test_two_lines_of_a_notice_have_room_below_a_figure_without_an_axis():
    figure = blank("fr")
    figure.update_xaxes(visible=False)
    notice = stamp(figure, "à but · for teaching").layout.annotations[-1]
    lines = notice.text.count("<br>") + 1
    assert lines * 1.3 * notice.font.size - notice.yshift <= figure.layout.margin.b
