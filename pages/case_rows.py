"""The rows behind the notes: what was repaired or read in part, what was set aside; each list can be taken away."""

import pandas as pd
import streamlit as st

from analysis.case import Case
from analysis.csv_files import write_csv
from analysis.intake.repaired import MOST_KEPT
from analysis.pseudonyms import mask_mentions
from analysis.samples import with_notice
from analysis.words import say
from analysis.words.numbers import say_number
from pages import shared
from pages.case_columns import HIDDEN, NAMELESS

# So many rows are listed; the download has them all.
LISTED = 200
CUT = ("raw", "text")


def show(case: Case, locale: str) -> None:
    """Both lists, each where it has rows."""
    _repaired(case, locale)
    _set_aside(case, locale)


def _repaired(case: Case, locale: str) -> None:
    rows = case.repaired
    if rows.empty:
        return
    st.subheader(say("repaired-title", locale))
    hidden = not st.session_state.get("names")
    if hidden:
        nameless = rows["field"].isin(NAMELESS)
        raw = mask_mentions(rows["raw"]).where(nameless, HIDDEN)
        rows = rows.assign(raw=raw, text=mask_mentions(rows["text"]))
    table = rows.assign(
        repair=rows["repair"].map(lambda code: say(f"repair-{code}", locale)),
        field=rows["field"].map(lambda name: say(f"field-{name.replace('_', '-')}", locale) if name else ""),
    )
    told = [say("repaired-hidden", locale)] if hidden and (rows["raw"] == HIDDEN).any() else []
    if (case.repaired.groupby(["source_file", "repair"]).size() >= MOST_KEPT).any():
        told.append(say("repaired-first", locale, most=say_number(MOST_KEPT, locale)))
    _list(table, "repaired", told, case, locale)


def _set_aside(case: Case, locale: str) -> None:
    rows = case.set_aside
    if rows.empty:
        return
    again = (rows["reason"] == "seen-again").any()
    title = "set-aside-title-again" if again else "set-aside-title"
    st.subheader(say(title, locale, n=len(rows), shown=say_number(len(rows), locale)))
    # A raw line holds names.
    hidden = not st.session_state.get("names")
    table = rows.assign(
        raw=HIDDEN if hidden else rows["raw"],
        reason=rows["reason"].map(lambda key: say(f"reason-{key}", locale)),
    )
    _list(table, "set-aside", [say("set-aside-hidden", locale)] if hidden else [], case, locale)


def _list(table: pd.DataFrame, kind: str, told: list[str], case: Case, locale: str) -> None:
    """The first rows, and a button for all of them; `kind` begins the words."""
    names = {name: say(f"{kind}-{name.replace('_', '-')}", locale) for name in table.columns}
    one_file = table["source_file"].nunique() == 1
    shown = (table.drop(columns="source_file") if one_file else table).head(LISTED)
    shown = shown.assign(
        **{name: shown[name].str.slice(0, shared.CELL_LETTERS) for name in CUT if name in shown}
    )
    for sentence in told:
        st.caption(sentence)
    wide = {
        name: st.column_config.Column(names[name], width=width)
        for name, width in (("raw", "medium"), ("text", "large"))
        if name in names
    }
    st.dataframe(shown, hide_index=True, column_config=names | wide, alt=say(f"{kind}-alt", locale))
    file = table.rename(columns=names)
    file = with_notice(file) if shared.reconstruction_of(shared.current_case_id(), case)[0] else file
    st.download_button(
        say(f"{kind}-download", locale),
        data=lambda: write_csv(file),
        file_name=f"badbuzz-{kind}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"{kind}-download",
    )
