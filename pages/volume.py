"""How many comments, when and by how many people; the anatomy of the crisis and what may have set it off."""

import pandas as pd
import streamlit as st

from analysis.charts.moments import say_bins
from analysis.measures.rates import per_thousand
from analysis.measures.volume import count_unplaced
from analysis.words import say
from analysis.words.numbers import say_number
from pages import frame, selection
from pages.anatomy import course, period, severity, triggers, windows
from pages.measured import measured
from pages.view import View, require_view

PAGE = "volume"


def main() -> None:
    view = require_view("page-volume")
    table, bin = course.show(view, PAGE)
    period.offer(view, PAGE)
    # What was asked for is listed where it was asked.
    asked = (selection.last(PAGE) or {}).get("source")
    if asked == course.CHART:
        _list(view)
    if not table.empty:
        _say_unknown(view, table)
        _say_peak_rate(view, table)
        _say_left_out(view, bin, view.locale)
    wave = windows.show(view, PAGE)
    if asked and asked != course.CHART:
        _list(view)
    if wave:
        triggers.show(view, PAGE, wave)
        severity.show(view, wave, triggers.find(view, wave))
    if not asked:
        _list(view)


def _list(view: View) -> None:
    selection.show_comments(view, PAGE, view.row_ids, say("listing-all", view.locale))


def _say_unknown(view: View, table: pd.DataFrame) -> None:
    """Which rows the figure lacks, and why."""
    for name, known in (
        ("authors", table["authors"].notna() & (table["authors"] > 0).fillna(False)),
        ("likes", table["likes"].notna() & (table["comments"] > 0)),
    ):
        if not known.any():
            st.caption(say(f"volume-no-{name}", view.locale))
    if not view.case.comments["is_brand"].notna().any():
        st.caption(say("volume-no-brand", view.locale))


def _say_peak_rate(view: View, table: pd.DataFrame) -> None:
    if not view.audience:
        return
    locale, peak = view.locale, table.loc[[table["comments"].idxmax()]]
    rate = per_thousand(int(peak["comments"].iloc[0]), view.audience)
    st.caption(
        say(
            "volume-peak-rate",
            locale,
            when=say_bins(peak, locale)[0],
            rate=say_number(rate, locale, 1),
            audience=say_number(view.audience, locale),
        )
    )


def _say_left_out(view: View, bin: str, locale: str) -> None:
    left = measured(view, "unplaced", lambda: count_unplaced(view.counted, bin), bin)
    if left.undated:
        st.caption(say("volume-undated", locale, n=left.undated, shown=say_number(left.undated, locale)))
    if left.too_coarse:
        st.caption(
            say("volume-too-coarse", locale, n=left.too_coarse, shown=say_number(left.too_coarse, locale))
        )


frame.show(main)
