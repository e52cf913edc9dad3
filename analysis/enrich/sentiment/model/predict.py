"""Features and weights -> how likely each verdict is."""

import numpy as np
import pandas as pd

from .features import Features, read_features
from .weights import Weights, load_weights

# Texts at a time: their words and pairs are held at once.
BLOCK = 50_000


def predict(texts: pd.Series, scores: pd.DataFrame, language: str) -> np.ndarray:
    """Chances of negative, neutral and positive of each text (rows sum to 1), in a language that has a model.

    `texts`: strings, none missing; `scores`: their negative, positive and compound.
    """
    weights = load_weights(language)
    blocks = [
        chances(
            sums(read_features(texts[at : at + BLOCK], scores[at : at + BLOCK], language), weights),
            weights.heat,
        )
        for at in range(0, len(texts), BLOCK)
    ]
    return np.concatenate(blocks) if blocks else np.zeros((0, 3))


def sums(features: Features, weights: Weights) -> np.ndarray:
    """The weights added up: texts x classes."""
    by_word, by_piece = word_weights(features, weights)
    tokens, classes = features.tokens, weights.hashed.shape[1]
    texts, buckets = features.pairs
    pairs = weights.hashed[buckets]
    words = 1 / np.sqrt(np.maximum(1, 2 * tokens.counts + 1))
    texts_count = len(tokens.counts)
    pieces = np.bincount(tokens.owners, weights=features.piece_counts[tokens.ids], minlength=texts_count)
    pieces = 1 / np.sqrt(np.maximum(1, pieces))
    found = features.plain @ weights.plain + weights.start

    def added(owners: np.ndarray, values: np.ndarray) -> np.ndarray:
        return np.bincount(owners, weights=values, minlength=texts_count)

    for at in range(classes):
        found[:, at] += words * (added(tokens.owners, by_word[tokens.ids, at]) + added(texts, pairs[:, at]))
        found[:, at] += pieces * added(tokens.owners, by_piece[tokens.ids, at])
    return found


def word_weights(features: Features, weights: Weights) -> tuple[np.ndarray, np.ndarray]:
    """The weights of each distinct word, and of its pieces together: words x classes each."""
    owners, buckets = features.pieces
    values = weights.hashed[buckets]
    count = len(features.tokens.forms)
    pieces = np.stack(
        [np.bincount(owners, weights=values[:, at], minlength=count) for at in range(values.shape[1])], axis=1
    )
    return weights.hashed[features.words].astype(float), pieces


def chances(added: np.ndarray, heat: float = 1.0) -> np.ndarray:
    """Sums as shares of 1 (softmax)."""
    spread = np.exp((added - added.max(axis=1, keepdims=True)) / heat)
    return spread / spread.sum(axis=1, keepdims=True)
