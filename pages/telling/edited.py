"""What the reader edits in the story of a case, held for this session, and the files of it that he loads."""

import pandas as pd

from analysis.errors import BadbuzzError, UnreadableEdits, UnusableEdit
from analysis.notes import Note
from analysis.story.edits import add_edits, no_edits
from analysis.story.edits_files import are_edits
from pages import given, opening
from pages.added import Added, take_each

GIVEN = "story-edits-given"
EDITED = Added("story_edits", no_edits)  # tables of `edits.EDITS`


def part(files: given.Files) -> tuple[given.Files, given.Files]:
    """Uploaded files as (others, files of edits); their header tells them."""
    return given.part(files, are_edits)


def give(case_id: str | None, files: given.Files, refused: str) -> None:
    """Keep files of edits for the run that follows (for a callback; `given.give`)."""
    given.give(GIVEN, case_id, files, refused)


def take_given() -> None:
    """Read what was given, before a story is told (for `app.py`)."""
    given.take(GIVEN, _take)


def _take(case_id: str | None, files: given.Files) -> BadbuzzError | None:
    """Add the edits of these files to a case's, and keep notes of it; the last refusal, if any."""
    if case_id is None:
        return UnreadableEdits(name=files[-1][0], reason="edits-no-case")

    def add(name: str, result: tuple[pd.DataFrame, list[Note]]) -> list[Note]:
        found, notes = result
        try:
            EDITED.keep(case_id, add_edits(EDITED.of(case_id), found))
        except UnusableEdit as error:
            raise UnreadableEdits(name=name, **error.data) from None
        return [*notes]

    notes, refused = take_each(files, opening.edits_of_upload, add)
    if notes:
        EDITED.tell(case_id, notes)
    return refused
