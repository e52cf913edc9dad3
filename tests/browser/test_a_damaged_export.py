"""A damaged export in a real browser, in both languages: what was recognised, repaired and set aside can be followed
row by row; every correction shows its effect at once.
"""

import csv
import io
import re

import pytest
from playwright.sync_api import Page, expect

from analysis.notes import Note
from analysis.words import say, say_note
from tests.browser.gestures import columns_box, go_to, open_list, upload
from tests.browser.visitors import LOCALE
from tests.server import settle

pytestmark = pytest.mark.browser

DAMAGED = (
    "Export de la page;;;;\n"
    "date;auteur;message;note interne;j'aime\n"
    "06/08/2012 14:03;Claire;Toujours rien reçu, c'est honteux;appel du matin, la cliente est très fâchée;3\n"
    "06/08/2012 15:10;Zoé;Superbe bouquet ; merci à vous;rien à signaler, tout va bien pour elle;1\n"
    "07/08/2012 09:00;Ivan;Vous livrez à Brest ?;à rappeler demain avant midi, il attend une réponse;0\n"
    "07/08/2012 10:00;Nadia;Troisième jour,\n"
    "toujours rien;très fâchée, elle menace de prévenir la presse;5\n"
    "bientôt;Paul;Je ne commanderai plus chez vous;client perdu, lui envoyer un bon de réduction;2\n"
    "08/08/2012 11:30;Lou;Bouquet fanÃ© Ã  l'arrivÃ©e, quelle honte;photo demandée au service client;7\n"
    "08/08/2012 12:00;Fleuriste;Bonjour, écrivez à client@fleuriste.example;réponse type, copiée-collée;0\n"
    "08/08/2012 12:30;Marc\n"
    "09/08/2012 18:00;Lou;Remboursement refusé sans explication;transmis au service juridique pour avis;4\n"
).encode()


@pytest.fixture(params=LOCALE)
def lang(request) -> str:
    """Each language of the app in turn; what does not depend on it is tried in one."""
    return request.param


@pytest.fixture
def page(visit, lang) -> Page:
    """The Case page of the damaged export."""
    page = visit("/", locale=LOCALE[lang])
    upload(page, {"name": "page.csv", "mimeType": "text/csv", "buffer": DAMAGED}, lang=lang)
    return page


def test_what_was_repaired_and_set_aside_is_told_with_its_rows(page, lang):
    assert metrics(page) == ["8", "–", "1", "1"]
    for code in ("delimiters-joined", "line-breaks-joined", "mojibake-repaired", "dates-unread"):
        expect(page.get_by_text(say_note(Note(code, {"rows": 1}), lang))).to_be_visible()
    repaired = download(page, say("repaired-download", lang))
    told = [(row[1], row[2]) for row in repaired[1:]]
    assert told == [
        ("4", say("repair-delimiters-joined", lang)),
        ("6", say("repair-line-breaks-joined", lang)),
        ("8", say("repair-undated", lang)),
        ("9", say("repair-mojibake-repaired", lang)),
    ]
    assert [row[-1] for row in repaired[1:3]] == [
        "Superbe bouquet ; merci à vous",
        "Troisième jour,\ntoujours rien",
    ]
    assert repaired[4][-2:] == [
        "Bouquet fanÃ© Ã  l'arrivÃ©e, quelle honte",
        "Bouquet fané à l'arrivée, quelle honte",
    ]
    assert "Zoé" not in str(repaired)
    aside = download(page, say("set-aside-download", lang))
    assert [row[1:3] for row in aside[1:]] == [["11", say("reason-too-few-cells", lang)]]
    assert "Marc" not in str(aside)

    # With the names shown the rows are as the file has them.
    page.get_by_text(say("names-show", lang), exact=True).click()
    expect(page.get_by_text(say("repaired-hidden", lang))).to_be_hidden()
    settle(page)
    raw = [row[4] for row in download(page, say("repaired-download", lang))[1:]]
    assert raw[0].startswith("06/08/2012 15:10;Zoé;Superbe bouquet ; merci à vous;rien")
    assert download(page, say("set-aside-download", lang))[1][3] == "08/08/2012 12:30;Marc"


@pytest.mark.parametrize("lang", ["fr"])
def test_another_column_of_texts_is_read_at_once(page, lang):
    open_list(page, columns_box(page, say("field-text", lang), lang))
    page.get_by_role("option", name="note interne", exact=True).click()
    page.get_by_role("button", name=say("columns-apply", lang)).click()
    page.get_by_text(say("reason-column-chosen", lang)).first.wait_for(state="attached")
    settle(page)
    repaired = download(page, say("repaired-download", lang))
    assert repaired[1][-1] == "rien à signaler, tout va bien pour elle"
    go_to(page, say("page-overview", lang))
    expect(page.locator(".bb-comment", has_text="très fâchée").first).to_be_visible()


