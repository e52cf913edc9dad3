"""How many comments, when, and by how many people."""

import streamlit as st

from analysis.charts.volume import describe_authors, describe_volume, draw_authors, draw_volume
from analysis.measures.volume import choose_bin, count_unplaced, measure_brand, measure_volume, usable_bins
from analysis.words import say
from analysis.words.numbers import say_number
from pages import frame, selection
from pages.shared import require_view

PAGE = "volume"


def main() -> None:
    view = require_view("page-volume")
    locale, counted = view.locale, view.counted
    bin = _choose_bin(counted, locale)
    volume = measure_volume(counted, bin, view.zone)
    if volume.empty:
        st.info(say("refused-no-dates", locale), icon=":material/event_busy:")
    else:
        st.subheader(say(f"volume-title-{bin.replace('_', '-')}", locale))
        marks = measure_brand(view.case.comments, volume)
        selection.chart(
            PAGE, "volume", draw_volume(volume, locale, marks=marks), describe_volume(volume, locale)
        )
        st.caption(say("chart-hint-brush", locale))
        if volume["authors"].notna().any():
            st.subheader(say("volume-authors-title", locale))
            selection.chart(PAGE, "authors", draw_authors(volume, locale), describe_authors(volume, locale))
        else:
            st.caption(say("volume-no-authors", locale))
        selection.table(volume, say("volume-table-alt", locale), locale)
        _say_left_out(counted, bin, locale)
    selection.show_comments(view, PAGE, counted["row_id"], say("listing-all", locale))


def _choose_bin(counted, locale: str) -> str:
    usable = usable_bins(counted["created_at"], counted["precision"])
    chosen = choose_bin(counted["created_at"], counted["precision"])
    if st.session_state.get("bin") not in (None, *usable):
        del st.session_state["bin"]
    return (
        st.segmented_control(
            say("volume-bin", locale),
            usable,
            default=chosen,
            format_func=lambda name: say(f"bin-{name.replace('_', '-')}", locale),
            key="bin",
            bind="query-params",
        )
        or chosen
    )


def _say_left_out(counted, bin: str, locale: str) -> None:
    left = count_unplaced(counted, bin)
    if left.undated:
        st.caption(say("volume-undated", locale, n=left.undated, shown=say_number(left.undated, locale)))
    if left.too_coarse:
        st.caption(
            say("volume-too-coarse", locale, n=left.too_coarse, shown=say_number(left.too_coarse, locale))
        )


frame.show(main)
