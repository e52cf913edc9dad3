"""What hands do on a page that a server draws anew after each gesture: the tests of the browser share it.

While a page is drawn anew a click may be lost, a box fold again, a chart go and come back: who only clicks once and
looks away has found the machine's mood, not the app's fault. So a gesture is made again until its effect shows.
"""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from analysis.words import say
from tests.server import PATIENCE_SECONDS, settle

TRIES = 5
HOVERED = 200  # milliseconds: a click on a chart is about what is hovered
# So long a page that has come to rest is given to show what a gesture did, before it is made again.
HEARD_SECONDS = 15


def insist(page: Page, gesture: Callable[[], object], seen: Locator) -> None:
    """Make a gesture until `seen` shows. A click that would undo itself must look first."""
    page.set_default_timeout(HEARD_SECONDS * 1_000)
    for left in reversed(range(TRIES)):
        settle(page)
        try:
            gesture()
            settle(page)
            seen.first.wait_for()
            break
        except PlaywrightTimeout:
            if not left:
                raise
    page.set_default_timeout(PATIENCE_SECONDS * 1_000)


def upload(page: Page, *files: dict, lang: str = "fr") -> None:
    """Drop files on the uploader and wait for the case."""
    page.locator('input[type="file"]').first.set_input_files(list(files))
    page.get_by_text(say("case-comments", lang), exact=True).first.wait_for()
    settle(page)


def go_to(page: Page, title: str) -> None:
    """Another page by the menu, which on a phone is in the panel at the side."""
    link, aside = page.get_by_role("link", name=title).first, page.get_by_test_id("stExpandSidebarButton")
    if aside.is_visible() and not _in_view(link):
        aside.click()
    link.click()
    page.get_by_role("heading", level=1, name=title).first.wait_for()
    settle(page)


def _in_view(link: Locator) -> bool:
    # A panel that is folded away stands to the left of the window.
    box = link.bounding_box() if link.count() else None
    return box is not None and box["x"] >= 0


def unfold(page: Page, title: str | re.Pattern) -> Locator:
    """Open a panel by its title."""
    panel = page.locator("details").filter(has=page.locator("summary").get_by_text(title, exact=True)).first
    insist(
        page,
        lambda: panel.get_attribute("open") is None and panel.locator("summary").first.click(),
        panel.locator('[data-testid="stExpanderDetails"]'),
    )
    return panel


def columns_box(page: Page, field: str, lang: str = "fr") -> Locator:
    """The box of a field; the columns unfold by themselves only where there is a doubt."""
    box = page.get_by_role("combobox", name=re.compile(field)).first
    title = page.get_by_text(re.compile(say("columns-title", lang, file="").strip())).first
    insist(page, lambda: box.is_visible() or title.click(), box)
    box.scroll_into_view_if_needed()
    box.focus()
    return box


def open_list(page: Page, box: Locator) -> None:
    """Unfold the options of a box."""
    options = page.get_by_role("option")
    box.scroll_into_view_if_needed()
    insist(page, lambda: options.count() or box.press("ArrowDown"), options)


def brush(page: Page, panel: Locator, start: float, end: float, seen: Locator) -> None:
    """Draw over a chart's panel from one part of its width (0 to 1) to another, until `seen` shows."""

    def draw() -> None:
        if seen.first.is_visible():
            return
        # Pressing a button may have moved it under the bar at the top.
        panel.evaluate("panel => panel.scrollIntoView({block: 'center'})")
        area = panel.bounding_box()
        page.mouse.move(area["x"] + area["width"] * start, area["y"] + area["height"] * 0.3)
        page.mouse.down()
        page.mouse.move(area["x"] + area["width"] * end, area["y"] + area["height"] * 0.6, steps=10)
        page.mouse.up()

    insist(page, draw, seen)


def click_point(page: Page, x: float, y: float) -> None:
    """Click a place of a chart, there long enough to hover over what is drawn at it."""
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.wait_for_timeout(HOVERED)
    page.mouse.click(x, y)


def clear_button(page: Page, lang: str = "fr") -> Locator:
    """What takes a selection back: it shows as soon as one was made."""
    return page.get_by_role("button", name=say("selection-clear", lang))


def number(text: str) -> int:
    """The number in a sentence."""
    return int(re.sub(r"\D", "", text))
