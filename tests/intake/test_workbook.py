"""Workbooks: the sheet of the comments among others, cells as Excel shows them, nothing lost."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from analysis.errors import BadbuzzError
from analysis.intake.columns import map_columns
from analysis.intake.read import read_table, read_tables
from analysis.intake.tidy import tidy

HEADER = ["id", "author", "date", "text"]
AT = dt.datetime(2012, 8, 6, 14, 3)
ROWS = [[1, "ana", AT, "where is it?"], [2, "ben", AT, "same here then"]]
TEXTS = ["where is it?", "same here then"]


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def book_of(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def with_sheet(book, rows, title="Comments"):
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    return sheet


def opened(book):
    return read_table(saved(book), "a.xlsx")


def notes(raw, code):
    return [(note.data, note.level) for note in raw.notes if note.code == code]


FIRST_SHEETS = {
    "metadata": [[f"key{number}", f"value {number} of this export"] for number in range(40)],
    "readme": [["Lisez-moi"], ["Cet export a été fait le 8 août 2012 par un outil."], ["Ne pas diffuser."]],
    "posts": [["id", "name", "likes"], *([number, f"post {number}", 3] for number in range(40))],
    "counts": [["id", "Date", "Comments"], *([number, AT, 3] for number in range(40))],
    "empty": [],
}


@pytest.mark.parametrize("first", FIRST_SHEETS)
def test_the_sheet_of_the_comments_among_others(first):
    book = book_of(*FIRST_SHEETS[first])
    with_sheet(book, [HEADER, *ROWS])
    raw = opened(book)
    assert raw.frame["text"].tolist() == TEXTS
    assert notes(raw, "sheet-chosen") == [
        ({"sheet": "Comments", "others": [f"Sheet ({len(FIRST_SHEETS[first])})"]}, "info")
    ]


def test_a_hidden_sheet_and_a_sheet_that_is_a_chart():
    book = book_of(["figure"], [3], [4])
    with_sheet(book, [HEADER, *ROWS]).sheet_state = "hidden"
    chart = BarChart()
    chart.add_data(Reference(book.active, min_col=1, min_row=1, max_row=3))
    book.create_chartsheet().add_chart(chart)
    assert opened(book).frame["text"].tolist() == TEXTS


def test_sheets_of_one_shape_are_all_read_each_under_its_name():
    book = book_of(HEADER, *ROWS)
    with_sheet(book, [["Title of this month"], HEADER, [3, "cat", AT, "and I am the third"]], "July; August")
    with_sheet(book, [["month", "count"], ["June", 2], ["July", 1]], "Counts")
    with_sheet(book, [HEADER], "September")
    tables = read_tables(saved(book), "a.xlsx")
    assert [(raw.name, raw.frame["text"].tolist()) for raw in tables] == [
        ("a.xlsx/Sheet", TEXTS),
        ("a.xlsx/July, August", ["and I am the third"]),
    ]
    assert tables[1].source_rows.tolist() == [3]
    assert notes(tables[0], "sheets-read") == [({"sheets": ["Sheet", "July; August"]}, "info")]
    assert notes(tables[0], "sheets-left")[0][0]["others"] == ["Counts (3)", "September (1)"]
    with pytest.raises(BadbuzzError) as caught:
        read_table(saved(book), "a.xlsx")
    assert caught.value.data["reason"] == "several-exports"


def test_a_sheet_that_repeats_a_part_of_another_counts_once():
    book = book_of(HEADER, *ROWS)
    with_sheet(book, [HEADER, ROWS[0]], "Negative")
    tidied = tidy([(raw, map_columns(raw.frame)) for raw in read_tables(saved(book), "a.xlsx")])
    assert (len(tidied.comments), len(tidied.set_aside)) == (2, 1)


def test_another_sheet_with_a_text_that_is_not_read_is_a_warning():
    book = book_of(HEADER, *ROWS, *ROWS)
    with_sheet(
        book,
        [["post", "message", "url", "likes"], ["p1", "our sales begin", "https://a.example/1", 3]],
        "Posts",
    )
    assert notes(opened(book), "sheet-chosen") == [({"sheet": "Sheet", "others": ["Posts (2)"]}, "warning")]


def test_a_hidden_sheet_of_the_same_columns_is_read_and_said():
    book = book_of(HEADER, *ROWS)
    with_sheet(book, [HEADER, [3, "cat", AT, "hidden"]], "Old").sheet_state = "veryHidden"
    tables = read_tables(saved(book), "a.xlsx")
    assert [len(raw.frame) for raw in tables] == [2, 1]
    assert notes(tables[0], "sheets-hidden") == [({"sheets": ["Old"]}, "info")]


def test_a_block_of_merged_cells_counts_for_its_rows_where_it_groups_them():
    rows = [
        ["p1", "2012-08-06", "ana", "where is it?", 3, "we look into it"],
        [None, None, "ben", "same here", None, None],
        [None, None, "cat", "still not", 1, None],
        ["p2", "2012-08-07", "dan", "thank you", 2, None],
    ]
    book = book_of(["Post", "Date", "Author", "Text", "Likes", "Reply"], *rows)
    for block in ("A2:A4", "B2:B4", "E2:E3", "F2:F4", "D5:E5"):
        book.active.merge_cells(block)
    raw = opened(book)
    assert raw.frame["Post"].tolist() == ["p1"] * 3 + ["p2"]
    assert raw.frame["Date"].tolist() == ["2012-08-06"] * 3 + ["2012-08-07"]
    assert raw.frame["Likes"].tolist() == ["3", "", "1", ""]
    assert raw.frame["Reply"].tolist() == ["we look into it", "", "", ""]
    assert notes(raw, "merged-cells") == [({"cells": 2}, "repair")]


def test_a_table_in_the_middle_of_a_sheet_with_a_line_of_totals():
    book = openpyxl.Workbook()
    for line, row in enumerate([HEADER, *ROWS, ["Total", None, None, 2]], 5):
        for column, cell in enumerate(row, 3):
            book.active.cell(line, column, cell)
    raw = opened(book)
    tidied = tidy([(raw, map_columns(raw.frame))])
    assert tidied.comments["text"].tolist() == TEXTS
    assert tidied.comments["source_row"].tolist() == [6, 7]
    assert tidied.set_aside["reason"].tolist() == ["totals-line"]


def test_hidden_and_filtered_rows_are_kept():
    book = book_of(HEADER, *ROWS)
    book.active.row_dimensions[2].hidden = True
    book.active.auto_filter.ref = "A1:D3"
    book.active.auto_filter.add_filter_column(1, ["ben"])
    raw = opened(book)
    assert raw.frame["text"].tolist() == TEXTS
    assert notes(raw, "rows-hidden") == [({"rows": 1}, "info")]


def test_a_title_over_merged_cells_above_the_header():
    book = book_of(["Rapport des commentaires"], [], HEADER, *ROWS)
    book.active.merge_cells("A1:D1")
    raw = opened(book)
    assert raw.frame["text"].tolist() == TEXTS
    assert raw.source_rows.tolist() == [4, 5]


@pytest.mark.parametrize("epoch", [None, CALENDAR_MAC_1904])
def test_true_dates(epoch):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    for row in (HEADER, *ROWS, [3, "cat", dt.date(2012, 8, 7), "no hour here"]):
        book.active.append(row)
    assert opened(book).frame["date"].tolist() == [
        "2012-08-06 14:03:00",
        "2012-08-06 14:03:00",
        "2012-08-07 00:00:00",
    ]


def test_ids_that_excel_rounded_are_never_ids():
    ids = [5.7012345678901e17, "5,70E+17", 1.2e21, 123456]
    book = book_of(HEADER, *([one, "ana", AT, f"the text number {one}"] for one in ids))
    raw = opened(book)
    tidied = tidy([(raw, map_columns(raw.frame))])
    assert tidied.comments["comment_id"].fillna("").tolist() == ["", "", "", "123456"]
    assert [note.data for note in tidied.notes if note.code == "ids-ruined"] == [{"rows": 3, "column": "id"}]


def test_errors_formulas_booleans_rich_text_and_line_breaks():
    bold = CellRichText("Hello ", TextBlock(InlineFont(b=True), "bold"), " end")
    rows = [[1, "#N/A", AT, "two\nlines_x000D_\nthree"], [2, True, AT, bold], [3, 1.5, AT, "=A2+1"]]
    raw = opened(book_of(HEADER, *rows))
    assert raw.frame[["author", "text"]].to_numpy().tolist() == [
        ["", "two\nlines\r\nthree"], ["True", "Hello bold end"], ["1.5", ""],
    ]  # fmt: skip
    assert notes(raw, "cells-in-error") == [({"cells": 1}, "repair")]
    assert notes(raw, "formulas-without-result") == [({"cells": 1}, "warning")]


def test_the_value_that_a_formula_had_is_read():
    data = saved(book_of(HEADER, [1, "ana", AT, "=CONCATENATE(A2)"]))
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b'<c r="D2"><f>', b'<c r="D2" t="str"><f>').replace(
                    b"<v />", b"<v>said before</v>"
                )
                content = content.replace(b"<v></v>", b"<v>said before</v>").replace(
                    b"<v/>", b"<v>said before</v>"
                )
            new.writestr(name, content)
    assert read_table(changed.getvalue(), "a.xlsx").frame["text"].tolist() == ["said before"]
