"""The language of a comment: cases, and laws that hold for any text."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich import language
from analysis.enrich.language import LANGUAGES, detect_language
from analysis.enrich.languages import walk
from analysis.enrich.languages.evidence import weigh_texts
from analysis.enrich.languages.library import _library
from analysis.enrich.languages.walk import rate_texts
from analysis.enrich.tokens import cut_blocks, split_texts

CASES = json.loads(Path(__file__).with_name("language_cases.json").read_text(encoding="utf-8"))
TEXTS = pd.Series([case["text"] for case in CASES])


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_case(case):
    assert detect_language(pd.Series([case["text"]])).tolist() == [case["expected"]]


def test_other_texts_and_their_order_change_nothing():
    alone = [detect_language(pd.Series([text]))[0] for text in TEXTS]
    shuffled = TEXTS.sample(frac=1, random_state=7)
    assert detect_language(TEXTS).tolist() == alone
    assert detect_language(shuffled).sort_index().tolist() == alone


def test_a_category_with_the_input_s_index():
    text = pd.Series(["merci beaucoup", None, "thank you", "merci beaucoup"], index=[7, 3, 3, "x"])
    found = detect_language(text)
    assert found.index.equals(text.index)
    assert tuple(found.cat.categories) == LANGUAGES == ("fr", "en", "other", "unknown")
    assert found.tolist() == ["fr", "unknown", "en", "fr"]


def test_empty_in_empty_out():
    found = detect_language(pd.Series([], dtype="str"))
    assert len(found) == 0
    assert tuple(found.cat.categories) == LANGUAGES


def test_no_mutation():
    text = TEXTS.copy()
    detect_language(text)
    pd.testing.assert_series_equal(text, TEXTS)


def test_lower_case_is_enough():
    words = TEXTS[~TEXTS.str.contains("http")]
    assert detect_language(words.str.lower()).tolist() == detect_language(words).tolist()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(), max_size=5))
def test_any_text_has_a_language(texts):
    text = pd.Series([t.encode("utf-8", "ignore").decode() for t in texts], dtype="str")
    assert set(detect_language(text)) <= set(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[PHOTO]]", "unknown"),
        (" [[STICKER]]\n[[VIDEO_INLINE]]", "unknown"),
        ("[[PHOTO]] thank you so much", "en"),
        ("thank you[[PHOTO]]", "en"),
        ("merci beaucoup [[STICKER]]", "fr"),
    ],
)
def test_what_stands_for_a_picture_is_not_read(text, expected):
    assert detect_language(pd.Series([text])).tolist() == [expected]


def test_capitals_of_three_names_hold_no_language():
    assert detect_language(pd.Series(["Marie Claire Dupont", "Marie Claire merci"])).tolist() == [
        "unknown",
        "fr",
    ]


@pytest.mark.parametrize("rest", ["a" * 1_000_000, "mot " * 250_000, "😡" * 20_000, "' " * 500_000])
def test_what_follows_the_first_words_changes_nothing(rest):
    start = "je n'ai rien reçu de vous depuis trois semaines et personne ne me répond, une honte, je le dis à tous "
    assert detect_language(pd.Series([start, start + rest])).tolist() == ["fr", "fr"]


def test_words_after_many_addresses_are_read():
    assert detect_language(pd.Series(["@someone https://a.example " * 30 + "merci beaucoup"])).tolist() == [
        "fr"
    ]


def test_a_hard_text_has_its_language_alone_and_among_others():
    hard = pd.Series(
        ["kde je moja zásielka", "en action totale", "le Real Time", "la conso mondiale", "in vain --"]
    )
    together = detect_language(pd.concat([hard, TEXTS], ignore_index=True))
    assert together.tolist()[: len(hard)] == [detect_language(pd.Series([text]))[0] for text in hard]


def test_evidence_of_a_text_is_the_sum_over_its_words():
    texts = pa.array(["merci", "the", "merci the merci", "", "x"], type=pa.large_string())
    tokens = split_texts(texts)
    found = weigh_texts(tokens)
    assert np.allclose(found.totals[2], 2 * found.totals[0] + found.totals[1])
    assert found.words.tolist() == [1, 1, 3, 0, 1]
    assert found.listed.tolist() == [1, 1, 3, 0, 0]
    assert weigh_texts(tokens, first=1).words.tolist() == [1, 1, 1, 0, 1]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.one_of(st.text(max_size=30), st.sampled_from([case["text"] for case in CASES])), max_size=6)
)
def test_many_texts_walked_in_step_are_ranked_as_the_library_ranks_each(texts):
    identifier = _library()
    rated = rate_texts(texts, identifier)
    for text, row in zip(texts, rated, strict=True):
        ranked = dict(identifier.rank(text))
        assert row == pytest.approx([ranked[name] for name in identifier.nb_classes], rel=1e-4, abs=0.05)


def test_blocks_of_texts_change_nothing(monkeypatch):
    whole = detect_language(TEXTS).tolist()
    monkeypatch.setattr(walk, "BLOCK", 3)
    monkeypatch.setattr(language, "cut_blocks", lambda sizes: cut_blocks(sizes, 200))
    assert detect_language(TEXTS).tolist() == whole
