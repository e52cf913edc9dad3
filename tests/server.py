"""The app as a real server on a free port, and waiting for a page of it: for browser tests and screenshots."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent
START_SECONDS = 60
OPENING_SECONDS = 180
# A page is given so long to show something: another program on the machine must make no failure.
PATIENCE_SECONDS = 120
# A click is on its way to the server for a moment in which nothing runs yet; and a run may be followed by another.
CALM_SECONDS = 0.3
# Asked at each frame, a page would draw sixty frames a second for the asking.
LOOK_MILLISECONDS = 50
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
# Chromium's own calls home would fail on a closed network and clutter the log that a test reads.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Each window would begin by drawing two lists of its address bar, which nobody sees. The last such flag counts, so
    # what Playwright turns off is named again.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,AvoidCorsURLLoaderRestartOnRedirect,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,"
    "LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch,"
    "ThirdPartyStoragePartitioning",
)


def find_chromium() -> str | None:
    """The system's Chromium, found on PATH."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def serve(log: Path, script: Path = ROOT / "app.py", *flags: str) -> Iterator[str]:
    """Run the app (or another script); gives its local address."""
    with start(log, script, *flags) as (address, _):
        yield address


@contextmanager
def start(log: Path, script: Path = ROOT / "app.py", *flags: str) -> Iterator[tuple[str, int]]:
    """Run the app (or another script) with Streamlit's `flags`; gives its local address and its process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(script),
        "--server.headless=true",
        f"--server.port={port}",
        *flags,
    ]
    with log.open("w") as out:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        try:
            _wait(f"http://localhost:{port}/_stcore/health", server)
            yield f"http://localhost:{port}", server.pid
        finally:
            server.terminate()
            server.wait(20)


def settle(page: Page, calm: float = CALM_SECONDS) -> None:
    """Wait until the script has run to its end, all of the page is new, and it has stayed so for `calm` seconds."""
    page.wait_for_function(
        """([asked, calm]) => {
            const app = document.querySelector('[data-testid="stApp"]');
            const still = app && app.getAttribute('data-test-script-state') === 'notRunning'
                && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]');
            const before = window.badbuzzStill;
            if (!still) window.badbuzzStill = null;
            else if (!before || before.asked !== asked) window.badbuzzStill = {asked, since: performance.now()};
            return still && performance.now() - window.badbuzzStill.since >= calm;
        }""",
        arg=[time.monotonic(), calm * 1000],
        timeout=OPENING_SECONDS * 1000,
        polling=LOOK_MILLISECONDS,
    )


def _wait(url: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise RuntimeError("the app's server stopped")
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(url)
