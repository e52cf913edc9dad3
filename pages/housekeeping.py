"""The memory of the server: what it needs for good is looked through once, what an ended session held comes back in
time, also where no visitor comes after it.

Streamlit keeps a session that lost its connection (a closed tab, or a network that will be back) for
`server.disconnectedSessionTTL` seconds, but then looks at its shelf only when another one is put there: the upload of
the evening's last visitor would stay in memory all night. There is no public way to ask; where a later Streamlit has
changed inside, nothing happens here, and a test says so (tests/browser/test_two_visitors.py).
"""

import ctypes
import gc
import importlib
import logging
import pkgutil
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import streamlit as st
from streamlit import runtime

from analysis.words import LOCALES, say
from pages.frame import PAGES

# Beside a time to live of two minutes a quarter of one is little, and looking costs nothing.
EVERY_SECONDS = 15.0


class Housekeeper:
    """A thread that looks every now and then, until it is dismissed."""

    def __init__(self):
        self._dismissed = threading.Event()
        threading.Thread(target=self._work, daemon=True, name="housekeeper").start()

    def dismiss(self) -> None:
        """End the thread."""
        self._dismissed.set()

    def _work(self) -> None:
        gone = threading.Event()
        while not self._dismissed.wait(EVERY_SECONDS):
            if gone.is_set():
                gone.clear()
                give_memory_back()
            try:
                _forget_ended_sessions(gone)
            except AttributeError:
                logging.getLogger("badbuzz").warning("this Streamlit keeps its ended sessions elsewhere")
                return


@st.cache_resource(show_spinner=False, on_release=Housekeeper.dismiss)
def begin() -> Housekeeper:
    """The server's own, for all sessions (for `app.py`, at each run)."""
    _set_the_program_apart()
    return Housekeeper()


def _set_the_program_apart() -> None:
    """Take modules and words, of which there is no garbage, out of what the collector goes through.

    Streamlit has it go through everything after each run of a script, while the browser waits: half of the time of a
    page without charts.
    """
    for module in pkgutil.walk_packages([str(Path(__file__).parent)], "pages."):
        if module.name.removeprefix("pages.") not in PAGES:
            importlib.import_module(module.name)
    for locale in LOCALES:
        say("app-title", locale)
    gc.collect()
    gc.freeze()


def give_memory_back() -> None:
    """Return to the system what Python, Arrow and the C library hold in reserve."""
    gc.collect()
    pa.default_memory_pool().release_unused()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # a C library other than glibc has no such call
            ctypes.CDLL(None).malloc_trim(0)


def _forget_ended_sessions(gone: threading.Event) -> None:
    """Expire what is on the shelf, on the server's own thread; `gone` is set where there was something."""
    if not runtime.exists():
        return
    server = runtime.get_instance()
    shelf = server._session_mgr._session_storage._cache

    def expire() -> None:
        for _, ended in shelf.expire():
            # The server's own loop keeps a hold of the last session it has served: it is emptied, not only let go.
            ended.session.shutdown()
            ended.session.session_state.clear()
            gone.set()

    with suppress(RuntimeError):  # the server is ending
        server._get_async_objs().eventloop.call_soon_threadsafe(expire)
