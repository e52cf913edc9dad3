"""A period of a case that a person marks: two days, or the busiest of all to begin with."""

from datetime import date

import pandas as pd
import streamlit as st

from analysis.measures.busiest import find_busiest
from analysis.measures.volume import choose_bin, measure_volume
from analysis.words import say
from pages.measured import measured
from pages.view import View

Period = tuple[pd.Timestamp, pd.Timestamp]


def busiest(view: View) -> Period | None:
    """The period in which most of the counted comments were written; None where none stands out."""
    return measured(view, "busiest", lambda: _busiest(view))


def _busiest(view: View) -> Period | None:
    dated = view.counted
    if not dated["created_at"].notna().any():
        return None
    bin = choose_bin(dated["created_at"], dated["precision"])
    return find_busiest(measure_volume(dated, bin, view.zone))


def choose_days(view: View, start: Period, name: str, label: str = "keywords-dates") -> Period:
    """Two days of the case's zone, both included; until the second is chosen, one. `start`: the period to begin
    with, its end not included.
    """
    created = view.column("created_at")
    first, last = (moment.tz_convert(view.zone).date() for moment in (created.min(), created.max()))
    within = start[0], start[1] - pd.Timedelta(microseconds=1)
    days = [_within(moment.tz_convert(view.zone).date(), first, last) for moment in within]
    chosen = st.date_input(
        say(label, view.locale),
        value=days,
        min_value=first,
        max_value=last,
        format="DD/MM/YYYY",
        key=f"period:{name}:{first}:{last}",
        label_visibility="collapsed",
        width=260,
    )
    chosen = tuple(chosen) or tuple(days)
    ends = pd.Timestamp(chosen[0]), pd.Timestamp(chosen[-1]) + pd.Timedelta(days=1)
    return tuple(day.tz_localize(view.zone, ambiguous=True, nonexistent="shift_forward") for day in ends)


def _within(day: date, first: date, last: date) -> date:
    return min(max(day, first), last)
