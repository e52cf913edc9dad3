"""What VADER fixes for every language: its constants and its emoji.

Source: C. J. Hutto and E. Gilbert, VADER, ICWSM 2014, as in vaderSentiment 3.3.2 (MIT). English and the
languages with a pack share them (`sums.py`, `english_rules.py`, `pack_rules.py`).
"""

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
