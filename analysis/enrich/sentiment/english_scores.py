"""English: the four scores of vaderSentiment 3.3.2, exactly, of many texts at once.

In: the tokens of texts. Out: one row per text by `vader.SCORES`. Tokens, words, rules, contrast and sums
each have their file; here they are put together. One thing arrays cannot follow: « but » scales the first
word of *equal* value, and where two words of a text come to be equal that way, their list goes through the
package's own loop (`english.scale_contrast`).
"""

import numpy as np

from ..tokens import Tokens, lay_bytes
from .english import scale_contrast
from .english_rules import find_turns, weigh_words
from .english_words import Words, marked_emoji, read_words
from .sums import score_values
from .vader import AFTER_CONTRAST, BEFORE_CONTRAST


def score_english(tokens: Tokens) -> np.ndarray:
    """`SentimentIntensityAnalyzer().polarity_scores` of each text: an array of texts by four."""
    words = read_words(tokens)
    places, values = weigh_words(words)
    values = contrast_values(places, values, words)
    owners = words.tokens.owners[places]
    return score_values(values, owners, words.tokens.counts, *(_count_marks(tokens, mark) for mark in "!?"))


def _count_marks(tokens: Tokens, mark: str) -> np.ndarray:
    """How often it stands in each text once its emoji are spelt: one of them means « UP! button »."""
    found = tokens.count_sign(mark)
    for emoji, description in marked_emoji(mark):
        if emoji.encode() in lay_bytes(tokens.forms)[1].tobytes():
            found += tokens.count_sign(emoji) * description.count(mark)
    return found


def contrast_values(places: np.ndarray, values: np.ndarray, words: Words) -> np.ndarray:
    """What comes before the first « but » of a text counts half, what comes after half as much again."""
    texts, turns = find_turns(words)
    if not len(texts):
        return values
    owners = words.tokens.owners[places]
    turn = np.full(len(words.tokens.counts), -1, dtype=np.int64)
    turn[texts] = turns
    turned = np.flatnonzero(turn[owners] >= 0)
    before = places[turned] < turn[owners[turned]]
    scaled = values.copy()
    scaled[turned] *= np.where(before, BEFORE_CONTRAST, AFTER_CONTRAST)
    for text in _entangled(owners[turned], values[turned], scaled[turned]):
        first, last = np.searchsorted(owners, [text, text + 1])
        split = int(np.searchsorted(places[first:last], turn[text]))
        scaled[first:last] = scale_contrast(values[first:last].tolist(), split)
    return scaled


def _entangled(owners: np.ndarray, values: np.ndarray, scaled: np.ndarray) -> list[int]:
    """Texts where a word, once scaled, equals a later one: VADER, looking for that one, finds the first again."""
    both = np.concatenate([scaled, values])
    later = np.repeat([False, True], len(values))
    position = np.tile(np.arange(len(values)), 2)
    texts = np.tile(owners, 2)
    order = np.lexsort((later, position, both, texts))
    both, later, texts = both[order], later[order], texts[order]
    follows = (texts[1:] == texts[:-1]) & (both[1:] == both[:-1]) & later[1:] & ~later[:-1]
    return np.unique(texts[1:][follows]).tolist()
