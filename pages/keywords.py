"""The words that make the difference: the negative against the rest, or a period against the rest of the case."""

import pandas as pd
import streamlit as st

from analysis.charts.keywords import describe_keywords, draw_keywords
from analysis.comments import customers
from analysis.measures.keywords import claim_keywords, measure_keywords
from analysis.words import say
from analysis.words.numbers import say_number
from pages import parts, periods, selection
from pages.measured import measured
from pages.picture import Picture
from pages.view import View

ROWS_OF_TABLE = 300  # words in the table, the surest first
COLUMNS = ["term", "count", "count_rest", "comments", "comments_rest", "ratio", "log_odds", "sd", "z", "q"]
DRAWN = "period:keywords"  # the period last drawn on the curve; forgotten with the case


def show(view: View, page: str) -> None:
    """The section, where there are two parts to compare."""
    locale = view.locale
    drawn = _drawn(page)
    busiest = periods.busiest(view)
    scored = view.column("sentiment").dropna()
    ways = [parts.NEGATIVE] if 0 < (scored == "negative").sum() < len(scored) else []
    ways += ["period"] if busiest or drawn else []
    if not ways:
        return
    st.subheader(say("keywords-title", locale), help=say("keywords-help", locale))
    _settle("keywords_by", ways)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        way = st.segmented_control(
            say("keywords-by", locale),
            ways,
            required=True,
            format_func=lambda name: say(f"keywords-by-{name}", locale),
            key="keywords_by",
            label_visibility="collapsed",
        )
        part = parts.name_period(*_choose_period(view, drawn, busiest)) if way == "period" else way
    compared, claimed = measured(view, "keywords", lambda: _compare(view, part), part)
    names = parts.call(view, part)
    if compared.empty or claimed.empty:
        n = say_number(len(compared), locale)
        st.info(say("keywords-none", locale, n=n, part=names[0]), icon=":material/balance:")
        return
    n, of = say_number(len(claimed), locale), say_number(len(compared), locale)
    count = say("keywords-count", locale, n=len(claimed), shown=n, of=of)
    st.caption(f"{count} {say('keywords-legend', locale)}")

    def draw() -> Picture:
        meaning = "negative" if part == parts.NEGATIVE else "period"
        surest = compared.reindex(compared["z"].abs().sort_values(ascending=False, kind="stable").index)
        return Picture(
            draw_keywords(claimed, locale, names, meaning),
            describe_keywords(claimed, locale, names),
            surest.head(ROWS_OF_TABLE)[COLUMNS],
        )

    selection.chart(view, page, f"keywords:{part}", draw)


def _compare(view: View, part: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    vocabulary = view.case.vocabulary
    table = measure_keywords(vocabulary, *parts.split(view, part), customers(view.case.comments))
    return table, claim_keywords(table, vocabulary)


def _drawn(page: str) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    """The period last drawn on the page's curve; a new one is what the words are compared by."""
    found = parts.drawn_period(selection.last(page))
    if found and found != st.session_state.get(DRAWN):
        st.session_state[DRAWN] = found
        st.session_state["keywords_by"], st.session_state["keywords_period"] = "period", "drawn"
    return st.session_state.get(DRAWN)


def _choose_period(view: View, drawn, busiest) -> tuple[pd.Timestamp, pd.Timestamp]:
    locale = view.locale
    known = {name: period for name, period in (("drawn", drawn), ("busiest", busiest)) if period}
    ways = [*known, "dates"]
    _settle("keywords_period", ways)
    choice = st.segmented_control(
        say("keywords-period", locale),
        ways,
        required=True,
        format_func=lambda name: say(f"keywords-period-{name}", locale),
        key="keywords_period",
        label_visibility="collapsed",
    )
    if choice in known:
        return known[choice]
    return periods.choose_days(view, next(iter(known.values())), "keywords-dates")


def _settle(key: str, ways: list[str]) -> None:
    """The first way where none was chosen: a period that is drawn sets it too, and Streamlit wants no default then."""
    if st.session_state.get(key) not in ways:
        st.session_state[key] = ways[0]
