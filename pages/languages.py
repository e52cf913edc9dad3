"""The languages: how many comments were scored in which, how many not and why; each count leads to its comments."""

import streamlit as st

from analysis.charts.languages import describe_languages, draw_languages
from analysis.measures.languages import REASONS, measure_languages
from analysis.words import say
from analysis.words.numbers import say_number
from pages import selection
from pages.measured import measured
from pages.picture import Picture
from pages.view import View

ICONS = {"no-text": "image", "other-language": "translate", "unknown-language": "help", "not-scored": "block"}


def show(view: View, page: str) -> None:
    """The section."""
    locale = view.locale
    table = measured(view, "languages", lambda: measure_languages(view.counted_with_texts))
    st.subheader(say("languages-title", locale))
    names = table.assign(language=[say(f"language-{name}", locale) for name in table["language"]])
    selection.chart(
        view,
        page,
        "languages",
        lambda: Picture(draw_languages(table, locale), describe_languages(table, locale), names),
    )
    for reason in REASONS:
        if n := int(table[reason.replace("-", "_")].sum()):
            label = say(f"unscored-count-{reason}", locale, n=n, shown=say_number(n, locale))
            selection.offer(page, f"unscored-{reason}", label, f":material/{ICONS[reason]}:")
    if n := int(table[["inherited_thread", "inherited_case"]].sum(axis=None)):
        label = say("language-inherited", locale, n=n, shown=say_number(n, locale))
        selection.offer(page, "inherited", label, ":material/forum:")
