"""Tokens of many texts at once: `str.split` of each, and what is put in a token's place."""

import sys

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.enrich.tokens import (
    BLOCK_BYTES,
    cut_blocks,
    join_parts,
    measure_bytes,
    put_pieces,
    split_texts,
)

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), max_size=8)
SPACED = st.lists(st.text("aé !\n\t\x1f\x85\u00a0\u2028\u3000…", max_size=12), max_size=8)


def array(texts):
    return pa.array(texts, pa.large_string())


def words(tokens):
    forms = tokens.forms.to_pylist()
    bounds = zip(tokens.starts, tokens.starts[1:], strict=False)
    return [[forms[number] for number in tokens.ids[first:last]] for first, last in bounds]


def bare(tokens):
    return [[form.strip() for form in found] for found in words(tokens)]


def test_white_space_is_python_s_for_every_character():
    texts = [f"a{chr(code)}b" for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    assert split_texts(array(texts)).counts.tolist() == [len(text.split()) for text in texts]


@settings(max_examples=200, deadline=None)
@given(st.one_of(TEXTS, SPACED))
def test_tokens_are_those_of_split(texts):
    tokens = split_texts(array(texts))
    assert bare(tokens) == [text.split() for text in texts]
    assert tokens.owners.tolist() == [i for i, text in enumerate(texts) for _ in text.split()]
    assert tokens.count_sign("!").tolist() == [text.count("!") for text in texts]


def test_a_part_of_an_array_is_cut_like_an_array():
    texts = array(["x y", "", "a b", " c\n"])
    assert words(split_texts(texts[1:])) == [[], ["a ", "b "], ["c\n"]]


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
    blocks = [texts[block] for block in cut_blocks(measure_bytes(array(texts)), size)]
    assert [text for block in blocks for text in block] == texts
    assert all(len(block) == 1 or len("".join(block).encode()) <= size for block in blocks)


@settings(max_examples=100, deadline=None)
@given(st.one_of(TEXTS, SPACED), st.data())
def test_what_is_taken_is_cut_as_if_alone(texts, data):
    rows = data.draw(st.lists(st.integers(0, max(0, len(texts) - 1)), max_size=10 if texts else 0))
    taken = split_texts(array(texts)).take(np.array(rows, dtype=np.int64))
    alone = split_texts(array([texts[row] for row in rows]))
    assert bare(taken) == bare(alone)
    assert np.unique(taken.ids).tolist() == list(range(len(taken.forms)))


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_parts_are_joined_as_if_cut_together(parts):
    joined = join_parts([split_texts(array(part)) for part in parts])
    together = split_texts(array([text for part in parts for text in part]))
    assert bare(joined) == bare(together)
    assert len(set(joined.forms.to_pylist())) == len(joined.forms)


def test_more_texts_than_a_block_holds_are_cut_alike():
    texts = [f"{'mot ' * (BLOCK_BYTES // 16)}{number} fin" for number in range(9)]
    tokens = split_texts(array(texts))
    assert words(tokens) == [[*["mot "] * (BLOCK_BYTES // 16), f"{number} ", "fin"] for number in range(9)]
    assert len(tokens.forms) == 11


def test_amounts_of_forms_are_added_per_text():
    tokens = split_texts(array(["a b a", "", "b"]))
    amounts = np.array([{"a": 2, "b": 0}[form.strip()] for form in tokens.forms.to_pylist()])
    assert tokens.total(amounts).tolist() == [4, 0, 0]
