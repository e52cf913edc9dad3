"""Where in a text the model's words stand: each word of `read_words` with the piece of the text it was read from.

The model reads each stretch between white space through a chain of replacements that keeps no offsets. So within it
each run of letters or signs is read again by itself; a place counts only where this gives the very words that the
whole stretch gave. Where a finer cut gives others, the coarser one stands; words without a place have none.
"""

import re
from dataclasses import dataclass

import pyarrow as pa

from ..model.tokens import cut_texts, read_words

# A placeholder may hold white space.
_STRETCH = re.compile(r"(?:\[\[[A-Za-z][A-Za-z0-9_ ]*\]\]|\S)+")
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"  # accents may stand behind their letter
_RUN = re.compile(rf"{_LETTERS}(?:['’ʼ´`-]{_LETTERS})*|\s+|[!-/:-@\[-`{{-~]+|(?:(?![^\W_])[^\s!-~])+")
_TOO_MANY_RUNS = 400  # in one stretch: it is no sentence
_BETWEEN = "a"  # the same letters read otherwise between letters


@dataclass(frozen=True)
class Unit:
    """text[start:end] gave the words `first` to `last` (excluded) of the text's words."""

    start: int
    end: int
    first: int
    last: int


def place_words(texts: list[str], read: list[list[str]]) -> list[list[Unit]]:
    """For each text (as far as the model reads it) and its words: where they stand, in order, none overlapping."""
    stretches = [[match.span() for match in _STRETCH.finditer(text)] for text in texts]
    readings = _read(
        {text[start:end] for text, spans in zip(texts, stretches, strict=True) for start, end in spans}
    )
    found = []
    for text, spans, words in zip(texts, stretches, read, strict=True):
        units, at = [], 0
        for start, end in spans:
            many = _match(readings[text[start:end]], words, at)
            if many is None:
                break
            if many:
                units.append(Unit(start, end, at, at + many))
            at += many
        found.append(units)
    return _refine(texts, read, found)


def _refine(texts, read, found) -> list[list[Unit]]:
    """Units of several words, or with marks around them, cut into runs where the words stay the same."""
    wide = {text[unit.start : unit.end] for text, units in zip(texts, found, strict=True) for unit in units}
    runs = {written: [match.span() for match in _RUN.finditer(written)] for written in wide}
    runs = {written: spans for written, spans in runs.items() if 1 < len(spans) <= _TOO_MANY_RUNS}
    readings = _read({written[start:end] for written, spans in runs.items() for start, end in spans})
    return [
        [
            finer
            for unit in units
            for finer in _cut(unit, runs.get(text[unit.start : unit.end]), text, words, readings)
        ]
        for text, words, units in zip(texts, read, found, strict=True)
    ]


def _cut(unit: Unit, spans, text: str, words: list[str], readings) -> list[Unit]:
    if spans is None:
        return [unit]
    at, finer = unit.first, []
    for start, end in spans:
        start, end = unit.start + start, unit.start + end
        many = _match(readings[text[start:end]], words, at, unit.last)
        if many is None:
            return [unit]
        if many:
            finer.append(Unit(start, end, at, at + many))
        at += many
    return finer if at == unit.last else [unit]


def _read(written: set[str]) -> dict[str, list[list[str]]]:
    """What the model may read in each piece of text, the longest reading first."""
    pieces = sorted(written)
    words = list_words([*pieces, *(_BETWEEN + piece + _BETWEEN for piece in pieces)])
    count = len(pieces)
    readings = {}
    for place, piece in enumerate(pieces):
        between = words[count + place]
        told = [words[place]]
        if len(between) > 1 and between[0] == between[-1] == _BETWEEN:
            told.append(between[1:-1])
        readings[piece] = sorted(told, key=len, reverse=True)
    return readings


def _match(readings: list[list[str]], words: list[str], at: int, last: int | None = None) -> int | None:
    """How many words from `at` on one of the readings gives; None where none does."""
    for reading in readings:
        if words[at : at + len(reading)] == reading and (last is None or at + len(reading) <= last):
            return len(reading)
    return None


def list_words(texts: list[str]) -> list[list[str]]:
    """The model's words of each text, as lists."""
    tokens = read_words(cut_texts(pa.array(texts, type=pa.large_string())))
    words = tokens.forms.to_pylist()
    found: list[list[str]] = [[] for _ in texts]
    for owner, number in zip(tokens.owners.tolist(), tokens.ids.tolist(), strict=True):
        found[owner].append(words[number])
    return found
