"""Which of the brand's messages of a period people wrote most upon: what it said that day, in a few of its own words.

In: THE TABLE, the threads, the period's messages. Out: positions in order of time. Nothing later than the period is
looked at.
"""

import numpy as np
import pandas as pd

from analysis.measures.threads import Threads
from analysis.story.told import Entry


def choose_words(comments: pd.DataFrame, threads: Threads, entry: Entry, most: int) -> tuple[int, ...]:
    """Up to `most` row_ids of what the brand said, in order of time: those after which, in the same thread and before
    its next message there, most customers' comments of the period were written; of as many, the earlier.
    """
    brand = np.array(entry.brand, dtype="int64")
    if len(brand) <= most:
        return entry.brand
    rows = np.concatenate([brand, np.array(entry.crowd, dtype="int64")])
    ours = np.arange(len(rows)) < len(brand)
    moments = comments["created_at"].iloc[rows].astype("int64").to_numpy()
    thread = threads.number[rows]
    # By thread, then time; what the brand wrote in the same second comes before what was written upon it.
    order = np.lexsort((~ours, moments, thread))
    said = np.where(ours[order], np.arange(len(order)), -1)
    last = np.maximum.accumulate(said)
    known = (
        (last >= 0)
        & (thread[order] >= 0)
        & (thread[order][np.maximum(last, 0)] == thread[order])
        & ~ours[order]
    )
    upon = np.bincount(order[last[known]], minlength=len(brand))[: len(brand)]
    chosen = np.sort(np.argsort(-upon, kind="stable")[:most])
    return tuple(int(row) for row in brand[chosen])
