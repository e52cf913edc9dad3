"""Files that a callback puts aside for the run that follows, which reads them before anything is drawn.

Reading them takes its time. A callback that waited for it would be cut off by the next click, and the file lost; a run
that is cut off is followed by another, which finds the files here.
"""

from collections.abc import Callable

import streamlit as st

from analysis.errors import BadbuzzError

Files = list[tuple[str, bytes]]  # name and content of each


def give(kind: str, case_id: str | None, files: Files, refused: str) -> None:
    """Keep files for a case (for a callback); what is refused of them goes to the session's `refused`."""
    if files:
        st.session_state[kind] = (case_id, files, refused)


def part(files: Files, are_ours: Callable[[bytes], bool]) -> tuple[Files, Files]:
    """Uploaded files as (others, ours); their header tells them."""
    ours = [(name, data) for name, data in files if are_ours(data)]
    return [one for one in files if one not in ours], ours


def take(kind: str, read: Callable[[str | None, Files], BadbuzzError | None]) -> None:
    """Have `read` take what was given, if anything was; `read` gives back the last refusal."""
    if kind not in st.session_state:
        return
    case_id, files, refused = st.session_state[kind]
    if error := read(case_id, files):
        st.session_state[refused] = error
    del st.session_state[kind]
