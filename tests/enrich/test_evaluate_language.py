"""What the command that evaluates languages counts, and where the learned words come from."""

import pandas as pd

from analysis.enrich import evaluate_language as command
from analysis.enrich.languages import learn

FRENCH = ["je veux le colis", "Paris le 12", "le film de Kevin", "je dors"]
ENGLISH = ["i want the parcel", "the film of Kevin", "i sleep"]
COUNTS = command.count_words({"fr": FRENCH, "en": ENGLISH})


def test_names_numbers_mentions_addresses_and_shared_words_hold_no_evidence():
    pieces = ["colis", "le", "Kevin", "12", "@colis", "http://colis", "#colis", "film", "Colis"]
    held = [piece for piece in pieces if command.holds_evidence(piece, "fr", COUNTS)]
    assert held == ["colis", "le"]


def test_windows_of_three_that_hold_evidence():
    windows = ["je veux le", "veux le colis", "Paris le 12", "le film de", "film de Kevin"]
    assert command.cut_windows(FRENCH, "fr", COUNTS) == windows
    assert command.cut_windows(["Kevin Kevin Kevin", "film film film"], "fr", COUNTS) == []


def test_another_language_is_right_as_other():
    figures = command.evaluate(["muchas gracias por todo", "thank you so much"], "es")
    assert (figures["right"], figures["en"], figures["texts"]) == (50, 50, 2)


def test_missing_files_are_named(tmp_path, capsys):
    frame = pd.DataFrame({"text": ["thank you so much", "where is my parcel"], "language": "en"})
    frame.to_csv(tmp_path / "languages.csv", index=False)
    command.main(tmp_path)
    printed = capsys.readouterr().out
    assert "umsab_french_val" in printed
    assert "100.00" in printed


def test_learned_words_are_frequent_here_rare_there_and_no_names(tmp_path):
    for language, names in learn.LEARNT_FROM.items():
        words = {"fr": "éolienne table Kevin @colis hola", "en": "windmill table Kevin"}[language]
        for name in names:
            pd.DataFrame({"text": [words] * learn.MIN, "label": "x"}).to_csv(tmp_path / name, index=False)
    texts = pd.DataFrame({"text": ["hola"] * 4, "language": "es"})
    texts.to_csv(tmp_path / learn.FURTHER, index=False)
    assert learn.learn_words(tmp_path) == {"fr": ["éolienne"], "en": ["windmill"]}
