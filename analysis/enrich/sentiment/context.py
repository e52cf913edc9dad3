"""What surrounds a comment, for the verdict's second look: what its author says elsewhere, an answer to the brand.

« Jour 12 » says little alone; of somebody who has complained four times a reader understands it.
The codebook asks for a reader who knows the thread. What a comment answers of another customer is left out: it helped
on the threads that weights are learned from, and misled on pages whose answers hang otherwise, or nowhere.
"""

import numpy as np
import pandas as pd

from analysis.comments import brand_messages, identify_authors

# Of the comment itself and of its author's other comments: `side` leans to negative (+) or positive (-), `reserve` to
# neutral (+) or to a side (-), both in log-odds.
CONTEXT = ("side", "reserve", "author_side", "author_reserve", "answers_brand")
OWN = 2  # of CONTEXT: the text's
# An author's other comments weigh fully from so many on.
ENOUGH = 5
_LEAST = 1e-4


def read_context(comments: pd.DataFrame, chances: np.ndarray) -> np.ndarray:
    """The columns CONTEXT of each comment (rows x CONTEXT); NaN where its own chances are.

    `comments`: columns author, author_id, platform, is_brand, kind, comment_id and parent_id. `chances`: of negative,
    neutral and positive by the text alone (`verdict.weigh`).
    """
    shown = np.log(np.clip(chances, _LEAST, 1))
    leaning = np.column_stack([shown[:, 0] - shown[:, 2], shown[:, 1] - (shown[:, 0] + shown[:, 2]) / 2])
    judged = ~np.isnan(leaning[:, 0])
    brand = brand_messages(comments)
    elsewhere = _of_author(identify_authors(comments), np.where((judged & ~brand)[:, None], leaning, np.nan))
    answered = find_answered(comments)
    by_brand = (answered >= 0) & brand[answered] & (comments["kind"] != "post").to_numpy(dtype=bool)[answered]
    return np.column_stack([leaning, elsewhere, by_brand])


def surrounded(context: np.ndarray) -> np.ndarray:
    """A boolean per row: something but its own text is known of it."""
    return ~np.isnan(context[:, 0]) & (context[:, OWN:] != 0).any(axis=1)


def find_answered(comments: pd.DataFrame) -> np.ndarray:
    """The position of the comment that each hangs directly below; -1 where none, or itself."""
    platform, platforms = pd.factorize(comments["platform"])
    both = pd.concat([comments["comment_id"].astype("str"), comments["parent_id"].astype("str")])
    codes, ids = pd.factorize(both)
    codes = np.where(codes < 0, -1, codes * (len(platforms) + 1) + np.tile(platform + 1, 2))
    held, asked = codes[: len(comments)], codes[len(comments) :]
    place = np.full(len(ids) * (len(platforms) + 1) + 1, -1)
    place[held[::-1]] = np.arange(len(comments))[::-1]  # of several with one id, the first
    place[-1] = -1
    found = place[asked]
    return np.where(found == np.arange(len(comments)), -1, found)


def _of_author(who: np.ndarray, leaning: np.ndarray) -> np.ndarray:
    """The mean leaning of each author's other comments, less the fewer they are; 0 where there are none."""
    _, people = np.unique(who, return_inverse=True)
    told = (who >= 0) & ~np.isnan(leaning[:, 0])
    values = np.where(told[:, None], leaning, 0)
    count = np.bincount(people, weights=told)[people] - told
    total = np.column_stack(
        [np.bincount(people, weights=values[:, at])[people] for at in range(values.shape[1])]
    )
    known = (who >= 0) & (count > 0)
    mean = (total - values) / np.maximum(count, 1)[:, None]
    weight = np.sqrt(np.minimum(count, ENOUGH) / ENOUGH)
    return np.where(known[:, None], mean * weight[:, None], 0)
