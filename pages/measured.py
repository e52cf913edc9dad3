"""Measures of a view, kept between reruns: a click must not count 200,000 comments again.

The key is what the result depends on (the case's content, the user's choices, the filters, the measure's own settings),
never a table: Streamlit hashes a sample of a large one, and two cases would share an answer.
"""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from pages.opening import HELD_FOR
from pages.view import View

Result = TypeVar("Result")
# Small tables; some dozens a view, and a person looks at some views.
RESULTS_HELD = 300


def measured(view: View, name: str, measure: Callable[[], Result], *settings) -> Result:
    """The result of `measure`, computed once per view, name and `settings` in this session."""
    return _measured((*view.key, name, *map(str, settings)), measure)


def measured_whole(view: View, name: str, measure: Callable[[], Result]) -> Result:
    """The result of a measure of the whole case, whatever the filters."""
    return _measured((*view.case_key, name), measure)


@st.cache_data(max_entries=RESULTS_HELD, ttl=HELD_FOR, show_spinner=False, scope="session")
def _measured(key: tuple[str, ...], _measure: Callable[[], Result]) -> Result:
    return _measure()
