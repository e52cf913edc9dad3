"""The overview in a browser: three sentences, the crisis named on the picture, and the comments behind both."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from analysis.samples import list_samples
from analysis.words import LOCALES, say
from tests.browser.conftest import LAPTOP
from tests.browser.gestures import clear_button, click_point, insist, number
from tests.browser.visitors import LOCALE, PHONE
from tests.screenshots import PHONE as BROWSER
from tests.server import settle

pytestmark = pytest.mark.browser

# Where on the screen the peak of the first window is.
PEAK = """plot => {
    plot.scrollIntoView({block: "center"});
    if (!plot.calcdata || !plot._fullLayout) return null;
    const at = plot.data.findIndex(one => [one.marker?.symbol].flat().includes("triangle-down"));
    if (at < 0) return null;
    const {xaxis, yaxis} = plot._fullLayout, box = plot.getBoundingClientRect();
    const point = plot.calcdata[at].find(one => one.mx === "triangle-down");
    return [box.x + xaxis._offset + xaxis.c2p(point.x), box.y + yaxis._offset + yaxis.c2p(point.y)];
}"""
# Of the words on the picture: their edges against those of the figure.
WORDS = """plot => {
    const whole = plot.getBoundingClientRect();
    return [...plot.querySelectorAll(".annotation text")]
        .map(one => [one.textContent, one.getBoundingClientRect()])
        .map(([text, box]) => [text, box.left - whole.left, whole.right - box.right,
            box.top, box.bottom, box.left, box.right]);
}"""

# Left and right edges of the flags, in order.
FLAGS = """plot => {
    const at = plot.data.findIndex(one => one.yaxis === "y9");
    const points = plot.querySelectorAll(".scatterlayer.mlayer .trace");
    const flags = [...points].find(one => one.__data__[0].trace.index === at);
    return [...flags.querySelectorAll(".point")].map(one => one.getBoundingClientRect())
        .map(box => [box.left, box.right]).sort((one, other) => one[0] - other[0]);
}"""


def overview(visit, case: str, lang: str, **options) -> Page:
    page = visit(f"/overview?case={case}&lang={lang}", locale=LOCALE[lang], **options)
    page.locator(".js-plotly-plot .xtick").first.wait_for()
    settle(page)
    return page


def sentences(page: Page) -> list[str]:
    return [text.replace("\u00a0", " ") for text in page.locator(".bb-synopsis p").all_inner_texts()]


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_three_sentences_and_the_comments_behind_them(visit, case, lang):
    page = overview(visit, case, lang)
    told = sentences(page)
    assert len(told) == 3
    crisis = {"fr": "commence le 6 août 2012", "en": "begins on 6 August 2012"}[lang]
    rise = {"fr": "le niveau monte", "en": "the level rises"}[lang]
    assert (crisis in told[1], rise in told[1]) == (case == "apres_aquarelle", case != "apres_aquarelle")
    button = page.get_by_role("button", name=re.compile(say("synopsis-see-window-negative", lang)))
    if case != "apres_aquarelle":
        expect(button).to_have_count(0)
        return
    insist(page, lambda: clear_button(page, lang).is_visible() or button.click(), clear_button(page, lang))
    heading = page.get_by_role("heading", level=3, name=re.compile(say("sentiment-negative", lang), re.I))
    assert str(number(heading.inner_text().split(":")[-1])) in told[1]


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=lambda size: size["width"])
def test_the_peak_leads_to_its_day(visit, lang, size):
    page = overview(visit, "apres_aquarelle", lang, viewport=size)
    chart, back = page.locator(".js-plotly-plot").first, clear_button(page, lang)

    def click() -> None:
        place = None if back.is_visible() else chart.evaluate(PEAK)
        if place:
            click_point(page, *place)

    insist(page, click, back)
    day = {"fr": "Du 8 août 2012", "en": "8 Aug 2012"}[lang]
    heading = page.get_by_role("heading", level=3, name=re.compile(day))
    expect(heading).to_be_visible()
    assert str(number(heading.inner_text().split(":")[-1])) in sentences(page)[1]


@pytest.mark.parametrize("lang", LOCALES)
def test_no_words_of_the_picture_are_cut_or_cover_each_other_on_a_phone(visit, lang):
    page = overview(visit, "apres_aquarelle", lang, viewport=PHONE, user_agent=BROWSER)
    boxes = page.locator(".js-plotly-plot").first.evaluate(WORDS)
    assert len(boxes) >= 4  # onset, peak, end, and who waits
    for place, (text, left, right, *_) in enumerate(boxes):
        assert left >= 0, text
        assert right >= 0, text
        for other in boxes[place + 1 :]:
            apart = boxes[place][3] >= other[4] - 1 or other[3] >= boxes[place][4] - 1
            beside = boxes[place][5] >= other[6] or other[5] >= boxes[place][6]
            assert apart or beside, (text, other[0])
    flags = page.locator(".js-plotly-plot").first.evaluate(FLAGS)
    assert len(flags) > 1
    assert all(one <= other for one, other in pairwise(edge for flag in flags for edge in flag))
    ticks = page.locator(".js-plotly-plot").first.locator(".xtick text")
    assert not any("rotate(90" in (tick.get_attribute("transform") or "") for tick in ticks.all())
