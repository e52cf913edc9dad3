"""Do two groups wait alike? The log-rank test (N. Mantel, 1966, Cancer Chemotherapy Reports 50; R. Peto and J. Peto,
1972, JRSS A 135).

At each wait after which somebody is answered, the answers of a group are held against those that it would have if
all who still wait were as likely to be next, whatever their group.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.measures.latency import curve_of


@dataclass(frozen=True)
class LogRank:
    """The two-sided test, and of both groups how many comments it rests on and how many of them are answered.

    `statistic`: standard normal where both wait alike, above 0 where the first is answered sooner; `p`: how often
    chance alone puts it so far from 0. Both None where nothing can be compared: a group is empty, nobody is answered,
    or only when nobody of the other group waits any more.
    """

    statistic: float | None
    p: float | None
    first_n: int
    first_answered: int
    second_n: int
    second_answered: int


def compare_waits(first: pd.DataFrame, second: pd.DataFrame) -> LogRank:
    """Compare two tables of responses; unknown and undatable comments are left out."""
    return compare_curves(curve_of(first), curve_of(second))


def compare_curves(first: pd.DataFrame, second: pd.DataFrame) -> LogRank:
    """The same of their two Kaplan–Meier curves (`survival.kaplan_meier`)."""
    times = np.union1d(*(curve.loc[curve["answered"] > 0, "minutes"] for curve in (first, second)))
    first_risk, first_answered = _count_at(first, times)
    second_risk, second_answered = _count_at(second, times)
    # Floats: of a million comments the product below is more than an int64 holds.
    at_risk, answered = first_risk + second_risk, first_answered + second_answered
    expected = first_risk * answered / at_risk
    # Who is the last to wait has no variance; dividing by 1 in place of 0 says so.
    left = np.maximum(at_risk - 1, 1)
    variance = first_risk * second_risk * answered * (at_risk - answered) / (at_risk**2 * left)
    spread = math.sqrt(variance.sum())
    statistic = float((first_answered.sum() - expected.sum()) / spread) if spread else None
    return LogRank(
        statistic=statistic,
        p=None if statistic is None else math.erfc(abs(statistic) / math.sqrt(2)),
        first_n=int(first["at_risk"].max()) if len(first) else 0,
        first_answered=int(first["answered"].sum()),
        second_n=int(second["at_risk"].max()) if len(second) else 0,
        second_answered=int(second["answered"].sum()),
    )


def _count_at(curve: pd.DataFrame, times: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How many of a curve still wait just before each time, and how many are answered at it, as floats."""
    minutes = curve["minutes"].to_numpy()
    place = np.searchsorted(minutes, times)
    at_risk = np.append(curve["at_risk"].to_numpy(float), 0.0)[place]
    same = np.append(minutes, np.nan)[place] == times
    return at_risk, np.where(same, np.append(curve["answered"].to_numpy(float), 0.0)[place], 0.0)
