"""vaderSentiment itself, in time linear in the length: its analyzer, and which words of a text weighed.

The package copies the whole text's words for each lexicon word, and looks for each word's score from the
start: a comment of 20,000 emoji takes minutes. Both are replaced here by the same decision on the few words
it depends on; everything else is the package's own code. Scores come from `english_scores.py`, which computes
the same over arrays; explanations of one text come from here.
"""

import re
from functools import cache
from heapq import heappop, heappush

REACH = 3  # words before a word that its rules look at
AHEAD = 2  # words after it (idioms)


@cache
def load_analyzer():
    """vaderSentiment's analyzer, once per process. Imported here: reading its lexicon takes a while."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    whole_negation, whole_idioms = analyzer._negation_check, analyzer._special_idioms_check

    def near_negation(valence, words, start_i, i):
        near, at = _near(words, i)
        return whole_negation(valence, near, start_i, at)

    def near_idioms(valence, words, i):
        near, at = _near(words, i)
        return whole_idioms(valence, near, at)

    analyzer._negation_check = near_negation
    analyzer._special_idioms_check = near_idioms
    analyzer._but_check = _but_check
    return analyzer


def _near(words: list[str], i: int) -> tuple[list[str], int]:
    start = max(0, i - REACH)
    return words[start : i + AHEAD + 1], i - start


def _but_check(words: list[str], sentiments: list[float]) -> list[float]:
    lowered = [word.lower() for word in words]
    return scale_contrast(sentiments, lowered.index("but")) if "but" in lowered else sentiments


def scale_contrast(sentiments: list[float], turn: int) -> list[float]:
    """VADER's scaling around the first « but », the word `turn`, quirk included: it changes the first word of
    *equal* value.

    `sentiments.index` is answered from heaps of positions by value, kept up to date as values change. Zeros
    stay what they are, and may be left out; « but » itself has none.
    """
    sentiments = list(sentiments)
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sentiments):
        places.setdefault(value, []).append(place)  # ascending, hence already a heap
    for step in range(len(sentiments)):
        value = sentiments[step]
        first = places[value][0]
        scaled = value * (0.5 if first < turn else 1.5)
        if scaled != value:
            heappop(places[value])
            sentiments[first] = scaled
            heappush(places.setdefault(scaled, []), first)
    return sentiments


def explain_english(text: str) -> list[tuple[int, int, float, tuple[str, ...]]]:
    """(start, end, valence, reasons) per word or emoji that VADER gives weight, in order."""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SentiText

    analyzer = load_analyzer()
    spelt, places = _spell_emoji(text, analyzer.emojis)
    words = [SentiText._strip_punc_if_word(match.group()) for match in re.finditer(r"\S+", spelt)]
    spans = [
        (
            places[match.start() + match.group().index(word)],
            places[match.start() + match.group().index(word) + len(word) - 1] + 1,
        )
        for match, word in zip(re.finditer(r"\S+", spelt), words, strict=True)
    ]
    sentitext = SentiText(spelt.strip())
    plain = []
    for i, word in enumerate(words):
        modifier = word.lower() in BOOSTER_DICT or [w.lower() for w in words[i : i + 2]] == ["kind", "of"]
        plain += [0.0] if modifier else analyzer.sentiment_valence(0, sentitext, word, i, [])
    after = analyzer._but_check(words, list(plain))
    found: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {}
    for i, span in enumerate(spans):
        if after[i]:
            reasons = _reasons(words, i, sentitext.is_cap_diff, analyzer.lexicon)
            reasons += ("contrast",) if after[i] != plain[i] else ()
            before, earlier = found.get(span, (0.0, ()))  # an emoji's description may hold several words
            found[span] = (before + after[i], tuple(dict.fromkeys(earlier + reasons)))
    return [(start, end, valence, reasons) for (start, end), (valence, reasons) in found.items()]


def _spell_emoji(text: str, emojis: dict[str, str]) -> tuple[str, list[int]]:
    """VADER's text with each emoji spelt out, and for each of its characters the place it came from."""
    spelt, places, space = [], [], True
    for place, character in enumerate(text):
        description = emojis.get(character)
        piece = character if description is None else description if space else " " + description
        spelt.append(piece)
        places += [place] * len(piece)
        space = character == " " and description is None
    return "".join(spelt), places


def _reasons(words: list[str], i: int, some_capitals: bool, lexicon: dict[str, float]) -> tuple[str, ...]:
    """Which of VADER's rules touched word i, as keys: read off the words that its rules look at."""
    from vaderSentiment.vaderSentiment import BOOSTER_DICT, SPECIAL_CASES, negated

    near, _ = _near(words, i)
    before = [word.lower() for word in words[max(0, i - REACH) : i]]
    boosts = [BOOSTER_DICT[word] for word in before if word in BOOSTER_DICT]
    window = f" {' '.join(near).lower()} "
    checks = {
        "negated": any(negated([word]) for word in before if word not in lexicon)
        or "no" in before[-2:]
        or before[-1:] == ["least"],
        "boosted": any(step > 0 for step in boosts),
        "dampened": any(step < 0 for step in boosts),
        "capitals": some_capitals and words[i].isupper(),
        "idiom": any(f" {idiom} " in window for idiom in SPECIAL_CASES),
    }
    return tuple(key for key, held in checks.items() if held)
