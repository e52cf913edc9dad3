"""Each small export of tests/exports, named by its shape or defect, with what reading it must find beside it."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis import comments as table
from analysis.errors import BadbuzzError
from analysis.intake.columns import map_columns
from analysis.intake.read import read_tables
from analysis.intake.tidy import tidy

FOLDER = Path(__file__).parents[1] / "exports"
EXPECTATIONS = sorted(FOLDER.glob("*.expect.json"))


@pytest.mark.parametrize("expectation", EXPECTATIONS, ids=lambda path: path.name.removesuffix(".expect.json"))
def test_export_is_read_as_expected(expectation):
    expected = json.loads(expectation.read_text(encoding="utf-8"))
    path = expectation.with_name(expectation.name.removesuffix(".expect.json"))
    if "error" in expected:
        with pytest.raises(BadbuzzError) as caught:
            _open(path)
        assert caught.value.code == expected["error"]
        assert caught.value.data.get("reason") == expected.get("reason")
        return
    tables, tidied = _open(path)
    comments = tidied.comments
    table.check(comments, "intake")
    found = {
        "comments": len(comments),
        "tables": len(tables),
        "brand_messages": int(comments["is_brand"].fillna(False).sum()),
        "replies_on_row": _same_row(comments),
        "threads": comments["thread_id"].nunique(),
        "undated": int(comments["created_at"].isna().sum()),
        "set_aside": tidied.set_aside["reason"].value_counts().to_dict(),
        "first_date": f"{comments['created_at'].min():%Y-%m-%dT%H:%M:%SZ}"
        if comments["created_at"].notna().any()
        else "",
        "first_text": comments["text"].iloc[0],
        "first_row": comments["source_row"].iloc[0],
        "last_row": comments["source_row"].iloc[-1],
        "platform": comments["platform"].iloc[0],
        "encoding": tables[0][0].encoding,
        "delimiter": tables[0][0].delimiter,
        "format": tables[0][0].format,
        "linked": int(comments["parent_id"].isin(comments["comment_id"].dropna()).sum()),
        "authors": _listed(comments["author"]),
        "ids": _listed(comments["comment_id"]),
        "kinds": _listed(comments["kind"]),
        "likes": _listed(comments["likes"]),
        "ratings": _listed(comments["rating"]),
        "brands": _listed(comments["brand"]),
        "platforms": _listed(comments["platform"]),
    }
    guesses = tables[0][1].guesses
    found["columns"] = {
        field: guesses[field].column for field in expected.get("columns", {}) if field in guesses
    }
    codes = {note.code for note in tidied.notes}
    found["notes"] = [code for code in expected.get("notes", []) if code in codes]
    assert {key: found[key] for key in expected} == expected
    if "set_aside" not in expected:
        assert tidied.set_aside.empty
    _rows_accounted_for(tables, tidied)


def test_every_export_has_an_expectation():
    expected = {path.name.removesuffix(".expect.json") for path in EXPECTATIONS}
    assert {
        path.name for path in FOLDER.iterdir() if not path.name.endswith((".expect.json", "README.md"))
    } == expected


def _open(path: Path):
    tables = [(raw, map_columns(raw.frame)) for raw in read_tables(path.read_bytes(), path.name)]
    return tables, tidy(tables)


def _listed(column: pd.Series) -> list:
    return column.astype(object).where(column.notna(), None).tolist()


def _same_row(comments: pd.DataFrame) -> int:
    """Replies that stand on the row of what they answer."""
    made = comments["comment_id"].str.endswith("#reply").fillna(False)
    return int((made & comments.duplicated(["source_file", "source_row"])).sum())


def _rows_accounted_for(tables, tidied) -> None:
    given = {
        (raw.name, int(row)) for raw, _ in tables for row in [*raw.source_rows, *raw.set_aside["source_row"]]
    }
    found = pd.concat([tidied.comments, tidied.set_aside])[["source_file", "source_row"]]
    assert given == {(str(file), int(row)) for file, row in found.itertuples(index=False)}
    rows = sum(len(raw.frame) + len(raw.set_aside) for raw, _ in tables)
    assert rows == len(tidied.comments) - _same_row(tidied.comments) + len(tidied.set_aside)
