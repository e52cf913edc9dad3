"""What a comment was written under: the first message of its thread, and the one that it answers."""

import numpy as np
import pandas as pd


def find_above(comments: pd.DataFrame, row: int) -> tuple[int | None, int | None]:
    """Positions of the first message of the thread and of the parent of the comment at `row`; None where there is none.

    None too for the parent where it is the first message, and for what a comment would be to itself.
    """
    here = comments.iloc[row]
    there = (comments["platform"] == here["platform"]).to_numpy(dtype=bool) | pd.isna(here["platform"])
    parent = _first(there & _is(comments["comment_id"], here["parent_id"]))
    thread = there & _is(comments["thread_id"], here["thread_id"])
    root = _first(thread & _is(comments["comment_id"], here["thread_id"]))
    if root is None and thread.any():
        members = np.flatnonzero(thread)
        root = int(members[np.argsort(comments["created_at"].iloc[members].to_numpy(), kind="stable")[0]])
    root, parent = (None if found == row else found for found in (root, parent))
    return root, None if parent == root else parent


def _is(ids: pd.Series, wanted) -> np.ndarray:
    return (
        (ids == wanted).fillna(False).to_numpy(dtype=bool) if pd.notna(wanted) else np.zeros(len(ids), bool)
    )


def _first(found: np.ndarray) -> int | None:
    return int(found.argmax()) if found.any() else None
