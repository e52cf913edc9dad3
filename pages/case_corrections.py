"""Correct what reading guessed: the brand's accounts, each column, the dates' order and zone. The choice counts."""

from dataclasses import replace
from zoneinfo import available_timezones

import streamlit as st

from analysis.case import Case, Choices, Reading
from analysis.words import say
from pages import shared

# Authors offered as brand accounts; any other can be typed.
CANDIDATES = 200
# Fields a person may want to correct, in the order of the eye.
FIELDS = (
    "text",
    "created_at",
    "created_time",
    "author",
    "likes",
    "comment_id",
    "parent_id",
    "thread_id",
    "is_brand",
    "brand",
    "title",
    "rating",
    "reply_text",
    "reply_date",
    "url",
    "platform",
    "kind",
    "shares",
    "replies_count",
    "response_ids",
    "author_id",
    "post_author",
    "post_url",
    "collected_at",
)
USUAL = 5  # the rest of the fields is one click away
ORDERS = ("as_read", "day_first", "month_first")


def show(case: Case, locale: str) -> None:
    """What was understood of each export, with the first rows in view, and the means to correct it."""
    _brands(case, locale)
    for reading in case.readings:
        with st.expander(
            say("columns-title", locale, file=shared.literal(reading.name)),
            icon=":material/view_column:",
            expanded=len(case.readings) == 1 and _has_doubt(reading),
        ):
            _columns(case, reading, locale)


def _brands(case: Case, locale: str) -> None:
    case_id = shared.current_case_id()
    choices = shared.choices_of(case_id)
    comments = case.comments
    speaking = comments.loc[comments["is_brand"].fillna(False).astype(bool), "author"].dropna().unique()
    candidates = case.brand_candidates["author"].head(CANDIDATES).tolist()
    options = list(dict.fromkeys([*map(str, speaking), *candidates]))
    if not options:
        return
    st.subheader(say("brands-title", locale))
    key = f"brands:{case_id}"
    st.multiselect(
        say("brands-label", locale),
        options,
        default=list(choices.brands) if choices.brands is not None else [str(name) for name in speaking],
        accept_new_options=True,
        key=key,
        help=say("brands-help", locale),
        placeholder=say("brands-placeholder", locale),
        on_change=_keep_brands,
        args=(case_id, key),
    )


def _keep_brands(case_id: str, key: str) -> None:
    chosen = tuple(st.session_state[key])
    shared.decide(case_id, replace(shared.choices_of(case_id), brands=chosen or None))


def _columns(case: Case, reading: Reading, locale: str) -> None:
    case_id = shared.current_case_id()
    choices = shared.choices_of(case_id)
    st.caption(
        say(
            "columns-format",
            locale,
            format=reading.format.upper(),
            encoding=reading.encoding or "–",
            rows=reading.rows,
        )
    )
    st.dataframe(
        _readable(reading),
        height=210,
        alt=say("columns-preview-alt", locale),
        column_config={"_index": st.column_config.Column(say("columns-row", locale), width="small")},
    )
    with st.form(f"columns:{case_id}:{reading.name}", border=False):
        picked = _pick(reading, FIELDS[:USUAL], locale)
        with st.expander(say("columns-more", locale)):
            picked |= _pick(reading, FIELDS[USUAL:], locale)
        left, right = st.columns(2)
        zone = left.selectbox(
            say("columns-timezone", locale),
            sorted(available_timezones()),
            index=sorted(available_timezones()).index(choices.timezone),
            help=say("columns-timezone-help", locale),
        )
        order = right.selectbox(
            say("columns-order", locale),
            ORDERS,
            index=ORDERS.index(choices.date_orders.get(reading.name, "as_read")),
            format_func=lambda name: say(f"columns-order-{name.replace('_', '-')}", locale),
            help=say("columns-order-help", locale),
        )
        if st.form_submit_button(say("columns-apply", locale), type="primary"):
            _keep(case_id, choices, reading, picked, zone, order)
            st.rerun()


def _pick(reading: Reading, fields: tuple[str, ...], locale: str) -> dict[str, int | None]:
    """A box per field with the file's columns; field -> position of the column, or None."""
    names = list(reading.preview.columns)
    picked = {}
    for field in fields:
        guess = reading.columns.get(field)
        picked[field] = st.selectbox(
            say(f"field-{field.replace('_', '-')}", locale),
            [None, *range(len(names))],
            index=0 if guess is None else guess.position + 1,
            format_func=lambda at: say("columns-none", locale) if at is None else names[at] or f"({at + 1})",
            help=say(f"reason-column-{guess.reason}", locale, **guess.data) if guess else None,
            key=f"field:{reading.name}:{field}",
        )
        if guess:
            st.caption(say(f"reason-column-{guess.reason}", locale, **guess.data))
    return picked


def _keep(case_id, choices: Choices, reading: Reading, picked, zone: str, order: str) -> None:
    changed = {
        field: at
        for field, at in picked.items()
        if at != (reading.columns.get(field).position if reading.columns.get(field) else None)
    }
    columns = {**choices.columns, reading.name: {**choices.columns.get(reading.name, {}), **changed}}
    orders = {name: kept for name, kept in choices.date_orders.items() if name != reading.name}
    if order != "as_read":
        orders[reading.name] = order
    shared.decide(
        case_id,
        replace(
            choices,
            columns={name: chosen for name, chosen in columns.items() if chosen},
            timezone=zone,
            date_orders=orders,
        ),
    )


def _readable(reading: Reading):
    """The first rows with column names that are told apart (Arrow takes no repeated ones)."""
    seen: dict[str, int] = {}
    names = []
    for at, name in enumerate(reading.preview.columns):
        name = name or f"({at + 1})"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return reading.preview.set_axis(names, axis="columns")


def _has_doubt(reading: Reading) -> bool:
    return reading.columns.get("created_at") is None or reading.columns.get("author") is None
