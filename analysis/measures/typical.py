"""The comments that say what most say: near the centre of all of them, by the words they share.

Each text is its words weighted by how rare they are among the texts (tf-idf, a word once per text; K. Spärck Jones,
1972, Journal of Documentation 28); the centre is the mean of all texts at length 1, and a text is as typical as its
cosine with it (D. Radev, H. Jing, M. Styś and D. Tam, 2004, Information Processing & Management 40(6)).
"""

import numpy as np

from analysis.measures.terms import Vocabulary

FEWEST_WORDS = 4  # a shorter text is typical of anything


def measure_typical(vocabulary: Vocabulary, among: np.ndarray) -> np.ndarray:
    """Per row of the case's table its cosine (0 to 1) with the centre of the rows that are True in `among`.

    NaN outside `among`, for texts of fewer than FEWEST_WORDS words that others use too, and for a statement's second
    and later rows.
    """
    words = vocabulary.words
    once = vocabulary.once(among)
    held = once[words.rows]
    rows, ids = words.rows[held], words.ids[held]
    texts = max(int(once.sum()), 1)
    rarity = np.log(texts / np.maximum(np.bincount(ids, minlength=len(words.keys)), 1)) + 1
    weight = rarity[ids]
    length = np.sqrt(np.bincount(rows, weights=weight**2, minlength=len(once)))
    unit = weight / length[rows]
    centre = np.bincount(ids, weights=unit, minlength=len(words.keys)) / texts
    size = np.linalg.norm(centre)
    cosine = np.bincount(rows, weights=unit * centre[ids], minlength=len(once)) / (size if size else 1)
    enough = np.bincount(rows, minlength=len(once)) >= FEWEST_WORDS
    return np.where(once & enough, cosine, np.nan)
