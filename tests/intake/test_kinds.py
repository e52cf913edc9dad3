"""Archives are read within bounds; what is no export is refused with its way out."""

import gzip
import io
import zipfile

import pytest

from analysis.errors import UnreadableFile
from analysis.intake import archive
from analysis.intake.read import read_table, read_tables
from analysis.intake.room import Room
from analysis.words import say_error

TABLE = "id,author,date,text\n1,ana,2012-08-06 14:03,where is it?\n2,ben,2012-08-06 15:03,same here\n"
TEXTS = ["where is it?", "same here"]


def zipped(members):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return packed.getvalue()


def refusal(data, name="a"):
    with pytest.raises(UnreadableFile) as caught:
        read_tables(data, name)
    return caught.value.data["reason"]


def test_a_gzip_is_its_content():
    raw = read_table(gzip.compress(TABLE.encode()), "a.csv.gz")
    assert (raw.name, raw.frame["text"].tolist()) == ("a.csv.gz", TEXTS)


def test_a_gzip_in_parts():
    first, second = TABLE[:60].encode(), TABLE[60:].encode()
    assert read_table(gzip.compress(first) + gzip.compress(second), "a").frame["text"].tolist() == TEXTS


def test_a_gzip_within_a_zip():
    data = zipped({"a.csv.gz": gzip.compress(TABLE.encode())})
    assert read_table(data, "z.zip").name == "z.zip/a.csv.gz"


def test_a_gzip_that_is_cut_damaged_or_of_another_archive():
    whole = gzip.compress(TABLE.encode())
    assert refusal(whole[:-20]) == "other-archive"
    assert refusal(whole[:4] + bytes(20)) == "other-archive"
    assert refusal(gzip.compress(whole)) == "other-archive"
    assert refusal(gzip.compress(b"a.csv" + bytes(252) + b"ustar" + bytes(300))) == "other-archive"


def test_a_gzip_that_grows_too_large():
    data = gzip.compress(b"a,b\n" * 250) * 2
    assert len(archive.gunzip(data, "a", Room("a", bytes=2_000))) == 2_000
    with pytest.raises(UnreadableFile) as caught:
        archive.gunzip(data, "a", Room("a", bytes=1_999))
    assert caught.value.data["reason"] == "too-large"


def test_what_systems_add_to_archives_is_not_told():
    data = zipped({
        "in/of/a.csv": TABLE, "__MACOSX/in/of/._a.csv": b"\x00", "in/.DS_Store": b"\x00", "in/Thumbs.db": b"\x00",
    })  # fmt: skip
    raw = read_table(data, "z.zip")
    assert (raw.name, raw.notes) == ("z.zip/in/of/a.csv", [])


@pytest.mark.parametrize("written", ["cp437", "utf-8"])
def test_names_of_members_without_a_mark_of_their_encoding(written):
    plain = zipped({"rXponses.csv": TABLE})
    data = plain.replace(b"rXponses", "réponses".encode("cp437")) if written == "cp437" else None
    if data is None:
        data = zipped({"rXXponses.csv": TABLE}).replace(b"rXXponses", "réponses".encode())
    assert read_table(data, "z.zip").name == "z.zip/réponses.csv"


REFUSED = {
    "apple-document": zipped({"Index/Document.iwa": b"\x00", "preview.jpg": b"\xff\xd8\xff"}),
    "open-document": zipped(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}
    ),
    "binary-workbook": zipped({"[Content_Types].xml": "<a/>", "xl/workbook.bin": b"\x00"}),
    "document": zipped({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}),
    "database": b"SQLite format 3\x00" + bytes(80),
    "xml-workbook": b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    "markup": b'<Relationships xmlns="http://a.example"><Relationship/></Relationships>',
    "web-page": b"<!-- saved -->\n<table border=1><tr><td>Author</td><td>Text</td></tr></table>",
    "mail": b"Return-Path: <ana@a.example>\r\nSubject: export\r\nMIME-Version: 1.0\r\n\r\nHello, here it is",
    "old-workbook": b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(40),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_a_refusal_says_the_way_out_in_both_languages(reason):
    with pytest.raises(UnreadableFile) as caught:
        read_tables(REFUSED[reason], "a.xyz")
    assert caught.value.data["reason"] == reason
    assert "XLSX" in say_error(caught.value, "fr")
    assert say_error(caught.value, "fr") != say_error(caught.value, "en")


@pytest.mark.parametrize(
    "data",
    [
        "<3 this,likes\nso much <3,4\nand more of it,5\n",
        "Author: name;Text\nAna;where is it?\nBen;same here\n",
        "Date: day;Subject: text\n2012-08-06;where is it?\n2012-08-07;same here\n",
    ],
)
def test_tables_that_begin_like_something_else(data):
    assert len(read_table(data.encode(), "a.csv").frame) == 2
