"""Sentiment of comments: `score_sentiment` is the only door, `explain` says what made a verdict.

English is vaderSentiment, exactly; a language with a folder of data here is scored by VADER's rules over it.
"""

from .explain import explain, explain_all
from .score import score_sentiment
from .why.explanation import Cue, Explanation, Word

__all__ = ["Cue", "Explanation", "Word", "explain", "explain_all", "score_sentiment"]
