"""What may have set a wave off: comments in view as candidates, and a button that puts one on the timelines as an
event. Which of them it was a person decides.
"""

import pandas as pd
import streamlit as st

from analysis.measures.triggers import Triggers, find_triggers
from analysis.words import say
from analysis.words.numbers import say_number
from pages import listing, voices
from pages.anatomy import naming
from pages.anatomy.told import Wave
from pages.measured import measured_whole
from pages.view import View

# What each list is called, in the order they are read.
LISTS = ("first", "liked", "brand")
# A button belongs to the comment above it.
STYLE = "<style>.bb-candidate .bb-comment{margin-bottom:.3rem}</style>"


def find(view: View, wave: Wave) -> Triggers:
    """The candidates of a wave, kept."""
    return measured_whole(
        view,
        f"triggers-{wave.series}-{wave.number}",
        lambda: find_triggers(
            view.case.comments,
            wave.crisis.series,
            wave.crisis.bin,
            wave.window,
            negative=wave.series == "negative",
        ),
    )


def show(view: View, page: str, wave: Wave) -> None:
    """Three lists side by side, each comment with its button."""
    locale, found = view.locale, find(view, wave)
    st.subheader(say("trigger-title", locale), help=say("trigger-help", locale))
    st.caption(say("trigger-decide", locale))
    naming.say_refusal(locale)
    st.html(listing.STYLE + STYLE)
    events = naming.events_of(view, wave, found)
    named = naming.list_named(events)
    cards = _cards(view, events.index)
    for column, why in zip(st.columns(len(LISTS)), LISTS, strict=True):
        with column:
            st.markdown(f"**{say(f'trigger-{why}', locale)}**")
            if said := _say_of(wave, found, why, locale):
                st.caption(said)
            before = None
            for row_id, place in _of(found, why):
                if place != before and why != "liked":
                    st.caption(say(f"trigger-{place}", locale))
                before = place
                with st.container(gap=None):
                    st.html(cards[row_id])
                    naming.button(f"{page}:trigger:{why}", events, row_id, row_id in named, locale)


def _of(found: Triggers, why: str) -> list[tuple[int, str]]:
    """row_id and place of the candidates of one list."""
    return [(row_id, place) for row_id, of, place in found.table.itertuples(index=False) if of == why]


def _cards(view: View, row_ids: pd.Index) -> dict[int, str]:
    """The beginning of each comment, safe to show."""
    rows = voices.masked(view, view.case.comments.iloc[row_ids.to_numpy()]).to_dict("records")
    return {row["row_id"]: f'<div class="bb-candidate">{voices.brief(view, row)}</div>' for row in rows}


def _say_of(wave: Wave, found: Triggers, why: str, locale: str) -> str:
    """What is to be known of a list before it is read."""
    if why == "liked":
        return _say_liked(wave, found, locale)
    if why == "first":
        return say("trigger-tied", locale) if found.tied else ""
    if (found.table["why"] == why).any():
        return ""
    return say("trigger-silent" if found.brand_known else "trigger-no-brand", locale)


def _say_liked(wave: Wave, found: Triggers, locale: str) -> str:
    if not found.liked_known:
        return say("trigger-no-likes", locale)
    since, until = wave.edge(found.since, locale), wave.edge(found.until, locale, end=True)
    return say(
        "trigger-liked-of",
        locale,
        since=since,
        until=until,
        known=say_number(found.liked_known, locale),
        n=found.looked,
        shown=say_number(found.looked, locale),
        liked=int((found.table["why"] == "liked").sum()),
    )
