"""What may have set a wave off: comments in view as candidates, and a button that puts one on the timelines as an
event. Which of them it was a person decides.
"""

import pandas as pd
import streamlit as st

from analysis.added_events import add_events, lacking, make_event
from analysis.errors import UnusableEvent
from analysis.measures.triggers import Triggers, find_triggers
from analysis.pseudonyms import hide_links, mask_mentions
from analysis.words import LOCALES, say
from analysis.words.calm import calm
from analysis.words.numbers import say_number
from pages import happened, listing, shared, voices
from pages.anatomy.told import Wave
from pages.measured import measured_whole
from pages.view import View
from pages.web import is_web

# What each list is called, in the order they are read.
LISTS = ("first", "liked", "brand")
MOST_QUOTED = 120  # letters of the comment that an event quotes
FULL = "trigger-refused"


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
    if st.session_state.pop(FULL, False):
        st.error(say("trigger-full", locale), icon=":material/error:")
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
    for place, part in rows.groupby("place", observed=True, sort=True):
        if why != "liked":
            st.caption(say(f"trigger-{place}", locale))
        comments = view.case.comments.iloc[part["row_id"].to_numpy()]
        quoted = _masked(view, comments).to_dict("records")
        for row, quote in zip(voices.masked(view, comments).to_dict("records"), quoted, strict=True):
            st.html(voices.brief(view, row))
            _button(view, page, why, quote)


def _masked(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """What an event may quote of them: it outlives the switch that shows names, and travels in files."""
    people = view.case.people
    texts = {name: mask_mentions(rows[name], people.brands) for name in ("title", "text")}
    return rows.assign(**texts, url=hide_links(rows["url"], people))


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
    )


def _button(view: View, page: str, why: str, row: dict) -> None:
    """Name it, or take that back."""
    locale, case_id = view.locale, shared.current_case_id()
    made = _as_event(view, row)
    named = lacking(made, happened.added_to(case_id)).empty
    st.button(
        say("trigger-unname" if named else "trigger-name", locale),
        key=f"{page}:trigger:{why}:{row['row_id']}",
        type="primary" if named else "tertiary",
        icon=":material/flag:",
        on_click=_take_back if named else _name,
        args=(case_id, made),
    )


def _as_event(view: View, row: dict) -> pd.DataFrame:
    """The comment as an event in both languages: when it was written, its first words, and where it stands."""
    text = " ".join(row[name] for name in ("title", "text") if isinstance(row[name], str))
    words = {
        locale: say("trigger-event", locale, text=calm(text, MOST_QUOTED) or say("listing-no-text", locale))
        for locale in LOCALES
    }
    at = row["created_at"].tz_convert(view.zone).tz_localize(None).to_pydatetime()
    made = make_event(words["fr"], at, precision=str(row["precision"]), source=_source(view, row))
    return made.assign(event_en=pd.Series([words["en"]], dtype="str"))


def _source(view: View, row: dict) -> str:
    """The comment's address where it has one, else its line."""
    if isinstance(row["url"], str) and is_web(row["url"]):
        return row["url"]
    line = say_number(row["source_row"], view.locale)
    return say("listing-line", view.locale, line=line, file=calm(row["source_file"], listing.MOST_LETTERS))


def _name(case_id: str, made: pd.DataFrame) -> None:
    try:
        happened.keep(case_id, add_events(happened.added_to(case_id), made))
    except UnusableEvent:
        st.session_state[FULL] = True


def _take_back(case_id: str, made: pd.DataFrame) -> None:
    happened.keep(case_id, lacking(happened.added_to(case_id), made))
