"""What a synopsis says of made series: surges, levels, too few days, windows that go on; and its dates."""

import re

import numpy as np
import pandas as pd
import pytest

from analysis.comments import conform
from analysis.measures.crisis import Crisis, measure_crisis
from analysis.measures.told_windows import Told, choose_windows
from analysis.synopsis.clause import Clause
from analysis.synopsis.crisis import tell_crisis
from analysis.synopsis.crowd import tell_crowd
from analysis.synopsis.say import say_sentence
from analysis.words import LOCALES, has

ZONE = "Europe/Paris"
NEGATIVE = {"share": 0.25, "low": 0.2, "high": 0.31, "n": 100}


def page(per_day: list[int], negative: list[float] | float = 0.3, start: str = "2024-03-01") -> pd.DataFrame:
    """A page with so many comments a day, of which such shares are negative."""
    days = np.repeat(np.arange(len(per_day)), per_day)
    shares = np.broadcast_to(negative, len(per_day))
    rank = np.concatenate([np.arange(n) for n in per_day])
    wrong = rank < np.repeat(np.round(np.array(per_day) * shares), per_day)
    minutes = pd.to_timedelta(days * 24 * 60 + rank * 3, unit="min")
    created = (pd.Timestamp(start, tz=ZONE) + minutes).tz_convert("UTC")
    return conform(
        pd.DataFrame(
            {
                "row_id": np.arange(len(days)),
                "source_row": np.arange(len(days)),
                "created_at": created,
                "precision": "minute",
                "author": [f"a{number}" for number in range(len(days))],
                "sentiment": np.where(wrong, "negative", "neutral"),
                "is_brand": False,
            }
        )
    )


def calm(days: int, seed: int = 3) -> list[int]:
    return np.random.default_rng(seed).poisson(20, days).tolist()


def crisis_of(comments: pd.DataFrame) -> tuple[Crisis, Told]:
    crisis = measure_crisis(comments, ZONE)
    return crisis, choose_windows(crisis)


def keys(comments: pd.DataFrame) -> list[str]:
    return [clause.key for clause in tell_crisis(*crisis_of(comments))]


def test_more_of_every_tone_is_a_surge():
    counts = calm(60)
    counts[30:33] = [90, 200, 120]
    crisis, told = crisis_of(page(counts))
    assert len(crisis.found["negative"].windows) == 1  # more negative comments too, as of all others
    assert told.series == "comments"
    assert keys(page(counts))[2] == "tone-same"


def test_more_and_more_negative_is_a_crisis():
    counts, shares = calm(60), np.full(60, 0.2)
    counts[30:33], shares[30:33] = [90, 200, 120], 0.8
    assert crisis_of(page(counts, shares))[1].series == "negative"
    assert keys(page(counts, shares)) == ["window-negative", "strength-negative-people"]


def test_praise_is_no_crisis():
    counts, shares = calm(60), np.full(60, 0.5)
    counts[30:33], shares[30:33] = [200, 400, 300], 0.1
    assert crisis_of(page(counts, shares))[1].series == "comments"
    assert "tone-less" in keys(page(counts, shares))


def test_one_that_goes_on_has_no_end():
    counts, shares = calm(60), np.full(60, 0.2)
    counts[57:], shares[57:] = [90, 150, 200], 0.8
    clauses = tell_crisis(*crisis_of(page(counts, shares)))
    assert clauses[0].key == "window-negative-open"
    assert "end" not in clauses[0].figures
    assert [behind.name for behind in clauses[0].behind] == ["highest", "window-negative"]


@pytest.mark.parametrize("key", ["window-negative-open", "window-comments-open", "shared-open"])
@pytest.mark.parametrize("rise", [0, 2])
@pytest.mark.parametrize(
    ("locale", "so_far", "peak"),
    [
        ("fr", "atteint son plus haut jusqu’ici le 9 mai avec 9 commentaires", r"culmin|\bpic\b"),
        ("en", "reaches its highest so far on 9 May with 9 ", r"\bpeak"),
    ],
)
def test_one_that_goes_on_has_no_peak_yet_in_words(key, rise, locale, so_far, peak):
    highest = pd.Timestamp("2024-05-09", tz=ZONE)
    onset = highest - pd.Timedelta(days=rise)
    figures = {"waves": 1, "rise": rise, "onset": onset, "peak": highest, "peak_comments": 9, "comments": 20}
    text = say_sentence((Clause(key, figures),), locale).translate(str.maketrans("\u00a0\u202f", "  "))
    assert so_far in text.replace(" 2024", "")
    assert not re.search(peak, text)


