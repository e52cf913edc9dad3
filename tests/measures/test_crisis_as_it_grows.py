"""A crisis that was seen stays seen while the export grows: Aquarelle, cut at the end of each day."""

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.measures.crisis import measure_crisis
from analysis.samples import list_samples

ZONE = "Europe/Paris"


@pytest.fixture(scope="module")
def comments():
    found = list_samples()["apres_aquarelle"]
    return open_case(found.read(), found.choices).comments


@pytest.mark.parametrize(
    "day", pd.date_range("2012-08-08", "2012-09-01", tz=ZONE), ids=lambda day: f"{day:%m-%d}"
)
@pytest.mark.parametrize("series", ["comments", "negative"])
def test_a_crisis_seen_once_stays_seen(comments, day, series):
    past = comments[(comments["created_at"] < day).to_numpy()].reset_index(drop=True)
    windows = measure_crisis(past, ZONE).found[series].windows
    assert len(windows) == 1
    row = windows.iloc[0]
    assert abs(row["onset"] - pd.Timestamp("2012-08-06", tz=ZONE)) <= pd.Timedelta(days=1)
    assert row["peak"] == min(pd.Timestamp("2012-08-08", tz=ZONE), day - pd.Timedelta(days=1))


@pytest.mark.parametrize(
    "day", pd.date_range("2012-07-26", "2012-08-06", tz=ZONE), ids=lambda day: f"{day:%m-%d}"
)
def test_before_it_there_is_none(comments, day):
    past = comments[(comments["created_at"] < day).to_numpy()].reset_index(drop=True)
    for found in measure_crisis(past, ZONE).found.values():
        assert found.windows.empty
