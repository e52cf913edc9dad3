"""Between which two moments a comment was written, as far as the precision of its date tells.

In: THE TABLE and the zone. Out: the minute, local hour or local day that holds each date; what is dated to the second
is taken as it is. A precision that is not known is trusted to the day, as on the bins of a timeline (`measures.bins`).
A week reaches to both sides: "5 w" is counted back from the export, "2012-W32" is a Monday.
"""

import numpy as np
import pandas as pd

from analysis.comments import PRECISIONS

MINUTE, HOUR, DAY, WEEK = 60_000_000, 3_600_000_000, 86_400_000_000, 604_800_000_000  # microseconds
EVER = np.iinfo("int64").max  # of an undated comment nothing is told: from -EVER to EVER


def measure_extent(comments: pd.DataFrame, zone: str) -> tuple[np.ndarray, np.ndarray]:
    """(earliest, end): per row microseconds since 1970 (UTC); it was written at or after the first and before the
    second.
    """
    created = comments["created_at"]
    dated = created.notna().to_numpy()
    instants = created.to_numpy("datetime64[us]").astype("int64")
    earliest, end = np.where(dated, instants, -EVER), np.where(dated, instants + 1, EVER)
    precision = pd.Categorical(comments["precision"], categories=PRECISIONS).codes
    coarse = np.flatnonzero(dated & (precision != PRECISIONS.index("second")))
    if not len(coarse):
        return earliest, end
    walls = created.iloc[coarse].dt.tz_convert(zone).dt.tz_localize(None)
    wall = walls.to_numpy("datetime64[us]").astype("int64")
    fineness = precision[coarse]
    for name, unit in (("minute", MINUTE), ("hour", HOUR)):
        # An hour that is lived twice stays the one it is: the instant is moved, not the wall clock.
        held = fineness == PRECISIONS.index(name)
        rows = coarse[held]
        earliest[rows] -= wall[held] % unit
        end[rows] = earliest[rows] + unit
    held = ~np.isin(fineness, [PRECISIONS.index("minute"), PRECISIONS.index("hour")])
    week = fineness[held] == PRECISIONS.index("week")
    midnight = wall[held] - wall[held] % DAY
    earliest[coarse[held]] = _instants(midnight - np.where(week, WEEK, 0), zone)
    end[coarse[held]] = _instants(midnight + np.where(week, WEEK, DAY), zone)
    return earliest, end


def _instants(midnights: np.ndarray, zone: str) -> np.ndarray:
    """Local midnights as microseconds since 1970 (UTC): one that the clocks skip moves to the change."""
    local = pd.DatetimeIndex(midnights.astype("datetime64[us]"))
    first = np.ones(len(local), dtype=bool)
    return local.tz_localize(zone, ambiguous=first, nonexistent="shift_forward").as_unit("us").asi8
