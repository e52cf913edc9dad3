"""Counts: as interfaces in French and English write them, thousands and decimals decided by the column."""

import pandas as pd
import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.cells import clean_counts, clean_ids, clean_stars


def counts(*cells):
    return [None if pd.isna(one) else one for one in clean_counts(pd.Series(cells, dtype="str"))]


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("12", 12),
        ("0", 0),
        ("1 234", 1_234),
        ("1\u202f234", 1_234),
        ("1\u00a0234", 1_234),
        ("1,234", 1_234),
        ("1.234", 1_234),
        ("1.234.567", 1_234_567),
        ("1,234,567", 1_234_567),
        ("1’234", 1_234),
        ("1.234,0", 1_234),
        ("1,234.0", 1_234),
        ("1,2 k", 1_200),
        ("1.2K", 1_200),
        ("1,2\u00a0k", 1_200),
        ("12k", 12_000),
        ("3 M", 3_000_000),
        ("1,5 Md", 1_500_000_000),
        ("1.234K", 1_234),
        ("12 j’aime", 12),
        ("1,2 k j'aime", 1_200),
        ("12 likes", 12),
        ("12 mentions J'aime", 12),
        ("3 messages", 3),
        ("3 kudos", 3),
        ("3 mille", 3_000),
        ("1,5 mille", 1_500),
        ("1,2 million de vues", 1_200_000),
        ("1.2k likes", 1_200),
        ("« 12 J’aime »", 12),
        ("J’aime (12)", 12),
        ("👍 12", 12),
        ('="12"', 12),
        ("100+", 100),
        ("12 %", None),
        ("—", None),
        ("1e3", None),
        ("2 billets", 2),
        ("J'aime : 12", 12),
        ("Likes: 1,234", 1_234),
        ("99+", 99),
        ("+12", 12),
        ("(12)", 12),
        ("-3", -3),
        ("3.0", 3),
        ("3,0", 3),
        ("", None),
        ("n/a", None),
        ("-", None),
        ("j'aime", None),
        ("4/5", None),
        ("2012-08-06", None),
        ("14:03", None),
        ("06/08/2012", None),
        ("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7", None),
        ("9999999999999999999", None),
        ("1.2.", 1),
    ],
)
def test_each_count(cell, count):
    assert counts(cell) == [count]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("1.234", "12", "5.678"), [1_234, 12, 5_678]),
        (("1.234", "12.0", "3.0"), [1, 12, 3]),
        (("1,234", "12.0"), [1_234, 12]),
        (("1.234", "12,0"), [1_234, 12]),
        (("0.125", "1.234"), [0, 1]),
        (("12.000", "3.000", "0.000"), [12, 3, 0]),
        (("12.000", "3.000", "45.000"), [12, 3, 45]),
        (("12.000", "950", "3.000"), [12_000, 950, 3_000]),
        (("1.234", "1,2 k"), [1_234, 1_200]),
        (("1234.5", "2.345"), [1_234, 2]),
    ],
)
def test_the_column_decides_what_a_mark_before_three_digits_parts(cells, expected):
    assert counts(*cells) == expected


@given(
    numbers=st.lists(st.integers(0, 10**9), min_size=1, max_size=6),
    locale=st.sampled_from(["fr_FR", "en_US", "de_DE", "de_CH", "es_ES", "pt_BR"]),
)
def test_what_a_locale_writes_is_read_back(numbers, locale):
    # A column of thousands that are all round may as well be one of decimals.
    numbers = [*numbers, 7]
    assert counts(*(format_decimal(number, locale=locale) for number in numbers)) == numbers


@given(st.lists(st.text(max_size=20), max_size=4))
def test_no_cell_raises(cells):
    assert len(counts(*cells)) == len(cells)


@pytest.mark.parametrize(
    ("cell", "identity"),
    [
        ("ID: 809512345678901234", "809512345678901234"),
        ("ID:809512345678901234", "809512345678901234"),
        ("id : 809512345678901234", "809512345678901234"),
        ("ID 809512345678901234", "809512345678901234"),
        ('="809512345678901234"', "809512345678901234"),
        ("'809512345678901234", "809512345678901234"),
        ("809512345678901234.0", "809512345678901234"),
        ("809512345678901234.00", "809512345678901234"),
        ("809512345678901234,0", "809512345678901234"),
        ("=“809512345678901234”", "809512345678901234"),
        ("’809512345678901234", "809512345678901234"),
        ('"809512345678901234"', "809512345678901234"),
        ("809,512,345,678,901,234", "809512345678901234"),
        ("809.512.345.678.901.234", "809512345678901234"),
        ("809\u202f512\u202f345\u202f678\u202f901\u202f234", "809512345678901234"),
        ("192.168.112.100", "192.168.112.100"),
        ("5e12", "5e12"),
        ("Identity", "Identity"),
        ("idea-12", "idea-12"),
    ],
)
def test_ids_without_the_marks_around_them(cell, identity):
    ids, ruined = clean_ids(pd.Series([cell], dtype="str"))
    assert ids.tolist() == [identity]
    assert not ruined


@pytest.mark.parametrize("cell", ["5.70E+17", "5,70E+17", "5.70119E17", "6E+17"])
def test_ids_that_a_spreadsheet_rounded_are_no_ids(cell):
    ids, ruined = clean_ids(pd.Series([cell], dtype="str"))
    assert ids.isna().all()
    assert ruined == 1


@pytest.mark.parametrize(
    ("cell", "stars"),
    [
        ("4", 4),
        ("4.0", 4),
        ("4,5", 4),
        ("4/5", 4),
        ("4 / 5", 4),
        ("4 sur 5", 4),
        ("4 étoiles", 4),
        ("4 étoiles sur 5", 4),
        ("4 out of 5 stars", 4),
        ("4.0 out of 5 stars", 4),
        ("Rated 4 out of 5 stars", 4),
        ("Noté 4 sur 5", 4),
        ("Note : 4/5", 4),
        ("★★★★☆", 4),
        ("", None),
        ("très bien", None),
    ],
)
def test_stars(cell, stars):
    found = clean_stars(pd.Series([cell], dtype="str"))
    assert [None if pd.isna(one) else one for one in found] == [stars]
