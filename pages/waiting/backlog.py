"""How many were waiting at each moment, the longest silences of the brand, and what it published meanwhile."""

import pandas as pd
import streamlit as st

from analysis.charts.backlog import describe_backlog, draw_backlog
from analysis.measures.silences import find_silences
from analysis.measures.volume import choose_bin, lay_bins, measure_brand
from analysis.words import say
from analysis.words.calm import calm
from analysis.words.numbers import say_date, say_duration, say_number
from pages import backlog, events, selection, timeline
from pages.measured import measured
from pages.parts import name_period, period_of
from pages.picture import Picture
from pages.shared import CELL_LETTERS
from pages.waiting.behind import SILENCE
from pages.waiting.whose import Waits

SILENCES_SHOWN = 5
# Bins of the chart: each is a mark to click, three pixels wide on a laptop.
FINE_BINS = 300
NUMBERS = ["waiting", "highest", "arrived", "answered", "unwatched"]


def show(waits: Waits, page: str) -> None:
    """The chart over the time of the case, with the silences and posts below it."""
    view, locale = waits.view, waits.view.locale
    st.subheader(say("wait-backlog-title", locale), help=say("wait-backlog-help", locale))
    place = st.container()
    dated, span = timeline.spanned(view)
    bins = measured(view, "backlog-bins", lambda: _bins(dated(), view.zone, span), span)
    with place:
        _draw(waits, page, bins)
    if bins.empty:
        return
    period = name_period(bins["start"].iloc[0], bins["end"].iloc[-1])
    _posts(waits, page, period)
    _silences(waits, page, period)


def _draw(waits: Waits, page: str, bins: pd.DataFrame) -> None:
    """The backlog over the time of `bins`, with what the brand published meanwhile."""
    view, locale, key = waits.view, waits.view.locale, waits.key[:2]
    told = backlog.backlog_of(view, bins, FINE_BINS, (waits.at_moments, key))
    if told is None:
        return
    ends = timeline.ends(bins)
    posts = measured(view, "posts", lambda: _count_posts(waits, told.fine), *ends, *key)
    selection.chart(
        view,
        page,
        "backlog",
        lambda: Picture(
            draw_backlog(told.fine, locale, peak=told.peak, posts=posts, bins=bins),
            describe_backlog(told.fine, locale, peak=told.peak),
            told.told[["start", "end", *NUMBERS]],
            bins=bins,
        ),
        *ends,
        *key,
    )
    events.show(view, page, bins)


def _count_posts(waits: Waits, bins: pd.DataFrame) -> pd.DataFrame:
    comments = waits.view.case.comments
    return measure_brand(comments[["is_brand", "created_at"]].iloc[waits.posts["row_id"]], bins)


def _bins(dated: pd.DataFrame, zone: str, span) -> pd.DataFrame:
    bin = choose_bin(dated["created_at"], dated["precision"])
    edges = lay_bins(dated, bin, zone, span=span)
    return pd.DataFrame({"start": edges[:-1], "end": edges[1:]})


def _find_silences(waits: Waits, period: str) -> tuple[pd.DataFrame, int]:
    """The longest silences (`find_silences`) that touch the period, and how many do."""
    case = waits.view.case
    found = find_silences(case.comments, waits.at_moments(), case.end, case.last_change)
    start, end = period_of(period)
    found = found[(found["start"] < end) & (found["end"] > start)]
    return found.head(SILENCES_SHOWN), len(found)


def _find_posts(waits: Waits, period: str) -> tuple[pd.DataFrame, int]:
    """What the brand published in the period while most waited (`list_posts_meanwhile`), and how often it did."""
    found = waits.posts
    start, end = period_of(period)
    found = found[(found["at"] >= start) & (found["at"] < end)]
    return found.head(1), len(found)


def _posts(waits: Waits, page: str, period: str) -> None:
    locale = waits.view.locale
    found, n = measured(waits.view, "posts-most", lambda: _find_posts(waits, period), *waits.key[:2], period)
    if not n:
        return
    label = say("wait-posts", locale, n=n, shown=say_number(n, locale))
    with st.container(horizontal=True, vertical_alignment="center"):
        selection.offer(page, "posts", label, ":material/campaign:", [[period]])
        most = found.iloc[0]
        wait = say_duration(most["longest_minutes"], locale)
        st.caption(say("wait-posts-most", locale, n=say_number(most["waiting"], locale), wait=wait))


def _silences(waits: Waits, page: str, period: str) -> None:
    view, locale = waits.view, waits.view.locale
    shown, n = measured(view, "silences", lambda: _find_silences(waits, period), *waits.key[:2], period)
    if not n:
        return
    st.markdown(f"**{say('wait-silences-title', locale)}**", help=say("wait-silences-help", locale))
    rows = [_row(silence, view.zone, locale) for silence in shown.to_dict("records")]
    table = pd.DataFrame(rows).dropna(axis="columns", how="all")
    if view.case.comments["brand"].nunique() < 2:
        table = table.drop(columns=say("wait-silences-brand", locale), errors="ignore")
    groups = [f"{row.end.isoformat()}|{row.brand or ''}" for row in shown.itertuples()]
    alt = say("wait-silences-title", locale)
    selection.rows_of_table(page, SILENCE, f"{page}:silences:{n}", table, groups, alt)
    if n > SILENCES_SHOWN:
        listed = say_number(SILENCES_SHOWN, locale)
        st.caption(say("wait-silences-of", locale, n=say_number(n, locale), listed=listed))


def _row(silence: dict, zone: str, locale: str) -> dict[str, str | None]:
    end = say_date(silence["end"], locale, zone)
    return {
        say("wait-silences-brand", locale): calm(silence["brand"], CELL_LETTERS)
        if silence["brand"]
        else None,
        # What tells most comes first: a phone shows no more.
        say("wait-silences-minutes", locale): say_duration(silence["minutes"], locale),
        say("wait-silences-start", locale): say_date(silence["start"], locale, zone),
        say("wait-silences-most", locale): say_number(silence["most_waiting"], locale),
        say("wait-silences-end", locale): say("wait-silences-open", locale, end=end)
        if silence["open"]
        else end,
        say("wait-silences-last", locale): say_number(silence["waiting_at_end"], locale),
    }
