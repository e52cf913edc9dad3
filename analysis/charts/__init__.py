"""Small table to plotly Figure: the only place that knows plotly."""
