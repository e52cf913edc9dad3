"""How far the verdicts agree with a reader: accuracy with its interval, macro-F1, the confusion table.

In: labels, one row per comment, columns reader and model (of SENTIMENTS; `model` missing where nothing was said).
"""

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.measures.proportions import share_with_interval

UNSCORED = "unscored"


def count_confusion(labels: pd.DataFrame) -> pd.DataFrame:
    """A row per sentiment that the reader may say: reader, then how often the model said negative, neutral, positive,
    unscored (nothing), and comments, their sum.
    """
    width = len(SENTIMENTS)
    said, found = (
        pd.Categorical(labels[name], categories=SENTIMENTS).codes.astype("int64")
        for name in ("reader", "model")
    )
    found = np.where(found < 0, width, found)
    counts = np.bincount(said * (width + 1) + found, minlength=width * (width + 1)).reshape(width, -1)
    table = pd.DataFrame(counts, columns=[*SENTIMENTS, UNSCORED])
    table.insert(0, "reader", pd.Categorical(SENTIMENTS, categories=SENTIMENTS))
    table["comments"] = counts.sum(axis=1)
    return table


def measure_agreement(labels: pd.DataFrame) -> pd.DataFrame:
    """One row: n (comments with both labels), right (both alike), accuracy (0 to 1), low, high (Wilson 95 %), macro_f1.

    Macro-F1 (0 to 1) is the mean over the sentiments that either of the two used. Shares are empty where n is 0.
    """
    counts = count_confusion(labels)[list(SENTIMENTS)].to_numpy()
    right, said, found = np.diag(counts), counts.sum(axis=1), counts.sum(axis=0)
    n, used = int(counts.sum()), said + found > 0
    share, low, high = share_with_interval([right.sum()], [n])
    f1 = 2 * right[used] / (said + found)[used]
    return pd.DataFrame(
        {
            "n": [n],
            "right": [int(right.sum())],
            "accuracy": share,
            "low": low,
            "high": high,
            "macro_f1": [f1.mean() if n else np.nan],
        }
    )
