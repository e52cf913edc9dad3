"""The texts of a case, cut once: each reader reads in them what it reads of each text alone."""

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich import tokens
from analysis.enrich.corpus import read_corpus, shorten
from analysis.enrich.language import detect_language
from analysis.enrich.sentiment import score_sentiment, weigh_sentiment
from analysis.enrich.tokens import split_texts

PLACEHOLDER = r"\[\[[A-Z]+\]\]"
TEXTS = st.lists(
    st.one_of(
        st.none(),
        st.lists(
            st.sampled_from(["a", "béb", " ", "\u3000", "[[", "[[PHOTO]]", "x]]", "😡"]), max_size=9
        ).map("".join),
    ),
    max_size=9,
)
TOLD = [
    "Toujours rien reçu, une honte !",
    "Thank you so much, great service",
    None,
    "[[PHOTO]]",
    "merci [[PHOTO]] beaucoup",
    "Toujours rien reçu, une honte !",
    "",
    "Still waiting, nobody answers. " * 200,
    "je n'ai rien reçu " * 150 + "[[STICKER]] thank you",
    "¿Dónde está mi pedido? Nadie contesta",
]


def listed(found):
    forms = found.forms.to_pylist()
    bounds = zip(found.starts, found.starts[1:], strict=False)
    return [[forms[number].strip() for number in found.ids[first:last]] for first, last in bounds]


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(0, 12), st.data())
def test_a_part_is_read_as_each_text_shortened_and_cut_alone(texts, longest, data):
    corpus = read_corpus(pd.Series(texts, dtype="str"))
    rows = data.draw(st.permutations(range(len(corpus.texts))).map(lambda all_: all_[: len(all_) // 2 + 1]))
    rows = np.array(rows, dtype=np.int64)
    alone = split_texts(shorten(corpus.texts.take(pa.array(rows)), longest, PLACEHOLDER))
    assert listed(corpus.read(rows, longest, PLACEHOLDER)) == listed(alone)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_each_comment_has_its_text(texts):
    corpus = read_corpus(pd.Series(texts, dtype="str"))
    kept = [*corpus.texts.to_pylist(), None]
    assert [kept[code] for code in corpus.codes] == texts
    assert len(set(kept)) == len(kept)
    assert read_corpus(corpus) is corpus


def test_comments_cut_once_have_the_language_and_the_verdicts_of_their_texts():
    text = pd.Series(TOLD, index=range(7, 7 + len(TOLD)), dtype="str")
    corpus = read_corpus(text)
    language = detect_language(text)
    pd.testing.assert_series_equal(detect_language(corpus), language)
    pd.testing.assert_frame_equal(weigh_sentiment(corpus, language), weigh_sentiment(text, language))
    pd.testing.assert_frame_equal(score_sentiment(corpus, language), score_sentiment(text, language))
    assert set(language) == {"fr", "en", "other", "unknown"}


def test_what_was_cut_is_not_cut_again(monkeypatch):
    plain = pd.Series([text for text in TOLD if text and len(text) < 200 and "[[" not in text])
    corpus = read_corpus(plain)
    monkeypatch.setattr(tokens, "_cut", pytest.fail)  # whatever asks for it
    assert score_sentiment(corpus, detect_language(corpus))["sentiment"].notna().any()
