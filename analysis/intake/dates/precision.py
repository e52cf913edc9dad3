"""How fine the dates of a column are: what their format writes, less where the whole column is rounded.

In: local moments of the rows, and the family that each is written in. Out: a precision per row
(`comments.PRECISIONS`), and a warning where one day holds far more than its neighbours: dates rounded from "5w" pile
up, and are no peak.
"""

import numpy as np
import pandas as pd

from analysis.intake.dates.moments import HOUR, MINUTE, NO_TIME, SECOND
from analysis.notes import Note

# So many different times of day with the same round end say how they were rounded, not when people wrote.
ROUND_VALUES = 10
# A day with this share of a day-precise column (and at least so many rows) may be a pile-up.
PILE_SHARE = 0.2
PILE_ROWS = 100
PILE_RATIO = 5
# By fineness; WEEK is the last, at -1.
NAMES = np.array(["day", "hour", "minute", "second", "week"])
NEAR = pd.Timedelta(days=2)


def find_precision(local: np.ndarray, fine: np.ndarray, family: np.ndarray) -> np.ndarray:
    """How fine each date is: what its format has, less where all the dates of its `family` are rounded."""
    found = np.full(len(local), "day", dtype="<U6")
    for one in np.unique(family[~np.isnat(local)]):
        rows = (family == one) & ~np.isnat(local)
        found[rows] = NAMES[np.minimum(fine[rows], _limit(local[rows]))]
    return found


def _limit(local: np.ndarray) -> int:
    since = (local - local.astype("datetime64[D]")).astype("timedelta64[s]").astype(np.int64)
    seconds = np.unique(since)
    if (seconds == 0).all():
        return NO_TIME
    if len(seconds) < ROUND_VALUES:
        return SECOND
    return HOUR if (seconds % 3600 == 0).all() else MINUTE if (seconds % 60 == 0).all() else SECOND


def find_pile_up(created: pd.Series, precision: pd.Series) -> list[Note]:
    """A day that holds far more than its neighbours in a column of days on a grid of weeks: dates rounded from "5w"."""
    coarse = precision.isin(["day", "week"]).to_numpy()
    if coarse.sum() < PILE_ROWS or coarse.sum() < 0.9 * created.notna().sum():
        return []
    counts = created[coarse].value_counts()
    day, rows = counts.index[0], int(counts.iloc[0])
    around = counts[abs(counts.index - day) <= NEAR].drop(day)
    lonely = rows > PILE_RATIO * (around.max() if len(around) else 0)
    if rows >= max(PILE_ROWS, PILE_SHARE * coarse.sum()) and lonely and len(counts) > 1:
        return [
            Note(
                "date-pile-up",
                {"date": (day + pd.Timedelta(hours=12)).date().isoformat(), "rows": rows},
                "warning",
            )
        ]
    return []
