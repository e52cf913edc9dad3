"""What vaderSentiment knows of each distinct word of English texts, as arrays that its rules read.

In: `Tokens` of texts. Out: `Words`: the same texts in VADER's words (emoji spelt out, punctuation stripped from
all but the shortest), and one value per distinct word for each thing that a rule asks. Lexicon, lists and
emoji are those of the installed package.
"""

import string
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import Tokens, put_pieces
from .english import load_analyzer

SHORTEST = 3  # a word stripped to fewer characters may be an emoticon, and stays as written
# Words that rules of the package's code name, beside its lists.
NAMED = ("no", "or", "nor", "kind", "of", "never", "so", "this", "without", "doubt", "least", "at", "very")
TURN = "but"


@dataclass(frozen=True)
class Words:
    """The words of some texts; each array after `tokens` has one value per form and a last one for « no word ».

    `number`: of a listed word in `Vocabulary.numbers`, else 0. `valence`: the lexicon's. `listed`: is in the
    lexicon. `boost`: of a booster or dampener. `denies`: is a negation. `shouted`: all its letters are
    capitals.
    """

    tokens: Tokens
    number: np.ndarray
    valence: np.ndarray
    listed: np.ndarray
    boost: np.ndarray
    denies: np.ndarray
    shouted: np.ndarray


@dataclass(frozen=True)
class Vocabulary:
    """All words that the package lists. `numbers`: word -> 1, 2...; the arrays are by that number, 0 for none."""

    words: pa.Array
    numbers: dict[str, int]
    valence: np.ndarray
    listed: np.ndarray
    boost: np.ndarray
    denies: np.ndarray


@cache
def load_vocabulary() -> Vocabulary:
    """The installed package's lists, once per process."""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES

    lexicon = load_analyzer().lexicon
    sequences = [word for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) for word in phrase.split()]
    words = list(dict.fromkeys([*NAMED, TURN, *BOOSTER_DICT, *NEGATE, *sequences, *lexicon]))
    return Vocabulary(
        words=pa.array(words, pa.large_string()),
        numbers={word: number for number, word in enumerate(words, start=1)},
        valence=np.array([0.0, *(lexicon.get(word, 0.0) for word in words)]),
        listed=np.array([False, *(word in lexicon for word in words)]),
        boost=np.array([0.0, *(BOOSTER_DICT.get(word, 0.0) for word in words)]),
        denies=np.array([False, *(word in set(NEGATE) for word in words)]),
    )


def read_words(tokens: Tokens) -> Words:
    """The words of the texts and what the package knows of them."""
    known = load_vocabulary()
    spelt, counts, pieces = _spell_emoji(tokens.forms)
    if spelt is not tokens.forms:
        tokens = put_pieces(tokens, spelt, counts, pieces)
    written = pc.utf8_trim_whitespace(spelt)
    stripped = pc.ascii_trim(written, string.punctuation)
    short = pc.less(pc.utf8_length(stripped), SHORTEST)
    words = pc.if_else(short, written, stripped)
    lowered, shouted = _lower(words)
    number = pc.index_in(lowered, known.words).fill_null(-1).to_numpy() + 1
    number = np.append(number, 0)
    denies = known.denies[number]
    denies[:-1] |= _flags(pc.match_substring(lowered, "n't"))
    return Words(
        tokens=tokens,
        number=number,
        valence=known.valence[number],
        listed=known.listed[number],
        boost=known.boost[number],
        denies=denies,
        shouted=np.append(shouted, False),
    )


def _spell_emoji(forms: pa.Array) -> tuple[pa.Array, np.ndarray, np.ndarray]:
    """New forms, and for each old form how many words it holds and which: emoji become their descriptions."""
    counts = np.ones(len(forms), dtype=np.int64)
    wide = np.flatnonzero(~_flags(pc.string_is_ascii(forms)))
    descriptions = _descriptions()
    spelt = {
        place: form.translate(descriptions).split()
        for place, form in zip(wide.tolist(), forms.take(pa.array(wide)).to_pylist(), strict=True)
        if not _emoji().isdisjoint(form)
    }
    if not spelt:
        return forms, counts, np.arange(len(forms))
    numbers: dict[str, int] = {}
    for words in spelt.values():
        for word in words:
            numbers.setdefault(word, len(forms) + len(numbers))
    counts[list(spelt)] = [len(words) for words in spelt.values()]
    firsts = np.cumsum(counts) - counts
    pieces = np.repeat(np.arange(len(forms)), counts)
    for place, words in spelt.items():
        pieces[firsts[place] : firsts[place] + len(words)] = [numbers[word] for word in words]
    more = pa.array(list(numbers), pa.large_string())
    return pa.concat_arrays([forms, more]), counts, pieces


def _lower(words: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """In lower case, and which are in capitals: as Python has it, whose rules beyond ASCII are its own."""
    lowered = pc.ascii_lower(words)
    shouted = _flags(pc.ascii_is_upper(words))
    wide = ~_flags(pc.string_is_ascii(words))
    if wide.any():
        others = words.filter(pa.array(wide)).to_pylist()
        shouted[wide] = [word.isupper() for word in others]
        lower = pa.array([word.lower() for word in others], pa.large_string())
        lowered = pc.replace_with_mask(lowered, pa.array(wide), lower)
    return lowered, shouted


def _flags(answers: pa.Array) -> np.ndarray:
    return answers.to_numpy(zero_copy_only=False).copy()


@cache
def _emoji() -> frozenset[str]:
    return frozenset(emoji for emoji in load_analyzer().emojis if len(emoji) == 1)


@cache
def _descriptions() -> dict[int, str]:
    """The package writes a space before a description unless one stands there; a second one splits no word."""
    emojis = load_analyzer().emojis
    return {ord(emoji): f" {emojis[emoji]}" for emoji in _emoji()}


@lru_cache(maxsize=2)
def marked_emoji(mark: str) -> list[tuple[str, str]]:
    """The emoji whose description holds a mark that adds emphasis, with it."""
    emojis = load_analyzer().emojis
    return [(emoji, emojis[emoji]) for emoji in sorted(_emoji()) if mark in emojis[emoji]]
