"""Hostile archives: nothing that they say of themselves is believed, and nothing is written anywhere."""

import gzip
import io
import os
import stat
import time
import zipfile

import pytest

from analysis.errors import UnreadableFile
from analysis.intake.read import read_tables
from analysis.words import MOST_LISTED, say_note
from tests.hostile.made_books import TABLE, TEXTS, big_sheet, book, lied, overlapping, pieces, zipped

SECONDS = 2.0  # of the processor: the machine may be busy
HUGE = (TABLE, b"0" * 1000, 1_000_000, b"")


def refused(data):
    began = time.process_time()
    with pytest.raises(UnreadableFile) as caught:
        read_tables(data, "a.zip")
    assert time.process_time() - began < SECONDS
    return caught.value.data["reason"]


def read(data):
    """{name: texts} of the tables, and the members that a note names."""
    tables = read_tables(data, "a.zip")
    notes = [note.data["members"] for note in tables[0].notes if note.code == "members-not-read"]
    return {raw.name.removeprefix("a.zip/"): raw.frame["text"].tolist() for raw in tables}, notes


def packed(content):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=1) as made:
        for piece in pieces(*content):
            made.write(piece)
    return out.getvalue()


def nested(levels):
    data = TABLE
    for _ in range(levels):
        data = zipped({"a.gz": gzip.compress(data)}, zipfile.ZIP_STORED)
    return data


def encrypted():
    data = bytearray(zipped({"a.csv": TABLE}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


# Made where they are tried: to make them takes seconds.
REFUSED = {
    "1 GB": lambda: (zipped({"b.csv": HUGE}), "too-large"),
    "1 GB that claims 10 bytes": lambda: (lied(zipped({"b.csv": HUGE}), "b.csv", 10), "damaged-archive"),
    "a claim of 4 GB": lambda: (lied(zipped({"b.csv": TABLE}), "b.csv", 0xFFFFFFFE), "too-large"),
    "a claim in zip64 that is not there": lambda: (lied(zipped({"b.csv": TABLE}), "b.csv", 0xFFFFFFFF), "too-large"),
    "10,000 members": lambda: (zipped({f"{n}.csv": b"" for n in range(10_000)}), "too-large"),
    "100,000 entries for one content": lambda: (overlapping(100_000, 10), "too-large"),
    "members that overlap": lambda: (overlapping(400, 5_000_000), "damaged-archive"),
    "workbooks that overlap": lambda: (overlapping(40, 10, "xl/{}.xml"), "damaged-archive"),
    "bzip2, which unpacks without a bound": lambda: (zipped({"a.csv": HUGE}, zipfile.ZIP_BZIP2), "other-archive"),
    "encrypted": lambda: (encrypted(), "encrypted"),
    "a gzip of 1 GB": lambda: (packed(HUGE), "too-large"),
    "a gzip of 200,000 empty parts": lambda: (gzip.compress(TABLE) + gzip.compress(b"") * 200_000, "too-large"),
    "archives in archives, 1,000 times": lambda: (nested(1_000), "archive-without-export"),
    "gzip bombs that are no text": lambda: (
        zipped({f"{n}.gz": packed((b"\x89PNG", b"0" * 1000, 150_000, b"")) for n in range(4)}), "too-large",
    ),
    "hostile workbooks": lambda: (
        zipped({f"{n}.xlsx": book(sheet1=big_sheet("<c/>", 60_000_000, in_row="<row>")) for n in range(2)}),
        "workbook-too-large",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_unpacks_beyond_all_bounds_is_refused(kind):
    data, reason = REFUSED[kind]()
    assert refused(data) == reason


def test_two_exports_among_what_is_none():
    link = zipfile.ZipInfo("link.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in {
            "a.csv": TABLE, "in/b.xlsx": book(), "__MACOSX/._a.csv": b"\x00\x05", "inner.zip": zipped({"c.csv": TABLE}),
            "photo.png": b"\x89PNG\r\n", "bomb.xlsx": book(sheet1="<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>"),
        }.items():  # fmt: skip
            made.writestr(name, content)
        made.writestr(link, TABLE)
    tables, notes = read(out.getvalue())
    assert tables == {"a.csv": TEXTS, "in/b.xlsx": TEXTS}
    assert notes == [["inner.zip", "photo.png", "bomb.xlsx", "link.csv"]]


@pytest.mark.parametrize(
    "name", ["../../../tmp/x.csv", "/etc/x.csv", "C:\\x.csv", "..\\..\\x.csv", "a\x00b.csv", "n" * 60_000]
)
def test_names_lead_nowhere(name, tmp_path, monkeypatch):
    deep = tmp_path / "one" / "two"
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    assert list(read(zipped({name: TABLE}))[0].values()) == [TEXTS]
    assert [files for _, _, files in os.walk(tmp_path) if files] == []


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_of_one_name_are_both_read_each_under_its_own():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.csv", TABLE)
        made.writestr("a.csv", TABLE.replace(b"where", b"how"))
    assert read(out.getvalue())[0] == {"a.csv": TEXTS, "a.csv (2)": ["how is it?", TEXTS[1]]}


def test_a_note_names_few_of_many_members():
    members = {f"{'n' * 300}{n}.png": b"\x89PNG" for n in range(400)}
    (note,) = [
        note for note in read_tables(zipped({"a.csv": TABLE, **members}), "a.zip")[0].notes if note.file
    ]
    told = say_note(note, "fr")
    assert f"… (+{400 - MOST_LISTED})" in told
    assert len(told) < 2_500
