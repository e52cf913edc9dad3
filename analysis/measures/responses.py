"""How long each customer comment waited for the brand: one row per comment, or per thread that a customer
started.

In: THE TABLE of the whole case, with its links (`answers`, `answers_by`), and until when it was watched: one moment
for all, or one per row (`measures.horizon`). An answer counts whichever file of the case holds it. Out: the state of
each: `answered` (minutes to the first response), `waiting` (minutes until the end: censored), `unknown` (the export
names an answer that it does not hold, or holds one dated before the question), `undatable` (a date is missing or
coarser than the hour).
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import (
    ANSWERED_BY,
    FINE_PRECISIONS,
    INFERRED_LINKS,
    OBSERVED_LINKS,
    UTC_TIME,
    brand_messages,
    known_customers,
)

STATES = ("answered", "waiting", "unknown", "undatable")

# A date says no more than its precision (minutes): an answer "at 14 h" to a question at 14:20 is not before
# it.
PRECISION_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0}
MINUTE = pd.Timedelta(minutes=1)


def measure_responses(
    comments: pd.DataFrame, end: pd.Timestamp | pd.Series, *, inferred: bool = False
) -> pd.DataFrame:
    """One row per customer comment, by row_id: row_id, asked_at, state, minutes, response (row_id of the
    brand's first direct response), by (how the link is known), age (minutes from the comment to `end`: one moment, or
    one per row of `comments`).

    Observed links only, or with `inferred` also those read from mentions and order.
    """
    links = OBSERVED_LINKS + (INFERRED_LINKS if inferred else ())
    asked = _questions(comments.loc[known_customers(comments)], "row_id", end)
    said = comments.loc[
        brand_messages(comments) & comments["answers_by"].isin(links) & comments["answers"].notna()
    ]
    said = _messages(said).assign(key=said["answers"].to_numpy(dtype="int64"))
    pointing = _points_outside(comments, comments.loc[comments["row_id"].isin(asked["row_id"])])
    return _pair(asked, said, asked["row_id"].isin(pointing["row_id"])).drop(columns="key")


def measure_thread_responses(comments: pd.DataFrame, end: pd.Timestamp | pd.Series) -> pd.DataFrame:
    """One row per thread that a customer started: the same columns, with thread_id first; row_id is the
    root's, the wait ends where the root's does, and the response is the brand's first message in the thread.

    A thread whose root is not in the case is left out: nobody knows who started it, nor when.
    """
    thread, names = pd.factorize(comments["thread_id"])
    threaded = comments.assign(thread=thread).loc[thread >= 0]
    roots = _find_roots(threaded)
    asked = _questions(roots.loc[known_customers(roots)], "thread", end)
    said = threaded.loc[brand_messages(threaded)]
    said = _messages(said).assign(key=said["thread"].to_numpy())
    pointing = _points_outside(comments, threaded.loc[known_customers(threaded)])
    table = _pair(asked, said, asked["key"].isin(pointing["thread"])).drop(columns="by")
    table.insert(0, "thread_id", pd.Series(names).take(table["key"]).to_numpy())
    return table.drop(columns="key").astype({"thread_id": "str"})


def list_obstacles(comments: pd.DataFrame) -> tuple[str, ...]:
    """Why direct responses cannot be measured, as keys, the first to mend first; empty where they can.

    no-dates, coarse-dates (most are a day or a week), no-brand, no-links (no observed link), no-customers.
    """
    customers, brand = known_customers(comments), brand_messages(comments)
    relevant = comments.loc[customers | brand] if brand.any() else comments
    dated = relevant["created_at"].notna()
    fine = relevant.loc[dated, "precision"].isin(FINE_PRECISIONS)
    observed = brand & comments["answers"].notna() & comments["answers_by"].isin(OBSERVED_LINKS)
    found = {
        "no-dates": not dated.any(),
        "coarse-dates": dated.any() and fine.mean() <= 0.5,
        "no-brand": not brand.any(),
        "no-links": brand.any() and not observed.any(),
        "no-customers": brand.any() and not customers.any(),
    }
    return tuple(reason for reason, holds in found.items() if holds)


def not_computable(comments: pd.DataFrame) -> str | None:
    """The first of `list_obstacles`, or None."""
    return next(iter(list_obstacles(comments)), None)


def _questions(rows: pd.DataFrame, key: str, end: pd.Timestamp | pd.Series) -> pd.DataFrame:
    table = rows[["row_id", "created_at", "precision"]].rename(columns={"created_at": "asked_at"})
    ends = pd.Series(end, index=rows.index, dtype=UTC_TIME)  # a moment is repeated, a series is aligned
    return table.assign(key=rows[key], end=ends).sort_values("row_id", ignore_index=True)


def _messages(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "response": rows["row_id"],
            "said_at": rows["created_at"],
            "said_precision": rows["precision"],
            "by": rows["answers_by"],
        }
    ).reset_index(drop=True)


def _pair(asked: pd.DataFrame, said: pd.DataFrame, pointing: pd.Series) -> pd.DataFrame:
    pairs = asked.merge(said, on="key")
    gap = (pairs["said_at"] - pairs["asked_at"]) / MINUTE
    slack = np.maximum(_slack(pairs["precision"]), _slack(pairs["said_precision"]))
    datable = gap.notna().to_numpy() & ~np.isnan(slack)
    after = datable & (gap.to_numpy() > -np.nan_to_num(slack))
    first = (
        pairs.assign(gap=gap.clip(lower=0.0))
        .loc[after]
        .sort_values(["said_at", "response"])
        .drop_duplicates("row_id")
        .set_index("row_id")
        .reindex(asked["row_id"])
        .reset_index(drop=True)
    )
    answered = first["gap"].notna().to_numpy()
    undatable = asked["asked_at"].isna().to_numpy() | np.isnan(_slack(asked["precision"]))
    undatable |= ~answered & asked["row_id"].isin(pairs.loc[~datable, "row_id"]).to_numpy()
    before = asked["row_id"].isin(pairs.loc[datable & ~after, "row_id"]).to_numpy()
    unknown = before | pointing.to_numpy()
    state = np.select([undatable, answered, unknown], ["undatable", "answered", "unknown"], "waiting")
    age = ((asked["end"] - asked["asked_at"]) / MINUTE).clip(lower=0.0)
    answered = answered & (state == "answered")
    return pd.DataFrame(
        {
            "key": asked["key"],
            "row_id": asked["row_id"],
            "asked_at": asked["asked_at"],
            "state": pd.Categorical(state, categories=STATES),
            "minutes": np.select([answered, state == "waiting"], [first["gap"], age], np.nan),
            "response": first["response"].where(answered).astype("Int64"),
            "by": pd.Categorical(first["by"].where(answered), categories=ANSWERED_BY),
            "age": age,
        }
    )


def _slack(precision: pd.Series) -> np.ndarray:
    return precision.astype("object").map(PRECISION_MINUTES).to_numpy(dtype=float)


def _find_roots(threaded: pd.DataFrame) -> pd.DataFrame:
    """The row whose id is the thread's; where the export has no such row, the thread's post. One row per
    thread.
    """
    is_root = (threaded["comment_id"] == threaded["thread_id"]).fillna(False).astype(bool)
    roots = threaded.loc[is_root | (threaded["kind"] == "post")]
    order = roots.assign(second=~is_root.loc[roots.index]).sort_values(["second", "created_at", "row_id"])
    return roots.loc[order.drop_duplicates("thread").index]


def _points_outside(comments: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Those of `rows` whose `response_ids` name at least one id that is no comment's."""
    # Arrow, not pandas: `str.split().explode().isin()` makes a Python object of every id of the case.
    named = pc.split_pattern(pa.array(rows["response_ids"].fillna(""), type=pa.large_string()), ",")
    ids = pc.utf8_trim_whitespace(pc.list_flatten(named))
    known = pa.array(comments["comment_id"].dropna(), type=pa.large_string())
    outside = pc.and_(pc.not_equal(ids, ""), pc.invert(pc.is_in(ids, value_set=known)))
    return rows.iloc[np.unique(pc.list_parent_indices(named).filter(outside).to_numpy())]
