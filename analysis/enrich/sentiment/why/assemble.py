"""One text's parts put where they stand: places, values, cues and weights -> words in reading order, form and rest."""

from dataclasses import dataclass

import numpy as np

from .explanation import NONE, Cue, Weights, Word
from .tone import Toned
from .units import Unit

# Plain columns of the form that a reader can see -> the name they are told under (`explanation.FORM`).
SEEN = {
    "capitals": "capitals", "exclaims": "exclamations", "asks": "question", "asked": "question",
    "address": "address", "mention": "mention", "number": "number",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """What was found in one text; weights are of verdicts, `plain` and `tone_rest` the model's columns'."""

    units: list[Unit]
    tokens: np.ndarray
    toned: list[Toned]
    tone: np.ndarray  # of each toned word
    tone_rest: np.ndarray
    amplified: str | None  # the form whose marks the rest of the tone is owed to
    spans: dict[str, list[tuple[int, int]]]
    plain: dict[str, np.ndarray]  # the columns that are not the tone's, by name
    start: np.ndarray


def join_words(toned: list[Toned]) -> tuple[Word, ...]:
    """The words of a lexicon alone, where there is no model."""
    return tuple(Word(one.start, one.end, one.valence, one.rules, NONE, ()) for one in toned)


def assemble(found: Found) -> tuple[tuple[Word, ...], tuple[Cue, ...], dict[str, Weights], Weights]:
    """(words, cues, form, rest) of one text: they add up to all that was found, cues being part of the words."""
    groups = _group(found.units, found.toned)
    weights, rest = _add_up(groups, found)
    form: dict[str, np.ndarray] = {}
    cues, names = [], [[] for _ in groups]
    starts = np.array([group.start for group in groups])
    ends = np.array([group.end for group in groups])
    for name, added in found.plain.items():
        if name in found.spans:
            spans = found.spans[name]
            inside = np.zeros(len(groups), dtype=bool)
            for start, end in spans:
                inside |= (starts < end) & (ends > start)
            if inside.any():
                weights[inside] += added / inside.sum()
                for place in np.flatnonzero(inside).tolist():
                    names[place].append(name)
            else:
                rest = rest + added
            cues.append(Cue(name, tuple(spans), _told(added)))
        elif name in SEEN and added.any():
            form[SEEN[name]] = form.get(SEEN[name], 0) + added
        else:
            rest = rest + added
    if found.amplified:
        form[found.amplified] = form.get(found.amplified, 0) + found.tone_rest
    else:
        rest = rest + found.tone_rest
    words = tuple(
        Word(group.start, group.end, group.valence, group.rules, _told(added), tuple(told))
        for group, added, told in zip(groups, weights, names, strict=True)
    )
    return words, tuple(cues), {name: _told(added) for name, added in form.items()}, _told(rest)


@dataclass
class _Group:
    start: int
    end: int
    units: list[Unit]
    toned: list[int]
    valence: float | None = None
    rules: tuple[str, ...] = ()


def _group(units: list[Unit], toned: list[Toned]) -> list[_Group]:
    """Places of the model's words and of the lexicon's, those that overlap together, in reading order."""
    places = [(unit.start, unit.end, unit, None) for unit in units]
    places += [(word.start, word.end, None, number) for number, word in enumerate(toned)]
    groups: list[_Group] = []
    for start, end, unit, number in sorted(places, key=lambda place: place[:2]):
        if not groups or start >= groups[-1].end:
            groups.append(_Group(start, end, [], []))
        group = groups[-1]
        group.end = max(group.end, end)
        if unit is not None:
            group.units.append(unit)
        else:
            group.toned.append(number)
            group.valence = (group.valence or 0.0) + toned[number].valence
            group.rules = tuple(dict.fromkeys((*group.rules, *toned[number].rules)))
    return groups


def _add_up(groups: list[_Group], found: Found) -> tuple[np.ndarray, np.ndarray]:
    """(weights of each group, what stays: the start, and words without a place)."""
    weights = np.zeros((len(groups), len(found.start)))
    placed = np.zeros(len(found.tokens), dtype=bool)
    for place, group in enumerate(groups):
        for unit in group.units:
            weights[place] += found.tokens[unit.first : unit.last].sum(axis=0)
            placed[unit.first : unit.last] = True
        for number in group.toned:
            weights[place] += found.tone[number]
    return weights, found.start + found.tokens[~placed].sum(axis=0)


def _told(weights: np.ndarray) -> Weights:
    return tuple(np.asarray(weights, dtype=float).tolist())
