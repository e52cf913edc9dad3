"""Waits of one group beside another: by sentiment, brand, moment of arrival, before and after a period..."""

import pandas as pd
import streamlit as st

from analysis.measures.groups import COLUMNS, ENOUGH, curves_by, measure_waits_by
from analysis.measures.logrank import compare_waits
from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages import link, periods, selection
from pages.measured import measured
from pages.parts import name_period
from pages.shared import literal
from pages.waiting import cards, curves
from pages.waiting.durations import say_wait_alone
from pages.waiting.groups import SOURCE, labels_of, name_groups
from pages.waiting.whose import EVERYBODY, Waits

# What comments may be grouped by, in the order of the menu; a period that the reader marks is the last.
WAYS = ("sentiment", "need", "platform", "brand", "language", "author", "weekday", "part", "hour", "period")
MOST_CURVES = 6
FIRST_CURVES = 3
CERTAIN = 0.001  # a chance smaller than this is told as such


def show(waits: Waits, page: str) -> None:
    """The section: groups by what the reader chooses, their curves, their figures, and a test between two."""
    view, locale = waits.view, waits.view.locale
    ways = measured(view, "ways", lambda: _ways(waits), *waits.key)
    if not ways:
        return
    st.subheader(say("wait-groups-title", locale), help=say("wait-groups-help", locale))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = st.selectbox(
            say("wait-groups-by", locale),
            ways,
            index=ways.index(link.one("by", ways, ways[0])),
            format_func=lambda name: say(f"wait-by-{name}", locale),
            key="waits_by",
            width=300,
        )
        link.keep("by", [] if by == ways[0] else [by])
        part = _choose_period(waits) if by == "period" else ""
        table = measured(view, "waits-by", lambda: _measure(waits, by, part), *waits.key, by, part)
        names = name_groups([str(group) for group in table["group"]], by, locale)
        groups = _choose_groups(table, names, by, locale)
    found = measured(
        view, "group-curves", lambda: _curves(waits, by, part, groups), *waits.key, by, part, groups
    )
    curves.draw(waits, page, f"{SOURCE}:{by}:{part}", list(found), found.get, names)
    if len(groups) == 2:
        test = measured(view, "logrank", lambda: _test(waits, by, part, groups), *waits.key, by, part, groups)
        st.markdown(_say_test(test, [literal(names[group]) for group in groups], locale))
    else:
        st.caption(say("wait-groups-two", locale))
    _figures(waits, table, names, page, f"{SOURCE}:{by}:{part}")
    grouped = int(table[["n", "unknown", "undatable"]].to_numpy().sum())
    if left := cards.summary(waits).customer_comments - grouped:
        st.caption(say("wait-groups-outside", locale, n=left, shown=say_number(left, locale)))


def _ways(waits: Waits) -> tuple[str, ...]:
    """The ways that make two groups at least."""
    counted = waits.view.counted
    several = [by for by in COLUMNS if counted[by].nunique() > 1]
    if waits.whom == EVERYBODY and (waits.need == 1).any() and (waits.need == 0).any():
        several.append("need")
    if counted["author"].notna().any() or counted["author_id"].notna().any():
        several.append("author")
    if counted["created_at"].notna().any():
        several += ["weekday", "part", "hour", "period"]
    return tuple(by for by in WAYS if by in several)


def _measure(waits: Waits, by: str, part: str) -> pd.DataFrame:
    table = measure_waits_by(waits.responses(), labels_of(waits, by, part))
    return table.loc[table[["n", "unknown", "undatable"]].sum(axis="columns") > 0].reset_index(drop=True)


def _curves(waits: Waits, by: str, part: str, groups: list[str]) -> dict[str, pd.DataFrame]:
    found = curves_by(waits.responses(), labels_of(waits, by, part), groups)
    return {name: curve for name, curve in found.items() if len(curve)}


def _test(waits: Waits, by: str, part: str, groups: list[str]):
    responses = waits.responses()
    group = labels_of(waits, by, part).reindex(responses["row_id"]).to_numpy(dtype=object)
    first, second = (responses[group == name] for name in groups)
    return compare_waits(first, second)


def _choose_period(waits: Waits) -> str:
    created = waits.view.counted["created_at"]
    start = periods.busiest(waits.view) or (created.min(), created.max() + pd.Timedelta(days=1))
    return name_period(*periods.choose_days(waits.view, start, "waits"))


def _choose_groups(table: pd.DataFrame, names: dict[str, str], by: str, locale: str) -> list[str]:
    enough = table.loc[table["n"] >= ENOUGH]
    first = enough.sort_values("n", ascending=False, kind="stable").head(FIRST_CURVES)["group"]
    offered = [str(group) for group in enough["group"]]
    chosen = st.multiselect(
        say("wait-groups-which", locale),
        offered,
        [group for group in offered if group in set(map(str, first))],
        format_func=names.get,
        max_selections=MOST_CURVES,
        key=f"waits_groups:{by}:{'|'.join(offered)}",
    )
    return [group for group in offered if group in chosen]


def _say_test(test, names: list[str], locale: str) -> str:
    if pd.isna(test.p):
        return say("wait-test-none", locale)
    chance = say_number(test.p, locale, 3) if test.p >= CERTAIN else ""
    key = "wait-test-chance" if chance else "wait-test-certain"
    return say(key, locale, first=names[0], second=names[1], p=chance, least=say_number(CERTAIN, locale, 3))


def _figures(waits: Waits, table: pd.DataFrame, names: dict[str, str], page: str, source: str) -> None:
    """The groups with their figures, what tells most first: a phone shows no more; a row that is chosen lists its
    comments.
    """
    locale = waits.view.locale
    shown = pd.DataFrame(
        {
            say("table-group", locale): [names[str(group)] for group in table["group"]],
            say("wait-median", locale): [
                say_wait_alone(minutes, waits.clock, locale)
                if pd.notna(minutes)
                else say("wait-not-reached", locale)
                for minutes in table["median_minutes"]
            ],
            say("table-answered", locale): [say_share(share, locale) for share in table["share_answered"]],
            say("table-n", locale): [say_number(n, locale) for n in table["n"]],
            say("wait-table-within", locale, hours="24"): [
                _say_interval(row, locale) for row in table.to_dict("records")
            ],
            say("wait-waiting", locale): [say_number(n, locale) for n in table["waiting"]],
            say("wait-unknown", locale): [say_number(n, locale) for n in table["unknown"]],
        }
    )
    groups = [str(group) for group in table["group"]]
    alt = say("wait-groups-title", locale)
    selection.rows_of_table(page, source, f"{page}:groups:{source}", shown, groups, alt)


def _say_interval(row: dict, locale: str) -> str:
    if pd.isna(row["within_24h"]):
        return say_share(None, locale)
    low, high = (say_share(row[name], locale) for name in ("low", "high"))
    return f"{say_share(row['within_24h'], locale)} ({say('interval', locale, low=low, high=high)})"
