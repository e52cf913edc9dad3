"""What stands around a table and at its edges: lines before and below, delimiters and cells at the ends of rows."""

import pytest

from analysis.errors import NoRows
from tests.intake.test_misfits import NAMES, ROWS, read, with_line, written


@pytest.mark.parametrize("lines", range(21))
@pytest.mark.parametrize("line", ["Page: Maison", "Export of the page, made by a tool", "Key,Value"])
def test_lines_before_the_header(lines, line):
    cells, _, raw = read(f"{line}\n" * lines + written())
    assert cells == ROWS
    assert raw.source_rows[0] == lines + 2


@pytest.mark.parametrize("second", ["id,user,date,message,likes\n1,x,2012-08-01,no,2\n", "name,likes\nx,2\n"])
def test_a_second_table_below(second):
    cells, _, raw = read(written() + "\n" + second)
    assert cells == ROWS
    assert raw.set_aside["reason"].tolist() == ["second-table"] * 2


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "\r\n\r\n"])
def test_blank_lines_and_the_last_one(end):
    cells, _, raw = read(
        "\n\n" + written(rows=ROWS[:3]) + "\n\n" + written(rows=ROWS[4:], names=ROWS[3])[:-1] + end
    )
    assert cells == ROWS
    assert raw.source_rows.tolist() == [4, 5, 6, 9, 10, 11]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(("above", "below"), [(0, 1), (1, 0), (1, 1), (3, 3), (0, 2)])
def test_a_delimiter_at_the_end_of_each_row_makes_no_column(delimiter, above, below):
    head, *rows = written(delimiter).splitlines()
    text = "\n".join([head + delimiter * above, *(row + delimiter * below for row in rows)])
    cells, repairs, raw = read(text)
    assert (cells, repairs, list(raw.frame.columns)) == (ROWS, {}, NAMES)


def test_an_unquoted_delimiter_where_one_ends_each_row():
    cells, repairs, _ = read(with_line("7,zed,2012-08-07 18:03,one, two,1\n")[0].replace("\n", ",\n"))
    assert cells[3] == ["7", "zed", "2012-08-07 18:03", "one, two", "1"]
    assert repairs == {"delimiters-joined": 1}


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_rows_whose_last_cells_the_tool_left_out(delimiter):
    short = [row[: 5 - at % 3] for at, row in enumerate(ROWS * 5)]
    cells, repairs, raw = read(written(delimiter, short))
    assert cells == [row + [""] * (5 - len(row)) for row in short]
    assert repairs == {"cells-missing": 20}
    assert raw.set_aside.empty


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Total,6", "totals-line"),
        ("\nTotal : 20", "totals-line"),
        ("TOTAL,,,,,,20", "totals-line"),
        ("Total des lignes;6", "totals-line"),
        ("Totally lost", "too-few-cells"),
        ("6 rows", "too-few-cells"),
    ],
)
def test_a_line_of_totals_of_another_width(line, reason):
    cells, _, raw = read(written() + line + "\n")
    assert cells == ROWS
    assert raw.set_aside[["reason", "raw"]].to_numpy().tolist() == [[reason, line.strip()]]


def test_a_short_line_in_the_middle_that_begins_with_total_is_no_total():
    assert read(with_line("Total,6\n")[0])[2].set_aside["reason"].tolist() == ["too-few-cells"]


def test_quotes_within_quoted_cells_that_nobody_doubled():
    text = "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in [NAMES, *ROWS])
    line = '"7","zed ""the cat"" z","2012-08-07 18:03","he said "no", really","3"\n'
    cells, repairs, _ = read(text + line)
    assert cells == [*ROWS, ["7", 'zed "the cat" z', "2012-08-07 18:03", 'he said "no", really', "3"]]
    assert repairs == {"quotes-kept": 1}


def test_a_cell_pushed_into_a_column_that_is_always_empty_is_no_repair():
    rows = [[*row[:3], "hi", row[4], ""] for row in ROWS]
    line = "7,zed,2012-08-07 18:03,hi, you,1,"
    raw = read(written(rows=rows, names=[*NAMES, ""]) + line + "\n")[2]
    assert raw.frame.to_numpy().tolist() == [row[:-1] for row in rows]
    assert raw.set_aside["raw"].tolist() == [line]


@pytest.mark.parametrize("sign", ["~", "^"])
def test_a_sign_of_prose_parts_no_cells(sign):
    texts = [f"prix {sign} 10 euros", f"{sign} 20 euros", f"environ {sign} 5", f"{sign}3", f"x {sign} y"]
    assert read("\n".join(texts))[0] == [[text] for text in texts]


def test_blanks_after_quotes():
    text = "".join(",".join(f'"{cell}"  ' for cell in row) + "\n" for row in [NAMES, *ROWS])
    cells, repairs, raw = read(text)
    assert [[cell.strip() for cell in row] for row in cells] == ROWS
    assert ([name.strip() for name in raw.frame.columns], repairs) == (NAMES, {})


def test_row_numbers_without_a_name_above_them():
    rows = [[str(at), *row] for at, row in enumerate(ROWS, 1)]
    cells, _, raw = read(written(rows=rows))
    assert cells == rows
    assert list(raw.frame.columns) == ["", *NAMES]


def test_a_table_within_a_cell_is_a_text_whatever_happens_to_another_row():
    text, line = 'id,text\n1,hello\n2,"a\nb, c\nd, e"\n3,so\n', '4,my 19" screen\n'
    rows = [["1", "hello"], ["2", "a\nb, c\nd, e"], ["3", "so"]]
    assert read(text)[0] == rows
    assert read(text + line)[0] == [*rows, ["4", 'my 19" screen']]


def test_no_header_one_row_and_no_row():
    assert list(read("\n".join(",".join(row) for row in ROWS))[2].frame.columns) == [
        f"column_{n}" for n in range(1, 6)
    ]
    assert read(written(rows=ROWS[:1]))[0] == ROWS[:1]
    with pytest.raises(NoRows):
        read(written(rows=[])[:-1])


def test_returns_within_quotes_stay_and_are_no_repair():
    cells, repairs, _ = read('id,text,likes\n1,"a\rb\rc\rd\re",3\n2,ok,4\n')
    assert cells == [["1", "a\rb\rc\rd\re", "3"], ["2", "ok", "4"]]
    assert repairs == {}


def test_a_crafted_text_is_looked_at_in_linear_time():
    """csv.Sniffer looks for the end of each of these quotes to the end of the text: it would not come back."""
    assert len(read("a" + ",'" * 200_000)[0]) == 1
