"""The weights of a language's model, as the data file holds them: `<language>.npz`, whole numbers.

| array | shape | what |
|---|---|---|
| hashed | buckets x classes, int16 | weights of words, pairs and pieces, in steps of `step` |
| plain | columns x classes | weights of VADER's scores, form and cues, in the order of `names` |
| start | classes | what a text without any feature starts from |
| heat | 1 | by how much the sums are divided so that the confidence is right as often as it says |
| context | CONTEXT x classes | weights of what surrounds a comment (`context.py`); empty where none were learned |
| context_start | classes | what it starts from |
| step, names | | the size of a step; the names of the plain columns |
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent
STEPS = 255  # either way of 0: finer than figures tell, 127 gave the same as 2047


@dataclass(frozen=True)
class Weights:
    """As in the table above; `hashed` in full numbers."""

    hashed: np.ndarray
    plain: np.ndarray
    start: np.ndarray
    heat: float
    names: tuple[str, ...]
    context: np.ndarray = field(default_factory=lambda: np.zeros((0, 3)))
    context_start: np.ndarray = field(default_factory=lambda: np.zeros(3))


@cache
def load_weights(language: str) -> Weights | None:
    """The weights of a language; None where it has no model."""
    path = FOLDER / f"{language}.npz"
    if not path.exists():
        return None
    with np.load(path, allow_pickle=False) as held:
        return Weights(
            held["hashed"].astype(np.float32) * float(held["step"]),
            held["plain"],
            held["start"],
            float(held["heat"]),
            tuple(held["names"].tolist()),
            held["context"],
            held["context_start"],
        )


def save_weights(weights: Weights, path: Path) -> None:
    """Write the weights: the same weights, the same bytes."""
    step = float(np.abs(weights.hashed).max()) / STEPS or 1.0
    np.savez_compressed(
        path,
        hashed=np.round(weights.hashed / step).astype(np.int16),
        step=np.float64(step),
        plain=weights.plain,
        start=weights.start,
        heat=np.float64(weights.heat),
        names=np.array(weights.names),
        context=weights.context,
        context_start=weights.context_start,
    )
