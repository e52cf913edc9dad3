"""The numbers of waiting as cards, and calendar time beside opening hours as a table."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.measures.latency import LatencySummary, summarise_latency
from analysis.measures.opening import OpeningHours
from analysis.measures.opening_text import write_opening_hours
from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages import selection
from pages.measured import measured
from pages.waiting.durations import say_wait, say_wait_alone
from pages.waiting.whose import CLOCKS, DIRECT, NEXT, OPENING, THREAD, Waits

KINDS = (DIRECT, THREAD, NEXT)


def summary(waits: Waits, kind: str = DIRECT, clock: str | None = None) -> LatencySummary:
    """The figures of a kind of answer, in a clock's time."""
    clock = clock or waits.clock
    view = waits.view
    return measured(
        view,
        "latency",
        lambda: summarise_latency(waits.responses(kind, clock), view.case.end),
        *waits.key,
        kind,
        clock,
    )


def show(waits: Waits, page: str) -> None:
    """Median wait, answered, waiting, answered elsewhere: each with its definition and its comments."""
    told = summary(waits)
    known = told.answered + told.waiting
    median = told.km_median_minutes
    figures = {
        # As short as a card of a projector is wide: that it fell outside opening hours is said below.
        "median": say("wait-not-reached", waits.view.locale)
        if median is None
        else say_wait(median, waits.clock, waits.view.locale),
        "answered": told.answered,
        "waiting": told.waiting,
        "unknown": told.unknown,
    }
    for column, (name, value) in zip(st.columns(4), figures.items(), strict=True):
        with column:
            _card(waits, page, name, value, told, known)


def _card(waits: Waits, page: str, name: str, value: int | str, told: LatencySummary, known: int) -> None:
    locale = waits.view.locale
    help = say(
        f"wait-{name}-help",
        locale,
        share=say_share(told.answered / known if known else None, locale),
        median=say_wait(told.median_minutes_answered, waits.clock, locale),
        p90=say_wait(told.p90_minutes_answered, waits.clock, locale),
    )
    if name == "median":
        other = next(clock for clock in CLOCKS if clock != waits.clock)
        wait = _say_median(summary(waits, clock=other), other, locale)
        hours = say_week(waits.hours, locale)
        sure = say(f"wait-median-{other}", locale, wait=wait, hours=hours)
        n, value_said = 0, str(value)
        if told.km_median_minutes is None and known:
            share = say_share(told.answered / known, locale)
            sure = f"{say('wait-median-share', locale, share=share)} · {sure}"
        elif waits.clock == OPENING and told.km_median_minutes == 0:
            sure = f"{say('wait-closed', locale)} · {sure}"
    else:
        n, value_said = int(value), say_number(value, locale)
        sure = say_share(n / known, locale) if known and name != "unknown" else ""
    see = say("card-see", locale, n=n, shown=say_number(n, locale)) if n else None
    selection.card(page, name, say(f"wait-{name}", locale), value_said, help, see, sure)


def say_week(hours: OpeningHours, locale: str) -> str:
    """Days and hours alone: without closed dates, holidays and zone, which the table tells."""
    *week, _, _ = write_opening_hours(replace(hours, closed=()), locale).split("; ")
    return "; ".join(week)


def side_by_side(waits: Waits) -> None:
    """A column per kind of answer and clock: how many, how fast, within which time."""
    locale = waits.view.locale
    columns = {
        (kind, clock): told
        for kind in KINDS
        for clock in CLOCKS
        if (told := summary(waits, kind, clock)).answered + told.waiting
    }
    if not columns:
        return
    st.subheader(say("wait-table-title", locale), help=say("wait-table-help", locale))
    table = pd.DataFrame(
        {_call(kind, clock, locale): _figures(told, clock, locale) for (kind, clock), told in columns.items()}
    )
    table.index.name = say("wait-table-figure", locale)
    st.dataframe(table, width="stretch", height="content", alt=say("wait-table-title", locale))
    hours = write_opening_hours(waits.hours, locale)
    st.caption(say("wait-table-hours", locale, hours=hours))


def _call(kind: str, clock: str, locale: str) -> tuple[str, str]:
    """Two heads above each other: in one, six columns would be wider than a laptop's page."""
    return say(f"wait-table-{kind}", locale), say(f"wait-table-{clock}", locale)


def _figures(told: LatencySummary, clock: str, locale: str) -> dict[str, str]:
    known = told.answered + told.waiting
    within = {
        say("wait-table-within", locale, hours=f"{window['hours']:g}"): say_share(window["share"], locale)
        for window in told.within
    }
    until = f"{told.restricted_to_hours:g}"
    mean = say_wait_alone(told.restricted_mean_minutes, clock, locale)
    return {
        say("table-n", locale): say_number(known, locale),
        say("table-answered", locale): _say_part(told.answered, known, locale),
        say("wait-median", locale): _say_median(told, clock, locale),
        say("wait-table-mean", locale, hours=until): mean,
        **within,
        say("wait-table-median-answered", locale): say_wait_alone(
            told.median_minutes_answered, clock, locale
        ),
        say("wait-table-p90", locale): say_wait_alone(told.p90_minutes_answered, clock, locale),
    }


def _say_part(n: int, known: int, locale: str) -> str:
    return f"{say_number(n, locale)} ({say_share(n / known, locale)})"


def _say_median(told: LatencySummary, clock: str, locale: str) -> str:
    if told.km_median_minutes is None:
        return say("wait-not-reached", locale)
    return say_wait_alone(told.km_median_minutes, clock, locale)
