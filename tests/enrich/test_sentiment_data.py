"""The data that sentiment runs on, and the figures that judge it."""

import csv
import math
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

import analysis.enrich.sentiment.evaluate as evaluate
from analysis.enrich.sentiment.pack import FOLDER, PACKS, load_pack, split_words


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
    texts = (
        "text,label\nun service honteux,negative\nmerci c'est parfait,positive\nquels horaires ?,neutral\n"
    )
    (tmp_path / "umsab_french_val.csv").write_text(texts, encoding="utf-8")
    (tmp_path / "vader_tweets.csv").write_text("text,label\ngreat,3\nawful,-3\na table,0\n", encoding="utf-8")
    evaluate.main(Path(tmp_path))
    told = capsys.readouterr().out.replace(" *", "").splitlines()
    lines = {tuple(line.split()[:2]): line.split() for line in told}
    assert lines["umsab_french_val", "verdict"][3:8] == ["100.0"] * 5
    assert lines["umsab_french_val", "classic"][3] != "100.0"  # English VADER is blind in French
    assert not math.isclose(float(lines["vader_tweets", "rules"][-1]), 0)
    assert "xed_french.csv" in {name for name, rest in lines if rest == "not"}
