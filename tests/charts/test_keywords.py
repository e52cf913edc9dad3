"""The figure of the words that make the difference, and that of the languages."""

import numpy as np
import pandas as pd
import pytest

from analysis.charts.keywords import MOST_WORDS, describe_keywords, draw_keywords, pick_keywords
from analysis.charts.languages import describe_languages, draw_languages
from analysis.charts.theme import COLOURS, INK, UNSCORED
from analysis.words import LOCALES
from analysis.words.numbers import say_number

NAMES = ("Dans les négatifs", "Dans les <b>autres</b>")


def claimed(part: int, rest: int) -> pd.DataFrame:
    """Rows of `claim_keywords`: so many words on each side."""
    rows = []
    for number in range(part + rest):
        side = "part" if number < part else "rest"
        log_odds = (0.5 + number / 10) * (1 if side == "part" else -1)
        own, other = 10 + number, number
        counts = (own, other) if side == "part" else (other, own)
        term = f"mot{chr(97 + number)}"
        rows.append(
            (
                term,
                f"<{term}>",
                1,
                *counts,
                *counts,
                np.exp(log_odds),
                log_odds,
                0.2,
                log_odds / 0.2,
                0.01,
                side,
            )
        )
    columns = "key term words count count_rest comments comments_rest ratio log_odds sd z q side".split()
    return pd.DataFrame(rows, columns=columns)


@pytest.mark.parametrize("locale", LOCALES)
def test_bars_are_the_log_odds_and_carry_their_word_and_side(locale):
    table = claimed(3, 2)
    figure = draw_keywords(table, locale, NAMES)
    for side, bars in zip(("part", "rest"), figure.data, strict=True):
        drawn = pick_keywords(table, side)
        assert list(bars.x) == pytest.approx(drawn["log_odds"].abs().tolist())
        assert sorted(bars.x, reverse=True) == list(bars.x)
        assert [list(point) for point in bars.customdata] == [[key, side] for key in drawn["key"]]
        for text, ratio in zip(bars.text, np.exp(drawn["log_odds"].abs()), strict=True):
            assert say_number(ratio, locale, 1) in text


def test_words_are_not_markup_and_names_neither():
    figure = draw_keywords(claimed(1, 1), "fr", NAMES)
    assert list(figure.layout.yaxis.ticktext) == ["&lt;mota&gt;"]
    assert "&lt;b&gt;autres" in figure.layout.annotations[1].text
    assert "<mota>" not in figure.data[0].hovertext[0]


@pytest.mark.parametrize("meaning", ["negative", "period"])
def test_two_colours_with_a_meaning(meaning):
    figure = draw_keywords(claimed(2, 2), "fr", NAMES, meaning)
    assert [bars.marker.color for bars in figure.data] == [COLOURS[meaning], INK]


def test_the_surest_words_are_drawn():
    table = claimed(MOST_WORDS + 5, 1)
    drawn = pick_keywords(table, "part")
    assert len(drawn) == MOST_WORDS
    left_out = table[(table["side"] == "part") & ~table["key"].isin(drawn["key"])]
    assert left_out["z"].max() < drawn["z"].min()


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_side_says_so_and_an_empty_table_too(locale):
    figure = draw_keywords(claimed(0, 2), locale, NAMES)
    assert "<br>" in figure.layout.annotations[0].text
    assert len(figure.data[0].x) == 0
    assert draw_keywords(claimed(0, 0), locale, NAMES).layout.annotations
    assert describe_keywords(claimed(0, 0), locale, NAMES)
    assert "<motb>" in describe_keywords(claimed(2, 0), locale, NAMES)


def languages(**counts: tuple[int, int]) -> pd.DataFrame:
    rows = [(name, sum(pair), *pair) for name, pair in counts.items()]
    return pd.DataFrame(rows, columns=["language", "comments", "scored", UNSCORED])


@pytest.mark.parametrize("locale", LOCALES)
def test_languages_show_what_was_scored_and_hatch_what_was_not(locale):
    table = languages(fr=(8, 2), other=(0, 5))
    figure = draw_languages(table, locale)
    scored, unscored = figure.data
    assert (list(scored.x), list(unscored.x)) == ([8, 0], [2, 5])
    assert [list(point) for point in unscored.customdata] == [["fr", UNSCORED], ["other", UNSCORED]]
    assert unscored.marker.pattern.shape
    assert "8" in describe_languages(table, locale)
    assert describe_languages(table.head(0), locale)
    assert draw_languages(table.head(0), locale).layout.annotations
