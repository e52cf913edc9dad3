"""The few reasons that are said: they stand in the text, pull towards the verdict, and have words in both languages."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.sentiment import Explanation, explain
from analysis.enrich.sentiment.model.features import cues
from analysis.enrich.sentiment.why.explanation import FORM, RULES
from analysis.enrich.sentiment.why.reasons import LEAST, pick_reasons
from analysis.words import has
from tests.enrich.test_explain import LANGUAGES, TEXTS


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), st.integers(1, 4))
def test_reasons_are_of_the_text_and_of_the_verdict(text, language, most):
    why = explain(text, language)
    reasons, _ = pick_reasons(text, why, most)
    assert len(reasons) <= most
    assert [reason.weight for reason in reasons] == sorted(
        (reason.weight for reason in reasons), reverse=True
    )
    assert all(reason.weight >= LEAST for reason in reasons)
    spans = sorted((reason.start, reason.end) for reason in reasons if reason.start is not None)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for reason in reasons:
        words = [
            word for word in why.words if reason.start is not None and reason.start <= word.start < reason.end
        ]
        if words:
            assert reason.weight == pytest.approx(sum(why.towards(word.weights) for word in words))
        assert set(reason.names) <= {*cues(language), *FORM}


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("toujours rien, personne ne répond", "fr", {("personne ne répond", "no_answer")}),
        ("Never again, they never refunded me", "en", {("Never again", "never_again")}),
        ("Merci beaucoup, bouquet superbe", "fr", {("superbe", "praise")}),
    ],
)  # fmt: skip
def test_what_is_said(text, language, said):
    reasons, _ = pick_reasons(text, explain(text, language))
    told = {
        (text[one.start : one.end], name) for one in reasons if one.start is not None for name in one.names
    }
    assert said <= told


def test_a_question_mark_at_the_end_is_a_reason_by_its_name():
    reasons, _ = pick_reasons("Livrez-vous à Brest ?", explain("Livrez-vous à Brest ?", "fr"))
    assert ("question",) in [reason.names for reason in reasons if reason.start is None]


def test_nothing_is_claimed_where_nothing_is_explained():
    assert pick_reasons("hola", Explanation()) == ([], False)


def test_every_name_has_its_words():
    for language in LANGUAGES:
        assert all(has(f"cue-{name.replace('_', '-')}") for name in cues(language))
    assert all(has(f"form-{name}") for name in FORM)
    assert all(has(f"rule-{name}") for name in RULES)