@pytest.mark.parametrize("lang", ["en"])
def test_another_order_of_day_and_month_moves_the_dates_at_once(page, lang):
    before, after = {
        "fr": ("Du 6 août 2012 au 9 août 2012", "Du 8 juin 2012 au 8 sept. 2012"),
        "en": ("From 6 Aug 2012 to 9 Aug 2012", "From 8 Jun 2012 to 8 Sept 2012"),
    }[lang]
    expect(page.get_by_text(re.compile(f"^{before}"))).to_be_visible()
    open_list(page, columns_box(page, say("columns-order", lang), lang))
    page.get_by_role("option", name=say("columns-order-month-first", lang)).click()
    page.get_by_role("button", name=say("columns-apply", lang)).click()
    expect(page.get_by_text(re.compile(f"^{after}"))).to_be_visible()
    # The period is still the whole of it: no filter has come up by itself.
    assert "period=" not in page.url
    go_to(page, say("page-overview", lang))
    assert "period=" not in page.url
    assert metrics(page)[0] == "8"


@pytest.mark.parametrize("lang", ["fr"])
def test_another_time_zone_is_applied_at_once(page, lang):
    box = page.get_by_role("combobox", name=say("settings-timezone", lang)).first
    open_list(page, box)
    box.press_sequentially("Toronto")
    page.get_by_role("option", name="America/Toronto").click()
    expect(page.get_by_text(re.compile(r"America/Toronto( time)?\)\.$"))).to_be_visible()
    expect(
        page.get_by_text(say_note(Note("dates-without-zone", {"timezone": "America/Toronto"}), lang))
    ).to_be_visible()


@pytest.mark.parametrize(
    ("lang", "above", "column", "said"),
    [
        ("fr", "", "date (UTC)", "dates-zone-in-name"),
        ("en", "Time zone: UTC;;\n\n", "date", "dates-zone-above"),
    ],
)
def test_a_time_zone_that_the_file_says_can_be_overruled(visit, lang, above, column, said):
    page = visit("/", locale=LOCALE[lang])
    rows = f"{column};auteur;message\n06/08/2012 23:30;Ana;Toujours rien\n07/08/2012 23:40;Paul;Pareil\n"
    upload(page, {"name": "page.csv", "mimeType": "text/csv", "buffer": (above + rows).encode()}, lang=lang)
    ended, ends = {
        "fr": ("8 août 2012, 01:40", "7 août 2012, 23:40"),
        "en": ("8 Aug 2012, 01:40", "7 Aug 2012, 23:40"),
    }[lang]
    expect(page.get_by_text(say_note(Note(said, {"timezone": "UTC"}), lang))).to_be_visible()
    expect(page.get_by_text(ended)).to_be_visible()
    box = columns_box(page, say("columns-zone", lang), lang)
    open_list(page, box)
    box.press_sequentially("Europe/Par")
    page.get_by_role("option", name="Europe/Paris").click()
    page.get_by_role("button", name=say("columns-apply", lang)).click()
    chosen = Note("dates-zone-chosen", {"timezone": "Europe/Paris"})
    expect(page.get_by_text(say_note(chosen, lang))).to_be_visible()
    expect(page.get_by_text(ends)).to_be_visible()
    # Times are still shown where the case is.
    expect(page.get_by_text(re.compile(r"Europe/Paris( time)?\)\.$"))).to_be_visible()


@pytest.mark.parametrize("lang", ["en"])
def test_a_brand_account_is_applied_at_once(page, lang):
    box = page.get_by_role("combobox", name=say("brands-label", lang)).first
    open_list(page, box)
    page.get_by_role("option", name="Fleuriste", exact=True).click()
    expect(page.locator('[data-testid="stMetricValue"]').nth(1)).to_have_text("1")
    assert metrics(page)[:2] == ["7", "1"]
    page.keyboard.press("Escape")
    page.get_by_role("button", name=say("brands-reset", lang)).click()
    expect(page.locator('[data-testid="stMetricValue"]').nth(1)).to_have_text("–")


@pytest.mark.parametrize("lang", ["fr"])
def test_an_address_in_a_note_is_no_link(visit, lang):
    page = visit("/", locale=LOCALE[lang])
    above = b"Source;https://evil.example/a\nSite;www.evil.example\nContact;sav@evil.example\n"
    rows = b"date;auteur;message\n06/08/2012 14:03;Ana;Toujours rien\n07/08/2012 15:03;Paul;Pareil\n"
    upload(page, {"name": "page.csv", "mimeType": "text/csv", "buffer": above + rows}, lang=lang)
    expect(page.get_by_text("evil.example").first).to_be_visible()
    assert page.locator('a[href*="evil.example"]').count() == 0


def metrics(page: Page) -> list[str]:
    """The numbers at the top."""
    return page.locator('[data-testid="stMetricValue"]').all_inner_texts()


def download(page: Page, button: str) -> list[list[str]]:
    """The rows of the file behind a button."""
    with page.expect_download() as started:
        page.get_by_role("button", name=button).click()
    return list(csv.reader(io.StringIO(started.value.path().read_text(encoding="utf-8-sig"), newline="")))
