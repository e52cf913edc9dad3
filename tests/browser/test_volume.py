"""What a person does on the page of volume: from a bar to its comments, from a brushed period to the filter and back,
and names what set the crisis off; on a phone nothing of it is cut.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from analysis.words import LOCALES, say
from tests.browser.gestures import brush, clear_button, click_point, insist, number
from tests.browser.test_widths import CUT
from tests.browser.visitors import AQUARELLE, LOCALE, PAIRS, PHONE
from tests.server import settle

pytestmark = pytest.mark.browser

# Where on the screen the highest bar of a row is (the row's axis), and how many comments it is about.
BAR = """(plot, axis) => {
    plot.scrollIntoView({block: "center"});
    if (!plot.calcdata || !plot._fullLayout) return null;
    const at = plot._fullData.findIndex(one => one.type === "bar" && (one.yaxis || "y") === axis);
    const trace = plot._fullData[at], layout = plot._fullLayout, box = plot.getBoundingClientRect();
    const ys = Array.from(trace.y), top = ys.indexOf(Math.max(...ys));
    const x = layout.xaxis, y = layout[axis.replace("y", "yaxis")], point = plot.calcdata[at][top];
    return [box.x + x._offset + x.c2p(point.p), box.y + y._offset + y.c2p(ys[top] / 2), ys[top]];
}"""
# How far the words of a chart reach beyond it, left and right.
BEYOND = """plot => {
    const box = plot.getBoundingClientRect();
    return [...plot.querySelectorAll(".annotation-text, .xtick text, .ytick text")]
        .map(one => one.getBoundingClientRect())
        .map(one => Math.max(box.left - one.left, one.right - box.right));
}"""


@pytest.mark.parametrize("visitor", PAIRS, ids=str)
def test_from_a_bar_and_a_period_to_the_comments_and_back(visit, visitor):
    lang, page = visitor.lang, visitor.open(visit, "volume")
    page.locator(".js-plotly-plot").first.wait_for()
    settle(page)
    _click_through(page, lang, "y2")
    whole = _counted(page)
    _filter_by_brush(page, lang)
    assert 0 < _counted(page) < whole
    _stays(page, lang, "click", whole=False)
    page.get_by_role("button", name=say("volume-whole-period", lang)).click()
    settle(page)
    expect(_chart(page).first).to_have_attribute("aria-label", re.compile(rf"^{whole} "))
    _stays(page, lang, "brush", whole=True)
    if visitor.case == AQUARELLE:
        _name_a_trigger(page, lang)
    else:
        expect(page.get_by_text(re.compile(r"× 2[.,]\d"))).to_be_visible()
        expect(page.get_by_role("button", name=say("trigger-name", lang))).to_have_count(0)
    expect(page.get_by_text(say("unexpected-error", lang))).to_have_count(0)


@pytest.mark.parametrize("lang", LOCALES)
def test_on_a_phone(visit, lang):
    page = visit(f"/volume?case={AQUARELLE}&lang={lang}", locale=LOCALE[lang], viewport=PHONE)
    page.locator(".js-plotly-plot").first.wait_for()
    settle(page)
    assert page.evaluate(CUT, '[data-testid="stMetric"]') == []
    beyond = page.locator(".js-plotly-plot").first.evaluate(BEYOND)
    assert len(beyond) > 10
    assert max(beyond) <= 1
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    _click_through(page, lang, "y4")
    for key in ("volume:filter-period", "volume:clear"):
        button = page.locator(f'[class*="st-key-{key.replace(":", "-")}"] button')
        box = button.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def _chart(page: Page):
    return page.locator('[data-testid="stPlotlyChart"]')


def _counted(page: Page) -> int:
    return int(re.match(r"\d+", _chart(page).first.get_attribute("aria-label"))[0])


def _click_through(page: Page, lang: str, axis: str) -> None:
    chart, back, bar = page.locator(".js-plotly-plot").first, clear_button(page, lang), []

    def click() -> None:
        bar[:] = [] if back.is_visible() else chart.evaluate(BAR, axis) or []
        if bar:
            click_point(page, *bar[:2])

    insist(page, click, back)
    settle(page)
    heading = page.get_by_role("heading", level=3).filter(has_text=re.compile(r":")).first
    assert number(heading.inner_text().split(":")[-1]) == bar[2]


def _filter_by_brush(page: Page, lang: str) -> None:
    clear_button(page, lang).click()
    settle(page)
    page.get_by_text(say("chart-gesture-brush", lang), exact=True).first.click()
    settle(page)
    panel = page.locator('[data-testid="stPlotlyChart"] .nsewdrag').first
    button = page.get_by_role("button", name=say("volume-filter-period", lang, days="").strip())
    brush(page, panel, 0.3, 0.6, button)
    label = button.inner_text()
    button.click()
    page.wait_for_url(re.compile("period="))
    settle(page)
    expect(button).to_have_count(0)
    first = re.search(r"\d{4}-\d{2}-(\d{2})", page.url)[1]
    assert str(int(first)) in label


def _stays(page: Page, lang: str, gesture: str, *, whole: bool) -> None:
    """What was filtered is so after the next click, too, and the field of the period says it."""
    page.get_by_text(say(f"chart-gesture-{gesture}", lang), exact=True).first.click()
    settle(page)
    assert ("period=" in page.url) is not whole
    field = re.sub(r"\s", "", page.locator('[data-testid="stDateInput"]').first.inner_text())
    first, last = re.findall(r"(\d\d/\d\d/\d{4})", field)
    chosen = re.findall(r"period=(\d{4})-(\d\d)-(\d\d)", page.url)
    assert chosen == ([] if whole else [tuple(reversed(day.split("/"))) for day in (first, last)])


def _name_a_trigger(page: Page, lang: str) -> None:
    button = page.locator('[class*="st-key-volume-trigger-first"] button').nth(2)
    named = page.get_by_role("button", name=say("trigger-unname", lang))
    insist(page, lambda: named.count() or button.click(), named)
    told = re.match(r"[\w ]+", say("trigger-event", lang, text=""))[0]
    expect(page.locator(f'[data-testid="stPlotlyChart"][aria-label*="{told}"]').first).to_be_visible()
    named.click()
    expect(named).to_have_count(0)