def test_a_calm_page_of_a_week_is_too_short_to_know_it():
    assert keys(page([20, 19, 22, 20, 18])) in (["none", "short"], ["too-few-bins"])


def test_a_calm_page_is_steady():
    (clause,) = tell_crisis(*crisis_of(page(calm(60))))
    assert clause.key == "level-steady"
    assert clause.figures["times_low"] < 1 < clause.figures["times_high"]
    assert clause.figures["per_week_begin"] == pytest.approx(140, rel=0.15)


def test_a_page_that_begins_with_its_wave_has_no_newcomers():
    counts, shares = calm(60), np.full(60, 0.2)
    counts[:3], shares[:3] = [200, 150, 90], 0.8
    assert "strength-negative" in keys(page(counts, shares))


@pytest.mark.parametrize("locale", LOCALES)
def test_who_wrote(locale):
    comments = page([3, 0, 2])
    told = tell_crowd(comments, ZONE, {**NEGATIVE, "n": 5})
    assert told[0].figures | {"first": "", "last": ""} == {
        "comments": 5,
        "people": 5,
        "first": "",
        "last": "",
    }
    text = say_sentence(told, locale).replace("\u00a0", " ")
    between = {"fr": "entre le 1er mars et le 3 mars 2024", "en": "between 1 March and 3 March 2024"}
    assert between[locale] in text


def test_one_day_and_few_scored():
    told = tell_crowd(page([3]), ZONE, {**NEGATIVE, "n": 1})
    assert [clause.key for clause in told] == ["wrote", "negative-scored"]
    assert " le 1er mars 2024 ; " in say_sentence(told, "fr").translate(str.maketrans("\u00a0\u202f", "  "))
    assert tell_crowd(page([3]), ZONE, {**NEGATIVE, "n": 0})[1] == Clause("unscored")


@pytest.mark.parametrize(
    ("bin", "said"),
    [
        ("hour", "commence le 30 décembre 2024 à 14:00, culmine le 1er janvier 2025 à 14:00 avec 9 "),
        ("day", "commence le 30 décembre 2024, culmine le 1er janvier 2025 avec 9 "),
        ("week", "commence la semaine du 30 décembre 2024, culmine la semaine du 1er janvier 2025 avec 9 "),
        ("month", "commence en décembre 2024, culmine en janvier 2025 avec 9 "),
    ],
)
def test_a_year_is_said_where_it_changes(bin, said):
    onset, peak, end = (
        pd.Timestamp(day, tz=ZONE) for day in ("2024-12-30 14:00", "2025-01-01 14:00", "2025-01-02 14:00")
    )
    figures = {"waves": 1, "rise": 1, "onset": onset, "peak": peak, "peak_comments": 9, "end": end}
    text = say_sentence((Clause("window-negative", figures, bin=bin),), "fr").replace("\u00a0", " ")
    assert text.startswith(f"La crise {said}")
    assert "2025" not in text.split(" et finit ")[1]


def test_a_bound_that_is_not_sure_says_between_what():
    days = [pd.Timestamp(f"2024-05-{day:02}", tz=ZONE) for day in (9, 8, 11, 12, 14)]
    names = ("onset", "onset_low", "onset_high", "peak", "end")
    figures = {"waves": 2, "rise": 3, "peak_comments": 1, **dict(zip(names, days, strict=True))}
    text = say_sentence((Clause("window-comments", figures),), "en").replace("\u00a0", " ")
    assert "begins on 9 May 2024 (between 8 May and 11 May), peaks on 12 May" in text
    assert text.startswith("The strongest of 2 surges")


def test_every_reason_not_to_compute_waits_has_words():
    for reason in ("no-dates", "relative-dates", "coarse-dates", "no-brand", "no-links", "no-customers"):
        assert has(f"synopsis-brand-{reason}")
