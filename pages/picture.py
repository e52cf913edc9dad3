"""A chart as it is shown, kept between reruns: Plotly takes longer to build one than to send it.

The key is what the picture depends on, as in `pages.measured`; a kept figure is changed by nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from analysis.charts.events import PLOT_WIDTH, describe_events, mark_events
from analysis.charts.gesture import Figure, gesture, is_brushable
from analysis.charts.phone import PHONE_WIDTH, thin_ticks
from analysis.charts.sent import send
from analysis.charts.theme import stamp
from analysis.samples import say_notice
from pages.opening import HELD_FOR
from pages.view import View

# A page has five at most, each in a few settings.
PICTURES_HELD = 20


@dataclass(frozen=True)
class Picture:
    """A chart, what it shows in a sentence, and its numbers."""

    figure: Figure
    alt: str
    table: pd.DataFrame
    bins: pd.DataFrame | None = None  # start, end: where it is a timeline, which then shows the case's events
    brushable: bool = False  # whether a box along its axis means something; found in `finish`


def is_phone() -> bool:
    """Whether the browser says it is a phone's: it alone knows how wide a figure will be, once that is drawn."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def finish(view: View, draw: Callable[[], Picture], way: str, *settings) -> Picture:
    """The picture of `draw` with the case's events and the notice of a sample, for one way of pointing (`gesture`),
    built once per view, language, way and `settings` in this session.
    """
    # Which pictures have a time is known once they are drawn: a new event draws all of the page anew.
    phone = is_phone()
    key = (*view.key, view.events_key, view.locale, way, str(phone), *map(str, settings))
    return _finish(key, view, draw, way, phone)


@st.cache_resource(max_entries=PICTURES_HELD, ttl=HELD_FOR, show_spinner=False, scope="session")
def _finish(
    key: tuple[str, ...], _view: View, _draw: Callable[[], Picture], _way: str, _phone: bool
) -> Picture:
    picture = _draw()
    figure, alt = picture.figure, picture.alt
    if _phone:
        figure = thin_ticks(figure)
    if picture.bins is not None:
        width = PHONE_WIDTH if _phone else PLOT_WIDTH
        figure = mark_events(figure, _view.events, picture.bins, _view.locale, width)
        alt = f"{alt} {describe_events(_view.events, picture.bins, _view.locale)}".strip()
    if _view.sample:
        figure = stamp(figure, say_notice())
    brushable = is_brushable(figure)
    shown = send(gesture(figure, _way if brushable else "click"))
    return replace(picture, figure=shown, alt=alt, brushable=brushable)
