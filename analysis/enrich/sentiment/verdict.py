"""The verdict on each comment and how sure it is: a small model's, where its language has one.

In: texts, their rule scores and languages. Out: the category `sentiment` and the float `confidence`. A language with a
lexicon but without a model takes the verdict of the thresholds of VADER's authors, whose confidence is unknown.
"""

import numpy as np
import pandas as pd

from .model.predict import predict
from .model.weights import load_weights

SENTIMENTS = ("negative", "neutral", "positive")
# On compound, both sides (Hutto and Gilbert, 2014).
CLASSIC = 0.05


def judge(text: pd.Series, scores: pd.DataFrame, language: pd.Series) -> tuple[pd.Series, pd.Series]:
    """(sentiment, confidence) per comment; both missing where `scores["compound"]` is. Same index.

    Confidence is the share right expected of such verdicts, 0 to 1. Equal texts are judged once.
    """
    scored = scores["compound"].notna().to_numpy()
    codes = np.where(scored, classic_codes(scores["compound"].to_numpy()), -1).astype(np.int8)
    confidence = np.full(len(text), np.nan)
    for name in pd.unique(language[scored]):
        if load_weights(name) is None:
            continue
        rows = np.flatnonzero((language == name).to_numpy(dtype=bool) & scored)
        places, distinct = pd.factorize(text.iloc[rows].astype("str"))
        first = rows[np.unique(places, return_index=True)[1]]
        chances = predict(pd.Series(distinct), scores.iloc[first], name)
        codes[rows] = chances.argmax(axis=1)[places]
        confidence[rows] = chances.max(axis=1)[places]
    sentiment = pd.Categorical.from_codes(codes, categories=list(SENTIMENTS))
    return pd.Series(sentiment, index=text.index), pd.Series(confidence, index=text.index)


def decide_classic(compound: pd.Series) -> pd.Series:
    """Classic VADER's verdict, whatever the language: a category; missing where compound is. Same index."""
    codes = np.where(compound.notna(), classic_codes(compound.to_numpy(dtype=float)), -1)
    return pd.Series(pd.Categorical.from_codes(codes, categories=list(SENTIMENTS)), index=compound.index)


def classic_codes(compound: np.ndarray) -> np.ndarray:
    """Places in SENTIMENTS by the thresholds at 0.05."""
    return np.where(compound >= CLASSIC, 2, np.where(compound <= -CLASSIC, 0, 1))
