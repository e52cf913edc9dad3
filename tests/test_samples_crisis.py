"""The crisis of the samples as their accounts tell it, and of real exports that have none or no days to tell."""

import json

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.case import Case, open_case
from analysis.measures.crisis import Crisis, measure_crisis
from analysis.samples import find_sample


def measured(case: Case) -> Crisis:
    return measure_crisis(case.comments, case.timezone)


def sample(name: str) -> Crisis:
    found = find_sample(name)
    return measured(open_case(found.read(), found.choices))


@pytest.mark.parametrize("name", ["comments", "negative"])
def test_aquarelle_from_the_sixth_with_its_peak_on_the_eighth(name):
    found = sample("apres_aquarelle").found[name]
    assert len(found.windows) == 1
    window = found.windows.iloc[0]
    assert window["onset"] == pd.Timestamp("2012-08-06", tz="Europe/Paris")
    assert window["peak"] == pd.Timestamp("2012-08-08", tz="Europe/Paris")
    assert window["end"] > window["peak"]
    assert not window["open_at_end"]
    assert window["negative_differs"]
    assert found.calm_days >= 28
    assert set(found.aftermath) == {"negative", "level", "negativity"}


@pytest.mark.parametrize("name", ["comments", "negative"])
def test_private_outlet_rises_without_a_peak(name):
    found = sample("apres_private_outlet").found[name]
    assert found.windows.empty
    assert found.trend["direction"] == "rising"
    assert found.trend["low"] > 1
    assert found.trend["end"] > found.trend["begin"]


def test_costco_is_told_in_weeks(exports):
    path = exports / "facebook_dei_crisis" / "costco_comments_merged.csv"
    crisis = measured(open_case([(path.name, path.read_bytes())]))
    assert (crisis.bin, crisis.rounded) == ("week", True)
    for found in crisis.found.values():
        assert len(found.windows) == 1
        for moment in ("onset", "peak", "end"):
            assert found.windows[moment].dt.day_of_week.eq(0).all()


def test_twcs_has_no_crisis_of_its_own(exports):
    """Its first rows are slices of a larger set: on some days all of its 76 brands have many comments at once."""
    path = exports / "twcs_first5000" / "twcs.csv"
    crisis = measured(open_case([(path.name, path.read_bytes())]))
    for found in crisis.found.values():
        assert found.windows.empty
        assert not found.shared.empty
        assert found.aftermath == {}


def test_the_report_tells_it(tmp_path):
    found = find_sample("apres_aquarelle")
    files = [str(found.folder / name) for name in found.exports]
    assert main(["report", *files, "--brand", "Corolvenne", "--out", str(tmp_path)]) == 0
    crisis = json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))["crisis"]
    window = crisis["comments"]["windows"][0]
    assert window["onset"].startswith("2012-08-06")
    assert window["peak"].startswith("2012-08-08")
    assert crisis["comments"]["baseline"]["calm_days"] > 28
    assert sum(row["comments"] for row in crisis["series"]) == 522
    assert "by_brand" not in crisis


def test_the_report_tells_the_case_in_three_sentences(tmp_path):
    found = find_sample("apres_aquarelle")
    files = [str(found.folder / name) for name in found.exports]
    assert main(["report", *files, "--brand", "Corolvenne", "--out", str(tmp_path)]) == 0
    summary = json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))["summary"]
    assert {locale: len(sentences) for locale, sentences in summary.items()} == {"fr": 3, "en": 3}
    assert summary["en"][1].startswith("The crisis begins on 6\u00a0August\u00a02012")
