"""THE TABLE -> its vocabulary (`measures.terms`): words as people read them, counted without case and accents.

Left out: function words (`function_words.csv`) and the names of the case's authors, who appear as numbers only. A part
of a longer name is left out unless the texts mostly write it in lower case (« Rose Petit » does not take « petit »).
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import brand_messages, identify_authors
from analysis.measures.terms import Terms, Vocabulary
from analysis.vocabulary.cut import Cut, cut_words, fold_words

RAREST = 2  # comments; a word of one comment compares nothing
RAREST_PAIR = 3
# Where nobody is named, the same text is the same person's from so many words on: « merci » is many people's.
LONG_TEXT = 5
ORDINARY, FUNCTION, NEGATION, NAME = range(4)


def read_vocabulary(comments: pd.DataFrame, folded: pa.Array, names: frozenset[str]) -> Vocabulary:
    """The words of titles and texts.

    `folded`: as a search reads them (`search.fold_texts`); `names`: the customers' (`pseudonyms.People`).
    """
    cut = cut_words(_join(comments))
    coded = pc.dictionary_encode(cut.folded)
    keys, key_of = coded.dictionary, coded.indices.to_numpy()
    kinds = _sort_out(keys, key_of, cut, comments, names)
    codes = key_of[cut.ids] if len(cut.ids) else np.empty(0, dtype=np.int64)
    words, place = _words(cut, codes, keys, key_of, kinds, len(comments))
    pairs, of_words = _pairs(cut, codes, kinds, place, words, keys, names, len(comments))
    return Vocabulary(words, pairs, of_words, _statements(comments, folded, cut))


def _join(comments: pd.DataFrame) -> pa.Array:
    """Title and text of each comment in one; Arrow cuts what is large into chunks, which are joined again."""
    parts = [pa.array(comments[name].fillna(""), type=pa.large_string()) for name in ("title", "text")]
    joined = pc.binary_join_element_wise(*parts, pa.scalar(" \n", pa.large_string()))
    return joined.combine_chunks() if isinstance(joined, pa.ChunkedArray) else joined


def _sort_out(keys: pa.Array, key_of: np.ndarray, cut: Cut, comments: pd.DataFrame, names) -> np.ndarray:
    """What each distinct word is: ORDINARY, FUNCTION, NEGATION or NAME; one that stands once is not looked at."""
    often = np.bincount(cut.ids, minlength=len(cut.spelled))
    total = np.bincount(key_of, weights=often, minlength=len(keys))
    small = pc.equal(pc.utf8_lower(cut.spelled), cut.spelled).to_numpy(zero_copy_only=False)
    common = np.bincount(key_of, weights=often * small, minlength=len(keys)) * 2 >= total
    parts, listed = _parts_of_names(comments), _function_words()
    kinds = np.full(len(keys), ORDINARY, dtype=np.int8)
    looked_at = np.flatnonzero(total >= RAREST)
    for place, word in zip(looked_at, keys.take(pa.array(looked_at)).to_pylist(), strict=True):
        if _bare(word) in names or (word in parts and not common[place]):
            kinds[place] = NAME
        elif word in listed:
            kinds[place] = listed[word]
    return kinds


def _bare(folded: str) -> str:
    """Folded words as names are folded (`words.folding.fold_name`)."""
    return folded.replace("-", "").replace("'", "").replace(" ", "")


def _parts_of_names(comments: pd.DataFrame) -> set[str]:
    """The words of the customers' names of several words."""
    authors = comments.loc[~brand_messages(comments), "author"].dropna().unique()
    plain = pc.replace_substring_regex(pa.array(authors, pa.large_string()), r"[@＠_.]|\d+", " ")
    cut = cut_words(plain)
    several = np.bincount(cut.owners, minlength=len(authors))[cut.owners] > 1
    return set(cut.folded.take(pa.array(np.unique(cut.ids[several]))).to_pylist())


