"""Each written form of `date_cases.json`: its moment and precision, in a column of its own and as a minority of one.

A moment without Z is one of Paris, the case's zone; "" is no date. The export was taken on 1 September 2012 at 10:00.
"""

import json
from pathlib import Path

import pandas as pd
import pytest

from analysis.intake.dates import parse_dates

CASES = json.loads((Path(__file__).parent / "date_cases.json").read_text(encoding="utf-8"))
EXPORT = pd.Timestamp("2012-09-01T08:00Z")
MAJORITY = [f"2012-08-{day:02d} 09:{day:02d}:15" for day in range(1, 25)]


@pytest.mark.parametrize("others", [[], MAJORITY], ids=["alone", "minority"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_each_form_is_read_to_the_second(case, others):
    values = pd.Series([*others, case["text"]], dtype="str", name="date")
    parsed = parse_dates(values, timezone="Europe/Paris", collected_at=EXPORT)
    found = parsed.created_at.iloc[-1]
    assert (found if found == found else None) == _moment(case["expected"])
    assert parsed.precision.iloc[-1] == case["precision"]


def test_no_form_is_twice():
    assert len({case["text"] for case in CASES}) == len(CASES)


def _moment(text: str) -> pd.Timestamp | None:
    if not text:
        return None
    if text.endswith("Z"):
        return pd.Timestamp(text)
    return pd.Timestamp(text, tz="Europe/Paris").tz_convert("UTC")
