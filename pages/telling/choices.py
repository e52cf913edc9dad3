"""What the reader chose of the story: its bin, all of it or what stands out, whether it can be edited; in the link."""

import streamlit as st

from analysis.story.told import Entry, Story
from analysis.words import say
from pages import link

BIN, SCOPE, EDITING = "story-bin", "story-scope", "story-edit"
MATTER, ALL = SCOPES = ("matter", "all")


def bin_of(fitting: Story) -> str:
    """The bin chosen; before any choice the one that fits. `fitting`: the story told in that."""
    chosen = st.session_state.get(BIN)
    return chosen if chosen in fitting.bins else link.one("step", fitting.bins, fitting.bin)


def choose_bin(fitting: Story, locale: str) -> str:
    """The control, and the bin chosen."""
    bin = bin_of(fitting)
    if st.session_state.get(BIN) not in fitting.bins:
        st.session_state.pop(BIN, None)
    if len(fitting.bins) > 1:
        bin = st.segmented_control(
            say("volume-bin", locale),
            fitting.bins,
            default=bin,
            format_func=lambda name: say(f"bin-{name}", locale),
            required=True,
            key=BIN,
            persist_state="session",
        )
    link.keep("step", [] if bin == fitting.bin else [bin])
    return bin


def choose_scope(story: Story, locale: str) -> None:
    """The control: what stands out, or all; where there is no difference, none."""
    if not _differs(story):
        return
    scope = st.segmented_control(
        say("telling-scope", locale),
        SCOPES,
        default=link.one("scope", SCOPES, MATTER),
        format_func=lambda name: say(f"telling-scope-{name}", locale),
        required=True,
        help=say("telling-scope-help", locale),
        key=SCOPE,
        persist_state="session",
    )
    link.keep("scope", [] if scope == MATTER else [scope])


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
