"""Why a comment was judged so, in a real browser: marks that can be seen and read, light and dark, and told apart."""

import pytest

from analysis.words import say
from tests.browser.gestures import upload
from tests.server import settle

pytestmark = pytest.mark.browser

EXPORT = (
    "Auteur;Date;Message;J'aime\n"
    "Maud;06/08/2012 14:03;Toujours rien, personne ne répond;12\n"
    "Zoé;06/08/2012 15:10;Superbe bouquet, merci;3\n"
    "Ivan;13/08/2012 09:00;Vous livrez à Brest ?;0\n"
).encode()
LOOKS = """one => {
    const own = getComputedStyle(one), around = getComputedStyle(one.parentElement);
    return {side: one.className.slice(0, 3), line: own.borderBottomStyle, width: parseFloat(own.borderBottomWidth),
            ground: own.backgroundColor, ink: own.color === around.color, told: one.title.length > 0};
}"""


def test_words_that_weighed_are_seen_and_told(visit):
    page = visit("/", color_scheme="light")
    upload(page, {"name": "page.csv", "mimeType": "text/csv", "buffer": EXPORT})
    page.get_by_role("link", name=say("page-sentiment", "fr")).first.click()
    complaint = page.locator(".bb-comment", has_text="personne ne répond")
    complaint.wait_for()
    settle(page)
    grounds = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        settle(page)
        grounds.append(
            page.locator('[data-testid="stApp"]').evaluate("one => getComputedStyle(one).backgroundColor")
        )
        looks = [one.evaluate(LOOKS) for one in page.locator(".bb-comment mark").all()]
        lines = {side: {look["line"] for look in looks if look["side"] == side} for side in ("neg", "pos")}
        assert lines == {"neg": {"solid"}, "pos": {"dotted"}}
        assert all(look["ink"] and look["told"] and look["width"] >= 2 for look in looks)
        assert "rgba(0, 0, 0, 0)" not in {look["ground"] for look in looks}
    assert len(set(grounds)) == 2
    assert complaint.locator("mark").all_inner_texts() == ["Toujours rien", "personne ne répond"]
    told = complaint.locator(".bb-meta").last.inner_text().replace("\u2068", "").replace("\u2069", "")
    assert f"{say('why-named', 'fr', words='personne ne répond', names=say('cue-no-answer', 'fr'))}" in told
    assert page.locator(".bb-legend mark").count() == 2
