"""What the reader adds to a case, held for this session: a table for each of the last cases, and how files of such
tables are taken, one after the other.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from analysis.errors import BadbuzzError
from analysis.notes import Note
from pages.given import Files

# Cases whose table a session keeps; of more, the one changed longest ago is forgotten.
CASES_HELD = 12


@dataclass(frozen=True)
class Added:
    """The tables that a session holds under a `name`; `empty` makes the one of a case without."""

    name: str
    empty: Callable[[], pd.DataFrame]

    def of(self, case_id: str | None) -> pd.DataFrame:
        """The table of this case."""
        held = st.session_state.get(self.name, {})
        return held[case_id][0] if case_id in held else self.empty()

    def key(self, case_id: str | None) -> str:
        """The same as a short text, another one for other rows; "" where there are none."""
        return st.session_state.get(self.name, {}).get(case_id, (None, ""))[1]

    def keep(self, case_id: str, table: pd.DataFrame) -> None:
        """Put this in the place of the case's table."""
        held = dict(st.session_state.get(self.name, {}))
        held.pop(case_id, None)
        if len(table):
            content = pd.util.hash_pandas_object(table, index=False).to_numpy().tobytes()
            held[case_id] = (table, hashlib.sha256(content).hexdigest()[:16])
        st.session_state[self.name] = dict(list(held.items())[-CASES_HELD:])

    def notes(self, case_id: str | None) -> list[Note]:
        """What the files held that were loaded last."""
        return list(st.session_state.get(f"{self.name}_loaded", {}).get(case_id, ()))

    def tell(self, case_id: str, notes: list[Note]) -> None:
        """Keep these for `notes`, in the place of those of the last files."""
        st.session_state[f"{self.name}_loaded"] = {case_id: tuple(notes)}


def take_each(
    files: Files,
    read: Callable[[Files], list],
    add: Callable[[str, Any], list[Note]],
) -> tuple[list[Note], BadbuzzError | None]:
    """Read files and `add` what each holds by its name: the notes of those taken, and the last refusal, if any."""
    try:
        results = read(files)
    except BadbuzzError as error:
        return [], type(error)(**error.data)  # without its trace, which holds the files
    notes, refused = [], None
    for (name, _), result in zip(files, results, strict=True):
        if isinstance(result, BadbuzzError):
            refused = result
            continue
        try:
            notes += add(name, result)
        except BadbuzzError as error:
            refused = error
    return notes, refused
