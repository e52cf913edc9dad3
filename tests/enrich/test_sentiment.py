"""Sentiment: cases in French and English, equality with vaderSentiment, and the laws of the one door."""

import json
import string
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES, SentimentIntensityAnalyzer

from analysis.enrich.sentiment import score_sentiment
from analysis.enrich.sentiment.verdict import decide_classic

CASES = json.loads(Path(__file__).with_name("sentiment_cases.json").read_text(encoding="utf-8"))
SCORES = ["negative", "neutral", "positive", "compound"]
VADER = SentimentIntensityAnalyzer()
ENGLISH = [
    "VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!",
    "At least it isn't a horrible book.",
    "Today only kinda sux! But I'll get by, lol",
    "Catch utf-8 emoji such as 💘 and 💋 and 😁",
    "Not bad at all, no problem, never so good, without doubt the best",
    "the least compelling but kind of good but bad ass but to die for",
    "good good good but good bad bad but bad good ???",
    " 😀😡❤️ :) :-( <3 ",
    "",
    "   ",
]


def many(texts, language):
    return score_sentiment(pd.Series(texts), pd.Series([language] * len(texts)))


def one(text, language):
    return many([text], language).iloc[0]


def vader(text):
    scores = VADER.polarity_scores(text)
    return [scores["neg"], scores["neu"], scores["pos"], scores["compound"]]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case, id=case["label"], marks=pytest.mark.xfail(strict=True) if "known_failure" in case else ()
        )
        for case in CASES
    ],
)
def test_tone_of_the_words(case):
    """What the rules make of the words; the verdict, which reads more than them, is in test_verdict.py."""
    compound = one(case["text"], case["language"])["compound"]
    assert decide_classic(pd.Series([compound]))[0] == case["expected"]


# English is vaderSentiment

WORDS = st.one_of(
    st.sampled_from(sorted(BOOSTER_DICT)),
    st.sampled_from(NEGATE),
    st.sampled_from(sorted(SPECIAL_CASES)),
    st.sampled_from(sorted(VADER.lexicon)),
    st.sampled_from(sorted(VADER.emojis)),
    st.sampled_from(
        ["but", "BUT", "least", "at", "very", "no", "or", "nor", "kind", "of", "so", "this", "doubt"]
    ),
    st.sampled_from(["!", "??", "...", "the", "\u00a0", "\u2028", "é", "ſ", "İ", *string.punctuation]),
)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_vader(text):
    assert one(text, "en")[SCORES].tolist() == vader(text)


# Many at once cost what one does; that each is scored as if alone is held in test_english_arrays.py.
SAID = st.builds(
    lambda words, space: space.join(change(word) for word, change in words),
    st.lists(st.tuples(WORDS, st.sampled_from([str, str.upper, str.title])), max_size=25),
    st.sampled_from([" ", "  ", "\n", ""]),
)
ANY = st.text(st.characters(exclude_categories=["Cs"]))


@settings(max_examples=60, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=12))
def test_english_is_vader_on_its_own_words(texts):
    assert many(texts, "en")[SCORES].to_numpy().tolist() == list(map(vader, texts))


@settings(max_examples=30, deadline=None)
@given(st.lists(ANY, min_size=1, max_size=12))
def test_english_is_vader_on_any_text(texts):
    assert many(texts, "en")[SCORES].to_numpy().tolist() == list(map(vader, texts))


# The one door


def comments():
    text = pd.Series(
        ["Merci !", "awful", "Merci !", "ok", None, "", "hola", "c'est nul"], index=list("abcdeffg")
    )
    language = pd.Series(["fr", "en", "fr", "unknown", "unknown", "fr", "other", "fr"], index=text.index)
    return text, language.astype("category")


