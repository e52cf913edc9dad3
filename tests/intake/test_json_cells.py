"""Cells that hold JSON: fields become columns, answers rows, and every cell is opened or stays as it is."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import BadbuzzError
from analysis.intake.columns import map_columns
from analysis.intake.read import read_table
from analysis.intake.tidy import tidy


def opened(header, *rows, as_is=False):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *rows])
    return read_table(text.getvalue().encode(), "a.csv", as_is=as_is)


USER = {"screen_name": "ana", "id": 12345678901234567890}
REPLY = {"id": "21", "author": "lune", "text": "we look", "date": "2012-08-06 15:03"}


@pytest.mark.parametrize("write", [json.dumps, str])
def test_fields_of_objects_are_columns(write):
    raw = opened(["id", "user", "text"], ["1", write(USER), "where is it?"], ["2", "", "same here"])
    assert raw.frame.to_dict("list") == {
        "id": ["1", "2"],
        "user.screen_name": ["ana", ""],
        "user.id": ["12345678901234567890", ""],
        "text": ["where is it?", "same here"],
    }


@pytest.mark.parametrize("write", [json.dumps, str])
def test_answers_are_rows_on_the_line_of_the_comment(write):
    rows = [
        ["1", "ana", "where is it?", write([REPLY, {**REPLY, "id": "22"}])],
        ["2", "ben", "same here", ""],
    ]
    raw = opened(["id", "name", "text", "replies"], *rows)
    assert raw.source_rows.tolist() == [2, 2, 2, 3]
    found = tidy([(raw, map_columns(raw.frame))]).comments
    assert found["comment_id"].tolist() == ["1", "21", "22", "2"]
    assert found["parent_id"].fillna("").tolist() == ["", "1", "1", ""]
    assert found["author"].tolist() == ["ana", "lune", "lune", "ben"]


def test_few_objects_in_a_column_of_texts_stay():
    rows = [["1", '{"text": "a", "date": "b"}'], ["2", "where is it?"], ["3", "same here"]]
    assert opened(["id", "text"], *rows).frame["text"].tolist() == [row[1] for row in rows]


def test_lists_that_are_no_answers_stay():
    cell = json.dumps([{"url": "a.jpg", "type": "photo"}])
    assert opened(["id", "text", "media"], ["1", "where is it?", cell]).frame["media"].tolist() == [cell]


def test_a_table_as_it_is_stays_closed():
    raw = opened(["id", "user"], ["1", json.dumps(USER)], as_is=True)
    assert raw.frame["user"].tolist() == [json.dumps(USER)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "replies", "author", "a.b", ""]), inner, max_size=3)
    ),
    max_leaves=8,
)
CELL = st.tuples(JSON, st.sampled_from([json.dumps, str, lambda value: json.dumps(value)[:-1]])).map(
    lambda pair: pair[1](pair[0])
)


@given(
    st.lists(st.tuples(CELL, CELL), min_size=1, max_size=6),
    st.sampled_from(["text", "replies", "user", "id", ""]),
)
def test_whatever_cells_hold_no_line_is_lost(rows, name):
    try:
        closed = opened(
            [name, "replies", "line"], *[[*row, f"row{at}"] for at, row in enumerate(rows)], as_is=True
        )
        raw = opened([name, "replies", "line"], *[[*row, f"row{at}"] for at, row in enumerate(rows)])
    except BadbuzzError:
        return
    assert set(raw.source_rows) == set(closed.source_rows)
    marks = [
        [cell for cell in table.frame.to_numpy().ravel() if cell[:3] == "row"] for table in (raw, closed)
    ]
    assert marks[0] == marks[1]
    assert len(raw.frame) == len(raw.source_rows)
    map_columns(raw.frame)
