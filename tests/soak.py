"""Visitors side by side for ten minutes, each with an export of his own: `make soak` (not part of the tests).

At every click a visitor must see his own figures: as many comments as his export has, as many verdicts as he corrected,
and on the list no text that is not his. Now and then one leaves and comes back as somebody new. When all are gone and
their time to live has passed, the memory of the server and its processes is compared with what it was before, when each
had come and gone once.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import tempfile
import time
from pathlib import Path

from playwright.async_api import Page, async_playwright

from analysis.words import say
from tests.server import FLAGS, ROOT, find_chromium, start

MOST_GROWTH = 0.10
PATIENCE_MS = 180_000
PAGES = ("page-overview", "page-sentiment", "page-volume", "page-response-time")
TELLS_SECONDS = 60
LEAVES = 0.03  # chance at each click
CORRECTS = 0.3  # and on each page of sentiment
SETTLED = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    return app && app.getAttribute('data-test-script-state') === 'notRunning'
        && !document.querySelector('[data-testid="stSkeleton"]');
}"""


def main() -> int:
    """Print what was seen; 1 where a visitor saw anything but his own, or memory did not come back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--sessions", type=int, default=10)
    parser.add_argument("--rows", type=int, default=3_000, help="comments of the first; each has some more")
    parser.add_argument("--kept", type=int, default=20, help="seconds that the server keeps an ended session")
    chosen = parser.parse_args()
    if not (chromium := find_chromium()):
        print("no Chromium on PATH: nothing was tried")
        return 1
    flags = (f"--server.disconnectedSessionTTL={chosen.kept}",)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.txt"
        with start(log, ROOT / "app.py", *flags) as (address, server):
            failures = asyncio.run(_soak(chosen, chromium, address, server))
        told = log.read_text(encoding="utf-8")
    for sentence in failures:
        print(f"FAILED: {sentence}")
    if "Traceback" in told or "failed" in told:
        print(f"the log of the server:\n{told[-3000:]}")
    return 1 if failures else 0


async def _soak(chosen, chromium: str, address: str, server: int) -> list[str]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        empty = memory_mb(server)
        # Each comes and goes once, alone: what Python and the libraries keep in reserve is no leak.
        for number in range(chosen.sessions):
            await Visitor(number, chosen.rows, browser, address).stay(0)
        before = await _at_rest(server, chosen.kept)
        print(f"memory: {empty:.0f} MB empty, {before:.0f} MB when each had come and gone", flush=True)
        visitors = [Visitor(number, chosen.rows, browser, address) for number in range(chosen.sessions)]
        ends = time.monotonic() + chosen.minutes * 60
        watched = asyncio.create_task(_watch(server, visitors))
        done = await asyncio.gather(*(visitor.stay(ends) for visitor in visitors), return_exceptions=True)
        watched.cancel()
        await browser.close()
        after = await _at_rest(server, chosen.kept)
    growth = after / before - 1
    clicks = [seconds for visitor in visitors for seconds in visitor.clicks]
    came, corrections = (sum(getattr(each, name) for each in visitors) for name in ("came", "corrections"))
    print(
        f"{chosen.sessions} visitors, {len(clicks)} clicks, {corrections} verdicts corrected, {came} arrivals"
    )
    print(f"a click: median {_quantile(clicks, 0.5):.2f} s, 95 % under {_quantile(clicks, 0.95):.2f} s")
    print(f"memory: most {max(PEAK):.0f} MB, {after:.0f} MB when all were gone: {growth:+.1%}")
    failures = [f"visitor {at}: {error!r}" for at, error in enumerate(done) if error]
    return failures + ([f"memory grew by {growth:.1%}"] if growth > MOST_GROWTH else [])


PEAK = [0.0]


async def _watch(server: int, visitors: list["Visitor"]) -> None:
    began = told = time.monotonic()
    while True:
        PEAK[0] = max(PEAK[0], now := memory_mb(server))
        if time.monotonic() - told > TELLS_SECONDS:
            told = time.monotonic()
            clicks = sum(len(each.clicks) for each in visitors)
            print(f"after {told - began:.0f} s: {clicks} clicks, {now:.0f} MB", flush=True)
        await asyncio.sleep(1)


async def _at_rest(server: int, kept: int) -> float:
    """Memory once the time to live has passed and the housekeeper has been there, twice."""
    await asyncio.sleep(kept + 40)
    return memory_mb(server)


class Visitor:
    """One person with one export: `stay` until the time is over."""

    def __init__(self, number: int, rows: int, browser, address: str):
        self.mark = f"visiteur{number:02d}"
        self.rows = rows + 137 * number
        self.file = make_file(self.mark, self.rows, as_json=number % 2 == 1)
        self.browser, self.address = browser, address
        self.random = random.Random(number)
        self.clicks: list[float] = []
        self.came = 0
        self.corrections = 0
        self.corrected: set[str] = set()  # controls, since he came

    async def stay(self, ends: float) -> None:
        """Click and look, at least once at every page."""
        page = await self._arrive()
        for key in PAGES:
            await self._click(page, key)
        while time.monotonic() < ends:
            if self.random.random() < LEAVES:
                await page.context.close()
                page = await self._arrive()
            await self._click(page, key := self.random.choice(PAGES))
            if key == "page-sentiment" and self.random.random() < CORRECTS:
                await self._correct(page)
            await asyncio.sleep(self.random.uniform(0.2, 1.5))
        await page.context.close()

    async def _arrive(self) -> Page:
        self.came += 1
        self.corrected = set()
        context = await self.browser.new_context(locale="fr-FR", viewport={"width": 1366, "height": 900})
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        await page.goto(self.address)
        await page.get_by_role("heading", level=1).first.wait_for()
        await page.wait_for_function(SETTLED)
        await page.locator('input[type="file"]').first.set_input_files([self.file])
        await page.get_by_text(say("case-comments", "fr"), exact=True).first.wait_for()
        await page.wait_for_function(SETTLED)
        await self._look(page, "page-case")
        return page

    async def _click(self, page: Page, key: str) -> None:
        began = time.monotonic()
        title = say(key, "fr")
        await page.get_by_role("link", name=title).first.click()
        await page.get_by_role("heading", level=1, name=title).first.wait_for()
        await page.wait_for_function(SETTLED)
        self.clicks.append(time.monotonic() - began)
        await self._look(page, key)

    async def _correct(self, page: Page) -> None:
        """Another verdict for a comment of the list that has none of his."""
        controls = page.locator('[class*="st-key-relabel-"]')
        for name in await controls.evaluate_all("found => found.map(one => one.className)"):
            if name not in self.corrected:
                self.corrected.add(name)
                self.corrections += 1
                control = page.locator(f'[class="{name}"]')
                await control.get_by_role("radio", checked=False).first.click()
                await page.wait_for_function(SETTLED)
                return await self._look(page, "page-sentiment")
        return None

    async def _look(self, page: Page, key: str) -> None:
        if n := len(self.corrected):
            said = say("verdicts-corrected", "fr", n=n, shown=str(n))
            await page.get_by_text(said).first.wait_for()
        if key in ("page-case", "page-overview"):
            shown = await page.locator('[data-testid="stMetricValue"]').first.inner_text()
            if int(re.sub(r"\D", "", shown)) != self.rows:
                raise AssertionError(f"{self.mark} on {key}: {shown} comments instead of {self.rows}")
        texts = await page.locator(".bb-comment p").all_inner_texts()
        strange = [text for text in texts if self.mark not in text or text.count("visiteur") != 1]
        if strange or (key == "page-overview" and not texts):
            raise AssertionError(f"{self.mark} on {key}: {len(texts)} texts, not his own {strange[:1]}")


def make_file(mark: str, rows: int, as_json: bool) -> dict:
    """An export whose every text bears the mark, as Playwright takes a file."""
    lucky = random.Random(mark)
    words = (
        "toujours rien reçu c'est honteux merci super bouquet personne ne répond livreur passé hier".split()
    )
    table = [
        {
            "date": f"2012-08-{lucky.randint(1, 28):02d} {lucky.randint(0, 23):02d}:{at % 60:02d}",
            "author": f"Person {lucky.randint(0, rows)}",
            "message": " ".join([mark, str(at), *lucky.choices(words, k=lucky.randint(3, 25))]),
            "likes": lucky.randint(0, 50),
        }
        for at in range(rows)
    ]
    if as_json:
        return {"name": f"{mark}.json", "mimeType": "application/json", "buffer": json.dumps(table).encode()}
    lines = [";".join(table[0]), *(";".join(map(str, row.values())) for row in table)]
    return {"name": f"{mark}.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}


def memory_mb(server: int) -> float:
    """Resident memory of a process and all below it (Linux)."""
    parents = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(status.parent.name)] = int(status.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has just ended
            continue
    family = {server}
    while below := {child for child, parent in parents.items() if parent in family} - family:
        family |= below
    return sum(map(_resident_mb, family))


def _resident_mb(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def _quantile(values: list[float], share: float) -> float:
    return sorted(values)[int(share * (len(values) - 1))]


if __name__ == "__main__":
    sys.exit(main())
