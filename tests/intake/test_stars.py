"""Each written form of `star_cases.json`: its stars, and how many of its cells were left out as of another scale."""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.intake.stars import are_ratings, clean_stars, count_other_scales
from tests.intake.test_tidy import opened

CASES = json.loads((Path(__file__).parent / "star_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["comment"])
def test_each_form_of_stars(case):
    values = pd.Series(case["cells"], dtype="str")
    assert [None if pd.isna(one) else one for one in clean_stars(values)] == case["stars"]
    assert count_other_scales(values) == case.get("left", 0)


def test_a_stray_cell_does_not_empty_a_column():
    found = clean_stars(pd.Series([*"12345" * 100, "45"], dtype="str"))
    assert found.notna().sum() == 500
    assert pd.isna(found.iloc[-1])


def test_numbers_that_count_anything_are_no_ratings():
    assert are_ratings(["4", "10", "7"])
    assert are_ratings(["80 %", "70 %"])
    assert not are_ratings(["45", "120", "3"])


def test_a_column_of_another_scale_is_said():
    head = "author,date,text,rating\n"
    tidied = opened(head + "ana,2012-08-06 10:00:00,fine,8/10\nben,2012-08-06 11:00:00,good,9/10\n")
    assert tidied.comments["rating"].isna().all()
    told = [note.data for note in tidied.notes if note.code == "ratings-other-scale"]
    assert told == [{"rows": 2, "column": "rating"}]
    plain = opened(head + "ana,2012-08-06 10:00:00,fine,4/5\nben,2012-08-06 11:00:00,good,5\n")
    assert plain.comments["rating"].tolist() == [4, 5]
    assert "ratings-other-scale" not in {note.code for note in plain.notes}
