"""Silences: how long the brand said nothing while somebody waited, and what it published on its own account meanwhile.

In: THE TABLE of the whole case and a table of `measures.responses` (of the comments that are counted). Out: one row per
silence; one row per post. Only dates that tell the hour are used. Each brand is silent for its own customers: where
brands are named, comments that name none are left out, as nobody knows whose they are.
"""

import numpy as np
import pandas as pd

from analysis.comments import FINE_PRECISIONS, UTC_TIME, brand_messages
from analysis.measures.backlog import lay_waits

MICROSECONDS_PER_MINUTE = 60_000_000


def find_silences(
    comments: pd.DataFrame, responses: pd.DataFrame, end: pd.Timestamp, last: pd.Timestamp | None = None
) -> pd.DataFrame:
    """The gaps without any message of the brand while at least one of its customers waited, longest first: brand,
    start, end (UTC), minutes, waiting_at_start, waiting_at_end, most_waiting (counts), open (no message ended it).

    A silence begins with a message of the brand, or with the first who waited after it; it ends with its next message,
    or where those who waited are watched no more (at the latest at `end`, the end of the export).
    `last`: as `lay_waits` takes it.
    """
    waits, said = _waits(comments, responses, last), _messages(comments)
    if pd.notna(end):
        waits = waits.assign(until=waits["until"].fillna(end))
    waits = waits.loc[waits["until"].notna()]
    said = said.loc[said["brand"].isin(waits["brand"])]
    steps = _add_up(
        np.concatenate([waits["brand"], waits["brand"], said["brand"]]),
        np.concatenate([_instants(waits["asked_at"]), _instants(waits["until"]), _instants(said["at"])]),
        np.repeat([1, -1, 0], [len(waits), len(waits), len(said)]),
        np.concatenate([np.zeros(len(waits), bool), waits["answered"], np.ones(len(said), bool)]),
    )
    # Every wait that begins ends, so that the sum is back at 0 where the next brand begins.
    waiting = np.cumsum(steps["change"].to_numpy())
    silent = waiting > 0
    begins = silent & (steps["spoken"].to_numpy() | ~np.append(False, silent[:-1])[: len(silent)])
    first = np.flatnonzero(begins)
    stop = np.append(first[1:], len(steps))
    # A silence is over at the first step that is not silent, or at the next silence of the same brand.
    quiet = np.flatnonzero(~silent)
    stop = np.minimum(stop, np.append(quiet, len(steps))[np.searchsorted(quiet, first)])
    at, brand = steps["at"].to_numpy(), steps["brand"].to_numpy()[first]
    runs = np.stack([first, stop], axis=1).ravel()
    most = np.maximum.reduceat(np.append(waiting, 0), runs)[::2] if len(first) else first
    table = pd.DataFrame(
        {
            "brand": _name(comments, brand),
            "start": _moments(at[first]),
            "end": _moments(at[stop]),
            "minutes": (at[stop] - at[first]) / MICROSECONDS_PER_MINUTE,
            "waiting_at_start": waiting[first],
            "waiting_at_end": waiting[stop - 1],
            "most_waiting": most,
            "open": ~steps["spoken"].to_numpy()[stop],
        }
    )
    ranks = comments["brand"].cat.categories.argsort().argsort()
    by_name = ranks[brand] if table["brand"].notna().any() else brand
    order = np.lexsort((by_name, at[first], at[first] - at[stop]))
    return table.take(order).reset_index(drop=True)


