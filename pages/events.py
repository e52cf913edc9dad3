"""What happened around the comments, below each timeline: the list, one more or another one, a file of them.

The reader's own events are held by `pages.happened`; what a case tells itself stays as it is.
"""

from html import escape

import pandas as pd
import streamlit as st

from analysis.charts.events import flagged
from analysis.csv_files import write_csv
from analysis.events_files import write_events
from analysis.samples import with_notice
from analysis.words import say, say_error, say_note
from analysis.words.calm import calm
from analysis.words.numbers import say_number, say_when
from pages import event_form, happened, shared, uploader
from pages.measured import measured
from pages.view import View
from pages.web import is_web

REFUSED = "events-refused"
STYLE = """<style>
.bb-events{margin:0;padding-left:1.2rem;max-width:90ch}
.bb-events li{margin:.2rem 0;overflow-wrap:anywhere;unicode-bidi:isolate}
.bb-events bdi{unicode-bidi:isolate}.bb-events em{opacity:.8;white-space:nowrap}
</style>"""


def show(view: View, page: str, bins: pd.DataFrame) -> None:
    """The panel below a timeline of these bins (start, end), folded until wanted."""
    locale, n = view.locale, len(view.events)
    title = (
        say("timeline-events", locale, n=n, shown=say_number(n, locale)) if n else say("events-none", locale)
    )
    if st.session_state.pop(event_form.OPEN, False):
        st.session_state[f"{page}:events"] = True
    panel = st.expander(title, icon=":material/flag:", key=f"{page}:events", on_change="rerun")
    if not panel.open:
        return
    with panel:
        if n:
            _list(view, bins)
        st.caption(say("events-hint", locale))
        event_form.show(view, page, bins)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if n:
                _download(view, page, n)
        _load(view, page)


def _list(view: View, bins: pd.DataFrame) -> None:
    """The flagged events in order, then those outside the time that is drawn, with how many they are."""
    locale, events = view.locale, view.events
    ends = bins["start"].iloc[0], bins["end"].iloc[-1], len(bins)
    inside = measured(view, "flagged", lambda: flagged(events, bins), *ends, view.events_key)
    st.html(STYLE + draw_list(view, events.iloc[inside]))
    outside = events.drop(index=inside)
    if len(outside):
        shown = say_number(len(outside), locale)
        st.caption(say("timeline-events-outside", locale, n=len(outside), shown=shown))
        st.html(STYLE + draw_list(view, outside))


def draw_list(view: View, events: pd.DataFrame) -> str:
    """Events as HTML, to be shown after STYLE: when, what, and whose word it is."""
    return f'<ul class="bb-events">{"".join(_line(view, event) for event in events.to_dict("records"))}</ul>'


def _line(view: View, event: dict) -> str:
    locale = view.locale
    when = say_when(event["at"], event["until"], locale, view.zone, event["precision"])
    origin = say(f"origin-{event['origin']}", locale)
    told = [
        f"<strong>{escape(when)}</strong>",
        f"<bdi>{escape(calm(event[f'title_{locale}']))}</bdi>",
        f"<em>{escape(origin)}</em>",
    ]
    # A sample's sources are keys of its README.
    if event["origin"] == "person" and isinstance(event["source"], str):
        told.append(_source(event["source"], locale))
    return f"<li>{' · '.join(told)}</li>"


def _source(source: str, locale: str) -> str:
    shown = escape(calm(source))
    if is_web(source):
        return f'<a href="{shown}" target="_blank" rel="noopener noreferrer">{shown}</a>'
    return f"<bdi>{escape(say('events-source', locale, source=calm(source)))}</bdi>"


def _download(view: View, page: str, n: int) -> None:
    events, zone, sample = view.events, view.zone, view.sample

    def file() -> bytes:
        table = write_events(events, zone)
        return write_csv(with_notice(table) if sample else table)

    st.download_button(
        say("events-download", view.locale, n=n, shown=say_number(n, view.locale)),
        data=file,
        file_name="badbuzz-events.csv",
        mime="text/csv",
        icon=":material/download:",
        key=f"{page}:events-download",
        on_click="ignore",
    )


def _load(view: View, page: str) -> None:
    locale, case_id = view.locale, shared.current_case_id()
    if error := st.session_state.pop(REFUSED, None):
        st.error(shared.literal(say_error(error, locale)), icon=":material/error:")
    for note in happened.ADDED.notes(case_id):
        st.caption(shared.literal(say_note(note, locale)))

    def take(name: str, data: bytes) -> None:
        happened.give(case_id, [(name, data)], REFUSED)
        st.session_state[event_form.OPEN] = True

    key, help = f"{page}:events-file", say("events-load-help", locale)
    uploader.take_file(say("events-load", locale), key, locale, take, help)
