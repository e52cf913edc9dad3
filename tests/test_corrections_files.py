"""Corrections to a file and back; what else such a file may hold harms nobody."""

import csv
import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import corrections_files
from analysis.case import open_case
from analysis.corrections_files import are_corrections, read_corrections, write_corrections
from analysis.errors import UnreadableCorrections
from analysis.verdicts import CORRECTIONS, add, make_corrections, no_corrections

EXPORT = (
    "id;Auteur;Date;Message\n"
    "=1+1;Maud;06/08/2012 14:03;Toujours rien reçu, c'est honteux\n"
    "-2;Zoé;06/08/2012 15:10;Superbe bouquet, merci\n"
    "@3;Ivan;13/08/2012 09:00;¿Dónde está mi pedido? Todavía no ha llegado nada\n"
).encode()
GOOD = "t0123456789abcdef"
HEADER = "comment_id,source_file,source_row,fingerprint,sentiment,how,model_sentiment,model_confidence\n"


@pytest.fixture(scope="module")
def corrections() -> pd.DataFrame:
    comments = open_case([("=page.csv", EXPORT)]).comments
    made = no_corrections()
    for row, sentiment, how in (
        (0, "neutral", "clicked"),
        (1, "unclear", "sitting"),
        (2, "negative", "clicked"),
    ):
        made = add(made, make_corrections(comments, row, sentiment, how))
    return made.assign(model_confidence=made["model_confidence"].round(4))


def test_what_is_written_is_read_back(corrections):
    data = write_corrections(corrections)
    assert are_corrections(data)
    found, none = read_corrections(data, "corrections.csv")
    assert none == 0
    pd.testing.assert_frame_equal(found, corrections)


def test_no_cell_of_it_runs(corrections):
    cells = pd.read_csv(io.BytesIO(write_corrections(corrections)), dtype=str, keep_default_na=False)
    assert not cells.apply(lambda column: column.str.match(r"[=+\-@]")).any(axis=None)


@pytest.mark.parametrize(
    ("separator", "encoding"), [(";", "cp1252"), (";", "utf-8"), ("\t", "utf-16"), (",", "utf-8-sig")]
)
def test_a_spreadsheet_may_have_saved_it_anew(corrections, separator, encoding):
    cells = pd.read_csv(io.BytesIO(write_corrections(corrections)), dtype=str, keep_default_na=False)
    if separator == ";":
        cells["model_confidence"] = cells["model_confidence"].str.replace(".", ",")
    data = cells.to_csv(index=False, sep=separator).encode(encoding)
    assert are_corrections(data)
    pd.testing.assert_frame_equal(read_corrections(data, "c.csv")[0], corrections)


@pytest.mark.parametrize(
    "data",
    [b"", EXPORT, b"\x89PNG\r\n\x1a\n\x00", b"PK\x03\x04", b'{"fingerprint": 1}', b"sentiment,how\na,b\n"],
)
def test_another_file_is_none(data):
    assert not are_corrections(data)
    with pytest.raises(UnreadableCorrections) as caught:
        read_corrections(data, "x")
    assert caught.value.data["reason"] == "no-corrections"


@pytest.mark.parametrize(
    "row",
    [
        f"1,a.csv,2,{GOOD},furious,clicked,neutral,0.5",
        f"1,a.csv,2,{GOOD},unclear,clicked,neutral,0.5",
        f"1,a.csv,2,{GOOD},negative,guessed,neutral,0.5",
        f"1,a.csv,-2,{GOOD},negative,clicked,neutral,0.5",
        f"1,a.csv,99999999999999999999,{GOOD},negative,clicked,neutral,0.5",
        "1,a.csv,2,0123456789abcdef,negative,clicked,neutral,0.5",
        "1,a.csv,2,1.23E+15,negative,clicked,neutral,0.5",
        "1,a.csv,2,,negative,clicked,neutral,0.5",
        "\"=cmd|' /C calc'!A0\",a.csv,2,=1+1,=1+1,=1+1,neutral,0.5",
    ],
)
def test_a_row_that_is_no_correction_is_counted_and_left(row):
    data = f"{HEADER}{row}\n1,a.csv,3,{GOOD},negative,clicked,neutral,0.5\n".encode()
    found, none = read_corrections(data, "c.csv")
    assert (found["source_row"].tolist(), none) == ([3], 1)
    with pytest.raises(UnreadableCorrections) as caught:
        read_corrections(f"{HEADER}{row}\n".encode(), "c.csv")
    assert caught.value.data["reason"] == "no-correction-read"


def test_what_the_model_said_may_be_nonsense():
    rows = [
        f"1,a.csv,{n},{GOOD},negative,clicked,{said}" for n, said in enumerate(("x,0.5", "neutral,7", ",nan"))
    ]
    found, none = read_corrections((HEADER + "\n".join(rows)).encode(), "c.csv")
    assert none == 0
    assert found["model_sentiment"].isna().tolist() == [True, False, True]
    assert found["model_confidence"].isna().tolist() == [False, True, True]


def test_a_million_rows_are_refused():
    row = f"1,a,2,{GOOD},negative,clicked,,\n"
    for rows in (corrections_files.MOST_ROWS + 1, 1_000_000):
        with pytest.raises(UnreadableCorrections) as caught:
            read_corrections((HEADER + row * rows).encode(), "c.csv")
        assert caught.value.data["reason"] == "too-many-corrections"


@settings(max_examples=40)
@given(
    st.lists(
        st.lists(
            st.one_of(st.text(max_size=12), st.sampled_from([GOOD, "negative", "sitting", "2"])), max_size=9
        ),
        max_size=6,
    ),
    st.binary(max_size=20),
)
def test_any_content_below_the_header_is_harmless(rows, noise):
    table = io.StringIO()
    csv.writer(table).writerows(rows)
    data = HEADER.encode() + table.getvalue().encode(errors="replace") + noise
    try:
        found, none = read_corrections(data, "c.csv")
    except UnreadableCorrections:
        return
    assert found.dtypes.astype(str).to_dict() == CORRECTIONS
    assert none >= 0
    assert np.isin(found["how"], ["clicked", "sitting"]).all()
