"""A person adds an event in a real browser, sees its flag on every timeline, takes it away and loads it again."""

import pytest
from playwright.sync_api import Page, expect

from analysis.words import say
from tests.browser.gestures import go_to, insist, unfold
from tests.server import settle

pytestmark = pytest.mark.browser

WORDS = "La marque publie <b>un communiqué</b>"
LISTED = f"5 août 2012 · {WORDS} · {say('origin-person', 'fr')}"
EXPORT = {
    "name": "page.csv",
    "mimeType": "text/csv",
    "buffer": "\n".join(
        ["Auteur;Date;Message"]
        + [
            f"Client {at};{1 + at % 9:02d}/08/2012 {at % 24:02d}:05;Toujours rien reçu, c'est honteux {at}"
            for at in range(40)
        ]
    ).encode(),
}


def expect_flag(page: Page) -> None:
    """The picture over time tells the event, as text, to eyes that see it and to those that hear it."""
    charts = page.locator('[data-testid="stPlotlyChart"]')
    insist(page, lambda: None, charts.locator("text", has_text="1").first)
    told = [chart.get_attribute("aria-label") or "" for chart in page.locator("[aria-label]").all()]
    assert any(WORDS in words and say("origin-person", "fr") in words for words in told)


def test_add_see_take_away_and_load_again(visit, tmp_path):
    page = visit("/")
    page.locator('input[type="file"]').first.set_input_files([EXPORT])
    page.get_by_text(say("case-comments", "fr"), exact=True).first.wait_for()
    go_to(page, say("page-overview", "fr"))
    unfold(page, say("events-none", "fr"))
    page.get_by_label(say("event-what", "fr")).fill(WORDS)
    page.keyboard.press("Tab")
    settle(page)
    day = page.get_by_role("group", name=say("event-day", "fr"), exact=True)
    day.get_by_role("spinbutton").first.click()
    page.keyboard.type("05082012")
    page.keyboard.press("Enter")
    settle(page)
    one = say("timeline-events", "fr", n=1, shown="1")
    insist(
        page,
        page.get_by_role("button", name=say("event-add", "fr"), exact=True).click,
        page.get_by_text(one, exact=True),
    )
    item = page.locator(".bb-events li")
    expect(item).to_have_text(LISTED)
    expect_flag(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name=say("events-download", "fr", n=1, shown="1")).click()
    file = tmp_path / "evenements.csv"
    taken.value.save_as(file)
    for title in ("page-volume", "page-sentiment"):
        go_to(page, say(title, "fr"))
        expect(page.get_by_text(one, exact=True)).to_be_visible()
        expect_flag(page)

    other = visit("/")
    events = {"name": file.name, "mimeType": "text/csv", "buffer": file.read_bytes()}
    other.locator('input[type="file"]').first.set_input_files([EXPORT, events])
    expect(other.get_by_text(say("note-events-loaded", "fr", rows=1, name=file.name))).to_be_visible()
    go_to(other, say("page-overview", "fr"))
    panel = unfold(other, one)
    expect(panel.locator(".bb-events li")).to_have_text(LISTED)
    expect_flag(other)
