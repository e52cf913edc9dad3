"""Every page in both languages, on both samples, on an upload and with no case at all: the logic, without a browser."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.samples import list_samples
from analysis.words import LOCALES, keys, say

ROOT = Path(__file__).parent.parent.parent
PAGES = ("case", "overview", "sentiment", "volume", "response_time", "story")
PATIENCE_SECONDS = 60

FRENCH_EXPORT = (
    "Auteur;Date;Message;J'aime\n"
    "Maud;06/08/2012 14:03;Toujours rien reçu, c'est honteux;12\n"
    "Zoé;06/08/2012 15:10;Superbe bouquet, merci;3\n"
    "Ivan;13/08/2012 09:00;Vous livrez à Brest ?;0\n"
).encode()


def app(locale: str, case: str | None = None, **filters: list[str]) -> AppTest:
    """The app as a browser of that language would open it, on a case of the link, with the filters set."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE_SECONDS)
    if case:
        test.query_params["case"] = case
    # Bound query parameters need a browser (tests/browser): here the widgets are set by hand.
    test.context = {"locale": {"fr": "fr-FR", "en": "en-GB"}[locale]}
    test.run()
    for name, chosen in filters.items():
        test.multiselect(key=name).set_value(chosen).run()
    return test


def page(test: AppTest, name: str) -> AppTest:
    """The same session on another page."""
    return test.switch_page(f"pages/{name}.py").run()


def unfold(test: AppTest, key: str) -> AppTest:
    """Unfold a panel: AppTest has no click for it."""
    test.session_state[key] = True
    return test.run()


