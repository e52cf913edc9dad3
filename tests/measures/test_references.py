"""Reference figures: each says where it comes from, and is no more certain than it is."""

import pandas as pd
import pytest

from analysis.measures.references import EVIDENCE, KINDS, PLATFORMS, load_references, pick_references
from analysis.words import LOCALES, keys, say

ROWS = load_references().to_dict("records")


def test_keys_are_unique():
    assert load_references()["key"].is_unique
    assert len(ROWS) > 10


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_each_has_a_year_a_source_an_address_and_what_it_is(row):
    assert 2005 <= row["year"] <= 2025
    assert row["source"]
    assert row["address"].startswith("https://")
    assert row["kind"] in KINDS
    assert row["evidence"] in EVIDENCE
    assert row["platform"] in PLATFORMS
    assert row["note"]
    assert row["minutes"] > 0
    assert pd.isna(row["share"]) or 0 < row["share"] < 1
    assert pd.isna(row["from_minutes"]) or 0 < row["from_minutes"] < row["minutes"]
    assert pd.isna(row["n"]) or row["n"] > 0


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_each_has_its_words_and_they_say_its_figures(row, locale):
    label, sentence = say(f"reference-{row['key']}-label", locale), say(f"reference-{row['key']}", locale)
    assert str(row["year"]) in label
    # The share that is drawn is the one that is told, of a wait the hours or minutes.
    if pd.notna(row["share"]) and row["share"] != 0.125:  # told as one in eight
        assert f"{row['share']:.0%}".removesuffix("%") in label
        assert f"{row['share']:.0%}".removesuffix("%") in sentence
    hours, rest = divmod(round(row["minutes"]), 60)
    told = label.replace("\u00a0", " ").replace("\u202f", " ")
    assert (f"{hours} h {rest}" if hours and rest else f"{hours} h" if hours else f"{rest} min") in told


def test_every_word_of_a_reference_belongs_to_one():
    told = {
        name.removeprefix("reference-").removesuffix("-label")
        for name in keys("fr")
        if name.endswith("-label")
    }
    told &= {name.removeprefix("reference-") for name in keys("fr") if name.startswith("reference-")}
    assert told == {row["key"] for row in ROWS}


@pytest.mark.parametrize("locale", LOCALES)
def test_expectations_and_practices_read_differently(locale):
    marks = {"fr": ("attend", "observé"), "en": ("expect", "observed")}[locale]
    for row in ROWS:
        label = say(f"reference-{row['key']}-label", locale)
        assert [mark in label for mark in marks] == [kind == row["kind"] for kind in KINDS], label


def test_picked_in_the_order_asked_and_only_what_there_is():
    keys = [row["key"] for row in ROWS]
    assert pick_references([keys[3], "gone", keys[0], keys[3]])["key"].tolist() == [keys[3], keys[0]]
    assert pick_references([]).empty
    assert list(pick_references([]).columns) == list(load_references().columns)


def test_the_table_of_one_reader_is_not_that_of_the_next():
    for table in (load_references(), pick_references([ROWS[0]["key"]])):
        table.loc[0, "minutes"] = 1
    assert load_references().loc[0, "minutes"] == ROWS[0]["minutes"]
