"""Which root each comment hangs below, through its parents: pointer jumping on whole columns, safe against cycles.

In: ids and parents of the whole case (NaN where absent; `ids.py` has parted what two files share). Out: for each row
the position of its parent (-1: none, -2: not in the case) and of its root.
"""

import numpy as np
import pandas as pd

NO_PARENT, ABSENT = -1, -2


def find_parents(comment_id: pd.Series, parent_id: pd.Series) -> np.ndarray:
    """Position of each row's parent, NO_PARENT where it names none (or itself), ABSENT where it is not in the case."""
    known = pd.Series(np.arange(len(comment_id)), index=comment_id.to_numpy())
    known = known[comment_id.notna().to_numpy()]
    known = known[~known.index.duplicated()]
    at = known.reindex(parent_id.to_numpy()).to_numpy()
    named = parent_id.notna().to_numpy()
    parents = np.where(named, np.where(np.isnan(at), ABSENT, np.nan_to_num(at)), NO_PARENT).astype(np.int64)
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
