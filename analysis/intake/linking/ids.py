"""Ids that exports of a case share by chance ("12" in two files) -> ids that name one comment each.

In: the rows of a case, duplicates included, and which row each repeats. Out: the rows with the file before every id
that several files give to different comments ("b.csv:12"), wherever it is named: as id, parent, thread, post or
response. A file that names an id of its own means that one; an id that it does not hold and that several others do
names nobody, and stays as written. All other ids stay as written.
"""

import pandas as pd

from analysis.intake.linking.duplicates import LONG_ID

# Not the # of the ids made from a file and a line (`tidy.py`, `rows.py`).
BETWEEN = ":"
_REFERENCES = ("parent_id", "post_id", "thread_id")


def part_ids(rows: pd.DataFrame, first: pd.Series) -> tuple[pd.DataFrame, int]:
    """(Rows of the same order with ids that are one comment's, how many ids were shared).

    `first`: for each row the position of the row it repeats, its own where it repeats none.
    """
    file = rows["source_file"].astype("str")
    owner = pd.Series(file.to_numpy()[first], index=rows.index)
    known = pd.DataFrame({"file": file, "id": rows["comment_id"], "owner": owner}).dropna(subset="id")
    owners = known.drop_duplicates(["id", "owner"]).groupby("id").size()
    shared = set(owners.index[owners > 1])
    if not shared:
        return rows, 0
    known = known[known["id"].isin(shared)].drop_duplicates(["file", "id"])
    # A repeated comment is the one it repeats, whatever its own file is.
    names = {(row.file, row.id): f"{row.owner}{BETWEEN}{row.id}" for row in known.itertuples()}
    parted = {name: _renamed(rows[name], file, names) for name in ("comment_id", *_REFERENCES)}
    numbered = _numbered_threads(rows["thread_id"], file, rows["comment_id"], set(known["file"]))
    parted["thread_id"] = parted["thread_id"].mask(numbered, file + BETWEEN + rows["thread_id"]).astype("str")
    parted["response_ids"] = _lists(rows["response_ids"], file, names)
    return rows.assign(**parted), len(shared)


def _renamed(ids: pd.Series, file: pd.Series, names: dict) -> pd.Series:
    """The ids, those that `names` knows in their file renamed."""
    at = ids.isin({name for _, name in names})
    renamed = [names.get(key, key[1]) for key in zip(file[at], ids[at], strict=True)]
    changed = ids.copy()
    changed[at] = pd.array(renamed, dtype="str")
    return changed


def _numbered_threads(thread: pd.Series, file: pd.Series, ids: pd.Series, files: set[str]) -> pd.Series:
    """Whether a thread is a short number that several of `files` use and that is no comment's id in its own."""
    at = file.isin(files) & thread.notna() & (thread.str.len() < LONG_ID)
    at &= ~(file + BETWEEN + thread).isin((file + BETWEEN + ids).dropna().unique())
    counts = (
        pd.DataFrame({"thread": thread, "file": file})[file.isin(files)].groupby("thread")["file"].nunique()
    )
    return at & thread.isin(counts.index[counts > 1])


def _lists(lists: pd.Series, file: pd.Series, names: dict) -> pd.Series:
    """Ids joined by commas, each renamed as `_renamed` does."""
    filled = lists.dropna()
    if filled.empty:
        return lists
    renamed = [
        ",".join(names.get((where, one.strip()), one.strip()) for one in cell.split(","))
        for where, cell in zip(file[filled.index], filled, strict=True)
    ]
    changed = lists.copy()
    changed[filled.index] = pd.array(renamed, dtype="str")
    return changed
