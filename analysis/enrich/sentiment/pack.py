"""A language pack: the folder of data that the rules run on. A new language is a new folder, not new code.

In: the folder's CSV files. Out: one `Pack`, read once per process.

| file | rows |
|---|---|
| lexicon.csv | `word,valence`: values carried over from a named source (see SOURCES.md) |
| own.csv | `forms,valence,part`: the project's own values, which win over the lexicon; part: word, verb or fixed |
| phrases.csv | `phrase,valence`: several words with one value of their own |
| modifiers.csv | `words,kind,value`: boosters, dampeners, negations, contrast words, accents that must stay |
| | and `accents`: letters that only who types accents types; a text without any may lack them all |
| emoji.csv | `emoji,valence`: where VADER's English description of an emoji says nothing |

Valences are on VADER's scale, -4 to 4. A pack may do without any row, and without any file but the lexicon.
"""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent
LEXICON = "lexicon.csv"  # what makes a folder a pack

SHORTEST_FOLD = 4  # « sûr » folded is « sur », « né » is « ne »: short words must keep their accents


@dataclass(frozen=True, eq=False)
class Pack:
    """Everything the rules know of one language. Words are lower case, œ spelt oe.

    `never` with one of `never_so` before a word makes it stronger: « jamais aussi bien ».
    """

    valence: dict[str, float]
    unaccented: dict[str, str]  # a word typed without its accents -> the lexicon's word
    fixed: frozenset[str]  # words that no negation turns (« putain », « malheureusement »)
    verbs: frozenset[str]  # words whose negation may follow them (« j'aime pas »)
    # first two words -> (words, value), longest first
    phrases: dict[tuple[str, ...], tuple[tuple[tuple[str, ...], float], ...]]
    phrase_starts: frozenset[str]
    boosters: dict[str, float]
    negations: frozenset[str]
    only_before: frozenset[str]  # « sans » never denies what came before it
    negations_after_ne: frozenset[str]  # « plus »
    ne: frozenset[str]
    never: frozenset[str]
    never_so: frozenset[str]
    contrast: frozenset[str]
    accents: frozenset[str]
    emoji: dict[str, float]
    watched: frozenset[str]  # folded words without a value that some rule looks for


def find_packs(folder: Path) -> tuple[str, ...]:
    """The languages that have a pack in `folder`: the names of its folders with a lexicon."""
    return tuple(sorted(path.parent.name for path in folder.glob(f"*/{LEXICON}")))


PACKS = find_packs(
    FOLDER
)  # English has none: it runs on vaderSentiment itself, whose scores are the contract


@lru_cache(maxsize=8)
def load_pack(language: str, folder: Path = FOLDER) -> Pack:
    """Read the pack of `language` (one of `find_packs(folder)`); without a lexicon it is a FileNotFoundError."""
    folder = folder / language
    valence, phrases, parts = {}, {}, {}
    for row in _rows(folder / LEXICON):
        _add(row["word"], float(row["valence"]), valence, phrases)
    for row in _rows_if_there(folder / "own.csv"):
        for form in row["forms"].split():
            _add(form, float(row["valence"]), valence, phrases)
            parts.setdefault(row["part"], set()).add(spell(form))
    for row in _rows_if_there(folder / "phrases.csv"):
        _add(row["phrase"], float(row["valence"]), valence, phrases)

    kinds: dict[str, dict[str, float]] = {}
    for row in _rows_if_there(folder / "modifiers.csv"):
        for word in row["words"].split():
            kinds.setdefault(row["kind"], {})[spell(word)] = float(row["value"] or 0)

    def folded(kind: str) -> frozenset[str]:
        return frozenset(map(fold, kinds.get(kind, ())))

    accents = frozenset(kinds.pop("accents", ()))
    boosters = _with_unaccented({**kinds.get("booster", {}), **kinds.get("dampener", {})})
    phrase_words = {word for words in phrases for word in words}
    return Pack(
        valence={word: value for word, value in valence.items() if value},
        unaccented=_unaccented(valence, folded("keep_accents") | set(boosters)),
        fixed=frozenset(parts.get("fixed", ())),
        verbs=frozenset(parts.get("verb", ())),
        phrases=_by_first_words(phrases),
        phrase_starts=frozenset(words[0] for words in phrases),
        boosters=boosters,
        negations=folded("negation"),
        only_before=folded("only_before"),
        negations_after_ne=folded("negation_after_ne"),
        ne=folded("ne"),
        never=folded("never"),
        never_so=folded("never_so"),
        contrast=folded("contrast"),
        accents=accents | frozenset(letter.upper() for letter in accents),
        emoji={row["emoji"]: float(row["valence"]) for row in _rows_if_there(folder / "emoji.csv")},
        watched=frozenset({fold(word) for words in kinds.values() for word in words} | phrase_words),
    )


def spell(word: str) -> str:
    """Lower case, ligatures undone: « Cœur » -> « coeur »."""
    return word.lower().replace("œ", "oe").replace("æ", "ae")


def fold(word: str) -> str:
    """Without accents: « reçu » -> « recu »."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def split_words(phrase: str) -> tuple[str, ...]:
    """The words of an entry as the reader of comments cuts them: apostrophes and hyphens separate."""
    return tuple(fold(spell(phrase)).replace("'", " ").replace("’", " ").replace("-", " ").split())


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _rows_if_there(path: Path) -> Iterator[dict[str, str]]:
    return _rows(path) if path.exists() else iter(())


def _add(entry: str, value: float, valence: dict, phrases: dict) -> None:
    words = split_words(entry)
    if len(words) > 1:
        phrases[words] = value
    else:
        valence[spell(entry)] = value


def _by_first_words(phrases: dict[tuple[str, ...], float]) -> dict:
    groups: dict[tuple[str, ...], list] = {}
    for words, value in phrases.items():
        groups.setdefault(words[:2], []).append((words, value))
    return {first: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for first, group in groups.items()}


def _unaccented(valence: dict[str, float], taken: set[str]) -> dict[str, str]:
    """Folded spelling -> word, where the folded spelling is free and its words agree on the sign."""
    found: dict[str, list[str]] = {}
    for word in valence:
        folded = fold(word)
        if folded != word and folded not in valence and folded not in taken and len(folded) >= SHORTEST_FOLD:
            found.setdefault(folded, []).append(word)
    mildest = {folded: min(words, key=lambda w: (abs(valence[w]), w)) for folded, words in found.items()}
    agree = {f for f, words in found.items() if len({valence[w] > 0 for w in words}) == 1}
    return {folded: word for folded, word in mildest.items() if folded in agree}


def _with_unaccented(values: dict[str, float]) -> dict[str, float]:
    return {**{fold(word): value for word, value in values.items()}, **values}
