"""Levels of a page: whether it rises or falls all along, and whether it is another after a crisis than before.

In: counts per bin, the rhythm, which bins are calm. Out: figures with 95 % intervals of over-dispersed counts; None
where there is too little to tell.
"""

from dataclasses import replace

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.proportions import Z_95, share_with_interval
from analysis.measures.rhythm import LEAST_BINS, TREND_DAYS, Rhythm

LEAST_BINS_EACH = 5  # calm bins before, and after
LEAST_COMMENTS = 5
FREE_SD = 10.0  # of the trend: no ridge to speak of


def measure_trend(counts: np.ndarray, calm: np.ndarray, rhythm: Rhythm) -> dict | None:
    """The log-linear trend of the calm bins from the first bin to the last: ratio (level at the end over that at the
    beginning), low, high, begin and end (comments per bin), direction (rising, falling or steady). None for less than
    TREND_DAYS days or LEAST_BINS bins.
    """
    bins = len(counts)
    if rhythm.days < TREND_DAYS or calm.sum() < LEAST_BINS or counts[calm].sum() < LEAST_COMMENTS:
        return None
    others = np.array([name not in ("level", "trend") for name in rhythm.names])
    columns = [np.ones((bins, 1)), np.linspace(-0.5, 0.5, bins)[:, None], rhythm.columns[:, others]]
    tilted = replace(
        rhythm,
        columns=np.concatenate(columns, axis=1),
        sd=np.concatenate([[rhythm.sd[0], FREE_SD], rhythm.sd[others]]),
        names=("level", "trend", *(name for name in rhythm.names if name not in ("level", "trend"))),
    )
    fitted = fit_baseline(counts[None].astype(float), calm[None], tilted)
    level, slope = fitted.coefficients[0, :2]
    half = Z_95 * np.sqrt(fitted.covariance[0, 1, 1])
    low, high = float(np.exp(slope - half)), float(np.exp(slope + half))
    return {
        "ratio": float(np.exp(slope)),
        "low": low,
        "high": high,
        "begin": float(np.exp(level - slope / 2)),
        "end": float(np.exp(level + slope / 2)),
        "direction": "rising" if low > 1 else "falling" if high < 1 else "steady",
    }


def compare_levels(counts, expected, dispersion: float, before: np.ndarray, after: np.ndarray) -> dict | None:
    """The level after over that before (`before`, `after`: which bins, bool), each against its usual weekdays and hours
    (`expected`, without a trend): ratio, low, high, different (the interval does not hold 1). None where either has
    fewer than LEAST_BINS_EACH bins or both fewer than LEAST_COMMENTS comments.
    """
    if min(before.sum(), after.sum()) < LEAST_BINS_EACH:
        return None
    was, now = float(counts[before].sum()), float(counts[after].sum())
    if was + now < LEAST_COMMENTS:
        return None
    # Half a comment more on both sides, so that none at all has a ratio too.
    log = np.log((now + 0.5) / expected[after].sum()) - np.log((was + 0.5) / expected[before].sum())
    half = Z_95 * np.sqrt(dispersion * (1 / (now + 0.5) + 1 / (was + 0.5)))
    low, high = float(np.exp(log - half)), float(np.exp(log + half))
    return {"ratio": float(np.exp(log)), "low": low, "high": high, "different": not low <= 1 <= high}


def measure_negativity(negative: np.ndarray, scored: np.ndarray) -> dict:
    """The share of negative comments among the scored ones of some bins: share, low, high (Wilson, 0 to 1), scored;
    shares None where nothing is scored.
    """
    wrong, of = int(negative.sum()), int(scored.sum())
    told = (float(value) for value in share_with_interval(wrong, of)) if of else (None, None, None)
    return {**dict(zip(("share", "low", "high"), told, strict=True)), "scored": of}


def compare_negativity(before: dict, after: dict) -> dict | None:
    """The share of negative comments after less that before: difference, low, high (R. G. Newcombe, 1998, method 10:
    from the two Wilson intervals), different. None where either is not known.
    """
    if before["share"] is None or after["share"] is None:
        return None
    gap = after["share"] - before["share"]
    low = gap - np.hypot(after["share"] - after["low"], before["high"] - before["share"])
    high = gap + np.hypot(after["high"] - after["share"], before["share"] - before["low"])
    return {"difference": gap, "low": float(low), "high": float(high), "different": not low <= 0 <= high}
