"""Why a verdict: the pieces add up to the model's sum, stand where they are written, and taking them out turns it."""

import json
import random
import unicodedata
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.enrich.sentiment import Explanation, explain, explain_all, score_sentiment
from analysis.enrich.sentiment.explain import READ
from analysis.enrich.sentiment.model.features import cues
from analysis.enrich.sentiment.model.predict import chances
from analysis.enrich.sentiment.model.weights import load_weights
from analysis.enrich.sentiment.why.explanation import FORM, RULES

CASES = json.loads(Path(__file__).with_name("sentiment_cases.json").read_text(encoding="utf-8"))
SAMPLES = Path(__file__).parents[2] / "analysis" / "enrich" / "sentiment" / "training"
LANGUAGES = ("fr", "en")
BITS = st.sampled_from(
    ["toujours rien", "personne ne répond", "n’importe quoi", "j'attends", "NUL", "nuuuul", "pas", "très", "mais",
     "déçue", "de\u0301c\u0327ue", "nobody answers", "still waiting", "not good", "BUT", "GREAT", "merci", "thanks",
     "😡", "😀😀", "👩‍👩‍👧", "❤️", ":-(", "!!!", "?", "…", "« oui »", "(bof)", ". «non»", "l'argent.Personne", "@bob",
     "http://a.fr/b?c", "[[photo de moi]]", "[[PHOTO]]", "12h30", "مرحبا", "\u202e", "\u1112\u1161\u11ab", "İK",
     "\u00a0", "\n", "\x0b", "\ud800", "\u0301", ", ", ",;", "x,y", "ﬁn", "ß", "²"]
)  # fmt: skip
TEXTS = st.lists(BITS, max_size=14).flatmap(
    lambda bits: st.sampled_from([" ".join(bits), "".join(bits), ", ".join(bits)])
) | st.text(max_size=60)


def whole(why: Explanation) -> np.ndarray:
    """All that is told, added up."""
    parts = [*(word.weights for word in why.words), *why.form.values(), why.rest]
    return np.sum(parts, axis=0)


def read(text: str) -> str:
    """As it is scored: a lone surrogate is no letter."""
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=8), st.sampled_from(LANGUAGES))
@example(["Toujours rien reçu, personne ne répond. C’est HONTEUX !!!"], "fr")
def test_nothing_is_left_over(texts, language):
    languages, heat = [language] * len(texts), load_weights(language).heat
    told = score_sentiment(pd.Series(map(read, texts), dtype="str"), pd.Series(languages))
    for why, scored in zip(explain_all(texts, languages), told.itertuples(), strict=True):
        assert whole(why) == pytest.approx(why.sums, abs=1e-9)
        if pd.isna(scored.sentiment):
            assert why == Explanation()
            continue
        assert why.verdict == scored.sentiment
        assert why.confidence == pytest.approx(scored.confidence)
        assert chances(np.array([why.sums]) * heat, heat).max() == pytest.approx(why.confidence, abs=0.011)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
@example("toujours rien".replace("u", "u\u0301"), "fr")
def test_words_stand_in_order_inside_the_text(text, language):
    why, at = explain(text, language), 0
    for word in why.words:
        assert at <= word.start < word.end <= len(text)
        at = word.end
        assert text[word.start : word.end].strip(" ") == text[word.start : word.end]
        assert set(word.rules) <= set(RULES)
        assert set(word.cues) <= set(cues(language))
    assert set(why.form) <= set(FORM)
    for cue in why.cues:
        assert cue.spans  # what fired is found
        assert all(0 <= start < end <= len(text) for start, end in cue.spans)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_usual_comment_has_a_place(language):
    """What words add is told on words: the rest is what a text starts from, its length, and its silence."""
    file = pd.read_csv(SAMPLES / f"{language}_comments.csv", comment="#")
    texts = file["text"].astype("str").tolist()[:300]
    for text, why in zip(texts, explain_all(texts, [language] * len(texts)), strict=True):
        weights = load_weights(language)
        names = list(weights.names)
        column = {name: weights.plain[names.index(name)] / weights.heat for name in ("silent", "length")}
        rest = weights.start / weights.heat + column["length"] * np.log1p(len(" ".join(text.split()))) / 5
        rests = [rest, rest + column["silent"]]
        assert any(why.rest == pytest.approx(each - each.mean(), abs=1e-9) for each in rests)


def test_what_is_said_of_a_complaint_without_words_of_feeling():
    text = "Le colis : toujours rien, personne ne décroche"
    why = explain(text, "fr")
    assert why.verdict == "negative"
    told = {cue.name: [text[start:end] for start, end in cue.spans] for cue in why.cues}
    assert told["no_answer"] == ["personne ne décroche"]
    heavy = min(why.words, key=lambda word: word.weight)
    assert text[heavy.start : heavy.end] == "personne ne"  # a phrase of the lexicon, and part of the cue
    assert heavy.valence < 0
    assert heavy.cues == ("no_answer",)


