"""Weights learned from texts: they repeat, they judge as the app judges, and the project's own texts are in order."""

import numpy as np
import pandas as pd
import pytest

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.model.buckets import BUCKETS
from analysis.enrich.sentiment.model.features import read_features
from analysis.enrich.sentiment.model.predict import chances, sums
from analysis.enrich.sentiment.score import score_tone
from analysis.learning.fit import fit, measure
from analysis.learning.left_out import figure
from analysis.learning.sources import OWN, read_labelled, read_sample

LEAST = 150  # texts of a file


def some_texts() -> pd.DataFrame:
    saids = {
        "negative": "rien reçu, {} personne ne répond",
        "neutral": "le {} part à huit heures",
        "positive": "merci, {} parfait",
    }
    fillers = "colis train dossier rendez-vous courrier livreur bouquet panier cadeau bus".split()
    rows = [(text.format(word), label) for label, text in saids.items() for word in fillers]
    return pd.DataFrame(rows, columns=["text", "label"])


@pytest.fixture(scope="module")
def learned():
    sources = {"a": some_texts()}
    matrices = {"a": measure(sources["a"]["text"], "fr")}
    return sources, matrices, fit(matrices, sources, "fr")


def test_the_same_texts_give_the_same_weights(learned):
    sources, matrices, weights = learned
    again = fit(matrices, sources, "fr")
    assert np.array_equal(again.hashed, weights.hashed)
    assert np.array_equal(again.plain, weights.plain)
    assert again.heat == weights.heat


def test_learning_adds_up_as_the_app_does(learned):
    sources, matrices, weights = learned
    texts = sources["a"]["text"]
    tone, _ = score_tone(texts, pd.Series("fr", index=texts.index))
    added = sums(read_features(texts, tone, "fr"), weights)
    assert matrices["a"].shape[1] == len(weights.names) + BUCKETS
    assert added == pytest.approx(
        matrices["a"] @ np.vstack([weights.plain, weights.hashed]) + weights.start, abs=1e-4
    )


def test_what_was_learned_is_known(learned):
    sources, matrices, weights = learned
    added = matrices["a"] @ np.vstack([weights.plain, weights.hashed]) + weights.start
    figures = figure(sources["a"]["label"], chances(added, weights.heat))
    assert figures["accuracy"] == 100


def test_mean_ratings_become_verdicts(tmp_path):
    path = tmp_path / "ratings.csv"
    path.write_text("text,label\nbad,-2.1\ntable,0.1\ngood,3\nperhaps,0.6\n,3\n", encoding="utf-8")
    assert read_labelled(path)["label"].tolist() == ["negative", "neutral", "positive"]


def test_the_gold_is_of_customers_with_a_verdict():
    texts = read_sample("apres_private_outlet")
    assert len(texts) > 400
    assert set(texts["label"]) == set(SENTIMENTS)


@pytest.mark.parametrize("path", sorted(OWN.glob("*.csv")), ids=lambda path: path.stem)
def test_our_own_texts_are_in_order(path):
    table = pd.read_csv(path, dtype="str", keep_default_na=False)
    assert table.columns.tolist()[:4] == ["text", "sentiment", "kind", "sector"]
    assert len(table) >= LEAST
    assert set(table["sentiment"]) == set(SENTIMENTS)
    assert not table["text"].duplicated().any()
    assert (table["text"].str.strip() != "").all()
