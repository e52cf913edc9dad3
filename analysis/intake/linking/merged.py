"""A comment that several rows hold -> one row that says all they say.

In: the rows of a case and the row that counts for each (its own position where it is that row). Out: the rows of the
same order; those that count are filled with what only the others know, the finest date among them wins, and ids that
the others gave it, wherever they are named, give way to its own.
"""

import numpy as np
import pandas as pd

from analysis.intake.linking.sameness import fineness

_FILLED = (
    "author_id", "is_brand", "brand", "url", "post_url", "likes", "shares", "replies_count", "rating",
    "platform",
)  # fmt: skip
_REFERENCES = ("parent_id", "thread_id", "post_id")


def merge_repeated(rows: pd.DataFrame, first: np.ndarray) -> pd.DataFrame:
    """The rows, those repeated by another filled with what only the others know; references follow the kept row.

    Ids that were made of a file and a line, and ids of another tool, give way to the kept row's.
    """
    repeats = np.flatnonzero(first != np.arange(len(rows)))
    if not len(repeats):
        return rows
    rows = _renamed(rows.copy(), repeats, first)
    source = rows.iloc[repeats].assign(kept=first[repeats])
    for name in ("parent_id", *_FILLED):
        known = source[source[name].notna()].drop_duplicates("kept")
        missing = rows[name].iloc[known["kept"]].isna().to_numpy(dtype=bool)
        if missing.any():
            rows.iloc[known["kept"].to_numpy()[missing], rows.columns.get_loc(name)] = known[name][
                missing
            ].array
    finest = source.assign(fineness=fineness(source)).sort_values("fineness", kind="stable")
    finest = finest.drop_duplicates("kept")
    kept = finest["kept"].to_numpy()
    finer = finest["fineness"].to_numpy() < fineness(rows.iloc[kept])
    for name in ("created_at", "precision"):
        rows.iloc[kept[finer], rows.columns.get_loc(name)] = finest[name][finer].array
    return rows


def _renamed(rows: pd.DataFrame, repeats: np.ndarray, first: np.ndarray) -> pd.DataFrame:
    kept, own = (
        rows["comment_id"].iloc[first[repeats]].to_numpy(),
        rows["comment_id"].iloc[repeats].to_numpy(),
    )
    changed = pd.notna(own) & (own != kept)
    nameless = changed & pd.isna(kept)
    if nameless.any():
        at = first[repeats][nameless]
        rows.iloc[at, rows.columns.get_loc("comment_id")] = own[nameless]
        kept = rows["comment_id"].iloc[first[repeats]].to_numpy()
        changed = pd.notna(own) & (own != kept)
    if not changed.any():
        return rows
    file = pd.Series(pd.factorize(rows["source_file"])[0], index=rows.index)
    names = pd.DataFrame({"file": file.iloc[repeats[changed]], "id": own[changed], "new": kept[changed]})
    names = names.drop_duplicates(["file", "id"], keep="last")
    for name in _REFERENCES:
        known = rows[name].dropna()
        if known.empty:
            continue
        asked = pd.DataFrame({"file": file[known.index], "id": known})
        new = asked.merge(names, on=["file", "id"], how="left")["new"].set_axis(known.index).dropna()
        rows.loc[new.index, name] = new.astype("str")
    return rows
