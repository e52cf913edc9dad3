"""From a figure to the comments behind it: what was clicked last on a page, a card's button or a chart's mark."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from analysis.charts.sent import THEME
from analysis.charts.theme import CONFIG
from analysis.charts.windows import WINDOW
from analysis.csv_files import write_csv
from analysis.samples import with_notice
from analysis.words import say
from pages import listing
from pages.behind import order_behind, rows_behind
from pages.picture import Picture, finish
from pages.view import View


def last(page: str) -> dict | None:
    """What was clicked last on this page: {"source", "points": list of customdata, "range": (x0, x1) or None}."""
    return st.session_state.get(f"shown:{page}")


def clear(page: str) -> None:
    """Forget it (for a callback); charts are drawn anew without a selection."""
    st.session_state.pop(f"shown:{page}", None)
    st.session_state["drawn"] = st.session_state.get("drawn", 0) + 1


def chart(view: View, page: str, name: str, draw: Callable[[], Picture], *settings) -> None:
    """Show a chart whose marks, and whose brushed range where it has one, lead to the comments behind them; its numbers
    one click away.

    `draw` is called where the picture is not known from an earlier rerun; `settings`: all that it depends on beside the
    view and the language.
    """
    locale = view.locale
    drawn = st.session_state.get("drawn", 0)
    key, gesture_key = f"{page}:{name}:{drawn}", f"{page}:{name}:gesture"
    # Streamlit hears clicks only while a drag does not select, so the person says which; panning would lose the axis.
    way = st.session_state.get(gesture_key, "click")
    picture = finish(view, draw, way, page, name, *settings)
    st.plotly_chart(
        picture.figure,
        key=f"{key}:{way}",
        alt=picture.alt,
        config=CONFIG,
        theme=THEME,
        on_select=lambda: _keep(page, name, f"{key}:{way}"),
        selection_mode="box" if way == "brush" else "points",
    )
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        if picture.brushable:
            st.segmented_control(
                say("chart-gesture", locale),
                ("click", "brush"),
                default="click",
                required=True,
                format_func=lambda way: say(f"chart-gesture-{way}", locale),
                key=gesture_key,
                label_visibility="collapsed",
            )
        _offer_table(view, picture, f"{page}:{name}:table")


def _offer_table(view: View, picture: Picture, key: str) -> None:
    """The chart's numbers, sent to the browser where somebody opens them."""
    locale = view.locale
    label = say("table-show", locale)
    panel = st.popover(label, icon=":material/table:", type="tertiary", key=key, on_change="rerun")
    if not panel.open:
        return
    names = {column: say(f"table-{column.replace('_', '-')}", locale) for column in picture.table.columns}
    with panel:
        st.dataframe(picture.table, hide_index=True, column_config=names, alt=picture.alt)
        _download(view, picture.table.rename(columns=names), key)


def _download(view: View, table: pd.DataFrame, key: str) -> None:
    """The chart's numbers as a file; Streamlit's own button would leave out what a sample is."""
    marked = with_notice(table) if view.sample else table
    st.download_button(
        say("table-download", view.locale),
        data=lambda: write_csv(marked),
        file_name="badbuzz-table.csv",
        mime="text/csv",
        icon=":material/download:",
        type="tertiary",
        key=f"{key}:download",
        on_click="ignore",
    )


def card(
    page: str,
    name: str,
    label: str,
    value: str,
    help: str,
    button: str | None,
    sure: str = "",
    *,
    source: str | None = None,
    points: Sequence = (),
) -> None:
    """A number, its definition one click away, and a button that lists its comments (None: there are none); `source`
    and `points`: what a mark would say of them, where `name` alone does not.
    """
    with st.container(border=True, height="stretch"):
        st.metric(label, value, help=help)
        st.caption(sure or " ")
        if button:
            st.button(
                button,
                key=f"{page}:card:{name}",
                type="tertiary",
                icon=":material/format_list_bulleted:",
                on_click=_keep_card,
                args=(page, source or name, points),
            )


def rows_of_table(page: str, source: str, key: str, table: pd.DataFrame, groups: Sequence, alt: str) -> None:
    """A table whose rows, when chosen, list their comments; `groups`: what each row stands for."""
    key = f"{key}:{st.session_state.get('drawn', 0)}"
    st.dataframe(
        table,
        hide_index=True,
        width="stretch",
        key=key,
        on_select=lambda: choose_row(page, source, key, groups),
        selection_mode="single-row",
        alt=alt,
    )


def choose_row(page: str, source: str, key: str, groups: Sequence) -> None:
    """Keep what a chosen row of a table stands for, as a mark would say it (for `st.dataframe(on_select=...)`)."""
    rows = st.session_state[key].selection.rows
    if rows:
        points = [[groups[rows[0]], None]]
        st.session_state[f"shown:{page}"] = {"source": source, "points": points, "range": None}
    else:
        st.session_state.pop(f"shown:{page}", None)


def offer(
    page: str, name: str, label: str, icon: str, points: Sequence = (), *, source: str | None = None
) -> None:
    """A sentence that, when pressed, lists the comments it is about; `points`: what a mark would say of them, of
    `source` where that is not `name`.
    """
    st.button(
        label,
        key=f"{page}:offer:{name}",
        type="tertiary",
        icon=icon,
        on_click=_keep_card,
        args=(page, source or name, points),
    )


def back_button(page: str, locale: str) -> None:
    """Out of a selection again."""
    st.button(
        say("selection-clear", locale),
        key=f"{page}:clear",
        icon=":material/close:",
        on_click=clear,
        args=(page,),
    )


def show_comments(view: View, page: str, rows, heading: str, order: str = "likes") -> None:
    """The comments behind what was clicked last on this page; before any click, `rows` under `heading`.

    `order`: as `listing.show` takes it.
    """
    shown = last(page)
    if shown:
        back_button(page, view.locale)
        (rows, heading), order = rows_behind(view, shown), order_behind(shown)
    listing.show(view, rows, heading, page, order)


def _keep_card(page: str, name: str, points: Sequence = ()) -> None:
    st.session_state[f"shown:{page}"] = {"source": name, "points": list(points), "range": None}


def _keep(page: str, name: str, key: str) -> None:
    selection = st.session_state[key].selection
    points = [point["customdata"] for point in selection.points if point.get("customdata")]
    box = _first_range(selection.box)
    if len({box.get("yref") for box in selection.box}) > 1:
        # A box in another panel leaves the one before it: the newest counts, and both go with the next drawing.
        box = _first_range(selection.box[-1:])
        points = [point for point in points if _is_within(point, box)]
        st.session_state["drawn"] = st.session_state.get("drawn", 0) + 1
    if box:
        points = [point for point in points if WINDOW not in point]
    if points or box:
        st.session_state[f"shown:{page}"] = {"source": name, "points": points, "range": box}
    else:
        st.session_state.pop(f"shown:{page}", None)


def _first_range(boxes: Sequence[dict]) -> tuple | None:
    return (boxes[0]["x"][0], boxes[0]["x"][1]) if boxes and boxes[0].get("x") else None


def _is_within(point: Sequence, box: tuple) -> bool:
    """Whether the middle of a bin [start, end, ...] is in a box along a time axis (UTC)."""
    start, end = map(pd.Timestamp, point[:2])
    low, high = sorted(pd.Timestamp(moment, tz="UTC") for moment in box)
    return low <= start + (end - start) / 2 <= high
