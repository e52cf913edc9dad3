"""A language pack over arrays gives what its rules give one text; a new language is a folder."""

import sys
import unicodedata

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.sentiment import explain_all
from analysis.enrich.sentiment.letters import LETTER, READ, bare_letters, sign_kinds, small_letters
from analysis.enrich.sentiment.pack import find_packs, fold, load_pack
from analysis.enrich.sentiment.pack_rules import score_pack
from analysis.enrich.sentiment.rules import weigh_words
from analysis.enrich.sentiment.score import score_tone
from analysis.enrich.sentiment.split import split_text
from analysis.enrich.sentiment.sums import measure_emphasis, score_values
from analysis.enrich.sentiment.vader import emoji_valences, emoticon_valences
from analysis.enrich.tokens import split_texts

FRENCH = load_pack("fr")
PHRASES = sorted(" ".join(words) for group in FRENCH.phrases.values() for words, _ in group)
ODD = ["\u00a0", "\x1f", "e\u0301", "İ", "ǅ", "œ", "Œ", "²", "Ⓐ", "ß", "\u037e", "xp", "http://a.fr/,b", "www.a.fr", "@moi", "#pas", "1a", "a_b", "12", "-", "'"]  # fmt: skip # noqa: E501
WORDS = st.one_of(
    st.sampled_from(sorted(FRENCH.watched)),
    st.sampled_from(sorted(FRENCH.valence)),
    st.sampled_from(PHRASES),
    st.sampled_from("très super pas jamais rien sans ni plus ne n' mais aussi peu tout n aucun".split()),
    st.sampled_from([*sorted(FRENCH.fixed), *sorted(FRENCH.verbs), *sorted(FRENCH.unaccented)]),
    st.sampled_from([*sorted(emoji_valences()), *sorted(emoticon_valences())]),
    st.sampled_from([*ODD, *".,;:!?…\n()«»", "!!!"]),
)
CHANGES = st.sampled_from(
    [
        str,
        str,
        str.upper,
        str.title,
        lambda word: word.replace("u", "uuuu"),
        lambda word: unicodedata.normalize("NFD", word),
        fold,
    ]
)


def ours(texts, pack=FRENCH):
    return score_pack(split_texts(pa.array(texts, pa.large_string())), pack)


def by_the_rules(text, pack=FRENCH):
    """The four scores of one text from `weigh_words`, one word after the other."""
    composed = unicodedata.normalize("NFC", text)
    words = split_text(composed, pack, ({}, {}))
    found = weigh_words(words, pack)
    values = np.array([word.valence for word in found if word.valence])
    covered = sum(word.last - word.first for word in found)
    counts = np.array([len(words) - words.count(None) - covered])
    marks = [np.array([composed.count(mark)]) for mark in "!?"]
    return score_values(values, np.zeros(len(values), dtype=int), counts, *marks)[0]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(st.tuples(WORDS, CHANGES), max_size=16), max_size=5),
    st.sampled_from([" ", "  ", "\n", "", "'"]),
)
def test_many_texts_at_once_are_each_scored_by_the_rules(texts, space):
    texts = [space.join(change(word) for word, change in words) for words in texts]
    assert ours(texts).tolist() == [by_the_rules(text).tolist() for text in texts]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4))
def test_any_texts(texts):
    assert ours(texts).tolist() == [by_the_rules(text).tolist() for text in texts]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=10))
def test_what_is_explained_is_what_is_scored(texts):
    for text, why, scores in zip(texts, explain_all(texts, ["fr"] * len(texts)), ours(texts), strict=True):
        total = sum(word.valence or 0.0 for word in why.words)
        emphasis = measure_emphasis(np.array([text.count("!")]), np.array([text.count("?")]))[0]
        total += np.sign(round(total, 9)) * emphasis
        assert scores[3] == pytest.approx(total / np.sqrt(total * total + 15), abs=1e-4)


def test_tables_of_letters_are_python_s():
    for code in np.flatnonzero(sign_kinds() == LETTER).tolist():
        letter = chr(code)
        small = chr(small_letters()[code])
        assert letter.isalpha()
        assert small == letter.lower()
        assert letter.isupper() == (small != letter)
        assert chr(bare_letters()[ord(small)]) == fold(small)
        assert unicodedata.is_normalized("NFC", letter)
    assert len(sign_kinds()) == sys.maxunicode + 1


def test_each_emoticon_holds_a_sign_that_is_read():
    # Those that begin with a letter are cut as words (« xp »), and looked for by name.
    assert [word for word in emoticon_valences() if not word[0].isalpha() and not set(word) & set(READ)] == []


# A new language is a folder

TOY = {
    "lexicon.csv": "word,valence\nbona,2.0\nmalbona,-2.0\nterura,-3.0\nĝoja,2.5\n",
    "own.csv": "forms,valence,part\ndanki dankon,2.0,word\n",
    "phrases.csv": "phrase,valence\nne malbona,1.5\n",
    "modifiers.csv": "words,kind,value\ntre,booster,0.293\niom,dampener,-0.293\nne,negation,\n"
    "sed,contrast,\nĝ ŝ,accents,\n",
}


@pytest.fixture
def packs(tmp_path):
    (tmp_path / "eo").mkdir()
    for name, rows in TOY.items():
        (tmp_path / "eo" / name).write_text(rows, encoding="utf-8")
    (tmp_path / "no lexicon").mkdir()
    return tmp_path


def compound(packs, *texts, language="eo"):
    text = pd.Series(texts)
    return score_tone(text, pd.Series(language, index=text.index), packs)[0]["compound"].tolist()


def test_packs_are_the_folders_with_a_lexicon(packs):
    assert find_packs(packs) == ("eo",)


def test_a_toy_language_is_scored_by_its_folder_alone(packs):
    good, very, some, denied, idiom = compound(
        packs, "bona", "tre bona", "iom bona", "ne bona", "Tio estas ne malbona"
    )
    assert very > good > some > 0 > denied
    assert idiom > 0
    turned, straight = compound(packs, "bona sed terura", "terura sed bona")
    assert turned < 0
    assert turned < straight
    assert compound(packs, "goja") == compound(packs, "ĝoja")  # typed without its accent
    assert compound(packs, "bona 😡 :)")[0] != good  # emoji and emoticons come with every language
    assert np.isnan(compound(packs, "bona", language="fr")).all()  # this folder holds no French


def test_a_lexicon_is_enough(tmp_path):
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "lexicon.csv").write_text("word,valence\nbona,2\n", encoding="utf-8")
    assert compound(tmp_path, "bona", "tre bona mala", language="xx")[0] > 0
