"""The same comment in exports of two tools, one of which writes the day only, or no dates at all.

In: the rows of a case and which row each repeats so far. Out: the same, with the coarse rows that another export
holds with a finer date. Author and a long text must agree. A day's row repeats the only one of the other file with
its words in its 24 hours; a row of an export without dates the only one with its words. Two exports must show that
they overlap: at least MATCHES such rows, and HALF of the long texts of the smaller one. In doubt nothing is merged:
words that either file holds twice, ids of one scheme, posts or platforms that differ, two rows that may be the one.
"""

import numpy as np
import pandas as pd

from analysis.intake.linking.sameness import UNDATED, fineness, id_schemes, plain_links, plain_texts

# Characters from which two people hardly write the same; one author may still paste it under two posts.
LONG_TEXT = 40
MATCHES = 3
HALF = 0.5
# Classes of rows: with a time of day, a day, of an export without dates, the rest (weeks, a lost date).
FINE, DAY, NO_DATES, OTHER = range(4)
_DAY_MICROSECONDS = 24 * 3600 * 1_000_000


def find_day_overlaps(rows: pd.DataFrame, first: np.ndarray) -> np.ndarray:
    """Position of the row each repeats, where `first` knew none: never a row of the same file."""
    kind = _classes(rows)
    held = set(np.unique(kind))
    if not ({DAY, FINE} <= held or (NO_DATES in held and held - {NO_DATES})):
        return first
    some = _long_texts(rows, kind, first)
    if some is None:
        return first
    again = first
    for pair, coarse, finer in ((_same_day, (DAY,), (FINE,)), (_undated, (NO_DATES,), (FINE, DAY, OTHER))):
        some["group"] = again[some.index]
        size = some.drop_duplicates(["group", "file"]).groupby(["file", "kind"]).size()
        pairs = _without_finer(pair(_shared(some)), rows, kind, again, finer)
        if not pairs.empty:
            again = _merged(
                _clear(_overlapping(_alike(pairs, rows), size, coarse, finer), rows, again), again
            )
    return again


def _classes(rows: pd.DataFrame) -> np.ndarray:
    fine = fineness(rows)
    file = pd.factorize(rows["source_file"])[0]
    dated = np.bincount(file, fine < UNDATED) > 0
    kind = np.where(fine <= 2, FINE, np.where(fine == 3, DAY, OTHER))
    return np.where(dated[file], kind, NO_DATES)


def _long_texts(rows: pd.DataFrame, kind: np.ndarray, first: np.ndarray) -> pd.DataFrame | None:
    """Author and text as `key`, file, class and start (microseconds) of the rows that may be compared, by position."""
    usable = rows["author"].notna() & (rows["text"].str.len() >= LONG_TEXT)
    at = np.flatnonzero(usable.to_numpy(dtype=bool))
    if not len(at):
        return None
    text, author = plain_texts(rows["text"].iloc[at]), plain_texts(rows["author"].iloc[at]).str.lstrip("@")
    long = ((text.str.len() >= LONG_TEXT) & author.ne("")).to_numpy(dtype=bool)
    text, author, at = pd.factorize(text[long])[0], pd.factorize(author[long])[0], at[long]
    return pd.DataFrame(
        {
            "key": pd.factorize(author * (text.max(initial=0) + 1) + text)[0],
            "file": pd.factorize(rows["source_file"])[0][at],
            "kind": kind[at],
            "start": rows["created_at"].to_numpy(dtype="datetime64[us]").astype(np.int64)[at],
            "group": first[at],
        },
        index=at,
    )


def _shared(some: pd.DataFrame) -> pd.DataFrame:
    """Each comment once per file, of words that several files hold, without those a file holds in two classes."""
    some = some.rename_axis("at").reset_index().drop_duplicates(["group", "file", "key", "kind"])
    some = some[some.groupby("key")["file"].transform("nunique") > 1]
    return some[some.groupby(["file", "key"])["kind"].transform("nunique") == 1]


def _same_day(some: pd.DataFrame) -> pd.DataFrame:
    """Pairs of positions: the day's row, and the only one of another file in its 24 hours."""
    days = some[some["kind"] == DAY].sort_values("start", kind="stable")
    fine = some[some["kind"] == FINE].sort_values("start", kind="stable")
    days = days.assign(twice=days.duplicated(["file", "key", "start"], keep=False))
    found = [
        pd.merge_asof(
            fine[fine["file"] != file], of_file, on="start", by="key", suffixes=("_fine", "_coarse"),
            tolerance=_DAY_MICROSECONDS - 1,
        )
        for file, of_file in days.groupby("file")
    ]  # fmt: skip
    if not found:
        return some.iloc[:0].assign(at_coarse=[], at_fine=[])
    found = pd.concat(found).dropna(subset="at_coarse")
    found = found[~found.duplicated(["at_coarse", "file_fine"], keep=False) & ~found["twice"].astype(bool)]
    return found.astype({name: np.int64 for name in found.columns if name.endswith("_coarse")})


