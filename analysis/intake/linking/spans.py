"""What time each export spans, and when it was taken.

In: the rows of all exports, repeated ones included. Out: one row per file.
"""

import pandas as pd


def span_exports(rows: pd.DataFrame) -> pd.DataFrame:
    """Index `source_file`; first, last (moments of its comments) and taken, UTC; NaT where nothing tells.

    It was taken when it says so, or when the user does, unless a comment is younger than that; otherwise the moment of
    its last comment stands in.
    """
    by_file = rows.groupby(rows["source_file"].astype("object"), sort=False)
    first, last = by_file["created_at"].min(), by_file["created_at"].max()
    collected = by_file["collected_at"].max()
    taken = collected.where(last.isna() | (collected >= last), last)
    return pd.DataFrame({"first": first, "last": last, "taken": taken})
