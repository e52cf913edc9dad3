"""How many comments, when, and by how many people."""

import pandas as pd
import streamlit as st

from analysis.charts.moments import say_bins
from analysis.charts.volume import describe_authors, draw_authors
from analysis.measures.rates import per_thousand
from analysis.measures.volume import count_unplaced
from analysis.words import say
from analysis.words.numbers import say_number
from pages import frame, selection, timeline
from pages.measured import measured
from pages.picture import Picture
from pages.view import View, require_view

PAGE = "volume"


def main() -> None:
    view = require_view("page-volume")
    locale = view.locale
    volume, bin = timeline.show(view, PAGE, choose=True)
    if not volume.empty:
        if any(view.column(name).notna().any() for name in ("author", "author_id")):
            st.subheader(say("volume-authors-title", locale))
            numbers = volume[["start", "end", "comments", "authors"]]
            selection.chart(
                view,
                PAGE,
                "authors",
                lambda: Picture(
                    draw_authors(volume, locale), describe_authors(volume, locale), numbers, bins=volume
                ),
                bin,
                *timeline.ends(volume),
            )
        else:
            st.caption(say("volume-no-authors", locale))
        _say_peak_rate(view, volume)
        _say_left_out(view, bin, locale)
    selection.show_comments(view, PAGE, view.row_ids, say("listing-all", locale))


def _say_peak_rate(view: View, volume: pd.DataFrame) -> None:
    if not view.audience:
        return
    locale, peak = view.locale, volume.loc[[volume["comments"].idxmax()]]
    rate = per_thousand(int(peak["comments"].iloc[0]), view.audience)
    st.caption(
        say(
            "volume-peak-rate",
            locale,
            when=say_bins(peak, locale)[0],
            rate=say_number(rate, locale, 1),
            audience=say_number(view.audience, locale),
        )
    )


def _say_left_out(view: View, bin: str, locale: str) -> None:
    left = measured(view, "unplaced", lambda: count_unplaced(view.counted, bin), bin)
    if left.undated:
        st.caption(say("volume-undated", locale, n=left.undated, shown=say_number(left.undated, locale)))
    if left.too_coarse:
        st.caption(
            say("volume-too-coarse", locale, n=left.too_coarse, shown=say_number(left.too_coarse, locale))
        )


frame.show(main)
