"""The form of an event: what, when, how well that is known, until when, who says so.

While somebody fills it in, only it runs anew.
"""

from datetime import date, datetime, time

import pandas as pd
import streamlit as st

from analysis.added_events import (
    FIRST_DAY,
    LAST_DAY,
    MOST_LETTERS,
    MOST_SOURCE_LETTERS,
    add_events,
    make_event,
)
from analysis.errors import UnusableEvent
from analysis.words import say, say_error
from analysis.words.calm import label_each
from analysis.words.numbers import say_date
from pages import happened, parts, selection, shared
from pages.view import View

NEW = -1
# The panel stays open where its title changes with the number of events: to Streamlit it is another one then.
OPEN = "events-stay-open"
# What people know of a date; a file may also be finer, or know less.
OFFERED = ("day", "hour", "minute", "week")
# Seconds between two times that can be chosen.
STEPS = {"hour": 3_600, "minute": 60, "second": 60}
NOON = time(12)
# The charts over time, by their names in `selection.chart`.
TIMELINES = ("volume", "authors", "course", "backlog")


@st.fragment
def show(view: View, page: str, bins: pd.DataFrame) -> None:
    """A new event, or one of the reader's own to change; saving draws the page anew."""
    locale, case_id = view.locale, shared.current_case_id()
    added = happened.ADDED.of(case_id)
    generation = st.session_state.setdefault("event_generation", 0)
    which = _choose(view, added, f"{page}:event-which:{generation}")
    # Other fields for another event, and after each that was saved: they begin with what is known of it.
    key = f"{page}:event:{generation}:{which}"
    known = added.iloc[which].to_dict() if which != NEW else None
    words = st.text_input(
        say("event-what", locale),
        known["event"] if known else "",
        max_chars=MOST_LETTERS,
        placeholder=say("event-what-example", locale),
        key=f"{key}:what",
    )
    start, end, precision = _when(view, page, bins, known, key)
    source = st.text_input(
        say("event-source", locale),
        known["source"] if known and isinstance(known["source"], str) else "",
        max_chars=MOST_SOURCE_LETTERS,
        placeholder=say("event-source-example", locale),
        key=f"{key}:source",
    )
    with st.container(horizontal=True):
        label = "event-save" if known else "event-add"
        save = st.button(say(label, locale), key=f"{key}:save", type="primary", icon=":material/flag:")
        delete = known and st.button(
            say("event-delete", locale), key=f"{key}:delete", icon=":material/delete:"
        )
    rest = added.drop(index=which).reset_index(drop=True) if known else added
    if delete:
        _keep(case_id, rest)
    if save:
        try:
            made = make_event(words, start, end, precision=precision, source=source)
            if known and words == known["event"]:
                made = made.assign(event_en=pd.Series([known["event_en"]], dtype="str"))
            _keep(case_id, add_events(rest, made))
        except UnusableEvent as error:
            st.error(say_error(error, locale), icon=":material/error:")


def _choose(view: View, added: pd.DataFrame, key: str) -> int:
    """The position of the event to change, or NEW."""
    locale = view.locale
    if added.empty:
        return NEW
    told = [
        f"{say_date(at.tz_localize('UTC'), locale, 'UTC', precision)} · {words}"
        for words, at, precision in zip(added["event"], added["event_start"], added["precision"], strict=True)
    ]
    labels = label_each([say("event-new", locale), *told], MOST_LETTERS)
    return st.selectbox(
        say("event-which", locale), [NEW, *added.index], format_func=lambda at: labels[at + 1], key=key
    )


def _when(
    view: View, page: str, bins: pd.DataFrame, known: dict | None, key: str
) -> tuple[datetime, datetime | None, str]:
    """Beginning, end and precision as the fields say them (local times)."""
    locale = view.locale
    offered = OFFERED if not known or known["precision"] in OFFERED else (*OFFERED, known["precision"])
    day, fine, hour = st.columns([2, 5, 2])
    precision = fine.radio(
        say("event-precision", locale),
        offered,
        offered.index(known["precision"] if known else "day"),
        format_func=lambda name: say(f"event-precision-{name}", locale),
        horizontal=True,
        key=f"{key}:precision",
    )
    begin = known["event_start"] if known else _begin(view, page, bins)
    start = _moment((day, hour), ("event-day", "event-time"), begin, precision, locale, f"{key}:start")
    ended = known["event_end"] if known else pd.NaT
    lasted = st.checkbox(say("event-lasted", locale), pd.notna(ended), key=f"{key}:lasted")
    end = None
    if lasted:
        columns = st.columns([2, 2, 4])
        names = ("event-until-day", "event-until-time")
        end = _moment(columns[:2], names, begin if pd.isna(ended) else ended, precision, locale, f"{key}:end")
    if precision in STEPS:
        st.caption(say("event-zone", locale, zone=view.zone))
    return start, end, precision


def _moment(
    places, names: tuple[str, str], begin: pd.Timestamp, precision: str, locale: str, key: str
) -> datetime:
    day: date = places[0].date_input(
        say(names[0], locale),
        begin.date(),
        min_value=FIRST_DAY.date(),
        max_value=LAST_DAY.date(),
        format="DD/MM/YYYY",
        key=f"{key}:day",
    )
    if precision not in STEPS:
        return datetime.combine(day, time())
    hour = begin.time() if begin != begin.normalize() else NOON
    chosen = places[1].time_input(
        say(names[1], locale), hour, step=STEPS[precision], key=f"{key}:time:{precision}"
    )
    return datetime.combine(day, chosen or time())


def _begin(view: View, page: str, bins: pd.DataFrame) -> pd.Timestamp:
    """The day that the form begins with: what was clicked or brushed on a timeline of the page, else the first."""
    period = parts.drawn_period(selection.last(page), TIMELINES)
    start = period[0] if period else bins["start"].iloc[0]
    return start.tz_convert(view.zone).tz_localize(None).normalize()


def _keep(case_id: str, added: pd.DataFrame) -> None:
    happened.ADDED.keep(case_id, added)
    st.session_state.event_generation += 1
    st.session_state[OPEN] = True
    st.rerun()
