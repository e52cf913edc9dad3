"""What an earlier export of a page holds and the newest lacks: deleted, hidden or not exported, the files do not say.

In: THE TABLE of the whole case, and the time that each export spans. Out: one row per comment that the newest export
of its page should have held.
"""

import numpy as np
import pandas as pd

from analysis.comments import UTC_TIME


def find_absences(comments: pd.DataFrame, spans: pd.DataFrame) -> pd.DataFrame:
    """row_id, seen_in (the latest file that holds it), absent_from (file), taken (UTC: when the latter was).

    `spans`: per file (index) first and last comment, and taken. Exports are of one page where they share comments; the
    newest of a page should have held a comment where it reaches back to before it.
    """
    nothing = pd.DataFrame({"row_id": [], "seen_in": [], "absent_from": [], "taken": []})
    nothing = nothing.astype({"row_id": "int64", "taken": UTC_TIME})
    shared = comments["snapshots"].dropna().astype("object").unique()
    if not len(shared):
        return nothing
    file = comments["source_file"].astype("object")
    found = [nothing]
    for page in _pages([names.split(";") for names in shared]):
        newest = spans["taken"].loc[page].idxmax() if spans["taken"].loc[page].notna().any() else None
        if newest is None:
            continue
        seen = (
            comments["snapshots"].astype("object").where(comments["snapshots"].notna(), file).str.split(";")
        )
        lacks = np.array([newest not in names for names in seen], dtype=bool) & file.isin(page).to_numpy()
        reached = (comments["created_at"] >= spans.loc[newest, "first"]).to_numpy()
        rows = comments.loc[lacks & reached, ["row_id"]]
        latest = seen[rows.index].map(lambda names: max(names, key=lambda name: spans.loc[name, "taken"]))
        found.append(rows.assign(seen_in=latest, absent_from=newest, taken=spans.loc[newest, "taken"]))
    if len(found) == 1:
        return nothing
    return pd.concat(found[1:]).sort_values("row_id", kind="stable", ignore_index=True)


def _pages(shared: list[list[str]]) -> list[list[str]]:
    """The files of each page: those that share comments, directly or through others."""
    pages: list[set[str]] = []
    for names in shared:
        joined = set(names)
        apart = []
        for page in pages:
            if page & joined:
                joined |= page
            else:
                apart.append(page)
        pages = [*apart, joined]
    return [sorted(page) for page in pages]
