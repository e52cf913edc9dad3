"""Sentiment: `score_sentiment` is the door for texts, `weigh_sentiment` and then `score_in_context` for the comments of
a case; `explain` says what made a verdict.

English is vaderSentiment, exactly; a language with a folder of data here is scored by VADER's rules over it.
"""

from .explain import explain, explain_all
from .score import score_in_context, score_sentiment, weigh_sentiment
from .why.explanation import Cue, Explanation, Word

__all__ = [
    "Cue",
    "Explanation",
    "Word",
    "explain",
    "explain_all",
    "score_in_context",
    "score_sentiment",
    "weigh_sentiment",
]
