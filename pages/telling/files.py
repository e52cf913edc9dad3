"""The story to take away, in words; what the reader edited of it, to take away and to load again."""

import streamlit as st

from analysis.story.edits import count_lost
from analysis.story.edits_files import write_edits
from analysis.story.told import Entry, Story
from analysis.story.written import Teller, write_story
from analysis.words import say, say_error, say_note
from analysis.words.numbers import say_number
from pages import shared, uploader
from pages.telling import edited, told
from pages.telling.told import PAGE
from pages.view import View

REFUSED = "story-edits-refused"  # why the last file of the panel was not taken


def show(view: View, story: Story, entries: tuple[Entry, ...]) -> None:
    """The panel below the chronology, folded until wanted; `entries`: those that are shown."""
    locale, case_id = view.locale, shared.current_case_id()
    panel = st.expander(
        say("telling-files", locale), icon=":material/download:", key=f"{PAGE}:files", on_change="rerun"
    )
    if not panel.open:
        return
    with panel:
        st.caption(say("telling-files-hint", locale))
        with st.container(horizontal=True):
            _download_story(view, story, entries)
            _download_edits(view, case_id)
        _say_lost(story, case_id, locale)
        _load(case_id, locale)


def _download_story(view: View, story: Story, entries: tuple[Entry, ...]) -> None:
    laid, locale, named = told.edits_of(view, story), view.locale, bool(st.session_state.get("names"))
    teller = Teller(view.case, view.events, locale, shared.case_title(locale), view.sample is not None, named)
    st.download_button(
        say("telling-download-story", locale),
        data=lambda: write_story(teller, entries, laid).encode(errors="replace"),
        file_name="badbuzz-story.md",
        mime="text/markdown",
        icon=":material/download:",
        key=f"{PAGE}:download",
        on_click="ignore",
    )


def _download_edits(view: View, case_id: str) -> None:
    edits, sample = edited.EDITED.of(case_id), view.sample is not None
    if n := len(edits):
        st.download_button(
            say("telling-download-edits", view.locale, n=n, shown=say_number(n, view.locale)),
            data=lambda: write_edits(edits, sample=sample),
            file_name="badbuzz-story-edits.csv",
            mime="text/csv",
            icon=":material/download:",
            key=f"{PAGE}:download-edits",
            on_click="ignore",
        )


def _say_lost(story: Story, case_id: str, locale: str) -> None:
    """How many edits change nothing of what is shown."""
    edits = edited.EDITED.of(case_id)
    for key, n in (
        ("telling-edits-lost", count_lost(edits, story)),
        ("telling-edits-elsewhere", int((edits["bin"] != story.bin).sum())),
    ):
        if n:
            st.caption(say(key, locale, n=n, shown=say_number(n, locale)))


def _load(case_id: str, locale: str) -> None:
    if error := st.session_state.pop(REFUSED, None):
        st.error(shared.literal(say_error(error, locale)), icon=":material/error:")
    for note in edited.EDITED.notes(case_id):
        st.caption(shared.literal(say_note(note, locale)))

    def take(name: str, data: bytes) -> None:
        edited.give(case_id, [(name, data)], REFUSED)

    uploader.take_file(say("telling-load-edits", locale), f"{PAGE}:edits-file", locale, take)
