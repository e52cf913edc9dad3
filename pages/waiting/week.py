"""When comments arrive and when the brand answers: two maps of the week."""

import pandas as pd
import streamlit as st

from analysis.charts.week import describe_week, draw_week
from analysis.measures.week import count_outside_week, measure_week
from analysis.words import say
from analysis.words.numbers import say_number
from pages import selection
from pages.measured import measured
from pages.picture import Picture
from pages.view import View
from pages.waiting.whose import Waits


def show(waits: Waits, page: str) -> None:
    """The maps side by side, each hour leading to its comments."""
    view, locale = waits.view, waits.view.locale
    arrivals = measured(view, "week", lambda: _measure(view, waits.arrived()), *waits.key, "arrivals")
    answers = measured(view, "week", lambda: _measure(view, waits.answering()), *waits.key, "answers")
    if not arrivals["comments"].sum():
        return
    st.subheader(say("week-title", locale), help=say("week-help", locale))
    table = arrivals.rename(columns={"comments": "arrivals"}).assign(answers=answers["comments"])
    selection.chart(
        view,
        page,
        "week",
        lambda: Picture(
            draw_week(arrivals, answers, locale), describe_week(arrivals, answers, locale), table
        ),
        *waits.key,
    )
    left = measured(view, "week-left", lambda: _count_left(waits.arrived()), *waits.key)
    if left:
        st.caption(say("week-left-out", locale, n=left, shown=say_number(left, locale)))


def _count_left(rows: pd.DataFrame) -> int:
    left = count_outside_week(rows["created_at"], rows["precision"])
    return left.undated + left.too_coarse


def _measure(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    return measure_week(rows["created_at"], rows["precision"], view.zone)
