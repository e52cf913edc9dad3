"""Labelled texts -> `Weights`: a linear model by scikit-learn on the features that the verdict reads."""

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.model import buckets
from analysis.enrich.sentiment.model.features import Features, names_of_plain, read_features
from analysis.enrich.sentiment.model.predict import FIRST_WEIGHT, scales
from analysis.enrich.sentiment.model.weights import Weights
from analysis.enrich.sentiment.score import score_tone

# Chosen on kinds of text left out (`left_out`): how freely weights may grow, and how much less each text of a large
# source counts (its weight is n to this power). Verdicts count as they come.
FREEDOM = 2.0
CROWD = -0.5
FOLDS = 3
# LIBLINEAR's: when it stops (at 0.01 the same), how many rounds at most, and how freely the start may grow.
END, MOST_ROUNDS, START = 0.1, 1000, 2.0
HEATS = np.linspace(0.5, 3.5, 121)


def measure(texts: pd.Series, language: str) -> sp.csr_matrix:
    """The features of some texts as one matrix: plain columns, then hashed ones."""
    scores, _ = score_tone(texts, pd.Series(language, index=texts.index))
    features = read_features(texts, scores, language)
    return sp.hstack([sp.csr_matrix(features.plain), _hashed(features)]).tocsr()


def fit(matrices: dict[str, sp.csr_matrix], sources: dict[str, pd.DataFrame], language: str) -> Weights:
    """The weights learned from some sources, by their names; the heat from folds that were left out in turn."""
    weight = weigh_sources(sources)
    values, labels = _stack(matrices, sources)
    added = np.zeros((len(labels), len(SENTIMENTS)))
    for rows, judged in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(values, labels):
        found, start = _fit(values[rows], labels[rows], weight[rows])
        added[judged] = values[judged] @ found + start
    found, start = _fit(values, labels, weight)
    plain = len(names_of_plain(language))
    return Weights(
        found[plain:].astype(np.float32),
        found[:plain],
        start,
        _heat(added, labels, weight),
        tuple(names_of_plain(language)),
    )


def fit_text(
    matrices: dict[str, sp.csr_matrix], sources: dict[str, pd.DataFrame]
) -> tuple[np.ndarray, np.ndarray]:
    """The weights of some sources, by their names (columns x SENTIMENTS), and what they start from."""
    return _fit(*_stack(matrices, sources), weigh_sources(sources))


def weigh_sources(sources: dict[str, pd.DataFrame]) -> np.ndarray:
    """How much each text counts, in the order of the sources; 1 on average."""
    weight = np.concatenate([np.full(len(table), len(table) ** CROWD) for table in sources.values()])
    return weight / weight.mean()


def _stack(matrices, sources) -> tuple[sp.csr_matrix, np.ndarray]:
    labels = [sources[name]["label"].to_numpy(dtype=object) for name in sources]
    return sp.vstack([matrices[name] for name in sources]).tocsr(), np.concatenate(labels).astype(str)


def _fit(values: sp.csr_matrix, labels: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each verdict against the two others (Fan et al. 2008, LIBLINEAR): as good on texts left out as all three at once,
    in a tenth of the time."""
    models = [
        LogisticRegression(
            C=FREEDOM,
            solver="liblinear",
            dual=True,
            tol=END,
            max_iter=MOST_ROUNDS,
            intercept_scaling=START,
            random_state=0,
        ).fit(values, labels == name, sample_weight=weight)
        for name in SENTIMENTS
    ]
    return (
        np.column_stack([model.coef_[0] for model in models]),
        np.array([model.intercept_[0] for model in models]),
    )


def _heat(added: np.ndarray, labels: np.ndarray, weight: np.ndarray) -> float:
    """The heat at which the right verdict was least surprising (log loss)."""
    right = np.array([SENTIMENTS.index(label) for label in labels])

    def loss(heat: float) -> float:
        cooled = added / heat
        most = cooled.max(axis=1)
        total = np.log(np.exp(cooled - most[:, None]).sum(axis=1)) + most
        return float(np.average(total - cooled[np.arange(len(right)), right], weights=weight))

    return float(min(HEATS, key=loss))


def _hashed(features: Features) -> sp.csr_matrix:
    """Texts x buckets, each kind multiplied as `predict.token_weights` does."""
    tokens = features.tokens
    texts, words, places = len(tokens.counts), len(tokens.forms), len(tokens.ids)

    def matrix(rows: np.ndarray, columns: np.ndarray, count: int, width: int = buckets.BUCKETS):
        return sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, width))

    said = matrix(tokens.owners, np.arange(places), texts, places)
    held = matrix(tokens.owners, tokens.ids, texts, words)
    numbers = np.arange(words)
    by_word = matrix(numbers, features.words, words) + matrix(numbers, features.stems, words)
    by_place = matrix(*features.ends, places)
    for kind in (features.pairs, features.stem_pairs, features.skips):
        by_place = by_place + matrix(np.arange(places), kind, places)
    by_words, by_pieces = (sp.diags(scale) for scale in scales(features))
    return (
        by_words @ (held @ by_word + said @ by_place)
        + by_pieces @ (held @ matrix(*features.pieces, words))
        + FIRST_WEIGHT * (said @ matrix(*features.firsts, places))
    )
