"""Features and weights -> how likely each verdict is."""

import numpy as np
import pandas as pd

from ...corpus import Corpus
from .features import Features, read_tokens
from .tokens import cut_part
from .weights import Weights, load_weights

# Texts at a time: their words and pairs are held at once.
BLOCK = 50_000
# Of a first word, in a text of any length.
FIRST_WEIGHT = 0.5


def predict(corpus: Corpus, places: np.ndarray, scores: pd.DataFrame, language: str) -> np.ndarray:
    """Chances of negative, neutral and positive of each text (rows sum to 1), in a language that has a model.

    `places`: of the texts in the corpus; `scores`: their negative, positive and compound, in this order.
    """
    weights = load_weights(language)
    found = np.zeros((len(places), 3))
    for at in range(0, len(places), BLOCK):
        block = slice(at, at + BLOCK)
        features = read_tokens(cut_part(corpus, places[block]), scores[block], language)
        found[block] = chances(sums(features, weights), weights.heat)
    return found


def sums(features: Features, weights: Weights) -> np.ndarray:
    """The weights added up: texts x classes."""
    tokens = features.tokens
    found = features.plain @ weights.plain + weights.start
    by_token = token_weights(features, weights)
    for at in range(found.shape[1]):
        found[:, at] += np.bincount(tokens.owners, weights=by_token[:, at], minlength=len(found))
    return found


def token_weights(features: Features, weights: Weights) -> np.ndarray:
    """What each word in reading order adds, the pairs that end with it among it: tokens x classes."""
    tokens, hashed = features.tokens, weights.hashed
    words, pieces = scales(features)
    owners, buckets = features.pieces
    values = hashed[buckets]
    by_piece = np.stack(
        [np.bincount(owners, weights=column, minlength=len(tokens.forms)) for column in values.T], axis=1
    )
    found = (hashed[features.words] + hashed[features.stems]).take(tokens.ids, axis=0).astype(float)
    for kind in (features.pairs, features.stem_pairs, features.skips):
        found += hashed.take(kind, axis=0)
    places, buckets = features.ends
    found[places] += hashed[buckets]
    found *= words[tokens.owners][:, None]
    found += by_piece.take(tokens.ids, axis=0) * pieces[tokens.owners][:, None]
    places, buckets = features.firsts
    found[places] += FIRST_WEIGHT * hashed[buckets]
    return found


def scales(features: Features) -> tuple[np.ndarray, np.ndarray]:
    """By what the words (with stems and pairs) and the pieces of each text are multiplied."""
    tokens = features.tokens
    pieces = np.bincount(
        tokens.owners, weights=features.piece_counts[tokens.ids], minlength=len(tokens.counts)
    )
    return 1 / np.sqrt(np.maximum(1, 2 * tokens.counts + 1)), 1 / np.sqrt(np.maximum(1, pieces))


def chances(added: np.ndarray, heat: float = 1.0) -> np.ndarray:
    """Sums as shares of 1 (softmax)."""
    spread = np.exp((added - added.max(axis=1, keepdims=True)) / heat)
    return spread / spread.sum(axis=1, keepdims=True)
