"""Comments without a language of their own take their thread's, else the case's, and say so."""

import pandas as pd
import pytest

from analysis.comments import LANGUAGE_FROM
from analysis.enrich.inherit import inherit_language
from analysis.enrich.language import detect_language


def inherit(*rows: tuple[str | None, str | None]) -> list[tuple]:
    comments = pd.DataFrame(rows, columns=["thread_id", "text"]).astype("str").assign(platform="facebook")
    found = inherit_language(comments, detect_language(comments["text"]))
    return list(found.astype("object").where(found.notna(), None).itertuples(index=False, name=None))


FRENCH, ENGLISH, SPANISH = "Toujours pas de colis", "Where is my parcel?", "Muchas gracias por todo"


@pytest.mark.parametrize("text", ["😡", "ok", "???", "Nathalie Guyot", "+1", "@Lea", "88213"])
def test_the_thread_s_language(text):
    rows = inherit(("a", FRENCH), ("b", ENGLISH), ("b", ENGLISH), ("c", ENGLISH), ("a", text), ("b", text))
    assert rows[4:] == [("fr", "thread"), ("en", "thread")]


def test_the_case_s_where_the_thread_tells_none_or_two():
    rows = inherit(("a", FRENCH), ("a", ENGLISH), ("a", "ok"), ("b", "ok"), ("c", FRENCH), (None, "ok"))
    assert [rows[at] for at in (2, 3, 5)] == [("fr", "case")] * 3


def test_unknown_where_nobody_tells_or_the_case_is_in_two():
    assert inherit(("a", "ok"), ("b", "😡")) == [("unknown", None)] * 2
    assert inherit(("a", FRENCH), ("b", ENGLISH), ("c", "ok"))[2] == ("unknown", None)


def test_another_language_is_inherited_too():
    assert inherit(("a", FRENCH), ("a", FRENCH), ("b", SPANISH), ("b", "ok"))[3] == ("other", "thread")


def test_told_by_the_text_is_kept_whatever_the_thread():
    assert inherit(("a", FRENCH), ("a", FRENCH), ("a", ENGLISH))[2] == ("en", "text")


@pytest.mark.parametrize("text", [None, "", "  ", "[[PHOTO]]"])
def test_without_text_there_is_no_language(text):
    assert inherit(("a", FRENCH), ("a", text))[1] == ("unknown", None)


def test_the_same_id_on_two_platforms_is_two_threads():
    comments = pd.DataFrame(
        {"platform": ["x", "x", "x", "youtube", "youtube"], "thread_id": "1"}
        | {"text": [FRENCH, FRENCH, FRENCH, ENGLISH, "ok"]}
    )
    found = inherit_language(comments, detect_language(comments["text"]))
    assert found.iloc[4].tolist() == ["en", "thread"]


def test_index_categories_and_no_mutation():
    comments = pd.DataFrame({"platform": "x", "thread_id": ["1", "1"], "text": [FRENCH, "ok"]}, index=[7, 3])
    before = comments.copy()
    found = inherit_language(comments, detect_language(comments["text"]))
    assert found.index.tolist() == [7, 3]
    assert tuple(found["language_from"].cat.categories) == LANGUAGE_FROM
    pd.testing.assert_frame_equal(comments, before)
    assert len(inherit_language(comments.iloc[:0], detect_language(comments["text"].iloc[:0]))) == 0
