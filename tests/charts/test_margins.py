"""Margins are foreseen from the names on the axes (that the browser needs no others: `browser/test_once.py`)."""

from analysis.charts.margins import beside, foresee
from analysis.charts.theme import blank, lay_counts, lay_shares


def test_longer_names_take_more_and_accents_nothing():
    assert beside(["iii"]) < beside(["mmm"]) < beside(["mmm", "mmmm"])
    assert beside(["été"]) == beside(["ete"])


def test_the_widest_line_counts_as_it_is_read():
    assert beside(["court<br>bien plus long"]) == beside(["bien plus long"])
    assert beside(["<b>a &amp; b</b>"]) == beside(["a & b"])


def test_letters_of_other_scripts_take_room_too():
    assert beside(["東京の花屋"]) > beside(["東"])


def test_each_line_below_takes_as_much():
    heights = [
        foresee(blank("fr").update_xaxes(tickvals=[0], ticktext=[text], title_text=title))["b"]
        for text, title in (("a", None), ("a<br>b", None), ("a<br>b", "c"), ("a<br>b", "c<br>d"))
    ]
    assert heights[1] == heights[2]
    assert heights[1] - heights[0] == heights[3] - heights[2] > 0


def test_what_a_figure_says_itself_stays():
    wide = blank("fr").update_layout(margin_l=300)
    lay_shares(wide, 1, "fr")
    assert foresee(wide)["l"] == 300
    fixed = blank("fr").update_yaxes(automargin=False)
    lay_shares(fixed, 1, "fr")
    hidden = blank("fr").update_yaxes(visible=False)
    lay_shares(hidden, 1, "fr")
    numbers = blank("fr")
    lay_counts(numbers, 100)
    for figure in (fixed, hidden, numbers):
        margin = figure.layout.margin
        assert foresee(figure) == {"l": margin.l, "b": margin.b}
