"""The lines of an unfolded day as fields: said otherwise, struck, added; each step can be undone."""

from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

from analysis.errors import UnusableEdit
from analysis.story.edits import (
    MOST_LETTERS,
    Laid,
    Said,
    add_line,
    change_line,
    strike_line,
    tell_headline,
    tell_lines,
    undo,
)
from analysis.story.say_line import say_line
from analysis.story.told import Entry, Story
from analysis.words import say, say_error
from pages import shared
from pages.telling import edited, told
from pages.view import View

REFUSED = "story-edit-refused"  # why the last edit was not kept
GENERATION = "story-edit-generation"  # other fields after each edit: they begin with what is told now


def show(view: View, story: Story, entry: Entry, laid: Laid) -> None:
    """The fields of the headline and of each line, and one for a line more."""
    if error := st.session_state.pop(REFUSED, None):
        st.error(say_error(error, view.locale), icon=":material/error:")
    _field(view, story, tell_headline(entry, laid), "telling-edit-headline")
    for said in tell_lines(entry, laid):
        _field(view, story, said, "telling-edit-line")
    _add(view, story, entry)


def _field(view: View, story: Story, said: Said, label: str) -> None:
    locale = view.locale
    words = told.say_said(view, said)
    key = f"story-edit:{locale}:{st.session_state.setdefault(GENERATION, 0)}:{story.bin}:{said.id}"
    if said.struck:
        st.html(f'<p class="bb-line"><s>{escape(words)}</s></p>')
        _button(view, story, said, "undo-strike", ":material/undo:", _undo, key)
        return
    by = say("telling-by-person" if said.by_person else "telling-by-rule", locale)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_area(
            f"{say(label, locale)} · {by}",
            words,
            max_chars=max(MOST_LETTERS, len(words)),
            height="content",
            key=key,
            on_change=_change,
            args=(key, story.bin, said, locale, view.zone),
        )
        _button(view, story, said, "strike", ":material/format_strikethrough:", _strike, key)
        if said.by_person and said.line:
            _button(view, story, said, "undo", ":material/undo:", _undo, key)


def _button(view: View, story: Story, said: Said, name: str, icon: str, act: Callable, key: str) -> None:
    st.button(
        say(f"telling-edit-{name}", view.locale),
        key=f"{key}:{name}",
        type="tertiary",
        icon=icon,
        on_click=act,
        args=(story.bin, said, view.locale),
    )


def _add(view: View, story: Story, entry: Entry) -> None:
    key = f"story-add:{story.bin}:{entry.start.isoformat()}"
    with st.form(key, clear_on_submit=True, border=False):
        st.text_input(say("telling-edit-add", view.locale), max_chars=MOST_LETTERS, key=f"{key}:words")
        st.form_submit_button(
            say("telling-edit-add-button", view.locale),
            icon=":material/add:",
            key=f"{key}:button",
            on_click=_added,
            args=(f"{key}:words", story.bin, entry, view.locale),
        )


def _change(key: str, bin: str, said: Said, locale: str, zone: str) -> None:
    words = st.session_state[key]
    if said.line and words == say_line(said.line, locale, zone):
        _undo(bin, said, locale)
    else:
        _keep(bin, said.id, lambda edits: change_line(edits, bin, said.id, locale, words))


def _strike(bin: str, said: Said, locale: str) -> None:
    _keep(bin, said.id, lambda edits: strike_line(edits, bin, said.id))


def _undo(bin: str, said: Said, locale: str) -> None:
    _keep(bin, said.id, lambda edits: undo(edits, bin, said.id, locale))


def _added(key: str, bin: str, entry: Entry, locale: str) -> None:
    words = st.session_state[key]
    _keep(bin, f"{entry.start.isoformat()}/", lambda edits: add_line(edits, bin, entry, locale, words))


def _keep(bin: str, line: str, act: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    """Do something to the case's edits, of a line (for a callback)."""
    case_id = shared.current_case_id()
    try:
        edited.EDITED.keep(case_id, act(edited.EDITED.of(case_id)))
    except UnusableEdit as error:
        st.session_state[REFUSED] = UnusableEdit(**error.data)
    # To Streamlit a panel with another headline is another one: it stays unfolded.
    st.session_state[told.panel_key(bin, line.rpartition("/")[0])] = True
    st.session_state[GENERATION] = st.session_state.get(GENERATION, 0) + 1