def _undated(some: pd.DataFrame) -> pd.DataFrame:
    """Pairs of positions: a row of an export without dates, and the only one with its words in an export with some."""
    once = some[~some.duplicated(["file", "key"], keep=False)]
    bare = once["kind"] == NO_DATES
    return once[~bare].merge(once[bare], on="key", suffixes=("_fine", "_coarse"))


def _without_finer(pairs, rows, kind, again, finer) -> pd.DataFrame:
    """The pairs whose coarse row has no finer date from elsewhere yet."""
    if pairs.empty:
        return pairs
    dated = np.zeros(len(rows), dtype=bool)
    dated[again[np.isin(kind, finer) & rows["created_at"].notna().to_numpy()]] = True
    return pairs[~dated[pairs["group_coarse"]] & dated[pairs["group_fine"]]]


def _alike(pairs: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The pairs without those that cannot be one comment, nor any other pair of the same two."""
    one, other = rows.iloc[pairs["at_coarse"]], rows.iloc[pairs["at_fine"]]
    scheme = id_schemes(one["comment_id"])
    apart = (scheme != "") & (scheme == id_schemes(other["comment_id"]))
    scheme = id_schemes(one["post_id"])
    apart |= (scheme == id_schemes(other["post_id"])) & _differ(one["post_id"], other["post_id"])
    apart |= _differ(one["platform"], other["platform"])
    apart |= _differ(plain_links(one["post_url"]), plain_links(other["post_url"]))
    both = pairs["group_coarse"].to_numpy() * np.int64(len(rows)) + pairs["group_fine"].to_numpy()
    return pairs[~np.isin(both, both[apart])]


def _differ(one: pd.Series, other: pd.Series) -> np.ndarray:
    one, other = one.astype("object").to_numpy(), other.astype("object").to_numpy()
    return pd.notna(one) & pd.notna(other) & (one != other)


def _overlapping(pairs, size: pd.Series, coarse: tuple, finer: tuple) -> pd.DataFrame:
    """The pairs of two files that show that they overlap; `size`: long texts by file and class."""
    files = ["file_coarse", "file_fine"]
    matches = pairs.groupby(files)["at_coarse"].transform("nunique")
    count = {
        name: size[size.index.isin(kinds, level="kind")].groupby("file").sum()
        for name, kinds in zip(files, (coarse, finer), strict=True)
    }
    smaller = np.minimum(*(pairs[name].map(count[name]).to_numpy() for name in files))
    return pairs[(matches >= MATCHES) & (matches >= HALF * smaller)]


def _clear(pairs: pd.DataFrame, rows: pd.DataFrame, again: np.ndarray) -> pd.DataFrame:
    """One pair per coarse row: those that may be one comment only, which no two rows of one file would become."""
    pairs = pairs.drop_duplicates(["group_coarse", "group_fine"])
    pairs = pairs[~pairs.duplicated("group_coarse", keep=False)]
    coarse = rows.iloc[pairs["at_coarse"]]
    target = pairs["group_fine"].to_numpy()
    facts = pd.DataFrame(
        {
            "target": target,
            "scheme": id_schemes(coarse["comment_id"]),
            "platform": coarse["platform"].astype("object").to_numpy(),
            "post": plain_links(coarse["post_url"]).to_numpy(),
        }
    )
    apart = facts.groupby("target")[["platform", "post"]].transform("nunique").gt(1).any(axis=1)
    apart |= facts.duplicated(["target", "scheme"], keep=False) & facts["scheme"].ne("")
    # Every file that holds the coarse row or the finer one, of whatever rule: none may come twice.
    becomes = np.arange(len(rows))
    becomes[pairs["group_coarse"]] = target
    held = pd.DataFrame({"group": again, "file": pd.factorize(rows["source_file"])[0]}).drop_duplicates()
    held["target"] = becomes[held["group"]]
    twice = held.loc[held.duplicated(["target", "file"], keep=False), "target"]
    return pairs[~np.isin(target, facts["target"][apart]) & ~np.isin(target, twice)]


def _merged(pairs: pd.DataFrame, again: np.ndarray) -> np.ndarray:
    merged = again.copy()
    merged[pairs["group_coarse"].to_numpy()] = pairs["group_fine"].to_numpy()
    return merged[merged]
