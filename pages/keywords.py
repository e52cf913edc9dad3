"""The words that make the difference: the negative against the rest, or a period against the rest of the case."""

from datetime import date

import pandas as pd
import streamlit as st

from analysis.charts.keywords import describe_keywords, draw_keywords
from analysis.comments import customers
from analysis.measures.busiest import find_busiest
from analysis.measures.keywords import claim_keywords, measure_keywords
from analysis.measures.volume import choose_bin, measure_volume
from analysis.words import say
from analysis.words.numbers import say_number
from pages import parts, selection
from pages.measured import measured
from pages.view import View

ROWS_OF_TABLE = 300  # words in the table, the surest first
COLUMNS = ["term", "count", "count_rest", "comments", "comments_rest", "ratio", "log_odds", "sd", "z", "q"]
DRAWN = "period:keywords"  # the period last drawn on the curve; forgotten with the case


def show(view: View, page: str) -> None:
    """The section, where there are two parts to compare."""
    locale = view.locale
    drawn = _drawn(page)
    busiest = measured(view, "busiest", lambda: _busiest(view))
    scored = view.counted["sentiment"].dropna()
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
    surest = compared.reindex(compared["z"].abs().sort_values(ascending=False, kind="stable").index)
    selection.chart(
        view,
        page,
        f"keywords:{part}",
        draw_keywords(claimed, locale, names, "negative" if part == parts.NEGATIVE else "period"),
        describe_keywords(claimed, locale, names),
        surest.head(ROWS_OF_TABLE)[COLUMNS],
    )


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


def _busiest(view: View) -> tuple[pd.Timestamp, pd.Timestamp] | None:
    dated = view.counted
    if not dated["created_at"].notna().any():
        return None
    bin = choose_bin(dated["created_at"], dated["precision"])
    return find_busiest(measure_volume(dated, bin, view.zone))


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
    return known[choice] if choice in known else _choose_dates(view, next(iter(known.values())))


def _choose_dates(view: View, start: tuple[pd.Timestamp, pd.Timestamp]) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Two days of the case's zone, both included; until the second is chosen, one."""
    created = view.counted["created_at"].dt.tz_convert(view.zone)
    first, last = created.min().date(), created.max().date()
    days = [_within(moment.tz_convert(view.zone).date(), first, last) for moment in start]
    chosen = st.date_input(
        say("keywords-dates", view.locale),
        value=days,
        min_value=first,
        max_value=last,
        format="DD/MM/YYYY",
        key=f"period:keywords-dates:{first}:{last}",
        label_visibility="collapsed",
        width=260,
    )
    chosen = tuple(chosen) or tuple(days)
    ends = pd.Timestamp(chosen[0]), pd.Timestamp(chosen[-1]) + pd.Timedelta(days=1)
    return tuple(day.tz_localize(view.zone, ambiguous=True, nonexistent="shift_forward") for day in ends)


def _settle(key: str, ways: list[str]) -> None:
    """The first way where none was chosen: a period that is drawn sets it too, and Streamlit wants no default then."""
    if st.session_state.get(key) not in ways:
        st.session_state[key] = ways[0]


def _within(day: date, first: date, last: date) -> date:
    return min(max(day, first), last)
