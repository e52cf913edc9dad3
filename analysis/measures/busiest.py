"""The period in which most was written: the shortest run of bins that holds a given share of the comments."""

import numpy as np
import pandas as pd

SHARE = 1 / 3


def find_busiest(volume: pd.DataFrame, share: float = SHARE) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """Start and end (UTC or the zone of `measure_volume`) of the shortest run of bins with at least `share` of the
    comments; of several, the fullest, then the first. None where it would be all bins, or there are none.
    """
    counts = volume["comments"].to_numpy()
    before = np.append(0, np.cumsum(counts))
    if not before[-1]:
        return None
    starts = np.arange(len(counts))
    ends = np.searchsorted(before, before[:-1] + share * before[-1] - 1e-9, side="left")
    reached = ends <= len(counts)
    starts, ends = starts[reached], ends[reached]
    best = np.lexsort((starts, -(before[ends] - before[starts]), ends - starts))[0]
    start, end = starts[best], ends[best]
    if end - start == len(counts):
        return None
    return volume["start"].iloc[start], volume["end"].iloc[end - 1]
