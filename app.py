"""The frame: language, case, filters, the list of pages. Run with `make run`."""

import streamlit as st

from analysis.words import say
from pages import corrections, filter_bar, frame, happened, housekeeping, judged, logs, shared
from pages.telling import edited

ICONS = {
    "case": ":material/folder_open:",
    "overview": ":material/monitoring:",
    "sentiment": ":material/sentiment_dissatisfied:",
    "volume": ":material/bar_chart:",
    "response_time": ":material/hourglass_top:",
    "story": ":material/history_edu:",
}

logs.keep_texts_out()
housekeeping.begin()
st.set_page_config(page_title="Badbuzz", page_icon="pages/icon.png", layout="wide")
locale = shared.choose_locale()
page = st.navigation(
    [
        st.Page(
            f"pages/{name}.py",
            title=say(f"page-{name.replace('_', '-')}", locale),
            icon=ICONS[name],
            url_path=name,
            default=name == "case",
        )
        for name in frame.PAGES
    ],
    position="top",
)
with frame.drawn(locale):
    shared.keep_case_in_url()
    judged.keep_in_url()
    corrections.take_given()
    happened.take_given()
    edited.take_given()
    if seen := shared.open_current_case(locale):
        filter_bar.show(seen.case, locale)
    page.run()
