"""A person adds an event in a real browser, sees its flag on every timeline, takes it away and loads it again."""

import pytest
from playwright.sync_api import Page, expect

from analysis.samples import find_sample
from analysis.words import say
from tests.browser.gestures import go_to, insist, unfold
from tests.browser.test_a_person import AQUARELLE
from tests.server import settle

pytestmark = pytest.mark.browser

WORDS = "La marque publie <b>un communiqué</b>"
LISTED = f"16 juil. 2012 · {WORDS} · {say('origin-person', 'fr')}"


def say_count(n: int) -> str:
    """The title of the panel."""
    return say("timeline-events", "fr", n=n, shown=str(n))


def expect_flag(page: Page) -> None:
    """The picture over time tells the event, as it was written, to those who hear it."""
    told = page.locator(
        f'[data-testid="stPlotlyChart"][aria-label*="{WORDS} ({say("origin-person", "fr")})"]'
    )
    expect(told.first).to_be_visible()


def test_add_see_take_away_and_load_again(visit, tmp_path):
    own = len(find_sample(AQUARELLE).events)
    page = visit(f"/overview?case={AQUARELLE}")
    unfold(page, say_count(own))
    page.get_by_label(say("event-what", "fr")).fill(WORDS)
    page.keyboard.press("Tab")
    settle(page)
    insist(
        page,
        page.get_by_role("button", name=say("event-add", "fr"), exact=True).click,
        page.get_by_text(say_count(own + 1), exact=True),
    )
    expect(page.locator(".bb-events li").first).to_have_text(LISTED)
    expect_flag(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name=say("events-download", "fr", n=own + 1, shown=str(own + 1))).click()
    file = tmp_path / "evenements.csv"
    taken.value.save_as(file)
    for title in ("page-volume", "page-sentiment"):
        go_to(page, say(title, "fr"))
        expect(page.get_by_text(say_count(own + 1), exact=True)).to_be_visible()
        expect_flag(page)

    other = visit(f"/volume?case={AQUARELLE}")
    unfold(other, say_count(own))
    # It is read in a process of its own; then the whole page follows.
    other.locator('input[type="file"]').first.set_input_files(file)
    expect(other.get_by_text(say_count(own + 1), exact=True)).to_be_visible()
    expect(other.locator(".bb-events li").first).to_have_text(LISTED)
    expect_flag(other)
