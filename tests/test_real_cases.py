"""Figures that the real exports must give, opened whole."""

import pytest

from analysis.case import open_case
from analysis.comments import brand_messages
from analysis.measures.groups import label_groups, measure_waits_by
from analysis.measures.latency import summarise_latency
from analysis.measures.sentiment import measure_sentiment
from analysis.measures.volume import choose_bin, usable_bins
from analysis.reading import Choices


def export(path) -> list[tuple[str, bytes]]:
    """A file as an upload."""
    return [(path.name, path.read_bytes())]


def test_twcs(exports):
    case = open_case(export(exports / "twcs_first5000" / "twcs.csv"))
    summary = summarise_latency(case.responses, case.end)
    assert (summary.customer_comments, summary.answered) == (2778, 2083)
    assert (summary.waiting, summary.unknown) == (601, 94)
    assert summary.median_minutes_answered == pytest.approx(11.5, abs=0.05)
    assert summary.p90_minutes_answered == pytest.approx(380, abs=0.5)
    assert case.comments["brand"].nunique() == 76


def test_trustpilot(exports):
    case = open_case(export(exports / "trustpilot_fr_with_replies" / "avis_trustpilot.csv"))
    summary = summarise_latency(case.responses, case.end)
    assert (summary.answered, summary.waiting) == (40, 120)
    assert summary.median_minutes_answered / 60 == pytest.approx(9.44, abs=0.005)
    assert case.comments["answers_by"].dropna().unique().tolist() == ["same_row"]


def test_three_brands_of_trustpilot_never_answer(exports):
    case = open_case(export(exports / "trustpilot_fr_with_replies" / "avis_trustpilot.csv"))
    labels = label_groups(case.comments, "brand", case.timezone)
    table = measure_waits_by(case.responses, labels).set_index("group")
    assert len(table) == 4
    assert table["answered"].sum() == 40
    never = table[table["answered"] == 0]
    assert len(never) == 3
    assert (never["waiting"] == never["n"]).all()
    assert never["median_minutes"].isna().all()


def test_costco_refuses_hours_and_latency(exports):
    case = open_case(export(exports / "facebook_dei_crisis" / "costco_comments_merged.csv"))
    created, precision = case.comments["created_at"], case.comments["precision"]
    assert case.waiting_refused == "coarse-dates"
    assert set(usable_bins(created, precision)) <= {"day", "week", "month"}
    assert choose_bin(created, precision) == "day"
    assert "date-pile-up" in {note.code for note in case.notes}


def test_free_mobile_is_only_inferred(exports):
    accounts = Choices(brands=("Freebox", "free", "Free_1337"))
    case = open_case(export(exports / "free_mobile_tweets_fr" / "free_tweet_export.csv"), accounts)
    assert brand_messages(case.comments).sum() == 725
    assert case.waiting_refused == "no-links"


@pytest.mark.parametrize(
    ("path", "refused"),
    [
        ("apify_facebook_expresso_fr/facebook_expresso_clean.csv", "no-dates"),
        ("facebook_copypaste_fr_nodate/comments.csv", "no-dates"),
        ("exportcomments_facebook_fr/exportcomments.xlsx", "no-brand"),
        ("youtube_fr_commentaires/commentaires_youtube.csv", "no-brand"),
    ],
)
def test_what_cannot_be_computed_is_said_and_the_rest_is(exports, path, refused):
    case = open_case(export(exports / path))
    assert case.waiting_refused == refused
    assert measure_sentiment(case.comments)["n"].max() > 0
