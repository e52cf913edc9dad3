"""The verdict on each comment and how sure it is: a small model's, where its language has one.

In: texts, their rule scores and languages. Out: the category `sentiment`, the float `confidence` and whose verdict it
is. A language with a lexicon but without a model takes the verdict of the thresholds of VADER's authors, whose
confidence is unknown.
"""

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENT_FROM

from ..corpus import Corpus, read_corpus
from .context import read_context, surrounded
from .model.predict import chances as as_chances
from .model.predict import predict
from .model.weights import load_weights

SENTIMENTS = ("negative", "neutral", "positive")
# On compound, both sides (Hutto and Gilbert, 2014).
CLASSIC = 0.05
# No verdict is certain: irony can turn any words.
MOST_SURE = 0.99


def judge(chances: np.ndarray, scores: pd.DataFrame, alone: np.ndarray | None = None) -> pd.DataFrame:
    """Columns sentiment, confidence, sentiment_from; all missing where `scores["compound"]` is. Same index.

    Confidence is the chance of the verdict, 1/3 to 1; missing too where the language has no model, and the verdict the
    thresholds' (`sentiment_from`). `alone`: the chances by the text alone, where `chances` know what surrounds it.
    """
    known = ~np.isnan(chances[:, 0])
    codes = np.where(scores["compound"].notna(), classic_codes(scores["compound"].to_numpy(dtype=float)), -1)
    codes[known] = chances[known].argmax(axis=1)
    source = np.where(known, SENTIMENT_FROM.index("model"), SENTIMENT_FROM.index("thresholds"))
    if alone is not None:
        turned = known & (np.nan_to_num(alone).argmax(axis=1) != codes)
        source[turned] = SENTIMENT_FROM.index("context")
    return pd.DataFrame(
        {
            "sentiment": pd.Categorical.from_codes(codes, categories=list(SENTIMENTS)),
            "confidence": np.minimum(chances.max(axis=1), MOST_SURE),
            "sentiment_from": pd.Categorical.from_codes(
                np.where(codes < 0, -1, source), categories=list(SENTIMENT_FROM)
            ),
        },
        index=scores.index,
    )


def weigh_in_context(comments: pd.DataFrame, alone: np.ndarray, language: pd.Series) -> np.ndarray:
    """The chances of `weigh`, looked at again where the author has said more or the comment answers the brand.

    `comments`: as `read_context` takes them. Where nothing surrounds a comment its chances stay as they are.
    """
    context = read_context(comments, alone)
    looked = surrounded(context)
    found = alone.copy()
    for name in pd.unique(language[looked]):
        weights = load_weights(name)
        if weights is None or not len(weights.context):
            continue
        rows = np.flatnonzero((language == name).to_numpy(dtype=bool) & looked)
        found[rows] = as_chances(context[rows] @ weights.context + weights.context_start)
    return found


def weigh(text: pd.Series | Corpus, scores: pd.DataFrame, language: pd.Series) -> np.ndarray:
    """The chance of each of SENTIMENTS per comment (rows sum to 1): comments by three, equal texts weighed once.

    NaN where the text or `scores["compound"]` is missing, and where the language has no model.
    """
    corpus = read_corpus(text)
    found = np.full((len(scores), len(SENTIMENTS)), np.nan)
    scored = scores["compound"].notna().to_numpy() & (corpus.codes >= 0)
    for name in pd.unique(language[scored]):
        if load_weights(name) is None:
            continue
        rows = np.flatnonzero((language == name).to_numpy(dtype=bool) & scored)
        used, first, places = np.unique(corpus.codes[rows], return_index=True, return_inverse=True)
        found[rows] = predict(corpus, used, scores.iloc[rows[first]], name)[places]
    return found


def decide_classic(compound: pd.Series) -> pd.Series:
    """Classic VADER's verdict, whatever the language: a category; missing where compound is. Same index."""
    codes = np.where(compound.notna(), classic_codes(compound.to_numpy(dtype=float)), -1)
    return pd.Series(pd.Categorical.from_codes(codes, categories=list(SENTIMENTS)), index=compound.index)


def classic_codes(compound: np.ndarray) -> np.ndarray:
    """Places in SENTIMENTS by the thresholds at 0.05."""
    return np.where(compound >= CLASSIC, 2, np.where(compound <= -CLASSIC, 0, 1))
