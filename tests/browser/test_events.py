"""A person adds an event in a real browser, sees its flag on every timeline, takes it away and loads it again."""

import pytest
from playwright.sync_api import Page, expect

from analysis.samples import find_sample
from analysis.words import say
from tests.browser.gestures import go_to, insist, unfold
from tests.browser.visitors import APART, AQUARELLE, OUTLET
from tests.server import settle

pytestmark = pytest.mark.browser

WORDS = "La marque publie <b>un communiqué</b>"
# Without another choice an event is of the first day.
FIRST = {(AQUARELLE, "fr"): "16 juil. 2012", (AQUARELLE, "en"): "16 Jul 2012"}
FIRST |= {(OUTLET, "fr"): "1er déc. 2010", (OUTLET, "en"): "1 Dec 2010"}


def say_count(n: int, lang: str) -> str:
    """The title of the panel."""
    return say("timeline-events", lang, n=n, shown=str(n))


def expect_flag(page: Page, lang: str) -> None:
    """The picture over time tells the event, as it was written, to those who hear it."""
    told = page.locator(
        f'[data-testid="stPlotlyChart"][aria-label*="{WORDS} ({say("origin-person", lang)})"]'
    )
    expect(told.first).to_be_visible()


@pytest.mark.parametrize("visitor", APART, ids=str)
def test_add_see_take_away_and_load_again(visit, tmp_path, visitor):
    lang, own = visitor.lang, len(find_sample(visitor.case).events)
    listed = f"{FIRST[visitor.case, lang]} · {WORDS} · {say('origin-person', lang)}"
    page = visitor.open(visit, "overview")
    unfold(page, say_count(own, lang))
    page.get_by_label(say("event-what", lang)).fill(WORDS)
    page.keyboard.press("Tab")
    settle(page)
    insist(
        page,
        page.get_by_role("button", name=say("event-add", lang), exact=True).click,
        page.get_by_text(say_count(own + 1, lang), exact=True),
    )
    expect(page.locator(".bb-events li").first).to_have_text(listed)
    expect_flag(page, lang)
    with page.expect_download() as taken:
        page.get_by_role("button", name=say("events-download", lang, n=own + 1, shown=str(own + 1))).click()
    file = tmp_path / "evenements.csv"
    taken.value.save_as(file)
    for title in ("page-volume", "page-sentiment"):
        go_to(page, say(title, lang))
        expect(page.get_by_text(say_count(own + 1, lang), exact=True)).to_be_visible()
        expect_flag(page, lang)

    other = visitor.open(visit, "volume")
    unfold(other, say_count(own, lang))
    # It is read in a process of its own; then the whole page follows.
    other.locator('input[type="file"]').first.set_input_files(file)
    expect(other.get_by_text(say_count(own + 1, lang), exact=True)).to_be_visible()
    expect(other.locator(".bb-events li").first).to_have_text(listed)
    expect_flag(other, lang)
