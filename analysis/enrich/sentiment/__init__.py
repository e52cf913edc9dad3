"""Sentiment of comments: `score_sentiment` is the only door, `explain_sentiment` says which words decided.

English is vaderSentiment, exactly; a language with a folder of data here is scored by VADER's rules over it.
"""

from .explain import WordReason, explain_sentiment
from .score import score_sentiment

__all__ = ["WordReason", "explain_sentiment", "score_sentiment"]
