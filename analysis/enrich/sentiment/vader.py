"""What VADER fixes for every language: its constants, its sums, and its emoji.

Source: C. J. Hutto and E. Gilbert, VADER, ICWSM 2014, as in vaderSentiment 3.3.2 (MIT). English itself is
scored by the package (`english.py`); here is what the rules of other languages share with it.
"""

import math
import re
from functools import cache

CAPITALS = 0.733  # one word in capitals among others that are not
NEGATED = -0.74
DISTANCE = (1.0, 0.95, 0.9)  # a booster one, two, three words before
BEFORE_CONTRAST, AFTER_CONTRAST = 0.5, 1.5
NEVER_SO = 1.25
EXCLAMATION, MOST_EXCLAMATIONS = 0.292, 4
QUESTION, MOST_QUESTIONS, MANY_QUESTIONS = 0.18, 3, 0.96
ALPHA = 15  # the expected maximum of a sum, for bringing it between -1 and 1

SCORES = ("negative", "neutral", "positive", "compound")
ZEROS = (0.0, 0.0, 0.0, 0.0)  # an empty text

# Emoticons only: the lexicon's numbers (« 143 », « 1432 ») and letters are English chat code, and prices in
# French.
EMOTICON = re.compile(
    r"[<>]?[:;=xX]['\-o^]{0,2}(?:[()\[\]/\\|@*$]+|[dDpPoO3sS])|</?3+|\^[_.]?\^|-_-'?|:'[-]?[()]"
)


def scores_of(valences: list[float], neutral: int, text: str) -> tuple[float, float, float, float]:
    """negative, neutral, positive (shares of the words), compound (-1 to 1).

    `valences` of the words that have one, `neutral` the number of those that have none. The sums, steps and
    roundings are those of `SentimentIntensityAnalyzer.score_valence`.
    """
    if not valences:
        return (0.0, 1.0, 0.0, 0.0) if neutral else ZEROS
    emphasis = _emphasis(text)
    total = float(sum(valences))
    total += emphasis if total > 0 else -emphasis if total < 0 else 0.0
    compound = max(-1.0, min(1.0, total / math.sqrt(total * total + ALPHA)))
    positive = sum(v + 1 for v in valences if v > 0)
    negative = sum(v - 1 for v in valences if v < 0)
    neutral += valences.count(0)
    if positive > -negative:
        positive += emphasis
    elif positive < -negative:
        negative -= emphasis
    whole = positive - negative + neutral
    return (
        round(-negative / whole, 3) + 0.0,
        round(neutral / whole, 3),
        round(positive / whole, 3),
        round(compound, 4),
    )


def _emphasis(text: str) -> float:
    questions = text.count("?")
    asked = 0.0 if questions < 2 else questions * QUESTION if questions <= MOST_QUESTIONS else MANY_QUESTIONS
    return min(text.count("!"), MOST_EXCLAMATIONS) * EXCLAMATION + asked


@cache
def emoji_valences() -> dict[str, float]:
    """Each emoji of one character -> the sum of VADER's valences for the words of its English description."""
    analyzer = _analyzer()
    lexicon = analyzer.lexicon
    return {
        emoji: sum(lexicon.get(word, 0.0) for word in description.lower().split())
        for emoji, description in analyzer.emojis.items()
        if len(emoji) == 1
    }


@cache
def emoticon_valences() -> dict[str, float]:
    """Emoticons such as `:-(` with VADER's valences."""
    return {word: value for word, value in _analyzer().lexicon.items() if EMOTICON.fullmatch(word)} | {
        "^^": 1.2
    }


def _analyzer():
    from .english import load_analyzer

    return load_analyzer()
