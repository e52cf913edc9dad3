"""How long each message of a customer waited for the brand's next message in its thread: one row per message.

Help desks count this "next reply time" for every turn of a conversation, the first response for its first alone. In a
flat wall one message of the brand so "answers" all that stand before it, whomever it speaks to: that is why it is
shown apart from the direct responses, and never as the headline.

In: THE TABLE of the whole case, with its links, until when it was watched (one moment, or one per row:
`measures.horizon`), and the brand messages that are left out of answering. Out: the columns and states of
`measures.responses`. Without a next message the state is `unknown` where the thread names an answer that the export
does not hold, or where the message's own answer is dated before it; `undatable` where the brand said something in the
thread at a time that is missing or coarser than the hour; otherwise `waiting`.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import OBSERVED_LINKS, known_customers
from analysis.measures.states import (
    MICROSECONDS_PER_MINUTE,
    PRECISION_MINUTES,
    RowIds,
    list_answers,
    list_questions,
    locate,
    may_answer,
    slack_minutes,
    tell_states,
    to_instants,
)
from analysis.measures.threads import Threads, find_threads


def measure_next_responses(
    comments: pd.DataFrame,
    end: pd.Timestamp | pd.Series,
    threads: Threads | None = None,
    *,
    without: RowIds = (),
) -> pd.DataFrame:
    """One row per customer comment that has a thread, by row_id: row_id, asked_at, state, minutes, response
    (row_id of the brand's next message in the thread), by (how the link is known where it answers this very comment,
    otherwise empty), age (minutes from the comment to `end`).

    Of several brands only the one that the row speaks to counts, if that is known, and whoever answers the row itself.
    Neither the thread's root nor the message that the row hangs below comes after it, whatever their dates. The
    messages of `without` (row_ids) count as if they had not been said. `threads`: `find_threads(comments)`, where they
    are found already.
    """
    threads = threads or find_threads(comments)
    customers, inside = known_customers(comments), threads.number >= 0
    asked = list_questions(comments, customers & inside, end)
    asking = asked["row"].to_numpy()
    spoken = np.flatnonzero(may_answer(comments, without) & inside & ~threads.root)
    spoken = spoken[np.argsort(comments["row_id"].to_numpy()[spoken], kind="stable")]
    place = _place(comments, threads)
    said = _list_said(comments, place, spoken)

    # Where the brand said nothing there is nothing to look for.
    heard = np.zeros(threads.count, dtype=bool)
    heard[threads.number[spoken]] = True
    some = np.flatnonzero(heard[threads.number[asking]])
    parents = _find_parents(comments, asking[some], spoken)
    question, answer = _pair_next(asked.iloc[some], place[asking[some]], said, parents)
    direct, linked = _pair_direct(comments, spoken, asked)
    question, answer = np.concatenate([some[question], direct]), np.concatenate([answer, linked])
    answers = list_answers(comments, spoken[answer], question)
    own = comments["answers"].array.take(spoken[answer]) == asked["row_id"].to_numpy()[question]
    answers["by"] = answers["by"].where(own.to_numpy(dtype=bool, na_value=False))
    pointing = np.isin(threads.number[asking], threads.number[threads.pointing & customers])
    undated = np.isin(place[asking], said.loc[said["slack"].isna(), "place"])
    return tell_states(asked, answers, pointing, undated)


def _place(comments: pd.DataFrame, threads: Threads) -> np.ndarray:
    """A number per row, equal for the same thread and the same brand, an unknown one included."""
    brand = comments["brand"].cat
    return threads.number * (len(brand.categories) + 1) + brand.codes.to_numpy("int64") + 1


def _list_said(comments: pd.DataFrame, place: np.ndarray, spoken: np.ndarray) -> pd.DataFrame:
    """Each message of the brand where it may be met: place, at (microseconds), slack (minutes; empty where it has no
    date that is fine enough), said (its position in `spoken`).

    It is met by those who speak to its brand, and by those of whom nobody knows to which they speak.
    """
    at = to_instants(comments["created_at"])[spoken]
    slack = np.where(np.isnat(at), np.nan, slack_minutes(comments["precision"])[spoken])
    said = pd.DataFrame(
        {"place": place[spoken], "at": at.astype("int64"), "slack": slack, "said": np.arange(len(spoken))}
    )
    anybody = said["place"] - (comments["brand"].cat.codes.to_numpy("int64")[spoken] + 1)
    both = pd.concat([said, said.assign(place=anybody)[anybody != said["place"]]], ignore_index=True)
    return both.take(np.lexsort((both["said"], both["at"], both["place"])))


def _find_parents(comments: pd.DataFrame, asking: np.ndarray, spoken: np.ndarray) -> np.ndarray:
    """The position in `spoken` of what each row hangs below, -1 where that is no message of the brand."""
    above = pa.array(comments["parent_id"].iloc[asking], type=pa.large_string())
    known = pa.array(comments["comment_id"].iloc[spoken], type=pa.large_string())
    found = pc.index_in(above, value_set=known, skip_nulls=True)
    return pc.fill_null(found, -1).to_numpy().astype("int64")


def _pair_next(
    asked: pd.DataFrame, place: np.ndarray, said: pd.DataFrame, parents: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The positions in `asked` of questions, and `said` of the first message of each precision that is not before."""
    asked_at, slack = to_instants(asked["asked_at"]), asked["slack"].to_numpy()
    dated = np.flatnonzero(~np.isnat(asked_at) & ~np.isnan(slack))
    asked_at, place, slack, parents = (values[dated] for values in (asked_at, place, slack, parents))
    questions, answers = [dated[:0]], [dated[:0]]
    for fineness in PRECISION_MINUTES.values():
        some = said.loc[said["slack"] == fineness]
        if some.empty:
            continue
        reach = np.rint(np.maximum(slack, fineness) * MICROSECONDS_PER_MINUTE).astype("int64")
        moments, at = np.unique(some["at"], return_inverse=True)
        width = len(moments) + 1
        keys = some["place"].to_numpy() * width + at
        after = np.searchsorted(moments, asked_at.astype("int64") - reach, side="right")
        first = np.searchsorted(keys, place * width + after)
        # One more of nobody's at the end: what is looked for beyond the last message is not found.
        places, positions = np.append(some["place"], [-1, -1]), np.append(some["said"], [-2, -2])
        first = first + (positions[first] == parents)
        there = places[first] == place
        questions.append(dated[there])
        answers.append(positions[first[there]])
    return np.concatenate(questions), np.concatenate(answers)


def _pair_direct(
    comments: pd.DataFrame, spoken: np.ndarray, asked: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """The same of each message and the question that it answers, as the export says."""
    answered = comments["answers"].iloc[spoken]
    observed = answered.notna() & comments["answers_by"].iloc[spoken].isin(OBSERVED_LINKS)
    said = np.flatnonzero(observed)
    question = locate(answered.iloc[said].to_numpy("int64"), asked["row_id"].to_numpy())
    return question[question >= 0], said[question >= 0]
