"""Labelled texts -> `Weights`: a linear model by scikit-learn on the features that the verdict reads."""

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.model import buckets
from analysis.enrich.sentiment.model.features import Features, names_of_plain, read_features
from analysis.enrich.sentiment.model.weights import Weights
from analysis.enrich.sentiment.score import score_tone

# Chosen on kinds of text left out (`left_out`): how freely weights may grow, and how much less each text of a large
# source counts (its weight is n to this power). Verdicts count as they come.
FREEDOM = 1.0
CROWD = -0.5
FOLDS = 3
HEATS = np.linspace(0.5, 2.5, 81)


def measure(texts: pd.Series, language: str) -> sp.csr_matrix:
    """The features of some texts as one matrix: plain columns, then hashed ones."""
    scores, _ = score_tone(texts, pd.Series(language, index=texts.index))
    features = read_features(texts, scores, language)
    return sp.hstack([sp.csr_matrix(features.plain), _hashed(features)]).tocsr()


def fit(matrices: dict[str, sp.csr_matrix], sources: dict[str, pd.DataFrame], language: str) -> Weights:
    """The weights learned from some sources, by their names; the heat from folds that were left out in turn."""
    weight = weigh_sources(sources)
    values, labels = _stack(matrices, sources)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
    added = cross_val_predict(
        _model(), values, labels, cv=folds, method="decision_function", params={"sample_weight": weight}
    )
    model = fit_text(matrices, sources)
    order = [list(model.classes_).index(name) for name in SENTIMENTS]
    plain = len(names_of_plain(language))
    found = model.coef_[order].T
    return Weights(
        found[plain:].astype(np.float32),
        found[:plain],
        model.intercept_[order],
        _heat(added[:, order], labels, weight),
        tuple(names_of_plain(language)),
    )


def fit_text(matrices: dict[str, sp.csr_matrix], sources: dict[str, pd.DataFrame]) -> LogisticRegression:
    """scikit-learn's model of some sources, by their names."""
    return _model().fit(*_stack(matrices, sources), sample_weight=weigh_sources(sources))


def weigh_sources(sources: dict[str, pd.DataFrame]) -> np.ndarray:
    """How much each text counts, in the order of the sources; 1 on average."""
    weight = np.concatenate([np.full(len(table), len(table) ** CROWD) for table in sources.values()])
    return weight / weight.mean()


def _stack(matrices, sources) -> tuple[sp.csr_matrix, np.ndarray]:
    labels = [sources[name]["label"].to_numpy(dtype=object) for name in sources]
    return sp.vstack([matrices[name] for name in sources]).tocsr(), np.concatenate(labels).astype(str)


def _model() -> LogisticRegression:
    # A looser end would leave a point of accuracy to the order of the texts.
    return LogisticRegression(C=FREEDOM, max_iter=2000, tol=1e-4, random_state=0)


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
    """Texts x buckets, each kind divided as `predict.sums` does."""
    tokens = features.tokens
    texts, words = len(tokens.counts), len(tokens.forms)

    def matrix(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> sp.csr_matrix:
        return sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)

    held = matrix(tokens.owners, tokens.ids, (texts, words))
    by_word = matrix(np.arange(words), features.words, (words, buckets.BUCKETS))
    by_piece = matrix(*features.pieces, (words, buckets.BUCKETS))
    pairs = matrix(*features.pairs, (texts, buckets.BUCKETS))
    pieces = held @ features.piece_counts
    return sp.diags(1 / np.sqrt(np.maximum(1, 2 * tokens.counts + 1))) @ (held @ by_word + pairs) + sp.diags(
        1 / np.sqrt(np.maximum(1, pieces))
    ) @ (held @ by_piece)
