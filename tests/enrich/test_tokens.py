"""Tokens of many texts at once: `str.split` of each, and what is put in a token's place."""

import sys

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.tokens import count_sign, cut_blocks, put_pieces, split_texts

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=8)
SPACED = st.lists(st.text("aé !\n\t\x1f\x85\u00a0\u2028\u3000…", max_size=12), max_size=8)


def array(texts):
    return pa.array(texts, pa.large_string())


def words(tokens):
    forms = tokens.forms.to_pylist()
    bounds = zip(tokens.starts, tokens.starts[1:], strict=False)
    return [[forms[number] for number in tokens.ids[first:last]] for first, last in bounds]


def test_white_space_is_python_s_for_every_character():
    texts = [f"a{chr(code)}b" for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    assert split_texts(array(texts)).counts.tolist() == [len(text.split()) for text in texts]


@settings(max_examples=200, deadline=None)
@given(st.one_of(TEXTS, SPACED))
def test_tokens_are_those_of_split(texts):
    tokens = split_texts(array(texts))
    assert [[form.strip() for form in found] for found in words(tokens)] == [text.split() for text in texts]
    assert tokens.owners.tolist() == [i for i, text in enumerate(texts) for _ in text.split()]
    assert count_sign(array(texts), "!").tolist() == [text.count("!") for text in texts]


def test_a_part_of_an_array_is_cut_like_an_array():
    texts = array(["x y", "", "a b", " c\n"])
    assert words(split_texts(texts[1:])) == [[], ["a ", "b "], ["c\n"]]
    assert count_sign(array(["!", "a!", "!!"])[1:], "!").tolist() == [1, 2]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.sampled_from("abc"), max_size=6), max_size=6))
def test_each_token_gives_way_to_its_pieces(texts):
    pieces = {"a": ["x"], "b": [], "c": ["y", "x", "y"]}
    tokens = split_texts(array([" ".join(text) for text in texts]))
    listed = [pieces[form.strip()] for form in tokens.forms.to_pylist()]
    places = np.array(["xy".index(piece) for found in listed for piece in found], dtype=np.int64)
    counts = np.array([len(found) for found in listed], dtype=np.int64)
    put = put_pieces(tokens, array(["x", "y"]), counts, places)
    assert words(put) == [[piece for word in text for piece in pieces[word]] for text in texts]


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(1, 40))
def test_blocks_hold_each_text_once_and_stay_near_their_size(texts, size):
    blocks = [texts[block] for block in cut_blocks(array(texts), size)]
    assert [text for block in blocks for text in block] == texts
    assert all(len(block) == 1 or len("".join(block).encode()) <= size for block in blocks)


def test_amounts_of_forms_are_added_per_text():
    tokens = split_texts(array(["a b a", "", "b"]))
    amounts = np.array([{"a": 2, "b": 0}[form.strip()] for form in tokens.forms.to_pylist()])
    assert tokens.total(amounts).tolist() == [4, 0, 0]
