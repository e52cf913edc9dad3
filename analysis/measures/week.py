"""The week as a map: how many of some moments fall on each weekday and hour of a zone's clock.

In: moments (UTC) with how precise each is, of whatever is asked about: comments that arrive, answers that are given.
Out: always 168 rows, so that an hour in which nothing ever happened is there, as zero.
"""

import numpy as np
import pandas as pd

from analysis.measures.bins import is_fine_enough
from analysis.measures.volume import Unplaced

WEEKDAYS, HOURS = 7, 24


def measure_week(at: pd.Series, precision: pd.Series, zone: str) -> pd.DataFrame:
    """168 rows, Monday at midnight first: weekday (0 = Monday), hour (0 to 23, as the clocks of `zone` show it),
    comments (count).

    `at`: moments (UTC), `precision`: of each (comments.PRECISIONS). Moments that are missing or coarser than an hour
    are in no row: see `count_outside_week`. An hour that the clocks repeat counts as one, one that they skip stays as
    the other weeks make it.
    """
    told = _is_told(at, precision)
    local = pd.DatetimeIndex(at[told]).tz_convert(zone)
    cells = local.day_of_week.to_numpy(dtype="int64") * HOURS + local.hour.to_numpy(dtype="int64")
    weekday, hour = np.divmod(np.arange(WEEKDAYS * HOURS), HOURS)
    counts = np.bincount(cells, minlength=WEEKDAYS * HOURS)
    return pd.DataFrame({"weekday": weekday, "hour": hour, "comments": counts})


def count_outside_week(at: pd.Series, precision: pd.Series) -> Unplaced:
    """How many moments `measure_week` leaves out, and why: `undated`, or `too_coarse` to tell an hour."""
    undated = int(at.isna().sum())
    return Unplaced(undated, len(at) - undated - int(_is_told(at, precision).sum()))


def _is_told(at: pd.Series, precision: pd.Series) -> np.ndarray:
    return at.notna().to_numpy() & is_fine_enough(precision, "hour")
