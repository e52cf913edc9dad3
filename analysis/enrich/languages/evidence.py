"""What speaks for a language in a text: its words, the ends of its words, its letters. The fast path.

In: texts in Arrow. Out: evidence per text and language. Evidence is weighed on the distinct words of the distinct
pieces between blanks: a word that only one language writes (`words.csv`) counts 1, of several its share; a word of
a sentiment lexicon half; a word's end (`endings.csv`) and letters (`letters.csv`) less, where the word is in no list.
"""

import csv
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..sentiment.english import load_analyzer
from ..sentiment.pack import load_pack

DATA = Path(__file__).parent
TOLD = ("fr", "en")  # the others count as one once the best is known
SCRIPT = "script"  # Arabic, Devanagari, Cyrillic...: the letters say it

FEELING = 0.5
LEARNT = 0.7
SHAPE = 0.3  # shared among the languages that have it

# Within a piece between blanks: addresses, mentions, entities and the sign of a retweet are nobody's words.
NOT_WORDS = r"(?:https?://|www\.)\S+|@\S+|&[a-z]+;"
NO_WORDS = ("", "rt", "http", "https")
AROUND = " .,;:!?…\"«»“”()[]{}*#~-_/|+=<>0123456789'’"
# Ranges, not \p{L}: such a pattern takes RE2 a millisecond to make ready.
BETWEEN_WORDS = (
    r"[\x{00}-\x{60}\x{7b}-\x{bf}\x{d7}\x{f7}\x{060c}\x{061b}\x{061f}\x{0964}\x{2000}-\x{2bff}\x{2e00}-\x{303f}"
    r"\x{e000}-\x{f8ff}\x{fe00}-\x{fe6f}\x{feff}-\x{ff20}\x{fff0}-\x{ffff}\x{1f000}-\x{1fbff}\x{e0000}-\x{e01ef}]+"
)
# « l'homme », « qu'il », « dell'arte »: an elided word keeps its apostrophe, as a letter, so that a lone l is
# not one.
ELIDED, KEPT = r"\b([a-zà-ÿ]|[a-z]{0,6}[lq]u?)['’]([a-zà-ÿœ])", "\\1\u02bc \\2"
# Letters (not \P{L}) but Latin ones, also fullwidth, and the « 𝓛𝓮𝓽𝓽𝓻𝓮𝓼 » of mathematics.
OTHER_LETTERS = (
    r"^\P{L}\x{00}-\x{024f}\x{02b0}-\x{036f}\x{1d00}-\x{1dbf}\x{1e00}-\x{1eff}\x{2c60}-\x{2c7f}\x{a720}-\x{a7ff}"
    r"\x{fb00}-\x{fb06}\x{ff21}-\x{ff5a}\x{1d400}-\x{1d7ff}"
)
LONGEST_ENDING, SHORTEST_WORD = 6, 2  # letters; letters before an ending


@dataclass(frozen=True)
class Evidence:
    """Per text: `totals` (a column per language of `languages()`), `words` (how many), `listed` (in a list), and
    how many `pieces` it has between blanks, read or not.
    """

    totals: np.ndarray
    words: np.ndarray
    listed: np.ndarray
    pieces: np.ndarray

    def by_language(self, rows: np.ndarray) -> dict[str, np.ndarray]:
        """The totals of these rows for each language."""
        return dict(zip(languages(), self.totals[rows].T, strict=True))

    def replace(self, rows: np.ndarray, other: "Evidence") -> "Evidence":
        """The same with `other` in these rows."""
        merged = {field.name: getattr(self, field.name).copy() for field in fields(self)}
        for name, values in merged.items():
            values[rows] = getattr(other, name)
        return Evidence(**merged)


def weigh_texts(texts: pa.Array, first: int | None = None) -> Evidence:
    """The evidence in each text, or in its first pieces between blanks, whatever its neighbours."""
    lists = pc.utf8_split_whitespace(texts)
    lengths = pc.list_value_length(lists).to_numpy()
    if first:
        lists = pc.list_slice(lists, 0, first)
    pieces, owners = pc.list_flatten(lists).dictionary_encode(), pc.list_parent_indices(lists).to_numpy()
    words, holders = split_words(pieces.dictionary)
    order = np.argsort(holders, kind="stable")
    distinct = words.dictionary_encode()
    at, owners = _spread(holders[order], len(pieces.dictionary), pieces.indices.to_numpy(), owners)
    ids = distinct.indices.to_numpy()[order][at]
    each, listed = _weigh_words(distinct.dictionary)
    row, column = np.nonzero(each)
    entries, holders = _spread(row, len(each), ids, owners)
    count, width = len(texts), each.shape[1]
    sums = np.bincount(
        holders * width + column[entries], weights=each[row, column][entries], minlength=count * width
    )
    return Evidence(
        totals=sums.reshape(count, width),
        words=np.bincount(owners, minlength=count),
        listed=np.bincount(owners[listed[ids]], minlength=count),
        pieces=lengths,
    )


