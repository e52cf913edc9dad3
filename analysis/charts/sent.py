"""A figure in the form in which a browser draws it once.

Streamlit hands Plotly each figure twice when a page opens, the second time as a copy, and Plotly draws a copy anew
unless it can tell that nothing has changed: where the figure names a revision of its data, which are lists (packed
arrays always pass for changed), where it says what a click does, and where it has no template. So the looks of a figure
are its own (`theme.blank`), and it is shown without Streamlit's theme for charts (THEME). Plotly also draws anew what
needs wider margins than it has: they are foreseen.
"""

import numpy as np
import plotly.graph_objects as go

from analysis.charts.margins import foresee

THEME = None  # for st.plotly_chart(theme=...)


class Sent(go.Figure):
    """A figure that says once what travels to the browser: nothing changes it any more."""

    def to_dict(self) -> dict:
        """The figure as dicts and lists, the same at each call: they are read only."""
        return self._sent


def send(figure: go.Figure) -> Sent:
    """`figure`, finished."""
    layout = figure.layout.to_plotly_json()
    layout.pop("template", None)
    # A drag that selects is heard as that alone.
    clicks = "event" if figure.layout.dragmode == "select" else "event+select"
    # Another figure is another element of the page: its revision may bear the same name.
    layout |= {"datarevision": 1, "clickmode": clicks, "margin": layout["margin"] | foresee(figure)}
    sent = Sent(figure)
    sent._sent = _unpack({"data": [trace.to_plotly_json() for trace in figure.data], "layout": layout})
    return sent


def _unpack(value):
    if isinstance(value, dict):
        return {name: _unpack(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_unpack(one) for one in value]
    return value.tolist() if isinstance(value, np.ndarray) else value
