"""What a person does on the page of waiting: another calendar, from a step of a curve down to a thread, two groups."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from analysis.words import LOCALES, say
from tests.browser.gestures import clear_button, go_to, insist, number
from tests.browser.visitors import LOCALE
from tests.server import settle

pytestmark = pytest.mark.browser

TWCS = "twcs_first5000"
CASES = ("apres_aquarelle", "apres_private_outlet", TWCS)
# Where on the screen a step in the middle of the first curve is, once it is in the middle of the screen.
STEP = """plot => {
    plot.scrollIntoView({block: "center"});
    if (!plot.calcdata || !plot._fullLayout) return null;
    const trace = plot.data.find(one => one.customdata && one.customdata.length > 4 && one.line);
    const at = Math.floor(trace.customdata.length / 2);
    const {xaxis, yaxis} = plot._fullLayout, box = plot.getBoundingClientRect();
    const point = plot.calcdata[trace.index ?? plot.data.indexOf(trace)][at];
    return [box.x + xaxis._offset + xaxis.c2p(point.x), box.y + yaxis._offset + yaxis.c2p(point.y)];
}"""


@pytest.fixture
def waiting(visit, exports: Path):
    """The page of waiting on a sample or on the real export of many brands."""

    def open_page(case: str, lang: str) -> Page:
        if case != TWCS:
            return visit(f"/response_time?case={case}&lang={lang}", locale=LOCALE[lang])
        page = visit(f"/?lang={lang}", locale=LOCALE[lang])
        export = next((exports / TWCS).glob("*.csv"))
        page.locator('input[type="file"]').first.set_input_files(str(export))
        page.get_by_text(say("case-comments", lang), exact=True).first.wait_for(timeout=120_000)
        settle(page)
        go_to(page, say("page-response-time", lang))
        return page

    return open_page


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("case", CASES)
def test_another_calendar_a_thread_and_two_groups(waiting, case, lang):
    page = waiting(case, lang)
    _another_calendar(page, lang)
    _down_to_a_thread(page, lang)
    _two_groups(page, lang)


def _another_calendar(page: Page, lang: str) -> None:
    page.get_by_text(say("wait-clock-opening", lang), exact=True).first.click()
    settle(page)
    box = page.get_by_role("textbox", name=say("wait-hours", lang))
    opens = page.get_by_role("button", name=re.compile(f"{say('wait-hours', lang)}$")).first

    def fill() -> None:
        if not box.is_visible():
            opens.click()
        box.fill("sun 10:00-12:00; holidays none")
        box.press("Enter")

    insist(page, fill, box)
    settle(page)
    page.keyboard.press("Escape")
    page.get_by_text(say("wait-clock-calendar", lang), exact=True).first.click()
    settle(page)
    day = {"fr": "dim", "en": "sun"}[lang]
    expect(page.get_by_text(re.compile(rf"{day} 10:00-12:00")).first).to_be_attached()
    assert "hours=" in page.url


def _down_to_a_thread(page: Page, lang: str) -> None:
    chart = page.locator(".js-plotly-plot").first
    back = clear_button(page, lang)

    def click() -> None:
        step = None if back.is_visible() else chart.evaluate(STEP)
        if step:
            x, y = step
            page.mouse.move(x - 3, y)
            page.mouse.move(x, y)
            page.mouse.click(x, y)

    insist(page, click, back)
    page.locator(".bb-comment").first.wait_for()
    see = re.compile(re.escape(say("thread-see", lang, shown="9")).replace("9", r"\d+"))
    button = page.get_by_role("button", name=see).first
    n = number(button.inner_text())
    button.click()
    settle(page)
    heading = page.get_by_role("heading", level=3, name=re.compile(say("thread-title", lang)))
    expect(heading).to_be_visible()
    assert number(heading.inner_text()) == n


def _two_groups(page: Page, lang: str) -> None:
    more = page.get_by_text(say("wait-more-groups", lang), exact=True).first
    box = page.get_by_role("combobox", name=re.compile(re.escape(say("wait-groups-by", lang))))
    insist(page, lambda: box.is_visible() or more.click(), box)
    box.scroll_into_view_if_needed()
    box.click()
    box.fill(say("wait-by-author", lang))
    page.get_by_role("option", name=say("wait-by-author", lang), exact=True).click()
    settle(page)
    test = page.get_by_text(re.compile("log-rank", re.IGNORECASE)).filter(
        has_text=re.compile(say("wait-author-first", lang))
    )
    expect(test.first).to_be_visible()
    expect(page.get_by_text(say("unexpected-error", lang))).to_have_count(0)
