"""A real server and a real browser."""

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.server import FLAGS, PATIENCE_SECONDS, serve, settle

expect.set_options(timeout=PATIENCE_SECONDS * 1_000)


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The local address of a running app."""
    with serve(tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium):
    """The system's Chromium, driven by Playwright."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, address: str):
    """Open a page of the app in a fresh browser session: visit("/overview?case=…", locale="fr-FR")."""
    contexts = []

    def open_page(path: str = "/", *, locale: str = "fr-FR", **options) -> Page:
        context = browser.new_context(
            **{"locale": locale, "viewport": {"width": 1366, "height": 900}, **options}
        )
        context.set_default_timeout(PATIENCE_SECONDS * 1_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        page.get_by_role("heading", level=1).first.wait_for()
        settle(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
