import numpy as np
import pandas as pd
import pytest

from analysis.comments import SENTIMENTS, empty
from analysis.measures.authors import count_authors
from analysis.measures.sentiment import (
    count_unscored,
    measure_negative_share,
    measure_sentiment,
    measure_tone,
)
from analysis.measures.volume import measure_volume
from tests.measures.tables import crowd, shuffled, table


def test_shares_by_hand():
    found = measure_sentiment(
        table([{"sentiment": name} for name in ("negative", "negative", "positive", None)])
    )
    assert found["group"].unique().tolist() == ["all"]
    assert found["sentiment"].tolist() == list(SENTIMENTS)
    assert found["comments"].tolist() == [2, 0, 1]
    assert found["share"].tolist() == pytest.approx([2 / 3, 0, 1 / 3])
    assert found["n"].tolist() == [3, 3, 3]


@pytest.mark.parametrize("by", [None, "platform", "language", "author"])
def test_shares_of_each_group_sum_to_one(by):
    comments = crowd(300)
    before = comments.copy()
    found = measure_sentiment(comments, by)
    sums = found.loc[found["n"] > 0].groupby("group", dropna=False, observed=True)["share"].sum()
    np.testing.assert_allclose(sums, 1)
    scored = (~comments["is_brand"]) & comments["sentiment"].notna()
    assert found["comments"].sum() == scored.sum()
    pd.testing.assert_frame_equal(found, measure_sentiment(shuffled(comments), by))
    pd.testing.assert_frame_equal(comments, before)


def test_groups_come_by_size_and_the_unknown_last():
    rows = [{"platform": name, "sentiment": "neutral"} for name in (None, None, None, "x", "x", "facebook")]
    found = measure_sentiment(table(rows), "platform")["group"].iloc[::3]
    assert found.iloc[:2].tolist() == ["x", "facebook"]
    assert pd.isna(found.iloc[2])


def test_a_group_with_nothing_scored_has_no_share():
    found = measure_sentiment(table([{"sentiment": None, "platform": "x"}]), "platform")
    assert found["n"].tolist() == [0, 0, 0]
    assert found[["share", "low", "high"]].isna().all(axis=None)


def test_unscored_are_counted_by_reason():
    rows = [
        {"text": " ", "language": "unknown"},
        {"text": None, "language": None},
        {"text": "hola", "language": "other"},
        {"text": "gut", "language": "other"},
        {"text": "zzz", "language": "unknown"},
        {"text": "bon", "language": "fr"},
        {"text": "bon", "language": "fr", "sentiment": "positive"},
        {"text": "merci", "language": "other", "is_brand": True},
    ]
    expected = {"no-text": 2, "other-language": 2, "unknown-language": 1, "not-scored": 1}
    assert count_unscored(table(rows)) == expected


def test_tone_by_hand():
    rows = [
        (-1.0, "negative"),
        (-0.05, "negative"),
        (-0.049, "neutral"),
        (0.0, "neutral"),
        (0.05, "positive"),
    ]
    rows += [(0.96, "positive"), (1.0, "positive")]
    comments = table([{"compound": tone, "sentiment": name} for tone, name in rows] + [{"compound": 0.0}])
    found = measure_tone(comments).set_index("tone")
    counted = found.loc[found["comments"] > 0, "comments"]
    assert counted.to_dict() == {-1.0: 1, -0.1: 1, 0.0: 2, 0.1: 1, 1.0: 2}
    assert found.loc[-0.1, "negative"] == 1
    assert (found["low"].iloc[0], found["high"].iloc[-1]) == (-1, 1)


def test_mirrored_tones_fall_in_mirrored_bins():
    comments = crowd(500)
    turned = comments.assign(compound=-comments["compound"])
    assert measure_tone(comments)["comments"].tolist() == measure_tone(turned)["comments"].tolist()[::-1]
    scored = (~comments["is_brand"]) & comments["sentiment"].notna()
    assert measure_tone(comments)["comments"].sum() == scored.sum()


def test_a_bin_with_few_scored_comments_has_no_share():
    rows = [{"created_at": "2012-08-06T10:00", "sentiment": "negative"}] * 3
    rows += [{"created_at": "2012-08-07T10:00", "sentiment": name} for name in ("negative", "positive", None)]
    found = measure_negative_share(measure_volume(table(rows), "day", "UTC"), enough=3)
    assert found["n"].tolist() == [3, 2]
    assert found["share"].tolist() == pytest.approx([1.0, np.nan], nan_ok=True)
    assert found["low"].iloc[0] < 1 == found["high"].iloc[0]


def test_empty_in_empty_out():
    assert len(measure_sentiment(empty(), "platform")) == 0
    assert measure_sentiment(empty())["n"].sum() == 0
    assert count_unscored(empty()) == {}
    assert measure_tone(empty())["comments"].sum() == 0
    assert len(measure_negative_share(measure_volume(empty(), "day", "UTC"))) == 0


def test_authors():
    assert count_authors(table([{"author": "A"}, {"author": "A"}, {"author": "B", "author_id": "7"}])) == 2
    assert count_authors(table([{"text": "x"}])) is None
    assert count_authors(empty()) == 0
