"""Messages of the brand that the reader marked as automatic: in this session they answer nobody, on every page."""

import hashlib

import numpy as np
import streamlit as st

from analysis.case import Case, leave_out

Marks = tuple[tuple[int, ...], str]  # row_ids, and the hash of what they say


def automatic_of(case_id: str) -> tuple[int, ...]:
    """The row_ids that were marked in this case, in order."""
    return _marks(case_id)[0]


def mark(case_id: str, row_ids: tuple[int, ...], case: Case) -> None:
    """Put these in the place of what was marked in this case."""
    held = dict(st.session_state.get("automatic", {}))
    held.pop(case_id, None)
    marked = tuple(sorted(row_ids))
    st.session_state.automatic = {**held, case_id: (marked, _say(case, marked))} if marked else held


def key(case_id: str) -> str:
    """What was marked, as a short text; empty where nothing was."""
    marked = automatic_of(case_id)
    return hashlib.sha256(repr(marked).encode()).hexdigest()[:16] if marked else ""


def heed(case_id: str, case: Case) -> Case:
    """The case as the marks want it, measured once per case and marks."""
    marked, said = _marks(case_id)
    if marked and _say(case, marked) != said:
        # Read otherwise (another column of ids), the same numbers are other messages: nothing is marked any more.
        mark(case_id, (), case)
        marked = ()
    if not marked:
        st.session_state.pop("left_out", None)
        return case
    opened, held, told = st.session_state.get("left_out", (None, (), None))
    if opened is not case or held != marked:
        told = leave_out(case, marked)
        st.session_state.left_out = (case, marked, told)
    return told


def _marks(case_id: str) -> Marks:
    return st.session_state.get("automatic", {}).get(case_id, ((), ""))


def _say(case: Case, row_ids: tuple[int, ...]) -> str:
    rows = np.asarray(row_ids, dtype="int64")
    if len(rows) and rows.max() >= len(case.comments):
        return ""
    texts = case.comments["text"].iloc[rows].fillna("")
    return hashlib.sha256("\0".join(texts).encode(errors="replace")).hexdigest()
