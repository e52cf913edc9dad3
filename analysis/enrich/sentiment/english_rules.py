"""VADER's rules over arrays: what `SentimentIntensityAnalyzer` computes word by word, at all lexicon words at once.

In: `Words`. Out: the places of the words that have a value, and the values, before the sum. Each step is that
of `sentiment_valence` in vaderSentiment 3.3.2, in its order and with its arithmetic, because a float depends on
both; the names below are the package's where it has one.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from .english import AHEAD, REACH
from .english_words import TURN, Words, load_vocabulary
from .vader import CAPITALS, DISTANCE, NEGATED, NEVER_SO


@dataclass(frozen=True)
class Around:
    """The lexicon words of some texts and their neighbours: `form[step]` and `number[step]` are of the word
    `step` places on, -3 to 2; the last form and number 0 where the text has none."""

    places: np.ndarray
    position: np.ndarray  # of the word in its text, from 0
    loud: np.ndarray  # its text has words in capitals and others
    form: dict[int, np.ndarray]
    number: dict[int, np.ndarray]


def weigh_words(words: Words) -> tuple[np.ndarray, np.ndarray]:
    """(places in the tokens, values) of the words whose value is not zero, in reading order."""
    around = look_around(words)
    value = _value_alone(words, around)
    for step in range(1, REACH + 1):
        before = around.form[-step]
        live = (around.position >= step) & ~words.listed[before]
        _boost(value, live, words, around, step)
        _deny(value, live, words, around, step)
        if step == REACH:
            _apply_idioms(value, live, around)
    value[_is_least(words, around)] *= NEGATED
    kept = value != 0
    return around.places[kept], value[kept]


def look_around(words: Words) -> Around:
    """The words of the lexicon, but for those that the package takes as modifiers only."""
    ids, starts, owners = words.tokens.ids, words.tokens.starts, words.tokens.owners
    places = np.flatnonzero((words.listed & (words.boost == 0))[ids])
    texts = owners[places]
    first, last = starts[texts], starts[texts + 1]
    none = len(words.number) - 1
    form, number = {}, {}
    for step in range(-REACH, AHEAD + 1):
        at = places + step
        inside = (at >= first) & (at < last)
        form[step] = np.where(inside, ids[np.where(inside, at, places)], none)
        number[step] = words.number[form[step]]
    counts = words.tokens.counts
    capitals = np.bincount(owners[words.shouted[ids]], minlength=len(counts))
    loud = (capitals > 0) & (capitals < counts)
    kept = ~((number[0] == _number("kind")) & (number[1] == _number("of")))
    if kept.all():
        return Around(places, places - first, loud[texts], form, number)
    return Around(
        places[kept],
        (places - first)[kept],
        loud[texts][kept],
        {step: of[kept] for step, of in form.items()},
        {step: of[kept] for step, of in number.items()},
    )


def _value_alone(words: Words, around: Around) -> np.ndarray:
    """The lexicon's value, turned or emptied by « no », and its capitals."""
    listed, no = words.valence[around.form[0]], _number("no")
    before = {step: around.number[-step] for step in (1, 2, 3)}
    only_denies = (around.number[0] == no) & words.listed[around.form[1]]
    value = np.where(only_denies, 0.0, listed)
    denied = (before[1] == no) | (before[2] == no)
    denied |= (before[3] == no) & ((before[1] == _number("or")) | (before[1] == _number("nor")))
    value = np.where(denied, listed * NEGATED, value)
    capitals = np.flatnonzero(words.shouted[around.form[0]] & around.loud)
    value[capitals] += np.where(value[capitals] > 0, CAPITALS, -CAPITALS)
    return value


def _boost(value, live, words: Words, around: Around, step: int) -> None:
    """`scalar_inc_dec`: changes `value` where the word `step` before is a booster or a dampener."""
    before = around.form[-step]
    at = np.flatnonzero(live & (words.boost[before] != 0))
    boost = words.boost[before[at]]
    boost = np.where(value[at] < 0, -boost, boost)
    loud = words.shouted[before[at]] & around.loud[at]
    boost += np.where(loud, np.where(value[at] > 0, CAPITALS, -CAPITALS), 0.0)
    value[at] += boost * DISTANCE[step - 1]


