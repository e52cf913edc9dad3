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
THRESHOLDS = Path(__file__).with_name("thresholds.csv")
CALIBRATION = Path(__file__).with_name("calibration.csv")


def decide_sentiment(compound: pd.Series, language: pd.Series) -> pd.Series:
    """The category negative, neutral or positive per comment; missing where compound is, and where the
    language has no thresholds. Same index."""
    values, languages = compound.to_numpy(), language.astype("object").to_numpy()
    codes = np.full(len(values), -1, dtype="int8")
    for name, starts in load_thresholds().items():
        rows = (languages == name) & ~np.isnan(values)
        above, below = values[rows] >= starts["positive"], values[rows] <= -starts["negative"]
        codes[rows] = np.where(above, 2, np.where(below, 0, 1))
    return pd.Series(pd.Categorical.from_codes(codes, categories=list(SENTIMENTS)), index=compound.index)


@cache
def load_thresholds() -> dict[str, dict[str, float]]:
    """Language -> side (negative, positive) -> the |compound| where that verdict starts."""
    thresholds: dict[str, dict[str, float]] = {}
    for row in _rows(THRESHOLDS):
        thresholds.setdefault(row["language"], {})[row["sentiment"]] = float(row["from"])
    return thresholds


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
    for row in _rows(CALIBRATION):
        bins.setdefault((row["language"], row["sentiment"]), []).append(
            (float(row["from"]), float(row["right"]))
        )
    return {
        key: tuple(np.array(column) for column in zip(*sorted(rows), strict=True))
        for key, rows in bins.items()
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
