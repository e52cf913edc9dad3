"""The table is what it says it is."""

import re
from pathlib import Path

import pandas as pd
import pytest

from analysis import comments as table


def rows(**columns) -> pd.DataFrame:
    """A whole table from a few columns."""
    n = len(next(iter(columns.values())))
    return table.conform(pd.DataFrame({"row_id": range(n), "source_row": range(2, n + 2), **columns}))


@pytest.mark.parametrize("stage", ["intake", "enrich"])
def test_the_empty_table_is_the_table(stage):
    assert len(table.empty(stage)) == 0
    table.check(table.empty(stage), stage)


def test_conform_gives_every_column_its_type():
    frame = rows(text=["a", None], likes=[3, None], kind=["post", "comment"])
    table.check(frame)
    assert frame["likes"].tolist() == [3, pd.NA]
    assert frame["shares"].isna().all()


def test_conform_does_not_change_its_input():
    frame = pd.DataFrame({"row_id": [0], "source_row": [2], "likes": ["4"]})
    before = frame.copy()
    table.conform(frame)
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda frame: frame.drop(columns="text"), "text"),
        (lambda frame: frame.assign(more=1), "more"),
        (lambda frame: frame.assign(likes=1.5), "likes"),
        (lambda frame: frame.assign(row_id=frame["row_id"] * 0), "row_id"),
        (lambda frame: frame.assign(kind=pd.Categorical(["x", "y"])), "kind"),
    ],
)
def test_check_names_the_column(spoil, says):
    with pytest.raises(ValueError, match=says):
        table.check(spoil(rows(text=["a", "b"])))


def test_customers_and_brand_are_everybody_once():
    frame = rows(is_brand=[True, False, None])
    assert table.brand_messages(frame).tolist() == [True, False, False]
    assert (table.customers(frame) ^ table.brand_messages(frame)).all()


def test_the_readme_table_is_the_table():
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \| `([^`]+)` \| (.+) \|$", readme, re.MULTILINE)
    assert listed == [(name, column.dtype, column.meaning) for name, column in table.COLUMNS.items()]