def upload(test: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """The same session after dropping files on the uploader."""
    return test.file_uploader[0].set_value([(name, data, "text/csv") for name, data in files]).run()


def words_on(test: AppTest) -> str:
    """All the text that the page shows."""
    kinds = (
        "title",
        "subheader",
        "markdown",
        "caption",
        "info",
        "warning",
        "error",
        "metric",
        "html",
        "button",
    )
    elements = [element for kind in kinds for element in test.get(kind)]
    return "\n".join(
        str(getattr(element, name, "")) for element in elements for name in ("label", "value", "body")
    )


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
@pytest.mark.parametrize("name", PAGES)
def test_every_page_shows_a_sample_without_an_error(name, case, locale):
    test = page(app(locale, case), name)
    assert not test.exception
    assert not test.error
    assert test.title[0].value
    if name != "case":
        assert test.title[0].value == say(f"page-{name.replace('_', '-')}", locale)
        assert say("sample-notice", locale) in words_on(test)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_what_to_do_without_a_case(name, locale):
    test = page(app(locale), name)
    assert not test.exception
    shown = words_on(test)
    if name == "case":
        assert shown.count(say("case-open-sample", locale)) == len(list_samples())
    else:
        assert say("empty-no-case", locale) in shown


@pytest.mark.parametrize("locale", LOCALES)
def test_no_page_shows_the_key_of_a_sentence(locale):
    test = app(locale, next(iter(list_samples())))
    for name in PAGES:
        shown = words_on(page(test, name)).split()
        assert not set(shown) & {key for key in keys(locale) if "-" in key}


def test_an_upload_opens_in_its_session():
    test = upload(app("fr"), ("page.csv", FRENCH_EXPORT))
    assert not test.exception
    assert test.metric[0].value == "3"
    overview = page(test, "overview")
    assert not overview.exception
    assert overview.metric[0].value == "3"


def test_another_session_gets_no_upload_but_is_told_what_to_do():
    case = upload(app("fr"), ("page.csv", FRENCH_EXPORT)).session_state["case_id"]
    assert case.startswith("upload-")
    stranger = app("fr", case)
    assert not stranger.exception
    assert say("case-link-asks-file", "fr") in words_on(stranger)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
        ("vide.csv", b""),
        ("entete.csv", b"Auteur;Date;Message\n"),
        ("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    ],
)
def test_a_file_that_is_no_export_gets_a_sentence_and_the_app_goes_on(name, data, locale):
    test = upload(app(locale), (name, data))
    assert not test.exception
    assert len(test.error) == 1
    assert name.split(".")[0] in test.error[0].value
    again = upload(test, ("page.csv", FRENCH_EXPORT))
    assert not again.exception
    assert not again.error
    assert again.metric[0].value == "3"


def test_filters_count_customer_comments():
    case = next(iter(list_samples()))
    everything = int(page(app("en", case), "overview").metric[0].value.replace(",", ""))
    negative = int(page(app("en", case, sentiment=["negative"]), "overview").metric[0].value.replace(",", ""))
    assert 0 < negative < everything


def test_filters_do_not_make_answers_vanish():
    case = next(iter(list_samples()))
    whole = page(app("en", case), "response_time")
    part = page(app("en", case, sentiment=["negative"]), "response_time")

    def counted(test):
        return sum(int(metric.value.replace(",", "")) for metric in test.metric[1:4])

    assert 0 < counted(part) < counted(whole)
    assert int(part.metric[1].value) > 0


def test_a_card_leads_to_its_comments():
    test = page(app("en", next(iter(list_samples()))), "overview")
    negative = test.button(key="overview:card:negative")
    count = int("".join(filter(str.isdigit, negative.label)))
    after = negative.click().run()
    assert not after.exception
    assert any(str(count) in heading.value for heading in after.subheader)
    assert after.button(key="overview:clear")


def test_choosing_the_brand_is_what_counts():
    test = upload(app("en"), ("page.csv", FRENCH_EXPORT))
    box = next(box for box in test.multiselect if box.label == say("brands-label", "en"))
    chosen = box.set_value(["Zoé"]).run()
    assert not chosen.exception
    assert [metric.value for metric in chosen.metric[:2]] == ["2", "1"]


def test_authors_are_numbers_until_names_are_asked_for():
    test = page(app("fr", next(iter(list_samples()))), "overview")
    assert "Maud Kerivel" not in words_on(test)
    named = next(toggle for toggle in test.toggle if toggle.key == "names").set_value(True).run()
    assert "Maud Kerivel" in words_on(named)


@pytest.mark.parametrize("name", ["overview", "volume"])
def test_the_timeline_s_alternative_text_counts_the_brand_s_messages(name):
    test = page(app("en", next(iter(list_samples()))), name)
    alt = test.get("plotly_chart")[0].proto.alt
    messages, events = re.search(r"Messages of the brand: (\d+)\..* (\d+) events", alt).groups()
    assert int(messages) > 0
    assert int(events) > 0


def test_a_refused_file_leaves_the_open_case_open():
    test = upload(app("fr"), ("page.csv", FRENCH_EXPORT))
    refused = upload(test, ("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00"))
    assert not refused.exception
    assert "photo" in refused.error[0].value
    assert refused.metric[0].value == "3"


def test_a_file_refused_beside_a_good_one_is_said():
    test = upload(app("en"), ("page.csv", FRENCH_EXPORT), ("photo.png", b"\x89PNG\r\n\x1a\n\x00\x00"))
    assert not test.error
    assert test.metric[0].value == "3"
    assert "photo" in words_on(test)


def test_a_choice_that_leaves_no_text_can_be_undone():
    test = upload(app("fr"), ("page.csv", FRENCH_EXPORT))
    box = next(box for box in test.selectbox if box.label == say("field-text", "fr"))
    box.select_index(0)
    locked = (
        next(button for button in test.button if button.label == say("columns-apply", "fr")).click().run()
    )
    assert not locked.exception
    assert len(locked.error) == 1
    assert any(box.label == say("field-text", "fr") for box in locked.selectbox)
    undo = next(button for button in locked.button if button.label == say("case-undo-choices", "fr"))
    assert undo.click().run().metric[0].value == "3"


def test_the_column_of_texts_can_be_named_where_none_was_found():
    test = upload(
        app("fr"), ("page.csv", b"id;quand;msg_c\n1;2012-08-06;ok\n2;2012-08-07;non\n3;2012-08-08;bof\n")
    )
    assert len(test.error) == 1
    next(box for box in test.selectbox if box.label == say("field-text", "fr")).select_index(3)
    opened = (
        next(button for button in test.button if button.label == say("columns-apply", "fr")).click().run()
    )
    assert not opened.error
    assert opened.metric[0].value == "3"
