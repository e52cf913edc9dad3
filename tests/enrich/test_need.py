"""What a comment asks, whether it tells an own case, whom it speaks to: cases, places in threads, and laws."""

import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comments import COLUMNS
from analysis.enrich.need import read_need, read_words
from analysis.enrich.need.words import ASIDE, FAMILIES, languages, patterns
from tests.measures.tables import table

CASES = json.loads(Path(__file__).with_name("need_cases.json").read_text(encoding="utf-8"))
NEED = ["asks", "own_case", "speaks_to"]


def read(comments: pd.DataFrame) -> pd.DataFrame:
    """The columns of need of THE TABLE."""
    return read_need(comments, read_words(comments["text"], comments["language"]))


def rows(*found: dict) -> pd.DataFrame:
    """THE TABLE of French comments below one post, by customers unless said otherwise."""
    base = {"is_brand": False, "language": "fr", "kind": "comment", "platform": "facebook"}
    return table([base | row for row in found])


def plain(value):
    """Missing as None, the rest as Python's."""
    return None if pd.isna(value) else value if isinstance(value, str) else bool(value)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_case(case):
    found = read(rows({"text": case["text"], "language": case["language"]})).iloc[0]
    assert {name: plain(found[name]) for name in case["expected"]} == case["expected"]


def test_whom_it_answers_says_whom_it_speaks_to():
    found = read(
        rows(
            {"text": "Bonne semaine à tous", "is_brand": True, "kind": "post", "author": "Maison Exemple"},
            {"text": "Rien depuis mardi", "author": "Paul", "parent_id": "c0"},
            {"text": "Un instant", "is_brand": True, "author": "Maison Exemple", "parent_id": "c1"},
            {"text": "Encore un instant", "author": "Paul", "parent_id": "c2", "kind": "reply"},
            {"text": "Quelle patience", "author": "Anne", "parent_id": "c1", "kind": "reply"},
            {"text": "Rien mercredi non plus", "author": "Paul", "parent_id": "c1", "kind": "reply"},
            {"text": None, "author": "Anne", "parent_id": "c2", "kind": "reply"},
        )
    )
    told = [plain(value) for value in found["speaks_to"]]
    assert told == [None, "page", None, "brand", "customers", "page", "brand"]
    assert found.loc[[0, 2], NEED].isna().all(axis=None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@MaisonExemple toujours rien", "brand"),
        ("toujours rien @maison.exemple", "page"),
        ("Maison Exemple, toujours rien", "brand"),
        ("Bonjour Maison Exemple toujours rien", "brand"),
        ("J'ai acheté chez Maison Exemple", "page"),
        ("@Zoé regarde", "customers"),
        ("@115712 regarde", "page"),
        ("Maud Kérivel regarde la robe", "customers"),
        ("Maud, regarde la robe", "customers"),
        ("MAUD KERIVEL regarde la robe", "customers"),
        ("Bonjour, Maud Kérivel\nla robe", "customers"),
        ("Courage Maud Kérivel…", "customers"),
        ("Maud ! Regarde la robe", "customers"),
        ("Maudite livraison", "page"),
    ],
)
def test_names_that_are_called(text, expected):
    found = read(
        rows(
            {"text": "Bonjour", "is_brand": True, "author": "Maison Exemple"},
            {"text": "Jolie", "author": "Maud Kérivel"},
            {"text": text, "author": "Anne"},
        )
    )
    assert found["speaks_to"].iloc[2] == expected


def test_where_no_account_is_known_to_be_the_brand_s_a_strange_handle_says_nothing():
    assert read(rows({"text": "@Zoé regarde", "author": "Anne"}))["speaks_to"].tolist() == ["page"]


def test_a_review_with_stars_tells_an_own_case():
    found = read(rows({"text": "Délais trop longs"}, {"text": "Délais trop longs", "rating": 1}))
    assert found["own_case"].tolist() == [False, True]


def test_the_columns_are_those_of_the_table():
    found = read(rows({"text": "ok"}))
    assert found.columns.tolist() == NEED
    for name in NEED:
        assert str(found[name].dtype) == COLUMNS[name].dtype
    assert tuple(found["speaks_to"].cat.categories) == COLUMNS["speaks_to"].categories


def some() -> pd.DataFrame:
    """The cases, by three people, below each other."""
    return rows(
        *(
            {
                "text": case["text"],
                "language": case["language"],
                "author": f"a{number % 3}",
                "parent_id": f"c{number // 2}",
                "is_brand": number % 7 == 0,
            }
            for number, case in enumerate(CASES)
        )
    )


def test_the_order_of_rows_and_their_index_change_nothing():
    comments = some()
    shuffled = comments.sample(frac=1, random_state=3)
    pd.testing.assert_frame_equal(read(shuffled).sort_index(), read(comments))


def test_nothing_is_mutated_and_nothing_gives_nothing():
    comments = some()
    before = comments.copy()
    read(comments)
    pd.testing.assert_frame_equal(comments, before)
    assert read(comments.iloc[:0]).shape == (0, len(NEED))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_text_can_be_read_and_called_a_name(texts):
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    comments = rows(
        *({"text": text, "author": name} for text, name in zip(texts, texts[::-1], strict=True)),
        {"text": "ok", "author": texts[0], "is_brand": True},
    )
    found = read(comments)
    words = read_words(comments["text"], comments["language"])
    assert len(found) == len(comments)
    blank = comments["text"].str.strip() == ""
    assert words.loc[blank].isna().all(axis=None)
    assert found.loc[comments["is_brand"].astype(bool)].isna().all(axis=None)


def test_every_language_has_all_families_and_patterns_that_arrow_reads():
    assert {"fr", "en"} <= set(languages())
    for language in languages():
        assert set(patterns(language)) == {*FAMILIES, ASIDE}
        for pattern in patterns(language).values():
            assert pc.match_substring_regex(pa.array(["", " . "]), pattern).to_pylist() == [False, False]


def test_what_is_said_in_one_language_is_not_looked_for_in_another():
    found = read_words(pd.Series(["votre", "votre"]), pd.Series(["fr", "en"], dtype="category"))
    assert found["brand"].tolist() == [True, False]
