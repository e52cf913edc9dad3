"""The same comment in exports of two tools, which write its id and its date each in their own way.

In: the rows of a case and which row each repeats so far. Out: the same, with the rows that an export of another tool
also holds. Here: dates that know the minute; author, text and minute
must agree, and nobody may have written the same words twice in that minute in either file. Where both dates know the
second, it must agree too; where both files write ids in the same way, different ids are different comments; two
platforms never share one. Where three exports do not all agree, none is merged. Dates without a time of day, and
exports without dates: `overlap_days.py`.
"""

import numpy as np
import pandas as pd

from analysis.intake.linking.overlap_days import find_day_overlaps
from analysis.intake.linking.sameness import id_schemes, plain_texts

# An author may post three words in many places within a minute, hardly a sentence.
ENOUGH_SIGNS = 8
_KEY = ["author", "text", "minute"]


def find_overlaps(rows: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """Position of the row each repeats, of another tool's export where `first` knew none."""
    if rows["source_file"].nunique() < 2:
        return first.copy()
    return find_day_overlaps(rows, _same_minute(rows, first))


def _same_minute(rows: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    again = first.copy()
    keys = _keys(rows, first)
    if keys is None:
        return again
    groups = keys.groupby(_KEY, sort=False)
    number = groups.ngroup()
    several = groups[["second", "platform"]].transform("nunique").gt(1).any(axis=1)
    schemes = keys.assign(number=number)
    several |= schemes.duplicated(["number", "scheme"], keep=False) & keys["scheme"].ne("")
    whole = ~several.groupby(number).transform("any").to_numpy(dtype=bool)
    leader = pd.Series(keys.index, index=keys.index).groupby(number).transform("first")
    again[keys.index[whole]] = leader.to_numpy()[whole]
    # A row that repeats one which repeats another repeats that one.
    return again[again]


def _keys(rows: pd.DataFrame, first: np.ndarray) -> pd.DataFrame | None:
    """Author, text, minute and what tells two comments apart, of rows that may be found again; None where none may."""
    file = rows["source_file"].astype("str")
    usable = (first == np.arange(len(rows))) & rows["author"].notna() & rows["created_at"].notna()
    usable &= rows["precision"].isin(["second", "minute"]) & (rows["text"].str.len() >= ENOUGH_SIGNS)
    # What other rules found in several files needs no second look.
    if usable.sum() < 2 or file[usable.to_numpy(dtype=bool)].nunique() < 2:
        return None
    some = rows[usable.to_numpy(dtype=bool)]
    keys = pd.DataFrame(
        {
            "author": pd.factorize(plain_texts(some["author"]).str.lstrip("@"))[0],
            "text": pd.factorize(plain_texts(some["text"]))[0],
            "minute": some["created_at"].dt.floor("min").astype("int64").to_numpy(),
            "file": pd.factorize(file[some.index])[0],
        },
        index=np.flatnonzero(usable.to_numpy(dtype=bool)),
    )
    keys = keys[keys.duplicated(_KEY, keep=False)]
    twice_in_file = keys.duplicated([*_KEY, "file"], keep=False)
    if twice_in_file.any():
        unclear = pd.MultiIndex.from_frame(keys.loc[twice_in_file, _KEY].drop_duplicates())
        keys = keys[~pd.MultiIndex.from_frame(keys[_KEY]).isin(unclear)]
    if keys.empty:
        return None
    at = keys.index
    return keys.assign(
        second=rows["created_at"].where(rows["precision"].eq("second")).array[at],
        scheme=id_schemes(rows["comment_id"].iloc[at]),
        platform=rows["platform"].astype("object").to_numpy()[at],
    )
