"""The language of a comment: cases, and laws that hold for any text."""

import json
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.language import LANGUAGES, detect_language

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
    language = detect_language(text)
    assert language.index.equals(text.index)
    assert tuple(language.cat.categories) == LANGUAGES == ("fr", "en", "other", "unknown")
    assert language.tolist() == ["fr", "unknown", "en", "fr"]


def test_empty_in_empty_out():
    language = detect_language(pd.Series([], dtype="str"))
    assert len(language) == 0
    assert tuple(language.cat.categories) == LANGUAGES


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
