"""What happened, in four numbers and one timeline, and the comments that weighed most."""

import pandas as pd
import streamlit as st

from analysis.measures.latency import summarise_latency
from analysis.measures.sentiment import measure_sentiment
from analysis.measures.waiting import list_negative_unanswered
from analysis.measures.weight import rank_weight
from analysis.words import say
from analysis.words.numbers import say_duration, say_number, say_share
from pages import frame, selection, timeline
from pages.shared import View, require_view

PAGE = "overview"
HEAVIEST = 50


def main() -> None:
    view = require_view("page-overview")
    locale, counted = view.locale, view.counted
    responses = view.responses()
    unanswered = list_negative_unanswered(counted, responses)
    _cards(view, responses, unanswered)

    timeline.show(view, PAGE)
    heaviest = rank_weight(view.case.comments, HEAVIEST, among=counted["row_id"])
    if len(heaviest):
        selection.show_comments(view, PAGE, heaviest["row_id"], say("overview-heaviest", locale), "given")
    else:
        selection.show_comments(view, PAGE, counted["row_id"], say("listing-all", locale), "newest")


def _cards(view: View, responses: pd.DataFrame, unanswered) -> None:
    locale, counted = view.locale, view.counted
    shares = measure_sentiment(counted).set_index("sentiment")
    negative = shares.loc["negative"]
    see = {
        name: say("card-see", locale, n=n, shown=say_number(n, locale))
        for name, n in (
            ("comments", len(counted)),
            ("negative", int(negative["comments"])),
            ("unanswered", len(unanswered)),
        )
    }
    columns = st.columns(4)
    with columns[0]:
        selection.card(
            PAGE,
            "comments",
            say("card-comments", locale),
            say_number(len(counted), locale),
            say("card-comments-help", locale),
            see["comments"],
        )
    with columns[1]:
        interval = say(
            "interval",
            locale,
            low=say_share(negative["low"], locale),
            high=say_share(negative["high"], locale),
        )
        selection.card(
            PAGE,
            "negative",
            say("card-negative", locale),
            say_share(negative["share"], locale),
            say(
                "card-negative-help",
                locale,
                interval=interval,
                n=say_number(negative["n"], locale),
                unscored=say_number(len(counted) - negative["n"], locale),
            ),
            see["negative"] if negative["comments"] else None,
        )
    refused = view.case.waiting_refused
    with columns[2]:
        value, help = "–", say(f"refused-{refused}", locale) if refused else ""
        if not refused:
            summary = summarise_latency(responses, view.case.end)
            value = (
                say_duration(summary.km_median_minutes, locale)
                if summary.km_median_minutes is not None
                else say("wait-not-reached", locale)
            )
            help = say(
                "card-wait-help",
                locale,
                answered=say_number(summary.answered, locale),
                n=say_number(summary.customer_comments, locale),
                median=say_duration(summary.median_minutes_answered, locale),
            )
        selection.card(
            PAGE,
            "answered",
            say("card-wait", locale),
            value,
            help,
            None
            if refused or not summary.answered
            else say("card-see", locale, n=summary.answered, shown=say_number(summary.answered, locale)),
        )
    with columns[3]:
        value = "–" if refused else say_number(len(unanswered), locale)
        help = say(f"refused-{refused}", locale) if refused else say("card-unanswered-help", locale)
        selection.card(
            PAGE,
            "unanswered",
            say("card-unanswered", locale),
            value,
            help,
            None if refused or not len(unanswered) else see["unanswered"],
        )


frame.show(main)
