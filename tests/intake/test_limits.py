"""What damaged exports taught: cells and tables beyond any export are read, set aside or refused by name."""

import io
import json

import openpyxl
import pandas as pd
import pytest

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.cells import clean_counts
from analysis.intake.columns import map_columns
from analysis.intake.columns.contents import describe
from analysis.intake.delimited.table import FIRST_BYTES
from analysis.intake.encodings.decode import decode
from analysis.intake.headers.names import fields_named, is_known
from analysis.intake.read import read_table
from analysis.intake.table import MOST_COLUMNS, text_frame

HEADER = "id,author,date,text\n"
ROW = "{},ana,2012-08-06 14:03,where is it?\n"


def workbook(cells: list[str]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(cells)
    book.active.append(cells)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("columns", [MOST_COLUMNS, MOST_COLUMNS + 1])
@pytest.mark.parametrize(
    "write",
    [
        lambda names: (",".join(names) + "\n" + ",".join(["1"] * len(names)) + "\n").encode(),
        lambda names: json.dumps([dict.fromkeys(names, "1")]).encode(),
        workbook,
    ],
    ids=["csv", "json", "xlsx"],
)
def test_a_table_of_too_many_columns_is_refused(columns, write):
    data = write([f"name_{number}" for number in range(columns)])
    if columns <= MOST_COLUMNS:
        assert read_table(data, "a").frame.shape[1] == columns
        return
    with pytest.raises(UnreadableFile) as caught:
        read_table(data, "a")
    assert caught.value.data["reason"] == "too-many-columns"


def test_one_row_of_very_many_cells_is_set_aside_and_the_others_are_kept():
    data = (
        HEADER + "".join(ROW.format(number) for number in range(20)) + "x," * 100_000 + "\n" + ROW.format(20)
    )
    raw = read_table(data.encode(), "a.csv")
    assert len(raw.frame) == 21
    assert raw.set_aside["reason"].tolist() == ["too-many-cells"]


def test_a_cell_of_more_than_ten_million_signs_is_read():
    long = "a b, " * 2_100_000
    raw = read_table(
        f'{HEADER}1,ana,2012-08-06,"{long}"\n2,ben,2012-08-07\n3,cat,2012-08-07,c\n'.encode(), "a.csv"
    )
    assert raw.frame["text"].tolist() == [long, "", "c"]


def test_a_text_is_no_name_whatever_it_ends_with():
    assert [field for field, _ in fields_named("Displayed Author")] == ["author"]
    assert fields_named("so it went on and on " * 20 + "Author") == ()
    assert not is_known("_" * 300 + "author")
    assert is_known("_" * 30 + "author")


def test_the_sign_that_stands_for_a_lone_carriage_return_is_none_of_the_file():
    cells = ["\ue00d one", "two\rhalves", "\ue00e three"]
    text = HEADER + "".join(f"{at},ana,2012-08-06 14:03,{cell}\n" for at, cell in enumerate(cells))
    assert read_table(text.encode(), "a.csv").frame["text"].tolist() == cells


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_longer_than_its_sample_comes_back_whole(shift, mark):
    """The sample ends inside a sign of four bytes, in a row longer than it."""
    long = "x" * shift + "\U0001f600" * (FIRST_BYTES // 4)
    data = mark + f'{HEADER}1,ana,2012-08-06 14:03,"{long}"\n{ROW.format(2)}'.encode()
    raw = read_table(data, "a.csv")
    assert raw.frame["text"].tolist() == [long, "where is it?"]
    assert raw.encoding == ("utf-8-sig" if mark else "utf-8")


def test_clean_utf8_is_not_copied():
    data = (HEADER + ROW.format(1)).encode()
    assert decode(data).utf8 is data


def test_objects_without_a_field_are_no_rows():
    with pytest.raises(NoRows):
        read_table(b"[{}, {}]", "a.json")


def test_a_number_beyond_counting_is_no_count():
    cells = pd.Series(["9" * 400, "1" + " 1" * 200_000 + "\n", "1 234", "9" * 80 + "M"], dtype="str")
    assert clean_counts(cells).tolist() == [pd.NA, pd.NA, 1234, pd.NA]


def test_cells_of_blanks_fill_no_column():
    frame = text_frame([["", "\u00a0"], [" ", "\n"], ["\t", "a"]], ["nothing", "one"])
    assert describe(frame.iloc[:, 0]).empty
    assert describe(frame.iloc[:, 1]).cells == ["a"]
    assert map_columns(frame).names == ("nothing", "one")
