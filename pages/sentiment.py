"""What people say of the brand: shares, their course over time, the tone of the words, and what was not scored."""

import pandas as pd
import streamlit as st

from analysis.charts.sentiment import (
    describe_over_time,
    describe_shares,
    describe_tone,
    draw_over_time,
    draw_shares,
    draw_tone,
)
from analysis.comments import LANGUAGES
from analysis.measures.course import measure_course
from analysis.measures.sentiment import (
    ENOUGH,
    measure_sentiment,
    measure_tone,
)
from analysis.quality import known_negative_errors
from analysis.words import say
from pages import (
    corrections,
    events,
    frame,
    how_sure,
    keywords,
    languages,
    selection,
    sitting,
    timeline,
    voices,
)
from pages.measured import measured
from pages.picture import Picture
from pages.view import View, require_view

PAGE = "sentiment"
# Where a case holds many brands, the largest are drawn; the table has them all.
GROUPS_DRAWN = 8
GROUPED_BY = ("brand", "platform", "language")


def main() -> None:
    view = require_view("page-sentiment")
    locale = view.locale
    shares = measured(view, "sentiment", lambda: measure_sentiment(view.counted, errors=view.errors))
    if shares["n"].sum() == 0:
        st.info(say("sentiment-none-scored", locale), icon=":material/translate:")
        languages.show(view, PAGE)
        selection.show_comments(view, PAGE, view.row_ids, say("listing-all", locale))
        return
    corrections.switch(locale)
    st.subheader(say("sentiment-shares-title", locale))
    numbers = shares.drop(columns="group")
    selection.chart(
        view,
        PAGE,
        "shares",
        lambda: Picture(draw_shares(shares, locale), describe_shares(shares, locale), numbers),
    )
    with st.popover(say("sentiment-how", locale), icon=":material/help:"):
        st.write(say("sentiment-how-text", locale))

    _course(view)
    tone = measured(view, "tone", lambda: measure_tone(view.counted))
    st.subheader(say("sentiment-tone-title", locale), help=say("sentiment-tone-help", locale))
    selection.chart(
        view, PAGE, "tone", lambda: Picture(draw_tone(tone, locale), describe_tone(tone, locale), tone)
    )
    keywords.show(view, PAGE)
    _groups(view)
    languages.show(view, PAGE)
    sitting.show(view)
    corrections.show(view)
    how_sure.show(view)
    voices.show(view, PAGE)


def _course(view: View) -> None:
    locale = view.locale
    if not view.column("created_at").notna().any():
        return
    place = st.container()
    dated, span = timeline.spanned(view)
    course = measured(view, "course", lambda: _measure_course(dated(), view.zone, span), span)
    if len(course) > 1 and course["share"].notna().any():
        place.subheader(say("sentiment-course-title", locale))
        selection.chart(
            view,
            PAGE,
            "course",
            lambda: Picture(
                draw_over_time(course, locale), describe_over_time(course, locale), course, bins=course
            ),
            span,
        )
        events.show(view, PAGE, course)


def _measure_course(dated: pd.DataFrame, zone: str, span) -> pd.DataFrame:
    return measure_course(dated, zone, span, known_negative_errors(dated))


def _groups(view: View) -> None:
    locale = view.locale
    tables = {by: measured(view, "groups", lambda by=by: _shares_by(view, by), by) for by in GROUPED_BY}
    comparable = [by for by, shares in tables.items() if _enough(shares)["group"].nunique() > 1]
    if not comparable:
        return
    st.subheader(say("sentiment-groups-title", locale))
    by = comparable[0]
    if len(comparable) > 1:
        by = st.segmented_control(
            say("sentiment-groups-by", locale),
            comparable,
            default=by,
            required=True,
            format_func=lambda name: say(f"filters-{name}", locale),
            key="group_by",
        )
    selection.chart(view, PAGE, f"groups:{by}", lambda: _draw_groups(tables[by], by, locale))


def _draw_groups(shares: pd.DataFrame, by: str, locale: str) -> Picture:
    enough = _enough(shares)
    drawn = enough[enough["group"].isin(enough["group"].drop_duplicates().head(GROUPS_DRAWN))]
    names = {value: say(f"language-{value}", locale) for value in LANGUAGES} if by == "language" else None
    return Picture(
        draw_shares(drawn, locale, names=names), describe_shares(drawn, locale, names=names), shares
    )


def _shares_by(view: View, by: str) -> pd.DataFrame:
    return measure_sentiment(view.counted, by, view.errors)


def _enough(shares: pd.DataFrame) -> pd.DataFrame:
    """Groups with enough scored comments for a share to mean something."""
    return shares[shares["n"] >= ENOUGH]


frame.show(main)
