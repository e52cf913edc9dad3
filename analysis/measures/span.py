"""Which part of a case a timeline shows first: some exports hold a burst and a few strays years before it."""

import pandas as pd

# Where so few comments, at both ends together, take most of the time, the picture of the others would be one bar.
STRAYS = 0.02  # share of the dated comments
CROWDED = 0.1  # the others take less than this share of the time
MARGIN = 0.05  # air left on both sides, as a share of the time shown


def choose_span(created_at: pd.Series) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """First and last moment to draw, or None where the whole is worth drawing (or nothing is dated)."""
    dated = created_at.dropna()
    if dated.empty:
        return None
    first, last = dated.min(), dated.max()
    low, high = dated.quantile(STRAYS / 2), dated.quantile(1 - STRAYS / 2)
    if high <= low or (high - low) >= CROWDED * (last - first):
        return None
    air = (high - low) * MARGIN
    return max(first, low - air), min(last, high + air)
