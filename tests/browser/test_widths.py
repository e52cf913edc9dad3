"""The page of waiting on a laptop, a projector and a phone: nothing in it is cut, nothing wraps that is one line."""

import pytest
from playwright.sync_api import Page

from analysis.words import LOCALES, say
from tests.browser.conftest import LAPTOP
from tests.browser.visitors import LOCALE, PHONE
from tests.server import settle

pytestmark = pytest.mark.browser

WIDE = (LAPTOP, {"width": 1280, "height": 720})
# The texts of an element's own that are cut short with dots.
CUT = """selector => [...document.querySelectorAll(selector)]
    .flatMap(one => [one, ...one.querySelectorAll("*")])
    .filter(one => getComputedStyle(one).textOverflow === "ellipsis" && one.scrollWidth > one.clientWidth)
    .map(one => one.textContent)"""
SIDES = """selector => [...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect())
    .map(box => [box.left, box.right, box.top])"""
HIDDEN = """() => [...document.querySelectorAll('[data-testid="stDataFrame"] .dvn-scroller')]
    .map(one => [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight])"""


def open_waiting(visit, lang: str, size: dict, more: str, case: str = "apres_aquarelle") -> Page:
    page = visit(
        f"/response_time?case={case}&lang={lang}&more={more}&clock=opening",
        locale=LOCALE[lang],
        viewport=size,
    )
    page.locator(".st-key-more button").first.wait_for()
    settle(page)
    return page


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("size", WIDE, ids=lambda size: size["width"])
def test_on_a_laptop_and_a_projector(visit, lang, size):
    page = open_waiting(visit, lang, size, "both")
    page.locator(".dvn-scroller").first.wait_for(state="attached")
    page.wait_for_timeout(500)
    lines = {round(top) for _, _, top in page.evaluate(SIDES, ".st-key-more button")}
    assert len(lines) == 1
    assert page.evaluate(CUT, '[data-testid="stMetric"]') == []
    hidden = page.evaluate(HIDDEN)
    assert hidden
    assert all(beside <= 1 and below <= 1 for beside, below in hidden)


@pytest.mark.parametrize("lang", LOCALES)
def test_on_a_phone(visit, lang):
    page = open_waiting(visit, lang, PHONE, "backlog")
    for key in ("whom", "clock", "more"):
        sides = page.evaluate(SIDES, f".st-key-{key} button")
        assert sides
        assert all(left >= 0 and right <= PHONE["width"] for left, right, _ in sides)
    assert page.evaluate(CUT, '[data-testid="stMetric"]') == []
    assert page.evaluate(CUT, '[class*="st-key-response_time-offer"]') == []


@pytest.mark.parametrize("lang", LOCALES)
def test_no_card_is_cut_on_a_projector(visit, lang):
    page = open_waiting(visit, lang, WIDE[1], "threads", "apres_private_outlet")
    assert page.locator('[data-testid="stMetric"]').count() == 8
    assert page.evaluate(CUT, '[data-testid="stMetric"]') == []
    page.locator('[data-testid="stTopNavLink"]').nth(1).click()
    page.get_by_role("heading", level=1, name=say("page-overview", lang)).wait_for()
    settle(page)
    assert page.locator('[data-testid="stMetric"]').count() == 4
    assert page.evaluate(CUT, '[data-testid="stMetric"]') == []
