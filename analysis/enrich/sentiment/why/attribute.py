"""The model's sum taken apart: what each word of each text adds, and each plain column. Exact: the parts add up.

In: `Features` and `Weights`. Out: `Parts`, in log-odds (sums divided by the model's heat), each part centred over the
three verdicts, since only differences between verdicts decide. A word has its own weight, its stem's, its pieces', and
half of each pair it stands in (the whole of a pair with the text's begin or end).
"""

from dataclasses import dataclass

import numpy as np

from ..model.features import Features
from ..model.predict import scales, token_weights
from ..model.weights import Weights


@dataclass(frozen=True)
class Parts:
    """`tokens`: words in reading order x verdicts; `plain`: texts x columns x verdicts; `start`: verdicts."""

    tokens: np.ndarray
    plain: np.ndarray
    start: np.ndarray


def take_apart(features: Features, weights: Weights) -> Parts:
    """What each part of each text adds to the log-odds of each verdict."""
    added = token_weights(features, weights)
    words, _ = scales(features)
    for gap, kinds in ((1, (features.pairs, features.stem_pairs)), (2, (features.skips,))):
        for kind in kinds:
            _give_half(added, kind, gap, features, weights, words)
    return Parts(
        centred(added / weights.heat),
        centred(features.plain[:, :, None] * weights.plain / weights.heat),
        centred(weights.start / weights.heat),
    )


def _give_half(added, kind, gap, features: Features, weights: Weights, words: np.ndarray) -> None:
    """Changes `added`: of pairs that a word ends, half is moved to the word that stands `gap` before."""
    owners = features.tokens.owners
    same = np.flatnonzero(owners[gap:] == owners[:-gap]) + gap
    half = weights.hashed[kind[same]].astype(float) * words[owners[same]][:, None] / 2
    added[same] -= half
    added[same - gap] += half


def centred(values: np.ndarray) -> np.ndarray:
    """The same differences between the verdicts (the last axis), around 0."""
    return values - values.mean(axis=-1, keepdims=True)
