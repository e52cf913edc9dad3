"""A page is only ever shown inside the frame that `app.py` draws.

Streamlit takes a folder named `pages/` for the older kind of app until `st.navigation` has been called once: the first
visitor of a fresh server who follows a link to a page would get that page alone, without language, case or filters.
"""

import logging
import runpy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import streamlit as st

from analysis.charts.theme import STYLE
from analysis.words import say

APP = Path(__file__).parent.parent / "app.py"
# The scripts of this folder, in the order of the menu; its other files are what they are made of.
PAGES = ("case", "overview", "sentiment", "volume", "response_time", "story")
_FRAMED = ContextVar("framed", default=False)


@contextmanager
def drawn(locale: str) -> Iterator[None]:
    """What runs within is inside the frame (for `app.py`)."""
    token = _FRAMED.set(True)
    st.html(STYLE)
    try:
        yield
    except Exception:
        # The edge, once: the trace goes to the log (`pages.logs`), the person gets a sentence and the app goes on.
        logging.getLogger("badbuzz").exception("a page failed")
        st.error(say("unexpected-error", locale), icon=":material/error:")
    finally:
        _FRAMED.reset(token)


def show(main: Callable[[], None]) -> None:
    """Run a page; where it was started without the frame, run the app, which comes back to this page."""
    if _FRAMED.get():
        main()
    else:
        runpy.run_path(str(APP))
