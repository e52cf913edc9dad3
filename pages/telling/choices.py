"""What the reader chose of the story: its bin, all of it or what stands out, whether it can be edited; in the link."""

import streamlit as st

from analysis.story.told import Entry, Story
from analysis.words import say
from pages import link
from pages.choice import choose

BIN, SCOPE, EDITING = "story-bin", "story-scope", "story-edit"
MATTER, ALL = SCOPES = ("matter", "all")


def bin_of(fitting: Story) -> str:
    """The bin chosen; before any choice the one that fits. `fitting`: the story told in that."""
    chosen = st.session_state.get(BIN)
    return chosen if chosen in fitting.bins else link.one("step", fitting.bins, fitting.bin)


def choose_bin(fitting: Story, locale: str) -> str:
    """The control, and the bin chosen."""
    if len(fitting.bins) == 1:
        return fitting.bin
    return choose(
        "step",
        fitting.bins,
        fitting.bin,
        say("volume-bin", locale),
        lambda name: say(f"bin-{name}", locale),
        key=BIN,
    )


def choose_scope(story: Story, locale: str) -> None:
    """The control: what stands out, or all; where there is no difference, none."""
    if not _differs(story):
        return
    choose(
        "scope",
        SCOPES,
        MATTER,
        say("telling-scope", locale),
        lambda name: say(f"telling-scope-{name}", locale),
        key=SCOPE,
        help=say("telling-scope-help", locale),
    )


def entries_of(story: Story) -> tuple[Entry, ...]:
    """The entries of the scope chosen."""
    scope = st.session_state.get(SCOPE) or link.one("scope", SCOPES, MATTER)
    if scope == ALL or not _differs(story):
        return story.entries
    return tuple(entry for entry in story.entries if entry.matters)


def choose_editing(locale: str) -> bool:
    """The switch."""
    return st.toggle(
        say("telling-edit", locale),
        key=EDITING,
        help=say("telling-edit-help", locale),
        persist_state="session",
    )


def _differs(story: Story) -> bool:
    """Whether some entries stand out, and some do not."""
    return len({entry.matters for entry in story.entries}) > 1