def test_columns_types_and_index():
    text, language = comments()
    scores = score_sentiment(text, language)
    assert scores.columns.tolist() == [*SCORES, "sentiment", "confidence", "sentiment_from"]
    assert (scores[[*SCORES, "confidence"]].dtypes == "float64").all()
    assert scores["sentiment"].cat.categories.tolist() == ["negative", "neutral", "positive"]
    assert scores.index.equals(text.index)
    assert scores["sentiment"].astype("object").where(scores["sentiment"].notna(), None).tolist() == [
        *scores["sentiment"].iloc[:3], None, None, None, None, "negative",
    ]  # fmt: skip


def test_no_text_has_zeros_and_no_lexicon_has_nothing():
    scores = score_sentiment(*comments())
    assert (scores.iloc[[4, 5]][SCORES] == 0).all(axis=None)
    assert scores.iloc[[3, 6]][SCORES].isna().all(axis=None)
    assert scores["confidence"].notna().tolist() == scores["sentiment"].notna().tolist()


@pytest.mark.parametrize("language", ["fr", "en", "unknown"])
def test_what_stands_for_a_picture_is_no_text(language):
    scores = one(" [[PHOTO]] [[VIDEO_INLINE]]", language)
    assert (scores[SCORES] == 0).all()
    assert scores[["sentiment", "confidence", "sentiment_from"]].isna().all()
    # Beside words it changes no score: English is vaderSentiment on the text as written.
    assert one("[[PHOTO]] great", "en")[SCORES].tolist() == vader("[[PHOTO]] great")


def test_no_mutation():
    text, language = comments()
    score_sentiment(text, language)
    pd.testing.assert_series_equal(text, comments()[0])
    pd.testing.assert_series_equal(language, comments()[1])


def test_shuffling_changes_nothing():
    text = pd.Series([case["text"] for case in CASES])
    language = pd.Series([case["language"] for case in CASES])
    order = np.random.default_rng(7).permutation(len(text))
    shuffled = score_sentiment(text.iloc[order], language.iloc[order]).sort_index()
    pd.testing.assert_frame_equal(shuffled, score_sentiment(text, language))


def test_empty_in_empty_out():
    nothing = score_sentiment(pd.Series([], dtype="str"), pd.Series([], dtype="category"))
    assert nothing.shape == (0, 7)
    assert nothing["sentiment"].cat.categories.tolist() == ["negative", "neutral", "positive"]


def test_a_language_of_another_index_is_refused():
    with pytest.raises(ValueError, match="index"):
        score_sentiment(pd.Series(["a"]), pd.Series(["fr"], index=[5]))


@settings(max_examples=30, deadline=None)
@given(st.lists(ANY, min_size=1, max_size=12))
def test_french_scores_any_text(texts):
    scores = many(texts, "fr")
    assert scores["compound"].between(-1, 1).all()
    for shares in scores[["negative", "neutral", "positive"]].sum(axis=1):
        assert shares == pytest.approx(1, abs=0.002) or shares == 0
    assert not (scores["confidence"] >= 1).any()


def test_length_costs_in_proportion():
    start = time.process_time()
    for language in ("fr", "en"):
        for text in ("😀" * 20_000, "a" * 1_000_000, "nul mais bad but good pas " * 10_000, "(:" * 100_000):
            one(text, language)
    assert time.process_time() - start < 20  # the package itself takes minutes on the first


# Rules that a case cannot show by its verdict


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("très nul", "nul"),
        ("nul", "un peu nul"),
        ("c'est NUL ici", "c'est nul ici"),
        ("nul !!", "nul"),
        ("nuuuul", "nul"),
        ("c'est lent mais nul", "c'est nul mais lent"),
        ("jamais aussi déçue", "déçue"),
    ],
)
def test_stronger(stronger, weaker):
    assert one(stronger, "fr")["compound"] < one(weaker, "fr")["compound"] < 0


def test_accents_and_apostrophes_and_composition_do_not_matter():
    written = "Très déçue, c'est n'importe quoi"
    for other in ("Tres decue, c'est n'importe quoi", "Très déçue, c’est n’importe quoi", "Tre\u0300s de\u0301c\u0327ue, c'est n'importe quoi"):  # fmt: skip # noqa: E501
        assert one(other, "fr")["compound"] == one(written, "fr")["compound"]
