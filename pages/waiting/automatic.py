"""The brand's messages that are the same again and again: a person marks those that are automatic."""

import pandas as pd
import streamlit as st

from analysis.case import Case
from analysis.measures.automatic import list_repeated
from analysis.measures.responses import measure_responses
from analysis.pseudonyms import mask_mentions
from analysis.words import say
from analysis.words.calm import calm
from analysis.words.numbers import say_duration, say_number
from pages import left_out, shared
from pages.measured import measured_whole
from pages.shared import literal
from pages.view import View

OFFERED = 20  # forms, the most repeated first
LETTERS = 160  # of a message


def offer(view: View) -> None:
    """A button that opens the list, where the brand repeats itself."""
    forms = repeated(view)
    if forms.empty:
        return
    locale = view.locale
    marked = len(left_out.automatic_of(shared.current_case_id() or ""))
    label = say("wait-automatic", locale, n=marked, shown=say_number(marked, locale))
    with st.popover(label, icon=":material/smart_toy:", type="tertiary"):
        st.markdown(say("wait-automatic-text", locale))
        for place, form in enumerate(forms.head(OFFERED).to_dict("records")):
            _form(view, place, form)
        if len(forms) > OFFERED:
            st.caption(say("wait-automatic-more", locale, n=say_number(len(forms) - OFFERED, locale)))


def repeated(view: View) -> pd.DataFrame:
    """The forms (`list_repeated`), with the waits before any was marked: a marked one stays on the list."""
    return measured_whole(view, "repeated", lambda: _list(view.opened))


def _list(case: Case) -> pd.DataFrame:
    responses = measure_responses(case.comments, case.horizon) if case.automatic else case.responses
    return list_repeated(case.comments, responses)


def _form(view: View, place: int, form: dict) -> None:
    """A wording with how often it was said; ticked, its messages answer nobody."""
    locale, case_id = view.locale, shared.current_case_id() or ""
    marked = set(left_out.automatic_of(case_id))
    text = form["form"] if st.session_state.get("names") else _masked(view, form["form"])
    label = say(
        "wait-automatic-form",
        locale,
        form=calm(text, LETTERS),
        n=say_number(form["messages"], locale),
        median=say_duration(form["median_minutes"], locale),
    )
    key = f"automatic:{case_id}:{form['row_ids'][0]}"
    st.session_state[key] = int(form["row_ids"][0]) in marked
    st.checkbox(literal(label), key=key, on_change=_mark, args=(view, case_id, key, place))


def _masked(view: View, text: str) -> str:
    return mask_mentions(pd.Series([text]), view.case.people.brands).iloc[0]


def _mark(view: View, case_id: str, key: str, place: int) -> None:
    row_ids = {int(row_id) for row_id in repeated(view)["row_ids"].iloc[place]}
    marked = set(left_out.automatic_of(case_id))
    changed = marked | row_ids if st.session_state[key] else marked - row_ids
    left_out.mark(case_id, tuple(changed), view.case)
