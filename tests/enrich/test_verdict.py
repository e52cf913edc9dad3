"""The verdict of the small model: what it reads, that it depends on the text alone, what it makes of complaints."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.corpus import read_corpus
from analysis.enrich.sentiment import score_sentiment
from analysis.enrich.sentiment.model import predict as predicting
from analysis.enrich.sentiment.model.buckets import (
    BUCKETS,
    FIRSTS,
    PAIRS,
    PIECES,
    WORDS,
    end_buckets,
    first_buckets,
    hash_words,
    pair_buckets,
    piece_buckets,
    skip_buckets,
)
from analysis.enrich.sentiment.model.features import cues, find_cues, names_of_plain
from analysis.enrich.sentiment.model.stems import find_stems
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
    corpus = read_corpus(pd.Series(texts, dtype="str"))
    return predicting.predict(corpus, corpus.codes, scores, language)


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


def test_blanks_at_the_end_are_no_word_whatever_lies_behind_them_in_memory():
    for many in range(150):
        tokens = read("rien reçu !!!" + " " * (many % 60))
        assert [tokens.forms[place].as_py() for place in tokens.ids] == ["rien", "recu", "SHOUT"]


def test_pairs_stay_within_their_text():
    tokens = read("a b", "", "c", "b", "c b")
    hashes = hash_words(tokens.forms.to_pylist())
    a_begins, ab, c_begins, b_begins, c_begins_again, cb = pair_buckets(tokens, hashes)
    assert c_begins == c_begins_again
    assert len({a_begins, ab, c_begins, b_begins, cb}) == 5
    skips = skip_buckets(tokens, hashes)
    assert skips[1] == skips[3] == skips[5]  # nothing stands two before any b
    places, ends = end_buckets(tokens, hashes)
    assert places.tolist() == [1, 2, 3, 5]
    assert ends[0] == ends[2] == ends[3] != ends[1]
    buckets = np.r_[pair_buckets(tokens, hashes), ends]
    assert ((buckets >= WORDS) & (buckets < WORDS + PAIRS)).all()


def test_a_skip_is_of_a_word_and_the_one_before_the_last():
    tokens = read("rien du tout", "rien de tout", "tout rien du")
    one, other, turned = skip_buckets(tokens, hash_words(tokens.forms.to_pylist()))[2::3]
    assert one == other != turned


def test_the_first_words_of_texts():
    tokens = read("a b c", "", "a", "b a")
    places, buckets = first_buckets(tokens, hash_words(tokens.forms.to_pylist()))
    assert places.tolist() == [0, 1, 3, 4, 5]
    assert buckets[0] == buckets[2]
    assert len(set(buckets[[0, 1, 3, 4]].tolist())) == 4  # the same word, first or second
    assert ((buckets >= BUCKETS - FIRSTS) & (buckets < BUCKETS)).all()


@pytest.mark.parametrize(
    ("language", "words", "stems"),
    [
        ("fr", "remboursee remboursement rembourser", {"rembours"}),
        ("fr", "rien ne SHOUT € nul", {"rien", "ne", "SHOUT", "€", "nul"}),
        ("en", "refund refunds refunded refunding", {"refund"}),
        ("xx", "refund refunds", {"refund", "refunds"}),
    ],
)
def test_words_of_one_stem(language, words, stems):
    assert set(find_stems(pa.array(words.split(), pa.large_string()), language).to_pylist()) == stems


def test_pieces_of_words():
    owners, buckets = piece_buckets(["ab", "abc"])
    assert np.bincount(owners).tolist() == [3, 6]  # of 4 and 5 letters, begin and end among them
    assert ((buckets >= WORDS + PAIRS) & (buckets < WORDS + PAIRS + PIECES)).all()
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
