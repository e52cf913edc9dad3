"""Names of files, members and sheets that would do harm, and files that are not what their name says."""

import io
import pickle
import sqlite3
import unicodedata
import zipfile

import pytest

from analysis.case import open_case
from analysis.errors import BadbuzzError
from analysis.intake.file_names import HIDDEN, LONGEST, NAMELESS, display_name, tell_apart
from analysis.reading import Choices, read_exports
from analysis.words import LOCALES, say_error, say_note

TABLE = b"author,date,text\n" + b"".join(
    b"ana%d,2024-05-01 10:%02d,Bonjour tout le monde %d\n" % (row, row % 60, row) for row in range(30)
)
NAMES = (
    "../../etc/x.csv", "..\\..\\x.csv", "C:\\x.csv", "/etc/passwd", "con.csv", "NUL", "a" * 300 + ".csv", "b" * 10_000,
    "", ".", "...", "../..", "   ", "\u200b\u200b", "a\nb\r\tc.csv", "\x00", "x\x00.csv", "\x1b[31mred.csv",
    "\u202excod.csv", "\u2066a\u2069.csv", "\ud83d.csv", "\udcff", "x.csv.exe", "a;b.csv",
    "![x](http://x.invalid/x.png)",
    "[a](javascript:alert(1)).csv", "<img src=x onerror=alert(1)>.csv", ":red[x]", "$$x$$.csv", "{name}", "%s%n.csv",
    "=1+1.csv", "e" + "\u0301" * 500 + ".csv", "\u2028.csv", "é.csv",
    "e\u0301.csv", "👩\u200d💻.csv", "x#1.csv", "x.csv",
)  # fmt: skip


def zip_of(members: list[tuple[str, bytes]]) -> bytes:
    """An archive; the names as they are, twice the same too."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_is_shown_on_one_line_of_bounded_length(name):
    shown = display_name(name)
    assert 0 < len(shown) <= LONGEST
    assert ";" not in shown
    assert shown == shown.strip()
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in shown)
    assert not any("\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069" for sign in shown)
    shown.encode("utf-8")


def test_what_a_name_says_stays():
    assert display_name("Export (final) du 3 mai – été.csv") == "Export (final) du 3 mai – été.csv"
    assert display_name("👩\u200d💻.csv") == "👩\u200d💻.csv"
    assert display_name("\u202excod.csv") == f"{HIDDEN}xcod.csv"
    assert display_name("../..") == display_name("") == display_name("\x00") == NAMELESS
    assert display_name("a" * 300 + ".csv").endswith("a.csv")
    assert display_name("e" + "\u0301" * 500).count("\u0301") <= 6


def test_no_two_files_are_shown_alike():
    names = ["x.csv", "x.csv", "x.csv (2)", "x.csv", "x;csv", "x,csv", "", "", "a" * 200, "a" * 201]
    told = tell_apart(names)
    assert len(set(told)) == len(names)
    assert told[:4] == ["x.csv", "x.csv (3)", "x.csv (2)", "x.csv (4)"]
    assert tell_apart(["x.csv", "y.csv"]) == ["x.csv", "y.csv"]


def test_files_of_any_name_are_one_case_of_theirs():
    case = open_case([(name, TABLE.replace(b"monde", b"monde%d" % at)) for at, name in enumerate(NAMES)])
    assert case.comments["source_file"].nunique() == len(NAMES)
    assert len(case.comments) + len(case.set_aside) == 30 * len(NAMES)
    assert not case.comments["row_id"].duplicated().any()
    for note in case.notes:
        for locale in LOCALES:
            say_note(note, locale).encode("utf-8")


def test_members_and_files_called_alike_are_told_apart():
    other = TABLE.replace(b"tout", b"encore")
    packed = zip_of([("../x.csv", TABLE), ("../x.csv", other), ("a\x1b;b" * 100, TABLE), ("-", TABLE)])
    tables, _ = read_exports([("a.zip", packed), ("a.zip/../x.csv", TABLE), ("a.zip", packed)], Choices())
    names = [raw.name for raw, _ in tables]
    assert len(names) == 9, tables
    assert len(set(names)) == 9
    assert all(len(name) <= 2 * LONGEST + 10 for name in names)
    for raw, _ in tables:
        assert {note.file for note in raw.notes} <= {raw.name, "a.zip", "a.zip (2)"}


def database() -> bytes:
    """An SQLite file."""
    with sqlite3.connect(":memory:") as connection:
        connection.execute("create table comments (text)")
        return connection.serialize()


SIGNS = bytes(range(256)) * 100
FILES = {
    "program": b"MZ\x90\x00\x03\x00\x00\x00" + SIGNS,
    "program of Linux": b"\x7fELF\x02\x01\x01\x00" + SIGNS,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + SIGNS,
    "png": b"\x89PNG\r\n\x1a\n" + SIGNS,
    "jpeg": b"\xff\xd8\xff\xe0" + SIGNS,
    "webp": b"RIFF\x10\x00\x00\x00WEBPVP8 " + SIGNS,
    "mp4": b"\x00\x00\x00\x18ftypmp42" + SIGNS,
    "sqlite": database(),
    "parquet": b"PAR1" + SIGNS + b"PAR1",
    "pickle": pickle.dumps({"text": ["hello"] * 50, "numbers": list(range(1_000))}),
    "pickle as text": pickle.dumps({"text": ["hello"] * 50}, protocol=0),
    "docx": zip_of([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]),
    "zip of nothing": zip_of([]),
    "empty": b"",
    "one letter": b"a",
    "one byte": b"\xff",
    "blanks": b" \n\t \r\n" * 1_000,
    "no-break spaces": "\u00a0".encode() * 1_000,
    "no width": "\u200b".encode() * 1_000,
    "noise": SIGNS[::-7],
}


@pytest.mark.parametrize("kind", FILES)
def test_what_is_no_export_is_refused_in_one_sentence(kind):
    with pytest.raises(BadbuzzError) as refused:
        open_case([("export.csv", FILES[kind])])
    for locale in LOCALES:
        sentence = say_error(refused.value, locale)
        assert "export.csv" in sentence
        assert "\n" not in sentence
        assert len(sentence) < 400
