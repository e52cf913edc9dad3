"""What strangers wrote, in a real browser, on all pages and in both languages: it is only ever read.

Naughty strings as comments, authors, columns, platforms, brands and the file's name: no script runs, no request
leaves, no box opens, and nothing of them renders, neither in Markdown nor in HTML, in labels, lists, notes or charts.
"""

import csv
import io
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from analysis.words import say
from tests.browser.gestures import go_to, upload
from tests.browser.visitors import LOCALE
from tests.hostile.naughty import ALL, OUTSIDE, STRINGS
from tests.server import settle

pytestmark = pytest.mark.browser

NAMES = tuple(string for string in ALL if string not in STRINGS["long"] and len(string) < 300)
# Whatever is grouped, drawn in charts or offered in filters: one string of each kind of markup.
GROUPS = (
    *STRINGS["markdown"],
    *STRINGS["script"],
    *STRINGS["plotly"],
    *STRINGS["right to left"],
)
LINKS = (
    *(f"javascript:window.hurt=1//{OUTSIDE}", f" JaVaScript:window.hurt=1//{OUTSIDE}", f"//{OUTSIDE}/a"),
    *(f"java\tscript:window.hurt=1//{OUTSIDE}", f"https://user:pass@{OUTSIDE}/", f"https://{OUTSIDE}/ok"),
    *(f"data:text/html,{OUTSIDE}", f"java\nscript:window.hurt=1//{OUTSIDE}", f"https:\\\\{OUTSIDE}/b"),
)
FILE = "![x](http_evil) :red[x] <b>b<b> # h :material_home: $$x$$ **b** -- :smile: www.evil.invalid.csv"
# Each page in one language: what renders does not depend on it, what is said around it does.
PAGES = {"fr": ("overview", "response-time"), "en": ("sentiment", "volume")}
# What Markdown, HTML and LaTeX would make of data, wherever the page shows texts. The app's own: links without words
# beside headings, page links, underlined words of a score (mark), <article>, <div>, <p>, <strong>, <em>, <bdi>.
RENDERED = """() => {
    const boxes = '[data-testid="stMarkdownContainer"], [data-testid="stHtml"], .bb-comment, svg.main-svg, ' +
        '[role="option"]';
    const made = 'img, image, video, audio, iframe, object, embed, form, script, base, math, details, blockquote, ' +
        'hr, table, pre, code, del, sub, u, i, b, .katex, input, svg a, .stMarkdownBadge, a[href]';
    const ours = '[data-testid="stPageLink"], [data-testid="stPageLink-NavLink"], [data-testid="stTopNavLink"]';
    const found = [];
    for (const box of document.querySelectorAll(boxes))
        for (const one of box.querySelectorAll(made))
            if (!one.closest(ours) && !(one.tagName === 'A' && !one.textContent.trim()))
                found.push(one.outerHTML.slice(0, 200));
    return [...new Set(found)];
}"""
UNFOLD = "document.querySelectorAll('details:not([open]) > summary').forEach(each => each.click())"


