"""The four inputs of severity: what the data say, and what they do not, without an index."""

import pandas as pd
import pytest

from analysis.measures.severity import INPUTS, measure_severity
from tests.measures.tables import table

SINCE, UNTIL = (pd.Timestamp(day, tz="UTC") for day in ("2012-08-05", "2012-08-08"))
WINDOW = {
    **{name: pd.Timestamp("2012-08-06", tz="UTC") for name in ("onset", "onset_low")},
    "onset_high": pd.Timestamp("2012-08-07", tz="UTC"),
    **{name: pd.Timestamp("2012-08-10", tz="UTC") for name in ("end", "end_low")},
    "end_high": pd.Timestamp("2012-08-12", tz="UTC"),
    "comments": 25,
    "duration_bins": 4,
}


def severity(*texts: str | None, audience: int | None = None, **all_rows) -> pd.DataFrame:
    """The inputs, by figure, of a page with these texts at the beginning of the window, and one with a link after."""
    rows = [
        {"text": text, "created_at": f"2012-08-06T{hour:02}:00Z"} | all_rows
        for hour, text in enumerate(texts)
    ]
    rows.append({"text": "https://youtu.be/abc", "created_at": "2012-08-09T00:00Z"} | all_rows)
    found = measure_severity(table(rows), "day", WINDOW, SINCE, UNTIL, audience=audience)
    assert tuple(found["input"].drop_duplicates()) == INPUTS
    return found.set_index("figure")


@pytest.mark.parametrize(
    ("text", "link", "media"),
    [
        ("rien", 0, 0),
        (None, 0, 0),
        ("voir https://example.org/page", 1, 0),
        ("voir www.example.org", 1, 0),
        ("HTTPS://EXAMPLE.ORG/A.JPG", 1, 1),
        ("https://example.org/film.mp4?x=1", 1, 1),
        ("https://youtu.be/abc", 1, 1),
        ("pic.twitter.com/abc", 1, 1),
        ("j'ai une photo.jpg", 0, 0),
        ("https://youtube.com", 1, 0),
    ],
)
def test_addresses_in_texts_are_counted(text, link, media):
    found = severity("bonjour", text)["value"]
    assert (found["beginning"], found["with_link"], found["with_media"]) == (2, link, media)


def test_what_no_column_tells_is_no_zero():
    found = severity("x")
    for figure, reason in (
        ("attached", "no-attachments"),
        ("kind", "no-topics"),
        ("per_1000", "no-audience"),
    ):
        assert pd.isna(found["value"][figure])
        assert found["reason"][figure] == reason
    assert found["reason"].notna().sum() == found["value"].isna().sum()


def test_messages_and_length_are_the_window_s():
    found = severity("x", audience=2_500)
    assert found["value"]["messages"] == 25
    assert found["value"]["per_1000"] == 10
    assert found["value"]["bins"] == 4
    hours = found.loc["hours"]
    assert (hours["value"], hours["low"], hours["high"]) == (4 * 24, 3 * 24, 6 * 24)


def test_ends_that_may_cross_make_no_negative_length():
    crossed = {**WINDOW, "onset_high": WINDOW["end"], "end_low": WINDOW["onset"]}
    found = measure_severity(table([{"text": "x", "created_at": SINCE}]), "day", crossed, SINCE, UNTIL)
    assert found.set_index("figure")["low"]["hours"] == 0


def test_of_negative_comments_only_theirs_are_looked_at():
    rows = [
        {"text": "https://a.org", "created_at": SINCE, "sentiment": tone} for tone in ("negative", "neutral")
    ]
    found = measure_severity(table(rows), "day", WINDOW, SINCE, UNTIL, negative=True).set_index("figure")
    assert found["value"]["beginning"] == 1
    assert found["value"]["with_link"] == 1


def test_messages_of_the_brand_are_not_the_crowd_s():
    assert severity("https://a.org", is_brand=True)["value"]["beginning"] == 0
