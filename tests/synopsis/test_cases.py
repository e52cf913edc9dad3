"""The three sentences of the samples, with the dates of their accounts, and of real exports that have no crisis."""

from functools import cache

import pandas as pd
import pytest

from analysis.case import Case, open_case
from analysis.comments import customers
from analysis.measures.crisis import measure_crisis
from analysis.measures.sentiment import measure_sentiment
from analysis.quality import known_errors
from analysis.samples import find_sample
from analysis.synopsis.clause import Sentence
from analysis.synopsis.say import say_sentence
from analysis.synopsis.write import write_synopsis
from analysis.words import LOCALES


def told(case: Case) -> tuple[Sentence, ...]:
    shares = measure_sentiment(case.comments, errors=known_errors(case.comments)).set_index("sentiment")
    crisis = measure_crisis(case.comments, case.timezone)
    before = case.comments.copy()
    sentences = write_synopsis(
        case.comments, case.timezone, crisis, shares.loc["negative"], case.responses, case.waiting_refused
    )
    pd.testing.assert_frame_equal(case.comments, before)
    return sentences


@cache
def sample(name: str) -> tuple[Case, tuple[Sentence, ...]]:
    found = find_sample(name)
    case = open_case(found.read(), found.choices)
    return case, told(case)


def said(sentences: tuple[Sentence, ...], locale: str) -> list[str]:
    spaces = str.maketrans("\u00a0\u202f", "  ")
    return [say_sentence(sentence, locale).translate(spaces) for sentence in sentences]


def keys(sentences: tuple[Sentence, ...]) -> list[list[str]]:
    return [[clause.key for clause in sentence] for sentence in sentences]


def test_aquarelle_from_the_sixth_with_its_peak_on_the_eighth():
    _, sentences = sample("apres_aquarelle")
    assert len(sentences) == 3
    window = sentences[1][0]
    assert window.key == "window-negative"
    days = [f"{window.figures[name]:%d %m %Y}" for name in ("onset", "peak")]
    assert days == ["06 08 2012", "08 08 2012"]
    # It ends within the week after the peak; how sure that is, is said.
    last = window.figures["end"]
    assert (
        pd.Timestamp("2012-08-10", tz="Europe/Paris") <= last <= pd.Timestamp("2012-08-15", tz="Europe/Paris")
    )
    french, english = said(sentences, "fr")[1], said(sentences, "en")[1]
    assert french.startswith("La crise commence le 6 août 2012")
    assert ", culmine le 8 août avec " in french
    assert f" et finit le {last.day} août" in french
    assert english.startswith("The crisis begins on 6 August 2012")
    assert ", peaks on 8 August with " in english
    assert {"since-negative", "since-tone-more"} <= set(keys(sentences)[2])


def test_the_figures_are_those_of_the_comments_behind():
    case, sentences = sample("apres_aquarelle")
    window, strength = sentences[1][:2]
    for behind, count in zip(
        window.behind, (window.figures["peak_comments"], strength.figures["comments"]), strict=True
    ):
        inside = case.comments["created_at"].between(behind.start, behind.end, inclusive="left")
        negative = inside & (case.comments["sentiment"] == "negative") & customers(case.comments)
        assert negative.sum() == count
    answers, waiting = sentences[2][:2]
    inside = case.responses["asked_at"].between(
        window.behind[1].start, window.behind[1].end, inclusive="left"
    )
    states = case.responses.loc[inside, "state"].value_counts()
    assert answers.figures["answered"] == states["answered"]
    assert waiting.figures["waiting"] == states["waiting"]
    assert answers.figures["asked"] == inside.sum()


def test_private_outlet_has_no_peak_but_a_level_that_rises():
    _, sentences = sample("apres_private_outlet")
    assert keys(sentences)[1] == ["level-rising", "level-negative"]
    assert not any(clause.behind for clause in sentences[1])
    french = said(sentences, "fr")[1]
    assert french.startswith(
        "Aucun pic ne se détache du hasard en 141 jours, mais le niveau monte, de 13,6 à 28,6"
    )
    assert "multiplié par 2,1 (entre 1,5 et 2,9)" in french
    assert keys(sentences)[2] == ["answers-whole", "waiting"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["apres_aquarelle", "apres_private_outlet"])
def test_each_sentence_has_figures_and_an_end(name, locale):
    for sentence in said(sample(name)[1], locale):
        assert sentence[0] == sentence[0].upper()
        assert sentence.endswith(".")
        assert any(letter.isdigit() for letter in sentence)
        assert "{" not in sentence


def test_twcs_has_no_crisis_and_no_surge_of_its_own(exports):
    """Its 76 brands have their many comments on the same days: those that were collected."""
    path = exports / "twcs_first5000" / "twcs.csv"
    sentences = told(open_case([(path.name, path.read_bytes())]))
    assert [key for key in keys(sentences)[1] if key.startswith("window")] == []
    assert said(sentences, "fr")[2].startswith("Les 76 marques ont écrit ")
    assert said(sentences, "en")[2].startswith("The 76 brands wrote ")


def test_costco_is_told_in_weeks_with_a_warning(exports):
    path = exports / "facebook_dei_crisis" / "costco_comments_merged.csv"
    sentences = told(open_case([(path.name, path.read_bytes())]))
    assert keys(sentences)[1][-1] == "rounded"
    french = said(sentences, "fr")
    assert french[1].startswith("La crise commence la semaine du ")
    assert " janvier 2025, culmine la semaine du 27 janvier" in french[1]
    assert keys(sentences)[2][0] == "brand-unknown"


def test_without_dates_there_is_nothing_to_say_of_a_crisis(exports):
    path = exports / "facebook_copypaste_fr_nodate" / "comments.csv"
    sentences = told(open_case([(path.name, path.read_bytes())]))
    assert [parts[0] for parts in keys(sentences)] == ["written-undated", "brand-unknown"]
