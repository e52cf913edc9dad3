"""One click relabels a comment: the control under it, and what its card then says."""

import numpy as np
import pandas as pd
import streamlit as st

from analysis.comments import SENTIMENTS
from analysis.verdicts import compare, find_rows, make_corrections
from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages import judged, shared
from pages.view import View

# The lists of these pages can be corrected.
PAGES = ("sentiment",)


def say_verdict(view: View, row: pd.Series) -> str:
    """What a card says of a verdict that is not the model's: the reader's, or the thresholds'. "" for the model's."""
    locale = view.locale
    if row["sentiment_from"] == "reader":
        was = view.base.iloc[row["row_id"]]
        if was["sentiment"] == row["sentiment"]:
            return say("listing-confirmed", locale, verdict=say(f"sentiment-{row['sentiment']}", locale))
        return say(
            f"listing-corrected-{_said_by(was)}",
            locale,
            verdict=say(f"sentiment-{row['sentiment']}", locale),
            was=say(f"sentiment-{was['sentiment']}", locale) if _said_by(was) != "nobody" else "",
            sure=say_share(was["confidence"], locale),
        )
    if row["sentiment_from"] == "thresholds":
        return say(
            "listing-why-thresholds",
            locale,
            verdict=say(f"sentiment-{row['sentiment']}", locale),
            compound=say_number(row["compound"], locale, 2),
        )
    return ""


# Close under its comment, and small: ten of them stand in a list.
STYLE = """<style>
[class*="st-key-relabel-"]{margin:-1.75rem 0 .5rem;padding-left:1.15rem}
[class*="st-key-relabel-"] button{min-height:1.9rem;padding:.1rem .7rem}
[class*="st-key-relabel-"] button p{font-size:.85rem}
</style>"""


def control(view: View, row: pd.Series, key: str) -> None:
    """The control under a comment of the list `key`: the verdict that counts is chosen, another one can be."""
    locale, number = view.locale, int(row["row_id"])
    if row["is_brand"] is True:
        return
    name = f"{key}:verdict:{number}"
    # The verdict may have been changed elsewhere: the control shows what counts, whatever it showed before.
    st.session_state[name] = row["sentiment"] if isinstance(row["sentiment"], str) else None
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"relabel-{key}-{number}"
    ):
        st.pills(
            say("relabel-label", locale, line=say_number(row["source_row"], locale)),
            SENTIMENTS,
            format_func=lambda sentiment: say(f"chart-{sentiment}", locale),
            required=True,
            key=name,
            on_change=_relabel,
            args=(view, number, name),
            label_visibility="collapsed",
        )
        if row["sentiment_from"] == "reader" and _clicked(view, number).any():
            st.button(
                say("relabel-undo", locale),
                key=f"{name}:undo",
                type="tertiary",
                icon=":material/undo:",
                on_click=_take_back,
                args=(view, number),
            )


def _relabel(view: View, number: int, name: str) -> None:
    _take_back(view, number)
    chosen, opened = st.session_state[name], view.opened
    if chosen is not None and chosen != _said_before(view, number):
        more = make_corrections(opened.comments, number, chosen, "clicked", opened.fingerprints)
        judged.add_corrections(shared.current_case_id(), more)


def _take_back(view: View, number: int) -> None:
    case_id = shared.current_case_id()
    kept = judged.CORRECTED.of(case_id)[~_clicked(view, number)]
    judged.CORRECTED.keep(case_id, kept.reset_index(drop=True))


def _said_before(view: View, number: int) -> str | None:
    """The verdict on a comment before any click: the sitting's, else the machine's."""
    labels = compare(
        view.base, judged.CORRECTED.of(shared.current_case_id()), "sitting", view.opened.fingerprints
    )
    sat = labels.loc[labels["row"] == number, "reader"]
    return sat.iloc[0] if len(sat) else view.base["sentiment"].iloc[number]


def _clicked(view: View, number: int) -> np.ndarray:
    """A boolean per correction of the case: a click made it, of this comment."""
    corrections = judged.CORRECTED.of(shared.current_case_id())
    rows = find_rows(view.opened.comments, corrections, view.opened.fingerprints)
    return (rows == number) & (corrections["how"] == "clicked").to_numpy()


def _said_by(was: pd.Series) -> str:
    return was["sentiment_from"] if isinstance(was["sentiment_from"], str) else "nobody"
