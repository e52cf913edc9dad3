"""The story one day a screen: from the title to the last day and back, and what stands on a screen; no browser."""

import pytest
from streamlit.testing.v1 import AppTest

from analysis.samples import find_sample, list_samples, say_notice
from analysis.words import LOCALES, say
from tests.app.test_pages import FRENCH_EXPORT, app, page, upload, words_on
from tests.app.test_samples_shown import pictures
from tests.app.test_story import CASE, PEAK, opened, shown_html
from tests.story.cases import story_of


def presented(locale: str, case: str = CASE) -> AppTest:
    test = page(app(locale, case), "story")
    test.button(key="story-present").click().run()
    assert not test.exception
    return test


def matter(case: str = CASE) -> list:
    """The days that are presented before all are asked for."""
    return [entry for entry in story_of(case).entries if entry.matters]


def forward(test: AppTest, by: str = "Right") -> AppTest:
    test.button(key=f"stage-{by}").click().run()
    assert not test.exception
    assert not test.error
    return test


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_from_the_title_to_the_last_day_and_out(case, locale):
    test = presented(locale, case)
    shown = shown_html(test)
    assert f"<h1>{find_sample(case).title[locale]}</h1>" in shown.replace("&#x27;", "'")
    assert say_notice() in shown
    assert test.button(key="stage-Left").disabled
    days = matter(case)
    for at, entry in enumerate(days, start=1):
        shown = shown_html(forward(test, "Right" if at % 2 else "PageDown"))
        place = say("telling-present-place", locale, at=str(at), n=str(len(days)))
        assert f"<span>{place}</span>" in shown
        assert shown.count("<h1>") == 1
        (picture,) = pictures(test)
        assert "reconstruction for teaching" in picture
        assert entry.end.tz_convert("UTC").strftime("%Y-%m-%dT%H:%M") in picture
        assert "j’aime" not in shown
        assert not test.title
        ending = say("telling-turn-last-word", locale) in shown
        assert ending == (at == len(days))
    assert test.button(key="stage-Right").disabled
    forward(test, "Left")
    assert f">{say('telling-present-place', locale, at=str(at - 1), n=str(at))}<" in shown_html(test)
    test.button(key="stage-leave").click().run()
    assert test.title[0].value == say("page-story", locale)
    assert "present" not in test.query_params


def test_a_link_leads_into_the_presentation_and_a_wrong_one_does_no_harm():
    n = str(len(matter()))
    for at, place in (("3", "3"), ("99999", n), ("-1", None), ("x", None)):
        test = app("en", CASE)
        test.query_params["present"], test.query_params["at"] = "1", at
        page(test, "story")
        assert not test.exception
        shown = shown_html(test)
        if place:
            assert say("telling-present-place", "en", at=place, n=n) in shown
        else:
            assert "bb-title" in shown


def test_what_a_person_edited_is_presented_and_what_is_struck_is_not():
    test = opened(page(app("en", CASE), "story"))
    test.toggle(key="story-edit").set_value(True).run()
    for name, words in (("headline", "The day it all turned"), ("crowd", "Everybody writes."), ("brand", "")):
        (field,) = [one for one in test.text_area if one.key.endswith(f"{PEAK}/{name}")]
        field.set_value(words).run()
    test.toggle(key="story-edit").set_value(False).run()
    test.button(key="story-present").click().run()
    for entry in matter():
        forward(test)
        if entry.start.isoformat() == PEAK:
            break
    shown = shown_html(test)
    assert "<h1>The day it all turned</h1>" in shown
    assert f"<li>Everybody writes. <small>· {say('telling-by-person', 'en')}</small></li>" in shown
    assert "The brand writes" not in shown


def test_all_days_are_presented_where_all_are_shown():
    test = page(app("fr", CASE), "story")
    test.segmented_control(key="story-scope").set_value("all").run()
    test.button(key="story-present").click().run()
    forward(test)
    n = str(len(story_of(CASE).entries))
    assert say("telling-present-place", "fr", at="1", n=n) in shown_html(test)


def test_an_own_export_has_no_notice():
    test = page(upload(app("fr"), ("page.csv", FRENCH_EXPORT)), "story")
    test.button(key="story-present").click().run()
    assert "page.csv" in shown_html(test)
    forward(test)
    assert not any("reconstruction" in one for one in [*pictures(test), shown_html(test)])


def test_another_case_begins_without_a_presentation():
    test = presented("en")
    page(test, "case").button(key=f"open:{list(list_samples())[1]}").click().run()
    assert page(test, "story").title[0].value == say("page-story", "en")


def test_a_case_without_dates_has_nothing_to_present():
    data = "Auteur;Message\nMaud;Toujours rien reçu\nZoé;Superbe bouquet, merci\n".encode()
    test = upload(app("fr"), ("page.csv", data))
    test.query_params["present"] = "1"
    page(test, "story")
    assert not test.exception
    assert test.title[0].value == say("page-story", "fr")
    assert say("refused-no-dates", "fr") in words_on(test)
