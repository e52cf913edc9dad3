"""The rules of `rules.py` over arrays: from the words of many texts to the values that carry their sentiment.

In: `pack_words.Words` and the pack. Out: the four scores per text. Each function is the one of the same name in
`rules.py`, which says why the rule is as it is and explains one text; a test holds the two together.
"""

from dataclasses import dataclass

import numpy as np

from ..tokens import Tokens
from .pack import Pack
from .pack_phrases import find_phrases
from .pack_tables import load_tables
from .pack_words import CARRIES, SHOUTS, STOPS, TURNS, Words, read_words
from .rules import REACH_AHEAD, REACH_BACK, STRETCH
from .sums import score_values
from .vader import AFTER_CONTRAST, BEFORE_CONTRAST, CAPITALS, DISTANCE, NEGATED, NEVER_SO


@dataclass(frozen=True)
class Found:
    """The words and phrases that carry sentiment, in reading order, and their neighbours.

    `row[step]`: where the word `step` places from the first stands in the arrays of `Words`; `taken[step]`: it is
    part of a phrase. Beyond the text, the last row, which ends a clause. `covered`, per word of all texts: is it
    part of a phrase?
    """

    first: np.ndarray
    last: np.ndarray
    phrase: np.ndarray
    loud: np.ndarray  # its text has words in capitals and others
    row: dict[int, np.ndarray]
    taken: dict[int, np.ndarray]
    covered: np.ndarray


def score_pack(read: Tokens, pack: Pack) -> np.ndarray:
    """negative, neutral, positive, compound of each text by the pack's rules: an array of texts by four."""
    words = read_words(read, pack)
    tokens = words.tokens
    counts = tokens.counts - np.bincount(tokens.owners[_flagged(words, STOPS)], minlength=len(tokens.counts))
    found, value = _find(words, pack, counts)
    if len(found.first):
        value = _weigh(value, found, words, pack)
        value = _contrast(value, found, words)
    owners = tokens.owners[found.first]
    counts = counts - np.bincount(owners, weights=found.last - found.first, minlength=len(counts))
    kept = value != 0
    return score_values(value[kept], owners[kept], counts, *(read.count_sign(mark) for mark in "!?"))


def _flagged(words: Words, flag: int) -> np.ndarray:
    """The places of the words that have it."""
    return np.flatnonzero(words.flags & flag)


def _find(words: Words, pack: Pack, counts: np.ndarray) -> tuple[Found, np.ndarray]:
    """What carries sentiment, and its value before any rule."""
    ids, owners = words.ids, words.tokens.owners
    first, last, worth = find_phrases(words, pack)
    taken, begins = np.zeros(len(ids), dtype=bool), np.zeros(len(ids) + 1, dtype=bool)
    lengths = last - first + 1
    taken[np.repeat(first - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())] = True
    begins[first] = True
    places = _flagged(words, CARRIES)
    places = places[~taken[places]]
    # A booster with a value of its own only boosts a word or a phrase that follows it: « super nul ».
    after = np.where(places + 1 < words.tokens.starts[owners[places] + 1], places + 1, len(ids))
    next_carries = begins[after] | (np.append(words.flags, 0)[after] & CARRIES > 0)
    places = places[~((words.boost[ids[places]] != 0) & next_carries)]

    kept = worth != 0  # a phrase without a value only keeps its words from having one
    all_first = np.concatenate([first[kept], places])
    order = np.argsort(all_first, kind="stable")
    all_last = np.concatenate([last[kept], places])[order]
    value = np.concatenate([worth[kept], words.valence[ids[places]]])[order]
    phrase = np.repeat([True, False], [kept.sum(), len(places)])[order]
    all_first = all_first[order]

    capitals = np.bincount(owners[_flagged(words, SHOUTS)], minlength=len(counts))
    loud = (capitals > 0) & (capitals < counts)
    texts = owners[all_first]
    begin, end = words.tokens.starts[texts], words.tokens.starts[texts + 1]
    row, inside = {}, {}
    for step in range(-REACH_BACK, REACH_AHEAD + 1):
        at = all_first + step
        there = (at >= begin) & (at < end)
        at = np.where(there, at, all_first)
        row[step] = np.where(there, ids[at], len(words.stop) - 1)
        inside[step] = taken[at]
    return Found(all_first, all_last, phrase, loud[texts], row, inside, taken), value


