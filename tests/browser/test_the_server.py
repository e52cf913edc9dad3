"""What the running server refuses, and the headers that SECURITY.md proposes: the app works behind them."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from analysis.words import say
from tests.browser.gestures import go_to, upload
from tests.server import settle

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
PAGES = ("overview", "sentiment", "volume")
EXPORT = {
    "name": "page.csv",
    "mimeType": "text/csv",
    "buffer": ("Auteur;Date;Message\n" + "Maud;06/08/2012 14:03;Toujours rien reçu\n" * 40).encode(),
}
WATCH = """window.refused = [];
document.addEventListener('securitypolicyviolation', one =>
    window.refused.push(`${one.violatedDirective} ${one.blockedURI} ${one.sourceFile}`));"""


def proposed_policy() -> str:
    """The Content-Security-Policy as SECURITY.md writes it."""
    told = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    return " ".join(re.search(r"`(default-src [^`]*)`", told)[1].split())


def test_no_file_of_the_project_is_served(visit, address):
    page = visit("/")
    for path in (
        "/app/static/config.toml",
        "/app/static/../app.py",
        "/app/static/%2e%2e/app.py",
        "/static/../app.py",
    ):
        answer = page.request.get(address + path)
        assert answer.status == 404 or "<title>Streamlit</title>" in answer.text(), path
        assert "import streamlit" not in answer.text(), path


def test_an_upload_without_the_token_of_its_session_is_refused(visit):
    page = visit("/")
    sent = []
    page.on("request", lambda request: sent.append(request) if "upload_file" in request.url else None)
    upload(page, EXPORT)
    put = next(request for request in sent if request.method == "PUT")
    headers = {name: value for name, value in put.all_headers().items() if not name.startswith(":")}
    token = next(name for name in headers if name.casefold() == "x-xsrftoken")
    # Another place with the same path, so that what was uploaded stays.
    url = put.url[:-4] + "0000"
    cookie = {"cookie": headers["cookie"]}

    def answer(**more: str) -> int:
        return page.request.put(url, headers=cookie | more, multipart={"file": EXPORT}).status

    assert answer(**{token: headers[token]}) == 204
    assert answer(**{token: "x"}) == 403
    assert answer() == 403


def test_the_app_works_under_the_policy_that_is_proposed(browser, address):
    # Chromium takes a page that a test answers for a stranger to this machine.
    context = browser.new_context(locale="fr-FR", permissions=["local-network-access"])
    context.add_init_script(WATCH)
    policy = proposed_policy()

    def protect(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    context.route(lambda url: urlsplit(url).path == "/", protect)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("heading", level=1).first.wait_for()
    settle(page)
    upload(page, EXPORT)
    for name in PAGES:
        go_to(page, say(f"page-{name}", "fr"))
        expect(page.locator("svg.main-svg").first).to_be_visible()
    # Streamlit's page bears one script of its own, for search engines: whatever it is not allowed does no harm.
    assert [
        one for one in page.evaluate("window.refused") if not one.startswith("script-src-elem inline")
    ] == []
    # The policy is at work: a picture from outside is refused.
    page.evaluate("new Image().src = 'https://evil.invalid/x.png'")
    page.wait_for_function("window.refused.some(one => one.startsWith('img-src'))")
    context.close()
