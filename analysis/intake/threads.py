"""Which root each comment hangs below, through its parents: pointer jumping on whole columns, safe against cycles.

In: ids and parents of the whole case (NaN where absent), and the file of each row (an id is looked for in its own file
first). Out: for each row the position of its parent (-1: none, -2: not in the case) and of its root.
"""

import numpy as np
import pandas as pd

NO_PARENT, ABSENT = -1, -2


def find_parents(comment_id: pd.Series, parent_id: pd.Series, source_file: pd.Series) -> np.ndarray:
    """Position of each row's parent, NO_PARENT where it names none (or itself), ABSENT where it is not in the case."""
    here = pd.DataFrame(
        {"id": comment_id.to_numpy(), "file": source_file.to_numpy(), "at": np.arange(len(comment_id))}
    )
    known = here.dropna(subset="id")
    wanted = pd.DataFrame(
        {"id": parent_id.to_numpy(), "file": source_file.to_numpy(), "row": np.arange(len(parent_id))}
    )
    wanted = wanted.dropna(subset="id")
    found = wanted.merge(known.drop_duplicates(["id", "file"]), on=["id", "file"], how="left")[
        "at"
    ].to_numpy()
    anywhere = wanted.merge(known.drop_duplicates("id")[["id", "at"]], on="id", how="left")["at"].to_numpy()
    at = np.where(np.isnan(found), anywhere, found)
    parents = np.full(len(comment_id), NO_PARENT, dtype=np.int64)
    rows = wanted["row"].to_numpy()
    parents[rows] = np.where(np.isnan(at), ABSENT, np.nan_to_num(at)).astype(np.int64)
    parents[parents == np.arange(len(parents))] = NO_PARENT
    return parents


def find_roots(parents: np.ndarray) -> np.ndarray:
    """Position of each row's root: the last row reached by going up. The rows of a cycle share its first row."""
    size = len(parents)
    up = np.where(parents >= 0, parents, np.arange(size))
    for _ in range(max(1, size.bit_length())):
        further = up[up]
        if (further == up).all():
            return up
        up = further
    return _cut_cycles(parents, up)


def _cut_cycles(parents: np.ndarray, up: np.ndarray) -> np.ndarray:
    """After that many jumps `up` is inside the cycle: its smallest row stands for it."""
    roots = up.copy()
    for start in np.unique(up[parents[up] >= 0]):
        members, here = [], start
        while here not in members:
            members.append(here)
            here = parents[here]
        roots[up == start] = min(members)
    return roots


def thread_ids(comment_id: pd.Series, parent_id: pd.Series, own: pd.Series, parents: np.ndarray) -> pd.Series:
    """The id of each row's root; where the root's parent is not in the case, that parent's id; `own` where there is
    no id.

    `own`: ids made from file and row, for rows that have none.
    """
    roots = find_roots(parents)
    name = comment_id.where(comment_id.notna(), own)
    absent = parents == ABSENT
    name = name.mask(absent, parent_id)
    return pd.Series(name.to_numpy()[roots], index=comment_id.index, dtype="str")
