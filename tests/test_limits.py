"""What one case may take of the machine: the settings, and what they refuse."""

import pytest

from analysis import limits
from analysis.case import open_case
from analysis.errors import TooManyRows

TWO = ("a.csv", b"date,text\n2012-08-06,hello there\n2012-08-07,hello again\n")


def test_more_rows_than_a_case_may_have_are_refused(monkeypatch):
    monkeypatch.setenv("BADBUZZ_MOST_ROWS", "3")
    assert len(open_case([TWO]).comments) == 2
    with pytest.raises(TooManyRows) as caught:
        open_case([TWO, ("b.csv", TWO[1])])
    assert caught.value.data == {"rows": 4, "most": 3}


@pytest.mark.parametrize("given", ["", "many", "0", "-5", "nan"])
def test_a_setting_that_says_nothing_leaves_what_was(monkeypatch, given):
    usual = limits.most_rows(), limits.opening_seconds(), limits.openings_at_once()
    for name in ("MOST_ROWS", "OPENING_SECONDS", "OPENINGS"):
        monkeypatch.setenv(f"BADBUZZ_{name}", given)
    assert (limits.most_rows(), limits.opening_seconds(), limits.openings_at_once()) == usual
