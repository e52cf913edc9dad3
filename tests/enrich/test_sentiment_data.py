"""The data that sentiment runs on, and the figures that judge it."""

import csv
import math
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import analysis.enrich.sentiment.evaluate as evaluate
from analysis.enrich.sentiment.calibrate import learn_calibration
from analysis.enrich.sentiment.pack import FOLDER, PACKS, load_pack, split_words
from analysis.enrich.sentiment.verdict import (
    SENTIMENTS,
    decide_sentiment,
    load_calibration,
    load_thresholds,
)


def rows(language, name):
    with (FOLDER / language / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", PACKS)
def test_values_are_on_vader_s_scale(language):
    pack = load_pack(language)
    values = [*pack.valence.values(), *pack.emoji.values()]
    values += [value for group in pack.phrases.values() for _, value in group]
    assert all(-4 <= value <= 4 for value in values)
    assert len(pack.valence) > 5000


@pytest.mark.parametrize("language", PACKS)
def test_no_entry_is_written_twice(language):
    forms = [form for row in rows(language, "own.csv") for form in row["forms"].split()]
    phrases = [split_words(row["phrase"]) for row in rows(language, "phrases.csv")]
    lexicon = [row["word"] for row in rows(language, "lexicon.csv")]
    for entries in (forms, phrases, lexicon):
        assert [entry for entry, times in Counter(entries).items() if times > 1] == []
    assert [phrase for phrase in phrases if len(phrase) < 2] == []  # a single word belongs in own.csv


@pytest.mark.parametrize("language", ["en", *PACKS])
def test_confidence_is_known_for_each_verdict_and_never_certain(language):
    table = load_calibration()
    for verdict in SENTIMENTS:
        starts, shares = table[language, verdict]
        assert starts[0] == 0
        assert (np.diff(starts) > 0).all()
        assert ((shares > 0) & (shares < 1)).all()
        assert (shares > 1 / 3).all()  # a verdict that is right less often than a guess is none


@pytest.mark.parametrize("language", ["en", *PACKS])
def test_a_verdict_starts_at_its_language_s_threshold(language):
    starts = load_thresholds()[language]
    assert set(starts) == {"negative", "positive"}
    assert all(0 < start < 1 for start in starts.values())
    low, high = -starts["negative"], starts["positive"]
    compound = pd.Series([low, low + 0.001, 0, high - 0.001, high, np.nan])
    verdicts = decide_sentiment(compound, pd.Series(language, index=compound.index))
    assert verdicts.tolist()[:5] == ["negative", "neutral", "neutral", "neutral", "positive"]
    assert verdicts.isna().tolist() == [False] * 5 + [True]
    assert decide_sentiment(compound, pd.Series("other", index=compound.index)).isna().all()


def test_calibration_is_learned_from_what_was_right(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.enrich.sentiment.calibrate.LEARNED_FROM", {"fr": ("a.csv", "b.csv")})
    (tmp_path / "a.csv").write_text("text,label\nnul,negative\nmerci,negative\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("text,label\nhonteux,negative\nune table,neutral\n", encoding="utf-8")
    learned = learn_calibration(tmp_path).set_index("sentiment")
    assert learned["texts"].to_dict() == {"negative": 2, "neutral": 1, "positive": 1}
    assert learned["right"].to_dict() == {"negative": 0.75, "neutral": 0.667, "positive": 0.333}


def test_figures():
    label = pd.Series(["negative", "negative", "neutral", "positive"])
    verdict = pd.Series(["negative", "positive", "neutral", None])
    figures = evaluate.measure_verdicts(label, verdict)
    assert figures["accuracy"] == 50
    assert figures["negative"] == pytest.approx(200 / 3)
    assert (figures["neutral"], figures["positive"]) == (100, 0)
    assert figures["macro_f1"] == pytest.approx((200 / 3 + 100) / 3)


def test_calibration_error_of_the_honest_and_of_the_boaster():
    right = pd.Series([True, False] * 50)
    assert evaluate.calibration_error(right, pd.Series([0.5] * 100)) == 0
    assert evaluate.calibration_error(right, pd.Series([0.9] * 100)) == pytest.approx(0.4)


def test_evaluate_prints_each_file_and_names_the_missing(tmp_path, capsys):
    texts = "text,label\nc'est nul,negative\nmerci beaucoup,positive\nune table,neutral\n"
    (tmp_path / "umsab_french_val.csv").write_text(texts, encoding="utf-8")
    (tmp_path / "vader_tweets.csv").write_text("text,label\ngreat,3\nawful,-3\na table,0\n", encoding="utf-8")
    evaluate.main(Path(tmp_path))
    lines = {tuple(line.split()[:2]): line.split() for line in capsys.readouterr().out.splitlines()}
    assert lines["umsab_french_val", "verdict"][3:8] == ["100.0"] * 5
    assert lines["umsab_french_val", "classic"][3] != "100.0"  # English VADER is blind in French
    assert not math.isclose(float(lines["vader_tweets", "verdict"][-1]), 0)
    assert "xed_french.csv" in {name for name, rest in lines if rest == "not"}
