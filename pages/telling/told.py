"""The story of the case that a page shows: of the whole case, whatever the filters; kept between reruns.

It may hold the row_ids of a million comments: it is kept as it is, and changed by nobody.
"""

import streamlit as st

from analysis.story.edits import Laid, Said, lay_edits
from analysis.story.say_line import say_line
from analysis.story.told import Story
from analysis.story.write import tell_story
from pages import marks, shared
from pages.crises import crisis_of
from pages.opening import HELD_FOR
from pages.telling import edited
from pages.view import View

PAGE = "story"
# Told in a few bins each; the events of the reader tell it anew.
STORIES_HELD = 6


def story_of(view: View, bin: str | None = None) -> Story:
    """The story by the verdicts that count, in this bin; None: in the one that fits (not to be asked for by name)."""
    return _story((*view.case_key, view.events_key, str(bin)), view, bin)


@st.cache_resource(max_entries=STORIES_HELD, ttl=HELD_FOR, show_spinner=False, scope="session")
def _story(key: tuple[str, ...], _view: View, _bin: str | None) -> Story:
    return tell_story(_view.case, _view.events, bin=_bin, crisis=crisis_of(_view))


def panel_key(bin: str, start: str) -> str:
    """What the session knows the panel of a date by (ISO 8601)."""
    return f"{PAGE}:day:{bin}:{start}"


def edits_of(view: View, story: Story) -> Laid:
    """What the reader edited of this story, in the language of the page."""
    return lay_edits(edited.EDITED.of(shared.current_case_id()), story.bin, view.locale)


def say_said(view: View, said: Said) -> str:
    """The words of a line: the person's, or the rule's sentence, which may quote somebody who names others."""
    if said.text is not None:
        return said.text
    sentence = say_line(said.line, view.locale, view.zone)
    return sentence if st.session_state.get("names") else marks.mask(sentence, view.case.people.brands).text
