"""No cell of a file that we write runs as a formula, and every cell comes back as it was when we read our own file."""

import csv
import io
import re

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.__main__ import main
from analysis.case import open_case
from analysis.csv_files import write_csv
from analysis.intake.guards import MARKS
from analysis.intake.read import read_table
from analysis.words import LOCALES
from analysis.xlsx_files import MOST_ROWS, MOST_UNITS, Losses, count_losses, say_losses, write_xlsx
from tests.hostile.naughty import STRINGS

SIGNS = "-=+@＝＋－＠"
UNSEEN = (" ", "\u00a0", "\u200b", "\ufeff", "\u2060", "\u202e", "\t", "\u3000", "\x00", "\x1f")
LIVE = tuple(STRINGS["formulas"]) + tuple(unseen + sign + "1" for unseen in UNSEEN for sign in SIGNS)
# What a spreadsheet passes over before a sign, written apart from the program's own list.
FORMULA = re.compile(
    rf"[\s\x00-\x20\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u3000]*[{SIGNS}]|[\t\r\n]"
)
NOBODYS = "\u00e9"


def ours(**columns) -> pd.DataFrame:
    """A table with the columns that mark a file as ours."""
    frame = pd.DataFrame(columns, dtype="str")
    return frame.assign(**dict.fromkeys(MARKS[0], NOBODYS))


def cells_of(data: bytes, delimiter: str) -> list[str]:
    """Every cell that a spreadsheet would see which parts cells by that sign."""
    text = data.decode("utf-8-sig")
    return [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) for cell in row]


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_no_cell_of_a_csv_is_live(delimiter):
    """Also where a French Excel parts the cells at each semicolon, wherever the quotes are."""
    hidden = (
        [f"a;{cell}" for cell in LIVE] + [f"a\n{cell};b" for cell in LIVE] + [f'a";{cell}' for cell in LIVE]
    )
    data = write_csv(ours(text=[*LIVE, *hidden]))
    live = [cell for cell in cells_of(data, delimiter) if FORMULA.match(cell)]
    assert live == []
    assert any(FORMULA.match(cell) for cell in LIVE)


def test_names_of_columns_are_guarded_too():
    frame = ours(text=["x"]).assign(**{"=cmd()": "y", "\u200b@a": "z"})
    data = write_csv(frame)
    assert cells_of(data, ",")[-len(frame.columns) :]
    assert not [cell for cell in cells_of(data, ",") if FORMULA.match(cell)]
    assert [*read_table(data, "x.csv").frame.columns] == [*frame.columns]
    assert [*read_table(write_xlsx(frame), "x.xlsx").frame.columns] == [*frame.columns]


@pytest.mark.parametrize(("write", "name"), [(write_csv, "x.csv"), (write_xlsx, "x.xlsx")])
@settings(max_examples=15)
@given(
    texts=st.lists(
        st.text(alphabet=[*"'=+@＝;\n\t a1", "\u200b", "\u00a0"], min_size=1, max_size=12),
        min_size=30,
        max_size=60,
    )
)
def test_our_own_file_gives_every_cell_back(write, name, texts):
    frame = ours(text=texts).assign(line="x")
    assert read_table(write(frame), name).frame["text"].tolist() == texts


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_another_tools_apostrophe_stays(ending):
    frame = pd.DataFrame({"author": ["a", "b"], "message": ["'=1+1", "''=x"]})
    if ending == "csv":
        data = frame.to_csv(index=False).encode()
    else:
        out = io.BytesIO()
        frame.to_excel(out, index=False)
        data = out.getvalue()
    assert read_table(data, f"x.{ending}").frame["message"].tolist() == ["'=1+1", "''=x"]


def test_our_csv_is_known_after_excel_saved_it_as_a_workbook_or_with_semicolons():
    texts = ["=1+1", "'=1", "plain;=2"]
    rows = [*csv.reader(io.StringIO(write_csv(ours(text=texts)).decode("utf-8-sig"), newline=""))]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows)
    assert read_table(out.getvalue().encode("cp1252"), "x.csv").frame["text"].tolist() == texts
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    saved = io.BytesIO()
    book.save(saved)
    assert read_table(saved.getvalue(), "x.xlsx").frame["text"].tolist() == texts


