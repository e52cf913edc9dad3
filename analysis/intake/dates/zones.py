"""Local times -> UTC: what is written without a zone is read in the case's, and no hour is lost when clocks change.

In: naive moments, offsets where the text gave one, the zone's name. Out: moments in UTC.
"""

from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from analysis.errors import UnknownTimezone
from analysis.intake.dates.datewords import FIRST_REGION, region_name
from analysis.intake.dates.moments import NAT, NO_OFFSET


def check_timezone(timezone: str) -> str:
    """`timezone` if it is known. Raises UnknownTimezone."""
    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError, TypeError) as error:
        raise UnknownTimezone(timezone=timezone) from error
    return timezone


def to_utc(local: np.ndarray, offset: np.ndarray, zone: str) -> tuple[pd.DatetimeIndex, dict[str, int]]:
    """UTC moments; zone -> how many fell into a change of its clocks (kept: the first of two, or moved past the gap).

    `zone` is that of moments without an offset.
    """
    naive, region = offset == NO_OFFSET, offset >= FIRST_REGION
    utc = local - np.where(naive | region, 0, offset * 60_000_000).astype("timedelta64[us]")
    shifted = {}
    parted = [(zone, naive)] if naive.any() and zone != "UTC" else []
    if region.any():
        parted += [(region_name(number), offset == number) for number in np.unique(offset[region])]
    for name, rows in parted:
        utc[rows], odd = _localised(local[rows], name)
        if odd:
            shifted[name] = shifted.get(name, 0) + odd
    return pd.DatetimeIndex(utc).as_unit("us").tz_localize("UTC"), shifted


def _localised(local: np.ndarray, zone: str) -> tuple[np.ndarray, int]:
    codes, wall = pd.factorize(local)
    if not len(wall):
        return local, 0
    index = pd.DatetimeIndex(wall)
    earlier = index.tz_localize(zone, ambiguous=np.ones(len(index), bool), nonexistent="shift_forward")
    exact = index.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
    odd = exact.isna() & ~index.isna()
    moved = earlier.tz_convert("UTC").tz_localize(None).as_unit("us").to_numpy()
    return np.where(codes >= 0, moved[codes], NAT), int(odd[codes[codes >= 0]].sum())
