"""What the reader sets on the page: who is counted, by which rule, in which time, and which messages are automatic.

Each lives in the link, so that it shows the same figures elsewhere, but for the messages marked as automatic
(`automatic.py`); the page reads them through `whose.current`.
"""

from dataclasses import fields

import streamlit as st

from analysis.errors import BadbuzzError
from analysis.measures.need import NeedRule
from analysis.measures.opening import OpeningHours
from analysis.measures.opening_text import read_opening_hours, write_opening_hours
from analysis.quality import read_need_quality
from analysis.words import say, say_error
from analysis.words.numbers import say_number, say_share
from pages import link
from pages.choice import choose
from pages.measured import measured, measured_whole
from pages.shared import literal
from pages.view import View
from pages.waiting.whose import (
    CALENDAR,
    CLOCKS,
    EVERYBODY,
    IN_NEED,
    OTHERS,
    WHOM,
    Waits,
    current,
    usual_hours,
)

MOST_LETTERS = 500  # of opening hours as they are typed
RULE = tuple(one.name for one in fields(NeedRule))


def show(view: View) -> Waits:
    """The settings in one line, and the waits that follow from them."""
    locale = view.locale
    arrive(view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _whom(view)
        with st.popover(say("wait-rule", locale), icon=":material/rule:", type="tertiary"):
            _rule(view)
        _clock(locale)
        with st.popover(say("wait-hours", locale), icon=":material/schedule:", type="tertiary"):
            _hours(view)
    return current(view)


def arrive(view: View) -> None:
    """What the link says, once per session: before any of the settings is drawn."""
    state = st.session_state
    if "need_rule" not in state:
        off = link.several("rule", [f"{sign}{name}" for sign in "+-" for name in RULE])
        state.need_rule = NeedRule(**{one[1:]: one[0] == "+" for one in off})
    if "hours" not in state:
        state.hours = _read(link.text("hours", MOST_LETTERS), view)[0]


def _whom(view: View) -> None:
    locale = view.locale
    counts = measured(view, "whom", lambda: _count(current(view)), repr(st.session_state.need_rule))
    choose(
        "whom",
        WHOM,
        EVERYBODY,
        say("wait-whom", locale),
        lambda whom: say(f"wait-whom-{whom}", locale, n=say_number(counts[whom], locale)),
        help=say("wait-whom-help", locale),
        wrap=True,
    )


def _count(waits: Waits) -> dict[str, int]:
    need = waits.need[waits.responses(clock=CALENDAR, whom=EVERYBODY)["row_id"].to_numpy()]
    return {EVERYBODY: len(need), IN_NEED: int((need == 1).sum()), OTHERS: int((need == 0).sum())}


def _rule(view: View) -> None:
    locale = view.locale
    rule, usual = st.session_state.need_rule, NeedRule()
    st.markdown(say("wait-rule-text", locale))
    chosen = {
        name: st.toggle(say(f"wait-rule-{name}", locale), getattr(rule, name), key=f"need:{name}")
        for name in RULE
    }
    least, most = measured_whole(view, "need-quality", _accuracy)
    st.caption(say("wait-rule-sure", locale, least=say_share(least, locale), most=say_share(most, locale)))
    if (changed := NeedRule(**chosen)) != rule:
        st.session_state.need_rule = changed
        st.rerun()
    link.keep(
        "rule",
        [f"{'+' if chosen[name] else '-'}{name}" for name in RULE if chosen[name] != getattr(usual, name)],
    )


def _accuracy() -> tuple[float, float]:
    """The least and the most of the comments, by set, that the rule was right about (0 to 1); sets that it was written
    with are left out."""
    quality = read_need_quality()
    unseen = ~quality["set"].str.contains("to tune") & (quality["sentiment"] == "model")
    right = quality.loc[unseen, "accuracy"] / 100
    return float(right.min()), float(right.max())


def _clock(locale: str) -> None:
    choose(
        "clock",
        CLOCKS,
        CALENDAR,
        say("wait-clock", locale),
        lambda clock: say(f"wait-clock-{clock}", locale),
        help=say("wait-clock-help", locale),
    )


def _hours(view: View) -> None:
    locale, usual = view.locale, usual_hours(view)
    hours = st.session_state.hours or usual
    st.markdown(say("wait-hours-text", locale))
    typed = st.text_input(
        say("wait-hours", locale),
        write_opening_hours(hours, locale),
        max_chars=MOST_LETTERS,
        placeholder=write_opening_hours(usual, locale),
        key=f"hours:{locale}:{view.zone}",
        label_visibility="collapsed",
    )
    read, refused = _read(typed, view)
    if refused is not None:
        st.error(literal(say_error(refused, locale)), icon=":material/error:")
    elif not typed.strip() and hours != usual:
        st.session_state.hours = None
        st.rerun()
    elif read and read != hours:
        st.session_state.hours = None if read == usual else read
        st.rerun()
    link.keep("hours", [] if hours == usual else [write_opening_hours(hours)])


def _read(text: str, view: View) -> tuple[OpeningHours | None, BadbuzzError | None]:
    """Opening hours as typed, or why they are none; nothing typed is neither."""
    if not text.strip():
        return None, None
    try:
        return read_opening_hours(text, usual_hours(view)), None
    except BadbuzzError as error:
        return None, error
