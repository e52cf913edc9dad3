"""Local times -> UTC: what is written without a zone is read in the case's, and no hour is lost when clocks change.

In: naive moments, offsets where the text gave one, the zone's name. Out: moments in UTC.
"""

from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from analysis.errors import UnknownTimezone
from analysis.intake.moments import NO_OFFSET


def check_timezone(timezone: str) -> str:
    """`timezone` if it is known. Raises UnknownTimezone."""
    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError, TypeError) as error:
        raise UnknownTimezone(timezone=timezone) from error
    return timezone


def to_utc(local: np.ndarray, offset: np.ndarray, zone: str) -> tuple[pd.DatetimeIndex, int]:
    """UTC moments, and how many fell into a change of the clocks (kept: the first of two, or moved past the gap)."""
    naive = offset == NO_OFFSET
    utc = local - np.where(naive, 0, offset * 60_000_000).astype("timedelta64[us]")
    shifted = 0
    if naive.any() and zone != "UTC":
        codes, wall = pd.factorize(local[naive])
        index = pd.DatetimeIndex(wall)
        earlier = index.tz_localize(zone, ambiguous=np.ones(len(index), bool), nonexistent="shift_forward")
        exact = index.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
        odd = exact.isna() & ~index.isna()
        moved = earlier.tz_convert("UTC").tz_localize(None).as_unit("us").to_numpy()
        shifted = int(odd[codes[codes >= 0]].sum())
        utc[naive] = np.where(
            codes >= 0, moved[codes] if len(moved) else np.datetime64("NaT"), np.datetime64("NaT")
        )
    return pd.DatetimeIndex(utc).as_unit("us").tz_localize("UTC"), shifted
