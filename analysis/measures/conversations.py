"""What became of each thread that a customer started: how often the floor passed, and who had the last word.

In: THE TABLE of the whole case, until when it was watched (one moment, or one per row: `measures.horizon`), and the
brand messages that are no part of a conversation (those that look automatic, as the user marked them). Out: one row
per thread whose root is a known customer's, and a record of them all.

Order is told, never guessed: the root comes first; of two other messages the earlier one does where they are at least
as far apart as the coarser of their dates says. Where that leaves open which side spoke first, turns and last word are
empty; so they are where the export names a message of the thread that it does not hold.
"""

from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from analysis.comments import brand_messages, known_customers
from analysis.measures.authors import count_authors_by
from analysis.measures.states import (
    MICROSECONDS_PER_MINUTE,
    MINUTE,
    PRECISION_MINUTES,
    RowIds,
    list_questions,
    slack_minutes,
    to_instants,
)
from analysis.measures.threads import Threads, find_threads

AUTHOR = ("author", "author_id", "platform")
SIDES = ("customer", "brand")
# Two days can be told apart, two weeks cannot: "il y a 1 an" is a week's precision too.
ORDER_MINUTES = {**PRECISION_MINUTES, "day": 1440.0}
# Before and after all dates, in microseconds.
NEVER, ALWAYS = np.iinfo("int64").min // 4, np.iinfo("int64").max // 4


@dataclass(frozen=True)
class ConversationSummary:
    """Threads by what became of them; shares 0 to 1 (None = cannot be said).

    `answered`: the brand spoke in them; `unknown`: it did not, but the export points to an answer that it does not
    hold. `told`: the answered ones whose last word is known; `brand_last` and `customer_last` add up to them.
    """

    threads: int
    answered: int
    unanswered: int
    unknown: int
    median_turns_answered: float | None
    told: int
    brand_last: int
    customer_last: int
    brand_last_share: float | None
    customer_last_share: float | None

    def to_json(self) -> dict:
        """The same, in what JSON knows."""
        return asdict(self)


def measure_conversations(
    comments: pd.DataFrame,
    end: pd.Timestamp | pd.Series,
    threads: Threads | None = None,
    *,
    without: RowIds = (),
) -> pd.DataFrame:
    """One row per thread that a customer started, by row_id: thread_id, row_id (the root's), answered (whether
    the brand ever spoke in it; empty where it did not, but the export points to an answer that it does not hold),
    started_at and last_at (UTC), messages, customers (distinct authors; empty where none is named), brand_messages,
    turns (runs of messages of one side), last_word (one of SIDES), last_row (row_id of the last message), quiet
    (minutes from last_at until the root's `end`).

    Who wrote a message without a known side nobody knows: turns are empty where there is one, the last word where it is
    the last. Brand messages of `without` (row_ids) count as if they had not been said. `threads`:
    `find_threads(comments)`, where they are found already.
    """
    threads = threads or find_threads(comments)
    customers, brand = known_customers(comments), brand_messages(comments)
    roots = list_questions(comments, threads.root & customers, end)
    count = len(roots)
    place = np.full(threads.count + 1, -1)  # one more, which -1 finds: the rows that have no thread
    place[threads.number[roots["row"]]] = np.arange(count)
    place = place[threads.number]
    kept = np.flatnonzero((place >= 0) & ~(brand & comments["row_id"].isin(without).to_numpy()))
    place, customers, brand = place[kept], customers[kept], brand[kept]

    spoken = np.bincount(place[brand], minlength=count)
    pointing = threads.pointing[kept]
    unseen = (np.bincount(place[pointing & customers], minlength=count) > 0) & (spoken == 0)
    last_at = np.full(count, np.datetime64("NaT", "us"))
    np.fmax.at(last_at, place, to_instants(comments["created_at"])[kept])
    side = np.select([customers, brand], range(len(SIDES)), -1)
    rows = comments[["row_id", "created_at", "precision", *AUTHOR]].iloc[kept]
    order = _follow(rows, side, place, threads.root[kept])
    told = order["told"] & (np.bincount(place[pointing], minlength=count) == 0)
    everybody = np.bincount(place[~customers & ~brand], minlength=count) == 0
    people = count_authors_by(rows, np.where(customers, place, -1), count)
    return pd.DataFrame(
        {
            "thread_id": comments["thread_id"].array.take(roots["row"].to_numpy()),
            "row_id": roots["row_id"],
            "answered": pd.arrays.BooleanArray(spoken > 0, unseen),
            "started_at": roots["asked_at"],
            "last_at": pd.Series(last_at).dt.tz_localize("UTC"),
            "messages": np.bincount(place, minlength=count),
            "customers": people,
            "brand_messages": spoken,
            "turns": order["turns"].where(told & everybody).astype("Int64"),
            "last_word": pd.Categorical.from_codes(order["last_word"].where(told, -1), categories=SIDES),
            "last_row": order["last_row"].where(told).astype("Int64"),
            "quiet": np.maximum((to_instants(roots["end"]) - last_at) / MINUTE, 0.0),
        }
    ).astype({"thread_id": "str"})


