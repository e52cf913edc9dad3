"""From a word to its comments, and from the curve to the words of a period, in a real browser."""

import pytest
from playwright.sync_api import expect

from analysis.words import say
from analysis.words.folding import fold
from tests.browser.gestures import brush, clear_button, go_to, insist, upload
from tests.server import settle

pytestmark = pytest.mark.browser

AQUARELLE = "apres_aquarelle"
TOWNS = (
    "Brest Lyon Metz Nice Lille Nancy Dijon Tours Reims Angers Rennes Nantes Calais Rouen Caen Pau Agen Albi Arles"
    " Auch Blois Dax Gap Laon Laval Lens Mende Nevers Privas Rodez Sens Sète Tulle Vannes Vichy Vire"
).split()
MARKS = ".barlayer .point path"


def test_click_a_word_and_read_its_comments(visit):
    page = visit("/")
    rows = [
        f"2012-08-{6 + n % 3:02d} 1{n % 10}:00;{text[:5]} {n};{text.format(town)}"
        for n, town in enumerate(TOWNS)
        for text in ("Merci, le bouquet livré à {} est superbe", "Colis perdu à {}, service honteux")
    ]
    content = "\n".join(["date;auteur;message", *rows]).encode()
    upload(page, {"name": "page.csv", "mimeType": "text/csv", "buffer": content})
    go_to(page, say("page-sentiment", "fr"))
    chart = page.locator('[data-testid="stPlotlyChart"]').filter(has_text="merci").first
    chart.scroll_into_view_if_needed()
    clear = clear_button(page)
    insist(page, lambda: clear.is_visible() or chart.locator(MARKS).last.click(force=True), clear)
    heading = page.get_by_role("heading", level=3).last.inner_text()
    word = heading.split("«")[1].split("»")[0].strip()
    assert say("keywords-rest-negative", "fr") in heading
    listed = page.locator(".bb-comment").all_inner_texts()
    assert listed
    assert all(fold(word) in fold(text) for text in listed)


def test_a_period_of_the_curve_is_what_the_words_are_compared_by(visit):
    page = visit(f"/sentiment?case={AQUARELLE}")
    chosen = page.get_by_role("radio", name=say("keywords-by-period", "fr"))
    expect(chosen).not_to_be_checked()
    page.get_by_role("radio", name=say("chart-gesture-brush", "fr")).first.click()
    settle(page)
    panel = page.locator('[data-testid="stPlotlyChart"] .nsewdrag').nth(1)
    brush(page, panel, 0.45, 0.52, clear_button(page))
    settle(page)
    expect(chosen).to_be_checked()
    expect(page.get_by_role("radio", name=say("keywords-period-drawn", "fr"))).to_be_checked()
    expect(page.get_by_test_id("stAlertContentWarning")).to_have_count(0)
