"""One unfolded day of the story: its numbers, what happened, its lines with the comments behind each, who says it best,
what the brand said.
"""

from html import escape

import streamlit as st

from analysis.charts.theme import BRAND, NEGATIVE
from analysis.story.brand_words import choose_words
from analysis.story.edits import Laid, Said, tell_lines
from analysis.story.quotes import quote_entry
from analysis.story.told import Entry, Numbers, Story
from analysis.words import say
from analysis.words.numbers import say_number
from pages import events, listing
from pages.measured import measured_whole
from pages.telling import editing as editor
from pages.telling import quotes, told
from pages.telling.told import PAGE
from pages.view import View

# Messages of the brand that are shown at once; the rest is one click away.
BRAND_SHOWN = 3
SHOWN = f"shown:{PAGE}"  # [bin, start, name] of what is listed; forgotten with the case
STYLE = f"""<style>
.bb-numbers{{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin:0 0 .4rem}}
.bb-numbers b{{font-size:1.45rem;font-weight:600;margin-right:.3rem}}
.bb-numbers span{{font-size:.9rem;opacity:.85}}
.bb-numbers .bb-negative b{{color:{NEGATIVE}}}.bb-numbers .bb-brand b{{color:{BRAND}}}
.bb-line{{margin:.2rem 0 0;max-width:75ch;overflow-wrap:anywhere;unicode-bidi:isolate}}
.bb-line small{{opacity:.65}}
[class*="st-key-story-see-"]{{margin-top:-.6rem}}
[class*="st-key-story-see-"] button{{min-height:1.9rem;padding:.1rem 0}}
[class*="st-key-story-see-"] button p{{font-size:.9rem}}
</style>"""


def show(view: View, story: Story, entry: Entry, laid: Laid, *, editing: bool) -> None:
    """The whole day; `editing`: its headline and lines can be changed."""
    locale = view.locale
    st.html(STYLE + draw_numbers(entry.numbers, locale))
    left, right = st.columns([3, 2], gap="large")
    with left:
        if entry.events:
            st.markdown(f"**{say('telling-happened', locale)}**")
            st.html(events.STYLE + events.draw_list(view, view.events.iloc[list(entry.events)]))
        st.markdown(f"**{say('telling-said', locale)}**")
        if editing:
            editor.show(view, story, entry, laid)
        else:
            for said in tell_lines(entry, laid):
                if not said.struck:
                    _line(view, story, entry, said)
    with right:
        found = _quotes(view, entry)
        if found:
            st.markdown(f"**{say('telling-quotes', locale)}**")
            quotes.show(view, found)
        _brand(view, story, entry)


def draw_numbers(numbers: Numbers, locale: str) -> str:
    """The numbers of a day as HTML; those that the export does not tell are left out."""
    scored = say_number(numbers.scored, locale)
    told = [
        ("comments", numbers.comments, {}),
        ("negative", numbers.negative if numbers.scored else None, {"scored": scored}),
        ("authors", numbers.authors, {"new": say_number(numbers.new_authors, locale)}),
        ("brand", numbers.brand, {}),
        ("answered", numbers.answered, {}),
        ("unanswered", numbers.unanswered, {}),
    ]
    return (
        '<div class="bb-numbers">'
        + "".join(
            f'<div class="bb-{name}"><b>{say_number(value, locale)}</b>'
            f"<span>{escape(_call(name, value, locale, more))}</span></div>"
            for name, value, more in told
            if value is not None
        )
        + "</div>"
    )


def _call(name: str, value: int, locale: str, more: dict[str, str]) -> str:
    if name in ("negative", "unanswered"):
        return say(f"telling-number-{name}", locale, **more)
    return say(f"telling-number-{name}", locale, n=value, **more)


def _quotes(view: View, entry: Entry) -> tuple[int, ...]:
    # Which comments are in the entry is of the whole case and its verdicts alone, in each bin.
    name = f"quotes:{entry.start.isoformat()}:{entry.end.isoformat()}"
    return measured_whole(view, name, lambda: quote_entry(view.case.comments, entry))


def _line(view: View, story: Story, entry: Entry, said: Said) -> None:
    locale = view.locale
    words = escape(told.say_said(view, said))
    by = say("telling-by-person" if said.by_person else "telling-by-rule", locale)
    st.html(f'<p class="bb-line">{words} <small>· {escape(by)}</small></p>')
    if said.line and said.line.rows:
        rows = said.line.rows
        brand_only = len(rows) <= len(entry.brand) and set(rows) <= set(entry.brand)
        _see(view, story, entry, said.id, rows, "telling-see-brand" if brand_only else "telling-see")


def _brand(view: View, story: Story, entry: Entry) -> None:
    if not entry.brand:
        return
    locale, n = view.locale, len(entry.brand)
    title = say("telling-brand", locale)
    if n > BRAND_SHOWN:
        st.markdown(f"**{title}**", help=say("telling-brand-help", locale))
    else:
        st.markdown(f"**{title}**")
    quotes.show(view, choose_words(view.case.comments, view.case.threads, entry, BRAND_SHOWN))
    if n > BRAND_SHOWN:
        _see(view, story, entry, "brand", entry.brand, "telling-see-brand")


def _see(view: View, story: Story, entry: Entry, name: str, rows: tuple[int, ...], words: str) -> None:
    """A button that lists these comments in place, and the list once it was pressed."""
    locale, n = view.locale, len(rows)
    key = [story.bin, entry.start.isoformat(), name]
    is_open = st.session_state.get(SHOWN) == key
    with st.container(key="story-see-" + "-".join(key).replace("/", "-").replace(":", "-").replace("+", "-")):
        st.button(
            say("telling-close", locale) if is_open else say(words, locale, n=n, shown=say_number(n, locale)),
            key=f"{PAGE}:see:{':'.join(key)}",
            type="tertiary",
            icon=":material/close:" if is_open else ":material/format_list_bulleted:",
            on_click=_toggle,
            args=(key,),
        )
    if is_open:
        what = say("telling-behind", locale)
        heading = "selection-of-messages" if words == "telling-see-brand" else "selection-of"
        with st.container(border=True):
            listing.show(
                view, rows, say(heading, locale, what=what, n=n, shown=say_number(n, locale)), PAGE, "oldest"
            )


def _toggle(key: list[str]) -> None:
    if st.session_state.get(SHOWN) == key:
        del st.session_state[SHOWN]
    else:
        st.session_state[SHOWN] = key
