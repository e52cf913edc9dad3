"""Languages counted, every comment once; the busiest period; typical comments."""

import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.measures.busiest import find_busiest
from analysis.measures.languages import REASONS, SCORED, measure_languages, why_unscored
from analysis.measures.sentiment import count_unscored
from analysis.measures.typical import FEWEST_WORDS, measure_typical
from analysis.measures.volume import measure_volume
from tests.measures.tables import crowd, shuffled, table
from tests.measures.test_keywords import crowd_with_words, vocabulary_of

ROWS = [
    {"text": "bon", "language": "fr", "sentiment": "positive", "language_from": "text"},
    {"text": "ok", "language": "fr", "sentiment": "neutral", "language_from": "thread"},
    {"text": "", "language": "fr", "language_from": "case"},
    {"text": "hola", "language": "other", "language_from": "text"},
    {"text": "??", "language": None},
    {"text": "merci", "language": "fr", "sentiment": "positive", "is_brand": True},
]


def test_languages_by_hand():
    found = measure_languages(table(ROWS)).set_index("language")
    assert found.index.tolist() == ["fr", "other", "unknown"]
    assert found["comments"].tolist() == [3, 1, 1]
    assert found["scored"].tolist() == [2, 0, 0]
    assert found["no_text"].tolist() == [1, 0, 0]
    assert found["inherited_thread"].tolist() == [1, 0, 0]
    assert found["inherited_case"].tolist() == [1, 0, 0]


def test_every_comment_of_a_customer_is_counted_once():
    comments = crowd(300)
    found = measure_languages(comments)
    reasons = [reason.replace("-", "_") for reason in REASONS]
    assert found["comments"].sum() == (~comments["is_brand"]).sum()
    assert (found["scored"] + found[reasons].sum(axis=1) == found["comments"]).all()
    assert (found["scored"] + found["unscored"] == found["comments"]).all()
    pd.testing.assert_frame_equal(found, measure_languages(shuffled(comments)))
    customers = comments[~comments["is_brand"].astype(bool)]
    told = why_unscored(customers).value_counts().drop(SCORED)
    assert told.to_dict() == count_unscored(comments)


def test_no_comments_no_languages():
    assert len(measure_languages(empty())) == 0


def hours(*counts: int) -> pd.DataFrame:
    start = pd.Timestamp("2012-08-06", tz="UTC")
    rows = [
        {"created_at": start + pd.Timedelta(hours=hour, minutes=number % 60)}
        for hour, count in enumerate(counts)
        for number in range(count)
    ]
    return measure_volume(table(rows), "hour", "UTC")


@pytest.mark.parametrize(
    ("counts", "first", "after"),
    [((1, 1, 8, 1, 1), 2, 3), ((2, 3, 4, 2, 3, 2, 2), 1, 3), ((1, 1, 1, 1, 1, 1), 0, 2), ((3, 1, 3), 0, 1)],
)
def test_the_busiest_period_is_the_shortest_with_a_third(counts, first, after):
    volume = hours(*counts)
    start, end = find_busiest(volume)
    assert (start, end) == (volume["start"].iloc[first], volume["end"].iloc[after - 1])
    inside = (volume["start"] >= start) & (volume["end"] <= end)
    assert volume.loc[inside, "comments"].sum() * 3 >= sum(counts)


def test_one_bin_or_none_is_no_period():
    assert find_busiest(hours(5)) is None
    assert find_busiest(measure_volume(empty(), "hour", "UTC")) is None


def test_the_most_typical_says_what_most_say():
    texts = ["colis perdu réponse attente", "colis perdu réponse client", "colis perdu attente client"] * 5
    texts += ["roses vase facture lundi magasin", "roses vase facture lundi magasin mardi", "merci"]
    comments = table([{"text": text, "author": f"{n}"} for n, text in enumerate(texts)])
    found = measure_typical(vocabulary_of(comments), np.ones(len(texts), dtype=bool))
    assert np.nanargmax(found) < 15
    assert np.isnan(found[-1])
    assert ((found[~np.isnan(found)] > 0) & (found[~np.isnan(found)] <= 1)).all()


def test_typical_is_the_cosine_with_the_mean():
    comments = crowd_with_words(60)
    vocabulary = vocabulary_of(comments)
    found = measure_typical(vocabulary, np.ones(60, dtype=bool))
    documents = np.zeros((60, len(vocabulary.words.keys)))
    documents[vocabulary.words.rows, vocabulary.words.ids] = 1
    weighted = documents * (np.log(60 / np.maximum(documents.sum(axis=0), 1)) + 1)
    unit = weighted / np.linalg.norm(weighted, axis=1, keepdims=True)
    centre = unit.mean(axis=0)
    expected = unit @ centre / np.linalg.norm(centre)
    enough = documents.sum(axis=1) >= FEWEST_WORDS
    assert enough.any()
    np.testing.assert_allclose(found[enough], expected[enough])
    assert np.isnan(found[~enough]).all()


def test_typical_leaves_out_what_is_not_asked_for_and_what_was_pasted():
    comments = crowd_with_words(60)
    pasted = pd.concat([comments, comments.tail(1).assign(row_id=60)], ignore_index=True)
    among = np.ones(61, dtype=bool)
    among[:10] = False
    found = measure_typical(vocabulary_of(pasted), among)
    assert np.isnan(found[:10]).all()
    assert np.isnan(found[60])
    assert np.isnan(measure_typical(vocabulary_of(pasted), np.zeros(61, dtype=bool))).all()
