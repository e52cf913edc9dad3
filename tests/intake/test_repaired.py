"""The rows that reading repaired, or read in part only: each with what the file has there and the text as read."""

from collections import Counter

import pytest

from analysis.case import open_case
from analysis.intake.repaired import MOST_KEPT
from tests.intake.test_own_exports import FOLDER

# What each of these files has, by hand: (line, repair, field, what the file has, the text as read).
ROWS = {
    "unquoted_line_break.csv": (
        3, "line-breaks-joined", "", "2,ben,2017-10-31 22:11:45,I just love\nthe start of this mail,0",
        "I just love\nthe start of this mail",
    ),
    "unquoted_delimiters.csv": (
        2, "delimiters-joined", "", "2012-08-06 14:03;Claire;Bonjour ; ma commande n’est pas là",
        "Bonjour ; ma commande n’est pas là",
    ),
    "mojibake.csv": (
        2, "mojibake-repaired", "text", "Bonjour, oÃ¹ en est ma commande ?", "Bonjour, où en est ma commande ?",
    ),
    "ids_ruined_by_excel.csv": (2, "ids-ruined", "comment_id", "1,34E+18", "where is my parcel"),
    "unreadable_dates.csv": (3, "undated", "created_at", "n/a", "Same here my friend"),
    "written_for_a_web_page.csv": (
        2, "escapes-undone", "text", "Tr&egrave;s d&eacute;&ccedil;u &amp; triste", "Très déçu & triste",
    ),
    "bad_bytes_in_utf8.csv": (
        2, "bytes-replaced", "text", "Très déçu, le bonsaï n'est pas arriv\ufffd",
        "Très déçu, le bonsaï n'est pas arriv\ufffd",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_shown_with_what_the_file_has(name):
    case = open_case([(name, (FOLDER / name).read_bytes())])
    rows = case.repaired[["source_row", "repair", "field", "raw", "text"]].itertuples(index=False, name=None)
    assert next(rows) == ROWS[name]


@pytest.mark.parametrize("name", ROWS)
def test_the_notes_count_these_rows(name):
    case = open_case([(name, (FOLDER / name).read_bytes())])
    counted = {note.code: note.data["rows"] for note in case.notes if "rows" in note.data}
    for code, rows in Counter(case.repaired["repair"]).items():
        if code in counted:
            assert counted[code] == rows


def test_a_clean_export_has_none():
    name = "semicolons_day_first.csv"
    assert open_case([(name, (FOLDER / name).read_bytes())]).repaired.empty


def test_the_first_of_many_are_kept_and_all_are_counted():
    many = MOST_KEPT + 200
    rows = (
        f"2012-08-06 15:00;P{at};{words} {at};1\n" for at in range(many) for words in ("bon", "trop ; de")
    )
    text = "date;author;message;likes\n" + "".join(rows)
    case = open_case([("many.csv", text.encode())])
    assert len(case.comments) == 2 * many
    assert [note.data["rows"] for note in case.notes if note.code == "delimiters-joined"] == [many]
    assert len(case.repaired) == MOST_KEPT


def test_two_files_keep_their_order_and_their_own_texts():
    first = (
        b"date;author;message\n2012-08-06 14:03;Claire;Bonjour ; \xc3\xa0 vous\n2012-08-06 14:04;Paul;Rien\n"
    )
    second = b"date;author;message\nhier ?;Zoe;Toujours rien\n2012-08-07 10:00;Ivan;Merci\n"
    case = open_case([("b.csv", first), ("a.csv", second)])
    found = case.repaired[["source_file", "source_row", "text"]].to_numpy().tolist()
    assert found == [["b.csv", 2, "Bonjour ; à vous"], ["a.csv", 2, "Toujours rien"]]


def test_texts_that_a_spreadsheet_took_for_formulas_are_told():
    text = "date;auteur;message\n06/08/2012 14:03;Ana;#NOM?\n06/08/2012 15:03;Paul;#merci\n06/08/2012 16:03;Zoé;-\n"
    case = open_case([("a.csv", text.encode())])
    assert len(case.comments) == 3
    assert [note.data["rows"] for note in case.notes if note.code == "texts-in-error"] == [1]
    found = case.repaired[["source_row", "repair", "raw"]].to_numpy().tolist()
    assert found == [[2, "texts-in-error", "#NOM?"]]
