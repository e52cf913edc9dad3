"""The words of a case, made once: which comments hold which words and pairs of words."""

from analysis.vocabulary.read import read_vocabulary

__all__ = ["read_vocabulary"]
