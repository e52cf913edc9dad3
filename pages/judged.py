"""Whose verdicts this session counts: the method that the reader chose, and the corrections of each case.

An opened case may be shared and is never changed: what pages count is a copy of it with other verdicts, which shares
all other columns and is kept until the case, the method or a correction changes.
"""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from analysis.case import Case
from analysis.notes import Note
from analysis.verdicts import METHODS, add, classic, correct, find_rows, no_corrections
from analysis.words import say
from analysis.words.numbers import say_number
from pages import link
from pages.added import Added

PARAM = "verdicts"
MODEL, CLASSIC = METHODS
CORRECTED = Added("corrections", no_corrections)  # tables of `verdicts.CORRECTIONS`


@dataclass(frozen=True)
class Judged:
    """A case: as it was opened, with the verdicts of the method, and with the reader's above them."""

    opened: Case
    base: Case
    case: Case
    key: tuple[str, str] = (MODEL, "")  # the method and the corrections, as text


def method() -> str:
    """Which verdicts the reader chose: one of METHODS; the link says it first."""
    if PARAM not in st.session_state:
        st.session_state[PARAM] = link.one(PARAM, METHODS, MODEL)
    return st.session_state[PARAM]


def choose(name: str) -> None:
    """Take the verdicts of this method from now on."""
    st.session_state[PARAM] = name


def keep_in_url() -> None:
    """A change of page drops what the URL holds: write the method back."""
    link.keep(PARAM, [] if method() == MODEL else [method()])


def forget() -> None:
    """Another case begins with the model's verdicts; its corrections are its own."""
    st.session_state.pop(PARAM, None)
    st.session_state.pop("judged", None)
    st.query_params.pop(PARAM, None)


def add_corrections(case_id: str, more: pd.DataFrame) -> None:
    """More corrections of a case; of what was said of a comment the last counts."""
    CORRECTED.keep(case_id, add(CORRECTED.of(case_id), more))


def judge(case_id: str, choices_key: str, case: Case) -> Judged:
    """The opened case with the verdicts that count, made once per case, method and corrections."""
    key = (method(), CORRECTED.key(case_id))
    if key == (MODEL, ""):
        st.session_state.pop("judged", None)
        return Judged(case, case, case)
    known, judged = st.session_state.get("judged", (None, None))
    if known != (case_id, choices_key, *key) or judged.opened is not case:
        base = replace(case, comments=classic(case.comments)) if method() == CLASSIC else case
        told = base
        if key[1]:
            told = replace(base, comments=correct(base.comments, CORRECTED.of(case_id), case.fingerprints))
        judged = Judged(case, base, told, key)
        st.session_state.judged = ((case_id, choices_key, *key), judged)
    return judged


def say_verdicts(judged: Judged, locale: str) -> list[str]:
    """What a caption says where other verdicts count than the model's."""
    told = [say("verdicts-classic-on", locale)] if judged.key[0] == CLASSIC else []
    if judged.key[1]:
        n = int((judged.case.comments["sentiment_from"] == "reader").sum())
        told += [say("verdicts-corrected", locale, n=n, shown=say_number(n, locale))] if n else []
    return told


def notes(case_id: str, judged: Judged) -> list[Note]:
    """What the files of corrections held that were loaded, and how many corrections find no comment."""
    found = CORRECTED.notes(case_id)
    if lost := count_lost(case_id, judged):
        found.append(Note("corrections-lost", {"rows": lost}, "warning"))
    return found


def count_lost(case_id: str, judged: Judged) -> int:
    """How many corrections find no comment in the case."""
    corrections = CORRECTED.of(case_id)
    if corrections.empty:
        return 0
    return int((find_rows(judged.opened.comments, corrections, judged.opened.fingerprints) < 0).sum())
