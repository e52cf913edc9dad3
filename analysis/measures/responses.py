"""How long each customer comment waited for the brand: one row per comment, or per thread that a customer
started.

In: THE TABLE of the whole case, with its links (`answers`, `answers_by`), until when it was watched: one moment for
all, or one per row (`measures.horizon`), and the brand messages that are left out of answering (`without`: row_ids;
those that look automatic, as the user marked them). An answer counts whichever file of the case holds it. Out: the
state of each (`measures.states`).
"""

import numpy as np
import pandas as pd

from analysis.comments import (
    FINE_PRECISIONS,
    INFERRED_LINKS,
    OBSERVED_LINKS,
    brand_messages,
    known_customers,
)
from analysis.measures.states import (
    RowIds,
    list_answers,
    list_questions,
    locate,
    may_answer,
    point_outside,
    tell_states,
)
from analysis.measures.threads import Threads, find_threads


def measure_responses(
    comments: pd.DataFrame,
    end: pd.Timestamp | pd.Series,
    *,
    inferred: bool = False,
    without: RowIds = (),
) -> pd.DataFrame:
    """One row per customer comment, by row_id: row_id, asked_at, state, minutes, response (row_id of the
    brand's first direct response), by (how the link is known), age (minutes from the comment to `end`: one moment, or
    one per row of `comments`).

    Observed links only, or with `inferred` also those read from mentions and order. What a customer was told in a
    message of `without` was no answer: the wait goes on to the next one.
    """
    links = OBSERVED_LINKS + (INFERRED_LINKS if inferred else ())
    asked = list_questions(comments, known_customers(comments), end)
    linked = comments["answers"].notna() & comments["answers_by"].isin(links)
    said = np.flatnonzero(may_answer(comments, without) & linked.to_numpy())
    answers = comments["answers"].iloc[said].to_numpy(dtype="int64")
    said = list_answers(comments, said, locate(answers, asked["row_id"].to_numpy()))
    return tell_states(asked, said, point_outside(comments)[asked["row"]])


def measure_direct(
    comments: pd.DataFrame, end: pd.Timestamp | pd.Series, *, without: RowIds = ()
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """`measure_responses` of observed links only, and with the inferred ones: the same table where there are none."""
    observed = measure_responses(comments, end, without=without)
    if not comments["answers_by"].isin(INFERRED_LINKS).any():
        return observed, observed
    return observed, measure_responses(comments, end, inferred=True, without=without)


def measure_thread_responses(
    comments: pd.DataFrame,
    end: pd.Timestamp | pd.Series,
    threads: Threads | None = None,
    *,
    without: RowIds = (),
) -> pd.DataFrame:
    """One row per thread that a customer started: the same columns, with thread_id first; row_id is the
    root's, the wait ends where the root's does, and the response is the brand's first message in the thread that is
    not one of `without`. `threads`: `find_threads(comments)`, where they are found already.

    A thread whose root is not in the case is left out: nobody knows who started it, nor when.
    """
    threads = threads or find_threads(comments)
    customers = known_customers(comments)
    asked = list_questions(comments, threads.root & customers, end)
    number = threads.number[asked["row"]]
    place = np.full(threads.count, -1)
    place[number] = np.arange(len(asked))
    said = np.flatnonzero(may_answer(comments, without) & (threads.number >= 0))
    said = list_answers(comments, said, place[threads.number[said]])
    pointing = np.isin(number, threads.number[threads.pointing & customers])
    table = tell_states(asked, said, pointing).drop(columns="by")
    table.insert(0, "thread_id", comments["thread_id"].array.take(asked["row"].to_numpy()))
    return table.astype({"thread_id": "str"})


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
