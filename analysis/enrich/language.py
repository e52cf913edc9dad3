"""The language of each comment: fr, en, other or unknown.

In: texts. Out: a category per text, same index. Evidence is counted on the distinct words of the distinct
texts, in Arrow: words that only one language writes (`languages/words.csv`), spellings that only one language
has (`languages/shapes.csv`), and the script. Nothing to go by (an emoji, a name, « ok ») is `unknown`.

Nothing is downloaded and nothing is random: the same text always has the same language, whatever stands
around it.
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from .sentiment.english import load_analyzer
from .sentiment.pack import load_pack

LANGUAGES = ("fr", "en", "other", "unknown")
TOLD = ("fr", "en")  # the others count as one once the best is known
DATA = Path(__file__).with_name("languages")

# Weights of evidence: a word of one language alone counts 1, of several languages its share, a spelling less.
FEELING = 0.5
SHAPE = 0.3
ENOUGH = 0.45  # evidence below this is none: one shared word (« a », « de ») does not make a language
FOREIGN_WORDS = 6  # so many words, and hardly any of them French or English
FOREIGN_SHARE = 0.08  # evidence per word that « hardly » means
LONGEST = 2000  # characters read of one text: its language shows long before

NOT_WORDS = r"(?:https?://|www\.)\S+|@\S+|&[a-z]+;|\bhttps?\b|\brt\b"
# What an export writes in the place of a picture: « [[PHOTO]] », « [[STICKER]] ». Nobody wrote it.
PLACEHOLDER = r"\[\[[A-Z][A-Z0-9_ ]*\]\]"
BETWEEN_WORDS = r"[^\p{L}\p{M}]+"
# « l'homme », « qu'il », « dell'arte »: an elided word keeps its apostrophe, as a letter, so that a lone l is
# not one.
ELIDED, KEPT = r"\b(\p{L}|qu|\p{L}{2,6}[lq]u?)['’](\p{L})", "\\1\u02bc \\2"


def detect_language(text: pd.Series) -> pd.Series:
    """The language of each text, as a category of LANGUAGES; a missing or empty text is `unknown`.

    Addresses, @mentions and placeholders (« [[PHOTO]] ») are not read. The first LONGEST characters decide.
    """
    codes, distinct = pd.factorize(text.astype("str"))
    array = pa.array(distinct.tolist(), type=pa.large_string())  # one chunk, also where there is no text
    found = np.append(
        _detect_distinct(array), LANGUAGES.index("unknown")
    )  # -1 codes a missing text: the last
    return pd.Series(pd.Categorical.from_codes(found[codes], categories=list(LANGUAGES)), index=text.index)


def _detect_distinct(texts: pa.Array) -> np.ndarray:
    """A code of LANGUAGES per text."""
    words, owners = split_words(texts)
    names = languages()
    dictionary = pc.dictionary_encode(words)
    evidence = _weigh_words(dictionary.dictionary)
    ids = dictionary.indices.to_numpy()
    # One column at a time: a text's evidence for a language is the sum over its words.
    totals = np.stack(
        [np.bincount(owners, weights=evidence[ids, k], minlength=len(texts)) for k in range(len(names))],
        axis=1,
    )
    counts = np.bincount(owners, minlength=len(texts))
    return _decide(totals, counts)


def split_words(texts: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """All words of all texts, lower case, in a row, and the number of the text that each belongs to."""
    written = pc.replace_substring_regex(pc.utf8_slice_codeunits(texts, 0, LONGEST), PLACEHOLDER, " ")
    lowered = pc.utf8_lower(written)
    plain = pc.replace_substring_regex(lowered, NOT_WORDS, " ")
    plain = pc.replace_substring_regex(plain, ELIDED, KEPT)
    lists = pc.split_pattern_regex(plain, BETWEEN_WORDS)
    words, owners = pc.list_flatten(lists), pc.list_parent_indices(lists)
    real = pc.not_equal(words, "")
    return words.filter(real), owners.filter(real).to_numpy()


def _decide(totals: np.ndarray, counts: np.ndarray) -> np.ndarray:
    names = languages()
    best = totals.argmax(axis=1) if len(totals) else np.empty(0, dtype=np.int64)
    highest = totals.max(axis=1, initial=0.0)
    told = totals[:, [names.index(name) for name in TOLD]].max(axis=1, initial=0.0)
    outcome = np.array([LANGUAGES.index(name if name in TOLD else "other") for name in names])[best]
    outcome = np.where(highest < ENOUGH, LANGUAGES.index("unknown"), outcome)
    foreign = (counts >= FOREIGN_WORDS) & (told < FOREIGN_SHARE * counts)
    return np.where(foreign, LANGUAGES.index("other"), outcome).astype(np.int8)


def _weigh_words(words: pa.Array) -> np.ndarray:
    """Evidence of each distinct word (rows) for each language (columns)."""
    names = languages()
    evidence = np.zeros((len(words), len(names)))
    known, weights = _known_words()
    place = pc.index_in(words, value_set=known).fill_null(-1).to_numpy(zero_copy_only=False)
    evidence[place >= 0] = weights[place[place >= 0]]
    for name, pattern in _shapes():
        hit = pc.match_substring_regex(words, pattern).to_numpy(zero_copy_only=False) & (place < 0)
        evidence[hit, names.index(name)] = SHAPE  # once: one odd spelling, twice odd, may be a name
    foreign = pc.match_substring_regex(words, r"[^\p{Latin}\p{M}\x{02bc}]").to_numpy(zero_copy_only=False)
    evidence[foreign, names.index(OTHER_SCRIPT)] += 1.0
    return evidence


OTHER_SCRIPT = "script"  # Arabic, Devanagari, Cyrillic...: the letters say it


@cache
def languages() -> list[str]:
    """The languages that there is evidence for, French and English first."""
    found = dict.fromkeys([*TOLD, *(row["language"] for row in _rows("words.csv")), OTHER_SCRIPT])
    return list(found)


@cache
def _known_words() -> tuple[pa.Array, np.ndarray]:
    """The listed words, and the weight of each for each language: 1 shared among those that have it."""
    names = languages()
    owners: dict[str, set[str]] = {}
    for row in _rows("words.csv"):
        for word in row["words"].split():
            owners.setdefault(word.replace("'", "\u02bc"), set()).add(row["language"])
    weights = np.zeros((len(owners), len(names)))
    for number, of in enumerate(owners.values()):
        weights[number, [names.index(name) for name in of]] = 1 / len(of)
    told = {name: words - owners.keys() for name, words in sentiment_words().items()}
    shared = set.intersection(*told.values())
    feelings = [(word, name) for name, words in told.items() for word in sorted(words - shared)]
    more = np.zeros((len(feelings), len(names)))
    for number, (_, name) in enumerate(feelings):
        more[number, names.index(name)] = FEELING
    known = [*owners, *(word for word, _ in feelings)]
    return pa.array(known, type=pa.large_string()), np.vstack([weights, more])


def sentiment_words() -> dict[str, set[str]]:
    """The words of the sentiment lexicons: « Superbe ! » alone is French, and is worth scoring."""
    french = load_pack("fr")
    return {
        "fr": {word for word in french.valence if word.isalpha()},
        "en": {word for word in load_analyzer().lexicon if word.isalpha() and len(word) > 2},
    }


@cache
def _shapes() -> list[tuple[str, str]]:
    return [(row["language"], row["pattern"]) for row in _rows("shapes.csv")]


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
