"""What happened, day by day: the chronology that rules write of the case, to be read, edited and presented."""

import streamlit as st

from analysis.filters import Filters
from analysis.story.told import Story
from analysis.words import say
from analysis.words.numbers import say_number
from pages import frame
from pages.telling import choices, chronology, files, present, told
from pages.view import View, require_view


def main() -> None:
    presenting = present.is_on()
    view = require_view("page-story", whole=True, bare=presenting)
    locale = view.locale
    with st.spinner(say("telling-wait", locale)):
        fitting = told.story_of(view)
    if not fitting.entries:
        if presenting:
            present.leave()
            st.rerun()
        reason = "relative-dates" if view.case.waiting_refused == "relative-dates" else "no-dates"
        st.info(say(f"refused-{reason}", locale), icon=":material/event_busy:")
        return
    if presenting:
        story = _in_bin(view, fitting, choices.bin_of(fitting))
        present.show(view, story, choices.entries_of(story))
        return
    st.caption(say("telling-how", locale))
    if (st.session_state.get("filters") or Filters()).active():
        st.info(say("telling-whole", locale), icon=":material/filter_alt_off:")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        bin = choices.choose_bin(fitting, locale)
        story = _in_bin(view, fitting, bin)
        choices.choose_scope(story, locale)
        editing = choices.choose_editing(locale)
        present.offer(locale)
    entries = choices.entries_of(story)
    chronology.show(view, story, entries, editing=editing)
    if story.unplaced:
        shown = say_number(story.unplaced, locale)
        st.caption(say("telling-unplaced", locale, n=story.unplaced, shown=shown))
    files.show(view, story, entries)


def _in_bin(view: View, fitting: Story, bin: str) -> Story:
    if bin == fitting.bin:
        return fitting
    with st.spinner(say("telling-wait", view.locale)):
        return told.story_of(view, bin)


frame.show(main)
