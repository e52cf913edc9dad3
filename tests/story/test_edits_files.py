"""Edits to a file and back, also from a spreadsheet; what else such a file may hold harms nobody."""

import io

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import UnreadableEdits
from analysis.story.edits import EDITS, MOST_EDITS, add_edits, change_line, no_edits, strike_line
from analysis.story.edits_files import are_edits, read_edits, write_edits
from tests.hostile.naughty import ALL, HALVES

HEADER = ",".join(EDITS) + "\n"
DAY = "2012-08-06T00:00:00+02:00"


def read(text: str) -> pd.DataFrame:
    return read_edits(text.encode(), "e.csv")[0]


@pytest.fixture(scope="module")
def some() -> pd.DataFrame:
    """An edit of each kind, with words that a spreadsheet would run."""
    edits = change_line(no_edits(), "day", f"{DAY}/crowd", "fr", '=1+1; «\u00a0é\u00a0», "x"')
    edits = change_line(edits, "day", f"{DAY}/crowd", "en", "@SUM(A1)")
    edits = strike_line(edits, "week", f"{DAY}/last-word-brand")
    more = {
        "bin": "day",
        "line": f"{DAY}/added-0123abcd",
        "edit": "add",
        "language": "fr",
        "text": "-2 points",
    }
    return add_edits(edits, pd.DataFrame([more]).astype(EDITS))


@pytest.mark.parametrize("sample", [False, True])
def test_what_is_written_is_read_back(some, sample):
    data = write_edits(some, sample=sample)
    assert are_edits(data)
    found, (note,) = read_edits(data, "e.csv")
    pd.testing.assert_frame_equal(found, some)
    assert (note.code, note.data) == ("edits-loaded", {"name": "e.csv", "rows": len(some)})
    assert ("reconstruction" in data.decode("utf-8-sig")) == sample


def test_no_cell_of_it_runs(some):
    cells = pd.read_csv(io.BytesIO(write_edits(some)), dtype=str, keep_default_na=False)
    assert not cells.apply(lambda column: column.str.match(r"[=+\-@]")).any(axis=None)


def test_any_words_come_back():
    edits = no_edits()
    for at, words in enumerate([*ALL, *HALVES]):
        edits = change_line(edits, "day", f"{DAY}/line-{at}", "fr", words)
    edits = edits[edits["edit"] == "change"].reset_index(drop=True)
    assert len(edits) > 200
    pd.testing.assert_frame_equal(read_edits(write_edits(edits), "e.csv")[0], edits)


@pytest.mark.parametrize(("separator", "encoding"), [(";", "cp1252"), ("\t", "utf-16"), (",", "utf-8")])
def test_a_spreadsheet_may_have_saved_it_anew(separator, encoding):
    edits = change_line(no_edits(), "day", f"{DAY}/crowd", "fr", "Été : « rien », dit-elle")
    data = edits.to_csv(index=False, sep=separator).encode(encoding)
    assert are_edits(data)
    pd.testing.assert_frame_equal(read_edits(data, "e.csv")[0], edits)


@pytest.mark.parametrize(
    "row",
    [
        f"hour-glass,{DAY}/crowd,change,fr,words",
        f"day,{DAY}/crowd,delete,fr,words",
        f"day,{DAY}/crowd,change,de,Wörter",
        f"day,{DAY}/crowd,change,fr,",
        f"day,{DAY}/crowd,strike,fr,",
        f"day,{DAY}/crowd,strike,,words",
        f"day,{DAY}/crowd,add,fr,words",
        f"day,{DAY}/added-0123abcd,change,fr,words",
        "day,some day/crowd,change,fr,words",
        f"day,{DAY}/<script>,change,fr,words",
        f"day,{DAY}/{'x' * 500},change,fr,words",
        "day",
    ],
)
def test_what_is_no_edit_is_counted_and_not_used(row):
    good = f"day,{DAY}/crowd,change,fr,bons mots\n"
    found, notes = read_edits(f"{HEADER}{row}\n{good}".encode(), "e.csv")
    assert found["text"].tolist() == ["bons mots"]
    assert [note.code for note in notes] == ["edits-loaded", "edits-unread"]
    assert notes[1].data["rows"] == 1
    with pytest.raises(UnreadableEdits) as caught:
        read(f"{HEADER}{row}\n")
    assert caught.value.data["reason"] == "no-edit-read"


def test_of_two_edits_of_a_line_the_last_counts():
    rows = "".join(f"day,{DAY}/crowd,change,fr,{words}\n" for words in ("un", "deux"))
    assert read(HEADER + rows)["text"].tolist() == ["deux"]


def test_too_many_are_refused():
    def rows(n: int) -> str:
        return HEADER + "".join(f"day,{DAY}/line-{at},change,fr,mots\n" for at in range(n))

    assert len(read(rows(MOST_EDITS))) == MOST_EDITS
    for text in (rows(MOST_EDITS + 1), rows(3 * MOST_EDITS), rows(1) + "x" * 11_000_000):
        with pytest.raises(UnreadableEdits) as caught:
            read(text)
        assert caught.value.data["reason"] == "too-many-edits"


def test_another_file_is_none():
    for data in (
        b"",
        b"date,text\n1,2\n",
        b"event,event_start\nx,2012-08-06\n",
        "\ud800".encode("utf-16", "surrogatepass"),
    ):
        assert not are_edits(data)
        with pytest.raises(UnreadableEdits):
            read_edits(data, "e.csv")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_below_the_header_are_edits_or_a_refusal(data):
    try:
        found, _ = read_edits(HEADER.encode() + data, "e.csv")
    except UnreadableEdits:
        return
    assert list(found) == list(EDITS)
    assert found["edit"].isin(["change", "strike", "add"]).all()
