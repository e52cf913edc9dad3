"""One wave of the crisis: its moments and strength as cards, the rest in a few lines, each figure with its comments."""

import pandas as pd
import streamlit as st

from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages import selection
from pages.anatomy import sentences
from pages.anatomy.behind import SOURCE
from pages.anatomy.told import Wave
from pages.view import View


def show(view: View, page: str, wave: Wave) -> None:
    """The cards, then the lines, then what else can be read."""
    _cards(view, page, wave)
    st.markdown("\n".join(f"- {line}" for line in sentences.say_wave(wave, view.locale)))
    _offers(view, page, wave)


def _cards(view: View, page: str, wave: Wave) -> None:
    locale, window = view.locale, wave.window
    starts, ends = wave.crisis.series["start"], wave.crisis.series["end"]
    peak_end = ends.iloc[starts.searchsorted(window["peak"])]
    whole = wave.points(window["onset"], window["end"])
    ended = (
        say("anatomy-open", locale) if window["open_at_end"] else wave.brief(window["end"], locale, end=True)
    )
    counted = say("card-see", locale, n=window["comments"], shown=say_number(window["comments"], locale))
    at_peak = say(
        "card-see", locale, n=window["peak_comments"], shown=say_number(window["peak_comments"], locale)
    )
    top = "highest" if window["open_at_end"] else "peak"
    cards = {
        "onset": (wave.brief(window["onset"], locale), _sure(wave, "onset", locale), None, ()),
        top: (
            wave.brief(window["peak"], locale),
            say(
                "anatomy-peak-share",
                locale,
                when=wave.edge(window["peak"], locale),
                share=say_share(window["peak_fraction"], locale),
            ),
            at_peak,
            wave.points(window["peak"], peak_end),
        ),
        "end": (ended, _sure(wave, "end", locale), None, ()),
        "strength": (
            sentences.say_strength(window, locale),
            say(
                f"anatomy-instead-{wave.series}",
                locale,
                n=window["comments"],
                comments=say_number(window["comments"], locale),
                expected=say_number(window["expected"], locale, 0 if window["expected"] >= 10 else 1),
            ),
            counted,
            whole,
        ),
    }
    for column, (name, (value, sure, button, points)) in zip(st.columns(4), cards.items(), strict=True):
        with column:
            selection.card(
                page,
                f"{SOURCE}-{name}",
                say(f"anatomy-{name}", locale),
                value,
                say(f"anatomy-{name}-help", locale),
                button,
                sure,
                source=SOURCE,
                points=points,
            )


def _sure(wave: Wave, name: str, locale: str) -> str:
    """The interval of a bound: one moment where both ends of it are."""
    window = wave.window
    if name == "end" and window["open_at_end"]:
        return say("anatomy-open-sure", locale)
    if name == "onset" and window["open_at_start"]:
        return say("anatomy-onset-unseen", locale)
    low, high = (wave.edge(window[f"{name}_{side}"], locale, end=name == "end") for side in ("low", "high"))
    key = "anatomy-sure-one" if low == high else "anatomy-sure"
    return say(key, locale, low=low, **({} if low == high else {"high": high}))


def _offers(view: View, page: str, wave: Wave) -> None:
    """Buttons that list the newcomers of the wave, and what was said before it and after."""
    locale, window = view.locale, wave.window
    with st.container(horizontal=True):
        if pd.notna(window["new_authors"]) and (new := int(window["new_authors"])):
            meaning = "new_negative" if wave.series == "negative" else "new_authors"
            selection.offer(
                page,
                "newcomers",
                say("anatomy-newcomers-see", locale, n=new, shown=say_number(new, locale)),
                ":material/person_add:",
                wave.points(window["onset"], window["end"], meaning),
                source=SOURCE,
            )
        start, end = wave.crisis.series["start"].iloc[0], wave.crisis.series["end"].iloc[-1]
        for name, since, until in (("before", start, window["onset"]), ("after", window["end"], end)):
            if since < until:
                selection.offer(
                    page,
                    name,
                    say(f"anatomy-{name}-see", locale),
                    ":material/format_list_bulleted:",
                    wave.points(since, until, "comments"),
                    source=SOURCE,
                )
