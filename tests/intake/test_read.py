"""Reading: every format by its content, refusals by name, and never another error, on any bytes."""

import csv
import io
import json
import zipfile

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from analysis.errors import BadbuzzError, NoRows, UnreadableFile
from analysis.intake.columns import map_columns
from analysis.intake.read import read_table, read_tables
from analysis.intake.tidy import tidy

FAST = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DIALECTS = [(",", "\n"), (";", "\r\n"), ("\t", "\n"), ("|", "\r\n"), (";", "\n")]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]
HEADER = ["id", "author", "created_at", "text"]
TABLE = "id,author,date,text\n1,ana,2012-08-06 14:03,where is it?\n2,ben,2012-08-06 15:03,same here\n"


def test_cells_come_back_verbatim():
    raw = read_table(b'id,author,date,text\n1,NA,2012-08-06,"null, 007"\n2,,2012-08-07, nan \n', "a.csv")
    assert raw.frame.to_numpy().tolist() == [
        ["1", "NA", "2012-08-06", "null, 007"],
        ["2", "", "2012-08-07", " nan "],
    ]
    assert [str(dtype) for dtype in raw.frame.dtypes] == ["str"] * 4
    assert raw.header_rows == [["id", "author", "date", "text"]]


def test_repeated_and_unnamed_columns_are_kept_as_they_are():
    raw = read_table(
        b",text,text,date\n1,hello there,again,2012-08-06\n2,so it is,never,2012-08-07\n", "a.csv"
    )
    assert list(raw.frame.columns) == ["", "text", "text", "date"]


def test_lines_are_physical_even_after_quoted_line_breaks():
    raw = read_table(b'id,author,date,text\n1,ana,2012-08-06,"a\nb\nc"\n\n2,ben,2012-08-07,d\n', "a.csv")
    assert raw.source_rows.tolist() == [2, 6]


def test_the_tolerant_path_gives_the_same_lines():
    clean = 'id,author,date,text\n1,ana,2012-08-06,"a\nb"\n2,ben,2012-08-07,d\n'
    broken = clean + "3,cat,2012-08-07,d,,\n"
    assert (
        read_table(broken.encode(), "a.csv").source_rows.tolist()[:2]
        == read_table(clean.encode(), "a.csv").source_rows.tolist()
    )


def test_the_name_of_the_file_does_not_matter():
    assert read_table(TABLE.encode(), "photo.png").format == "csv"
    assert read_table(b'[{"text": "hello", "id": 12345678901234567890}]', "a.csv").frame["id"].tolist() == [
        "12345678901234567890"
    ]


def test_a_zip_with_one_table_is_that_table():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("in/a.csv", TABLE)
    assert read_table(packed.getvalue(), "a.zip").name == "a.zip/in/a.csv"


def test_a_zip_of_two_exports_is_read_member_by_member():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.csv", TABLE)
        archive.writestr("b.csv", TABLE)
    assert [raw.name for raw in read_tables(packed.getvalue(), "z.zip")] == ["z.zip/a.csv", "z.zip/b.csv"]
    with pytest.raises(UnreadableFile) as caught:
        read_table(packed.getvalue(), "z.zip")
    assert caught.value.data["reason"] == "several-exports"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"  \n\n", "empty"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"MZ\x90\x00\x03\x00", "program"),
        (b"\x1f\x8b\x08\x00", "other-archive"),
        (bytes(range(256)) * 8, "binary"),
        (b"PK\x03\x04 cut", "damaged-archive"),
        (b"<html><body>x</body></html>", "web-page"),
        (b"<?xml version='1.0'?><a/>", "markup"),
    ],
)
def test_what_is_no_export_is_refused_by_name(data, reason):
    with pytest.raises(UnreadableFile) as caught:
        read_table(data, "a.csv")
    assert caught.value.data == {"name": "a.csv", "reason": reason}


def test_a_header_without_rows():
    with pytest.raises(NoRows):
        read_table(b"id,author,date,text\n", "a.csv")


@given(st.binary(max_size=400))
@example(b'"')
@example(b"a,b\n1")
@example(b"\xff\xfe\x00")
@example(b"[]")
@example(b'{"a": [1, 2]}')
@example(b"0\r")
@FAST
def test_any_bytes_give_a_table_or_a_named_error(data):
    _open_or_refuse(data)


@given(st.text(alphabet="a1;,|\t\n\r\"' é@{}[]:.", max_size=300))
@FAST
def test_any_text_gives_a_table_or_a_named_error(text):
    _open_or_refuse(text.encode())


@given(st.data())
@FAST
def test_a_damaged_workbook_or_archive_is_refused(data):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(data.draw(st.sampled_from(["a.csv", "xl/workbook.xml"])), TABLE * 3)
        archive.writestr("[Content_Types].xml", "<a/>")
    content = bytearray(packed.getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    _open_or_refuse(bytes(content[: data.draw(st.integers(1, len(content)))]))


CELL = st.text(alphabet="abcdé ,;|\t\"'\n!?àç", max_size=20)
ROW = st.tuples(
    st.integers(1, 10**6).map(str),
    st.sampled_from(["ana", "ben", "", "Zoé"]),
    st.sampled_from(["2012-08-06 14:03:00", "2012-08-07 09:15:00"]),
    CELL,
)


@given(st.lists(ROW, min_size=1, max_size=12), st.sampled_from(DIALECTS), st.sampled_from(ENCODINGS))
@settings(max_examples=300, deadline=None)
def test_a_table_in_any_dialect_and_encoding_comes_back_cell_for_cell(rows, dialect, encoding):
    delimiter, end = dialect
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows([HEADER, *rows])
    raw = read_table(text.getvalue().encode(encoding), "a.csv")
    assert list(raw.frame.columns) == HEADER
    assert raw.frame.to_numpy().tolist() == [list(row) for row in rows]
    assert raw.set_aside.empty


@given(st.lists(ROW, min_size=1, max_size=12))
@FAST
def test_json_and_json_lines_come_back_cell_for_cell(rows):
    records = [dict(zip(HEADER, row, strict=True)) for row in rows]
    whole = read_table(json.dumps(records).encode(), "a.json")
    lines = read_table("\n".join(map(json.dumps, records)).encode(), "a.jsonl")
    for raw in (whole, lines):
        assert raw.frame.to_numpy().tolist() == [list(row) for row in rows]


def _open_or_refuse(data: bytes) -> None:
    try:
        tables = read_tables(data, "a")
        for raw in tables:
            assert len(raw.frame) == len(raw.source_rows)
            assert (np.diff(raw.source_rows) > 0).all()
        tidied = tidy([(raw, map_columns(raw.frame)) for raw in tables])
    except BadbuzzError:
        return
    rows = sum(len(raw.frame) + len(raw.set_aside) for raw in tables)
    same_row = tidied.comments.duplicated(["source_file", "source_row"]).sum()
    assert rows == len(tidied.comments) - same_row + len(tidied.set_aside)
