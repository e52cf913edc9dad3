"""What speaks for a language, as tables: the listed words, the ends of words, the letters. Read once per process.

In: the CSV files of this folder and the sentiment lexicons. Out: arrays with a column per language of `languages()`.
"""

import csv
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
import pyarrow as pa

from ..sentiment.english import load_analyzer
from ..sentiment.pack import load_pack

DATA = Path(__file__).parent
TOLD = ("fr", "en")  # the others count as one once the best is known
SCRIPT = "script"  # Arabic, Devanagari, Cyrillic...: the letters say it

FEELING = 0.5
LEARNT = 0.7
SHAPE = 0.3  # shared among the languages that have it

# Latin letters, also fullwidth, and the « 𝓛𝓮𝓽𝓽𝓻𝓮𝓼 » of mathematics; all others are of another script.
LATIN = (
    (0, 0x24F), (0x2B0, 0x36F), (0x1D00, 0x1DBF), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF),
    (0xFB00, 0xFB06), (0xFF21, 0xFF5A), (0x1D400, 0x1D7FF),
)  # fmt: skip


@cache
def languages() -> list[str]:
    """The languages that there is evidence for, French and English first."""
    files = ("words.csv", "endings.csv", "letters.csv")
    return list(dict.fromkeys([*TOLD, *(name for file in files for name, _ in _rows(file)), SCRIPT]))


@cache
def ending_tree() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The listed endings as a tree from their last letter on: a number for each letter, by its code (0: in none);
    node and letter -> node (0: none); the ending that each node completes, or -1; and what each ending weighs.
    """
    ends, weights = _tabulate([(_owners("endings.csv"), SHAPE)])
    letters = sorted({letter for end in ends.to_pylist() for letter in end})
    numbers = np.zeros(ord(letters[-1]) + 2, dtype=np.int64)
    numbers[[ord(letter) for letter in letters]] = np.arange(1, len(letters) + 1)
    nodes: dict[str, int] = {"": 0}
    for end in ends.to_pylist():
        for size in range(1, len(end) + 1):
            nodes.setdefault(end[-size:], len(nodes))
    steps, ended = np.zeros((len(nodes), len(letters) + 1), dtype=np.int64), np.full(len(nodes), -1)
    for end, node in nodes.items():
        if end:
            steps[nodes[end[1:]], numbers[ord(end[0])]] = node
    ended[[nodes[end] for end in ends.to_pylist()]] = np.arange(len(ends))
    return numbers, steps, ended, weights


@cache
def known_words() -> tuple[pa.Array, np.ndarray]:
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


@lru_cache(maxsize=4096)
def weigh_letter(letter: int) -> np.ndarray:
    """The evidence of a letter beyond ASCII for each language."""
    names, found = languages(), np.zeros(len(languages()), dtype=np.float32)
    for language, letters in _letters():
        if chr(letter) in letters:
            found[names.index(language)] = SHAPE
    if unicodedata.category(chr(letter))[0] == "L" and not any(a <= letter <= b for a, b in LATIN):
        found[names.index(SCRIPT)] = 1.0
    return found
