"""VADER's rules over a language pack: from the words of a comment to one valence per word, with the reasons.

In: the words of one text and a pack. Out: `Weighed` words. `pack_rules.py` runs the same rules over many texts
at once and adds the valences up; this file explains one text. The rules are VADER's (boosters, capitals,
negation within three words, contrast), with what French needs: a phrase counts as one word, a negation also
reaches back to a verb (« j'aime pas », « ne mérite aucune étoile »), « plus » denies only after « ne » and
boosts otherwise, and no rule reaches across a mark that ends a clause.
"""

from dataclasses import dataclass

from .pack import Pack
from .split import Word
from .vader import (
    AFTER_CONTRAST,
    BEFORE_CONTRAST,
    CAPITALS,
    DISTANCE,
    NEGATED,
    NEVER_SO,
)

REACH_BACK = 3  # words before, as in VADER
REACH_AHEAD = 2  # words after a verb: « je ne vous recommande vraiment pas »
STRETCH = 0.293  # « nuuuul » is worth a booster


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word (or a phrase, first to last word) with its valence after the rules.

    Places are in the split text.
    """

    first: int
    last: int
    valence: float
    reasons: tuple[str, ...]


def weigh_words(words: list[Word | None], pack: Pack) -> list[Weighed]:
    """The words that carry sentiment, in order, with what changed each."""
    phrases = _find_phrases(words, pack)
    carriers = [place for place, word in enumerate(words) if word is not None and word.valence]
    if not phrases and not carriers:
        return []
    inside = {place for first, (last, _) in phrases.items() for place in range(first, last + 1)}
    shout = _some_capitals(words)
    found = []
    for place in sorted({*phrases, *carriers}):
        if place in phrases:
            last, value = phrases[place]
            if value:
                found.append(_weigh_phrase(words, place, last, value, pack, inside, shout))
        elif place not in inside and not (words[place].booster and _carries_next(words, place, phrases)):
            found.append(_weigh_word(words, place, pack, inside, shout))
    return _contrast(words, found, inside, pack)


def _weigh_word(words, place, pack, inside, shout) -> Weighed:
    word = words[place]
    value, reasons = word.valence, []
    if shout and word.capitals:
        value += CAPITALS if value > 0 else -CAPITALS
        reasons.append("capitals")
    if word.stretched:
        value += STRETCH if value > 0 else -STRETCH
        reasons.append("stretched")
    value = _boost(words, place, value, inside, shout, reasons)
    denied = 0.0 if word.fixed else _negation(words, place, pack, inside)
    if denied:
        value *= denied
        reasons.append("negated" if denied < 0 else "boosted")
    return Weighed(place, place, value, tuple(dict.fromkeys(reasons)))


def _weigh_phrase(words, first, last, value, pack, inside, shout) -> Weighed:
    reasons = ["idiom"]
    if shout and all(word.capitals or len(word.form) == 1 for word in words[first : last + 1]):
        value += CAPITALS if value > 0 else -CAPITALS
        reasons.append("capitals")
    value = _boost(words, first, value, inside, shout, reasons)
    return Weighed(first, last, value, tuple(reasons))


def _boost(words, place, value, inside, shout, reasons) -> float:
    for distance, scale in enumerate(DISTANCE, start=1):
        at = place - distance
        if at < 0 or words[at] is None or at in inside:
            break
        word = words[at]
        step = word.booster
        if step:
            if word.capitals and shout:
                step += CAPITALS if step > 0 else 0.0
            reasons.append("boosted" if step > 0 else "dampened")
            value += (step if value > 0 else -step) * scale
        elif word.valence:
            break
    return value


def _negation(words, place, pack: Pack, inside) -> float:
    """0 where nothing denies the word; NEGATED, or NEVER_SO for « jamais aussi bien »."""
    ne = False
    factor = 0.0
    for distance in range(1, REACH_BACK + 1):
        at = place - distance
        if at < 0 or words[at] is None:
            break
        folded = words[at].folded
        if folded in pack.ne:
            ne = True
        if at in inside or factor:
            continue
        if folded in pack.contrast:
            break
        if folded in pack.negations:
            between = {word.folded for word in words[at + 1 : place]}
            factor = NEVER_SO if folded in pack.never and between & pack.never_so else NEGATED
        elif folded in pack.negations_after_ne and _ne_before(words, at, pack):
            factor = NEGATED
    if factor:
        return factor
    if ne or words[place].verb:
        for at in range(place + 1, min(place + REACH_AHEAD, len(words) - 1) + 1):
            if words[at] is None:
                break
            if at in inside:
                continue
            folded = words[at].folded
            if folded in pack.negations and folded not in pack.only_before:
                return NEGATED
            if ne and folded in pack.negations_after_ne:
                return NEGATED
    return 0.0


def _ne_before(words, place, pack: Pack) -> bool:
    for at in range(place - 1, max(place - REACH_BACK, 0) - 1, -1):
        if words[at] is None:
            return False
        if words[at].folded in pack.ne:
            return True
    return False


def _contrast(words, found: list[Weighed], inside, pack: Pack) -> list[Weighed]:
    """VADER's rule: what comes before « mais » counts half, what comes after counts half as much again."""
    turn = next(
        (at for at, w in enumerate(words) if w and w.folded in pack.contrast and at not in inside), None
    )
    if turn is None:
        return found
    return [
        Weighed(
            word.first,
            word.last,
            word.valence * (BEFORE_CONTRAST if word.first < turn else AFTER_CONTRAST),
            (*word.reasons, "contrast"),
        )
        for word in found
    ]


def _find_phrases(words, pack: Pack) -> dict[int, tuple[int, float]]:
    """First place -> (last place, value): the longest phrase at each place, none overlapping."""
    found, free = {}, 0
    starts = [place for place, word in enumerate(words) if word is not None and word.starts_phrase]
    for place in starts:
        following = words[place + 1] if place + 1 < len(words) else None
        if place < free or following is None:
            continue
        for phrase, value in pack.phrases.get((words[place].folded, following.folded), ()):
            end = place + len(phrase)
            if tuple(word and word.folded for word in words[place:end]) == phrase:
                found[place], free = (end - 1, value), end
                break
    return found


def _carries_next(words, place, phrases) -> bool:
    """Is the next word one with a value, so that « super » in « super nul » only boosts it?"""
    after = place + 1
    if after >= len(words) or words[after] is None:
        return False
    return after in phrases or bool(words[after].valence)


def _some_capitals(words) -> bool:
    capitals = sum(1 for word in words if word is not None and word.capitals)
    return 0 < capitals < sum(1 for word in words if word is not None)