def list_posts_meanwhile(
    comments: pd.DataFrame, responses: pd.DataFrame, last: pd.Timestamp | None = None
) -> pd.DataFrame:
    """What the brand published on its own account (it begins a thread or is a post, and answers nobody) while customers
    of its waited: row_id, at (UTC), waiting (how many at that moment), longest_minutes (how long the longest of them
    had waited), most first. `last`: as `lay_waits` takes it.
    """
    waits, said = _waits(comments, responses, last), _messages(comments)
    own = comments.loc[_on_its_own_account(comments), "row_id"]
    posts = said.loc[said["row_id"].isin(own) & said["brand"].isin(waits["brand"])]
    posts = posts.sort_values(["brand", "at", "row_id"])
    waits = waits.sort_values(["brand", "asked_at"])
    asked, until = _instants(waits["asked_at"]), _instants(waits["until"])
    # Who has no answer is seen waiting at the end of the watching too.
    until = np.where(waits["until"].isna(), np.iinfo("int64").max, until + ~waits["answered"].to_numpy())
    of_posts, of_waits = posts["brand"].to_numpy(), waits["brand"].to_numpy()
    at = _instants(posts["at"])
    counts, oldest = np.zeros(len(posts), dtype="int64"), np.zeros(len(posts), dtype="int64")
    for brand in np.unique(of_posts):
        here = slice(*np.searchsorted(of_posts, [brand, brand + 1]))
        those = slice(*np.searchsorted(of_waits, [brand, brand + 1]))
        counts[here] = np.searchsorted(asked[those], at[here]) - np.searchsorted(
            np.sort(until[those]), at[here], side="right"
        )
        # The first, in the order in which they asked, whose wait goes beyond the moment.
        first = np.searchsorted(np.maximum.accumulate(until[those]), at[here], side="right")
        oldest[here] = asked[those][np.minimum(first, those.stop - those.start - 1)]
    table = posts[["row_id", "at"]].assign(
        waiting=counts, longest_minutes=(at - oldest) / MICROSECONDS_PER_MINUTE
    )
    order = ["waiting", "longest_minutes", "row_id"]
    table = table.loc[table["waiting"] > 0]
    return table.sort_values(order, ascending=[False, False, True], ignore_index=True)


def _waits(comments: pd.DataFrame, responses: pd.DataFrame, last: pd.Timestamp | None) -> pd.DataFrame:
    """The waits that took time, with the code of their brand; those watched to the end of it end together."""
    waits = lay_waits(responses, last)
    # row_id is the whole table's order from 0: a position.
    codes = _codes(comments)[waits["row_id"].to_numpy()]
    waits = waits.assign(brand=codes)
    open_ = ~(waits["answered"] | waits["over"]).to_numpy()
    ends = waits["until"].where(open_).groupby(waits["brand"]).transform("max")
    waits["until"] = waits["until"].where(~open_ | waits["until"].isna(), ends)
    took = (waits["until"].isna() | (waits["until"] > waits["asked_at"])).to_numpy()
    return waits.loc[took & (codes >= 0)]


def _messages(comments: pd.DataFrame) -> pd.DataFrame:
    """row_id, at and brand (code) of the brand's messages whose dates tell the hour."""
    fine = comments["created_at"].notna() & comments["precision"].isin(FINE_PRECISIONS)
    table = pd.DataFrame(
        {"row_id": comments["row_id"], "at": comments["created_at"], "brand": _codes(comments)}
    )
    return table.loc[brand_messages(comments) & fine.to_numpy() & (table["brand"] >= 0).to_numpy()]


def _on_its_own_account(comments: pd.DataFrame) -> np.ndarray:
    begins = (comments["comment_id"] == comments["thread_id"]).fillna(False).to_numpy(dtype=bool)
    return (begins | (comments["kind"] == "post").to_numpy()) & comments["answers"].isna().to_numpy()


def _codes(comments: pd.DataFrame) -> np.ndarray:
    """A number per brand, -1 where nobody knows; where no brand is named at all, all are of one."""
    codes = comments["brand"].cat.codes.to_numpy().astype("int64")
    return codes if (codes >= 0).any() else np.zeros(len(codes), dtype="int64")


def _name(comments: pd.DataFrame, codes: np.ndarray) -> pd.Series:
    names = comments["brand"].cat.categories
    if comments["brand"].notna().any():
        return pd.Series(names.take(codes), dtype="object")
    return pd.Series([None] * len(codes), dtype="object")


def _add_up(brand: np.ndarray, at: np.ndarray, change: np.ndarray, spoken: np.ndarray) -> pd.DataFrame:
    """One row per brand (code) and moment (microseconds), in order; change is summed, spoken where any is."""
    order = np.lexsort((at, brand))
    brand, at, change, spoken = brand[order], at[order], change[order], spoken[order]
    new = np.append(True, (np.diff(brand) != 0) | (np.diff(at) != 0))[: len(at)]
    first = np.flatnonzero(new)
    if len(first):
        change, spoken = np.add.reduceat(change, first), np.logical_or.reduceat(spoken, first)
    return pd.DataFrame({"brand": brand[first], "at": at[first], "change": change, "spoken": spoken})


def _instants(moments: pd.Series) -> np.ndarray:
    return moments.astype(UTC_TIME).astype("int64").to_numpy()


def _moments(instants: np.ndarray) -> pd.Series:
    return pd.Series(instants.astype("datetime64[us]")).dt.tz_localize("UTC")
