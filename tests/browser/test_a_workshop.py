"""What a workshop does with a sample, in a real browser: events, what vanished, and files that people take away."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from analysis.samples import find_sample, say_notice
from analysis.words import say
from tests.browser.gestures import clear_button, insist, unfold
from tests.server import settle

pytestmark = pytest.mark.browser

AQUARELLE = "apres_aquarelle"


def download(page: Page, name: str) -> list[dict]:
    """The rows of the CSV behind a download button."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_click_a_flag_and_read_the_comments_of_that_day(visit):
    page = visit(f"/overview?case={AQUARELLE}&period=2012-08-08&period=2012-08-31")
    assert "522" not in page.locator('[data-testid="stMetricValue"]').first.inner_text()
    chart = page.locator('[data-testid="stPlotlyChart"]').first
    flag, clear = chart.locator("text", has_text=re.compile(r"^8$")).first, clear_button(page)
    insist(page, lambda: clear.is_visible() or flag.click(force=True), clear)
    heading = page.get_by_role("heading", level=3).last.inner_text()
    assert "8 août 2012" in heading.replace("\u00a0", " ")
    assert page.locator(".bb-comment").count() == 10


def test_the_events_unfold_and_every_file_of_a_sample_says_what_it_is(visit):
    page = visit(f"/overview?case={AQUARELLE}")
    events = find_sample(AQUARELLE).events
    unfold(page, re.compile(rf"{len(events)} événements"))
    for title in events["title_fr"]:
        expect(page.get_by_text(title.split("«")[0].split(",")[0][:30]).first).to_be_visible()

    comments = download(page, say("listing-download", "fr"))
    assert {row["notice"] for row in comments} == {say_notice()}
    assert {row["origin"] for row in comments} <= {"quoted", "told", "invented"}
    page.get_by_role("button", name=say("table-show", "fr")).first.click()
    table = download(page, say("table-download", "fr"))
    assert {row["notice"] for row in table} == {say_notice()}
    assert sum(int(row[say("table-comments", "fr")]) for row in table) == 522

    # The table of Streamlit itself has no download that leaves the notice out.
    table = page.locator('[data-testid="stDataFrame"]').first
    table.hover()
    expect(page.locator('[data-testid="stElementToolbarButton"]').first).to_be_visible()
    # The events', the table's own and the list's.
    expect(page.get_by_role("button", name=re.compile("CSV"))).to_have_count(3)


def test_read_what_is_no_longer_there(visit):
    page = visit(f"/overview?case={AQUARELLE}")
    page.get_by_role("button", name=re.compile("plus dans l’export le plus récent")).click()
    clear_button(page).wait_for()
    settle(page)
    expect(page.get_by_text(re.compile("absent de l’export du 31 août 2012"))).to_have_count(10)


def test_the_number_of_fans_can_be_emptied(visit):
    page = visit("/?case=apres_private_outlet")
    field = page.get_by_role("spinbutton", name=say("settings-audience", "fr"))
    expect(field).to_have_value("2500")
    field.fill("")
    field.press("Tab")
    settle(page)
    page.get_by_role("link", name=say("page-overview", "fr")).first.click()
    page.get_by_role("heading", level=1, name=say("page-overview", "fr")).first.wait_for()
    settle(page)
    expect(page.get_by_text(re.compile("pour 1.000 abonnés"))).to_have_count(0)
