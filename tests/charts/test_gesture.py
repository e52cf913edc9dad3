import pytest

from analysis.charts.gesture import gesture, is_brushable
from analysis.charts.theme import blank


def figure(**layout):
    made = blank("fr")
    made.add_bar(x=[1], y=[2], customdata=[["a"]])
    return made.update_layout(**layout)


@pytest.mark.parametrize(("way", "drag"), [("click", "pan"), ("brush", "select")])
def test_a_way_of_pointing_changes_the_drag_and_holds_the_axes(way, drag):
    made = {"dragmode": "select", "yaxis2": {"range": [0, 1]}, "xaxis_title_text": "t"}
    drawn, shown = figure(**made), gesture(figure(**made), way)
    assert shown.layout.dragmode == drag
    axes = (shown.layout.xaxis, shown.layout.yaxis, shown.layout.yaxis2)
    assert all(axis.fixedrange for axis in axes)
    assert shown.data[0].to_plotly_json() == drawn.data[0].to_plotly_json()
    assert (shown.layout.height, shown.layout.xaxis.title.text) == (drawn.layout.height, "t")


def test_which_figures_can_be_brushed():
    assert is_brushable(figure(dragmode="select"))
    assert not is_brushable(figure())
