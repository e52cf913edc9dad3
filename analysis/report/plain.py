"""A cell of a table as JSON knows it."""

import pandas as pd


def plain(value):
    """Moments in ISO 8601, numbers as Python's own, nothing as null."""
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    if value is None or pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
