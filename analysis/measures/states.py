"""Whether an answer came, and after how long: what the measures of waiting share.

In: questions (who asked when) and answers (who said what when, and the place of the question that it may answer). Out:
the state of each question: `answered` (minutes to the first answer), `waiting` (minutes until the end: censored),
`unknown` (the export names an answer that it does not hold, or holds one dated before the question), `undatable` (a
date is missing or coarser than the hour).
"""

from collections.abc import Collection

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import ANSWERED_BY, UTC_TIME, brand_messages

STATES = ("answered", "waiting", "unknown", "undatable")
ANSWERED, WAITING, UNKNOWN, UNDATABLE = range(len(STATES))

# A date says no more than its precision (minutes): an answer "at 14 h" to a question at 14:20 is not before
# it.
PRECISION_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
MINUTE = np.timedelta64(1, "m")
MICROSECONDS_PER_MINUTE = 60_000_000

RowIds = Collection[int] | np.ndarray | pd.Series


def may_answer(comments: pd.DataFrame, without: RowIds = ()) -> np.ndarray:
    """A boolean per row: a message of the brand that is not one of `without` (row_ids)."""
    said = brand_messages(comments)
    return said & ~comments["row_id"].isin(without).to_numpy() if len(without) else said


def list_questions(comments: pd.DataFrame, asking: np.ndarray, end: pd.Timestamp | pd.Series) -> pd.DataFrame:
    """One row per row of `comments` that is True in `asking`, by row_id: row (its position), row_id, asked_at, slack
    (minutes), end.
    """
    row = np.flatnonzero(asking)
    row_id = comments["row_id"].to_numpy()[row]
    order = np.argsort(row_id, kind="stable")
    row = row[order]
    ends = pd.Series(end, index=comments.index, dtype=UTC_TIME)  # a moment is repeated, a series is aligned
    return pd.DataFrame(
        {
            "row": row,
            "row_id": row_id[order],
            "asked_at": comments["created_at"].array.take(row),
            "slack": slack_minutes(comments["precision"])[row],
            "end": ends.array.take(row),
        }
    )


def list_answers(comments: pd.DataFrame, row: np.ndarray, place: np.ndarray) -> pd.DataFrame:
    """One row per message and question that it may answer (its `place` among them; left out where that is -1):
    place, response (row_id), said_at, slack (minutes), by. `row`: the positions of the messages in `comments`.
    """
    row, place = row[place >= 0], place[place >= 0]
    by = pd.Categorical(comments["answers_by"], categories=ANSWERED_BY)
    return pd.DataFrame(
        {
            "place": place,
            "response": comments["row_id"].to_numpy()[row],
            "said_at": comments["created_at"].array.take(row),
            "slack": slack_minutes(comments["precision"])[row],
            "by": by.take(row),
        }
    )


def tell_states(
    asked: pd.DataFrame, said: pd.DataFrame, pointing: np.ndarray, undated: np.ndarray | bool = False
) -> pd.DataFrame:
    """One row per question, in order: row_id, asked_at, state, minutes, response, by, age.

    `asked`: of `list_questions`; `said`: of `list_answers`. `pointing`: whether the export names an answer to it that
    it does not hold; `undated`: whether there is one more that nobody can date.
    """
    asked_at, place = to_instants(asked["asked_at"]), said["place"].to_numpy()
    gap = (to_instants(said["said_at"]) - asked_at[place]) / MINUTE
    slack = np.maximum(asked["slack"].to_numpy()[place], said["slack"].to_numpy())
    datable = ~np.isnan(gap) & ~np.isnan(slack)
    after = datable & (gap > -np.nan_to_num(slack))
    first = _find_first(said, np.flatnonzero(after))
    answered, before = _mark(asked, place[first]), _mark(asked, place[datable & ~after])
    undatable = np.isnat(asked_at) | np.isnan(asked["slack"].to_numpy())
    undatable |= ~answered & (undated | _mark(asked, place[~datable]))
    state = np.select(
        [undatable, answered, before | pointing], [UNDATABLE, ANSWERED, UNKNOWN], WAITING
    ).astype("int8")

    age = np.maximum((to_instants(asked["end"]) - asked_at) / MINUTE, 0.0)
    minutes = np.where(state == WAITING, age, np.nan)
    response, by = np.zeros(len(asked), dtype="int64"), np.full(len(asked), -1, dtype="int8")
    first = first[state[place[first]] == ANSWERED]
    minutes[place[first]] = np.maximum(gap[first], 0.0)
    response[place[first]] = said["response"].to_numpy()[first]
    by[place[first]] = said["by"].cat.codes.to_numpy()[first]
    return pd.DataFrame(
        {
            "row_id": asked["row_id"],
            "asked_at": asked["asked_at"],
            "state": pd.Categorical.from_codes(state, categories=STATES),
            "minutes": minutes,
            "response": pd.arrays.IntegerArray(response, state != ANSWERED),
            "by": pd.Categorical.from_codes(by, categories=ANSWERED_BY),
            "age": age,
        }
    )


def is_told(responses: pd.DataFrame) -> np.ndarray:
    """A boolean per row: answered or waiting, so that it is known how long it waited, or waits so far."""
    return ((responses["state"] == "answered") | (responses["state"] == "waiting")).to_numpy(dtype=bool)


def slack_minutes(precision: pd.Series, minutes: dict[str, float] = PRECISION_MINUTES) -> np.ndarray:
    """By how much each date may be off, in minutes; NaN where `minutes` does not say, as it is coarser."""
    fineness = precision.astype("category").cat
    # One more at the end, which -1 finds: the precision that is missing.
    return np.array([minutes.get(name, np.nan) for name in (*fineness.categories, None)])[fineness.codes]


def to_instants(moments: pd.Series) -> np.ndarray:
    """Moments as datetime64[us] (UTC), NaT where there is none."""
    return moments.to_numpy("datetime64[us]")


def locate(wanted: np.ndarray, among: np.ndarray) -> np.ndarray:
    """The position of each wanted number in `among` (distinct numbers in order), -1 where it is not there."""
    place = np.searchsorted(among, wanted)
    place[place == len(among)] = -1
    return np.where(among[place] == wanted, place, -1) if len(among) else place


def point_outside(comments: pd.DataFrame) -> np.ndarray:
    """A boolean per row: its `response_ids` name at least one id that is no comment's."""
    outside = np.zeros(len(comments), dtype=bool)
    rows = np.flatnonzero(comments["response_ids"].notna())
    if not len(rows):
        return outside
    # Arrow, not pandas: `str.split().explode().isin()` makes a Python object of every id of the case.
    named = pc.split_pattern(pa.array(comments["response_ids"].iloc[rows], type=pa.large_string()), ",")
    ids = pc.utf8_trim_whitespace(pc.list_flatten(named))
    known = pa.array(comments["comment_id"].dropna(), type=pa.large_string())
    unknown = pc.and_(pc.not_equal(ids, ""), pc.invert(pc.is_in(ids, value_set=known)))
    outside[rows[np.unique(pc.list_parent_indices(named).filter(unknown).to_numpy())]] = True
    return outside


def _find_first(said: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """Those of `rows` that are the earliest of their place, of several the one of the lowest row_id."""
    place, response = said["place"].to_numpy()[rows], said["response"].to_numpy()[rows]
    order = np.lexsort((response, to_instants(said["said_at"])[rows], place))
    return rows[order[np.diff(place[order], prepend=-1) != 0]]


def _mark(asked: pd.DataFrame, place: np.ndarray) -> np.ndarray:
    marked = np.zeros(len(asked), dtype=bool)
    marked[place] = True
    return marked
