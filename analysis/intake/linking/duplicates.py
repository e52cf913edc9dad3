"""The same comment twice: in one export, in two snapshots of a page, in exports of two tools.

In: the rows of a case in order. Out: which rows repeat an earlier one, and in which files each kept row was seen. A
repeated id counts where author and text agree, or author and date, or where the id is too long for chance.
Without ids, author, date (a minute or finer) and text must all be the same. Across tools: `overlaps.py`.
"""

import numpy as np
import pandas as pd

from analysis.intake.linking.overlaps import find_overlaps

# Short ids ("12") are numbers of rows, which two files share by chance.
LONG_ID = 12


def find_duplicates(rows: pd.DataFrame) -> pd.DataFrame:
    """`first` (position of the row repeated, its own where it is the first), `snapshots` (files, ;), `inferred`
    (found in an export of another tool, by author, text and minute).
    """
    size = len(rows)
    first = np.arange(size)
    by_id = rows["comment_id"].notna().to_numpy() & ~_made(rows)
    text = pd.factorize(rows["text"])[0]
    author = pd.factorize(rows["author"].fillna(""))[0]
    date = rows["created_at"].to_numpy(dtype="datetime64[us]").astype(np.int64)
    ids = pd.factorize(rows["comment_id"])[0]
    long_id = (rows["comment_id"].str.len().fillna(0) >= LONG_ID).to_numpy(dtype=bool)
    undated = rows["created_at"].isna().to_numpy()
    keys = (
        (by_id, (ids, author, text)),
        (by_id & ~undated & rows["author"].notna().to_numpy(), (ids, author, date)),
        (by_id & long_id, (ids,)),
        (_certain(rows) & ~by_id, (author, date, text)),
    )
    for chosen, parts in keys:
        at = np.flatnonzero(chosen)
        if len(at):
            table = pd.DataFrame({number: part[at] for number, part in enumerate(parts)})
            earliest = at[table.groupby(list(table.columns), sort=False).ngroup().pipe(_first_of)]
            first[at] = np.minimum(first[at], first[earliest])
    # A row may repeat one that another rule found to repeat a third.
    while (first[first] != first).any():
        first = first[first]
    everywhere = find_overlaps(rows, first)
    return pd.DataFrame(
        {"first": everywhere, "snapshots": _snapshots(rows, everywhere), "inferred": everywhere != first},
        index=rows.index,
    )


def _made(rows: pd.DataFrame) -> np.ndarray:
    """Rows whose id was made of their file and line: it names no comment in another file."""
    made = rows["comment_id"].str.contains("#", regex=False).fillna(False).to_numpy(dtype=bool).copy()
    if made.any():
        some = rows[made]
        prefixes = some["source_file"].astype("str") + "#" + some["source_row"].astype("str")
        whole = some["comment_id"].str.removesuffix("#reply")
        made[made] = (whole == prefixes).to_numpy(dtype=bool)
    return made


def _certain(rows: pd.DataFrame) -> np.ndarray:
    """Rows without ids that chance does not repeat: author, text and a date of a minute or finer."""
    fine = rows["precision"].isin(["second", "minute"]).to_numpy()
    worded = (rows["text"].str.strip() != "").to_numpy(dtype=bool)
    return fine & worded & rows["author"].notna().to_numpy() & rows["created_at"].notna().to_numpy()


def _first_of(groups: pd.Series) -> np.ndarray:
    """Position of the first row of each row's group."""
    return pd.Series(np.arange(len(groups))).groupby(groups.to_numpy()).transform("first").to_numpy()


def _snapshots(rows: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """The files in which each kept row was seen, joined by ;, where there are several."""
    found = np.full(len(rows), np.nan, dtype=object)
    repeated = np.unique(first[first != np.arange(len(rows))])
    if not len(repeated):
        return found
    file, names = pd.factorize(rows["source_file"].astype("str"))
    seen = pd.DataFrame({"first": first, "file": file})
    seen = seen[np.isin(first, repeated)].drop_duplicates()
    place = seen.groupby("first").cumcount()
    # The list of the files of each, made longer by one file at a time: few lists are distinct.
    listed = seen[place == 0].set_index("first")["file"]
    names = names.tolist()
    for number in range(1, place.max() + 1):
        more = seen[place == number].set_index("first")["file"]
        pairs, where = np.unique(listed[more.index] * len(file) + more, return_inverse=True)
        listed[more.index] = where + len(names)
        names += [f"{names[pair // len(file)]};{names[pair % len(file)]}" for pair in pairs]
    several = listed[seen.loc[place == 1, "first"]]
    found[several.index.to_numpy()] = np.array(names, dtype=object)[several]
    return found
