"""The dates of a story, each with its headline and its turning points; a click unfolds one, and only that is built."""

import streamlit as st

from analysis.story.edits import Laid, tell_headline
from analysis.story.told import Entry, Story
from analysis.story.written import say_days, say_turns
from analysis.words import say
from pages.shared import literal
from pages.telling import day, told
from pages.telling.told import PAGE
from pages.view import View

# A longer list is paged: each date is an element of the page at every rerun.
DATES_A_PAGE = 50


def show(view: View, story: Story, entries: tuple[Entry, ...], *, editing: bool) -> None:
    """These entries of the story in order of time; `editing`: what is unfolded can be changed."""
    if not entries:
        st.info(say("telling-nothing-matters", view.locale), icon=":material/filter_alt:")
        return
    pages = -(-len(entries) // DATES_A_PAGE)
    page = st.pagination(pages, key=f"{PAGE}:page:{story.bin}:{len(entries)}") if pages > 1 else 1
    shown = entries[(page - 1) * DATES_A_PAGE : page * DATES_A_PAGE]
    laid = told.edits_of(view, story)
    for entry, when in zip(shown, say_days(shown, view.locale), strict=True):
        panel = st.expander(
            _label(view, entry, when, laid),
            key=told.panel_key(story.bin, entry.start.isoformat()),
            on_change="rerun",
        )
        if panel.open:
            with panel:
                day.show(view, story, entry, laid, editing=editing)


def _label(view: View, entry: Entry, when: str, laid: Laid) -> str:
    headline = tell_headline(entry, laid)
    parts = [f"**{literal(when)}**"]
    if not headline.struck:
        parts.append(literal(told.say_said(view, headline)))
    parts += [f":violet-badge[{turn}]" for turn in say_turns(entry.turns, view.locale)]
    if headline.by_person and not headline.struck:
        parts.append(f":gray[:small[{say('telling-by-person', view.locale)}]]")
    return " \u2002".join(parts)
