"""Waits side by side: which group each comment belongs to, and how long each group waited for the brand.

In: THE TABLE of the whole case and the responses of the comments to be counted (`measure_responses`, of threads too).
Out: a label per comment, then one row per group. What does not tell its group (no author, a date too coarse) belongs
to none.
"""

from itertools import pairwise

import numpy as np
import pandas as pd

from analysis.comments import LANGUAGES, SENTIMENTS, identify_authors
from analysis.measures.bins import is_fine_enough
from analysis.measures.extent import EVER, measure_extent
from analysis.measures.latency import RESTRICTED_HOURS, curve_of
from analysis.measures.proportions import share_with_interval
from analysis.measures.states import STATES, is_told, locate
from analysis.measures.survival import (
    MINUTES_PER_HOUR,
    mark_answered_within,
    median_wait,
    restricted_mean,
    survival_steps,
)

COLUMNS = ("sentiment", "platform", "brand", "language")  # of THE TABLE, groups as they stand there
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOURS = tuple(range(24))
PARTS = ("night", "morning", "afternoon", "evening")  # of the day: from 0, 6, 12 and 18 h, local
AUTHORS = ("first", "again")
PERIODS = ("before", "during", "after")
NEEDS = ("need", "rest")
GROUPINGS = (*COLUMNS, "weekday", "hour", "part", "author", "period", "need")

ENOUGH = 5  # comments of known fate for a curve of its own, and for a test
WITHIN_HOURS = 24  # the window of the share answered in time


def label_groups(
    comments: pd.DataFrame,
    by: str,
    zone: str,
    *,
    period: tuple[pd.Timestamp, pd.Timestamp] | None = None,
    need: pd.Series | None = None,
) -> pd.Series:
    """The group of each comment, by row_id (category, in the groups' natural order); missing where it has none.

    `by`: one of GROUPINGS (ValueError otherwise). `weekday`, `hour` and `part` are those of arrival in `zone`;
    `author`: this author's first comment in the table, or a later one; `period` (two moments, zone-aware, the second
    not included): before, during or after it; `need` (boolean, on the index of `comments`): in need of an answer or
    the rest. Missing too where a date is too coarse to tell.
    """
    if by in COLUMNS:
        labels = pd.Categorical(comments[by])
        fixed = {"sentiment": SENTIMENTS, "language": LANGUAGES}.get(by)
        labels = labels.set_categories(fixed) if fixed else labels.remove_unused_categories()
    elif by in ("weekday", "hour", "part"):
        labels = _arrivals(comments, by, zone)
    elif by == "author":
        labels = _turns(comments, zone)
    elif by == "period" and period is not None:
        labels = _periods(comments, period, zone)
    elif by == "need" and need is not None:
        needed = need.reindex(comments.index).astype("boolean")
        codes = (~needed).astype("Int8").fillna(-1)
        labels = pd.Categorical.from_codes(codes.to_numpy("int8"), categories=NEEDS)
    else:
        raise ValueError(f"groups by {by}, expected one of {GROUPINGS}, with its period or need")
    return pd.Series(labels, index=pd.Index(comments["row_id"], name="row_id"), name=by)


def measure_waits_by(responses: pd.DataFrame, labels: pd.Series) -> pd.DataFrame:
    """One row per group of `labels` (`label_groups`), in their order, those with no comment too.

    group; counts: n (answered and waiting), answered, waiting, unknown, undatable; median_minutes (Kaplan–Meier,
    empty where not reached); share_answered (so far, of n, 0 to 1); mean_minutes (each wait counted up to
    RESTRICTED_HOURS, empty where that cannot be told); within_24h (share), low, high, old_enough
    (`share_answered_within`, of WITHIN_HOURS).
    """
    place, groups = _place(responses, labels)
    counts = _count_states(responses, place, groups)
    n = counts["answered"] + counts["waiting"]
    old_enough, in_time = (
        _count(place, groups, marked) for marked in mark_answered_within(responses, WITHIN_HOURS)
    )
    within, low, high = share_with_interval(in_time, old_enough)
    median, mean = _sum_up_curves(responses, place, groups)
    return pd.DataFrame(
        {
            "group": pd.Categorical(groups, categories=groups),
            "n": n,
            **counts,
            "median_minutes": median,
            "share_answered": share_with_interval(counts["answered"], n)[0],
            "mean_minutes": mean,
            "within_24h": within,
            "low": low,
            "high": high,
            "old_enough": old_enough,
        }
    )


