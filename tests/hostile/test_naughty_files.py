"""Naughty strings as comments, authors and names of columns: read, opened, written and read again, they are the same.

What may differ, and nothing else: reading says that C1 controls were Windows' signs decoded wrongly (`€`, `Ÿ`, `›`),
makes CR a line feed in texts, trims names and takes « null » in a name for no name; a byte order mark at the end or
the beginning of a column's name is none of its letters; XML forbids some controls (U+FFFD in an XLSX), an XLSX makes CR
a line feed, cuts after 32,767 units, and « #N/A » alone is an error there.
"""

import csv
import io
import json
import re

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.csv_files import write_csv
from analysis.intake.guards import MARKS
from analysis.intake.read import read_table
from analysis.report.files import write_files
from analysis.words import LOCALES, say_note
from analysis.xlsx_files import MOST_UNITS, write_xlsx
from tests.hostile.naughty import ALL, HALVES, STRINGS

# Nobody's name is that long: a column with such cells is of texts.
NAMES = tuple(string for string in ALL if string not in STRINGS["long"])
# Where one text in a hundred holds markup, a tool left it there, and reading takes it out: most have none.
ORDINARY = 1_500
WINDOWS = {"\x85": "…", "\x80": "€", "\x9f": "Ÿ", "\x9b": "›"}
NO_NAMES = {"nan", "NaN", "None", "null"}


def in_windows(text: str) -> str:
    """C1 controls as reading repairs them."""
    return re.sub("[\x80\x85\x9b\x9f]", lambda found: WINDOWS[found[0]], text)


def text_read(text: str) -> str:
    """A comment as reading may leave it."""
    return in_windows(text.replace("\r", "\n"))


def name_read(name: str) -> str | None:
    """An author as reading may leave it."""
    # A next line (U+0085) is a space, at the edge.
    name = in_windows(name.strip())
    return None if not name or name in NO_NAMES else name


def in_xlsx(text: str) -> str:
    """A cell as a workbook may leave it."""
    if text == "#N/A":
        return ""
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text.replace("\r", "\n"))
    # Two signs in Excel's notation that share an underscore.
    text = text.replace("_x005F_x000D_", "_x005F\r")
    return text.encode("utf-16-le")[: 2 * MOST_UNITS].decode("utf-16-le", "ignore")


def make_csv() -> bytes:
    """An export whose authors and comments are naughty, after ordinary ones."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["comment_id", "author", "created_time", "message"])
    for at in range(ORDINARY):
        writer.writerow(
            [f"o{at}", f"Person {at % 97}", "2012-08-06T12:03:00+0000", "Toujours rien, c'est long"]
        )
    for at, (author, text) in enumerate(zip([*NAMES, *NAMES], [*ALL, *ALL], strict=False)):
        if at < len(ALL):
            writer.writerow([f"n{at}", author, "2012-08-06T13:03:00+0000", text])
    return out.getvalue().encode()


@pytest.fixture(scope="module")
def case():
    """The case of that export."""
    return open_case([("naughty.csv", make_csv())])


@pytest.fixture(scope="module")
def naughty(case) -> pd.DataFrame:
    """Its naughty comments."""
    return case.comments.iloc[ORDINARY:].reset_index(drop=True)


def test_the_list_has_every_kind():
    assert len(ALL) > 150
    assert len(STRINGS) > 20
    assert all(STRINGS.values())


def test_reading_keeps_every_cell():
    raw = read_table(make_csv(), "naughty.csv")
    assert raw.set_aside.empty
    assert raw.frame["message"].tolist()[ORDINARY:] == list(ALL)


def test_the_case_keeps_every_comment_and_author(case, naughty):
    assert case.set_aside.empty
    assert naughty["text"].tolist() == [text_read(text) for text in ALL]
    told = [name if isinstance(name, str) else None for name in naughty["author"]]
    authors = [*NAMES, *NAMES][: len(ALL)]
    assert told == [name_read(name) for name in authors]


@pytest.mark.parametrize("column", ["text", "author"])
def test_files_give_back_what_the_case_holds(naughty, column, tmp_path):
    held = naughty[column].where(naughty[column].notna(), "").tolist()
    back = read_table(write_csv(naughty), "comments.csv").frame
    assert back[column].tolist() == held
    back = read_table(write_xlsx(naughty), "comments.xlsx").frame
    assert back[column].tolist() == [in_xlsx(text) for text in held]
    naughty.to_parquet(tmp_path / "comments.parquet", index=False)
    assert pd.read_parquet(tmp_path / "comments.parquet")[column].equals(naughty[column])


def test_names_of_columns_come_back():
    names = [name for name in NAMES if name.strip()]
    frame = pd.DataFrame(
        {"text": ["x", "y"], **dict.fromkeys(MARKS[0], "z"), **dict.fromkeys(names, "w"), "last": "v"}
    )
    for data, name, as_written in ((write_csv(frame), "x.csv", str), (write_xlsx(frame), "x.xlsx", in_xlsx)):
        back = [*read_table(data, name).frame.columns]
        assert len(back) == len(frame.columns)
        for given, found in zip(map(as_written, frame.columns), back, strict=True):
            assert found in (given, in_windows(given).strip("\ufeff")), ascii(given)


def test_an_export_with_naughty_columns_opens(case):
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["comment_id", "author", "created_time", "message", *NAMES])
    for at in range(20):
        writer.writerow([at, f"P{at}", "2012-08-06T12:03:00+0000", "Toujours rien", *[at] * len(NAMES)])
    opened = open_case([("columns.csv", out.getvalue().encode())])
    assert opened.comments["text"].tolist() == ["Toujours rien"] * 20
    assert opened.readings[0].columns.get("text").column == "message"
    for note in [*opened.notes, *case.notes]:
        assert all(say_note(note, locale) for locale in LOCALES)


def test_halves_of_signs_never_come_in(tmp_path):
    rows = [(str(at), f"P{at}", "Merci beaucoup", *"1" * len(HALVES)) for at in range(100)]
    for at, half in enumerate(HALVES):
        rows[at] = (str(at), f"A{half}", f"Toujours {half} rien", *rows[at][3:])
    names = ["id", "author", "message", *(f"x{half}" for half in HALVES)]
    lines = "".join(",".join(row) + "\n" for row in [names, *rows])
    records = [dict(zip(names, row, strict=True)) for row in rows]
    for name, data in (
        ("halves.json", json.dumps(records).encode()),
        ("halves.csv", lines.encode(errors="surrogatepass")),
    ):
        opened = open_case([(name, data)])
        assert opened.comments["comment_id"].tolist() == [row[0] for row in rows]
        everything = [
            *opened.comments["text"],
            *opened.comments["author"],
            *opened.readings[0].preview.columns,
        ]
        assert "".join(everything).encode()
        write_files(tmp_path, opened.comments, {}, opened.set_aside, names=True)