def test_a_workbook_holds_texts_numbers_dates_and_no_formula_or_link():
    frame = pd.DataFrame(
        {
            "text": [*LIVE[:3], "http://evil.invalid", "#N/A", None],
            "id": ["1234567890123456", "007", "1", "2", "3", "4"],
            "likes": pd.array([1, None, 10**15, -(2**60), 0, 5], dtype="Int64"),
            "score": [0.5, -1.25, None, float("inf"), 1e-7, 0.0],
            "brand": pd.array([True, False, None, True, True, True], dtype="boolean"),
            "at": pd.to_datetime(
                ["2012-08-06T12:03:01Z", None, "1850-01-01T00:00:00Z"] + ["2012-08-06T00:00:00Z"] * 3
            ),
        }
    )
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(frame))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n", "b", "d"}
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    assert rows[0] == ["text", "id", "likes", "score", "brand", "at (UTC)"]
    assert [row[0] for row in rows[1:]] == [*frame["text"][:-1], None]
    assert [row[1] for row in rows[1:]] == frame["id"].tolist()
    assert [row[2] for row in rows[1:]] == [1, None, "1000000000000000", "-1152921504606846976", 0, 5]
    assert [row[3] for row in rows[1:]] == [0.5, -1.25, None, "inf", 1e-7, 0]
    assert [row[4] for row in rows[1:]] == [True, False, None, True, True, True]
    assert str(rows[1][5]) == "2012-08-06 12:03:01"
    assert (rows[2][5], rows[3][5]) == (None, "1850-01-01T00:00:00+00:00")
    # Excel's own mark of a text that was typed behind an apostrophe: editing it makes no formula of it.
    assert [cell.quotePrefix for cell in sheet["A"][1:]] == [True, True, True, False, False, False]


def test_what_excel_has_no_room_for_is_cut_counted_and_said():
    texts = ["a" * MOST_UNITS, "a" * (MOST_UNITS + 1), "😀" * MOST_UNITS, "é" * MOST_UNITS]
    frame = pd.DataFrame({"text": texts})
    sheet = openpyxl.load_workbook(io.BytesIO(write_xlsx(frame)), read_only=True).active
    shown = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert shown == [texts[0], texts[0], "😀" * (MOST_UNITS // 2), texts[3]]
    assert count_losses(frame) == Losses(cells=2, rows=0)
    assert count_losses(pd.DataFrame({"n": range(MOST_ROWS + 5)})) == Losses(cells=0, rows=6)
    for locale in LOCALES:
        assert all(re.search(r"32.767", sentence) for sentence in say_losses(Losses(2, 0), locale))
        assert len(say_losses(Losses(1, 1), locale)) == 2
        assert say_losses(Losses(0, 0), locale) == []


def test_signs_that_xml_forbids_are_replaced():
    frame = pd.DataFrame({"text": ["a\x00b\x0bc\x1fd\ufffee", "_x0041_x0042_", "tab\tand\nline"]})
    data = write_xlsx(frame)
    assert read_table(data, "x.xlsx").frame["text"].tolist() == ["a�b�c�d�e", *frame["text"][1:]]


@pytest.mark.parametrize("name", ["comments.csv", "comments.xlsx"])
def test_a_report_is_read_again_as_the_same_comments(name, tmp_path, capsys):
    source = tmp_path / "in.csv"
    pd.DataFrame(
        {
            "comment_id": [f"12345678901234567{at:03d}" for at in range(len(LIVE))],
            "author": [f"@{at}" for at in range(len(LIVE))],
            "created_time": "2012-08-06T12:03:00+0000",
            "message": LIVE,
        }
    ).to_csv(source, index=False)
    assert main(["report", str(source), "--names", "--out", str(tmp_path / "out")]) == 0
    assert str(tmp_path / "out" / name) in capsys.readouterr().out
    first = open_case([("in.csv", source.read_bytes())]).comments
    written = first["text"]
    if name.endswith("xlsx"):
        # The two control signs among the spaces, which XML forbids.
        texts = first["text"].str.replace("[\x00\x1f]", "\ufffd", regex=True)
        # Two signs in Excel's notation that share an underscore.
        first = first.assign(text=texts.str.replace("_x005F_x000D_", "_x005F\n", regex=False))
    again = open_case([(name, (tmp_path / "out" / name).read_bytes())]).comments
    columns = ["comment_id", "author", "text", "created_at", "language", "compound"]
    pd.testing.assert_frame_equal(again[columns], first[columns])
    # Another sign in the text may turn the verdict on it.
    same = (first["text"] == written).to_numpy()
    pd.testing.assert_series_equal(again.loc[same, "sentiment"], first.loc[same, "sentiment"])


def test_a_scored_file_is_guarded(tmp_path):
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text('id,"=words"\n1,"=1+1"\n2,"-a;=b"\n', encoding="utf-8")
    assert main(["score", str(source), "--text", "=words", "--out", str(out)]) == 0
    for delimiter in ",;":
        live = [cell for cell in cells_of(out.read_bytes(), delimiter) if FORMULA.match(cell)]
        # Tones are numbers, and may be negative ones.
        assert not [cell for cell in live if not re.fullmatch(r"-?[\d.,e+-]+", cell)]
    assert read_table(out.read_bytes(), "out.csv").frame["=words"].tolist() == ["=1+1", "-a;=b"]
