"""Strangers' names within our own lines: in sentences, in boxes and in charts they stay texts, short and calm."""

import re
import time

import pandas as pd
import pytest

from analysis.charts.theme import plain_label
from analysis.pseudonyms import mask_mentions
from analysis.words.calm import calm, end_at_word, label_each
from analysis.words.literal import MOST_LETTERS, literal, quiet
from tests.hostile.naughty import ALL

# What Streamlit makes icons, emoji and links of once Markdown took the escapes out, and dashes of between spaces.
FOUND_LATER = re.compile(
    r":material[_/]\w+:|:streamlit:|:[\w+-]*[^\W\d][\w+-]*:|:[+-]1:|https?://|www\.|\w@\w"
    r"|(?:^|\s)(?:<->|->|<-|--|>=|<=|~=)(?:\s|$)"
)
DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text)[:24])
def test_a_sentence_shows_a_name_as_it_is_written(text):
    shown = literal(text)
    # Every sign that Markdown knows stands behind a backslash, so what is left of it is the text alone.
    assert not re.search(r"(?<!\\)(?:\\\\)*[!-/:-@\[-\]^-`{-~]", re.sub(r"\\[!-/:-@\[-`{-~]", "", shown))
    written = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", shown)
    assert not FOUND_LATER.search(written)
    assert "\n" not in shown
    assert not shown.startswith(" ")
    assert not DIRECTIONS.search(shown)
    assert written.replace("\u2060", "") == calm(text, MOST_LETTERS).replace("\u2060", "")


def test_hours_and_french_spaces_stay_as_they_are():
    assert (
        literal("6 août, 15:00:00\u202f? «\u00a0oui\u00a0»")
        == "6 août\\, 15\\:00\\:00\u202f\\? «\u00a0oui\u00a0»"
    )


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text)[:24])
def test_a_chart_shows_a_name_as_it_is_written(text):
    label = plain_label(text)
    assert not re.search(r"[<>$]|&(?!(?:amp|lt|gt|#36);)", label)
    assert not DIRECTIONS.search(label)
    assert len(calm(text, 40)) <= 40


def test_labels_in_a_box_are_told_apart_and_no_icons():
    names = ["x", "x", "", ":material/home: x", "a\u202eb", "a\ufffdb", "y" * 500, "y" * 501, "x (1)"]
    labels = label_each(names, 60)
    assert len(set(labels)) == len(names)
    assert not [label for label in labels if label.startswith(":material/") or len(label) > 70 or not label]
    assert label_each(["message", "auteur"], 60) == ["message", "auteur"]


@pytest.mark.parametrize("text", ["@" * 1_000_000, "@a" + "." * 1_000_000, "@a-" * 300_000, "@ " * 500_000])
def test_a_megabyte_of_mentions_is_masked_at_once(text):
    start = time.process_time()
    mask_mentions(pd.Series([text]))
    assert time.process_time() - start < 5


@pytest.mark.parametrize("text", ["\u0301" * 1_000_000, ":" * 1_000_000, "-" * 1_000_000, " " * 1_000_000])
def test_a_megabyte_of_a_name_is_cut_first(text):
    start = time.process_time()
    assert len(literal(text)) <= 3 * MOST_LETTERS
    assert len(plain_label(text)) <= 40
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text", ["1. one", "12) x", "- x", "+ x", "# x", "=== x", "> x", "~~~", "*a* _b_", "[a](b)", "<b>"]
)
def test_in_a_file_of_markdown_nothing_begins_anything(text):
    written = quiet(text)
    assert re.sub(r"\\(.)", r"\1", written) == text
    assert not re.match(r"[-+=#>~*]|\d+[.)]", written)


@pytest.mark.parametrize("text", ALL)
def test_in_a_file_of_markdown_no_sign_is_alive(text):
    written = quiet(text)
    assert not re.search(r"(?<!\\)(?:\\\\)*[<\[`*_#~]", written)
    assert re.sub(r"\\(.)", r"\1", written).replace("\u2060", "") == calm(text, MOST_LETTERS).replace(
        "\u2060", ""
    )


def test_in_a_file_of_markdown_plain_words_stay_plain():
    text = "À 10:47, l'hiver (lui, si) : 50 % ! « Bonjour »"
    assert quiet(text) == text


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("Un cadeau qui dure", 18, "Un cadeau qui dure"),
        ("Un cadeau qui dure", 17, "Un cadeau qui…"),
        ("Un cadeau qui dure", 14, "Un cadeau qui…"),
        ("La vente est ouverte, soyez prêts", 27, "La vente est ouverte…"),
        ("https://" + "x" * 90, 60, "https://" + "x" * 51 + "…"),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_word_unless_that_is_far(text, most, shown):
    assert end_at_word(text, most) == shown


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text)[:24])
@pytest.mark.parametrize("most", [1, 2, 40])
def test_any_text_is_cut_to_its_beginning(text, most):
    shown = end_at_word(text, most)
    assert len(shown) <= most
    assert shown == text or text.startswith(shown.removesuffix("…"))