def make_export() -> bytes:
    """Naughty in every column, each kind of group with enough comments to be drawn."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    extra = [name for name in NAMES if name.strip()][:60]
    writer.writerow(["comment_id", "parent_id", "author", "created_time", "message", "title", "platform", "brand",
                     "permalink", *extra])  # fmt: skip
    for at in range(2_000):
        said = "Toujours rien reçu, c'est honteux" if at % 3 else "Superbe bouquet, merci"
        group = GROUPS[at // 30 % len(GROUPS)]
        naughty = at % 5 == 0
        writer.writerow(
            [
                at,
                at - 1 if at % 7 == 1 else "",
                NAMES[at % len(NAMES)],
                f"2012-08-{1 + at % 20:02d}T{at % 24:02d}:03:00+0000",
                ALL[at // 5 % len(ALL)] if naughty else said,
                NAMES[at % len(NAMES)] if naughty else "",
                group,
                group,
                f"http://{OUTSIDE}/ok",
                *[f"{name} {at}" for name in extra],
            ]
        )
    return out.getvalue().encode()


@pytest.mark.parametrize("lang", LOCALE)
def test_nothing_that_strangers_wrote_renders(visit, lang):
    page = visit("/", locale=LOCALE[lang])
    asked, boxes = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (boxes.append(dialog.message), dialog.dismiss()))
    upload(page, {"name": FILE, "mimeType": "text/csv", "buffer": make_export()}, lang=lang)
    page.get_by_text(say("names-show", lang), exact=True).click()
    settle(page)
    title = page.get_by_role("heading", level=1)
    assert written(title.inner_text()) == FILE
    assert title.locator('[data-testid="stIconMaterial"]').count() == 0
    page.evaluate(UNFOLD)
    look(page, links=0)
    for name in PAGES[lang]:
        go_to(page, say(f"page-{name}", lang))
        assert FILE in written(page.locator('[data-testid="stCaptionContainer"]').first.inner_text())
        look(page, links=10)
    page.get_by_role("combobox", name=say("filters-platform", lang)).click()
    page.get_by_role("option").first.wait_for()
    offered = [written(text) for text in page.get_by_role("option").all_inner_texts()]
    assert ":material/home:" in offered
    assert page.locator('[role="option"] [data-testid="stIconMaterial"]').count() == 0
    look(page, links=10)
    assert page.evaluate("window.hurt") is None
    outside = [url for url in asked if urlsplit(url).hostname not in ("localhost", None)]
    assert (outside, boxes) == ([], [])
    assert asked
    # The eye sees what it is there for.
    page.evaluate("document.querySelector('.bb-comment').innerHTML += '<b>b</b>'")
    assert page.evaluate(RENDERED) == ["<b>b</b>"]


def test_signs_of_direction_towers_and_megabytes_leave_the_page_readable(visit):
    page = visit("/", locale="fr-FR")
    rows = [
        ("1", "\u202eeilop \u2069\u202eerton", "\u202e\u2066\u202d never closed", "9"),
        ("2", "z" + "\u0301" * 500, "a" + "\u0316\u0301" * 20_000, "8"),
        ("3", "\u200b" * 200, "\u200b\u200d" * 5_000 + "seen", "7"),
        ("4", "A" * 90, "W" * 2_000_000, "6"),
        ("5", "B", "x\n" * 20_000, "5"),
        *((str(at), "C", "Toujours rien reçu", "1") for at in range(6, 30)),
    ]
    lines = "".join(
        f'{at},"{author}",2012-08-06T12:03:00Z,"{text}",{likes}\n' for at, author, text, likes in rows
    )
    export = {
        "name": "long.csv",
        "mimeType": "text/csv",
        "buffer": ("id,author,date,message,likes\n" + lines).encode(),
    }
    upload(page, export)
    page.get_by_text(say("names-show", "fr"), exact=True).click()
    settle(page)
    go_to(page, say("page-overview", "fr"))
    cards = page.locator(".bb-comment")
    expect(cards).to_have_count(10)
    for card in cards.all():
        box = card.bounding_box()
        assert box["height"] < 900
        assert box["width"] < 1366
    # What we say after the author is still to its right, and after the text still below it.
    metas = page.locator(".bb-comment .bb-meta:first-child")
    for meta in metas.all():
        ends = meta.evaluate(
            """one => {
                const name = one.querySelector('bdi').getBoundingClientRect(), range = document.createRange();
                const said = [...one.childNodes].find(node => node.nodeType === 3 && node.data.length > 3);
                range.setStart(said, 1); range.setEnd(said, 3);
                const first = range.getBoundingClientRect();
                range.setStart(said, said.data.length - 2); range.setEnd(said, said.data.length);
                return [name.right, first.left, first.top, range.getBoundingClientRect().left,
                        range.getBoundingClientRect().top];
            }"""
        )
        name_right, first_left, first_top, last_left, last_top = ends
        assert first_left >= name_right - 2 or first_top > 0
        assert last_left > first_left or last_top > first_top
    assert page.evaluate("document.documentElement.scrollWidth") <= 1366
    assert len(page.content()) < 2_000_000


def test_only_links_of_the_web_can_be_followed(visit):
    page = visit("/", locale=LOCALE["fr"])
    out = io.StringIO(newline="")
    csv.writer(out).writerow(["id", "author", "date", "message", "likes", "permalink"])
    ordinary = [f"https://{OUTSIDE}/{at}" for at in range(40)]
    for at, link in enumerate([*LINKS, *ordinary]):
        csv.writer(out).writerow(
            [at, f"P{at}", "2012-08-06T12:03:00Z", f"Toujours rien, {at} fois", 99 - at, link]
        )
    upload(page, {"name": "links.csv", "mimeType": "text/csv", "buffer": out.getvalue().encode()}, lang="fr")
    page.get_by_text(say("names-show", "fr"), exact=True).click()
    settle(page)
    go_to(page, say("page-overview", "fr"))
    expect(page.locator(".bb-comment")).to_have_count(10)
    followed = page.locator(".bb-comment a").evaluate_all("all => all.map(one => [one.href, one.rel])")
    assert followed == [[f"https://{OUTSIDE}/{end}", "noopener noreferrer"] for end in ("ok", 0)]


def written(text: str) -> str:
    """A text of the page without the signs that nobody sees, which keep it from coming to life."""
    return text.replace("\u2060", "").strip()


def look(page: Page, links: int) -> None:
    """Nothing rendered; no links but those to originals, of which a page has no more than so many."""
    settle(page)
    found = page.evaluate(RENDERED)
    originals = [each for each in found if each.startswith(f'<a href="http://{OUTSIDE}/ok"')]
    assert [each for each in found if each not in originals] == []
    assert len(originals) <= links
