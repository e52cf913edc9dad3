"""Texts without case and accents: one at a time or many at once, it is the same."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.words.folding import fold, fold_array


def folded(*texts):
    return fold_array(pa.array(texts, pa.large_string())).to_pylist()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Désolée, ÇA ira", "desolee, ca ira"),
        ("Straße", "strasse"),
        ("e\u0301te\u0301", "ete"),
        ("ﬁn", "fin"),
        ("", ""),
    ],
)
def test_by_hand(text, plain):
    assert folded(text) == [plain] == [fold(text)]


@given(st.lists(st.text(st.characters(codec="latin-1"))))
def test_many_at_once_are_folded_as_each_is_alone(texts):
    assert folded(*texts) == [fold(text) for text in texts]
