"""What a drag on a figure does: select along the time axis, or nothing, so that clicks are heard."""

import plotly.graph_objects as go

Figure = go.Figure


def is_brushable(figure: Figure) -> bool:
    """Whether a box along its axis means something."""
    return figure.layout.dragmode == "select"


def gesture(figure: Figure, way: str) -> Figure:
    """The same figure for one way of pointing, `click` or `brush`; its axes stay where they are."""
    # Plotly's own template, thousands of values, is left out: the new figure has it anyway.
    layout = {name: figure.layout[name] for name in figure.layout if name != "template"}
    shown = go.Figure(data=figure.data, layout={**layout, "dragmode": "select" if way == "brush" else "pan"})
    shown.update_xaxes(fixedrange=True)
    shown.update_yaxes(fixedrange=True)
    return shown
