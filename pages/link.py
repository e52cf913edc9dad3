"""The view in the URL: a widget begins with what the link says, and what it says goes back into the link.

Streamlit's own `bind="query-params"` writes the words on the screen, so a link made in French would mean nothing in
English; here the link holds the program's own names. What is not on offer in a link is passed over.
"""

from collections.abc import Iterable
from datetime import date

import streamlit as st

# Of a name in a box.
MOST_LETTERS = 60


def arrive() -> None:
    """Keep what the link said when the session began: pages drop it before an uploaded case is loaded again."""
    if "arrived" not in st.session_state:
        st.session_state.arrived = {key: st.query_params.get_all(key) for key in st.query_params}


def forget() -> None:
    """Another case than the link's: its filters mean nothing there."""
    st.session_state.arrived = {}


def several(key: str, options: Iterable[str]) -> list[str]:
    """The choices that the link names."""
    offered = set(options)
    return [value for value in _said(key) if value in offered]


def one(key: str, options: Iterable[str], default: str) -> str:
    """The one choice that the link names, or the default."""
    return next(iter(several(key, options)), default)


def text(key: str, most: int) -> str:
    """The words that the link holds, cut after `most` characters."""
    return next(iter(_said(key)), "")[:most]


def flag(key: str) -> bool:
    """Whether the link says yes."""
    return "1" in _said(key)


def days(key: str, first: date, last: date) -> tuple[date, date]:
    """The period that the link names, or the whole from `first` to `last`."""
    found = [_day(text) for text in _said(key)]
    known = len(found) == 2 and all(found) and first <= found[0] <= found[1] <= last
    return (found[0], found[1]) if known else (first, last)


def keep(key: str, values: Iterable[str]) -> None:
    """Write into the link; nothing to say, nothing in the link."""
    values = list(values)
    if st.query_params.get_all(key) != values:
        if values:
            st.query_params[key] = values
        else:
            st.query_params.pop(key, None)
    # From here on the widget says it.
    st.session_state.get("arrived", {}).pop(key, None)


def _said(key: str) -> list[str]:
    return st.query_params.get_all(key) or st.session_state.get("arrived", {}).get(key, [])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
