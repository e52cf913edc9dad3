"""Sentiment: `score_sentiment` is the door for texts, `weigh_sentiment` and then `score_in_context` for the comments of
a case; `explain_sentiment` says which words decided.

English is vaderSentiment, exactly; a language with a folder of data here is scored by VADER's rules over it.
"""

from .explain import WordReason, explain_sentiment
from .score import score_in_context, score_sentiment, weigh_sentiment

__all__ = ["WordReason", "explain_sentiment", "score_in_context", "score_sentiment", "weigh_sentiment"]
