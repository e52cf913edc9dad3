"""What travels to the browser is the figure, in a form that it draws once."""

import json

import numpy as np
import plotly.graph_objects as go
import plotly.io as pio
import pytest

from analysis.charts.sent import send
from analysis.charts.theme import blank

NUMBERS = np.array([0.5, np.nan, 2.0])


def figure(dragmode: str = "pan") -> go.Figure:
    made = blank("fr").update_layout(dragmode=dragmode)
    return made.add_bar(
        x=["a", "b", "c"], y=NUMBERS, marker={"color": np.arange(3)}, error_y={"array": NUMBERS}
    )


def spec(shown: go.Figure) -> dict:
    """As `st.plotly_chart` writes it."""
    return json.loads(pio.to_json(shown.to_dict(), validate=False))


def test_numbers_are_lists_at_any_depth():
    trace = spec(send(figure()))["data"][0]
    assert trace["y"] == [0.5, None, 2.0]
    assert trace["marker"]["color"] == [0, 1, 2]
    assert trace["error_y"]["array"] == [0.5, None, 2.0]


@pytest.mark.parametrize(("dragmode", "clicks"), [("pan", "event+select"), ("select", "event")])
def test_layout_says_what_streamlit_would_add(dragmode, clicks):
    layout = spec(send(figure(dragmode)))["layout"]
    assert layout["clickmode"] == clicks
    assert layout["datarevision"] == 1
    assert "template" not in layout


def test_all_else_is_as_it_was():
    before = figure()
    layout = spec(send(before))["layout"]
    told = before.layout.to_plotly_json()
    told.pop("template", None)
    assert {name: layout[name] for name in told} == told
    assert before.layout.datarevision is None
