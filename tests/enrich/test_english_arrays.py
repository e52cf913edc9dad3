"""English over arrays is vaderSentiment, float for float: on all samples, on its own words, around « but »."""

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from analysis.case import open_case
from analysis.enrich.sentiment import english_scores, explain_all
from analysis.enrich.sentiment.english_scores import score_english
from analysis.enrich.sentiment.sums import add_up, measure_emphasis, round_as_python
from analysis.enrich.tokens import split_texts
from analysis.samples import find_sample, list_samples

VADER = SentimentIntensityAnalyzer()
LABELLED = os.environ.get("BADBUZZ_LABELLED")  # a folder of CSV files with a column `text`

PARTS = sorted({word for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) for word in phrase.split()})
NAMED = [
    "but",
    "least",
    "at",
    "very",
    "no",
    "or",
    "nor",
    "kind",
    "of",
    "so",
    "this",
    "doubt",
    "without",
    "never",
]
ODD = [
    "\u00a0",
    "\u2028",
    "\x1c",
    "é",
    "ſ",
    "İ",
    "\u212a",
    "ΑΣ",
    "ß",
    "ǅ",
    "Ⓐ",
    "\u200d",
    "xn't",
    "good",
    "bad",
    "!",
    "???",
]
WORDS = st.one_of(
    st.sampled_from([*NAMED, *ODD]),
    st.sampled_from(PARTS),
    st.sampled_from([*sorted(SPECIAL_CASES), *NEGATE, *sorted(BOOSTER_DICT)]),
    st.sampled_from(sorted(VADER.lexicon)),
    st.sampled_from(sorted(VADER.emojis)),
)


def vader(texts):
    return np.array([list(VADER.polarity_scores(text).values()) for text in texts]).reshape(-1, 4)


def ours(texts):
    return score_english(split_texts(pa.array(texts, pa.large_string())))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(WORDS, st.sampled_from([str, str.upper, str.title])), max_size=20), max_size=6
    ),
    st.sampled_from([" ", "  ", "\n", ""]),
)
def test_many_texts_at_once_are_each_scored_alone(texts, space):
    texts = [space.join(change(word) for word, change in words) for words in texts]
    assert (ours(texts) == vader(texts)).all()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["good", "bad", "but", "great", "awful", "the", "not", "very", "kind of"]),
        max_size=40,
    )
)
def test_equal_values_around_but(words):
    assert (ours([" ".join(words)]) == vader([" ".join(words)])).all()


def test_where_but_misleads_vader_its_own_loop_is_taken(monkeypatch):
    taken = []
    loop = english_scores.scale_contrast
    monkeypatch.setattr(english_scores, "scale_contrast", lambda *given: taken.append(given) or loop(*given))
    # Only the second text holds two words that come to be equal: the first, halved, and the last.
    half = next(
        f"{a} but {b}"
        for a, value in VADER.lexicon.items()
        for b, other in VADER.lexicon.items()
        if a.isalpha() and b.isalpha() and value * 0.5 == other
    )
    texts = ["good but bad", half]
    assert (ours(texts) == vader(texts)).all()
    assert len(taken) == 1


@pytest.mark.parametrize("sample", [find_sample(name) for name in list_samples()], ids=list(list_samples()))
def test_all_sample_comments(sample):
    texts = open_case(sample.read(), sample.choices).comments["text"].dropna().tolist()
    assert len(texts) > 100
    assert (ours(texts) == vader(texts)).all()


@pytest.mark.skipif(not LABELLED, reason="BADBUZZ_LABELLED names no folder of texts")
@pytest.mark.parametrize("path", sorted(Path(LABELLED or ".").glob("*.csv")), ids=lambda path: path.stem)
def test_all_texts_of_a_folder(path):
    texts = pd.read_csv(path, dtype="str", keep_default_na=False)["text"].tolist()
    assert (ours(texts) == vader(texts)).all()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.tuples(WORDS, st.sampled_from([str, str.upper])), max_size=15), max_size=10))
def test_what_is_explained_is_what_is_scored(texts):
    texts = [" ".join(change(word) for word, change in words) for words in texts]
    for text, why, scores in zip(texts, explain_all(texts, ["en"] * len(texts)), ours(texts), strict=True):
        total = sum(word.valence or 0.0 for word in why.words)
        spelt = text + "".join(VADER.emojis.get(sign, "") for sign in text)  # « UP! button »
        marks = [np.array([spelt.count(mark)]) for mark in "!?"]
        total += np.sign(round(total, 9)) * measure_emphasis(*marks)[0]
        assert scores[3] == pytest.approx(total / np.sqrt(total * total + 15), abs=1e-4)


# Sums and roundings


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.floats(-9, 9), min_size=1, max_size=12), min_size=1, max_size=5))
def test_sums_are_python_s_on_this_interpreter(texts):
    values = np.array([value for text in texts for value in text])
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    assert add_up(values, owners, len(texts)).tolist() == [sum(text) for text in texts]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.floats(-9, 9), max_size=12), min_size=1, max_size=5))
def test_compensated_sums_are_neumaier_s(texts):
    def neumaier(text):
        total = lost = 0.0
        for value in text:
            after = total + value
            lost += (total - after) + value if abs(total) >= abs(value) else (value - after) + total
            total = after
        return total + lost

    values = np.array([value for text in texts for value in text])
    owners = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    assert add_up(values, owners, len(texts), compensated=True).tolist() == [neumaier(text) for text in texts]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.floats(-1, 1), st.fractions(-1, 1, max_denominator=2000).map(float))))
def test_roundings_are_python_s(values):
    for digits in (3, 4):
        assert round_as_python(np.array(values, dtype=float), digits).tolist() == [
            round(value, digits) for value in values
        ]
