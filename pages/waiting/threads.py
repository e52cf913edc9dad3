"""From a wait to its thread: what a comment's card says of its wait, and under it the way to its whole thread."""

import pandas as pd
import streamlit as st

from analysis.words import say
from analysis.words.numbers import say_number
from pages.view import View
from pages.waiting.durations import say_wait
from pages.waiting.whose import OPENING, current

# The lists of these pages tell waits and lead to threads.
PAGES = ("response_time",)
SOURCE = "thread"
# Close under its comment, as the control of verdicts is.
STYLE = """<style>
[class*="st-key-thread-"]{margin:-1.75rem 0 .5rem;padding-left:1.15rem}
[class*="st-key-thread-"] button{min-height:1.9rem;padding:.1rem 0}
[class*="st-key-thread-"] button p{font-size:.85rem}
</style>"""


def say_waits(view: View, rows: pd.DataFrame) -> dict[int, str]:
    """What to say of the wait of each of these rows (row_id -> sentence); of a brand's message nothing."""
    if view.case.waiting_refused:
        return {}
    waits = current(view)
    told = waits.of_rows(rows["row_id"])
    return {
        int(row_id): say(f"wait-was-{state}", view.locale, wait=_say_wait(minutes, waits.clock, view.locale))
        for row_id, state, minutes in zip(told["row_id"], told["state"], told["minutes"], strict=True)
    }


def _say_wait(minutes: float, clock: str, locale: str) -> str:
    wait = say_wait(minutes, clock, locale)
    return say("wait-opening", locale, wait=wait) if clock == OPENING else wait


def count_messages(view: View, rows: pd.DataFrame) -> dict[str, int]:
    """How many messages each thread of these rows has."""
    threads = view.case.comments["thread_id"]
    found = threads[threads.isin(rows["thread_id"].dropna().unique())]
    return found.value_counts().to_dict()


def control(view: View, row: pd.Series, key: str, messages: int) -> None:
    """A button that lists the whole thread of a comment, where there is more of it."""
    shown = st.session_state.get(f"shown:{key}") or {}
    if messages < 2 or shown.get("source") == SOURCE:
        return
    number = int(row["row_id"])
    with st.container(key=f"thread-{key}-{number}"):
        st.button(
            say("thread-see", view.locale, shown=say_number(messages, view.locale)),
            key=f"{key}:thread:{number}",
            type="tertiary",
            icon=":material/forum:",
            on_click=_show,
            args=(key, number),
        )


def find(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    """All messages of the thread of a comment, the brand's too, from the first on; `points`: [row_id]."""
    comments = view.case.comments
    rows = comments[comments["thread_id"] == comments["thread_id"].iloc[points[0][0]]]
    root = (rows["comment_id"] == rows["thread_id"]).fillna(False).to_numpy(dtype=bool)
    rows = rows.assign(after=~root).sort_values(["after", "created_at", "row_id"])
    return rows["row_id"], say("thread-title", view.locale)


def _show(page: str, number: int) -> None:
    st.session_state[f"shown:{page}"] = {"source": SOURCE, "points": [[number]], "range": None}
