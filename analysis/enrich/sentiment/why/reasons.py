"""The few reasons worth saying for a verdict: phrases in quotes with the cues they stand for, and the form.

In: an `Explanation` and its text. Out: `Reason`s that pull towards the verdict, the strongest first. All words stay in
the explanation; here small words that no reader would take for a reason are left out, and neighbours are told as one.
"""

import re
from dataclasses import dataclass

from .explanation import Explanation, Weights, Word

LEAST = 0.35  # log-odds: below it nobody would notice the difference
LEAST_PLAIN = 0.6  # of a word without tone or cue: a small one is the model's habit, no reason
LEAST_OF_BEST = 0.15  # share of the strongest reason
ENOUGH = 0.35  # share of all that pulls towards the verdict
AGAINST = -0.2  # a cue that pulls the other way by more than that is no name for a reason
NAMED = 0.1  # log-odds from which a cue is named beside another
MOST_WORDS = 5  # of neighbours told together
SHORT = 3  # letters; a shorter word without tone or cue is no reason by itself
_MARKS = {"exclamations": re.compile(r"!+"), "question": re.compile(r"\?+")}
_GAP = re.compile(r"[\s,'’-]{0,3}")


@dataclass(frozen=True)
class Reason:
    """text[start:end] (both None for the form), its names (cues, or one of FORM), and what it adds to the verdict
    against the two others, in log-odds."""

    start: int | None
    end: int | None
    names: tuple[str, ...]
    weight: float


def pick_reasons(text: str, why: Explanation, most: int = 3) -> tuple[list[Reason], bool]:
    """(reasons, are they the most of it): the strongest for the verdict, none overlapping, none told twice; and
    whether they hold more than ENOUGH of all that pulls towards it. ([], False) where nothing is explained."""
    if why.verdict is None:
        return [], False
    found, taken = _phrases_of_cues(why), set()
    for reason in found:
        taken |= {word.start for word in why.words if reason.start <= word.start < reason.end}
    marks, words = dict(why.form), []
    for word in why.words:
        written = text[word.start : word.end]
        name = next((name for name, pattern in _MARKS.items() if pattern.fullmatch(written)), None)
        if name:
            marks[name] = _sum(marks.get(name), word.weights)
        elif word.start not in taken:
            words.append(word)
    found += _runs(text, words, why)
    found += [Reason(None, None, (name,), why.towards(weights)) for name, weights in marks.items()]
    told: dict[tuple, Reason] = {}
    for one in sorted(found, key=lambda one: -one.weight):
        best = next(iter(told.values()), one)
        if one.weight >= max(LEAST, LEAST_OF_BEST * best.weight):
            told.setdefault(
                (one.names, "" if one.start is None else text[one.start : one.end].casefold()), one
            )
    reasons = list(told.values())[:most]
    parts = [*(word.weights for word in why.words), *why.form.values()]
    pulling = sum(max(why.towards(weights), 0.0) for weights in parts)
    return reasons, sum(reason.weight for reason in reasons) > ENOUGH * pulling


def _phrases_of_cues(why: Explanation) -> list[Reason]:
    """Words that cues stand on, those that overlap together, where they pull towards the verdict."""
    helpful = [cue for cue in why.cues if why.towards(cue.weights) >= AGAINST]
    spans = sorted((start, end, cue.name) for cue in helpful for start, end in cue.spans)
    phrases: list[tuple[int, int, list[str]]] = []
    for start, end, name in spans:
        for word in why.words:
            if word.start < end and start < word.end:
                start, end = min(start, word.start), max(end, word.end)
        if phrases and start < phrases[-1][1]:
            before, last, names = phrases.pop()
            phrases.append((before, max(last, end), [*names, name]))
        else:
            phrases.append((start, end, [name]))
    found = [
        Reason(
            start,
            end,
            _worth_naming(names, why),
            sum(why.towards(word.weights) for word in why.words if start <= word.start < end),
        )
        for start, end, names in phrases
    ]
    return [reason for reason in found if reason.weight >= LEAST]


def _worth_naming(names: list[str], why: Explanation) -> tuple[str, ...]:
    """Of several cues on a phrase those that pull towards the verdict; else the one that pulls away least."""
    pull = {cue.name: why.towards(cue.weights) for cue in why.cues}
    names = list(dict.fromkeys(names))
    return tuple(name for name in names if pull[name] >= NAMED) or (max(names, key=pull.get),)


def _runs(text: str, words: list[Word], why: Explanation) -> list[Reason]:
    """Neighbours that all pull towards the verdict, told as one."""
    runs: list[list[Word]] = []
    for word in words:
        if why.towards(word.weights) < LEAST:
            continue
        near = runs and _GAP.fullmatch(text, runs[-1][-1].end, word.start) and len(runs[-1]) < MOST_WORDS
        if near:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [
        Reason(run[0].start, run[-1].end, (), sum(why.towards(word.weights) for word in run))
        for run in runs
        if any(_tells(text, word, why) for word in run)
    ]


def _tells(text: str, word: Word, why: Explanation) -> bool:
    """Would a reader take it for a reason?"""
    if word.valence is not None or word.cues:
        return True
    written = text[word.start : word.end]
    picture = not written.isascii() and not any(sign.isalpha() for sign in written)
    return why.towards(word.weights) >= LEAST_PLAIN and (picture or len(written) >= SHORT)


def _sum(first: Weights | None, second: Weights) -> Weights:
    return second if first is None else tuple(a + b for a, b in zip(first, second, strict=True))
