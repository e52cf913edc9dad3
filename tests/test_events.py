"""The events of a case as a table."""

import pandas as pd
import pytest

from analysis import events
from analysis.events import no_events, read_events

HEAD = ",".join(events.COLUMNS)


def read(*lines: str) -> pd.DataFrame:
    return read_events("\n".join([HEAD, *lines]).encode("utf-8-sig"), "Europe/Paris")


def test_moments_are_the_cases_own_and_come_in_order():
    table = read(
        "2012-08-08T20:00,,hour,delivery,Livrée,Delivered,blog,told",
        "2012-08-06,2012-08-08T23:59,day,other,Soutiens,Support,,invented",
    )
    assert table["title_en"].tolist() == ["Support", "Delivered"]
    assert table["at"].tolist() == [pd.Timestamp("2012-08-05T22:00Z"), pd.Timestamp("2012-08-08T18:00Z")]
    assert table["until"].notna().tolist() == [True, False]
    assert {name: str(dtype) for name, dtype in table.dtypes.items()} == events.COLUMNS


def test_no_events_have_the_same_columns():
    assert no_events().dtypes.astype("str").to_dict() == events.COLUMNS


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("2012-08-06,,decade,other,a,b,,told", "precision"),
        ("2012-08-06,,day,party,a,b,,told", "kind"),
        ("2012-08-06,,day,other,a,b,,rumoured", "origin"),
        (",,day,other,a,b,,told", "at"),
    ],
)
def test_what_is_no_event_is_named(line, column):
    with pytest.raises(ValueError, match=f"column {column}"):
        read(line)


def test_another_table_is_refused():
    with pytest.raises(ValueError, match="columns"):
        read_events(b"a,b\n1,2\n", "UTC")
