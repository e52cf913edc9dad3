"""Correct what reading guessed of an export: which column holds what, the order of day and month, the time zone.

The choice counts over what the file says.
"""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.intake.columns import FIELDS
from analysis.intake.dates.datewords import list_timezones
from analysis.pseudonyms import mask_mentions
from analysis.reading import Choices, Reading
from analysis.words import say
from analysis.words.calm import label_each
from pages import link, shared

# What a person looks for first; the other fields are one click away.
USUAL = ("text", "created_at", "author", "likes", "created_time", "is_brand")
ORDERS = ("day_first", "month_first")
# Fields whose cells name nobody; what else might name somebody stays hidden until names are asked for.
NAMELESS = (
    *(
        "text",
        "more_text",
        "title",
        "reply_text",
        "created_at",
        "created_time",
        "reply_date",
        "collected_at",
        "kind",
        "depth",
    ),
    *("likes", "shares", "replies_count", "rating", "platform", "brand", "is_brand"),
)
ABREAST = 3
HIDDEN = "•••"
PROSE = 4  # words; a name has fewer


def show(readings: tuple[Reading, ...], locale: str) -> None:
    """Each export's columns with the first rows in view; one click reads it again as chosen."""
    for reading in readings:
        title = say("columns-title", locale, file=shared.literal(reading.name))
        with st.expander(title, icon=":material/view_column:", expanded=_has_doubt(reading)):
            _export(reading, locale)


def _export(reading: Reading, locale: str) -> None:
    case_id = shared.current_case_id()
    choices = shared.choices_of(case_id)
    encoding = reading.encoding.upper().removesuffix("-SIG") or "–"
    st.caption(
        say("columns-format", locale, format=reading.format.upper(), encoding=encoding, rows=reading.rows)
    )
    st.dataframe(
        _readable(reading),
        alt=say("columns-preview-alt", locale),
        column_config={"_index": st.column_config.Column(say("columns-row", locale), width="small")},
    )
    # The choice made is part of the form's name: once applied, its boxes begin with what was understood then.
    with st.form(f"columns:{case_id}:{reading.name}:{choices.key()}", border=False):
        picked = _pick(reading, USUAL, locale)
        with st.expander(say("columns-more", locale)):
            picked |= _pick(reading, [name for name in FIELDS if name not in USUAL], locale)
        order, zone = _pick_dates(reading, choices, locale)
        if st.form_submit_button(say("columns-apply", locale), type="primary"):
            _keep(case_id, choices, reading, picked, order, zone)
            st.rerun()


def _pick_dates(reading: Reading, choices: Choices, locale: str) -> tuple[str | None, str | None]:
    """How the dates of this file are to be read: order of day and month, zone; None for what the file says."""
    left, right = st.columns(2)
    order = left.selectbox(
        say("columns-order", locale),
        [None, *ORDERS],
        index=[None, *ORDERS].index(choices.date_orders.get(reading.name)),
        format_func=lambda name: say(f"columns-order-{(name or 'as_read').replace('_', '-')}", locale),
        help=say("columns-order-help", locale),
    )
    zones = [None, *list_timezones()]
    zone = right.selectbox(
        say("columns-zone", locale),
        zones,
        index=zones.index(choices.date_zones.get(reading.name)),
        format_func=lambda name: name or say("columns-order-as-read", locale),
        help=say("columns-zone-help", locale),
    )
    return order, zone


def _pick(reading: Reading, fields, locale: str) -> dict[str, int | None]:
    """A box per field with the file's columns; field -> position of the column, or None."""
    names = label_each(reading.preview.columns, link.MOST_LETTERS)
    picked = {}
    for at, field in enumerate(fields):
        if at % ABREAST == 0:
            columns = st.columns(ABREAST)
        guess = reading.columns.get(field)
        with columns[at % ABREAST]:
            picked[field] = st.selectbox(
                say(f"field-{field.replace('_', '-')}", locale),
                [None, *range(len(names))],
                index=0 if guess is None else guess.position + 1,
                format_func=lambda at: say("columns-none", locale) if at is None else names[at],
            )
            if guess:
                why = say(f"reason-column-{guess.reason}", locale, **guess.data)
                st.caption(shared.literal(why))
    return picked


def _keep(
    case_id: str, choices: Choices, reading: Reading, picked: dict, order: str | None, zone: str | None
) -> None:
    guessed = {field: guess.position for field, guess in reading.columns.guesses.items()}
    changed = {field: at for field, at in picked.items() if at != guessed.get(field)}
    columns = {**choices.columns, reading.name: {**choices.columns.get(reading.name, {}), **changed}}
    shared.decide(
        case_id,
        replace(
            choices,
            columns={name: chosen for name, chosen in columns.items() if chosen},
            date_orders=_said_of(reading.name, order, choices.date_orders),
            date_zones=_said_of(reading.name, zone, choices.date_zones),
        ),
    )


def _said_of(file: str, said: str | None, before: Mapping[str, str]) -> dict[str, str]:
    """What is said of each file, with the word on this one changed or taken back (None)."""
    others = {name: kept for name, kept in before.items() if name != file}
    return others | ({file: said} if said else {})


def _readable(reading: Reading) -> pd.DataFrame:
    """The first rows, names of people hidden unless asked for, column names told apart (Arrow takes none twice)."""
    preview = reading.preview.copy()
    preview.columns = label_each(preview.columns, link.MOST_LETTERS)
    if not st.session_state.get("names"):
        shown = {guess.position for field in NAMELESS if (guess := reading.columns.get(field))}
        for at in range(preview.shape[1]):
            if at in shown or _is_prose(preview.iloc[:, at]):
                preview.isetitem(at, mask_mentions(preview.iloc[:, at]))
            else:
                preview.isetitem(at, preview.iloc[:, at].where(preview.iloc[:, at] == "", HIDDEN))
    return preview.apply(lambda cells: cells.str.slice(0, shared.CELL_LETTERS))


def _is_prose(values: pd.Series) -> bool:
    """Whether an unrecognised column holds sentences (perhaps the texts that are looked for), not names or links."""
    filled = values[values != ""]
    return (
        bool(len(filled)) and filled.str.split().str.len().median() >= PROSE and "://" not in "".join(filled)
    )


def _has_doubt(reading: Reading) -> bool:
    return (
        any(reading.columns.get(field) is None for field in ("text", "created_at"))
        or reading.columns.get("author") is None
    )
