"""Headers: over several rows, with groups, units or a second language; what stands before is no header."""

import pytest

from analysis.intake.columns import map_columns
from analysis.intake.headers.header import find_header
from analysis.intake.read import read_table

PAIR = ["2012-08-06 14:03", "Ana", "where is my parcel?", "2012-08-06 15:03", "Zen", "we look into it"]
SIX = ["Date", "Author", "Text", "Date", "Author", "Text"]
GROUPED = ["Comment Date", "Comment Author", "Comment Text", "Reply Date", "Reply Author", "Reply Text"]
ROW = ["2012-08-06 14:03", "Ana", "where is my parcel?", "3"]
FOUR = ["Date", "Author", "Text", "Likes"]


def names(*rows):
    header = find_header([*rows, *[PAIR if len(rows[-1]) > 4 else ROW] * 3])
    return header.first, header.rows, header.names


@pytest.mark.parametrize(
    ("above", "first", "joined"),
    [
        ([["Comment", "", "", "Reply", "", ""]], 0, GROUPED),
        ([["Comment", "", "", "Reply"]], 0, GROUPED),
        ([["", "", "", "Reply", "", ""]], 0, [*SIX[:3], *GROUPED[3:]]),
        ([["Our page", "", "", "", "", ""], ["Comment", "", "", "Reply", "", ""]], 1, GROUPED),
        (
            [["People", "", "", "Us", "", ""], ["Comment", "", "", "Reply", "", ""]],
            0,
            [*(f"People {name}" for name in GROUPED[:3]), *(f"Us {name}" for name in GROUPED[3:])],
        ),
        ([["Comments of our page", "", "", "", "", ""]], 1, SIX),
        ([["Page", "Zen"]], 1, SIX),
        ([["Page", "Zen", "", "", "", ""]], 1, SIX),
        ([["Page", "Zen", "Network", "", "", ""]], 1, SIX),
    ],
)
def test_rows_above_the_names(above, first, joined):
    assert names(*above, SIX) == (first, len(above) + 1 - first, joined)


def test_names_under_a_group_beside_names_over_two_rows():
    above = ["Date", "Author", "Text", "Reply", "", ""]
    below = ["", "", "", "Date", "Author", "Text"]
    assert names(above, below)[2] == [*SIX[:3], *GROUPED[3:]]


@pytest.mark.parametrize(
    ("units", "joined"),
    [
        (["(UTC)", "", "", "(n)"], ["Date (UTC)", "Author", "Text", "Likes (n)"]),
        (["UTC+2", "", "", "n"], ["Date (UTC+2)", "Author", "Text", "Likes (n)"]),
        (["jj/mm/aaaa", "Ana", "texte", "n"], None),
        (["datetime", "string", "string", "int"],
         [f"{name} ({of})" for name, of in zip(FOUR, ("datetime", "string", "string", "int"), strict=True)]),
        (["", "", "text", ""], None),
    ],
)  # fmt: skip
def test_a_row_of_units_below_the_names(units, joined):
    assert names(FOUR, units) == ((0, 2, joined) if joined else (0, 1, FOUR))


@pytest.mark.parametrize(
    "other", [["Créé le", "Auteur", "Commentaire", "J’aime"], ["Published", "Username", "Message", "Likes"]]
)
@pytest.mark.parametrize("below", [True, False])
def test_a_header_in_two_languages(other, below):
    found = names(FOUR, other) if below else names(other, FOUR)
    assert found[1] == 2
    assert found[2] in (FOUR, other)


def test_the_header_again_at_once_is_a_row():
    assert names(FOUR, FOUR) == (0, 1, FOUR)


def test_rows_numbered_without_a_name_for_the_numbers():
    rows = [[str(place), *ROW] for place in range(1, 4)]
    assert find_header([FOUR, *rows]).names == ["", *FOUR]
    assert find_header([FOUR, *(["x", *row[1:]] for row in rows)]).names == [*FOUR, ""]


def test_more_lines_before_an_unknown_header_than_rows():
    rows = [
        ["2012-08-06", "Ana", "where is it?"],
        ["2012-08-07", "Ben", "same here"],
        ["2012-08-08", "Cat", "still not"],
    ]
    header = find_header([*[["All of it"], ["Exported on Monday"]] * 6, ["jour", "qui", "quoi"], *rows])
    assert (header.first, header.names) == (12, ["jour", "qui", "quoi"])


def test_names_decoded_twice_are_repaired_and_said():
    data = "PubliÃ© le,AuthÃ´r,Commentaire\n2012-08-06,Ana,où est-il ?\n2012-08-07,Ben,pareil ici\n".encode()
    raw = read_table(data, "a.csv")
    assert list(raw.frame.columns) == ["Publié le", "Authôr", "Commentaire"]
    assert raw.header_rows == [["PubliÃ© le", "AuthÃ´r", "Commentaire"]]
    assert map_columns(raw.frame).get("author").column == "Authôr"
    assert [note.data for note in raw.notes if note.code == "names-repaired"] == [
        {"names": "Publié le, Authôr"}
    ]
