"""The inputs of severity in the literature, with what the data say of each here and what they do not: no verdict."""

import pandas as pd
import streamlit as st

from analysis.measures.severity import measure_severity
from analysis.measures.triggers import Triggers
from analysis.words import say
from analysis.words.numbers import say_duration, say_number
from pages.anatomy.told import Wave
from pages.measured import measured_whole
from pages.view import View


def show(view: View, wave: Wave, found: Triggers) -> None:
    """Four lines and where they come from."""
    locale = view.locale
    table = measured_whole(
        view,
        f"severity-{wave.series}-{wave.number}-{view.audience}",
        lambda: measure_severity(
            view.case.comments,
            wave.crisis.bin,
            wave.window,
            found.since,
            found.until,
            negative=wave.series == "negative",
            audience=view.audience,
        ),
    )
    st.subheader(say("severity-title", locale), help=say("severity-help", locale))
    told = table.set_index("figure")
    so_far = "-open" if wave.window["open_at_end"] else ""
    lines = {
        "vivid": [
            say(
                f"severity-links{so_far}",
                locale,
                n=say_number(told["value"]["beginning"], locale),
                links=say_number(told["value"]["with_link"], locale),
                media=say_number(told["value"]["with_media"], locale),
            ),
            say("severity-no-attachments", locale),
        ],
        "failure": [say("severity-no-topics", locale)],
        "messages": [say_number(told["value"]["messages"], locale), _rate(told, locale)],
        "duration": [_length(wave, told.loc["hours"], locale)],
    }
    st.markdown(
        "\n".join(
            f"- **{say(f'severity-{name}', locale)}** {' · '.join(parts)}" for name, parts in lines.items()
        )
    )
    st.caption(say("severity-source", locale))


def _rate(told: pd.DataFrame, locale: str) -> str:
    rate = told["value"]["per_1000"]
    if pd.isna(rate):
        return say("severity-no-audience", locale)
    return say("rate-per-1000", locale, rate=say_number(rate, locale, 1))


def _length(wave: Wave, hours: pd.Series, locale: str) -> str:
    """As long as from onset to end, with the shortest and the longest that their intervals leave."""
    length, low, high = (say_duration(60 * hours[name], locale) for name in ("value", "low", "high"))
    if wave.window["open_at_start"]:
        length = say("at-least", locale, n=length)
    if wave.window["open_at_end"]:
        return say("severity-length-open", locale, length=length)
    if wave.window["open_at_start"]:
        return length
    if low == high:
        return length
    return say("severity-length", locale, length=length, interval=say("interval", locale, low=low, high=high))
