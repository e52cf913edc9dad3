"""What the reader edits in the story of a case, held for this session, and the files of it that he loads."""

import hashlib

import pandas as pd
import streamlit as st

from analysis.errors import BadbuzzError, UnreadableEdits, UnusableEdit
from analysis.notes import Note
from analysis.story.edits import add_edits, no_edits
from analysis.story.edits_files import are_edits
from pages import given, opening

HELD, GIVEN = "story_edits", "story-edits-given"
# Cases whose edits a session keeps; of more, the one changed longest ago is forgotten.
CASES_HELD = 12


def edits_of(case_id: str | None) -> pd.DataFrame:
    """What the reader edited in this case's story (`edits.EDITS`)."""
    return st.session_state.get(HELD, {}).get(case_id, (no_edits(), ""))[0]


def key(case_id: str | None) -> str:
    """The same as a short text, another one for other edits; "" where there are none."""
    return st.session_state.get(HELD, {}).get(case_id, (None, ""))[1]


def keep(case_id: str, edits: pd.DataFrame) -> None:
    """Put these in the place of the case's edits."""
    held = dict(st.session_state.get(HELD, {}))
    held.pop(case_id, None)
    if len(edits):
        content = pd.util.hash_pandas_object(edits, index=False).to_numpy().tobytes()
        held[case_id] = (edits, hashlib.sha256(content).hexdigest()[:16])
    st.session_state[HELD] = dict(list(held.items())[-CASES_HELD:])


def part(files: given.Files) -> tuple[given.Files, given.Files]:
    """Uploaded files as (others, files of edits); their header tells them."""
    return given.part(files, are_edits)


def give(case_id: str | None, files: list[tuple[str, bytes]], refused: str) -> None:
    """Keep files of edits for the run that follows (for a callback; `given.give`)."""
    given.give(GIVEN, case_id, files, refused)


def take_given() -> None:
    """Read what was given, before a story is told (for `app.py`)."""
    given.take(GIVEN, _take)


def notes(case_id: str | None) -> list[Note]:
    """What the files of edits held that were loaded last."""
    return list(st.session_state.get("story_edits_loaded", {}).get(case_id, ()))


def _take(case_id: str | None, files: list[tuple[str, bytes]]) -> BadbuzzError | None:
    """Add the edits of these files to a case's, and keep notes of it; the last refusal, if any."""
    if case_id is None:
        return UnreadableEdits(name=files[-1][0], reason="edits-no-case")
    try:
        read = opening.edits_of_upload(files)
    except BadbuzzError as error:
        return type(error)(**error.data)  # without its trace, which holds the files
    refused, told = None, []
    for (name, _), one in zip(files, read, strict=True):
        if isinstance(one, BadbuzzError):
            refused = one
            continue
        found, said = one
        try:
            keep(case_id, add_edits(edits_of(case_id), found))
        except UnusableEdit as error:
            refused = UnreadableEdits(name=name, **error.data)
            continue
        told += said
    if told:
        st.session_state.story_edits_loaded = {case_id: tuple(told)}
    return refused
