"""The same comment in exports of two tools, which write its id and its date each in their own way.

In: the rows of a case and which row each repeats so far. Out: the same, with the rows that an export of another tool
also holds. Cautious: author, text and minute must agree, and nobody may have written the same words twice in that
minute in either file; where both dates know the second, it must agree too; where both files write ids in the same way,
different ids are different comments; two platforms never share one.
"""

import numpy as np
import pandas as pd

# An author may post three words in many places within a minute, hardly a sentence.
ENOUGH_SIGNS = 8
_FILLED = (
    "parent_id", "author_id", "is_brand", "brand", "url", "post_url", "likes", "shares", "replies_count", "rating",
    "platform",
)  # fmt: skip
_REFERENCES = ("parent_id", "thread_id", "post_id")


def find_overlaps(rows: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """Position of the row each repeats, of an earlier file by another tool where `first` knew none."""
    again = first.copy()
    keys = _keys(rows, first)
    if keys is None:
        return again
    leader = keys.groupby(["author", "text", "minute"], sort=False).ngroup()
    leader = pd.Series(keys.index, index=keys.index).groupby(leader).transform("first")
    same = _same(keys.loc[leader].reset_index(drop=True), keys.reset_index(drop=True))
    again[keys.index[same]] = leader.to_numpy()[same]
    # A row that repeats one which repeats another repeats that one.
    while (again[again] != again).any():
        again = again[again]
    return again


def _keys(rows: pd.DataFrame, first: np.ndarray) -> pd.DataFrame | None:
    """Author, text, minute and what tells two comments apart, of rows that may be found again; None where none may."""
    file = rows["source_file"].astype("str")
    if file.nunique() < 2:
        return None
    usable = (first == np.arange(len(rows))) & rows["author"].notna() & rows["created_at"].notna()
    usable &= rows["precision"].isin(["second", "minute"]) & (rows["text"].str.len() >= ENOUGH_SIGNS)
    # What other rules found in several files needs no second look.
    if usable.sum() < 2:
        return None
    some = rows[usable.to_numpy(dtype=bool)]
    keys = pd.DataFrame(
        {
            "author": some["author"].str.strip().str.lstrip("@").str.casefold(),
            "text": some["text"].str.split().str.join(" ").str.normalize("NFKC").str.casefold(),
            "minute": some["created_at"].dt.floor("min"),
            "file": file[some.index],
        },
        index=np.flatnonzero(usable.to_numpy(dtype=bool)),
    )
    key = ["author", "text", "minute"]
    twice_in_file = keys.duplicated([*key, "file"], keep=False)
    unclear = keys[twice_in_file].drop_duplicates(key).set_index(key).index
    keys = keys[~pd.MultiIndex.from_frame(keys[key]).isin(unclear)]
    keys = keys[keys.duplicated(key, keep=False)]
    if keys.empty:
        return None
    at = keys.index
    return keys.assign(
        second=rows["created_at"].where(rows["precision"].eq("second")).array[at],
        scheme=_schemes(rows)[at],
        platform=rows["platform"].astype("object").to_numpy()[at],
    )


def _schemes(rows: pd.DataFrame) -> np.ndarray:
    """How each row's id is written: number, pair (1001_7001), other; "" for none, or one made of file and line."""
    ids = rows["comment_id"].fillna("")
    made = ids.str.contains("#", regex=False)
    scheme = np.full(len(rows), "other", dtype=object)
    scheme[ids.str.fullmatch(r"\d+_\d+").to_numpy(dtype=bool)] = "pair"
    scheme[ids.str.fullmatch(r"\d+").to_numpy(dtype=bool)] = "number"
    scheme[(made | ids.eq("")).to_numpy(dtype=bool)] = ""
    return scheme


def _same(one: pd.DataFrame, other: pd.DataFrame) -> np.ndarray:
    """Whether the rows of two tables, side by side, may be one comment."""
    schemes = one["scheme"].ne("") & one["scheme"].eq(other["scheme"])
    platforms = one["platform"].notna() & other["platform"].notna() & one["platform"].ne(other["platform"])
    seconds = one["second"].notna() & other["second"].notna() & one["second"].ne(other["second"])
    return (one["file"].ne(other["file"]) & ~schemes & ~platforms & ~seconds).to_numpy(dtype=bool)


def merge_repeated(rows: pd.DataFrame, first: np.ndarray) -> pd.DataFrame:
    """The rows, those repeated by another file filled with what only the other knows; references follow the kept row.

    Ids that were made of a file and a line, and ids of another tool, give way to the kept row's.
    """
    repeats = np.flatnonzero(first != np.arange(len(rows)))
    if not len(repeats):
        return rows
    rows = rows.copy()
    source = rows.iloc[repeats].assign(kept=first[repeats]).drop_duplicates("kept")
    for name in _FILLED:
        missing = rows[name].iloc[source["kept"]].isna().to_numpy(dtype=bool) & source[name].notna().to_numpy(
            bool
        )
        if missing.any():
            rows.iloc[source["kept"].to_numpy()[missing], rows.columns.get_loc(name)] = source[name][
                missing
            ].array
    finer = (
        source["precision"].eq("second").to_numpy()
        & rows["precision"].iloc[source["kept"]].eq("minute").to_numpy()
    )
    for name in ("created_at", "precision"):
        rows.iloc[source["kept"].to_numpy()[finer], rows.columns.get_loc(name)] = source[name][finer].array
    return _renamed(rows, repeats, first)


def _renamed(rows: pd.DataFrame, repeats: np.ndarray, first: np.ndarray) -> pd.DataFrame:
    kept, own = (
        rows["comment_id"].iloc[first[repeats]].to_numpy(),
        rows["comment_id"].iloc[repeats].to_numpy(),
    )
    changed = pd.notna(own) & (own != kept)
    nameless = changed & pd.isna(kept)
    if nameless.any():
        at = first[repeats][nameless]
        rows.iloc[at, rows.columns.get_loc("comment_id")] = own[nameless]
        kept = rows["comment_id"].iloc[first[repeats]].to_numpy()
        changed = pd.notna(own) & (own != kept)
    if not changed.any():
        return rows
    file = rows["source_file"].astype("str")
    names = dict(zip(zip(file.iloc[repeats[changed]], own[changed], strict=True), kept[changed], strict=True))
    olds = {old for _, old in names}
    for name in _REFERENCES:
        at = rows[name].isin(olds).to_numpy(dtype=bool)
        if at.any():
            new = [names.get(key, key[1]) for key in zip(file[at], rows[name][at], strict=True)]
            rows.loc[at, name] = pd.array(new, dtype="str")
    return rows
