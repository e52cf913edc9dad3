"""Two messages of the same words have the same wording, whomever they go to; two of other words have not."""

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures.wording import fold_names, read_wording

PEOPLE = ["Monique Sarrazac", "Nadège Roux", "Fatou N.", "Jean-Mi", "Marie de la Tour", "👍"]


def wordings(*texts):
    strings = pa.large_string()
    return read_wording(pa.array(texts, strings), fold_names(pa.array(PEOPLE, strings))).to_pylist()


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("BONJOUR, nous vous répondons en message privé !", "bonjour nous vous repondons en message prive"),
        ("@Monique Sarrazac Bonjour, nous vous appelons", "bonjour nous vous appelons"),
        ("@Fatou N. Bonjour, nous vous appelons", "bonjour nous vous appelons"),
        ("＠Marie de la Tour, bonjour, nous vous appelons", "bonjour nous vous appelons"),
        ("Nadège : Bonjour, nous vous appelons", "bonjour nous vous appelons"),
        ("Nadège, nous vous appelons", "nous vous appelons"),
        ("Bonjour Maud, nous vous appelons", "bonjour nous vous appelons"),
        ("Bonjour Maud Kérivel, nous vous appelons", "bonjour nous vous appelons"),
        ("Bonjour Mme Kérivel, nous vous appelons", "bonjour nous vous appelons"),
        ("Bonjour Madame, nous vous appelons", "bonjour nous vous appelons"),
        ("Bonjour, Nous vous appelons", "bonjour nous vous appelons"),
        ("Bonjour\nNous vous appelons", "bonjour nous vous appelons"),
        ("@116128 Hi Kate, please DM us ^SJ", "hi please dm us"),
        ("@a_b.c @d Hi there Kate! Please DM us https://t.co/x ^MR https://t.co/y", "hi there please dm us"),
        ("Please DM us at 0800 123 or www.x.fr/aide *TLT 1/2", "please dm us at or"),
        ("Please DM us. - Julie", "please dm us"),
        ("Please DM us.-DP", "please dm us"),
        ("Merci Nicole ! À bientôt", "merci a bientot"),
        ("Merci à vous", "merci a vous"),
        ("@Jean-Mi La livraison est offerte", "la livraison est offerte"),  # « La » is no part of his name
        ("Oui, la livraison est offerte", "oui la livraison est offerte"),
        ("Non, la livraison est offerte", "non la livraison est offerte"),
        ("We answer 24/7", "we answer"),
        ("Please DM us/call us", "please dm us call us"),
        ("Écrivez-nous en message - merci", "ecrivez nous en message merci"),
        ("@x 👍 https://t.co/x 12", ""),
        ("", ""),
    ],
)
def test_what_is_set_aside_and_what_is_not(text, wording):
    assert wordings(text) == [wording]


def test_names_are_known_whole_and_by_their_first_word():
    names = fold_names(pa.array(["Maud Kérivel", "MAUD", "…"], pa.large_string()))
    assert sorted(names.to_pylist()) == ["maud", "maudkerivel"]


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(codec="latin-1"), max_size=60), max_size=12))
def test_any_text_has_a_wording_of_letters_and_single_blanks(texts):
    for wording in wordings(*texts):
        assert wording == " ".join(wording.split())
        assert all(sign == " " or sign.isalpha() for sign in wording)


def test_nothing_gives_nothing():
    assert wordings() == []
