"""How long people waited for the brand, with those who still wait counted as waiting."""

import numpy as np
import pandas as pd
import streamlit as st

from analysis.charts.latency import (
    describe_answered_within,
    describe_waiting,
    draw_answered_within,
    draw_waiting,
)
from analysis.comments import OBSERVED_LINKS
from analysis.measures.latency import WINDOWS_HOURS, LatencySummary, curve_of, summarise_latency
from analysis.measures.survival import share_answered_within
from analysis.words import say
from analysis.words.numbers import say_date, say_duration, say_number, say_share
from pages import frame, link, selection
from pages.measured import measured
from pages.view import View, require_view

PAGE = "response_time"
# Rows of the table below a curve of many thousand steps.
STEPS_TOLD = 200


def main() -> None:
    view = require_view("page-response-time")
    locale, case = view.locale, view.case
    refused = case.waiting_refused
    if refused:
        st.warning(say(f"refused-{refused}", locale), icon=":material/hourglass_disabled:")
        if refused != "no-links":
            selection.show_comments(view, PAGE, view.counted["row_id"], say("listing-all", locale))
            return
        summary = None
    else:
        summary = measured(view, "latency", lambda: summarise_latency(view.responses(), case.end))
        _cards(view, summary)
    inferred = _offer_inferred(view)
    names = [*([] if refused else ["direct", "thread"]), *(["direct_inferred"] if inferred else [])]
    curves = {name: measured(view, "curve", lambda name=name: _curve(view, name), name) for name in names}
    curves = {name: curve for name, curve in curves.items() if len(curve)}
    if curves:
        st.subheader(say("wait-curve-title", locale), help=say("wait-curve-help", locale))
        figure, alt = draw_waiting(curves, locale), describe_waiting(curves, locale)
        selection.chart(view, PAGE, "waiting", figure, alt, _steps(curves, locale))
    if not refused:
        within = measured(view, "within", lambda: share_answered_within(view.responses(), WINDOWS_HOURS))
        st.subheader(say("wait-within-title", locale), help=say("wait-within-help", locale))
        figure, alt = draw_answered_within(within, locale), describe_answered_within(within, locale)
        selection.chart(view, PAGE, "within", figure, alt, within)
        _say_how_sure(view, summary)
        still = view.responses()
        still = still.loc[still["state"] == "waiting"].sort_values("minutes", ascending=False)
        selection.show_comments(view, PAGE, still["row_id"], say("wait-still-title", locale), "wait")
    else:
        selection.show_comments(view, PAGE, view.counted["row_id"], say("listing-all", locale))


def _curve(view: View, name: str) -> pd.DataFrame:
    return curve_of(view.curve_responses(name))


def _steps(curves: dict[str, pd.DataFrame], locale: str) -> pd.DataFrame:
    """All curves under each other, in hours, at no more than STEPS_TOLD steps each."""
    named = [
        curve.iloc[np.unique(np.linspace(0, len(curve) - 1, STEPS_TOLD).astype(int))].assign(
            curve=say(f"chart-curve-{name.replace('_', '-')}", locale), hours=curve["minutes"] / 60
        )
        for name, curve in curves.items()
        if len(curve)
    ]
    columns = ["curve", "hours", "waiting", "low", "high", "at_risk", "answered"]
    return pd.concat(named, ignore_index=True)[columns]


def _cards(view: View, summary: LatencySummary) -> None:
    locale = view.locale
    median = summary.km_median_minutes
    not_reached = say("wait-not-reached", locale)
    told = summary.answered + summary.waiting
    for column, (name, value, n) in zip(
        st.columns(4),
        (
            ("wait-median", not_reached if median is None else say_duration(median, locale), 0),
            ("wait-answered", say_number(summary.answered, locale), summary.answered),
            ("wait-waiting", say_number(summary.waiting, locale), summary.waiting),
            ("wait-unknown", say_number(summary.unknown, locale), summary.unknown),
        ),
        strict=True,
    ):
        help = say(
            f"{name}-help",
            locale,
            share=say_share(summary.answered / told if told else None, locale),
            median=say_duration(summary.median_minutes_answered, locale),
            p90=say_duration(summary.p90_minutes_answered, locale),
        )
        see = say("card-see", locale, n=n, shown=say_number(n, locale)) if n else None
        part = {"wait-answered": summary.answered, "wait-waiting": summary.waiting}.get(name)
        sure = say_share(part / told, locale) if told and part is not None else ""
        with column:
            selection.card(PAGE, name.removeprefix("wait-"), say(name, locale), value, help, see, sure)


def _offer_inferred(view: View) -> bool:
    inferred = view.responses(inferred=True)
    added = int((~inferred["by"].isin(OBSERVED_LINKS) & inferred["by"].notna()).sum())
    if not added:
        return False
    locale = view.locale
    shown = st.toggle(
        say("wait-inferred", locale, n=added, shown=say_number(added, locale)),
        link.flag("inferred"),
        key="inferred",
        help=say("wait-inferred-help", locale),
        persist_state="session",
    )
    link.keep("inferred", ["1"] if shown else [])
    return shown


def _say_how_sure(view: View, summary: LatencySummary) -> None:
    locale, case = view.locale, view.case
    key = "wait-end-collected" if case.end_is_known else "wait-end-last"
    if len(case.readings) > 1:
        key = "wait-end-several"
    st.caption(say(key, locale, end=say_date(case.end, locale, view.zone)))
    if summary.undatable:
        st.caption(
            say("wait-undatable", locale, n=summary.undatable, shown=say_number(summary.undatable, locale))
        )


frame.show(main)
