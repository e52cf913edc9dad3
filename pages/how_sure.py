"""How sure are we: what the verdicts were worth on labelled texts never seen by their model, and what made them."""

import pandas as pd
import streamlit as st

from analysis.comments import SENTIMENTS
from analysis.quality import CONFUSION, read_errors, read_quality, versions
from analysis.words import say
from analysis.words.numbers import say_number, say_share
from pages.view import View

# Invented by the project: told apart from what others wrote.
OURS = ("comments", "threads", "short", "said", "sample")
PERCENT = 100


def show(view: View) -> None:
    """The panel, folded until somebody asks."""
    locale = view.locale
    panel = st.expander(
        say("sure-title", locale), icon=":material/verified:", key="sure-panel", on_change="rerun"
    )
    if not panel.open:
        return
    with panel:
        st.write(say("sure-how", locale, **_pages(locale)))
        quality = read_quality()
        for ours in (False, True):
            sets = quality[quality["kind"].isin(OURS) == ours].reset_index(drop=True)
            st.markdown(f"**{say('sure-ours' if ours else 'sure-others', locale)}**")
            st.dataframe(
                _figures(sets, locale),
                hide_index=True,
                width="stretch",
                alt=say("sure-ours" if ours else "sure-others", locale),
            )
        _confusion(quality, locale)
        made = versions()
        st.caption(
            say(
                "sure-versions",
                locale,
                vader=made.pop("vaderSentiment"),
                weights=" · ".join(f"{language} {version}" for language, version in made.items()),
            )
        )


def _pages(locale: str) -> dict[str, str]:
    """What was off, in the figures of the language with most pages: a page that is half negative, as an example."""
    errors = read_errors()
    told = errors[(errors["sentiment_from"] == "model") & (errors["sentiment"] == "negative")]
    most = told.sort_values("pages").iloc[-1]
    # Around one half a log-odds is worth a quarter of a share.
    points = PERCENT * most["off"] / 4
    return {
        "pages": say_number(most["pages"], locale),
        "comments": say_number(most["comments"], locale),
        "points": say_number(points, locale),
    }


def _figures(sets: pd.DataFrame, locale: str) -> pd.DataFrame:
    """The sets in the reader's words; figures as text, written as the language writes them."""
    shares = {
        name: [say_share(value / PERCENT, locale) for value in sets[name]]
        for name in ("accuracy", "macro_f1", "calibration")
    }
    table = {
        "set": [_call(one, locale) for _, one in sets.iterrows()],
        "n": [say_number(value, locale) for value in sets["texts"]],
        **shares,
        "unseen": [say(f"sure-unseen-{how}", locale) for how in sets["unseen"]],
    }
    return pd.DataFrame(table).rename(columns=lambda name: say(f"sure-{name.replace('_', '-')}", locale))


def _confusion(quality: pd.DataFrame, locale: str) -> None:
    place = st.selectbox(
        say("sure-confusion", locale),
        range(len(quality)),
        format_func=lambda at: _call(quality.iloc[at], locale),
        key="sure_set",
    )
    counts = quality.iloc[place][list(CONFUSION)].astype("int64").to_numpy().reshape(len(SENTIMENTS), -1)
    rows = []
    for label, row in zip(SENTIMENTS, counts, strict=True):
        total = int(row.sum())
        shown = [
            f"{say_number(n, locale)} ({say_share(n / total, locale)})" if total else say_number(n, locale)
            for n in row.tolist()
        ]
        rows.append([say(f"sentiment-{label}", locale), *shown])
    heads = [say("sure-label", locale), *(say(f"sure-said-{name}", locale) for name in SENTIMENTS)]
    st.dataframe(
        pd.DataFrame(rows, columns=heads), hide_index=True, width="stretch", alt=say("sure-confusion", locale)
    )


def _call(one: pd.Series, locale: str) -> str:
    kind = say(f"sure-kind-{one['kind']}", locale)
    if one["kind"] not in OURS:
        kind = f"{kind} ({one['name']})"
    if one["kind"] == "sample":
        kind = f"{kind} ({say('sure-sample-' + one['name'].replace('_', '-'), locale)})"
    return f"{say('language-' + one['language'], locale)} · {kind}"
