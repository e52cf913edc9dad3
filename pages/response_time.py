"""How long people waited for the brand, with those who still wait counted as waiting."""

import streamlit as st

from analysis.charts.latency import describe_answered_within, draw_answered_within
from analysis.measures.latency import WINDOWS_HOURS
from analysis.measures.survival import share_answered_within
from analysis.words import say
from analysis.words.numbers import say_date, say_number
from pages import frame, selection
from pages.choice import choose
from pages.measured import measured
from pages.picture import Picture
from pages.view import require_view
from pages.waiting import automatic, backlog, cards, compare, conversations, curves, settings, week
from pages.waiting.whose import DIRECT, Waits, current

PAGE = "response_time"
MORE = ("backlog", "within", "groups", "both", "week", "threads")


def main() -> None:
    view = require_view("page-response-time")
    locale, refused = view.locale, view.case.waiting_refused
    if refused:
        _refuse(current(view), refused)
        return
    waits = settings.show(view)
    cards.show(waits, PAGE)
    automatic.offer(view)
    _say_how_sure(waits)
    st.subheader(say("wait-curve-title", locale), help=say("wait-curve-help", locale))
    curves.show(waits, PAGE)
    _choose_picture(waits)
    longest = measured(view, "longest", lambda: _list_longest(waits), *waits.key)
    selection.show_comments(view, PAGE, longest, say("wait-still-title", locale), "need")


def _refuse(waits: Waits, refused: str) -> None:
    """Why waiting cannot be told, and which column would help; what can be inferred, where the reader wants it."""
    view, locale = waits.view, waits.view.locale
    st.warning(say(f"refused-{refused}", locale), icon=":material/hourglass_disabled:")
    if refused == "no-links":
        curves.show(waits, PAGE)
    selection.show_comments(view, PAGE, view.row_ids, say("listing-all", locale))


def _choose_picture(waits: Waits) -> None:
    """One more picture of waiting, as the reader chooses: all at once would be slow, and long to scroll through."""
    locale = waits.view.locale
    chosen = choose(
        "more", MORE, MORE[0], say("wait-more", locale), lambda name: say(f"wait-more-{name}", locale)
    )
    {
        "backlog": lambda waits: backlog.show(waits, PAGE),
        "within": _within,
        "both": cards.side_by_side,
        "groups": lambda waits: compare.show(waits, PAGE),
        "week": lambda waits: week.show(waits, PAGE),
        "threads": lambda waits: conversations.show(waits, PAGE),
    }[chosen](waits)


def _within(waits: Waits) -> None:
    view, locale = waits.view, waits.view.locale
    within = measured(
        view, "within", lambda: share_answered_within(waits.responses(), WINDOWS_HOURS), *waits.key
    )
    st.subheader(say("wait-within-title", locale), help=say("wait-within-help", locale))
    selection.chart(
        view,
        PAGE,
        "within",
        lambda: Picture(
            draw_answered_within(within, locale), describe_answered_within(within, locale), within
        ),
        *waits.key,
    )


def _list_longest(waits: Waits):
    """row_ids of those who still wait: first those in need of an answer, the longest wait first."""
    responses = waits.responses(DIRECT)
    still = responses[responses["state"] == "waiting"]
    need = waits.need[still["row_id"].to_numpy()]
    still = still.assign(later=need == 0)
    return still.sort_values(["later", "minutes", "row_id"], ascending=[True, False, True])["row_id"]


def _say_how_sure(waits: Waits) -> None:
    view, locale, case = waits.view, waits.view.locale, waits.view.case
    key = "wait-end-collected" if case.end_is_known else "wait-end-last"
    if len(case.readings) > 1:
        key = "wait-end-several"
    told = [say(key, locale, end=say_date(case.end, locale, view.zone))]
    undatable = cards.summary(waits).undatable
    if undatable:
        told.append(say("wait-undatable", locale, n=undatable, shown=say_number(undatable, locale)))
    st.caption(" ".join(told))


frame.show(main)
