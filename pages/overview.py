"""What happened, in four numbers and one timeline, and the comments that weighed most."""

import streamlit as st

from analysis.measures.authors import count_authors
from analysis.measures.latency import LatencySummary, summarise_latency
from analysis.measures.rates import per_thousand
from analysis.measures.sentiment import measure_sentiment
from analysis.measures.waiting import list_negative_unanswered
from analysis.measures.weight import rank_weight
from analysis.words import say
from analysis.words.numbers import EMPTY, say_duration, say_number, say_share
from pages import frame, selection, synopsis, timeline
from pages.measured import measured
from pages.view import View, require_view

PAGE = "overview"
HEAVIEST = 50
# From this share of scored comments on, the card need not say on how many its share rests.
MOSTLY = 0.8


def main() -> None:
    view = require_view("page-overview")
    locale = view.locale
    _cards(view)
    synopsis.show(view, PAGE)
    if absent := len(view.absent):
        selection.offer(PAGE, "absent", _counted("absent-see", absent, locale), ":material/visibility_off:")
    timeline.show(view, PAGE)
    st.caption(say("overview-caution", locale))
    heaviest = measured(
        view, "heaviest", lambda: rank_weight(view.case.comments, HEAVIEST, among=view.row_ids)
    )
    if len(heaviest):
        selection.show_comments(view, PAGE, heaviest["row_id"], say("overview-heaviest", locale), "weight")
    else:
        selection.show_comments(view, PAGE, view.row_ids, say("listing-all", locale), "newest")


def _cards(view: View) -> None:
    locale, refused, n = view.locale, view.case.waiting_refused, len(view.row_ids)
    shares = measured(view, "sentiment", lambda: measure_sentiment(view.counted, errors=view.errors))
    negative = shares.set_index("sentiment").loc["negative"]
    columns = st.columns(4)
    with columns[0]:
        people = measured(view, "people", lambda: count_authors(view.counted))
        _card(view, "comments", n, sure=_people_and_rate(view, people))
    with columns[1]:
        interval = say(
            "interval",
            locale,
            low=say_share(negative["low"], locale),
            high=say_share(negative["high"], locale),
        )
        scored = say_number(negative["n"], locale)
        unscored = say_number(n - negative["n"], locale)
        _card(
            view,
            "negative",
            int(negative["comments"]),
            value=say_share(negative["share"], locale),
            help=say("card-negative-help", locale, interval=interval, n=scored, unscored=unscored),
            sure=_sure(interval, int(negative["n"]), n, locale),
        )
    with columns[2]:
        if refused:
            _refuse_card(view, "wait", refused)
        else:
            _wait_card(
                view, measured(view, "latency", lambda: summarise_latency(view.responses(), view.case.end))
            )
    with columns[3]:
        if refused:
            _refuse_card(view, "unanswered", refused)
        else:
            unanswered = measured(
                view, "unanswered", lambda: len(list_negative_unanswered(view.counted, view.responses()))
            )
            of = say("sure-of-negative", locale, n=say_number(negative["comments"], locale))
            _card(view, "unanswered", unanswered, sure=of)


def _people_and_rate(view: View, people: int | None) -> str:
    locale = view.locale
    told = [_counted("sure-authors", people, locale)] if people else []
    if view.audience:
        rate = say_number(per_thousand(len(view.row_ids), view.audience), locale, 1)
        told.append(say("rate-per-1000", locale, rate=rate))
    return " · ".join(told)


def _sure(interval: str, scored: int, counted: int, locale: str) -> str:
    """The interval, and what it rests on where much was not scored."""
    if scored == 0:
        return ""
    if scored >= MOSTLY * counted:
        return interval
    return say("sure-measured", locale, interval=interval, n=say_number(scored, locale))


def _wait_card(view: View, summary: LatencySummary) -> None:
    locale = view.locale
    median = summary.km_median_minutes
    answered, asked = say_number(summary.answered, locale), say_number(summary.customer_comments, locale)
    fast = say_duration(summary.median_minutes_answered, locale)
    _card(
        view,
        "wait",
        summary.answered,
        value=say("wait-not-reached", locale) if median is None else say_duration(median, locale),
        help=say("card-wait-help", locale, answered=answered, n=asked, median=fast),
        sure=say("sure-answered", locale, answered=answered, n=asked),
    )


def _refuse_card(view: View, name: str, refused: str) -> None:
    """Why there is no number: in short below its place, and what would help one click away."""
    help, reason = (say(f"{prefix}-{refused}", view.locale) for prefix in ("refused", "card-refused"))
    _card(view, name, 0, value=EMPTY, help=help, sure=reason)


def _card(view: View, name: str, n: int, *, value: str = "", help: str = "", sure: str | None = "") -> None:
    locale = view.locale
    selection.card(
        PAGE,
        {"wait": "answered-directly"}.get(name, name),
        say(f"card-{name}", locale),
        value or say_number(n, locale),
        help or say(f"card-{name}-help", locale),
        _counted("card-see", n, locale) if n else None,
        sure or "",
    )


def _counted(key: str, n: int, locale: str) -> str:
    return say(key, locale, n=n, shown=say_number(n, locale))


frame.show(main)
