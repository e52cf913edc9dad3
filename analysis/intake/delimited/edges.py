"""Columns without a name at the end of a table: what a delimiter at the end of each row leaves."""

import pandas as pd


def trim_edges(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame without empty unnamed columns at its end."""
    while frame.shape[1] > 1 and not frame.columns[-1].strip() and _is_empty(frame.iloc[:, -1]):
        frame = frame.iloc[:, :-1]
    return frame


def _is_empty(column: pd.Series) -> bool:
    return not (column.str.strip() != "").any()
