"""What became of the threads that customers started: answered or not, and who had the last word."""

import streamlit as st

from analysis.measures.conversations import ConversationSummary, summarise_conversations
from analysis.words import say
from analysis.words.numbers import EMPTY, say_number, say_share
from pages import selection
from pages.measured import measured
from pages.waiting.whose import Waits

SIDES = ("brand", "customer")


def show(waits: Waits, page: str) -> None:
    """Four cards, where the export has threads."""
    view, locale = waits.view, waits.view.locale
    told = measured(view, "conversations", lambda: summarise_conversations(waits.threads()), *waits.key)
    if not told.threads:
        return
    st.subheader(say("wait-threads-title", locale), help=say("wait-threads-help", locale))
    columns = st.columns(4)
    known = told.answered + told.unanswered
    with columns[0]:
        sure = say_share(told.answered / known if known else None, locale)
        _card(page, "answered", told.answered, say("wait-threads-of", locale, share=sure), locale)
    for column, side in zip(columns[1:3], SIDES, strict=True):
        with column:
            n = getattr(told, f"{side}_last")
            share = say_share(getattr(told, f"{side}_last_share"), locale)
            sure = say("wait-threads-last-of", locale, share=share, n=say_number(told.told, locale))
            _card(page, f"{side}-last", n, sure if told.told else "", locale)
    with columns[3]:
        _turns(page, told, locale)


def _card(page: str, name: str, n: int, sure: str, locale: str) -> None:
    see = say("card-see", locale, n=n, shown=say_number(n, locale)) if n else None
    label, help = say(f"wait-threads-{name}", locale), say(f"wait-threads-{name}-help", locale)
    selection.card(page, f"threads-{name}", label, say_number(n, locale), help, see, sure)


def _turns(page: str, told: ConversationSummary, locale: str) -> None:
    turns = told.median_turns_answered
    value = EMPTY if turns is None else say_number(turns, locale, 1)
    label, help = say("wait-threads-turns", locale), say("wait-threads-turns-help", locale)
    selection.card(page, "threads-turns", label, value, help, None)
