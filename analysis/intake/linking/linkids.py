"""Ids that stand only in links: of a comment without an id of its own, and of a parent named by its link.

In: links, ids and parents of one export's rows. Out: the ids and the parents, completed. `links.csv` (host, pattern):
which part of a platform's link is the comment's id. Links tell it for posts of X and for comments elsewhere; the link
of a Facebook or Instagram post that many comments share tells none.
"""

import csv
from functools import cache
from pathlib import Path

import pandas as pd

PATTERNS = Path(__file__).parent / "links.csv"


def ids_in(links: pd.Series) -> pd.Series:
    """The id in each link, NaN where it has none."""
    found = pd.Series(float("nan"), index=links.index, dtype="str")
    if not links.str.contains("/", regex=False).any():
        return found
    for pattern in _patterns():
        missing = found.isna() & links.notna()
        if missing.any():
            found[missing] = links[missing].str.extract(pattern, expand=False).to_numpy()
    return found


def complete_ids(rows: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """(Rows in which links gave ids and parents, how many ids they gave).

    A parent whose link tells nothing is dropped.
    """
    ids, parents, given = rows["comment_id"], rows["parent_id"], 0
    if ids.isna().all() and rows["url"].notna().any():
        found = ids_in(rows["url"])
        # Several rows below one link: it is the post's.
        if found.notna().any() and not found.dropna().duplicated().any():
            ids, given = found, int(found.notna().sum())
    linked = parents.str.contains("://", regex=False).fillna(False).to_numpy(dtype=bool)
    if linked.any():
        named = ids_in(parents.where(linked))
        known = pd.Series(ids.to_numpy(), index=rows["url"].to_numpy())
        known = known[known.index.notna() & known.notna() & ~known.index.duplicated()]
        named = named.where(named.notna(), parents.where(linked).map(known))
        parents = parents.where(~linked, named).astype("str")
    return rows.assign(comment_id=ids.astype("str"), parent_id=parents), given


@cache
def _patterns() -> tuple[str, ...]:
    with PATTERNS.open(encoding="utf-8", newline="") as lines:
        return tuple(row["pattern"] for row in csv.DictReader(lines))
