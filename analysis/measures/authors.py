"""How many distinct people wrote."""

import numpy as np
import pandas as pd

from analysis.comments import identify_authors


def count_authors(comments: pd.DataFrame) -> int | None:
    """How many distinct authors; None where no comment has one (unknown, not 0)."""
    people = identify_authors(comments)
    known = np.unique(people[people >= 0])
    return len(known) if len(known) or not len(comments) else None


def count_authors_by(comments: pd.DataFrame, place: np.ndarray, places: int) -> pd.Series:
    """Distinct authors in each of `places` places (`place`: the number of each row's place, -1 for none).

    Int64: 0 where there is no comment, empty where there are some and none has an author.
    """
    people = identify_authors(comments)
    inside = place >= 0
    known = inside & (people >= 0)
    width = int(people.max(initial=0)) + 1
    pairs = pd.unique(place[known].astype("int64") * width + people[known])
    counts = pd.Series(np.bincount(pairs // width, minlength=places), dtype="Int64")
    comments_there = np.bincount(place[inside], minlength=places)
    counts[(comments_there > 0) & (counts.to_numpy() == 0)] = pd.NA
    return counts
