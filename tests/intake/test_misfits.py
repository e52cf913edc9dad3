"""Rows that do not fit, and what stands around a table: one defect each, repaired in the one way there is, or aside."""

import pytest

from analysis.intake.read import read_table

NAMES = ["id", "author", "date", "text", "likes"]
ROWS = [
    ["1", "ana", "2012-08-06 14:03", "where is it?", "3"],
    ["2", "ben", "2012-08-06 15:03", "same here", "0"],
    ["3", "cat", "2012-08-06 16:03", "me too", "1"],
    ["4", "dan", "2012-08-07 16:03", "never again", "2"],
    ["5", "eve", "2012-08-07 17:03", "thank you so much", "2"],
    ["6", "flo", "2012-08-07 18:03", "well done", "12"],
]
LAST = [0, 1, 2, 4, 3]  # the text in the last column
FIRST = [3, 1, 2, 4]  # the text in the first column


def written(delimiter=",", rows=ROWS, names=NAMES, end="\n"):
    return "".join(delimiter.join(row) + end for row in [names, *rows])


def read(text):
    raw = read_table(text.encode(), "a.csv")
    repairs = {note.code: note.data["rows"] for note in raw.notes if note.level == "repair"}
    return raw.frame.to_numpy().tolist(), repairs, raw


def with_line(line, order=(0, 1, 2, 3, 4)):
    """The table with `line` (as the file has it) after its third row."""
    rows = [[row[place] for place in order] for row in ROWS]
    names = [NAMES[place] for place in order]
    return written(rows=rows[:3], names=names) + line + "".join(
        ",".join(row) + "\n" for row in rows[3:]
    ), rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "||", ";;", "::", "~~", "^", "~", ", "])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters(delimiter, end):
    cells, repairs, raw = read(written(delimiter, end=end))
    assert (cells, repairs, raw.delimiter) == (ROWS, {}, delimiter)


def test_a_space_only_where_it_is_strong():
    rows = [[row[0], row[1], row[2][:10], f'"{row[3]}"', row[4]] for row in ROWS]
    assert read(written(" ", rows))[2].delimiter == " "
    assert read(written(" "))[2].delimiter == ""


def test_escapes():
    text = 'id,author,text,likes\n1,ana,"said ""no"" \\ left",3\n'
    assert read(text)[0] == [["1", "ana", 'said "no" \\ left', "3"]]
    text = 'id,author,text,likes\n1,ana,"said \\"no, never\\" in C:\\\\new",3\n2,ben,ok\\, then,4\n'
    assert read(text)[0] == [["1", "ana", 'said "no, never" in C:\\new', "3"], ["2", "ben", "ok, then", "4"]]


def test_a_backslash_that_escapes_nothing_is_a_backslash():
    rows = [["1", "ana", "C:\\new", "3"], ["2", "ben", "at the end\\", "4"], ["3", "cat", "¯\\_(ツ)_/¯", "4"]]
    assert read(written(rows=rows, names=["id", "author", "text", "likes"]))[0] == rows


def test_escaped_line_breaks_keep_the_lines_of_the_file():
    raw = read('id,text,likes\n1,"a \\"b\\"",0\n2,one\\\ntwo,3\n3,ok\\, yes,4\n')[2]
    assert raw.frame["text"].tolist() == ['a "b"', "one\ntwo", "ok, yes"]
    assert raw.source_rows.tolist() == [2, 3, 5]


def test_single_quotes_and_apostrophes():
    quoted = "id,author,text,likes\n1,'ana','it''s me, here',3\n2,'ben','\"ok\"',4\n"
    assert read(quoted)[0] == [["1", "ana", "it's me, here", "3"], ["2", "ben", '"ok"', "4"]]
    rows = [
        ["1", "ana", "it's me 'here'", "3"],
        ["2", "ben", "'ok'", "4"],
        ["3", "cat", "'t was l'amour", "4"],
    ]
    assert read(written(rows=rows, names=["id", "author", "text", "likes"]))[0] == rows


