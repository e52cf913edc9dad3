"""The overview's line of who waited below the volume."""

import re

import pytest

from analysis.samples import list_samples
from analysis.words import LOCALES, say
from tests.app.test_pages import FRENCH_EXPORT, app, page, unfold, upload


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_the_overview_shows_who_waited_below_the_volume(case, locale):
    test = unfold(page(app(locale, case), "overview"), "overview:volume:table")
    table = next(frame.value for frame in test.dataframe if "highest" in frame.value)
    assert (table["highest"] >= table["waiting"]).all()
    assert table["waiting"].iloc[-1] > 0
    assert ("unwatched" in table) == (case == "apres_aquarelle")  # the case with two exports of a page
    help = say("wait-backlog-line-help", locale, definition=say("wait-backlog-help", locale))
    assert help in [heading.help for heading in test.subheader]


def test_where_waiting_is_not_known_the_overview_draws_no_line():
    overview = page(upload(app("fr"), ("page.csv", FRENCH_EXPORT)), "overview")
    assert not overview.dataframe
    overview = unfold(overview, "overview:volume:table")
    assert not overview.exception
    assert overview.dataframe
    assert not any("waiting" in frame.value for frame in overview.dataframe)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_three_sentences_tell_the_case_whatever_the_filters(case, locale):
    test = page(app(locale, case), "overview")
    told = sentences(test)
    assert len(told) == 3
    assert "2012" in told[0] or "2011" in told[0]
    assert not any(say("synopsis-whole", locale) in caption.value for caption in test.caption)
    test.multiselect(key="sentiment").set_value(["positive"]).run()
    assert not test.exception
    assert sentences(test) == told
    assert any(say("synopsis-whole", locale) in caption.value for caption in test.caption)


def test_a_sentence_leads_to_the_comments_behind_it():
    test = page(app("en", "apres_aquarelle"), "overview")
    headings = {}
    for name in ("volume:peak", "volume:window-negative", "volume:brand", "meanwhile:waiting"):
        test.button(key=f"overview:offer:{name}").click().run()
        assert not test.exception
        headings[name] = next(head.value for head in test.subheader if "2012" in head.value)
    told = " ".join(sentences(test))
    for name, words in {
        "volume:peak": "{} negative comments and ends",
        "volume:window-negative": "{} negative comments in all",
        "volume:brand": "wrote {} messages",
        "meanwhile:waiting": "{} are still waiting",
    }.items():
        count = re.findall(r"\d+", headings[name])[-1]
        assert words.format(count) in told, headings[name]


def test_private_outlet_offers_no_peak_to_read():
    test = page(app("fr", "apres_private_outlet"), "overview")
    assert not [button for button in test.button if ":offer:" in str(button.key) and "peak" in button.key]


def sentences(test) -> list[str]:
    (block,) = [html.proto.body for html in test.get("html") if "bb-synopsis p" in html.proto.body]
    return re.findall(r"<p>(.*?)</p>", block)
