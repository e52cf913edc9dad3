"""The sentiment page: words of two parts, what to read first, and the languages, without a browser."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from analysis.case import open_case
from analysis.filters import Filters, select
from analysis.reading import Choices
from analysis.samples import list_samples
from analysis.words import LOCALES, say
from pages import orders, parts
from pages.view import View
from tests.app.test_pages import app, page, unfold, upload, words_on
from tests.made_export import make_export

WORDS = {"negative": "honteux colis perdu", "positive": "magnifique bouquet merci"}


def export() -> bytes:
    """Forty people complain on one day, forty praise on another, in words of their own."""
    lines = ["Auteur;Date;Message;J'aime"]
    for number in range(80):
        kind, day = ("negative", 6) if number < 40 else ("positive", 13)
        lines.append(
            f"p{number};{day:02d}/08/2012 {8 + number % 12:02d}:{number % 60:02d};{WORDS[kind]} {number};{number}"
        )
    return "\n".join(lines).encode()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_words_of_the_negative_and_those_of_a_period(locale):
    test = page(upload(app(locale), ("page.csv", export())), "sentiment")
    assert not test.exception
    assert say("keywords-title", locale) in words_on(test)
    alts = [chart.proto.alt for chart in test.get("plotly_chart")]
    assert any("honteux" in alt and say("keywords-part-negative", locale) in alt for alt in alts)
    ways = next(box for box in test.get("button_group") if box.key == "keywords_by")
    period = ways.set_value("period").run()
    assert not period.exception
    alts = [chart.proto.alt for chart in period.get("plotly_chart")]
    assert any("honteux" in alt and say("keywords-rest-period", locale) in alt for alt in alts)


@pytest.mark.parametrize("order", ["harshest", "typical"])
def test_a_column_leads_to_the_list_in_its_order(order):
    test = page(app("fr", next(iter(list_samples()))), "sentiment")
    after = test.button(key=f"sentiment:voices:{order}").click().run()
    assert not after.exception
    box = next(box for box in after.selectbox if box.label == say("listing-order", "fr"))
    assert box.value == order


def test_a_sentence_about_languages_leads_to_its_comments():
    test = page(app("en", next(iter(list_samples()))), "sentiment")
    after = test.button(key="sentiment:offer:inherited").click().run()
    assert not after.exception
    assert any(say("language-inherited-rows", "en") in heading.value for heading in after.subheader)


@pytest.fixture(scope="module")
def view():
    case = open_case([("made.csv", make_export(500))], Choices())
    return View(case, "fr", Filters(), select(case.comments, Filters(), case.timezone))


def test_the_harshest_are_the_negative_the_surest_and_hardest_first(view):
    ordered = orders.put_in_order(view, view.counted, "harshest")
    assert sorted(ordered["row_id"]) == sorted(view.counted["row_id"])
    place = ordered["sentiment"].astype("object").map({"negative": 0, "neutral": 1, "positive": 2}).fillna(3)
    assert place.is_monotonic_increasing
    negative = ordered[ordered["sentiment"] == "negative"]
    assert (negative["confidence"] * (1 - negative["compound"])).is_monotonic_decreasing


@pytest.mark.parametrize("order", [*orders.COLUMNS, "harshest", "file"])
def test_an_order_loses_no_comment(view, order):
    ordered = orders.put_in_order(view, view.counted, order)
    assert sorted(ordered["row_id"]) == sorted(view.counted["row_id"])


def test_parts_share_no_comment_and_a_period_is_whole(view):
    created = view.counted["created_at"]
    start, end = created.quantile(0.3), created.quantile(0.6)
    for part in (parts.NEGATIVE, parts.name_period(start, end)):
        inside, rest = parts.split(view, part)
        assert not (inside & rest).any()
        assert inside.any()
        assert rest.any()
    inside, rest = parts.split(view, parts.name_period(start, end))
    assert inside.sum() == ((created >= start) & (created < end)).sum()
    assert (inside | rest).sum() == created.notna().sum()
    assert parts.period_of(parts.name_period(start, end)) == (start, end)


def test_what_was_drawn_on_the_curve_is_the_period():
    starts = pd.date_range("2012-08-06", periods=3, freq="D", tz="Europe/Paris")
    points = [[one.isoformat(), two.isoformat(), "negative"] for one, two in pairwise(starts)]
    shown = {"source": "course", "points": points, "range": None}
    assert parts.drawn_period(shown) == (starts[0], starts[2])
    box = {"source": "course", "points": [], "range": ("2012-08-06 01:00", "2012-08-06 02:00")}
    assert np.diff(parts.drawn_period(box))[0] == pd.Timedelta(hours=1)
    assert parts.drawn_period({**shown, "source": "volume"}) is None
    assert parts.drawn_period(None) is None


def test_where_all_are_negative_a_period_is_left_to_compare():
    test = page(upload(app("fr"), ("page.csv", export())), "sentiment")
    assert next(box for box in test.get("button_group") if box.key == "keywords_by").value == parts.NEGATIVE
    only = test.multiselect(key="sentiment").set_value(["negative"]).run()
    assert not only.exception
    assert not only.warning
    assert next(box for box in only.get("button_group") if box.key == "keywords_by").value == "period"


@pytest.mark.parametrize("locale", LOCALES)
def test_how_sure_the_verdicts_are_is_told_to_whom_asks(locale):
    folded = page(app(locale, "apres_aquarelle"), "sentiment")
    tables = len(folded.dataframe)
    test = unfold(folded, "sure-panel")
    assert not test.exception
    assert len(test.dataframe) == tables + 3
