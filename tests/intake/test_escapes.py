"""Texts written for a web page or a link come back where the whole column is so; elsewhere nothing changes."""

import pandas as pd
import pytest

from analysis.intake.columns import map_columns
from analysis.intake.encodings.escapes import undo_escapes
from analysis.intake.read import read_table
from analysis.intake.tidy import tidy


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (["Tr&egrave;s d&eacute;&ccedil;u &amp; las", "l&#39;&eacute;t&eacute;", "rien"],
         ["Très déçu & las", "l'été", "rien"]),
        (["a &amp; b", "&lt;3 &gt;", "déçu"], ["a & b", "<3 >", "déçu"]),
        (["&#x1F600; ok", "it&#8217;s"], ["😀 ok", "it’s"]),
        (["Tr%C3%A8s%20d%C3%A9%C3%A7u", "l%27%C3%A9t%C3%A9", "rien"], ["Très déçu", "l'été", "rien"]),
        (["o%C3%B9+est-il", "c%27est+fini"], ["où est-il", "c'est fini"]),
    ],
)  # fmt: skip
def test_a_column_of_escaped_texts(texts, written):
    found, count = undo_escapes(pd.Series(texts, dtype="str"))
    assert found.tolist() == written
    assert count == sum(old != new for old, new in zip(texts, written, strict=True))


@pytest.mark.parametrize(
    "texts",
    [
        ["on écrit &amp; en HTML", "rien", "ah bon"],
        ["on écrit &amp; en HTML", "et &eacute; aussi", "moi & toi", "H&M"],
        ["100%25 sûr", "-20% en plus, +30", "rien"],
        ["https://a.example/?q=d%C3%A9", "https://a.example/?q=%20b"],
        ["AT&T;", "R&D; rien"],
        ["", "", ""],
    ],
)
def test_what_somebody_wrote_so_stays(texts):
    series = pd.Series(texts, dtype="str")
    found, count = undo_escapes(series)
    assert (found.tolist(), count) == (texts, 0)
    assert found is series


def test_they_are_counted_in_the_notes():
    data = b"id,date,text\n1,2012-08-06,d&eacute;&ccedil;u\n2,2012-08-07,l&#39;&eacute;t&eacute;\n3,2012-08-08,rien\n"
    raw = read_table(data, "a.csv")
    tidied = tidy([(raw, map_columns(raw.frame))])
    assert tidied.comments["text"].tolist() == ["déçu", "l'été", "rien"]
    assert [note.data for note in tidied.notes if note.code == "escapes-undone"] == [{"rows": 2}]
