"""What an earlier export of a page holds and a later one lacks: deleted, hidden or not exported, the files do not say.

In: THE TABLE of the whole case. Out: one row per comment and later export that should have held it.
"""

import numpy as np
import pandas as pd


def find_absences(comments: pd.DataFrame) -> pd.DataFrame:
    """row_id, seen_in (file), absent_from (file), taken (UTC: when the latter was), in the order of the table.

    Two exports are of the same page where they share comments; the later one should have held a comment where it
    reaches back to before it. When an export was taken is known, or the moment of its last comment stands in.
    """
    nothing = pd.DataFrame({"row_id": [], "seen_in": [], "absent_from": [], "taken": []})
    shared = comments["snapshots"].dropna().astype("object")
    if shared.empty:
        return nothing
    file = comments["source_file"].astype("object")
    seen = comments["snapshots"].astype("object").where(comments["snapshots"].notna(), file).str.split(";")
    by_file = comments[["created_at"]].assign(file=seen).explode("file").groupby("file")["created_at"]
    first, last = by_file.min(), by_file.max()
    taken = comments.groupby(file)["collected_at"].max().reindex(last.index)
    taken = taken.where(taken.notna(), last)
    pairs = {
        (one, other)
        for names in shared.unique()
        for one in names.split(";")
        for other in names.split(";")
        if taken[one] < taken[other]
    }
    found = [nothing]
    for one, later in sorted(pairs):
        lacks = np.array([one in names and later not in names for names in seen], dtype=bool)
        reached = (comments["created_at"] >= first[later]).to_numpy()
        rows = comments.loc[lacks & reached, ["row_id"]]
        found.append(rows.assign(seen_in=one, absent_from=later, taken=taken[later]))
    if len(found) == 1:
        return nothing
    return pd.concat(found[1:]).sort_values("row_id", kind="stable", ignore_index=True)
