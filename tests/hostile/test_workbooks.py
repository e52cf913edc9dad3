"""Hostile workbooks: each is read whole or refused by name, within its time and within bounds of memory."""

import gzip
import subprocess
import sys
import time

import pytest

from analysis.errors import UnreadableFile
from analysis.intake.read import read_table, read_tables
from analysis.intake.room import Room
from analysis.intake.workbooks.workbook import read_workbook
from analysis.words import say_error
from tests.hostile.made_books import (
    HEADER,
    MAIN,
    OFFICE,
    PLAIN,
    ROWS,
    TEXTS,
    big_sheet,
    book,
    cell,
    lied,
    parts_of,
    row,
    sheet,
    zipped,
)

SECONDS, SECONDS_HUGE = 2.0, 10.0  # of the processor: the machine may be busy
ANY_ROW = '<row><c t="inlineStr"><is><t>where is it now?</t></is></c></row>'
SHARED = '<row><c t="s"><v>0</v></c></row>'
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs>'
SST = f'<sst xmlns="{MAIN}">'


def refused(data, seconds=SECONDS):
    """The reason of a refusal that came in time."""
    began = time.process_time()
    with pytest.raises(UnreadableFile) as caught:
        read_tables(data, "a.xlsx")
    assert time.process_time() - began < seconds
    assert "reason-" not in say_error(caught.value, "fr") + say_error(caught.value, "en")
    return caught.value.data["reason"]


BACKWARDS = "".join(cell(f"{letter}3", text) for letter, text in zip("DCBA", ROWS[1][::-1], strict=True))
PLACES = {
    "a lying dimension": (sheet(before='<dimension ref="A1:XFD1048576"/>'), [2, 3]),
    "a dimension of nothing": (sheet(before='<dimension ref="A0:ZZZZ9"/>'), [2, 3]),
    "lying spans": (sheet(PLAIN.replace('r="2"', 'r="2" spans="1:16384"')), [2, 3]),
    "rows far apart": (sheet(row(1, HEADER) + row(2) + row(1_048_576, ROWS[1])), [2, 1_048_576]),
    "a row beyond the last": (sheet(row(1, HEADER) + row(2) + row(2**31 + 5, ROWS[1])), [2, 3]),
    "rows backwards": (sheet(row(7, HEADER) + row(9) + row(4, ROWS[1])), [9, 10]),
    "a row twice": (sheet(row(1, HEADER) + row(5) + row(5, ROWS[1])), [5, 6]),
    "rows 0 and negative": (sheet(row(0, HEADER) + row(-4) + row(0, ROWS[1])), [2, 3]),
    "a row of 5,000 digits": (sheet(row(1, HEADER) + row(int("9" * 4_000)) + row(3, ROWS[1])), [2, 3]),
    "cells backwards": (sheet(row(1, HEADER) + row(2) + f'<row r="3">{BACKWARDS}</row>'), [2, 3]),
    "all merged": (sheet(after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), [2, 3]),
}  # fmt: skip


@pytest.mark.parametrize("lie", PLACES)
def test_rows_are_read_whatever_a_sheet_says_of_them(lie):
    data, lines = PLACES[lie]
    began = time.process_time()
    raw = read_table(book(sheet1=data), "a.xlsx")
    assert time.process_time() - began < SECONDS
    assert raw.frame["text"].tolist() == TEXTS
    assert raw.source_rows.tolist() == lines


def test_a_hundred_thousand_merged_blocks_that_overlap():
    merges = "".join(f'<mergeCell ref="A{n % 50 + 1}:XFD1048576"/>' for n in range(100_000))
    data = book(sheet1=big_sheet(ANY_ROW, 20_000, after=f"<mergeCells>{merges}</mergeCells>"))
    began = time.process_time()
    assert len(read_table(data, "a.xlsx").frame) == 20_002
    assert time.process_time() - began < SECONDS_HUGE


STRINGS = {"strings": (f"{SST}<si><t>", "a" * 1000, 1_000, "</t></si></sst>")}
TOO_LARGE = {
    "cells of 700 MB": {"sheet1": big_sheet("<c/>", 175_000_000, in_row="<row>")},
    "unknown elements": {"sheet1": big_sheet("<x/>", 60_000_000)},
    "every row to the last column": {"sheet1": big_sheet('<row><c r="XFD1"><v>1</v></c></row>', 100_000)},
    "a text of 1 MB in each row": {**STRINGS, "sheet1": big_sheet(SHARED, 20_000)},
    "40 million shared texts": {"strings": (SST, "<si/>", 40_000_000, "</sst>")},
    "a thousand names over short rows": {
        "sheet1": big_sheet("<row><c><v>1</v></c></row>", 20_000, head=f"<row>{cell('', 'name of it') * 1000}</row>")
    },
    "one sheet listed 10,000 times": {
        "book": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        + '<sheet name="a" sheetId="1" r:id="rId1"/>' * 10_000
        + "</sheets></workbook>"
    },
}  # fmt: skip