@pytest.mark.parametrize("write", [str, lambda text: unicodedata.normalize("NFD", text)])
def test_words_of_the_lexicon_composed_or_not(write):
    text = write("Bonjour, je ne suis PAS contente mais très DÉÇUE : n’importe quoi 😡")
    words = [word for word in explain(text, "fr").words if word.valence is not None]
    assert [text[word.start : word.end] for word in words] == [
        write(word) for word in ("contente", "DÉÇUE", "n’importe quoi", "😡")
    ]
    assert [set(word.rules) for word in words] == [
        {"negated", "contrast"}, {"boosted", "capitals", "contrast"}, {"idiom", "contrast"}, {"contrast"},
    ]  # fmt: skip


def test_words_of_the_lexicon_in_english():
    text = "not GOOD, very bad 😍 but the shit"
    found = {text[word.start : word.end]: word for word in explain(text, "en").words}
    assert set(found["GOOD"].rules) == {"negated", "capitals", "contrast"}
    assert "boosted" in found["bad"].rules
    assert found["😍"].valence > 0
    assert "idiom" in found["shit"].rules


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_values_and_tone_agree(case):
    total = sum(word.valence or 0.0 for word in explain(case["text"], case["language"]).words)
    scored = score_sentiment(pd.Series([case["text"]]), pd.Series([case["language"]]))
    assert np.sign(round(total, 6)) == np.sign(scored["compound"][0])


@pytest.mark.parametrize(("text", "language"), [("hola amigo", "other"), ("ok", "unknown"), ("[[PHOTO]]", "fr"), ("", "en")])  # fmt: skip # noqa: E501
def test_what_is_not_scored_is_not_explained(text, language):
    why = explain(text, language)
    if score_sentiment(pd.Series([text]), pd.Series([language]))["sentiment"].isna()[0]:
        assert why == Explanation()
    assert why.words == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_taking_out_what_weighed_turns_the_verdict(language):
    """Two heaviest words against two others: the model itself, asked again, must say the difference."""
    file = pd.read_csv(SAMPLES / f"{language}_comments.csv", comment="#")
    texts = file["text"].astype("str").tolist()[:250]
    chance = random.Random(1)
    heavy, others, verdicts = [], [], []
    for text, why in zip(texts, explain_all(texts, [language] * len(texts)), strict=True):
        if why.verdict in (None, "neutral") or len(why.words) < 6:
            continue
        words = sorted(why.words, key=lambda word: -why.towards(word.weights))
        heavy.append(without(text, words[:2]))
        others.append(without(text, chance.sample(words[2:], 2)))
        verdicts.append(why.verdict)
    turned = [
        (score_sentiment(pd.Series(kept), pd.Series(language, index=range(len(kept))))["sentiment"].astype("str") != verdicts).mean()  # noqa: E501
        for kept in (heavy, others)
    ]  # fmt: skip
    assert len(verdicts) > 50
    assert turned[0] > 3 * turned[1]


def without(text: str, words) -> str:
    for word in sorted(words, key=lambda word: -word.start):
        text = f"{text[: word.start]} {text[word.end :]}"
    return text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        *("toujours rien " * 7_200, "😀" * 20_000, "a" * 100_000, "(:" * 50_000, "مرحبا بالعالم " * 7_000),
        *("nul mais bad but good pas " * 4_000, "\ud800 nul \udfff" * 9_000, ". «a» " * 17_000),
        *("for last " * 11_000, ",;" * 50_000, "\u1112\u1161\u11ab" * 30_000, "[[" * 50_000, "a'" * 50_000),
    ],
    ids=lambda text: text[:8].encode("ascii", "backslashreplace").decode(),
)
def test_any_length_is_explained_up_to_a_bound(text, language):
    why = explain(text, language)
    assert whole(why) == pytest.approx(why.sums, abs=1e-6)
    assert all(word.end <= READ for word in why.words)
    assert len(why.words) <= READ


def test_many_at_once_are_explained_as_one_by_one():
    texts = ["Toujours rien", "Great, thanks!", "", "hola", "Merci 😍", "x" * (READ + 500) + " nul"]
    languages = ["fr", "en", "fr", "other", "fr", "fr"]
    scores = score_sentiment(pd.Series(texts), pd.Series(languages))
    scores["compound"] = scores["compound"].where(scores["sentiment"].notna())
    together = explain_all(texts, languages)
    assert explain_all(texts, languages, scores) == together
    for text, language, why in zip(texts, languages, together, strict=True):
        alone = explain(text, language)
        assert (alone.verdict, alone.form.keys()) == (why.verdict, why.form.keys())
        assert [(word.start, word.end, word.cues) for word in alone.words] == [
            (word.start, word.end, word.cues) for word in why.words
        ]
        assert whole(alone) == pytest.approx(whole(why))
    assert explain_all([], []) == []
