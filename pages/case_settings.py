"""What holds for the whole case and may be corrected: the brand's accounts, the time zone, when the exports were taken,
how many fans the page had.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from analysis.case import Case
from analysis.comments import brand_messages
from analysis.intake.dates.datewords import list_timezones
from analysis.words import say
from analysis.words.calm import label_options
from pages import link, shared

# Authors offered as brand accounts; any other can be typed.
CANDIDATES = 200


def show(case: Case, locale: str) -> None:
    """The settings; each is applied as soon as it is changed."""
    case_id = shared.current_case_id()
    _brands(case, case_id, locale)
    left, middle, right = st.columns(3)
    with left:
        key = f"timezone:{case_id}"
        st.selectbox(
            say("settings-timezone", locale),
            list_timezones(),
            index=list_timezones().index(case.timezone) if case.timezone in list_timezones() else None,
            help=say("settings-timezone-help", locale),
            key=key,
            on_change=lambda: _decide(case_id, timezone=st.session_state[key] or case.timezone),
        )
    with middle:
        _collected(case, case_id, locale)
    with right:
        _audience(case_id, locale)


def _brands(case: Case, case_id: str, locale: str) -> None:
    comments = case.comments
    speaking = comments.loc[brand_messages(comments), "author"].dropna().unique().tolist()
    candidates = case.brand_candidates["author"].head(CANDIDATES).tolist()
    options = list(dict.fromkeys([*speaking, *candidates]))
    if not options:
        return
    st.subheader(say("brands-title", locale))
    key = f"brands:{case_id}"
    labels = label_options(options, link.MOST_LETTERS)
    st.multiselect(
        say("brands-label", locale),
        options,
        default=speaking,
        format_func=lambda author: labels.get(author, author),
        accept_new_options=True,
        key=key,
        help=say("brands-help", locale),
        placeholder=say("brands-placeholder", locale),
        on_change=lambda: _decide(case_id, brands=tuple(st.session_state[key])),
    )
    if shared.choices_of(case_id).brands is not None and shared.sample_of(case_id) is None:
        st.button(
            say("brands-reset", locale),
            type="tertiary",
            icon=":material/undo:",
            on_click=_as_the_export_says,
            args=(case_id, key),
        )


def _as_the_export_says(case_id: str, key: str) -> None:
    st.session_state.pop(key, None)
    _decide(case_id, brands=None)


def _collected(case: Case, case_id: str, locale: str) -> None:
    """When each export was taken: one field, or one per file."""
    files = list(dict.fromkeys(reading.name for reading in case.readings))
    if len(files) == 1:
        _collected_file(case, case_id, files[0], say("settings-collected", locale), locale)
        return
    with st.expander(say("settings-collected-each", locale)):
        for file in files:
            _collected_file(case, case_id, file, shared.literal(file), locale)


def _collected_file(case: Case, case_id: str, file: str, label: str, locale: str) -> None:
    chosen = shared.choices_of(case_id).collected_at
    zone = ZoneInfo(case.timezone)
    key = f"collected:{case_id}:{file}"

    def keep() -> None:
        picked = st.session_state[key]
        others = {name: at for name, at in chosen.items() if name != file}
        here = {file: picked.replace(tzinfo=zone).isoformat()} if picked else {}
        _decide(case_id, collected_at=others | here)

    st.datetime_input(
        label,
        datetime.fromisoformat(chosen[file]).astimezone(zone).replace(tzinfo=None)
        if file in chosen
        else None,
        format="DD/MM/YYYY",
        help=say("settings-collected-help", locale),
        key=key,
        on_change=keep,
    )


def _audience(case_id: str, locale: str) -> None:
    """Fans of the page: nothing of the case changes with it but the rates that are shown."""
    key = f"audience:{case_id}"
    # Streamlit lets a number be emptied only where it is empty by default.
    st.session_state.setdefault(key, shared.audience_of(case_id))

    def keep() -> None:
        st.session_state.setdefault("audiences", {})[case_id] = st.session_state[key]

    st.number_input(
        say("settings-audience", locale),
        min_value=1,
        value=None,
        step=1,
        help=say("settings-audience-help", locale),
        placeholder=say("settings-audience-unknown", locale),
        key=key,
        on_change=keep,
    )


def _decide(case_id: str, **changed) -> None:
    shared.decide(case_id, replace(shared.choices_of(case_id), **changed))
