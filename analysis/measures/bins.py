"""Calendar bins: which fineness a case bears, and where each bin starts and ends in a zone.

In: the dates of THE TABLE (`created_at`, `precision`). Out: names of BINS, or the edges of continuous bins
(zone-aware, local calendar units: a day of a clock change lasts 23 or 25 hours, the hour that is lived twice
is two bins).
"""

import numpy as np
import pandas as pd

BINS = ("minute", "5_minutes", "15_minutes", "hour", "6_hours", "day", "week", "month")

# Length of a bin in minutes (a month: the Gregorian mean, 365.2425 / 12 days).
BIN_MINUTES = {
    "minute": 1.0,
    "5_minutes": 5.0,
    "15_minutes": 15.0,
    "hour": 60.0,
    "6_hours": 360.0,
    "day": 1_440.0,
    "week": 10_080.0,
    "month": 43_829.1,
}
_FREQUENCIES = dict(zip(BINS, ("1min", "5min", "15min", "1h", "6h", "1D", "7D", "MS"), strict=True))

# The finest bin that a date of each precision can be put in. A date of unknown precision is not trusted to
# the hour.
FINEST_BIN = {
    "second": "minute",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "unknown": "day",
}
COMMON = 0.05  # a precision is common from this share of the dated comments: the coarsest common one rules
MOST_BINS = 5_000  # a table may not be longer
MOST_BARS = 1_000  # bins offered to people: four sentiments and the brand stay within 5,000 points
AIM_BINS = 150  # the finest bin with at most so many is chosen


def usable_bins(created_at: pd.Series, precision: pd.Series) -> tuple[str, ...]:
    """The bins that these dates bear, finest first: not finer than the dates, 2 to MOST_BARS bins; never
    empty.
    """
    dated = created_at.notna()
    finest = BINS.index(_finest_common(precision[dated]))
    span = _span_minutes(created_at)
    bearable = [name for name in BINS[finest:] if span / BIN_MINUTES[name] + 1 <= MOST_BARS]
    if not bearable:
        return (BINS[-1],)
    several = [name for name in bearable if span >= BIN_MINUTES[name]]
    return tuple(several) or (bearable[0],)


def choose_bin(created_at: pd.Series, precision: pd.Series, aim: int = AIM_BINS) -> str:
    """The finest usable bin that gives at most `aim` bins (`day` where nothing is dated)."""
    if not created_at.notna().any():
        return "day"
    usable = usable_bins(created_at, precision)
    span = _span_minutes(created_at)
    return next((name for name in usable if span / BIN_MINUTES[name] <= aim), usable[-1])


def lay_edges(first: pd.Timestamp, last: pd.Timestamp, bin: str, zone: str) -> pd.DatetimeIndex:
    """The n + 1 edges, in `zone`, of the n continuous bins from the one that holds `first` to the one that
    holds `last`.

    Raises ValueError above MOST_BINS bins.
    """
    first, last = first.as_unit("us"), last.as_unit("us")
    if (last - first) / pd.Timedelta(minutes=BIN_MINUTES[bin]) > MOST_BINS:
        raise ValueError(f"more than {MOST_BINS} bins of one {bin}")
    step = pd.Timedelta(minutes=BIN_MINUTES[bin]).as_unit("us")
    # Clock changes move walls by an hour or two: lay more than needed, then cut.
    margin = 2 * step + pd.Timedelta(hours=3)
    walls = pd.date_range(
        _floor(_wall(first, zone) - margin, bin),
        _wall(last, zone) + margin,
        freq=_FREQUENCIES[bin],
        unit="us",
    )
    edges = _localise(walls, zone, np.ones(len(walls), dtype=bool))
    if BIN_MINUTES[bin] <= 60:
        edges = edges.append(_localise(walls, zone, np.zeros(len(walls), dtype=bool)))
    edges = edges.unique().sort_values()
    start = edges.searchsorted(first.tz_convert(zone), side="right") - 1
    stop = edges.searchsorted(last.tz_convert(zone), side="right")
    return edges[start : stop + 1]


def place(created_at: pd.Series, edges: pd.DatetimeIndex) -> np.ndarray:
    """For each date the number of its bin (start included, end not); -1 where it has none."""
    missing = created_at.isna().to_numpy()
    instants = created_at.astype("datetime64[us, UTC]").astype("int64").to_numpy()
    found = np.searchsorted(edges.as_unit("us").asi8, instants, side="right") - 1
    found[missing | (found >= len(edges) - 1)] = -1
    return found


def is_fine_enough(precision: pd.Series, bin: str) -> np.ndarray:
    """Which precisions can be told apart at that bin (bool, one per row)."""
    wanted = BINS.index(bin)
    fine = [name for name, finest in FINEST_BIN.items() if BINS.index(finest) <= wanted]
    # By the few categories, not row by row; a precision that is not said is unknown.
    told = precision.isin(fine).to_numpy()
    return told | precision.isna().to_numpy() if "unknown" in fine else told


def _finest_common(precision: pd.Series) -> str:
    # By the few categories, not row by row.
    counts = precision.value_counts(dropna=False)
    finest = counts.index.astype("object").fillna("unknown").map(FINEST_BIN)
    shares = counts.groupby(finest).sum() / max(len(precision), 1)
    return max(shares.index[shares >= COMMON], key=BINS.index, default="day")


def _span_minutes(created_at: pd.Series) -> float:
    span = created_at.max() - created_at.min()
    return 0.0 if pd.isna(span) else span / pd.Timedelta(minutes=1)


def _wall(moment: pd.Timestamp, zone: str) -> pd.Timestamp:
    return moment.tz_convert(zone).tz_localize(None)


def _floor(wall: pd.Timestamp, bin: str) -> pd.Timestamp:
    if bin == "month":
        return wall.normalize().replace(day=1)
    if bin == "week":
        return wall.normalize() - pd.Timedelta(days=wall.weekday())
    return wall.floor(_FREQUENCIES[bin])


def _localise(walls: pd.DatetimeIndex, zone: str, first_time: np.ndarray) -> pd.DatetimeIndex:
    """Walls as instants: one that the clocks skip moves to the change, one lived twice is the first or the
    second.
    """
    return walls.tz_localize(zone, ambiguous=first_time, nonexistent="shift_forward")
