"""The small multiples of a page's series on one time axis, the crisis windows on them, and which bins they have."""

import pandas as pd
import streamlit as st

from analysis.charts.multiples import Windows, bound_points, describe_multiples, draw_multiples
from analysis.charts.theme import MOST_POINTS
from analysis.comments import brand_messages
from analysis.measures.bins import BIN_MINUTES, choose_bin, usable_bins
from analysis.measures.multiples import measure_multiples
from analysis.words import say, say_note
from pages import events, selection, timeline
from pages.choice import choose
from pages.crises import crisis_of
from pages.measured import measured
from pages.picture import Picture
from pages.shared import literal
from pages.view import View

CHART = "volume"
GENERATION = "bin_generation"


def show(view: View, page: str) -> tuple[pd.DataFrame, str]:
    """Draw them and return the table of `measure_multiples` with its bin."""
    locale = view.locale
    dated, span = timeline.spanned(view)
    chosen, usable = measured(view, "bins-of-multiples", lambda: _bins(view, dated()), span)
    if crisis_of(view).rounded and "week" in usable:
        chosen = "week"  # days of such dates are none
    bin = _choose_bin(chosen, usable, locale)
    table = measured(
        view,
        "multiples",
        lambda: measure_multiples(
            view.case.comments,
            view.mask,
            view.case.newcomers,
            bin,
            view.zone,
            span=span,
            audience=view.audience,
        ),
        bin,
        span,
        view.audience,
    )
    if table.empty:
        reason = "relative-dates" if view.case.waiting_refused == "relative-dates" else "no-dates"
        st.info(say(f"refused-{reason}", locale), icon=":material/event_busy:")
        return table, bin
    st.subheader(
        say(f"volume-title-{bin.replace('_', '-')}", locale), help=say("volume-multiples-help", locale)
    )
    windows = _windows(view)

    def draw() -> Picture:
        return Picture(
            draw_multiples(table, locale, windows=windows),
            describe_multiples(table, locale, windows=windows),
            table,
            bins=table,
        )

    selection.chart(view, page, CHART, draw, bin, *timeline.ends(table), view.audience)
    events.show(view, page, table)
    for note in view.case.notes:
        if note.code == "date-pile-up":
            st.warning(literal(say_note(note, locale)), icon=":material/warning:")
    return table, bin


def _windows(view: View) -> Windows | None:
    """Those of the whole case, whatever is filtered."""
    crisis = crisis_of(view)
    if not crisis.found:
        return None
    return Windows(crisis.found["comments"].windows, crisis.found["negative"].windows, crisis.series)


def _bins(view: View, dated: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    """The bin that fits, and those that the dates bear and one figure has room for."""
    created, precision = dated["created_at"], dated["precision"]
    minutes = (created.max() - created.min()) / pd.Timedelta(minutes=1)
    negative = int((dated["sentiment"] == "negative").sum())
    messages = int(brand_messages(view.case.comments).sum())
    usable = usable_bins(created, precision)
    room = [
        name
        for name in usable
        if bound_points(minutes / BIN_MINUTES[name] + 2, len(dated), negative, messages) <= MOST_POINTS
    ]
    offered = tuple(room) or usable[-1:]
    fits = choose_bin(created, precision)
    return fits if fits in offered else offered[0], offered


def forget_bin() -> None:
    """Have the span decide again (for a callback)."""
    # Another widget: the browser brings back what was chosen in one whose state is only deleted.
    st.session_state[GENERATION] = st.session_state.get(GENERATION, 0) + 1
    st.query_params.pop("bin", None)


def _choose_bin(chosen: str, usable: tuple[str, ...], locale: str) -> str:
    return choose(
        "bin",
        usable,
        chosen,
        say("volume-bin", locale),
        lambda name: say(f"bin-{name.replace('_', '-')}", locale),
        key=f"bin:{st.session_state.get(GENERATION, 0)}",
    )
