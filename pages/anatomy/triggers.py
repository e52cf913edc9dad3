"""What may have set a wave off: comments in view as candidates, and a button that puts one on the timelines as an
event. Which of them it was a person decides.
"""

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
    st.html(listing.STYLE)
    for column, why in zip(st.columns(len(LISTS)), LISTS, strict=True):
        with column:
            st.markdown(f"**{say(f'trigger-{why}', locale)}**")
            _list(view, page, wave, found, why)


def _list(view: View, page: str, wave: Wave, found: Triggers, why: str) -> None:
    locale = view.locale
    if why == "liked":
        st.caption(_say_liked(wave, found, locale))
    if why == "first" and found.tied:
        st.caption(say("trigger-tied", locale))
    rows = found.table[found.table["why"] == why]
    if rows.empty and why == "brand":
        st.caption(say("trigger-silent" if found.brand_known else "trigger-no-brand", locale))
    events = naming.events_of(view, wave, found)
    for place, part in rows.groupby("place", observed=True, sort=True):
        if why != "liked":
            st.caption(say(f"trigger-{place}", locale))
        comments = view.case.comments.iloc[part["row_id"].to_numpy()]
        for row in voices.masked(view, comments).to_dict("records"):
            st.html(voices.brief(view, row))
            naming.button(view, page, why, events.loc[[row["row_id"]]])


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
