"""The reader's corrections: counted, compared with the model, taken away and loaded again; and the classic verdicts."""

import pandas as pd
import streamlit as st

from analysis.comments import SENTIMENTS
from analysis.corrections_files import are_corrections, write_corrections
from analysis.errors import BadbuzzError, UnreadableCorrections
from analysis.measures.agreement import UNSCORED, count_confusion
from analysis.notes import Note
from analysis.pseudonyms import hide_names
from analysis.verdicts import METHODS, compare, find_rows
from analysis.words import say, say_error, say_note
from analysis.words.numbers import say_number
from pages import given, judged, opening, shared, uploader
from pages.added import take_each
from pages.view import View

SWITCH = "verdicts-switch"
GIVEN = "corrections-given"  # files of corrections that no run has read to the end yet
REFUSED = "corrections-refused"  # why the last file of the panel was not taken


def switch(locale: str) -> None:
    """Whose verdicts count: the model's, or classic VADER's."""
    st.session_state[SWITCH] = judged.method()
    st.segmented_control(
        say("verdicts-switch", locale),
        METHODS,
        format_func=lambda name: say(f"verdicts-{name}", locale),
        required=True,
        key=SWITCH,
        help=say("verdicts-switch-help", locale),
        on_change=lambda: judged.choose(st.session_state[SWITCH]),
    )


def show(view: View) -> None:
    """The panel, folded until wanted."""
    locale, case_id = view.locale, shared.current_case_id()
    panel = st.expander(
        say("corrections-title", locale),
        icon=":material/edit_note:",
        key="corrections-panel",
        on_change="rerun",
    )
    if not panel.open:
        return
    with panel:
        labels = compare(view.base, judged.CORRECTED.of(case_id), "clicked", view.opened.fingerprints)
        if labels.empty:
            st.write(say("corrections-none", locale))
        else:
            n = len(labels)
            st.write(say("corrections-count", locale, n=n, shown=say_number(n, locale)))
            show_confusion(labels, locale)
        for note in judged.notes(case_id, view.seen):
            st.caption(shared.literal(say_note(note, locale)))
        _download(view, case_id)
        _load(case_id, locale)


def show_confusion(labels: pd.DataFrame, locale: str) -> None:
    """The confusion table: in rows the reader, in columns the verdicts."""
    table = count_confusion(labels)
    table = table.drop(columns="comments" if table[UNSCORED].any() else ["comments", UNSCORED])
    table["reader"] = [say(f"chart-{sentiment}", locale) for sentiment in SENTIMENTS]
    heads = {column: say(f"chart-{column}", locale) for column in table.columns[1:]}
    shown = table.rename(columns=heads | {"reader": say(f"confusion-corner-{judged.method()}", locale)})
    st.dataframe(shown, hide_index=True, alt=say("confusion-alt", locale), width="content")


def part(files: given.Files) -> tuple[given.Files, given.Files]:
    """Uploaded files as (exports, files of corrections); their header tells them."""
    return given.part(files, are_corrections)


def give(case_id: str | None, files: list[tuple[str, bytes]], refused: str) -> None:
    """Keep files of corrections for the run that follows (for a callback; `given.give`)."""
    given.give(GIVEN, case_id, files, refused)


def take_given() -> None:
    """Read what was given, before the verdicts that count are made (for `app.py`)."""
    given.take(GIVEN, _take)


def _take(case_id: str | None, files: list[tuple[str, bytes]]) -> BadbuzzError | None:
    """Add the corrections of these files to a case's, and keep notes of it; the last refusal, if any."""
    if case_id is None:
        return UnreadableCorrections(name=files[-1][0], reason="no-case")

    def add(name: str, result: tuple[pd.DataFrame, int]) -> list[Note]:
        found, none = result
        judged.add_corrections(case_id, found)
        told = [Note("corrections-loaded", {"name": name, "rows": len(found)})]
        return [*told, Note("corrections-unread", {"name": name, "rows": none}, "warning")] if none else told

    notes, refused = take_each(files, opening.corrections_of_upload, add)
    if notes:
        judged.CORRECTED.tell(case_id, notes)
    return refused


def _download(view: View, case_id: str) -> None:
    corrections = judged.CORRECTED.of(case_id)
    if corrections.empty:
        return
    opened, names = view.opened, st.session_state.get("names")

    def file() -> bytes:
        rows = find_rows(opened.comments, corrections, opened.fingerprints)
        if names:
            return write_corrections(corrections)
        # An id may name its author; the fingerprint finds the comment without it.
        hidden = hide_names(opened.comments.iloc[rows[rows >= 0]], opened.people)["comment_id"]
        ids = pd.Series(None, index=corrections.index, dtype="str")
        ids[rows >= 0] = hidden.to_numpy()
        return write_corrections(corrections.assign(comment_id=ids))

    n = len(corrections)
    st.download_button(
        say("corrections-download", view.locale, n=n, shown=say_number(n, view.locale)),
        data=file,
        file_name="badbuzz-corrections.csv",
        mime="text/csv",
        icon=":material/download:",
        key="corrections-download",
        on_click="ignore",
    )


def _load(case_id: str, locale: str) -> None:
    if error := st.session_state.pop(REFUSED, None):
        st.error(shared.literal(say_error(error, locale)), icon=":material/error:")

    def take(name: str, data: bytes) -> None:
        give(case_id, [(name, data)], REFUSED)

    uploader.take_file(say("corrections-load", locale), "corrections-file", locale, take)
