"""The series of the counted comments side by side on one set of bins: all and by sentiment, people and newcomers, the
brand, likes, rates. A newcomer is one to the case, whatever is filtered.

In: THE TABLE of the whole case, and which of its rows are counted. Out: one row per bin (`measures.series`).
"""

import numpy as np
import pandas as pd

from analysis.comments import brand_messages, customers
from analysis.measures.bins import is_fine_enough, place
from analysis.measures.series import mark_first_comments, measure_series

# What the series read; texts of a large case take long to copy.
READ = ["created_at", "precision", "sentiment", "is_brand", "author", "author_id", "platform", "likes"]


def mark_newcomers(comments: pd.DataFrame) -> np.ndarray:
    """Which rows are a customer's first of the whole case (bool), of those that have a date."""
    dated = customers(comments) & comments["created_at"].notna().to_numpy()
    first = np.zeros(len(comments), dtype=bool)
    first[dated] = mark_first_comments(comments.loc[dated, READ])
    return first


def measure_multiples(
    comments: pd.DataFrame,
    counted: np.ndarray,
    newcomers: np.ndarray,
    bin: str,
    zone: str,
    *,
    span: tuple[pd.Timestamp, pd.Timestamp] | None = None,
    audience: int | None = None,
) -> pd.DataFrame:
    """The table of `measure_series` of the rows `counted` (bool) and of all messages of the brand. `newcomers`:
    `mark_newcomers` of the same table.
    """
    rows = comments.loc[counted | brand_messages(comments), READ]
    table = measure_series(rows, bin, zone, span=span, audience=audience)
    if table.empty:
        return table
    edges = pd.DatetimeIndex([*table["start"], table["end"].iloc[-1]])
    told = counted & newcomers & is_fine_enough(comments["precision"], bin)
    where = place(comments["created_at"][told], edges)
    firsts = np.bincount(where[where >= 0], minlength=len(table))
    known = table["authors"].notna()
    return table.assign(new_authors=pd.Series(firsts, dtype="Int64").where(known))
