"""A sitting: comments drawn at random, judged one by one without seeing the verdict, and how far the verdicts agree."""

from html import escape

import numpy as np
import pandas as pd
import streamlit as st

from analysis.above import find_above
from analysis.comments import SENTIMENTS, customers
from analysis.measures.agreement import measure_agreement
from analysis.pseudonyms import mask_mentions
from analysis.verdicts import (
    SITTING,
    UNCLEAR,
    classic,
    compare,
    draw_sitting,
    find_rows,
    make_corrections,
)
from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages import corrections, judged, shared
from pages.view import View

# One letter for both languages; C and R are Streamlit's.
SHORTCUTS = {"negative": "N", "neutral": "E", "positive": "P", UNCLEAR: "X"}
BACK = "Backspace"
RUNNING = "sitting-running"  # which case's
# The thread above a comment is there to understand it, not to be read.
CONTEXT_LETTERS, COMMENT_LETTERS = 400, 1_500
STYLE = """<style>
.bb-sit{max-width:75ch;overflow-wrap:anywhere;unicode-bidi:isolate}.bb-sit p{white-space:pre-wrap;margin:.15rem 0 .6rem}
.bb-sit small{display:block;opacity:.8;font-size:.85rem;margin:0 0 .5rem;white-space:pre-wrap}
.bb-sit p{font-size:1.15rem}
</style>"""


def show(view: View) -> None:
    """The section, folded until wanted."""
    locale = view.locale
    comments = view.opened.comments
    scored = int((customers(comments) & comments["sentiment"].notna().to_numpy()).sum())
    if not scored:
        return
    title = say("sitting-title", locale, n=min(SITTING, scored))
    panel = st.expander(title, icon=":material/checklist:", key="sitting-panel", on_change="rerun")
    if not panel.open:
        return
    with panel:
        drawn = draw_sitting(comments, view.opened.fingerprints)
        if st.session_state.get(RUNNING) == shared.current_case_id() and _next(view, drawn) is not None:
            _sit(view, drawn)
        else:
            _start(view, drawn)
            _result(view)


def _start(view: View, drawn: np.ndarray) -> None:
    locale, done = view.locale, _done(view, drawn)
    st.write(say("sitting-how", locale, n=len(drawn)))
    if done.all():
        st.caption(say("sitting-done", locale, n=len(drawn)))
        return
    words = "sitting-go-on" if done.any() else "sitting-start"
    st.button(
        say(words, locale, done=int(done.sum()), n=len(drawn)),
        key="sitting-start",
        type="primary",
        on_click=_run,
    )


@st.fragment
def _sit(view: View, drawn: np.ndarray) -> None:
    """One comment after the other; only this part of the page runs anew."""
    locale, row = view.locale, _next(view, drawn)
    if row is None:
        _stop()
    done = int(_done(view, drawn).sum())
    st.progress(done / len(drawn), text=say("sitting-progress", locale, at=done + 1, n=len(drawn)))
    st.html(STYLE + _shown(view, row))
    with st.container(horizontal=True):
        for label, shortcut in SHORTCUTS.items():
            st.button(
                say(f"chart-{label}" if label in SENTIMENTS else "sitting-unclear", locale),
                key=f"sitting:{label}",
                shortcut=shortcut,
                on_click=_label,
                args=(view, row, label),
            )
    with st.container(horizontal=True):
        st.button(
            say("sitting-back", locale),
            key="sitting-back",
            type="tertiary",
            icon=":material/undo:",
            shortcut=BACK,
            disabled=not done,
            on_click=_back,
            args=(view, drawn),
        )
        if st.button(
            say("sitting-stop", locale), key="sitting-stop", type="tertiary", icon=":material/pause:"
        ):
            _stop()


def _shown(view: View, row: int) -> str:
    comments, locale = view.opened.comments, view.locale
    root, parent = find_above(comments, row)
    above = [
        f"<small><strong>{escape(say(key, locale))}</strong> {_text(view, place, CONTEXT_LETTERS)}</small>"
        for key, place in (("sitting-root", root), ("sitting-parent", parent))
        if place is not None
    ]
    return f'<div class="bb-sit">{"".join(above)}<p>{_text(view, row, COMMENT_LETTERS)}</p></div>'


def _text(view: View, row: int, most: int) -> str:
    written = view.opened.comments[["title", "text"]].iloc[row].dropna()
    if not st.session_state.get("names"):
        written = mask_mentions(written, view.opened.people.brands)
    text = "\n".join(written)
    return escape(text[:most] + ("…" if len(text) > most else ""))


def _result(view: View) -> None:
    """Accuracy of the model and of classic VADER by the labels of the sitting, and the confusion table."""
    locale, opened = view.locale, view.opened
    given = judged.CORRECTED.of(shared.current_case_id())
    told = False
    for name, comments in (("model", opened.comments), ("classic", classic(opened.comments))):
        figures = measure_agreement(compare(comments, given, "sitting", opened.fingerprints)).iloc[0]
        if not figures["n"]:
            return
        if not told:
            n = int(figures["n"])
            st.markdown(f"**{say('sitting-result', locale, n=n, shown=say_number(n, locale))}**")
            told = True
        st.markdown(
            say(
                "sitting-agreement",
                locale,
                name=say(f"verdicts-{name}", locale),
                accuracy=say_share(figures["accuracy"], locale),
                low=say_share(figures["low"], locale),
                high=say_share(figures["high"], locale),
                f1=say_share(figures["macro_f1"], locale),
            )
        )
    corrections.show_confusion(compare(view.base, given, "sitting", opened.fingerprints), locale)


def _done(view: View, drawn: np.ndarray) -> np.ndarray:
    """A boolean per comment drawn: the reader has judged it."""
    return np.isin(drawn, _sat(view)[1])


def _next(view: View, drawn: np.ndarray) -> int | None:
    waiting = drawn[~_done(view, drawn)]
    return int(waiting[0]) if len(waiting) else None


def _sat(view: View) -> tuple[pd.Index, np.ndarray]:
    """The corrections that a sitting made, and the positions of their comments."""
    given = judged.CORRECTED.of(shared.current_case_id())
    sat = given[given["how"] == "sitting"]
    return sat.index, find_rows(view.opened.comments, sat, view.opened.fingerprints)


def _label(view: View, row: int, label: str) -> None:
    opened = view.opened
    more = make_corrections(opened.comments, row, label, "sitting", opened.fingerprints)
    judged.add_corrections(shared.current_case_id(), more)


def _back(view: View, drawn: np.ndarray) -> None:
    """Take the last label back, so that its comment is asked again."""
    places, rows = _sat(view)
    last = places[np.isin(rows, drawn)][-1:]
    case_id = shared.current_case_id()
    judged.CORRECTED.keep(case_id, judged.CORRECTED.of(case_id).drop(index=last).reset_index(drop=True))


def _run() -> None:
    st.session_state[RUNNING] = shared.current_case_id()


def _stop() -> None:
    """The figures of the whole page follow."""
    st.session_state.pop(RUNNING, None)
    st.rerun()
