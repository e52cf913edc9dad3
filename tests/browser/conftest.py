"""A real server and a real browser."""

from collections import defaultdict

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.server import FLAGS, PATIENCE_SECONDS, serve, settle

# The pages of one visitor share a process. What it has compiled of the app for one test then serves the next: anew for
# each, that is half of all that the browser computes.
ONE_PROCESS = "--process-per-site"
LAPTOP = {"width": 1366, "height": 900}

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
        browser = playwright.chromium.launch(executable_path=chromium, args=[*FLAGS, ONE_PROCESS])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def gone() -> dict[str, list[Page]]:
    """Visitors who have left, by the app's address and what they are: each as the page that keeps his process."""
    return defaultdict(list)


@pytest.fixture
def visit(browser: Browser, address: str, gone: dict[str, list[Page]]):
    """Open a page of the app in a fresh browser session: visit("/overview?case=…", locale="fr-FR").

    Two visits of one test share nothing. The next test finds what the browser keeps of the app's own files, in a new
    tab: no cookie, nothing stored.
    """
    came = []

    def open_page(path: str = "/", *, locale: str = "fr-FR", viewport: dict = LAPTOP, **options) -> Page:
        kind = repr((address, locale, options))
        if not gone[kind]:
            context = browser.new_context(locale=locale, **options)
            context.set_default_timeout(PATIENCE_SECONDS * 1_000)
            gone[kind].append(context.new_page())
            gone[kind][-1].goto(f"{address}/_stcore/health")
        came.append((kind, gone[kind].pop()))
        page = came[-1][1].context.new_page()
        page.set_viewport_size(viewport)
        page.goto(address + path)
        page.get_by_role("heading", level=1).first.wait_for()
        settle(page)
        return page

    yield open_page
    for kind, keeper in came:
        for page in keeper.context.pages:
            if page is not keeper:
                page.close()
        keeper.evaluate("localStorage.clear()")
        keeper.context.clear_cookies()
        gone[kind].append(keeper)
