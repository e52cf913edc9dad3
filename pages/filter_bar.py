"""The filter bar, the same on all pages: it lives in the URL, so that a link shows the same view."""

from datetime import date

import streamlit as st

from analysis.case import Case
from analysis.filters import GROUPS, Filters
from analysis.search import MOST_LETTERS, cut
from analysis.words import say
from analysis.words.calm import label_options
from pages import link

PERIOD, CONTAINS = "period", "contains"
GENERATION = "period_generation"


def show(case: Case, locale: str) -> None:
    """Draw the bar for `case` and leave what it says in the session's state as `filters`."""
    with st.sidebar:
        st.subheader(say("filters-title", locale), help=say("filters-help", locale))
        since, until = _period(case, locale)
        contains = _contains(locale)
        chosen = {name: _group(case, name, locale) for name in GROUPS}
        st.session_state.filters = Filters(since=since, until=until, contains=contains, **chosen)
        if st.session_state.filters.active():
            st.button(
                say("filters-clear", locale),
                icon=":material/filter_alt_off:",
                on_click=forget,
                width="stretch",
            )
        st.toggle(
            say("names-show", locale), key="names", help=say("names-help", locale), persist_state="session"
        )


def _period(case: Case, locale: str) -> tuple[date | None, date | None]:
    if case.days is None:
        return None, None
    first, last = case.days
    picked = st.date_input(
        say("filters-period", locale),
        link.days(PERIOD, first, last),
        min_value=first,
        max_value=last,
        format="DD/MM/YYYY",
        # Another extent (the order of day and month was corrected) is another widget: the whole stays the whole.
        key=f"{PERIOD}:{first}:{last}:{st.session_state.get(GENERATION, 0)}",
    )
    # While the second day is being picked there is only one.
    since, until = picked if isinstance(picked, tuple) and len(picked) == 2 else (first, last)
    whole = (since, until) == (first, last)
    link.keep(PERIOD, [] if whole else [since.isoformat(), until.isoformat()])
    return (since if since > first else None), (until if until < last else None)


def _contains(locale: str) -> str:
    text = st.text_input(
        say("filters-contains", locale),
        link.text(CONTAINS, MOST_LETTERS),
        max_chars=MOST_LETTERS,
        help=say("filters-contains-help", locale),
        icon=":material/search:",
        key=CONTAINS,
    )
    looked_for = cut(text)
    link.keep(CONTAINS, [looked_for] if looked_for else [])
    return looked_for


def _group(case: Case, name: str, locale: str) -> tuple[str, ...]:
    options = list(case.filter_options[name])
    if len(options) < 2:
        return ()
    named = name in ("sentiment", "language")
    labels = label_options(options, link.MOST_LETTERS)
    chosen = st.multiselect(
        say(f"filters-{name}", locale),
        options,
        link.several(name, options) or None,
        format_func=lambda value: say(f"{name}-{value}", locale) if named else labels[value],
        placeholder=say("filters-all", locale),
        key=name,
    )
    link.keep(name, chosen)
    return tuple(chosen)


def choose_period(since: date, until: date) -> None:
    """Count only the comments of these local days, both included (for a callback)."""
    forget_period()
    st.query_params[PERIOD] = [since.isoformat(), until.isoformat()]


def forget_period() -> None:
    """Count those of any day again (for a callback)."""
    # Another widget: the browser brings back what was chosen in one whose state is only deleted.
    st.session_state[GENERATION] = st.session_state.get(GENERATION, 0) + 1
    st.query_params.pop(PERIOD, None)


def forget() -> None:
    """Count all comments again (for a callback)."""
    forget_period()
    for name in (CONTAINS, *GROUPS):
        if name in st.session_state:
            st.session_state[name] = "" if name == CONTAINS else []
        st.query_params.pop(name, None)