def _spread(
    groups: np.ndarray, count: int, ids: np.ndarray, owners: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """For each of `ids` (numbers of groups, below `count`) all places in sorted `groups`, and its owner as often."""
    sizes = np.bincount(groups, minlength=count)
    starts, repeats = np.cumsum(sizes) - sizes, sizes[ids]
    first = starts[ids] - (np.cumsum(repeats) - repeats)
    return np.repeat(first, repeats) + np.arange(repeats.sum()), np.repeat(owners, repeats)


def split_words(pieces: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """All words of all pieces, lower case, in a row, and the number of the piece that each belongs to."""
    trimmed = pc.utf8_trim(pc.utf8_lower(pieces), AROUND)
    plain = _numpy(pc.utf8_is_alpha(trimmed))  # most pieces are one word, and need no pattern
    signs = np.any([_numpy(pc.starts_with(trimmed, sign)) for sign in ("@", "http", "www.")], axis=0)
    odd = np.flatnonzero(~plain & ~signs)
    lists = pc.split_pattern_regex(_part_elided(trimmed.take(pa.array(odd))), BETWEEN_WORDS)
    parts, places = pc.list_flatten(lists), pc.list_parent_indices(lists).to_numpy()
    words = pa.concat_arrays([trimmed.filter(pa.array(plain)), parts])
    owners = np.append(np.flatnonzero(plain), odd[places])
    kept = pc.invert(pc.is_in(words, value_set=pa.array(NO_WORDS, type=words.type)))
    return words.filter(kept), owners[_numpy(kept)]


def _part_elided(pieces: pa.Array) -> pa.Array:
    """The pieces without addresses, mentions and entities, elided words apart; only where there are any."""
    for signs, pattern, instead in ((r"[@&/]", NOT_WORDS, " "), ("['’]", ELIDED, KEPT)):
        has = pc.match_substring_regex(pieces, signs)
        changed = pc.replace_substring_regex(pieces.filter(has), pattern, instead)
        pieces = pc.replace_with_mask(pieces, has, changed)
    return pieces


def _weigh_words(words: pa.Array) -> tuple[np.ndarray, np.ndarray]:
    """Evidence of each distinct word (rows) for each language (columns), and which of them are listed."""
    known, weights = _known_words()
    place = _find(words, known)
    each = weights.take(place, axis=0)  # -1, not found: the last row
    rest = np.flatnonzero(place < 0)
    unlisted = words.take(pa.array(rest))
    each[rest] = _weigh_endings(unlisted)
    strange = np.flatnonzero(~_numpy(pc.string_is_ascii(unlisted)))
    spelt, names = unlisted.take(pa.array(strange)), languages()
    for language, letters in (*_letters(), (SCRIPT, OTHER_LETTERS)):
        hit = _numpy(pc.match_substring_regex(spelt, f"[{letters}]"))
        column = rest[strange[hit]], names.index(language)
        each[column] = np.maximum(each[column], 1.0 if language == SCRIPT else SHAPE)
    return each, place >= 0


def _weigh_endings(words: pa.Array) -> np.ndarray:
    """The longest listed end of each word decides."""
    ends, weights = _endings()
    found = np.full(len(words), -1)
    lengths = _numpy(pc.utf8_length(words))
    for size in range(1, LONGEST_ENDING + 1):  # a longer one replaces a shorter one
        place = _find(pc.utf8_slice_codeunits(words, -size), ends)
        found = np.where((place >= 0) & (lengths >= size + SHORTEST_WORD), place, found)
    return weights.take(found, axis=0)


def _numpy(flags: pa.Array) -> np.ndarray:
    return flags.to_numpy(zero_copy_only=False)


def _find(words: pa.Array, known: pa.Array) -> np.ndarray:
    return pc.index_in(words, value_set=known).fill_null(-1).to_numpy(zero_copy_only=False)


@cache
def languages() -> list[str]:
    """The languages that there is evidence for, French and English first."""
    files = ("words.csv", "endings.csv", "letters.csv")
    return list(dict.fromkeys([*TOLD, *(name for file in files for name, _ in _rows(file)), SCRIPT]))


@cache
def _endings() -> tuple[pa.Array, np.ndarray]:
    return _tabulate([(_owners("endings.csv"), SHAPE)])


@cache
def _known_words() -> tuple[pa.Array, np.ndarray]:
    """The listed words, and what each weighs for each language: shared among those that have it."""
    owners = _owners("words.csv")
    frequent = {word: of for word, of in _owners("frequent.csv").items() if word not in owners}
    told = {name: listed - owners.keys() - frequent.keys() for name, listed in sentiment_words().items()}
    shared = set.intersection(*told.values())
    feelings = {word: {name} for name, listed in told.items() for word in sorted(listed - shared)}
    return _tabulate([(owners, 1.0), (frequent, LEARNT), (feelings, FEELING)])


def _tabulate(lists: list[tuple[dict[str, set[str]], float]]) -> tuple[pa.Array, np.ndarray]:
    """All words, and the evidence of each; one more row, the last, for a word that is not among them."""
    names = languages()
    words = [word for owners, _ in lists for word in owners]
    rows = np.zeros((len(words) + 1, len(names)), dtype=np.float32)
    weighed = [(of, weight) for owners, weight in lists for of in owners.values()]
    for number, (of, weight) in enumerate(weighed):
        rows[number, [names.index(name) for name in of]] = weight / len(of)
    return pa.array(words, type=pa.large_string()), rows


def _owners(file: str) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for language, written in _rows(file):
        for word in written.split():
            owners.setdefault(word.replace("'", "\u02bc"), set()).add(language)
    return owners


def sentiment_words() -> dict[str, set[str]]:
    """The words of the sentiment lexicons: « Superbe ! » alone is French, and is worth scoring."""
    french = load_pack("fr")
    return {
        "fr": {word for word in french.valence if word.isalpha()},
        "en": {word for word in load_analyzer().lexicon if word.isalpha() and len(word) > 2},
    }


@cache
def _letters() -> list[tuple[str, str]]:
    return _rows("letters.csv")


def _rows(name: str) -> list[tuple[str, str]]:
    """The rows of a data file: language and what it has."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(line for line in file if not line.startswith("#")))
    return [(language, written) for language, written in rows[1:]]