def summarise_conversations(conversations: pd.DataFrame) -> ConversationSummary:
    """Sum up the table of `measure_conversations`, or some of its rows."""
    state = conversations["answered"]
    answered = conversations.loc[state.fillna(False).astype(bool)]
    turns = answered["turns"].dropna()
    last = answered["last_word"].value_counts().reindex(SIDES, fill_value=0)
    told = int(last.sum())
    return ConversationSummary(
        threads=len(conversations),
        answered=len(answered),
        unanswered=int((~state).fillna(False).sum()),
        unknown=int(state.isna().sum()),
        median_turns_answered=float(turns.median()) if len(turns) else None,
        told=told,
        brand_last=int(last["brand"]),
        customer_last=int(last["customer"]),
        brand_last_share=int(last["brand"]) / told if told else None,
        customer_last_share=int(last["customer"]) / told if told else None,
    )


def _follow(rows: pd.DataFrame, side: np.ndarray, place: np.ndarray, first: np.ndarray) -> pd.DataFrame:
    """One row per place: turns, last_word (number of the side), last_row as dates, then row_ids order its messages, and
    told (whether dates leave no other order of the sides).

    `side` and `place` of each row; `first`: True for the row that comes before all others of its place.
    """
    count = int(first.sum())
    slack = slack_minutes(rows["precision"], ORDER_MINUTES)
    at = to_instants(rows["created_at"])
    dated = ~np.isnat(at) & ~np.isnan(slack) & ~first
    at = np.where(dated, at.astype("int64"), NEVER)
    slack = np.where(dated, np.rint(np.nan_to_num(slack) * MICROSECONDS_PER_MINUTE), 0).astype("int64")
    until = np.where(dated, at + slack, np.where(first, NEVER, ALWAYS))
    row_id = rows["row_id"].to_numpy()

    # A message that is alone in its place needs no order.
    alone = np.bincount(place, minlength=count)[place] == 1
    order = np.flatnonzero(~alone)
    order = order[np.lexsort((row_id[order], at[order], ~first[order], place[order]))]
    open_order = _may_be_otherwise(at[order], slack[order], until[order], side[order], place[order])
    last = np.concatenate([np.flatnonzero(alone), order[np.diff(place[order], append=-1) != 0]])
    turn = (np.diff(place[order], prepend=-1) != 0) | (np.diff(side[order], prepend=-1) != 0)
    turn = np.concatenate([place[alone], place[order[turn]]])
    last = last[np.argsort(place[last], kind="stable")]
    return pd.DataFrame(
        {
            "turns": np.bincount(turn, minlength=count),
            "last_word": side[last],
            "last_row": row_id[last],
            "told": np.bincount(place[order[open_order]], minlength=count) == 0,
        }
    )


def _may_be_otherwise(
    at: np.ndarray, slack: np.ndarray, until: np.ndarray, side: np.ndarray, place: np.ndarray
) -> np.ndarray:
    """Which messages, in the order of their places, may have come before one of another side that stands before."""
    sides = (-1, *range(len(SIDES)))
    moments = {
        (name, one): np.where(side == one, values, NEVER)
        for one in sides
        for name, values in (("at", at), ("until", until))
    }
    highest = pd.DataFrame(moments).groupby(place).cummax()
    found = np.zeros(len(at), dtype=bool)
    for one in sides:
        latest, reaching = highest["at", one].to_numpy(), highest["until", one].to_numpy()
        found |= (side != one) & ((latest > at - slack) | (reaching > at))
    return found