@pytest.mark.parametrize(
    "texts",
    [
        ["hello, you", "no comma here", "yes, no, maybe", "well, ok"],
        ["Bonjour, je veux", "Oui, merci", "Non, merci"],
        ["Jamais reçu ; scandale", "Rien ; toujours rien", "ok"],
    ],
)
def test_one_column_of_texts(texts):
    assert read("text\n" + "\n".join(texts))[0] == [[text] for text in texts]
    assert read("\n".join(texts))[0] == [[text] for text in texts]


@pytest.mark.parametrize(
    ("line", "row", "code"),
    [
        ('7,zed,2012-08-07 18:03,"never closed,1\n', ["never closed"], "quotes-unclosed"),
        ('7,zed,2012-08-07 18:03,"Great" he said,1\n', ['"Great" he said'], "quotes-kept"),
        ("7,zed,2012-08-07 18:03,one, two, three,1\n", ["one, two, three"], "delimiters-joined"),
        ("7;zed;2012-08-07 18:03;one, two;1\n", ["one, two"], "delimiters-changed"),
        ("7\tzed\t2012-08-07 18:03\tone\t1\n", ["one"], "delimiters-changed"),
        ('"7,zed,2012-08-07 18:03,""one, two"",1"\n', ["one, two"], "rows-unquoted"),
        ("7,zed,2012-08-07 18:03,one\n\ntwo,1\n", ["one\n\ntwo"], "line-breaks-joined"),
        ("7,zed,2012-08-07 18:03,one\rtwo,1\n", ["one\rtwo"], "line-breaks-joined"),
        ("7,zed,2012-08-07 18:03,one,1,,\n", ["one"], "empty-cells-dropped"),
    ],
)
def test_a_row_that_one_repair_makes_fit(line, row, code):
    cells, repairs, raw = read(with_line(line)[0])
    assert cells == [*ROWS[:3], ["7", "zed", "2012-08-07 18:03", *row, "1"], *ROWS[3:]]
    assert repairs == {code: 1}
    assert raw.set_aside.empty


def test_a_return_that_ends_a_row_among_line_feeds():
    text, _ = with_line("7,zed,2012-08-07 18:03,one,1\r")
    cells, repairs, raw = read(text)
    assert cells == [*ROWS[:3], ["7", "zed", "2012-08-07 18:03", "one", "1"], *ROWS[3:]]
    assert repairs == {"line-ends-found": 1}
    assert raw.source_rows.tolist() == list(range(2, 9))


@pytest.mark.parametrize(
    ("order", "line", "row"),
    [
        (
            LAST,
            "7,zed,2012-08-07 18:03,4,one\ntwo\nthree\n",
            ["7", "zed", "2012-08-07 18:03", "4", "one\ntwo\nthree"],
        ),
        (FIRST, "one\ntwo,zed,2012-08-07 18:03,4\n", ["one\ntwo", "zed", "2012-08-07 18:03", "4"]),
    ],
)
def test_an_unquoted_line_break_in_the_last_or_first_column(order, line, row):
    text, rows = with_line(line, order)
    cells, repairs, _ = read(text)
    assert cells == [*rows[:3], row, *rows[3:]]
    assert repairs == {"line-breaks-joined": 1}


def test_a_row_that_several_repairs_would_make_fit_is_set_aside():
    names, line = ["author", "text", "note"], "zed,one,two,three"
    rows = [[f"ann {at}", "a long text about it" * 3, "and a long note of it" * 3] for at in range(8)]
    cells, repairs, raw = read(written(rows=rows, names=names) + line + "\n")
    assert (cells, repairs) == (rows, {})
    assert raw.set_aside[["source_row", "reason", "raw"]].to_numpy().tolist() == [
        [10, "too-many-cells", line]
    ]


def test_most_rows_with_an_unquoted_delimiter():
    rows = [[*row[:3], row[3].replace(" ", "; ", 1), row[4]] for row in ROWS]
    cells, repairs, _ = read(written(";", [*rows[:-1], ROWS[-1]]))
    assert cells == [*rows[:-1], ROWS[-1]]
    assert repairs == {"delimiters-joined": 5}


def test_the_tools_own_last_line_is_no_part_of_a_comment():
    text, rows = with_line("", LAST)
    cells, _, raw = read(text + "Exported by a tool\n")
    assert cells == rows
    assert raw.set_aside["raw"].tolist() == ["Exported by a tool"]
