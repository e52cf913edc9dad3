"""What a person waits for, in a real browser: opening a large export, and each page against an empty Streamlit page.

Part of `make bench`; needs a Chromium on PATH. Medians of several clicks; ratios within this run.
"""

import argparse
import re
import statistics
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from analysis.case import STAGES
from analysis.words import say
from tests.made_export import ENGLISH, FRENCH, make_export
from tests.server import FLAGS, OPENING_SECONDS, find_chromium, serve, settle

CLICKS = 5
FILTERS = 3
# Looked for one after the other, so that no view was seen before; a third to a half of the comments hold one.
WORDS = [word for word in dict.fromkeys((*FRENCH, *ENGLISH)) if len(word) > 2]
EXPORT = "made.csv"
PAGES = (
    "page-overview",
    "page-sentiment",
    "page-volume",
    "page-response-time",
    "page-story",
    "page-case",
)
SCREENS = 4  # of the presentation, forward by key
EMPTY_APP = """
import streamlit as st
def one(): st.title("one")
def two(): st.title("two")
st.navigation([st.Page(one, title="one"), st.Page(two, title="two")], position="top").run()
"""


def main() -> None:
    """Print the table; nothing where there is no browser."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    rows = parser.parse_args().rows
    if not (chromium := find_chromium()):
        print("no Chromium on PATH: the browser was not measured")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY_APP, encoding="utf-8")
        with serve(Path(folder) / "empty.log", empty) as address:
            page = browser.new_page(locale="en-GB")
            page.goto(address)
            base = statistics.median(_click(page, name) for _ in range(CLICKS) for name in ("two", "one"))
        print(f"an empty Streamlit page: {base * 1000:.0f} ms")
        export = Path(folder) / EXPORT
        export.write_bytes(make_export(rows))
        with serve(Path(folder) / "app.log") as address:
            page = browser.new_page(locale="en-GB", viewport={"width": 1366, "height": 900})
            page.goto(address)
            _open(page, export, rows)
            for key in PAGES:
                name = say(key, "en")
                first = _click(page, name)
                _search(page, "")
                again = []
                for _ in range(CLICKS):
                    _click(page, say("page-case" if key != "page-case" else "page-volume", "en"))
                    again.append(_click(page, name))
                cached = statistics.median(again)
                filtered = (
                    statistics.median(_filter(page) for _ in range(FILTERS)) if key != "page-case" else 0
                )
                print(
                    f"  {name:15} first {first:5.2f} s, cached {cached:5.2f} s = {cached / base:4.1f} x empty,"
                    f" new filter {filtered:5.2f} s = {filtered / base:4.1f} x empty"
                )
            _click(page, say("page-story", "en"))
            _search(page, "")
            shown, prepared = _present(page)
            print(
                f"  presenting: the next screen stands after {shown:5.2f} s = {shown / base:4.1f} x empty,"
                f" and the one after it is ready after {prepared:5.2f} s"
            )
        browser.close()


def _present(page: Page) -> tuple[float, float]:
    """Seconds from the key to the next day's screen, and to the end of the script, which makes the one after it."""
    page.get_by_text(say("telling-scope-all", "en"), exact=True).first.click()
    settle(page)
    page.get_by_role("button", name=say("telling-present", "en")).first.click()
    page.locator(".bb-title").wait_for()
    shown, prepared = [], []
    for at in range(1, SCREENS + 1):
        settle(page)
        started = time.monotonic()
        page.keyboard.press("ArrowRight")
        page.locator(".bb-when span", has_text=re.compile(rf"^\W*{at}\b")).wait_for()
        page.locator(".js-plotly-plot .barlayer .point").first.wait_for()
        shown.append(time.monotonic() - started)
        settle(page, calm=0)
        prepared.append(time.monotonic() - started)
    return statistics.median(shown), statistics.median(prepared)


def _open(page: Page, export: Path, rows: int) -> None:
    page.get_by_role("heading", level=1).first.wait_for()
    settle(page)
    texts = {say(f"stage-{stage}", "en"): stage for stage in STAGES}
    started, seen = time.monotonic(), {}
    page.locator('input[type="file"]').first.set_input_files([str(export)])
    while not page.get_by_text(say("case-comments", "en"), exact=True).count():
        for text in page.locator('[data-testid="stProgress"]').all_inner_texts():
            seen.setdefault(texts.get(text.strip(), text), time.monotonic() - started)
        if time.monotonic() - started > OPENING_SECONDS:
            raise TimeoutError("the export did not open")
        page.wait_for_timeout(50)
    settle(page)
    print(f"{rows} rows opened in {time.monotonic() - started:.1f} s; stages shown, from second:")
    print("  " + ", ".join(f"{stage} {second:.1f}" for stage, second in seen.items()))


def _filter(page: Page) -> float:
    """Seconds from a word that was not looked for before to the end of the page's script."""
    return _search(page, WORDS.pop())


def _search(page: Page, word: str) -> float:
    """Seconds from the word in the search box (none: everything) to the end of the page's script."""
    box = page.get_by_role("textbox", name=say("filters-contains", "en"))
    if box.input_value() == word:
        return 0.0
    box.fill(word)
    started = time.monotonic()
    box.press("Enter")
    # The script writes the filter into the link.
    sought = f"contains={quote(word, safe='')}"
    page.wait_for_url(lambda url: sought in url if word else "contains=" not in url, timeout=60_000)
    settle(page, calm=0)
    return time.monotonic() - started


def _click(page: Page, name: str) -> float:
    """Seconds from the click on a page's link to the end of its script, its title in view."""
    title = EXPORT if name == say("page-case", "en") else name
    link = page.get_by_role("link", name=name, exact=True).first
    link.wait_for()
    started = time.monotonic()
    link.click()
    page.get_by_role("heading", level=1, name=title, exact=True).first.wait_for()
    settle(page, calm=0)
    return time.monotonic() - started


if __name__ == "__main__":
    main()
