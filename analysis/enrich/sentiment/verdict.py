"""From the tone of the words to a verdict, and how often such a verdict was right.

In: compound per comment and its language. Out: the category `sentiment` and the float `confidence`. A later
issue puts a small model in the verdict's place; the two functions are what it replaces.
"""

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

SENTIMENTS = ("negative", "neutral", "positive")
THRESHOLD = 0.05  # on compound, both sides: Hutto and Gilbert's own
CALIBRATION = Path(__file__).with_name("calibration.csv")


def decide_sentiment(compound: pd.Series, language: pd.Series) -> pd.Series:
    """The category negative, neutral or positive per comment; missing where compound is. Same index."""
    codes = (compound > -THRESHOLD).astype("int8") + (compound >= THRESHOLD).astype("int8")
    codes = codes.where(compound.notna(), -1)
    return pd.Series(pd.Categorical.from_codes(codes, categories=list(SENTIMENTS)), index=compound.index)


def measure_confidence(compound: pd.Series, sentiment: pd.Series, language: pd.Series) -> pd.Series:
    """The share of labelled texts with this verdict and a similar |compound| that were right: 0 to 1, never
    1.

    Missing where the verdict is. The table is learned by `calibrate.py`; its sources are in SOURCES.md.
    """
    strength, verdicts = compound.abs().to_numpy(), sentiment.astype("object").to_numpy()
    languages = language.astype("object").to_numpy()
    confidence = np.full(len(compound), np.nan)
    for (name, verdict), (starts, shares) in load_calibration().items():
        rows = (languages == name) & (verdicts == verdict)
        confidence[rows] = shares[np.searchsorted(starts, strength[rows], side="right") - 1]
    return pd.Series(confidence, index=compound.index)


@cache
def load_calibration() -> dict[tuple[str, str], tuple[np.ndarray, np.ndarray]]:
    """(language, verdict) -> where each bin of |compound| starts, ascending from 0, and its share right."""
    bins: dict[tuple[str, str], list[tuple[float, float]]] = {}
    with CALIBRATION.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            bins.setdefault((row["language"], row["sentiment"]), []).append(
                (float(row["from"]), float(row["right"]))
            )
    return {
        key: tuple(np.array(column) for column in zip(*sorted(rows), strict=True))
        for key, rows in bins.items()
    }
