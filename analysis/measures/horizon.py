"""Until when each comment was watched: an answer that came later could not be in its file.

In: THE TABLE of the whole case. Out: one moment per row. A case may hold an export of 2012 and one of 2013: what is
unanswered in the first has not waited until the second was taken.
"""

import pandas as pd

from analysis.comments import UTC_TIME


def measure_horizon(comments: pd.DataFrame) -> pd.Series:
    """The end of watching per row (UTC): when it was collected, where that is known and not before its file's last
    comment; otherwise that last comment (NaT where the file has no date).

    A comment that several snapshots of a page hold was watched until the latest of them.
    """
    file = pd.Series(pd.factorize(comments["source_file"])[0], index=comments.index)
    last = comments["created_at"].groupby(file).transform("max")
    collected = comments["collected_at"]
    late_enough = collected.notna() & (last.isna() | (collected >= last))
    horizon = collected.where(late_enough, last)
    seen = comments["snapshots"].dropna().astype("object").str.split(";").explode()
    if len(seen):
        ends = horizon.groupby(comments["source_file"].astype("object")).max()
        latest = seen.map(ends).groupby(level=0).max().reindex(comments.index)
        horizon = horizon.where(latest.isna() | (horizon >= latest), latest)
    return horizon.astype(UTC_TIME).rename("horizon")
