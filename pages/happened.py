"""The events that the reader adds to a case, held for this session, and the files of them that he loads."""

import pandas as pd

from analysis.added_events import add_events, as_added, lacking, no_added
from analysis.errors import BadbuzzError, UnreadableEvents, UnusableEvent
from analysis.events import no_events
from analysis.events_files import are_events
from analysis.notes import Note
from pages import given, opening, shared
from pages.added import Added, take_each

GIVEN = "events-given"
ADDED = Added("added_events", no_added)  # tables of `added_events.ADDED`, in order of time


def part(files: given.Files) -> tuple[given.Files, given.Files]:
    """Uploaded files as (others, files of events); their header tells them."""
    return given.part(files, are_events)


def give(case_id: str | None, files: given.Files, refused: str) -> None:
    """Keep files of events for the run that follows (for a callback; `given.give`)."""
    given.give(GIVEN, case_id, files, refused)


def take_given() -> None:
    """Read what was given, before any timeline is drawn (for `app.py`)."""
    given.take(GIVEN, _take)


def _take(case_id: str | None, files: given.Files) -> BadbuzzError | None:
    """Add the events of these files to a case's, and keep notes of it; the last refusal, if any.

    What the case has already, of its own or added before, is passed over.
    """
    if case_id is None:
        return UnreadableEvents(name=files[-1][0], reason="events-no-case")
    sample, timezone = shared.sample_of(case_id), shared.choices_of(case_id).timezone
    own = as_added(sample.events if sample else no_events(), timezone)

    def add(name: str, result: tuple[pd.DataFrame, list[Note]]) -> list[Note]:
        found, notes = result
        held = ADDED.of(case_id)
        more = lacking(found, pd.concat([own, held], ignore_index=True))
        try:
            ADDED.keep(case_id, add_events(held, more))
        except UnusableEvent as error:
            raise UnreadableEvents(name=name, **error.data) from None
        known = len(found) - len(more)
        return [*notes, Note("events-known", {"name": name, "rows": known})] if known else [*notes]

    notes, refused = take_each(files, lambda files: opening.events_of_upload(files, timezone), add)
    if notes:
        ADDED.tell(case_id, notes)
    return refused
