"""What a later export of a page lacks; and counts per 1,000 fans."""

import pandas as pd
import pytest

from analysis import comments as table
from analysis.intake.linking.spans import span_exports
from analysis.measures.rates import per_thousand
from analysis.measures.snapshots import find_absences


def case(*rows: tuple) -> pd.DataFrame:
    """Rows of (file, day of August, day of collection or None, snapshots or None)."""
    frame = pd.DataFrame(rows, columns=["source_file", "day", "taken", "snapshots"])
    frame["created_at"] = pd.to_datetime(frame.pop("day"), unit="D", origin="2012-07-31", utc=True)
    taken = frame.pop("taken").astype("float64")
    frame["collected_at"] = pd.to_datetime(taken, unit="D", origin="2012-07-31", utc=True)
    frame["source_row"] = frame["row_id"] = range(len(frame))
    return table.conform(frame, "intake")


def absent(*rows: tuple) -> list[tuple]:
    comments = case(*rows)
    # The rows of the other snapshots, which a case holds once.
    again = comments.loc[comments["snapshots"].notna()]
    others = again["snapshots"].str.split(";").explode().rename("source_file")
    held = pd.concat([comments, again.drop(columns=["source_file", "collected_at"]).join(others)])
    found = find_absences(comments, span_exports(held))
    return [(row.row_id, row.seen_in, row.absent_from, row.taken.day) for row in found.itertuples()]


KEPT = ("late", 2, 31, "late;early")


def test_what_only_the_earlier_export_holds_is_absent_from_the_later():
    assert absent(KEPT, ("late", 9, 31, None), ("early", 3, 8, None)) == [(2, "early", "late", 31)]


def test_what_came_after_the_earlier_export_is_not_missing_from_it():
    assert absent(KEPT, ("late", 9, 31, None)) == []


def test_a_later_export_that_does_not_reach_back_lacks_nothing():
    assert absent(KEPT, ("early", 1, 8, None)) == []


def test_exports_that_share_no_comment_are_of_two_pages():
    assert absent(("late", 2, 31, None), ("early", 3, 8, None)) == []


def test_the_last_comment_stands_in_for_an_unknown_day_of_collection():
    rows = (("late", 2, None, "late;early"), ("late", 9, None, None), ("early", 3, None, None))
    assert absent(*rows) == [(2, "early", "late", 9)]


def test_of_three_exports_the_newest_is_looked_at():
    kept = ("third", 2, 31, "third;second;first")
    back = ("third", 5, 31, "third;first")  # gone from the second, and back
    rows = (kept, back, ("second", 3, 15, "second;first"), ("first", 4, 8, None))
    assert absent(*rows) == [(2, "second", "third", 31), (3, "first", "third", 31)]


def test_an_empty_case_lacks_nothing():
    nothing = table.empty("intake")
    assert find_absences(nothing, span_exports(nothing)).empty


def test_a_rate_needs_fans():
    assert per_thousand(5, 2500) == 2
    assert per_thousand(pd.Series([0, 5]), 2500).tolist() == [0, 2]
    with pytest.raises(ValueError, match="audience"):
        per_thousand(5, 0)
