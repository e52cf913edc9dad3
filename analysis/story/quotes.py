"""The comments that say best what was said in a period, never chosen by what came later (likes, replies).

In: THE TABLE, and the positions of a period's customer comments. Out: positions, at most MOST_QUOTES.
"""

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS, identify_authors
from analysis.measures.typical import measure_typical
from analysis.search import fold_texts
from analysis.story.told import Entry
from analysis.vocabulary import read_vocabulary

MOST_QUOTES = 3
# Of a text that can be read out from a slide.
FEWEST_LETTERS, MOST_LETTERS = 25, 320
# Of a period with more comments, so many evenly spaced ones are read: enough to find typical ones.
MOST_READ = 600
# Another stance is quoted too where so many of the comments take it.
SECOND_STANCE = 0.2
_READ = ["row_id", "author", "author_id", "platform", "is_brand", "title", "text", "sentiment", "own_case"]


def quote_entry(comments: pd.DataFrame, entry: Entry) -> tuple[int, ...]:
    """The row_ids of the comments that say an entry best (`choose_quotes`); `comments`: THE TABLE of the whole case."""
    return choose_quotes(comments, np.array(entry.crowd, dtype="int64"))


def choose_quotes(comments: pd.DataFrame, rows: np.ndarray) -> tuple[int, ...]:
    """Positions of up to MOST_QUOTES comments of different people: the most typical of the commonest stance, the most
    typical of those that tell what happened to their author, and the most typical of the next stance, where that is
    no rare one.

    Typical: nearest to the centre of the period's texts (`measures.typical`).
    """
    if len(rows) > MOST_READ:
        rows = rows[np.linspace(0, len(rows) - 1, MOST_READ).astype(int)]
    read = comments[_READ].iloc[rows].reset_index(drop=True)
    letters = read["text"].str.len().fillna(0).to_numpy()
    fit = (letters >= FEWEST_LETTERS) & (letters <= MOST_LETTERS)
    if not fit.any():
        return ()
    score = _score(read, fit)
    stances = read["sentiment"].value_counts()
    common = [name for name in stances.index if stances[name] >= SECOND_STANCE * max(len(read), 1)]
    # Of stances as common as each other the more critical comes first: it is what a bad buzz is about.
    common.sort(key=lambda name: (-stances[name], SENTIMENTS.index(name)))
    stance = read["sentiment"].astype("object").to_numpy()
    own = read["own_case"].fillna(False).to_numpy(dtype=bool)
    leading = stance == common[0] if common else np.ones(len(read), dtype=bool)
    wanted = [leading, leading & own, *([stance == common[1]] if len(common) > 1 else [leading])]
    return tuple(int(rows[at]) for at in _pick(score, wanted, identify_authors(read)))


def _score(read: pd.DataFrame, fit: np.ndarray) -> np.ndarray:
    """How typical each is (0 to 1; a little over nothing where that cannot be said), -1 where it cannot be quoted."""
    vocabulary = read_vocabulary(read, fold_texts(read), frozenset())
    typical = measure_typical(vocabulary, np.ones(len(read), dtype=bool))
    return np.where(fit, np.nan_to_num(typical, nan=0.0), -1.0)


def _pick(score: np.ndarray, wanted: list[np.ndarray], people: np.ndarray) -> list[int]:
    picked: list[int] = []
    for among in wanted:
        taken = np.isin(people, people[picked]) & (people >= 0)
        taken[picked] = True
        left = np.where(among & ~taken, score, -1.0)
        best = int(left.argmax())
        if left[best] >= 0:
            picked.append(best)
    return picked[:MOST_QUOTES]
