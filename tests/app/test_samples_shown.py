"""What a sample shows beside the figures: that it is a reconstruction, where each comment comes from, what happened."""

import json

import pytest

from analysis.events import ORIGINS
from analysis.samples import find_sample, list_samples, say_notice
from analysis.words import LOCALES, say
from tests.app.test_corrections import unfold
from tests.app.test_pages import FRENCH_EXPORT, PAGES, app, page, upload, words_on

AQUARELLE = "apres_aquarelle"


def pictures(test) -> list[str]:
    """The figures of a page as the browser gets them."""
    return [str(json.loads(chart.proto.spec)) for chart in test.get("plotly_chart")]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_every_page_and_picture_bears_the_notice_in_both_languages(case, locale):
    test = app(locale, case)
    drawn = 0
    for name in PAGES:
        shown = page(test, name)
        for other in LOCALES:
            assert say("sample-notice", other) in words_on(shown).lower()
        drawn += len(pictures(shown))
        assert all("reconstruction for teaching" in picture for picture in pictures(shown))
    assert drawn >= 6


@pytest.mark.parametrize("locale", LOCALES)
def test_the_start_says_what_the_samples_are(locale):
    assert words_on(app(locale)).count(say_notice()) == 2 * len(list_samples())  # as value and as body


def test_an_own_case_bears_none():
    test = upload(app("en"), ("page.csv", FRENCH_EXPORT))
    for name in PAGES[1:]:
        shown = page(test, name)
        assert say("sample-notice", "en") not in words_on(shown).lower()
        assert not any("reconstruction" in picture or "Events" in picture for picture in pictures(shown))


def test_a_sample_that_is_uploaded_under_another_name_bears_it():
    (_, data), *_ = find_sample("apres_private_outlet").read()
    test = page(upload(app("en"), ("export.csv", data)), "overview")
    assert say_notice() in words_on(test).replace("\\", "")
    assert all("reconstruction for teaching" in picture for picture in pictures(test))


@pytest.mark.parametrize("locale", LOCALES)
def test_each_comment_says_where_it_comes_from(locale):
    shown = words_on(page(app(locale, AQUARELLE), "overview"))
    assert sum(shown.count(say(f"origin-{origin}", locale)) for origin in ORIGINS) >= 10


@pytest.mark.parametrize("name", ["overview", "volume", "sentiment"])
def test_timelines_flag_the_events_and_list_them(name):
    test = page(app("fr", AQUARELLE), name)
    assert any("défouloir" in picture for picture in pictures(test))
    if name != "sentiment":
        events = find_sample(AQUARELLE).events
        assert any(str(len(events)) in box.label for box in test.expander)
        unfold(test, f"{name}:events")
        assert words_on(test).count(say("origin-told", "fr")) >= (events["origin"] == "told").sum()


def test_what_a_later_export_lacks_can_be_read():
    test = page(app("en", AQUARELLE), "overview")
    button = test.button(key="overview:offer:absent")
    count = int("".join(filter(str.isdigit, button.label)))
    shown = words_on(button.click().run())
    assert say("absent-rows", "en") in shown
    what = say("absent-rows", "en")
    assert say("selection-of-messages", "en", what=what, n=count, shown=str(count)) in shown
    assert "not in the export of 31 Aug 2012, 21:00" in shown


def test_rates_are_shown_where_the_audience_is_known_and_can_be_given():
    assert "per 1,000 fans" in words_on(page(app("en", "apres_private_outlet"), "overview"))
    own = upload(app("en"), ("page.csv", FRENCH_EXPORT))
    assert "per 1,000 fans" not in words_on(page(own, "overview"))
    field = next(field for field in page(own, "case").number_input if field.key.startswith("audience:"))
    field.set_value(500).run()
    assert "6 per 1,000 fans" in words_on(page(own, "overview"))
    assert "4 comments per 1,000 fans (page of 500 fans)" in words_on(page(own, "volume"))
