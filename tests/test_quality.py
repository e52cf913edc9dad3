"""What is said of the verdicts' worth is of the weights that ship, and widens the intervals as it should."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.model.weights import FOLDER
from analysis.gold.evaluate_need import measure_quality
from analysis.learning.share_errors import Page, measure_errors
from analysis.learning.sources import read_sample
from analysis.measures.proportions import share_with_interval
from analysis.measures.sentiment import measure_sentiment
from analysis.quality import (
    CONFUSION,
    fingerprint,
    known_errors,
    read_errors,
    read_need_quality,
    read_quality,
    versions,
)
from analysis.samples import list_samples
from analysis.words import LOCALES, say


def test_every_figure_is_of_the_weights_that_ship():
    for language, rows in read_quality().groupby("language"):
        assert set(rows["weights"]) == {fingerprint(language)}
    assert {path.stem for path in FOLDER.glob("*.npz")} == set(read_quality()["language"])


def test_the_confusion_holds_every_text_and_gives_the_accuracy():
    quality = read_quality()
    counts = quality[list(CONFUSION)].to_numpy().reshape(-1, 3, 3)
    assert (counts.sum(axis=(1, 2)) == quality["texts"]).all()
    right = counts.trace(axis1=1, axis2=2) / quality["texts"]
    assert quality["accuracy"].to_numpy() == pytest.approx(100 * right, abs=0.006)


@pytest.mark.parametrize("name", list_samples())
def test_what_is_said_of_a_sample_is_what_the_app_does_on_it(name):
    said = read_quality().set_index("name").loc[name]
    comments = read_sample(name)
    assert said["accuracy"] == pytest.approx(
        100 * (comments["label"] == comments["sentiment"].astype("str")).mean(), abs=0.006
    )


@pytest.mark.parametrize("name", list_samples())
def test_the_interval_of_a_sample_holds_what_readers_counted(name):
    comments = read_sample(name)
    told = measure_sentiment(comments, errors=known_errors(comments)).set_index("sentiment")
    for sentiment in SENTIMENTS:
        true = (comments["label"] == sentiment).mean()
        assert told.loc[sentiment, "low"] <= true <= told.loc[sentiment, "high"]


def test_a_reader_makes_no_known_error():
    comments = pd.DataFrame(
        {"language": ["fr", "fr", "en", "xx"], "sentiment_from": ["reader", "context", "thresholds", "model"]}
    )
    for known in known_errors(comments):
        assert known[0].tolist() == [0, 0, 0]
        assert (known[1:] > 0).all()
        assert (known[3] >= known[1]).all()
    assert [known.shape for known in known_errors(comments.head(0))] == [(0, 3), (0, 3)]


@given(st.integers(0, 400), st.integers(1, 400), st.floats(0, 2), st.floats(0, 2))
def test_an_error_only_widens(successes, n, less, more):
    successes, (less, more) = min(successes, n), sorted((less, more))
    share, low, high = share_with_interval([successes], [n], less)
    _, wider_low, wider_high = share_with_interval([successes], [n], more)
    slack = 1e-12
    assert 0 <= wider_low[0] <= low[0] + slack
    assert low[0] <= share[0] + slack
    assert share[0] <= high[0] + slack
    assert high[0] <= wider_high[0] + slack
    assert wider_high[0] <= 1


def test_the_error_of_a_page_is_measured_in_log_odds():
    label = pd.Series(["negative"] * 20 + ["neutral"] * 20 + ["positive"] * 20)
    verdict = pd.Series(["negative"] * 40 + ["positive"] * 20)
    page = Page("page", label, verdict, pd.Series(np.zeros(60)))
    errors = measure_errors([page]).set_index(["sentiment_from", "sentiment"])["off"]
    assert errors["model", "positive"] == 0
    odds = [(n + 0.5) / (60.5 - n) for n in (40, 20)]
    assert errors["model", "negative"] == pytest.approx(np.log(odds[0] / odds[1]))
    assert (read_errors().groupby("language")["pages"].min() > 5).all()


def test_errors_that_fall_either_way_vanish_with_numbers():
    rng = np.random.default_rng(0)
    pages = []
    for number in range(200):
        label = rng.choice(SENTIMENTS, 60, p=(0.5, 0.25, 0.25))
        wrong = rng.random(60) < 0.3
        verdict = np.where(wrong, rng.choice(SENTIMENTS, 60, p=(0.5, 0.25, 0.25)), label)
        pages.append(Page(str(number), pd.Series(label), pd.Series(verdict), pd.Series(np.zeros(60))))
    errors = measure_errors(pages).set_index(["sentiment_from", "sentiment"]).loc["model"]
    assert (errors["off"] > 0.1).all()
    assert (errors["lean"] < errors["off"] / 2).all()
    _, low, high = share_with_interval(
        [30, 3000], [60, 6000], errors["lean"].iloc[0], errors["noise"].iloc[0]
    )
    assert high[1] - low[1] < (high[0] - low[0]) / 3


def test_every_set_has_a_name_in_every_language():
    for locale in LOCALES:
        for _, one in read_quality().iterrows():
            assert say(f"sure-kind-{one['kind']}", locale)
            assert say(f"sure-unseen-{one['unseen']}", locale)
    assert versions()["vaderSentiment"]


def test_the_figures_of_need_are_those_of_the_rule_that_ships():
    """They are not exactly those of another machine's floating point; a comment more or less may be."""
    shipped, now = read_need_quality(), measure_quality()
    assert list(shipped["set"]) == list(now["set"])
    assert (shipped["accuracy"] - now["accuracy"]).abs().max() <= 1
