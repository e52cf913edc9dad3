"""The share of negative comments over time, on the finest bins on which most of the comments tell one.

In: THE TABLE (filtered by the caller). Out: one row per bin of `measures.sentiment.measure_negative_share`.
"""

import pandas as pd

from analysis.measures.sentiment import measure_negative_share
from analysis.measures.volume import BINS, choose_bin, measure_volume

MOST = 0.5  # of the scored comments, in bins that have enough of them for a share
LEAST_BINS = 2  # with a share: one is no course


def measure_course(
    dated: pd.DataFrame,
    zone: str,
    span: tuple[pd.Timestamp, pd.Timestamp] | None = None,
    errors: tuple[float, float] = (0.0, 0.0),
) -> pd.DataFrame:
    """On the bins of a timeline (`choose_bin`), or coarser ones where too few comments of those have a share; on those
    of a timeline again where none do better. `errors`: as `measure_negative_share` takes them.
    """
    finest = choose_bin(dated["created_at"], dated["precision"])
    first = None
    for bin in BINS[BINS.index(finest) :]:
        course = measure_negative_share(measure_volume(dated, bin, zone, span=span), errors=errors)
        if first is None:
            first = course
        told = course["share"].notna()
        if told.sum() >= LEAST_BINS and course["n"][told].sum() >= MOST * course["n"].sum():
            return course
    return first
