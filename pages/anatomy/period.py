"""From what was clicked or brushed on the chart to the filter of the period, for all pages, and back."""

import pandas as pd
import streamlit as st

from analysis.words import say
from analysis.words.numbers import say_date
from pages import filter_bar, parts, selection
from pages.anatomy import course
from pages.view import View


def offer(view: View, page: str) -> None:
    """A button that filters by the days of what is marked, and one that takes the period's filter back."""
    locale = view.locale
    period = parts.drawn_period(selection.last(page), (course.CHART,))
    with st.container(horizontal=True):
        if period:
            since, until = _days(view, *period)
            first, last = view.case.days
            if (since, until) != (view.filters.since or first, view.filters.until or last):
                st.button(
                    say("volume-filter-period", locale, days=_say_days(view, since, until)),
                    key=f"{page}:filter-period",
                    icon=":material/filter_alt:",
                    on_click=_filter,
                    args=(page, since, until),
                )
        if view.filters.since or view.filters.until:
            st.button(
                say("volume-whole-period", locale),
                key=f"{page}:whole-period",
                icon=":material/undo:",
                on_click=_undo,
                args=(page,),
            )


def _days(view: View, start: pd.Timestamp, end: pd.Timestamp):
    """The first and the last local day that a period (end not included) reaches into."""
    last = end - pd.Timedelta(microseconds=1)
    first_day, last_day = view.case.days
    since, until = (moment.tz_convert(view.zone).date() for moment in (start, last))
    return max(since, first_day), min(until, last_day)


def _say_days(view: View, since, until) -> str:
    first, last = (say_date(pd.Timestamp(day, tz="UTC"), view.locale, "UTC", "day") for day in (since, until))
    return first if first == last else f"{first} – {last}"


def _filter(page: str, since, until) -> None:
    filter_bar.choose_period(since, until)
    _draw_anew(page)


def _undo(page: str) -> None:
    filter_bar.forget_period()
    _draw_anew(page)


def _draw_anew(page: str) -> None:
    """Nothing is selected in the new picture, and its bins are those that fit it."""
    selection.clear(page)
    course.forget_bin()