def curves_by(responses: pd.DataFrame, labels: pd.Series, groups: list) -> dict[str, pd.DataFrame]:
    """The Kaplan–Meier curve (`survival.kaplan_meier`) of each of these groups, in their order; of a group that
    nobody belongs to, one without rows.
    """
    place, known = _place(responses, labels)
    numbers = {group: number for number, group in enumerate(known)}
    return {group: curve_of(responses.loc[place == numbers.get(group, len(known))]) for group in groups}


def _arrivals(comments: pd.DataFrame, by: str, zone: str) -> pd.Categorical:
    local = comments["created_at"].dt.tz_convert(zone).dt
    if by == "weekday":
        numbers, names, needed = local.day_of_week, WEEKDAYS, "day"
    elif by == "hour":
        numbers, names, needed = local.hour, HOURS, "hour"
    else:
        numbers, names, needed = local.hour // (24 // len(PARTS)), PARTS, "hour"
    told = comments["created_at"].notna().to_numpy() & is_fine_enough(comments["precision"], needed)
    return pd.Categorical.from_codes(np.where(told, numbers, -1).astype("int8"), categories=names)


def _turns(comments: pd.DataFrame, zone: str) -> pd.Categorical:
    """A comment comes again where another of the same author surely came before it. The only one that does not is
    the first; of several (of one day, say, where days are all that is told) nobody knows which is.
    """
    people = identify_authors(comments)
    person, _ = pd.factorize(people)
    earliest, end = measure_extent(comments, zone)
    first_end = np.full(person.max(initial=-1) + 1, EVER)
    np.minimum.at(first_end, person, end)
    again = first_end[person] <= earliest
    candidates = np.bincount(person, weights=~again, minlength=len(first_end))[person]
    codes = np.select([people < 0, again, candidates == 1], [-1, 1, 0], -1)
    return pd.Categorical.from_codes(codes, categories=AUTHORS)


def _periods(comments: pd.DataFrame, period: tuple[pd.Timestamp, pd.Timestamp], zone: str) -> pd.Categorical:
    earliest, end = measure_extent(comments, zone)
    start, stop = pd.to_datetime(list(period), utc=True).as_unit("us").asi8
    dated = comments["created_at"].notna().to_numpy()
    inside = (earliest >= start) & (end <= stop)
    codes = np.select([~dated, end <= start, earliest >= stop, inside], [-1, 0, 2, 1], -1)
    return pd.Categorical.from_codes(codes, categories=PERIODS)


def _place(responses: pd.DataFrame, labels: pd.Series) -> tuple[np.ndarray, pd.Index]:
    """The number of each response's group, -1 where it has none, and the groups."""
    named = labels.astype("category").cat
    asked = responses["row_id"].to_numpy()
    if labels.index.is_monotonic_increasing:
        row = locate(asked, labels.index.to_numpy())
    else:
        row = labels.index.get_indexer(asked)
    codes = named.codes.to_numpy()
    # As narrow as pandas made them: a sort by them then takes a fraction of the time.
    return np.append(codes, codes.dtype.type(-1))[row], named.categories


def _count_states(responses: pd.DataFrame, place: np.ndarray, groups: pd.Index) -> dict[str, np.ndarray]:
    """How many of each group are in each of STATES."""
    state = pd.Categorical(responses["state"], categories=STATES).codes.astype("int64")
    counted = (place >= 0) & (state >= 0)
    cells = place[counted].astype("int64") * len(STATES) + state[counted]
    counts = np.bincount(cells, minlength=len(groups) * len(STATES)).reshape(-1, len(STATES))
    return dict(zip(STATES, counts.T, strict=True))


def _count(place: np.ndarray, groups: pd.Index, marked: np.ndarray) -> np.ndarray:
    return np.bincount(place[marked & (place >= 0)], minlength=len(groups))


def _sum_up_curves(
    responses: pd.DataFrame, place: np.ndarray, groups: pd.Index
) -> tuple[np.ndarray, np.ndarray]:
    """Median and restricted mean (minutes, NaN where they cannot be told) of each group's curve."""
    told = np.flatnonzero(is_told(responses) & (place >= 0))
    told = told[np.argsort(place[told], kind="stable")]
    ends = np.searchsorted(place[told], np.arange(len(groups)), side="right")
    minutes = responses["minutes"].to_numpy(float)[told]
    came = (responses["state"] == "answered").to_numpy()[told]
    curves = (survival_steps(minutes[start:end], came[start:end]) for start, end in pairwise([0, *ends]))
    until = RESTRICTED_HOURS * MINUTES_PER_HOUR
    figures = [(median_wait(curve), restricted_mean(curve, until)) for curve in curves]
    median, mean = np.array(figures, dtype=float).reshape(-1, 2).T
    return median, mean
