"""The anatomy of the crisis: its waves of negative comments or of all, told one by one; or that there is none."""

import pandas as pd
import streamlit as st

from analysis.charts.window_words import say_edge, say_onset
from analysis.measures.chances import ALPHA
from analysis.measures.crisis import SERIES, Crisis, Found
from analysis.measures.told_windows import choose_windows
from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages import selection
from pages.anatomy import sentences, wave
from pages.anatomy.behind import SOURCE, name_part
from pages.anatomy.told import Wave
from pages.choice import choose
from pages.crises import crisis_of
from pages.view import View


def show(view: View, page: str) -> Wave | None:
    """The section; gives back the wave that is told, if there is one."""
    locale, crisis = view.locale, crisis_of(view)
    st.subheader(
        say("anatomy-title", locale), help=say("anatomy-help", locale, alarm=say_share(ALPHA, locale, 1))
    )
    if crisis.reason:
        st.info(say(f"refused-{crisis.reason}", locale), icon=":material/event_busy:")
        return None
    series = _choose_series(crisis, locale)
    found = crisis.found[series]
    _warn(view, crisis, found)
    if found.windows.empty:
        if found.shared.empty:
            st.markdown(_say_none(crisis, series, locale))
        else:
            _tell_shared(page, crisis, series, locale)
        return None
    told = Wave(crisis, series, _choose_wave(view, page, crisis, series))
    wave.show(view, page, told)
    return told


def _choose_series(crisis: Crisis, locale: str) -> str:
    """Which comments: at first those in which a crisis shows, if any."""
    offered = SERIES[::-1]
    first = choose_windows(crisis).series or offered[0]
    return choose(
        "series",
        offered,
        first,
        say("anatomy-series", locale),
        lambda name: say(f"anatomy-series-{name}", locale),
    )


def _warn(view: View, crisis: Crisis, found: Found) -> None:
    locale = view.locale
    if crisis.rounded:
        st.warning(say("anatomy-rounded", locale), icon=":material/event_repeat:")
    if found.short:
        days = round(found.calm_days)
        st.warning(
            say("anatomy-short", locale, n=days, days=say_number(days, locale)),
            icon=":material/hourglass_empty:",
        )
    if view.filters.active():
        st.caption(say("anatomy-whole", locale))


def _choose_wave(view: View, page: str, crisis: Crisis, series: str) -> int:
    """The number of the wave to tell; where there are several, a table of them, a row of which lists its comments."""
    locale, windows = view.locale, crisis.found[series].windows
    if len(windows) == 1:
        return 0
    rows = windows.to_dict("records")
    _table(page, crisis, series, rows, locale)
    strongest = int(windows["excess"].astype(float).to_numpy().argmax())
    return st.segmented_control(
        say("anatomy-which", locale),
        range(len(rows)),
        default=strongest,
        required=True,
        format_func=lambda number: say(
            "anatomy-wave",
            locale,
            number=str(number + 1),
            when=say_edge(rows[number]["onset"], crisis.series, locale),
        ),
        key=f"{page}:wave:{series}:{len(rows)}",
    )


def _table(page: str, crisis: Crisis, series: str, rows: list[dict], locale: str) -> None:
    def edge(window: dict, name: str) -> str:
        if name == "end" and window["open_at_end"]:
            return say("anatomy-open", locale)
        if name == "onset":
            return say_onset(window, crisis.series, locale)
        told = say_edge(window[name], crisis.series, locale, end=name == "end")
        if name == "peak" and window["open_at_end"]:
            return say("anatomy-highest-cell", locale, when=told)
        return told

    shown = pd.DataFrame(
        {
            **{
                say(f"anatomy-{name}", locale): [edge(window, name) for window in rows]
                for name in ("onset", "peak", "end")
            },
            say("table-comments", locale): [say_number(window["comments"], locale) for window in rows],
            say("anatomy-strength", locale): [sentences.say_strength(window, locale) for window in rows],
            say("anatomy-negative-share", locale): [
                say_share(window["negative_share"], locale) for window in rows
            ],
        }
    )
    groups = [name_part(window["onset"], window["end"], series) for window in rows]
    alt = say("anatomy-waves", locale, n=len(rows))
    st.caption(alt)
    selection.rows_of_table(page, SOURCE, f"{page}:waves:{series}", shown, groups, alt)


def _tell_shared(page: str, crisis: Crisis, series: str, locale: str) -> None:
    """What exceeds a calm page but is no brand's own, and the comments of the strongest such rise."""
    found = crisis.found[series]
    windows = found.shared
    told = []
    for window in windows.to_dict("records"):
        first = say_edge(window["onset"], crisis.series, locale)
        last = say_edge(window["end"], crisis.series, locale, end=True)
        told.append(
            say(
                f"anatomy-shared-window-{series}",
                locale,
                when=first if first == last else f"{first} – {last}",
                n=window["comments"],
                shown=say_number(window["comments"], locale),
            )
        )
    calm = sentences.say_calm(found, locale, alone=True)
    st.markdown(f"{say(f'anatomy-shared-{series}', locale, told=', '.join(told))} {calm}.")
    strongest = windows.loc[windows["excess"].astype(float).idxmax()]
    selection.offer(
        page,
        "shared",
        say("anatomy-shared-see", locale, n=len(windows)),
        ":material/format_list_bulleted:",
        [[name_part(strongest["onset"], strongest["end"], series), None]],
        source=SOURCE,
    )


def _say_none(crisis: Crisis, series: str, locale: str) -> str:
    """That there is no window, what was looked at, and whether the level rises or falls all along."""
    found, bins = crisis.found[series], crisis.series
    told = [
        say(
            f"anatomy-none-{series}",
            locale,
            bins=sentences.say_bins(len(bins), crisis.bin, locale),
            first=say_edge(bins["start"].iloc[0], bins, locale),
            last=say_edge(bins["end"].iloc[-1], bins, locale, end=True),
            alarm=say_share(ALPHA, locale, 1),
        )
    ]
    if trend := found.trend:
        values = {
            name: say_number(trend[name], locale, 1) for name in ("ratio", "low", "high", "begin", "end")
        }
        told.append(
            say(
                f"anatomy-trend-{trend['direction']}",
                locale,
                **values,
                unit=say(f"anatomy-per-{crisis.bin.replace('_', '-')}", locale),
            )
        )
    else:
        told.append(say("anatomy-trend-unknown", locale))
    told.append(f"{sentences.say_calm(found, locale, alone=True)}.")
    return " ".join(told)