@pytest.mark.parametrize("bomb", TOO_LARGE)
def test_what_unpacks_beyond_all_bounds_is_refused(bomb):
    assert refused(book(**TOO_LARGE[bomb]), SECONDS_HUGE) == "workbook-too-large"


def test_a_cell_is_counted_once_and_a_short_row_as_wide_as_the_header():
    cells = len(ROWS) * len(HEADER) + len(HEADER)
    assert len(read_workbook(book(), "a", Room("a", cells=cells))) == 1
    short = sheet(row(1, HEADER) + row(2) + row(3, ROWS[1][:1]))
    assert len(read_workbook(book(sheet1=short), "a", Room("a", cells=cells))) == 1
    for data in (book(), book(sheet1=short)):
        with pytest.raises(UnreadableFile):
            read_workbook(data, "a", Room("a", cells=cells - 1))


def test_ten_thousand_sheets():
    few = parts_of(2)
    listed = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(10_000))
    few["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'
    )
    assert refused(zipped(few)) == "workbook-too-large"


def test_a_million_styled_empty_cells_and_65_000_styles():
    data = book(
        sheet1=big_sheet("<row>" + '<c s="64999"/>' * 10 + "</row>", 100_000),
        styles=(STYLES, '<xf numFmtId="14" fontId="9" fillId="9"/>', 65_000, "</cellXfs></styleSheet>"),
    )
    began = time.process_time()
    assert read_table(data, "a.xlsx").frame["text"].tolist() == TEXTS
    assert time.process_time() - began < SECONDS_HUGE


def test_two_cells_in_the_corners():
    corners = f'<row r="1">{cell("A1", "a")}</row><row r="1048576">{cell("XFD1048576", "b")}</row>'
    assert refused(book(sheet1=sheet(corners))) == "too-many-columns"


def test_a_format_that_is_slow_to_understand():
    styles = STYLES.replace(
        "<cellXfs>", f'<numFmts><numFmt numFmtId="200" formatCode="{"[" * 500_000}"/></numFmts>'
    )
    data = book(styles=styles + '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>')
    began = time.process_time()
    assert read_table(data, "a.xlsx").frame["text"].tolist() == TEXTS
    assert time.process_time() - began < SECONDS


DAMAGED = {
    "elements in elements": {"sheet1": big_sheet("<x>", 3_000_000)},
    "a tag without an end": {"sheet1": big_sheet("a" * 100, 500_000, in_row='<row x="')},
    "a text without an end": {
        "sheet1": (*big_sheet("a" * 100, 500_000, in_row='<row><c t="inlineStr"><is><t>')[:3], "</t></is></c></row>")
    },
    "names without number": {"sheet1": sheet(PLAIN + "".join(f"<row a{n}='1'/>" for n in range(100_000)))},
    "a shared text that is not there": {"sheet1": sheet(PLAIN + SHARED)},
    "a shared text before the first": {**STRINGS, "sheet1": sheet(PLAIN + SHARED.replace("0", "-1"))},
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGED)
def test_what_is_no_sheet_is_refused(damage):
    assert refused(book(**DAMAGED[damage])) == "damaged-workbook"


def test_a_sheet_that_claims_two_gigabytes():
    assert refused(lied(book(), "xl/worksheets/sheet1.xml", 2**31)) == "workbook-too-large"


def test_a_sheet_that_claims_ten_bytes():
    data = lied(book(sheet1=big_sheet(" " * 100, 3_000_000)), "xl/worksheets/sheet1.xml", 10)
    assert refused(data) == "damaged-workbook"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
NAMED_XLSX = {
    "encrypted": OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512),
    "old-workbook": OLE + "Workbook".encode("utf-16-le") + bytes(512),
    "web-page": b"<html><body><table><tr><td>id</td><td>text</td></tr></table></body></html>",
}


@pytest.mark.parametrize("reason", NAMED_XLSX)
def test_what_is_only_named_a_workbook(reason):
    assert refused(NAMED_XLSX[reason]) == reason
    assert refused(gzip.compress(NAMED_XLSX[reason])) == reason


CHILD = """
import resource, sys
from analysis.intake.read import read_tables
read_tables(open(sys.argv[1], "rb").read(), "plain.xlsx")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in sys.argv[2:]:
    try:
        read_tables(open(path, "rb").read(), "a.xlsx")
    except Exception as error:
        assert "UnreadableFile" == type(error).__name__
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the system counts memory in another unit")
def test_what_is_refused_took_little_memory(tmp_path):
    """In a process of its own: at most 1.5 times the upload limit of 200 MB."""
    files = [tmp_path / "plain.xlsx"]
    files[0].write_bytes(book())
    hostile = (
        "every row to the last column",
        "a text of 1 MB in each row",
        "a thousand names over short rows",
    )
    further = ("a tag without an end", "a text without an end")
    for number, changed in enumerate(
        [TOO_LARGE[kind] for kind in hostile] + [DAMAGED[kind] for kind in further]
    ):
        files.append(tmp_path / str(number))
        files[-1].write_bytes(book(**changed))
    ran = subprocess.run([sys.executable, "-c", CHILD, *files], check=True, stdout=subprocess.PIPE, text=True)
    assert int(ran.stdout) < 300
