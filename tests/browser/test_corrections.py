"""A reader corrects verdicts in a real browser: by a click, by a sitting with the keyboard, and again from his file."""

import re

import pytest
from playwright.sync_api import expect

from analysis.words import say
from tests.browser.gestures import unfold
from tests.browser.test_a_person import AQUARELLE
from tests.server import settle

pytestmark = pytest.mark.browser


def test_click_sit_take_away_and_load_again(visit, tmp_path):
    page = visit(f"/sentiment?case={AQUARELLE}")
    first = page.locator('[class*="st-key-relabel-"]').first
    # A screen reader hears which comment it is.
    group = first.get_by_role("radiogroup", name=re.compile(r"ligne \d+"))
    expect(group).to_be_visible()
    chosen = group.get_by_role("radio", checked=True)
    was = chosen.inner_text().lower()
    group.get_by_role("radio", checked=False).first.click()
    settle(page)
    # Above the list stand other comments, without a control.
    expect(page.get_by_text(f"corrigé par vous (le modèle disait : {was}")).to_be_visible()
    expect(page.get_by_text(say("verdicts-corrected", "fr", n=1, shown="1")).first).to_be_visible()

    unfold(page, say("sitting-title", "fr", n=200))
    page.get_by_role("button", name=say("sitting-start", "fr")).click()
    asked = page.locator(".bb-sit p")
    texts = []
    for key in "NEPX":
        expect(asked).to_be_visible()
        texts.append(asked.inner_text())
        page.keyboard.press(key)
        expect(asked).not_to_have_text(texts[-1])
    assert len(set(texts)) == 4
    page.keyboard.press("Backspace")
    expect(asked).to_have_text(texts[-1])
    page.get_by_role("button", name=say("sitting-stop", "fr")).click()
    expect(page.get_by_text(say("sitting-result", "fr", n=3, shown="3"))).to_be_visible()

    unfold(page, say("corrections-title", "fr"))
    with page.expect_download() as taken:
        page.get_by_role("button", name=say("corrections-download", "fr", n=4, shown="4")).click()
    file = tmp_path / "corrections.csv"
    taken.value.save_as(file)

    other = visit(f"/sentiment?case={AQUARELLE}&verdicts=classic")
    expect(other.get_by_text(say("verdicts-classic-on", "fr")).first).to_be_visible()
    unfold(other, say("corrections-title", "fr"))
    # It is read in a process of its own, that starts while the panel unfolds; then the whole page follows.
    other.locator('input[type="file"]').first.set_input_files(file)
    expect(other.get_by_text(say("note-corrections-loaded", "fr", rows=4, name=file.name))).to_be_visible()
    expect(other.get_by_text("corrigé par vous (VADER classique disait").first).to_be_visible()
