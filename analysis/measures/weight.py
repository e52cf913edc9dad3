"""The comments that weighed most: what others reacted to, or answered."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import customers

BASES = ("reactions", "replies_count", "children")
# Of a large case the whole rows take long to copy.
READ = ["row_id", "comment_id", "likes", "shares", "replies_count", "created_at"]


def rank_weight(comments: pd.DataFrame, n: int = 10, *, among: pd.Series | None = None) -> pd.DataFrame:
    """The `n` heaviest customer comments, heaviest first: row_id, weight (count), basis (what was counted),
    reactions and replies (Int64, empty = unknown).

    Weight is reactions (likes and shares, where known); where the export has none at all, replies as the
    platform counts them; without these, the comments of the case whose parent it is. Ties go to the one with
    more replies, then to the earlier. Comments of weight 0 or unknown are left out. `among`: row_ids to rank
    (the filter); the whole case is still what replies are counted in.
    """
    held = customers(comments)
    if among is not None:
        held &= comments["row_id"].isin(among).to_numpy()
    crowd = comments[READ].loc[held]
    reactions = crowd[["likes", "shares"]].sum(axis=1, min_count=1).astype("Int64")
    children = _count_children(comments, crowd)
    replies = crowd["replies_count"].fillna(children)
    weights = {"reactions": reactions, "replies_count": crowd["replies_count"], "children": children}
    basis = next((name for name in BASES if (weights[name].fillna(0) > 0).any()), BASES[-1])
    table = pd.DataFrame(
        {
            "row_id": crowd["row_id"],
            "weight": weights[basis].astype("Int64"),
            "basis": basis,
            "reactions": reactions,
            "replies": replies,
            "created_at": crowd["created_at"],
        }
    )
    table = table.loc[(table["weight"] > 0).fillna(False).astype(bool)]
    # Only those at least as heavy as the n-th can be in the list: sorting the rest would be for nothing.
    table = table.nlargest(n, "weight", keep="all")
    order = ["weight", "replies", "created_at", "row_id"]
    table = table.sort_values(order, ascending=[False, False, True, True], ignore_index=True)
    return table.head(n).drop(columns="created_at")


def _count_children(comments: pd.DataFrame, crowd: pd.DataFrame) -> pd.Series:
    """Comments of the case that name each comment of `crowd` as their parent (Int64; empty where ids are
    unknown).
    """
    if not comments["parent_id"].notna().any():
        return pd.Series(pd.NA, index=crowd.index, dtype="Int64")
    # Arrow's look-up: pandas would make a Python object of every id.
    ids = pa.array(crowd["comment_id"], type=pa.large_string())
    named = pc.unique(ids.drop_null())
    below = pc.index_in(pa.array(comments["parent_id"], type=pa.large_string()), value_set=named).drop_null()
    counts = np.bincount(below.to_numpy(), minlength=len(named))
    place = pd.Series(pc.index_in(ids, value_set=named).to_pandas(), dtype="Int64")
    found = pd.array(np.append(counts, 0)[place.fillna(len(named)).astype("int64")], dtype="Int64")
    return pd.Series(found, index=crowd.index).where(place.notna().to_numpy())
