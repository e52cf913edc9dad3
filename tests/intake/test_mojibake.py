"""Texts decoded twice come back and are counted; clean French and English, emojis included, never changes."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.cells import clean_texts
from analysis.intake.columns import map_columns
from analysis.intake.encodings.mojibake import repair_mojibake
from analysis.intake.read import read_table
from analysis.intake.tidy import tidy

WRITTEN = "Très déçu, ça n’est pas l’été à Noël « cœur » 😀 20 €"
LETTERS = "abcdefghijklmnopqrstuvwxyzéèêëàâçùûüôîïœæñ"
# No French or English word ends in â or âœ: before a sign these are the damage itself.
WORD = st.text(LETTERS, min_size=1, max_size=8).filter(
    lambda word: word[-1] not in "âîêôûïëüæñœ" and "æ" not in word
)
CASED = WORD.flatmap(lambda word: st.sampled_from([word, word.capitalize(), word.upper()]))
BETWEEN = st.sampled_from(
    [" ", " ", "’", " « ", " » ", "… ", " – ", " — ", " € ", "°", "² ", "\xa0!", "\u202f; ", "©", "®", "™ ", "!? ", ".",
     "\n", " 😀 ", "❤️", "👍🏽", "👨‍👩‍👧", "🇫🇷", "“", "”", "½ ", "£5", "§", "·", "•"]
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac_roman", "cp437", "cp850", "cp858"])
def test_utf8_read_as_another_encoding(encoding):
    damaged = WRITTEN.encode().decode(encoding)
    texts, count = clean_texts(pd.Series([damaged, WRITTEN, damaged], dtype="str"))
    assert (texts.tolist(), count) == ([WRITTEN] * 3, 2)


def test_twice_over():
    damaged = WRITTEN.encode().decode("latin-1").encode().decode("latin-1")
    assert clean_texts(pd.Series([damaged], dtype="str"))[0].tolist() == [WRITTEN]


@pytest.mark.parametrize(
    ("damaged", "written"),
    [
        ("trÃ¨s dÃ©Ã§u", "très déçu"),
        ("Merci Ã vous", "Merci à vous"),
        ("ATTENTIONÂ\xa0!", "ATTENTION\xa0!"),
        ("dÃ©Ã§u 😀", "déçu 😀"),
        ("tr√®s d√©√ßu", "très déçu"),
        ("├Ç ├®viterÔÇª o├╣ dÔÇÖautre", "À éviter… où d’autre"),
        ("Merci Ôö£├í vous, dÔö£┬«Ôö£┬║u", "Merci à vous, déçu"),
        ("Itâ€™s a â€œdisgraceâ€\ufffd", "It’s a “disgrace”"),
        ("o√π est-il, d√©√ßu", "où est-il, déçu"),
        ("trÃ¨s dÃ©jÃ", "très déjà"),
        ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚ ÐºÐ°Ðº Ð´ÐµÐ»Ð°", "привет как дела"),
    ],
)
def test_each_way_of_damage(damaged, written):
    assert repair_mojibake(pd.Series([damaged], dtype="str"))[0].tolist() == [written]


@given(st.lists(st.tuples(CASED, BETWEEN), min_size=1, max_size=12))
@settings(max_examples=300, deadline=None)
def test_clean_text_never_changes(parts):
    text = "".join(word + sign for word, sign in parts)
    series = pd.Series([text], dtype="str")
    assert repair_mojibake(series)[0].tolist() == [text]


@pytest.mark.parametrize(
    "text",
    [
        "SOCIÉTÉ² ET CAFÉ®",
        "DÉJÀ… VOILÀ»",
        "L’ÉTÉ™",
        "GRÂCE À",
        "3×² É°",
        "naïve “résumé”",
        "Ô Ça alors",
        "ÔTEZ-MOI",
        "├─ one\n└─ two",
        "│ a ┼ b │",
    ],
)
def test_clean_text_that_looks_damaged(text):
    assert repair_mojibake(pd.Series([text], dtype="str"))[0].tolist() == [text]


def test_names_are_repaired_too_and_counted():
    data = "id,author,date,text\n1,ZoÃ©,2012-08-06,bonjour\n2,Zoé,2012-08-07,dÃ©Ã§u\n".encode()
    raw = read_table(data, "a.csv")
    tidied = tidy([(raw, map_columns(raw.frame))])
    assert tidied.comments["author"].tolist() == ["Zoé", "Zoé"]
    assert [note.data for note in tidied.notes if note.code == "mojibake-repaired"] == [{"rows": 2}]
