"""The search box: what is typed is looked for as it is, at once, whatever it is."""

import time
import unicodedata

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from analysis.case import open_case
from analysis.filters import Filters, select
from analysis.search import MOST_LETTERS, cut, find, fold_texts
from analysis.words import say
from analysis.words.folding import fold_array
from tests.hostile.naughty import ALL
from tests.server import ROOT

TEXTS = ["Jamais REÇU !", "(a+)+$ [x] \\d 100%", "rien", "Straße 😀 Œuvre", "", "e\u0301te\u0301", "_%"]


def table(texts, titles=None) -> pd.DataFrame:
    """The columns that are searched."""
    return pd.DataFrame({"title": titles or [None] * len(texts), "text": texts}).astype("str")


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("recu", [0]),
        ("REÇU", [0]),
        ("(a+)+$", [1]),
        ("[", [1]),
        ("\\", [1]),
        ("\\d", [1]),
        (".", []),
        ("a|b", []),
        ("%", [1, 6]),
        ("_", [6]),
        ("😀", [3]),
        ("strasse", [3]),
        ("été", [5]),
        ("  rien ", [2]),
        ("x" * 1_000_000, []),
    ],
)
def test_signs_are_looked_for_as_they_are(needle, found):
    mask = find(fold_texts(table(TEXTS)), needle)
    assert [at for at, kept in enumerate(mask) if kept] == found


def test_titles_are_searched_too_and_never_run_into_the_text():
    folded = fold_texts(table(["rien", "autre"], ["Colis perdu", None]))
    assert find(folded, "PERDU").tolist() == [True, False]
    assert find(folded, "perdurien").tolist() == [False, False]
    assert find(folded, "nan").tolist() == [False, False]


@pytest.mark.parametrize(
    "needle", [string for string in ALL if cut(string)], ids=lambda text: ascii(text)[:24]
)
def test_every_naughty_string_is_found_in_itself(needle):
    looked_for = cut(needle)
    mask = find(fold_texts(table([needle, "rien de tel"])), looked_for)
    assert mask[0]
    letters = unicodedata.normalize("NFKD", looked_for)
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    assert mask[1] == (bare in "rien de tel")


@pytest.mark.parametrize("needle", ["(a+)+$", "[", "\\", "😀", "a" * 1_000_000])
def test_hostile_needles_take_no_longer_than_a_word(needle):
    folded = fold_texts(table(["a" * 200 + "!", "Toujours rien reçu, c'est honteux"] * 100_000))

    def took(looked_for: str) -> float:
        start = time.process_time()
        find(folded, looked_for)
        return time.process_time() - start

    took("rien")
    # Under 0.2 s for 200,000 comments on a free machine.
    assert took(needle) < max(0.5, 5 * took("rien"))


@given(st.text(max_size=12), st.text(min_size=1, max_size=4))
def test_what_is_typed_is_never_an_expression(text, needle):
    folded = fold_texts(table([text, text + needle]))
    looked_for = fold_array(pa.array([cut(needle)], type=pa.large_string()))[0].as_py()
    expected = [looked_for in told for told in folded.to_pylist()]
    assert find(folded, needle).tolist() == expected


@pytest.mark.parametrize("needle", ["(a+)+$" * 30, "(?i)" * 40, "\\" * 90, "[" * 200, "a{1000}{1000}"])
def test_what_would_be_a_costly_expression_costs_nothing(needle):
    folded = fold_texts(table(["a" * 100_000, needle]))
    started = time.process_time()
    assert find(folded, needle).tolist() == [False, True]
    assert time.process_time() - started < 1


def test_a_case_is_filtered_by_it_with_the_other_filters():
    texts = ["Jamais reçu", "Merci", "RECU hier"]
    rows = "".join(f"{at},P{at},2012-08-06T12:03:00Z,{text}\n" for at, text in enumerate(texts))
    case = open_case([("x.csv", ("id,author,date,message\n" + rows).encode())])
    mask = select(case.comments, Filters(contains="Reçu"), case.timezone)
    assert mask.tolist() == [True, False, True]
    again = select(case.comments, Filters(contains="Reçu"), case.timezone, lambda: case.folded)
    assert again.tolist() == mask.tolist()
    assert Filters(contains="x").active()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_box_is_in_the_link_and_can_be_emptied(lang):
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    test.query_params["lang"] = lang
    test.query_params["case"] = "apres_aquarelle"
    test.query_params["contains"] = "BONSAÏ"
    test.run()
    box = test.text_input(key="contains")
    assert (box.label, box.value) == (say("filters-contains", lang), "BONSAÏ")
    found = test.session_state["filters"].contains
    assert found == "BONSAÏ"
    box.set_value("(a+)+$ [\\").run()
    assert not test.exception
    assert test.query_params["contains"] == "(a+)+$ [\\"
    clear = next(button for button in test.button if button.label == say("filters-clear", lang))
    clear.click().run()
    assert test.session_state["filters"] == Filters()
    assert "contains" not in test.query_params
    assert len(cut("x" * 1_000_000)) == MOST_LETTERS
