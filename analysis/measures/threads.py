"""The threads of a case: which each comment is in, under a number, and which comment each thread hangs below.

In: THE TABLE of the whole case. Out: what the measures of threads share, found once for all of them.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.measures.states import point_outside


@dataclass(frozen=True)
class Threads:
    """Per row of the table: the number of its thread (from 0, -1 for none), whether the thread hangs below it, and
    whether it names an answer that the export does not hold (`point_outside`).
    """

    number: np.ndarray
    root: np.ndarray
    pointing: np.ndarray
    count: int  # of threads


def find_threads(comments: pd.DataFrame) -> Threads:
    """The threads of `comments`.

    A thread's root is the row whose id is the thread's; where the export has no such row, the thread's post; of
    several the earliest. A thread may have none.
    """
    names = pa.chunked_array([pa.array(comments["thread_id"], type=pa.large_string())]).dictionary_encode()
    names = names.combine_chunks()
    number = pc.fill_null(names.indices, -1).to_numpy().astype("int64")
    count = len(names.dictionary)
    return Threads(number, _mark_roots(comments, number, count), point_outside(comments), count)


def _mark_roots(comments: pd.DataFrame, number: np.ndarray, count: int) -> np.ndarray:
    named = (comments["comment_id"] == comments["thread_id"]).to_numpy(dtype=bool)
    rows = np.flatnonzero((number >= 0) & (named | (comments["kind"] == "post").to_numpy(dtype=bool)))
    contested = np.bincount(number[rows], minlength=count)[number[rows]] > 1
    several = comments[["created_at", "row_id"]].iloc[rows[contested]]
    several = several.assign(
        row=rows[contested], number=number[rows[contested]], second=~named[rows[contested]]
    )
    first = several.sort_values(["second", "created_at", "row_id"]).drop_duplicates("number")["row"]
    root = np.zeros(len(comments), dtype=bool)
    root[np.concatenate([rows[~contested], first.to_numpy()])] = True
    return root