def _words(cut: Cut, codes, keys: pa.Array, key_of, kinds, size: int) -> tuple[Terms, np.ndarray]:
    """The ordinary words, and for each key its place among them (-1: none)."""
    ordinary = kinds[codes] == ORDINARY
    rows, ids = _once(cut.owners[ordinary], codes[ordinary], len(keys))
    kept = np.flatnonzero(np.bincount(ids, minlength=len(keys)) >= RAREST)
    listed = np.array(keys.take(pa.array(kept)).to_pylist(), dtype=object)
    order = np.argsort(listed, kind="stable")
    kept, listed = kept[order], listed[order]
    place = np.full(len(keys), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    shown = _most_frequent_spelling(cut, key_of, place, len(kept))
    held = place[ids] >= 0
    sizes = np.bincount(rows, minlength=size)
    return Terms(listed, shown, rows[held], place[ids[held]], sizes), place


def _most_frequent_spelling(cut: Cut, key_of: np.ndarray, place: np.ndarray, words: int) -> np.ndarray:
    used = np.flatnonzero(place[key_of] >= 0)
    spelled = pc.utf8_lower(cut.spelled.take(pa.array(used)))
    often = np.bincount(cut.ids, minlength=len(cut.spelled))[used]
    table = pd.DataFrame({"word": place[key_of[used]], "spelled": spelled.to_pylist(), "often": often})
    table = table.groupby(["word", "spelled"], as_index=False)["often"].sum()
    best = table.sort_values(["word", "often", "spelled"], ascending=[True, False, True]).drop_duplicates(
        "word"
    )
    shown = np.empty(words, dtype=object)
    shown[best["word"].to_numpy()] = best["spelled"].to_numpy(dtype=object)
    return shown


def _pairs(cut: Cut, codes, kinds, place, words: Terms, keys: pa.Array, names, size: int):
    """Words that stand side by side, no sign between them, a negation among them or not; and the places of both."""
    kind = kinds[codes]
    usable = ((kind == ORDINARY) & (place[codes] >= 0)) | (kind == NEGATION)
    first, second = codes[:-1], codes[1:]
    beside = usable[:-1] & usable[1:] & (cut.owners[:-1] == cut.owners[1:]) & ~cut.ends[:-1]
    beside &= (first != second) & ((kind[:-1] == ORDINARY) | (kind[1:] == ORDINARY))
    both = first[beside].astype(np.int64) * len(keys) + second[beside]
    found = _distinct(both)
    rows, ids = _once(cut.owners[:-1][beside], np.searchsorted(found, both), len(found))
    kept = np.flatnonzero(np.bincount(ids, minlength=len(found)) >= RAREST_PAIR)
    one, two = found[kept] // max(len(keys), 1), found[kept] % max(len(keys), 1)
    folded = [keys.take(pa.array(side)).to_pylist() for side in (one, two)]
    listed = np.array([f"{before} {after}" for before, after in zip(*folded, strict=True)], dtype=object)
    nameless = np.array([_bare(key) not in names for key in listed], dtype=bool)
    order = np.flatnonzero(nameless)[np.argsort(listed[nameless], kind="stable")]
    at = np.full(len(found), -1, dtype=np.int64)
    at[kept[order]] = np.arange(len(order))
    parts = np.column_stack([place[one[order]], place[two[order]]]).reshape(-1, 2)
    shown = np.empty(len(order), dtype=object)
    for number, (key, (before, after)) in enumerate(zip(listed[order], parts, strict=True)):
        plain = key.split(" ")
        shown[number] = " ".join(
            words.shown[part] if part >= 0 else plain[side] for side, part in enumerate((before, after))
        )
    held = at[ids] >= 0
    sizes = np.bincount(rows, minlength=size)
    return Terms(listed[order], shown, rows[held], at[ids[held]], sizes), parts


def _once(rows: np.ndarray, ids: np.ndarray, width: int) -> tuple[np.ndarray, np.ndarray]:
    """(row, id) pairs, each once."""
    both = _distinct(rows.astype(np.int64) * max(width, 1) + ids)
    return both // max(width, 1), both % max(width, 1)


def _distinct(numbers: np.ndarray) -> np.ndarray:
    """Each once, in order; on millions of whole numbers some times faster than np.unique."""
    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]


def _statements(comments: pd.DataFrame, folded: pa.Array, cut: Cut) -> np.ndarray:
    """The same number for the same text of the same author, and for a long text of nobody named."""
    folded = folded.combine_chunks() if isinstance(folded, pa.ChunkedArray) else folded
    texts = pc.dictionary_encode(folded).indices.to_numpy().astype(np.int64)
    authors = identify_authors(comments)
    size = len(comments)
    short = np.bincount(cut.owners, minlength=size) < LONG_TEXT
    people, _ = pd.factorize(np.where((authors < 0) & short, -2 - np.arange(size), authors))
    return pd.factorize(people * max(size, 1) + texts)[0]


@cache
def _function_words() -> dict[str, int]:
    """Folded word -> FUNCTION or NEGATION."""
    source = Path(__file__).with_name("function_words.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in source.splitlines() if not line.startswith("#"))
    found = {}
    for row in rows:
        folded = fold_words(pa.array(row["words"].split(), pa.large_string())).to_pylist()
        found |= dict.fromkeys(folded, {"function": FUNCTION, "negation": NEGATION}[row["kind"]])
    return found
