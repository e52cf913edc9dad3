"""Columns without a name at the edges of a table: what a delimiter at the end of each row leaves, and R's row numbers.

In: the frame of a delimited file, and its header as read. Out: the frame without empty unnamed columns at its end, and
with the names over their columns where R wrote none over the numbers of its rows (`write.table`).
"""

import pandas as pd

# So many row numbers in a row are no chance.
NUMBERED_ROWS = 50


def trim_edges(frame: pd.DataFrame, header: list[str]) -> pd.DataFrame:
    """A frame whose unnamed columns hold something, each name over its own cells; `header`: its cells, as written."""
    while frame.shape[1] > 1 and not frame.columns[-1].strip() and _is_empty(frame.iloc[:, -1]):
        frame = frame.iloc[:, :-1]
    if len(frame) > 1 and len(header) == frame.shape[1] - 1 and frame.columns[-1] == "":
        first = frame.iloc[:NUMBERED_ROWS, 0].tolist()
        if first in ([str(number + start) for number in range(len(first))] for start in (0, 1)):
            frame = frame.set_axis(["", *frame.columns[:-1]], axis="columns")
    return frame


def _is_empty(column: pd.Series) -> bool:
    return not (column.str.strip() != "").any()
