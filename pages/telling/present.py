"""The story on a projector: one day a screen in large type, forward and back by key, each as it was known then."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from analysis.charts.moments import say_bins
from analysis.charts.sent import THEME
from analysis.charts.theme import CONFIG
from analysis.samples import say_notice
from analysis.story.edits import Laid, Said, tell_headline, tell_lines
from analysis.story.told import Entry, Story
from analysis.story.written import say_days, say_turns
from analysis.words import say
from analysis.words.numbers import say_number
from pages import link, shared
from pages.opening import HELD_FOR
from pages.telling import quotes, stage, told
from pages.telling.screen import Screen, make_screen
from pages.view import View

AT = "story-at"  # 0: the title; then the screen of the first entry, the second...
# Of the longest story that fits a page twice: in two languages, or with another event.
SCREENS_HELD = 130
# A slide is read from afar: more is on the page.
LINES_SHOWN, QUOTES_SHOWN = 4, 2
# What a window of many comments says: nobody can see it on its day.
SEEN_LATER = ("onset", "highest", "peak", "end")
QUOTE_LETTERS, BRAND_LETTERS = 240, 170


def is_on() -> bool:
    """Whether the story is being presented; a link may say so."""
    return AT in st.session_state or link.flag("present")


def offer(locale: str) -> None:
    """The button that begins it."""
    st.button(
        say("telling-present", locale),
        icon=":material/slideshow:",
        help=say("telling-present-help", locale),
        key="story-present",
        on_click=go,
        args=(0,),
    )


def go(at: int) -> None:
    """To that screen (for a callback)."""
    st.session_state[AT] = at


def leave() -> None:
    """Back to the page."""
    st.session_state.pop(AT, None)
    for name in ("present", "at"):
        st.query_params.pop(name, None)
        st.session_state.get("arrived", {}).pop(name, None)


def show(view: View, story: Story, entries: tuple[Entry, ...]) -> None:
    """The screen that the presentation has come to."""
    last = len(entries)
    if AT not in st.session_state:
        asked = link.text("at", 4)
        st.session_state[AT] = int(asked) if asked.isdecimal() else 0
    at = min(st.session_state[AT], last)
    link.keep("present", ["1"])
    link.keep("at", [str(at)] if at else [])
    st.html(quotes.STYLE + stage.STYLE)
    if at:
        _day(view, story, entries, at)
    else:
        _title(view)
    stage.controls(at, last, view.locale, go, leave)
    if at < last:
        # While the audience reads this one.
        _screen(view, story, entries[at])


def _title(view: View) -> None:
    told_of = [f"<h1>{escape(shared.case_title(view.locale))}</h1>"]
    if view.sample:
        told_of.append(f"<p>{escape(say_notice())}</p>")
    st.html(f'<section class="bb-stage bb-title">{"".join(told_of)}</section>')


def _day(view: View, story: Story, entries: tuple[Entry, ...], at: int) -> None:
    locale, planned = view.locale, entries[at - 1]
    screen, laid = _screen(view, story, planned), told.edits_of(view, story)
    (when,) = say_days([planned], locale)
    place = say(
        "telling-present-place", locale, at=say_number(at, locale), n=say_number(len(entries), locale)
    )
    entry = screen.entry if planned != story.entries[-1] else _with_last_word(screen.entry, planned)
    headline = tell_headline(entry, laid)
    words = "" if headline.struck else told.say_said(view, headline)
    turns = "".join(f"<mark>{escape(turn)}</mark>" for turn in say_turns(entry.turns, locale))
    before = _screen(view, story, entries[at - 2]) if at > 1 else None
    st.html(
        f'<section class="bb-stage"><div class="bb-when"><strong>{escape(when)}</strong>{turns}'
        f"<span>{escape(place)}</span></div><h1>{escape(words)}</h1>{_learnt(screen, before, locale)}</section>"
    )
    left, right = st.columns(2, gap="large")
    with left:
        said = quotes.draw(view, screen.quotes[:QUOTES_SHOWN], QUOTE_LETTERS, since=False)
        st.html(f'<div class="bb-stage">{_lines(view, entry, laid)}{said}</div>')
    with right:
        with st.container(key="stage-chart"):
            st.plotly_chart(
                screen.figure,
                height="stretch",
                key=f"story-stage:{story.bin}:{at}",
                alt=screen.alt,
                config=CONFIG | {"staticPlot": True},
                theme=THEME,
            )
        if screen.brand:
            title = f"<h2>{escape(say('telling-brand', locale))}</h2>"
            said = quotes.draw(view, screen.brand, BRAND_LETTERS, since=False)
            st.html(f'<div class="bb-stage">{title}{said}</div>')


def _with_last_word(entry: Entry, planned: Entry) -> Entry:
    """On the last day of all it is known who had the last word: nothing came later."""
    said = tuple(line for line in planned.lines if line.key.startswith("last-word"))
    return replace(
        entry,
        lines=(*said, *entry.lines),
        turns=(*entry.turns, *(turn for turn in planned.turns if turn == "last_word")),
    )


def _learnt(screen: Screen, before: Screen | None, locale: str) -> str:
    """What this day shows of the days before it: turning points that nobody could see on their day."""
    known = before.turns if before else frozenset()
    found = sorted(
        turn for turn in screen.turns - known if turn[0] < screen.entry.start and turn[2] in SEEN_LATER
    )
    if before is None or not found:
        return ""
    days = say_bins(pd.DataFrame(found, columns=["start", "end", "turn"]), locale)
    named = say_turns([turn for _, _, turn in found], locale)
    told_of = " · ".join(f"{name}, {day}" for name, day in zip(named, days, strict=True))
    return f'<p class="bb-learnt">{escape(say("telling-learnt", locale, told=told_of))}</p>'


def _lines(view: View, entry: Entry, laid: Laid) -> str:
    said = [one for one in tell_lines(entry, laid) if not one.struck]
    # What a person wrote is always told.
    room = max(0, LINES_SHOWN - sum(one.by_person for one in said))
    rules = [one for one in said if not one.by_person][:room]
    shown = [one for one in said if one.by_person or one in rules]
    return f"<ul>{''.join(_line(view, one) for one in shown)}</ul>"


def _line(view: View, said: Said) -> str:
    by = f" <small>· {escape(say('telling-by-person', view.locale))}</small>" if said.by_person else ""
    return f"<li>{escape(told.say_said(view, said))}{by}</li>"


def _screen(view: View, story: Story, entry: Entry) -> Screen:
    key = (*view.case_key, view.events_key, view.locale, story.bin, entry.end.isoformat())
    return _made(key, view, story.bin, entry)


@st.cache_resource(max_entries=SCREENS_HELD, ttl=HELD_FOR, show_spinner=False, scope="session")
def _made(key: tuple[str, ...], _view: View, _bin: str, _entry: Entry) -> Screen:
    notice = say_notice() if _view.sample else ""
    return make_screen(_view.case, _view.events, _bin, _entry.end, _view.locale, notice)