def _deny(value, live, words: Words, around: Around, step: int) -> None:
    """`_negation_check`, with its exceptions: « never so » strengthens, « without doubt » denies nothing."""
    denies = live & words.denies[around.form[-step]]
    if step > 1:
        one, two = around.number[-1], around.number[-2]
        so, doubt = _numbers("so", "this"), _number("doubt")
        farthest = around.number[-step]
        never, without = farthest == _number("never"), farthest == _number("without")
        if step == REACH:  # the package's own precedence: « so » one word before is enough
            strengthens = (never & np.isin(two, so)) | np.isin(one, so)
            denies &= ~(without & ((two == doubt) | (one == doubt)))
        else:
            strengthens = never & np.isin(one, so)
            denies &= ~(without & (one == doubt))
        denies &= ~strengthens
        value[live & strengthens] *= NEVER_SO
    value[denies] *= NEGATED


def _is_least(words: Words, around: Around) -> np.ndarray:
    least = (around.number[-1] == _number("least")) & ~words.listed[around.form[-1]]
    return least & ~np.isin(around.number[-2], _numbers("at", "very"))


def _apply_idioms(value, live, around: Around) -> None:
    """`_special_idioms_check`: « the shit », « yeah right », « kind of »."""
    idioms, boosts = _sequences()
    part = {step: _idiom_words()[number] for step, number in around.number.items()}
    near = (part[-1] & (part[0] | part[-2])) | (part[-2] & part[-3]) | (part[0] & part[1])
    at = np.flatnonzero(live & near)
    if not at.size:
        return
    number = {step: of[at] for step, of in around.number.items()}
    result = value[at]
    open_ = np.ones(len(at), dtype=bool)
    for steps in ((-1, 0), (-2, -1, 0), (-2, -1), (-3, -2, -1), (-3, -2)):
        found, worth = _look_up(idioms, [number[step] for step in steps])
        result = np.where(found & open_, worth, result)
        open_ &= ~found
    for steps in ((0, 1), (0, 1, 2)):
        found, worth = _look_up(idioms, [number[step] for step in steps])
        result = np.where(found, worth, result)
    for steps in ((-3, -2, -1), (-3, -2), (-2, -1)):
        found, worth = _look_up(boosts, [number[step] for step in steps])
        result = np.where(found, result + worth, result)
    value[at] = result


def _look_up(sequences: dict, numbers: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Which rows of words are one of the listed sequences, and its value."""
    keys, values = sequences.get(len(numbers), (np.empty(0, dtype=np.int64), np.empty(0)))
    key = np.zeros(len(numbers[0]), dtype=np.int64)
    for number in numbers:
        key = key * len(load_vocabulary().listed) + number
    if not len(keys):
        return np.zeros(len(key), dtype=bool), np.zeros(len(key))
    place = np.minimum(np.searchsorted(keys, key), len(keys) - 1)
    return keys[place] == key, values[place]


@cache
def _sequences() -> tuple[dict, dict]:
    """Idioms, and boosters of several words: number of words -> (keys, ascending, and values)."""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SPECIAL_CASES

    tables = []
    for listed in (SPECIAL_CASES, BOOSTER_DICT):
        table: dict[int, list[tuple[int, float]]] = {}
        for phrase, worth in listed.items():
            key, words = 0, phrase.split()
            for word in words:
                key = key * len(load_vocabulary().listed) + _number(word)
            table.setdefault(len(words), []).append((key, float(worth)))
        tables.append(
            {
                length: tuple(np.array(column) for column in zip(*sorted(rows), strict=True))
                for length, rows in table.items()
                if length in (2, 3)  # the package forms no others
            }
        )
    return tables[0], tables[1]


@cache
def _idiom_words() -> np.ndarray:
    """By number: is the word part of an idiom or of a booster of several words?"""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SPECIAL_CASES

    part = np.zeros(len(load_vocabulary().listed), dtype=bool)
    for phrase in (*SPECIAL_CASES, *BOOSTER_DICT):
        if len(words := phrase.split()) > 1:
            part[_numbers(*words)] = True
    return part


def _number(word: str) -> int:
    return load_vocabulary().numbers[word]


def _numbers(*words: str) -> list[int]:
    return [_number(word) for word in words]


def find_turns(words: Words) -> tuple[np.ndarray, np.ndarray]:
    """The first « but » of each text that has one: (its text, its place in the tokens)."""
    places = np.flatnonzero((words.number == _number(TURN))[words.tokens.ids])
    texts, firsts = np.unique(words.tokens.owners[places], return_index=True)
    return texts, places[firsts]
