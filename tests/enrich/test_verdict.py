"""The verdict of the small model: what it reads, that it depends on the text alone, what it makes of complaints."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.sentiment import score_sentiment
from analysis.enrich.sentiment.model import predict as predicting
from analysis.enrich.sentiment.model.buckets import (
    BUCKETS,
    PAIRS,
    WORDS,
    hash_words,
    pair_buckets,
    piece_buckets,
)
from analysis.enrich.sentiment.model.features import cues, find_cues, names_of_plain
from analysis.enrich.sentiment.model.tokens import cut_texts, read_words
from analysis.enrich.sentiment.model.weights import FOLDER, Weights, load_weights, save_weights
from analysis.enrich.sentiment.verdict import SENTIMENTS
from analysis.enrich.tokens import Tokens

MOST_MEGABYTES = 2
# Without a word of feeling: what VADER's lexicon is blind to. Written for this test, of sectors that are in no file.
PLAIN = {
    "fr": (
        ("Cinquième semaine, toujours aucune nouvelle de mon dossier, personne ne décroche", "negative"),
        ("Trois relances pour ma piscine et on me renvoie vers un formulaire", "negative"),
        ("Plus jamais ce notaire", "negative"),
        ("À quelle heure ouvre la piscine le samedi ?", "neutral"),
        ("Merci au notaire, dossier bouclé en une semaine, au top", "positive"),
    ),
    "en": (
        ("Fifth week, still no news about my claim and nobody picks up", "negative"),
        ("My solar panels were never installed and they won't refund the deposit", "negative"),
        ("Never again with this notary", "negative"),
        ("What time does the swimming pool open on Saturday?", "neutral"),
        ("Thanks to the notary, all done in a week, brilliant service", "positive"),
    ),
}
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), min_size=1, max_size=12)


def cut(*texts: str) -> Tokens:
    return cut_texts(pa.array(texts, type=pa.large_string()))


def read(*texts: str) -> Tokens:
    return read_words(cut(*texts))


def words_of(text: str) -> list[str]:
    tokens = read(text)
    return [tokens.forms[place].as_py() for place in tokens.ids]


def chances(texts: list[str], language: str) -> np.ndarray:
    scores = score_sentiment(pd.Series(texts), pd.Series(language, index=range(len(texts))))
    return predicting.predict(pd.Series(texts, dtype="str"), scores, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(lang, *case) for lang, cases in PLAIN.items() for case in cases]
)
def test_what_is_said_without_words_of_feeling(language, text, expected):
    row = score_sentiment(pd.Series([text]), pd.Series([language])).iloc[0]
    assert row["sentiment"] == expected
    assert 1 / 3 < row["confidence"] <= 1


def test_words_and_signs_that_are_read():
    assert words_of("C'est NUUUUL!!! 12,50 € ?? http://a.b/c @ana :-) [[PHOTO]]") == [
        "c'", "est", "nuul", "SHOUT", "NUM", "€", "ASK", "URL", "USER", "SMILE",
    ]  # fmt: skip
    assert words_of("Déçue, très déçue…") == ["decue", "tres", "decue", "DOTS"]
    assert words_of(" \u200b\n") in ([], ["\u200b"])


def test_pairs_stay_within_their_text():
    tokens = read("a b", "", "c")
    texts, buckets = pair_buckets(tokens, hash_words(tokens.forms.to_pylist()))
    assert sorted(texts.tolist()) == [0, 0, 0, 2, 2]  # <s> a, a b, b </s>; <s> c, c </s>
    assert ((buckets >= WORDS) & (buckets < WORDS + PAIRS)).all()


def test_pieces_of_words():
    owners, buckets = piece_buckets(["ab", "abc"])
    assert np.bincount(owners).tolist() == [3, 6]  # of 4 and 5 letters, begin and end among them
    assert ((buckets >= WORDS + PAIRS) & (buckets < BUCKETS)).all()
    assert len(set(buckets[owners == 0]) & set(buckets[owners == 1])) == 1  # the beginning that they share


@settings(max_examples=20, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_a_verdict_depends_on_its_text_alone(texts, language):
    together = chances(texts, language)
    assert together.sum(axis=1) == pytest.approx(1)
    for at, text in enumerate(texts):
        assert chances([text], language)[0] == pytest.approx(together[at])


def test_blocks_change_nothing(monkeypatch):
    texts = [f"toujours rien reçu {'encore ' * at}" for at in range(25)]
    whole = chances(texts, "fr")
    monkeypatch.setattr(predicting, "BLOCK", 4)
    assert chances(texts, "fr") == pytest.approx(whole)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_weights_fit_the_features_and_are_small(language):
    weights = load_weights(language)
    assert weights.hashed.shape == (BUCKETS, len(SENTIMENTS))
    assert weights.names == tuple(names_of_plain(language))
    assert weights.plain.shape == (len(weights.names), len(SENTIMENTS))
    assert sum(path.stat().st_size for path in FOLDER.glob("*.npz")) < MOST_MEGABYTES * 1e6


def test_weights_are_written_the_same_each_time(tmp_path):
    random = np.random.default_rng(0)
    weights = Weights(
        random.normal(size=(BUCKETS, 3)).astype(np.float32),
        random.normal(size=(2, 3)), random.normal(size=3), 1.25, ("a", "b"),
    )  # fmt: skip
    for name in ("one.npz", "two.npz"):
        save_weights(weights, tmp_path / name)
    assert Path(tmp_path / "one.npz").read_bytes() == Path(tmp_path / "two.npz").read_bytes()
    with np.load(tmp_path / "one.npz", allow_pickle=False) as held:
        back = held["hashed"] * held["step"]
    assert np.abs(back - weights.hashed).max() <= float(np.abs(weights.hashed).max()) / 254 * 1.01


@pytest.mark.parametrize("language", ["fr", "en"])
def test_cues_find_what_they_are_named_for(language):
    names = list(cues(language))
    said = {
        "fr": {
            "no_answer": "Personne ne répond",
            "never_again": "plus jamais ici",
            "question": "Où puis-je voir ?",
        },
        "en": {"no_answer": "nobody answers", "never_again": "never again", "question": "do you deliver?"},
    }[language]
    found = find_cues(cut(*said.values(), "la table"), language)
    for row, name in enumerate(said):
        assert found[row, names.index(name)] == 1
    assert not found[-1].any()
