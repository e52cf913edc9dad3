"""The anatomy of a crisis on tables: good news is no bad buzz, dates decide the bins, rows in any order."""

import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.bins import BINS
from analysis.measures.crisis import measure_crisis
from analysis.measures.series import measure_series
from tests.made_pages import add_step, draw_counts, make_level
from tests.measures.tables import shuffled, table

PARIS = "Europe/Paris"


def page(negative, positive, seed=1, precision="second", newcomers=()):
    """A page of days with these counts of negative and positive comments; by new people on `newcomers`."""
    random, rows = np.random.default_rng(seed), []
    for sentiment, counts in (("negative", negative), ("positive", positive)):
        for day, count in enumerate(counts):
            for number in range(int(count)):
                moment = pd.Timestamp("2024-02-05T06:00Z") + pd.Timedelta(
                    days=day, minutes=int(random.integers(720))
                )
                author = f"new {sentiment} {day} {number}" if day in newcomers else f"p{random.integers(40)}"
                rows.append(
                    {"created_at": moment, "sentiment": sentiment, "author": author, "precision": precision}
                )
    return table(rows, is_brand=False)


def counts(level, seed=1):
    return draw_counts(np.random.default_rng(seed), level, 1.5)


@pytest.fixture(scope="module")
def bad_buzz():
    days = range(25, 29)
    return page(counts(add_step(make_level(50, 3), 25, 4, 12)), counts(make_level(50, 4), 2), newcomers=days)


def test_a_bad_buzz_is_a_window_of_negative_comments(bad_buzz):
    crisis = measure_crisis(bad_buzz, PARIS)
    assert crisis.bin == "day"
    window = crisis.found["negative"].windows.iloc[0]
    assert abs((window["onset"] - pd.Timestamp("2024-03-01", tz=PARIS)).days) <= 1
    assert window["onset_low"] <= window["onset"] <= window["onset_high"]
    assert window["end_low"] <= window["end"] <= window["end_high"]
    assert window["onset"] <= window["peak"] < window["end"]
    assert window["excess"] == pytest.approx(window["comments"] - window["expected"])
    assert window["new_author_share"] > 0.9
    assert window["negative_differs"]
    assert (
        crisis.found["negative"].aftermath["level"]["low"]
        < 1
        < crisis.found["negative"].aftermath["level"]["high"]
    )


def test_good_news_is_a_window_but_no_bad_buzz():
    crisis = measure_crisis(
        page(counts(make_level(50, 3)), counts(add_step(make_level(50, 4), 25, 4, 12), 2)), PARIS
    )
    assert len(crisis.found["comments"].windows) == 1
    assert crisis.found["negative"].windows.empty


def test_the_order_of_the_rows_does_not_matter(bad_buzz):
    one, other = measure_crisis(bad_buzz, PARIS), measure_crisis(shuffled(bad_buzz), PARIS)
    for name, found in one.found.items():
        pd.testing.assert_frame_equal(found.windows, other.found[name].windows)


@pytest.mark.parametrize("precision", ["day", "week"])
def test_no_bin_is_finer_than_the_dates(precision):
    short = page(counts(make_level(6, 30)), counts(make_level(6, 30)), precision=precision)
    assert BINS.index(measure_crisis(short, PARIS).bin) >= BINS.index(precision)


def test_dates_counted_back_in_weeks_are_weeks():
    weekly = np.zeros(98)
    weekly[4::7] = [3, 2, 4, 3, 60, 90, 20, 4, 3, 2, 3, 4, 3, 2]
    crisis = measure_crisis(page(weekly, weekly, precision="day"), PARIS)
    assert (crisis.bin, crisis.rounded) == ("week", True)
    assert crisis.found["comments"].windows["onset"].dt.day_of_week.eq(0).all()


def test_too_little_is_said():
    assert measure_crisis(empty(), PARIS).reason == "no-dates"
    assert measure_crisis(page([3, 4], [1, 1], precision="day"), PARIS).reason == "too-few-bins"


def test_the_series_adds_up(bad_buzz):
    series = measure_series(bad_buzz, "day", PARIS, audience=2_000)
    assert series["comments"].sum() == len(bad_buzz)
    assert series["new_authors"].sum() == bad_buzz["author"].nunique()
    assert (series["new_authors"] <= series["authors"]).all()
    assert series["per_1000"].tolist() == (series["comments"] / 2).tolist()
    assert series.loc[series["comments"] > 0, "likes"].isna().all()
    liked = bad_buzz.assign(likes=pd.array([2] * len(bad_buzz), dtype="Int64"))
    assert measure_series(liked, "day", PARIS)["likes"].sum() == 2 * len(bad_buzz)
