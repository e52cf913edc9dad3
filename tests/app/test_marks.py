"""Words coloured by what they weighed, and the reasons below: on the page, masked and escaped, true to the verdict."""

import re
from html import escape

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.sentiment import explain, score_sentiment
from analysis.words import LOCALES, say
from pages.marks import MASK, draw, is_models, mask, say_why
from tests.app.test_pages import app, page, upload, words_on
from tests.enrich.test_explain import TEXTS

EXPORT = (
    "Auteur;Date;Message;J'aime\n"
    "Maud;06/08/2012 14:03;@Ivan.Petit toujours rien, x<y & personne ne répond;12\n"
    "Zoé;06/08/2012 15:10;Superbe bouquet, merci;3\n"
    "Ana;13/08/2012 09:00;hola amigo que tal estas hoy en la casa;0\n"
).encode()
TAGS = re.compile(r"</?mark[^>]*>")


def scored(text: str, language: str) -> pd.Series:
    row = score_sentiment(pd.Series([text]), pd.Series([language])).iloc[0]
    return pd.concat([row, pd.Series({"text": text, "language": language})])


@settings(max_examples=50, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]), st.booleans(), st.integers(0, 80))
def test_marks_change_no_letter_of_the_text(text, language, by_model, most):
    shown = mask(text, frozenset())
    drawn = draw(shown, explain(text, language), by_model, most, "fr")
    assert TAGS.sub("", drawn) == escape(shown.text[:most])
    assert "<" not in TAGS.sub("", drawn)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from(["@bob", "nul", "@la_marque", "a@b.fr", "＠zoé", "😡", " ", "@"]), max_size=12),
    st.data(),
)
def test_a_masked_text_keeps_its_places(bits, data):
    text = " ".join(bits)
    shown = mask(text, frozenset({"lamarque"}))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = shown.place(start, end)
    assert 0 <= first <= last <= len(shown.text) or start == end
    if text[start:end].strip() in ("nul", "😡") and text[start - 1 : start].isspace():
        assert shown.text[first:last] == text[start:end]
    assert shown.place(0, len(text)) == (0, len(shown.text))


def test_reasons_are_quoted_masked():
    text = "@bob.martin toujours rien, @zoe personne ne répond"
    row, why = scored(text, "fr"), explain(text, "fr")
    told = say_why(row, mask(text, frozenset()), why, "fr")
    assert "bob" not in told + draw(mask(text, frozenset()), why, True, 99, "fr")
    assert "personne ne répond" in told
    assert say("cue-no-answer", "fr") in told
    assert mask(text, frozenset()).text.count(MASK) == 2


@pytest.mark.parametrize("locale", LOCALES)
def test_a_verdict_that_is_not_the_model_s_gets_no_reasons(locale):
    text = "Merci pour rien, personne ne répond"
    why, row = explain(text, "fr"), scored(text, "fr")
    because = say("why-because", locale, reasons="").strip()
    assert because in say_why(row, mask(text, frozenset()), why, locale)
    corrected = {"sentiment": "positive" if row["sentiment"] == "negative" else "negative"}
    for changed in (corrected, {"sentiment_from": "reader"}, {"sentiment_from": "thresholds"}):
        other = pd.Series({**row, **changed})
        assert not is_models(other, why)
        assert because not in say_why(other, mask(text, frozenset()), why, locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_says_why(locale):
    test = page(upload(app(locale), ("page.csv", EXPORT)), "sentiment")
    assert not test.exception
    shown = words_on(test)
    assert say("cue-waiting", locale) in shown
    assert say("why-legend", locale, negative="|", positive="|").split("|")[2] in shown
    assert re.search(r'<mark class="neg[123]" title="[^"<>]+">', shown)
    assert re.search(r'<mark class="pos[123]" title="[^"<>]+">', shown)
    assert "Petit" not in shown
    assert "x&lt;y &amp; personne ne répond" in TAGS.sub("", shown)
    assert say("unscored-other", locale) in shown
    spanish = next(card for card in re.findall("<article.*?</article>", shown, re.DOTALL) if "hola" in card)
    assert "<mark" not in spanish
