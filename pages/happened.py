"""The events that the reader adds to a case, held for this session, and the files of them that he loads."""

import hashlib

import pandas as pd
import streamlit as st

from analysis.added_events import add_events, as_added, lacking, no_added
from analysis.errors import BadbuzzError, UnreadableEvents, UnusableEvent
from analysis.events import no_events
from analysis.events_files import are_events
from analysis.notes import Note
from pages import given, opening, shared

HELD, GIVEN = "added_events", "events-given"
# Cases whose events a session keeps; of more, the one changed longest ago is forgotten.
CASES_HELD = 12


def added_to(case_id: str | None) -> pd.DataFrame:
    """What the reader added to this case (`added_events.ADDED`), in order of time."""
    return st.session_state.get(HELD, {}).get(case_id, (no_added(), ""))[0]


def key(case_id: str | None) -> str:
    """The same as a short text, another one for other events; "" where there are none."""
    return st.session_state.get(HELD, {}).get(case_id, (None, ""))[1]


def keep(case_id: str, added: pd.DataFrame) -> None:
    """Put these in the place of the case's added events."""
    held = dict(st.session_state.get(HELD, {}))
    held.pop(case_id, None)
    if len(added):
        content = pd.util.hash_pandas_object(added, index=False).to_numpy().tobytes()
        held[case_id] = (added, hashlib.sha256(content).hexdigest()[:16])
    st.session_state[HELD] = dict(list(held.items())[-CASES_HELD:])


def part(files: given.Files) -> tuple[given.Files, given.Files]:
    """Uploaded files as (others, files of events); their header tells them."""
    return given.part(files, are_events)


def give(case_id: str | None, files: list[tuple[str, bytes]], refused: str) -> None:
    """Keep files of events for the run that follows (for a callback; `given.give`)."""
    given.give(GIVEN, case_id, files, refused)


def take_given() -> None:
    """Read what was given, before any timeline is drawn (for `app.py`)."""
    given.take(GIVEN, _take)


def _take(case_id: str | None, files: list[tuple[str, bytes]]) -> BadbuzzError | None:
    """Add the events of these files to a case's, and keep notes of it; the last refusal, if any.

    What the case has already, of its own or added before, is passed over.
    """
    if case_id is None:
        return UnreadableEvents(name=files[-1][0], reason="events-no-case")
    sample, timezone = shared.sample_of(case_id), shared.choices_of(case_id).timezone
    try:
        read = opening.events_of_upload(files, timezone)
    except BadbuzzError as error:
        return type(error)(**error.data)  # without its trace, which holds the files
    own = as_added(sample.events if sample else no_events(), timezone)
    refused, notes = None, []
    for (name, _), one in zip(files, read, strict=True):
        if isinstance(one, BadbuzzError):
            refused = one
            continue
        found, said = one
        held = added_to(case_id)
        more = lacking(found, pd.concat([own, held], ignore_index=True))
        try:
            keep(case_id, add_events(held, more))
        except UnusableEvent as error:
            refused = UnreadableEvents(name=name, **error.data)
            continue
        notes += said
        if known := len(found) - len(more):
            notes.append(Note("events-known", {"name": name, "rows": known}))
    if notes:
        st.session_state.events_loaded = {case_id: tuple(notes)}
    return refused


def notes(case_id: str | None) -> list[Note]:
    """What the files of events held that were loaded last."""
    return list(st.session_state.get("events_loaded", {}).get(case_id, ()))
