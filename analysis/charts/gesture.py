"""What a drag on a figure does: select along the time axis, or nothing, so that clicks are heard."""

import plotly.graph_objects as go

Figure = go.Figure


def is_brushable(figure: Figure) -> bool:
    """Whether a box along its axis means something."""
    return figure.layout.dragmode == "select"


def gesture(figure: Figure, way: str) -> Figure:
    """The figure, changed for one way of pointing, `click` or `brush`; its axes stay where they are."""
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    return figure.update_layout(dragmode="select" if way == "brush" else "pan")
