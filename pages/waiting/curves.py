"""How many still wait, by time elapsed: the curves of the kinds of answer, or of groups side by side."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import streamlit as st

from analysis.charts.latency import describe_waiting, draw_waiting
from analysis.charts.references import describe_references, label_reference, mark_references
from analysis.comments import OBSERVED_LINKS
from analysis.measures.latency import curve_of
from analysis.measures.references import load_references, pick_references
from analysis.words import say
from analysis.words.numbers import say_number
from pages import link, selection
from pages.measured import measured
from pages.picture import Picture
from pages.shared import literal
from pages.waiting.whose import DIRECT, INFERRED, NEXT, OPENING, THREAD, Waits

# Rows of the table below a curve of many thousand steps.
STEPS_TOLD = 200


def show(waits: Waits, page: str) -> None:
    """The curves of direct, thread and next answers; inferred links and studies where the reader wants them."""
    view, locale = waits.view, waits.view.locale
    observed = [] if view.case.waiting_refused else [DIRECT, THREAD]
    with st.container(horizontal=True, vertical_alignment="center"):
        inferred = [INFERRED] if _offer_inferred(waits) else []
        following = [NEXT] if observed and _offer_next(locale) else []
    names = [*observed, *following, *inferred]
    if not observed and not measured(view, "inferred", lambda: _count_inferred(waits), *waits.key):
        st.caption(say("wait-none-inferred", locale))

    def curve(name: str) -> pd.DataFrame:
        return measured(view, "curve", lambda: curve_of(waits.responses(name)), *waits.key, name)

    # A curve of a million waits has a hundred thousand steps: it is fetched where it is drawn, not at every click.
    told = measured(view, "curves", lambda: [name for name in names if len(curve(name))], *waits.key, names)
    draw(waits, page, "waiting", told, curve)


def draw(
    waits: Waits,
    page: str,
    source: str,
    told: list[str],
    curve: Callable[[str], pd.DataFrame],
    names: dict[str, str] | None = None,
) -> None:
    """Curves by name, with the reference lines that the reader chose; `source`: what a click on them means."""
    view, locale = waits.view, waits.view.locale
    if not told:
        return
    chosen = pick_references(_offer_references(locale)) if source == "waiting" else pick_references([])
    days = waits.clock != OPENING

    def picture() -> Picture:
        curves = {name: curve(name) for name in told}
        figure = draw_waiting(curves, locale, names=names, at_ends=len(chosen) > 0, days=days)
        return Picture(
            mark_references(figure, chosen, locale, days=days),
            describe_waiting(curves, locale, names=names, days=days),
            _steps(curves, locale, names),
        )

    selection.chart(view, page, source, picture, *waits.key, told, chosen["key"].tolist())
    for sentence in describe_references(chosen, locale):
        st.caption(literal(sentence))


def _steps(curves: dict[str, pd.DataFrame], locale: str, names: dict[str, str] | None) -> pd.DataFrame:
    """All curves under each other, in hours, at no more than STEPS_TOLD steps each."""
    call = names or {name: say(f"chart-curve-{name.replace('_', '-')}", locale) for name in curves}
    named = [
        curve.iloc[np.unique(np.linspace(0, len(curve) - 1, STEPS_TOLD).astype(int))].assign(
            curve=call[name], hours=curve["minutes"] / 60
        )
        for name, curve in curves.items()
    ]
    columns = ["curve", "hours", "waiting", "low", "high", "at_risk", "answered"]
    return pd.concat(named, ignore_index=True)[columns]


def _offer_inferred(waits: Waits) -> bool:
    view, locale = waits.view, waits.view.locale
    added = measured(view, "inferred", lambda: _count_inferred(waits), *waits.key)
    if not added:
        return False
    return _toggle("inferred", say("wait-inferred", locale, n=added, shown=say_number(added, locale)), locale)


def _count_inferred(waits: Waits) -> int:
    by = waits.responses(INFERRED)["by"]
    return int((~by.isin(OBSERVED_LINKS) & by.notna()).sum())


def _offer_next(locale: str) -> bool:
    return _toggle("next", say("wait-next", locale), locale)


def _toggle(name: str, label: str, locale: str) -> bool:
    shown = st.toggle(
        label, link.flag(name), key=name, help=say(f"wait-{name}-help", locale), persist_state="session"
    )
    link.keep(name, ["1"] if shown else [])
    return shown


def _offer_references(locale: str) -> list[str]:
    """The studies that the reader wants to see beside the curves; none to begin with."""
    keys = load_references()["key"].tolist()
    chosen = st.multiselect(
        say("wait-references", locale),
        keys,
        link.several("study", keys),
        format_func=lambda key: label_reference(key, locale),
        placeholder=say("wait-references-none", locale),
        help=say("reference-help", locale),
        key="studies",
        persist_state="session",
    )
    link.keep("study", chosen)
    return chosen
