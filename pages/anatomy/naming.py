"""A comment that a person names as the trigger: an event among those that he added, which he can take back.

What the event quotes is masked whether names are shown or not: it outlives that switch, and travels in files.
"""

import pandas as pd
import streamlit as st

from analysis.added_events import add_events, lacking, tidy_events
from analysis.errors import UnusableEvent
from analysis.measures.triggers import Triggers
from analysis.pseudonyms import hide_links, mask_mentions
from analysis.words import LOCALES, say
from analysis.words.calm import calm
from analysis.words.numbers import say_number
from pages import happened, listing, shared
from pages.anatomy.told import Wave
from pages.measured import measured_whole
from pages.view import View
from pages.web import is_web

MOST_QUOTED = 120  # letters of the comment
FULL = "trigger-full"


def events_of(view: View, wave: Wave, found: Triggers) -> pd.DataFrame:
    """The candidates as events (`added_events.ADDED`), with their row_ids as index, each once; kept."""
    return measured_whole(
        view,
        f"trigger-events-{wave.series}-{wave.number}-{view.locale}",
        lambda: _as_events(view, found.table["row_id"].drop_duplicates().to_numpy()),
    )


def list_named(events: pd.DataFrame) -> set[int]:
    """The row_ids of those that are among the person's events."""
    added = happened.ADDED.of(shared.current_case_id())
    known = set(zip(added["event"], added["event_start"], strict=True))
    told = zip(events.index, events["event"], events["event_start"], strict=True)
    return {row_id for row_id, *event in told if tuple(event) in known}


def button(name: str, events: pd.DataFrame, row_id: int, named: bool, locale: str) -> None:
    """Name the comment of one of the events, or take that back."""
    st.button(
        say("trigger-unname" if named else "trigger-name", locale),
        key=f"{name}:{row_id}",
        type="primary" if named else "tertiary",
        icon=":material/flag:",
        on_click=_take_back if named else _name,
        args=(shared.current_case_id(), events, row_id),
    )


def say_refusal(locale: str) -> None:
    """Why the last one could not be named, if so."""
    if st.session_state.pop(FULL, False):
        st.error(say("trigger-full", locale), icon=":material/error:")


def _as_events(view: View, row_ids) -> pd.DataFrame:
    """When each was written, its first words in both languages, and where it stands: its address or its line."""
    rows, people = view.case.comments.iloc[row_ids], view.case.people
    texts = [mask_mentions(rows[name].fillna(""), people.brands) for name in ("title", "text")]
    quotes = [calm(f"{title} {text}", MOST_QUOTED) for title, text in zip(*texts, strict=True)]
    words = {
        locale: [
            say("trigger-event", locale, text=quote or say("listing-no-text", locale)) for quote in quotes
        ]
        for locale in LOCALES
    }
    addresses = hide_links(rows["url"], people)
    made = tidy_events(
        pd.DataFrame(
            {
                "event": pd.Series(words["fr"], dtype="object"),
                "event_en": pd.Series(words["en"], dtype="object"),
                "event_start": rows["created_at"].dt.tz_convert(view.zone).dt.tz_localize(None).to_numpy(),
                "event_end": pd.NaT,
                "precision": rows["precision"].astype("str").to_numpy(),
                "source": pd.Series(
                    [
                        url if isinstance(url, str) and is_web(url) else _say_line(row, view.locale)
                        for url, row in zip(addresses, rows.to_dict("records"), strict=True)
                    ],
                    dtype="object",
                ),
            }
        )
    )
    return made.set_axis(rows["row_id"].to_numpy(), axis="index")


def _say_line(row: dict, locale: str) -> str:
    line = say_number(row["source_row"], locale)
    return say("listing-line", locale, line=line, file=calm(row["source_file"], listing.MOST_LETTERS))


def _name(case_id: str, events: pd.DataFrame, row_id: int) -> None:
    try:
        happened.ADDED.keep(case_id, add_events(happened.ADDED.of(case_id), events.loc[[row_id]]))
    except UnusableEvent:
        st.session_state[FULL] = True


def _take_back(case_id: str, events: pd.DataFrame, row_id: int) -> None:
    happened.ADDED.keep(case_id, lacking(happened.ADDED.of(case_id), events.loc[[row_id]]))
