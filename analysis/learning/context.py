"""How what surrounds a comment weighs: learned on threads whose texts were judged by a model that had not seen them."""

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.context import read_context, surrounded
from analysis.learning.unseen import judge_unseen

FREEDOM = 10.0
BRAND = "brand"  # in `reply_to`


def fit_context(
    matrices: dict[str, sp.csr_matrix], sources: dict[str, pd.DataFrame], heat: float
) -> tuple[np.ndarray, np.ndarray]:
    """The weights (CONTEXT x classes) and what they start from; of no rows where no source tells of threads."""
    read = [
        read_surrounded(table, judge_unseen(name, matrices, sources, heat))
        for name, table in sources.items()
        if "thread" in table
    ]
    if not read:
        return np.zeros((0, len(SENTIMENTS))), np.zeros(len(SENTIMENTS))
    context, rows = (np.concatenate(parts) for parts in zip(*read, strict=True))
    labels = np.concatenate([table["label"] for table in sources.values() if "thread" in table])
    return fit_surrounded(context[rows], labels[rows])


def read_surrounded(table: pd.DataFrame, alone: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The context of a source's texts (texts x CONTEXT) by their chances alone, and which of them have any."""
    comments = as_comments(table)
    unsaid = np.full((len(comments) - len(table), len(SENTIMENTS)), np.nan)
    context = read_context(comments, np.concatenate([alone, unsaid]))[: len(table)]
    return context, surrounded(context)


def fit_surrounded(context: np.ndarray, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The weights of contexts (rows x CONTEXT) with their labels, and what they start from."""
    model = LogisticRegression(C=FREEDOM, max_iter=1000, random_state=0).fit(context, labels.astype(str))
    order = [list(model.classes_).index(name) for name in SENTIMENTS]
    return model.coef_[order].T, model.intercept_[order]


def as_comments(table: pd.DataFrame) -> pd.DataFrame:
    """Texts with thread, author and reply_to as `read_context` takes comments; below them the brand's messages.

    `reply_to`: `brand` where a comment answers a message of the brand, which is not written down.
    """
    thread = table["thread"]
    number = pd.Series(np.arange(len(table)).astype("str"), index=table.index)
    said = pd.DataFrame(
        {
            "author": thread + "|" + table["author"],
            "comment_id": thread + "|" + number,
            "parent_id": thread + "|" + table["reply_to"],
            "is_brand": False,
        }
    )
    answered = said.loc[table["reply_to"] == BRAND, "parent_id"].unique()
    brand = pd.DataFrame({"author": pd.NA, "comment_id": answered, "parent_id": pd.NA, "is_brand": True})
    whole = pd.concat([said, brand], ignore_index=True)
    texts = ("author", "comment_id", "parent_id")
    return whole.astype({"is_brand": "boolean", **dict.fromkeys(texts, "str")}).assign(
        author_id=pd.Series(pd.NA, index=whole.index, dtype="str"), platform="page", kind="comment"
    )