def _weigh(value, found: Found, words: Words, pack: Pack) -> np.ndarray:
    own = found.row[0]
    shouted = found.loud & np.where(found.phrase, _all_capitals(found, words), words.capitals[own])
    value = value + np.where(shouted, np.where(value > 0, CAPITALS, -CAPITALS), 0.0)
    stretched = words.stretched[own] & ~found.phrase
    value += np.where(stretched, np.where(value > 0, STRETCH, -STRETCH), 0.0)
    value = _boost(value, found, words)
    return value * _negation(found, words, pack)


def _all_capitals(found: Found, words: Words) -> np.ndarray:
    """Is each word of the phrase in capitals, or one letter?"""
    result = np.zeros(len(found.first), dtype=bool)
    rows = np.flatnonzero(found.phrase & found.loud)
    lengths = (found.last - found.first + 1)[rows]
    begins = np.cumsum(lengths) - lengths
    at = words.ids[np.repeat(found.first[rows] - begins, lengths) + np.arange(lengths.sum())]
    capitals = words.capitals[at] | words.single[at]
    result[rows] = np.logical_and.reduceat(capitals, begins) if rows.size else False
    return result


def _boost(value, found: Found, words: Words) -> np.ndarray:
    alive = np.ones(len(value), dtype=bool)
    for distance, scale in enumerate(DISTANCE, start=1):
        before = found.row[-distance]
        alive &= ~words.stop[before] & ~found.taken[-distance]
        step = words.boost[before]
        boosts = alive & (step != 0)
        loud = words.capitals[before] & found.loud & (step > 0)
        step = np.where(loud, step + CAPITALS, step)
        value = np.where(boosts, value + np.where(value > 0, step, -step) * scale, value)
        alive &= boosts | (words.valence[before] == 0)
    return value


def _negation(found: Found, words: Words, pack: Pack) -> np.ndarray:
    """1 where nothing denies the word; NEGATED, or NEVER_SO for « jamais aussi bien »."""
    tables = load_tables(pack)
    open_ = ~found.phrase & ~words.fixed[found.row[0]]
    factor = np.ones(len(open_))
    ne, never_so = np.zeros(len(open_), dtype=bool), np.zeros(len(open_), dtype=bool)
    alive = open_.copy()
    for distance in range(1, REACH_BACK + 1):
        before = found.row[-distance]
        number = words.number[before]
        alive &= ~words.stop[before]
        ne |= alive & tables.ne[number]
        looked_at = alive & ~found.taken[-distance] & (factor == 1)
        turns = looked_at & tables.contrast[number]
        alive &= ~turns
        looked_at &= ~turns
        denies = looked_at & tables.negation[number]
        stronger = tables.never[number] & never_so
        factor = np.where(denies, np.where(stronger, NEVER_SO, NEGATED), factor)
        after_ne = np.flatnonzero(looked_at & ~denies & tables.after_ne[number])
        if after_ne.size:
            denied = _ne_before(found.first[after_ne] - distance, words, pack)
            factor[after_ne[denied]] = NEGATED
        never_so |= tables.never_so[number]
    alive = open_ & (factor == 1) & (ne | words.verb[found.row[0]])
    for distance in range(1, REACH_AHEAD + 1):
        after = found.row[distance]
        number = words.number[after]
        alive &= ~words.stop[after]
        denies = (tables.negation[number] & ~tables.only_before[number]) | (ne & tables.after_ne[number])
        factor[alive & ~found.taken[distance] & denies] = NEGATED
    return factor


def _ne_before(places, words: Words, pack: Pack) -> np.ndarray:
    """Does a « ne » stand up to three words before, in the same clause?"""
    begins = words.tokens.starts[words.tokens.owners[places]]
    found, alive = np.zeros(len(places), dtype=bool), np.ones(len(places), dtype=bool)
    for distance in range(1, REACH_BACK + 1):
        at = places - distance
        row = words.ids[np.maximum(at, 0)]
        alive &= (at >= begins) & ~words.stop[row]
        found |= alive & load_tables(pack).ne[words.number[row]]
    return found


def _contrast(value, found: Found, words: Words) -> np.ndarray:
    """What comes before the first « mais » of a text counts half, what comes after half as much again."""
    owners = words.tokens.owners
    turns = _flagged(words, TURNS)
    turns = turns[~found.covered[turns]]
    texts, firsts = np.unique(owners[turns], return_index=True)
    turn = np.full(len(words.tokens.counts), -1)
    turn[texts] = turns[firsts]
    of_word = turn[owners[found.first]]
    scaled = value * np.where(found.first < of_word, BEFORE_CONTRAST, AFTER_CONTRAST)
    return np.where(of_word >= 0, scaled, value)
