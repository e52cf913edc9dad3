"""The figures of waiting in one record: what a page's cards and the report say."""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from analysis.measures.states import is_told
from analysis.measures.survival import (
    MINUTES_PER_HOUR,
    kaplan_meier,
    median_wait,
    restricted_mean,
    share_answered_within,
    survival_steps,
)

WINDOWS_HOURS = (1, 4, 24, 72)
RESTRICTED_HOURS = 72  # a wait counts up to so long in the restricted mean


@dataclass(frozen=True)
class LatencySummary:
    """Counts of comments by state, waits in minutes (None = cannot be said), shares within WINDOWS_HOURS.

    `..._answered`: among the answered only, so flattering; `km_median_minutes`: those who still wait
    included, None where half have not been answered.
    """

    customer_comments: int
    answered: int
    waiting: int
    unknown: int
    undatable: int
    median_minutes_answered: float | None
    p90_minutes_answered: float | None
    km_median_minutes: float | None
    restricted_mean_minutes: float | None
    restricted_to_hours: int
    within: tuple[dict, ...]
    end: pd.Timestamp

    def to_json(self) -> dict:
        """The same, in what JSON knows."""
        end = None if pd.isna(self.end) else self.end.isoformat()
        return {**asdict(self), "within": [dict(row) for row in self.within], "end": end}


def summarise_latency(responses: pd.DataFrame, end: pd.Timestamp) -> LatencySummary:
    """Sum up the table of `measure_responses` (or of threads); `end`: the end of the export that it was made
    with.
    """
    states = responses["state"].value_counts()
    answered = responses.loc[responses["state"] == "answered", "minutes"].to_numpy(float)
    curve = survival_steps(*_told_waits(responses))
    return LatencySummary(
        customer_comments=len(responses),
        answered=int(states["answered"]),
        waiting=int(states["waiting"]),
        unknown=int(states["unknown"]),
        undatable=int(states["undatable"]),
        median_minutes_answered=_percentile(answered, 50),
        p90_minutes_answered=_percentile(answered, 90),
        km_median_minutes=median_wait(curve),
        restricted_mean_minutes=restricted_mean(curve, RESTRICTED_HOURS * MINUTES_PER_HOUR),
        restricted_to_hours=RESTRICTED_HOURS,
        within=tuple(
            _plain(row) for row in share_answered_within(responses, WINDOWS_HOURS).to_dict("records")
        ),
        end=end,
    )


def curve_of(responses: pd.DataFrame) -> pd.DataFrame:
    """The Kaplan–Meier curve of a table of responses: answered and waiting; unknown and undatable left
    out.
    """
    return kaplan_meier(*_told_waits(responses))


def _told_waits(responses: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The waits that are known, in minutes, and whether each was answered."""
    told = is_told(responses)
    return responses["minutes"].to_numpy(float)[told], (responses["state"] == "answered").to_numpy()[told]


def _percentile(minutes: np.ndarray, rank: float) -> float | None:
    return float(np.percentile(minutes, rank)) if len(minutes) else None


def _plain(row: dict) -> dict:
    return {name: None if pd.isna(value) else value for name, value in row.items()}
