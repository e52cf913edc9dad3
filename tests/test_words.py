"""Every sentence exists in both languages with the same variables, and every sentence that is asked for exists."""

import re
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import BadbuzzError, MissingColumns, UnreadableFile
from analysis.notes import Note
from analysis.words import LOCALES, MOST_LISTED, has, keys, say, say_error, say_note
from analysis.words.dates import write_date
from analysis.words.numbers import say_date, say_duration, say_number, say_share

ROOT = Path(__file__).parent.parent
SOURCES = [*(ROOT / "pages").rglob("*.py"), ROOT / "app.py", *(ROOT / "analysis").rglob("*.py")]


def test_both_languages_have_the_same_sentences_and_variables():
    assert keys("fr") == keys("en")


def test_no_key_is_written_twice():
    for locale in LOCALES:
        text = (ROOT / "analysis" / "words" / f"{locale}.ftl").read_text(encoding="utf-8")
        names = re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)
        assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sentence_asked_for_exists(path):
    source = path.read_text(encoding="utf-8")
    for key in re.findall(r'\bsay\(\s*"([\w-]+)"', source):
        assert has(key), key
    for prefix in re.findall(r'\bsay\(\s*f"([\w-]+)\{', source):
        assert any(name.startswith(prefix) for name in keys("fr")), prefix


def test_french_never_says_tu():
    french = (ROOT / "analysis" / "words" / "fr.ftl").read_text(encoding="utf-8").lower()
    assert not re.search(r"\b(tu|ton fichier|tes|toi)\b", french)


def test_french_punctuation_has_its_spaces():
    sentence = say("selection-of", "fr", what="août", n=2, shown="2")
    assert sentence.startswith("août\u00a0:")
    assert "\u202f?" in say("brands-title", "fr")


def test_an_unknown_key_or_a_missing_value_is_an_error():
    with pytest.raises(KeyError):
        say("there-is-no-such-key", "fr")
    with pytest.raises(KeyError):
        say("app-title", "de")
    with pytest.raises(ValueError, match="selection-of"):
        say("selection-of", "fr")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("error", BadbuzzError.__subclasses__(), ids=lambda error: error.__name__)
def test_every_error_has_its_sentence(error, locale):
    assert has(f"error-{error.code}")


@pytest.mark.parametrize("locale", LOCALES)
def test_errors_and_notes_become_sentences(locale):
    error = MissingColumns(name="a.csv", missing=["text"], found=["x", "y"])
    assert "x, y" in say_error(error, locale)
    assert "a.csv" in say_error(UnreadableFile(name="a.csv", reason="empty"), locale)
    with pytest.raises(KeyError):
        say_note(Note("there-is-no-such-note"), locale)


@pytest.mark.parametrize(
    ("value", "digits", "french", "english"),
    [
        (1234.5, 1, "1\u202f234,5", "1,234.5"),
        (0.25, 1, "0,2", "0.2"),
        (1_000_000, 0, "1\u202f000\u202f000", "1,000,000"),
        (None, 0, "–", "–"),
        (float("nan"), 2, "–", "–"),
    ],
)
def test_numbers(value, digits, french, english):
    assert (say_number(value, "fr", digits), say_number(value, "en", digits)) == (french, english)


def test_shares_and_durations():
    assert (say_share(0.623, "fr"), say_share(0.623, "en")) == ("62\u00a0%", "62%")
    assert say_duration(0.5, "fr") == "30\u00a0s".replace("\u00a0", " ")
    assert say_duration(11.5, "fr") == "11,5 min"
    assert say_duration(566.4, "en") == "9 h 26"
    assert say_duration(59.9, "fr") == "60 min"
    assert say_duration(4 * 24 * 60, "fr") == "4 j"
    assert say_duration(45 * 24 * 60 + 20, "en") == "45 d"
    assert say_duration(9 * 60, "fr") == "9 h"
    assert say_duration(9 * 60 + 5, "fr") == "9 h 05"
    assert say_duration(72 * 60, "fr", days=False) == "72 h"
    assert say_duration(72 * 60 + 30, "en", days=False) == "72 h 30"
    assert say_duration(None, "en") == "–"


def test_a_date_is_shown_no_finer_than_it_is():
    moment = pd.Timestamp("2012-08-06T22:30Z")
    assert say_date(moment, "fr", "Europe/Paris") == "7 août 2012, 00:30"
    assert say_date(moment, "fr", "Europe/Paris", "day") == "7 août 2012"
    assert say_date(moment, "en", "Europe/Paris", "week") == "7 Aug 2012"
    assert say_date(pd.NaT, "en", "Europe/Paris") == "–"


@pytest.mark.parametrize(
    ("pattern", "french", "english"),
    [
        ("EEEE d MMMM y", "mercredi 1er août 2012", "Wednesday 1 August 2012"),
        ("d MMM y, HH:mm", "1er août 2012, 00:30", "1 Aug 2012, 00:30"),
        ("MMMM y", "août 2012", "August 2012"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal_in_french(pattern, french, english):
    moment = datetime(2012, 8, 1, 0, 30)
    assert (write_date(moment, pattern, "fr"), write_date(moment, pattern, "en")) == (french, english)
    assert write_date(moment.replace(day=11), "d MMMM", "fr") == "11 août"


@pytest.mark.parametrize("locale", LOCALES)
def test_names_however_long_and_many_leave_a_sentence(locale):
    names = [f"{number} {'n' * 5_000}" for number in range(900)]
    told = say_error(MissingColumns(name="x" * 5_000, missing=["text"], found=names), locale)
    assert f"(+{900 - MOST_LISTED})" in told
    assert "0 nnn" in told
    assert len(told) < 5_000
