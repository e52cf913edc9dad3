"""Every page of the sample cases, in both languages, light and dark: `make screenshots` writes screenshots/*.png.

`--page overview`, `--lang fr`, `--theme dark`, `--case ID` choose some; `--file EXPORT` looks at an export of yours
instead (never commit such a picture). `--readme` takes the README's picture alone.
"""

import argparse
import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from analysis.samples import list_samples
from tests.server import FLAGS, ROOT, find_chromium, serve, settle

PAGES = ("case", "overview", "sentiment", "volume", "response_time", "story")
THEMES = ("light", "dark")
WIDTH, HEIGHT = 1366, 900
README_HEIGHT = 1490  # the four numbers, the three sentences and the whole timeline
PANEL_BELOW = 640  # pixels
PHONE = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36"
OUT = ROOT / "screenshots"


def main() -> int:
    """Take the pictures; 1 where there is no browser."""
    options = _options()
    chromium = find_chromium()
    if chromium is None:
        print("no Chromium on PATH")
        return 1
    with (
        tempfile.TemporaryDirectory() as temp,
        serve(Path(temp) / "log.txt") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        if options.readme:
            _readme_picture(browser, address)
            return 0
        for case, lang, theme in product(options.case, options.lang, options.theme):
            context = browser.new_context(
                locale={"fr": "fr-FR", "en": "en-GB"}[lang],
                color_scheme=theme,
                viewport={"width": options.width, "height": HEIGHT},
                user_agent=PHONE if options.width < PANEL_BELOW else None,
            )
            page = context.new_page()
            page.goto(f"{address}/" + (f"?case={case}" if not options.file else ""))
            _ready(page)
            if options.file:
                page.locator('input[type="file"]').first.set_input_files([str(path) for path in options.file])
                page.wait_for_url("**case=upload**", timeout=120_000)
                _ready(page)
            for name in options.page:
                _go_to(page, name)
                _picture(page, OUT / f"{case}-{name}-{lang}-{theme}.png")
            context.close()
        browser.close()
    return 0


def _readme_picture(browser: Browser, address: str) -> None:
    page = browser.new_context(viewport={"width": WIDTH, "height": README_HEIGHT}, locale="en-GB").new_page()
    page.goto(f"{address}/overview?case=apres_aquarelle")
    _ready(page)
    (ROOT / "docs").mkdir(exist_ok=True)
    page.screenshot(path=ROOT / "docs" / "overview.png")


def _go_to(page: Page, name: str) -> None:
    links = page.locator('[data-testid="stTopNavLink"], [data-testid="stSidebarNavLink"]')
    # A phone has the pages in a panel that covers them.
    panel = page.viewport_size["width"] < PANEL_BELOW
    if panel:
        page.locator('[data-testid="stExpandSidebarButton"]').click()
    links.nth(PAGES.index(name)).click()
    if panel:
        # On a phone it goes by itself.
        page.wait_for_timeout(500)
        fold = page.locator('[data-testid="stSidebarCollapseButton"] button')
        if fold.is_visible() and page.locator('[data-testid="stSidebar"][aria-expanded="true"]').count():
            fold.click()
    _ready(page)


def _ready(page: Page) -> None:
    page.get_by_role("heading", level=1).wait_for(timeout=60_000)
    page.wait_for_timeout(300)
    settle(page)
    page.wait_for_timeout(900)


def _picture(page: Page, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    # Streamlit scrolls inside the page: the window is made as tall as its content for the picture.
    tall = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight + 120")
    width = page.viewport_size["width"]
    page.set_viewport_size({"width": width, "height": min(max(HEIGHT, tall), 5000)})
    page.wait_for_timeout(700)
    page.screenshot(path=path)
    page.set_viewport_size({"width": width, "height": HEIGHT})
    print(path.relative_to(ROOT))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", nargs="+", choices=PAGES, default=PAGES)
    parser.add_argument("--lang", nargs="+", choices=("fr", "en"), default=("fr", "en"))
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--case", nargs="+", choices=[*list_samples()], default=list(list_samples()))
    parser.add_argument("--file", nargs="+", type=Path)
    parser.add_argument("--width", type=int, default=WIDTH)
    parser.add_argument("--readme", action="store_true")
    options = parser.parse_args()
    if options.file:
        options.case = ["file"]
    return options


if __name__ == "__main__":
    sys.exit(main())
