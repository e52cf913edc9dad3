"""The maps of the week: every cell is there and leads to its hour, and what is told of them is what they hold."""

import json

import numpy as np
import pandas as pd
import pytest

from analysis.charts.theme import BRAND, stamp
from analysis.charts.week import describe_week, draw_week, share_outside


def week(counts=None):
    """168 rows; `counts`: (weekday, hour) -> comments."""
    cells = pd.MultiIndex.from_product([range(7), range(24)], names=["weekday", "hour"])
    filled = pd.Series(0, index=cells, name="comments")
    for cell, count in (counts or {}).items():
        filled[cell] = count
    return filled.reset_index()


ARRIVALS = {(1, 14): 100, (1, 15): 25, (6, 23): 1}
ANSWERS = {(1, 14): 4, (0, 9): 16}


def opacity(figure, side, weekday, hour):
    trace = next(trace for trace in figure.data if trace.customdata[0][2] == side)
    return float(trace.marker.color[weekday * 24 + hour].rstrip(")").rsplit(",", 1)[1])


def test_each_side_has_168_cells_that_lead_to_their_hour():
    figure = draw_week(week(ARRIVALS), week(ANSWERS), "fr")
    for trace, side in zip(figure.data, ("arrivals", "answers"), strict=True):
        assert [list(point) for point in trace.customdata] == [
            [day, hour, side] for day in range(7) for hour in range(24)
        ]
        # The cell lies within its day and its hour.
        assert list(trace.x) == [point[0] for point in trace.customdata]
        hours = np.array([point[1] for point in trace.customdata])
        low, high = np.asarray(trace.base), np.asarray(trace.base) + np.asarray(trace.y)
        assert ((low > hours) & (high < hours + 1)).all()
    assert json.loads(figure.to_json())["data"]


def test_a_cell_says_its_hour_its_count_and_its_share():
    trace = draw_week(week(ARRIVALS), week(ANSWERS), "fr").data[0]
    cell = 24 + 14
    assert (trace.hovertext[cell], trace.text[cell]) == ("mardi, 14 h – 15 h", "100 (79,4\u00a0%)")
    assert (trace.hovertext[-1], trace.text[0]) == ("dimanche, 23 h – 24 h", "0")
    assert "Arrivées" in trace.hovertemplate


def test_a_cell_is_the_stronger_the_more_fall_on_it_by_the_same_rule_in_both_maps():
    figure = draw_week(week(ARRIVALS), week(ANSWERS), "fr")
    assert opacity(figure, "arrivals", 1, 14) == opacity(figure, "answers", 0, 9) == 1
    # A quarter of the maximum looks the same in both.
    assert opacity(figure, "arrivals", 1, 15) == opacity(figure, "answers", 1, 14)
    shades = [opacity(figure, "arrivals", *cell) for cell in ((3, 3), (6, 23), (1, 15), (1, 14))]
    assert shades == sorted(set(shades))
    assert shades[0] < 0.1


def test_midnight_is_on_top_and_the_words_are_the_locale_s():
    french, english = (draw_week(week(ARRIVALS), week(ANSWERS), locale).layout for locale in ("fr", "en"))
    assert list(french.yaxis.range) == [24, 0]
    assert (french.xaxis.ticktext[0], french.yaxis.ticktext[3]) == ("lun.", "9 h")
    assert (english.xaxis2.ticktext[6], english.yaxis.ticktext[3]) == ("Sun", "9:00")
    heads = [note.text for note in french.annotations]
    assert "<b>Arrivées\u00a0: 126</b>" in heads[0]
    assert "mar. 14 h\u00a0: 100" in heads[0]
    assert "<b>Réponses\u00a0: 20</b>" in heads[1]


def test_opening_hours_are_outlined_in_both_maps():
    shapes = draw_week(week(ARRIVALS), week(ANSWERS), "en", opening=iter([(0, 540, 1080), (5, 0, 1440)]))
    boxes = [(box.xref, box.x0, box.x1, box.y0, box.y1) for box in shapes.layout.shapes]
    assert boxes == [(axis, *box) for axis in ("x", "x2") for box in ((-0.5, 0.5, 9, 18), (4.5, 5.5, 0, 24))]


def test_the_sentence_names_the_peaks_and_who_comes_when_nobody_answers():
    assert describe_week(week(ARRIVALS), week(ANSWERS), "en") == (
        "Arrivals: 126 comments, most often on Tuesday from 14:00 to 15:00 (100). "
        "20 answers of the brand, most often on Monday from 9:00 to 10:00 (16). "
        "21% of the comments arrive at an hour of the week at which the brand never answered."
    )
    assert describe_week(week({(0, 0): 1}), week(), "fr") == (
        "Arrivées\u00a0: 1 commentaire, le plus souvent le lundi de 0 h à 1 h (1). "
        "La marque n’a répondu à aucune heure de la semaine."
    )


def test_the_share_outside_is_of_all_arrivals():
    assert share_outside(week(ARRIVALS), week(ANSWERS)) == pytest.approx(26 / 126)
    assert share_outside(week(ARRIVALS), week(ARRIVALS)) == 0
    assert share_outside(week(ARRIVALS), week()) == 1
    assert share_outside(week(), week(ANSWERS)) is None


def test_one_empty_side_is_drawn_two_are_said():
    figure = draw_week(week(ARRIVALS), week(), "fr")
    answers = next(trace for trace in figure.data if trace.customdata[0][2] == "answers")
    red, green, blue = (int(BRAND[place : place + 2], 16) for place in (1, 3, 5))
    assert not any(colour.startswith(f"rgba({red}, {green}, {blue}") for colour in answers.marker.color)
    assert not draw_week(week(), week(), "fr").data
    assert describe_week(week(), week(), "en") == "Nothing to show."


def test_nothing_is_mutated():
    arrivals, answers = week(ARRIVALS), week(ANSWERS)
    before = arrivals.copy(), answers.copy()
    draw_week(arrivals, answers, "fr")
    describe_week(arrivals, answers, "fr")
    pd.testing.assert_frame_equal(arrivals, before[0])
    pd.testing.assert_frame_equal(answers, before[1])


def test_the_stamp_of_a_sample_is_one_line_below_both_maps():
    plain = draw_week(week(ARRIVALS), week(ANSWERS), "fr").layout
    stamped = stamp(draw_week(week(ARRIVALS), week(ANSWERS), "fr"), "à but <pédagogique>").layout
    assert "à but &lt;pédagogique&gt;" in stamped.title.text
    assert (stamped.xaxis.title.text, stamped.xaxis2.title.text) == ("", "")
    assert stamped.height > plain.height
