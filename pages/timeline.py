"""The picture that tells a case: volume by sentiment with its crisis windows, events and the brand's messages on it,
and below it the thin line of who waited.
"""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analysis.charts.volume import describe_volume, draw_volume
from analysis.charts.window_words import describe_windows
from analysis.charts.windows import mark_windows
from analysis.measures.rates import per_thousand
from analysis.measures.span import choose_span
from analysis.measures.told_windows import choose_windows
from analysis.measures.volume import choose_bin, measure_brand, measure_volume, usable_bins
from analysis.words import say, say_note
from analysis.words.numbers import say_date, say_number
from pages import backlog, crises, events, link, selection
from pages.measured import measured
from pages.picture import Picture
from pages.shared import literal
from pages.view import View


def show(view: View, page: str) -> None:
    """Draw it, who waited where that is known."""
    locale = view.locale
    dated, span = spanned(view)
    crisis = crises.crisis_of(view)
    bin, usable = measured(view, "bins", lambda: _bins(dated()), span)
    if crisis.rounded and "week" in usable:
        bin = "week"  # days of such dates are none
    volume = measured(view, "volume", lambda: measure_volume(dated(), bin, view.zone, span=span), bin, span)
    if volume.empty:
        reason = "relative-dates" if view.case.waiting_refused == "relative-dates" else "no-dates"
        st.info(say(f"refused-{reason}", locale), icon=":material/event_busy:")
        return
    waits = backlog.backlog_of(view, volume)
    told = choose_windows(crisis)
    first, last = ends(volume)
    st.subheader(say(f"volume-title-{bin.replace('_', '-')}", locale), help=backlog.say_help(waits, locale))
    marks = measured(view, "brand", lambda: measure_brand(view.case.comments, volume), bin, span)

    def draw() -> Picture:
        figure, words = draw_volume(volume, locale, marks=marks), describe_volume(volume, locale, marks=marks)
        if told.series:
            most = int(volume["comments"].max())
            seen = told.windows.loc[(told.windows["onset"] < last) & (told.windows["end"] > first)]
            figure = mark_windows(figure, seen, crisis.series, told.series, locale, most=most)
            words = f"{words} {describe_windows(seen, crisis.series, told.series, locale)}".rstrip()
        return Picture(
            backlog.add_line(figure, waits, locale),
            backlog.add_words(words, waits, locale),
            backlog.add_numbers(_with_rates(volume, view.audience), waits),
            bins=volume,
        )

    selection.chart(view, page, "volume", draw, bin, first, last, view.audience)
    events.show(view, page, volume)
    for note in view.case.notes:
        if note.code == "date-pile-up":
            st.warning(literal(say_note(note, locale)), icon=":material/warning:")


def ends(bins: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Where the time of these bins (start, end) begins and ends."""
    return bins["start"].iloc[0], bins["end"].iloc[-1]


def _with_rates(volume: pd.DataFrame, audience: int | None) -> pd.DataFrame:
    return volume.assign(per_1000=per_thousand(volume["comments"], audience)) if audience else volume


def spanned(view: View) -> tuple[Callable[[], pd.DataFrame], tuple[pd.Timestamp, pd.Timestamp] | None]:
    """The comments to draw, and their span where strays are left out, which is said and can be undone."""
    span, strays, first, last = measured(view, "span", lambda: _span(view.column("created_at")))
    if span is None:
        return lambda: view.counted, None
    locale = view.locale
    label = say(
        "timeline-strays",
        locale,
        n=strays,
        shown=say_number(strays, locale),
        first=say_date(first, locale, view.zone, "day"),
        last=say_date(last, locale, view.zone, "day"),
    )
    whole = st.toggle(label, link.flag("whole"), key="whole", persist_state="session")
    link.keep("whole", ["1"] if whole else [])
    if whole:
        return lambda: view.counted, None
    return lambda: view.counted[view.counted["created_at"].between(*span)], span


def _span(created: pd.Series) -> tuple:
    """The span to draw, how many comments are outside it, and the first and last of all."""
    span = choose_span(created)
    strays = int(created.notna().sum() - created.between(*span).sum()) if span else 0
    return span, strays, created.min(), created.max()


def _bins(dated: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    created, precision = dated["created_at"], dated["precision"]
    return choose_bin(created, precision), usable_bins(created, precision)
