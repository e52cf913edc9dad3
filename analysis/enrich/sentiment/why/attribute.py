"""The model's sum taken apart: what each word of each text adds, and each plain column. Exact: the parts add up.

In: `Features` and `Weights`. Out: `Parts`, in log-odds (sums divided by the model's heat), each part centred over the
three verdicts, since only differences between verdicts decide. A word has its own weight, its pieces', and half of
each pair it stands in (the whole of a pair with the text's begin or end).
"""

from dataclasses import dataclass

import numpy as np

from ..model.features import Features
from ..model.predict import word_weights
from ..model.weights import Weights


@dataclass(frozen=True)
class Parts:
    """`tokens`: words in reading order x verdicts; `plain`: texts x columns x verdicts; `start`: verdicts."""

    tokens: np.ndarray
    plain: np.ndarray
    start: np.ndarray


def take_apart(features: Features, weights: Weights) -> Parts:
    """What each part of each text adds to the log-odds of each verdict."""
    tokens = features.tokens
    by_word, by_piece = word_weights(features, weights)
    counts = tokens.counts
    words = 1 / np.sqrt(np.maximum(1, 2 * counts + 1))
    pieces = np.bincount(tokens.owners, weights=features.piece_counts[tokens.ids], minlength=len(counts))
    pieces = 1 / np.sqrt(np.maximum(1, pieces))
    added = (by_word[tokens.ids] + _share_pairs(features, weights)) * words[tokens.owners][:, None]
    added += by_piece[tokens.ids] * pieces[tokens.owners][:, None]
    return Parts(
        centred(added / weights.heat),
        centred(features.plain[:, :, None] * weights.plain / weights.heat),
        centred(weights.start / weights.heat),
    )


def _share_pairs(features: Features, weights: Weights) -> np.ndarray:
    """The pairs' weights as their words' shares: words x verdicts."""
    owners = features.tokens.owners
    count = len(owners)
    if not count:
        return np.zeros((0, weights.hashed.shape[1]))
    # As `pair_buckets` lists them: each word with the one before it, then each text's last word with its end.
    values = weights.hashed[features.pairs[1]].astype(float)
    first = np.r_[True, owners[1:] != owners[:-1]]
    last = np.r_[first[1:], True]
    shares = np.where(first[:, None], values[:count], values[:count] / 2)
    shares[:-1] += np.where(first[1:, None], 0.0, values[1:count] / 2)
    shares[last] += values[count:]
    return shares


def centred(values: np.ndarray) -> np.ndarray:
    """The same differences between the verdicts (the last axis), around 0."""
    return values - values.mean(axis=-1, keepdims=True)
