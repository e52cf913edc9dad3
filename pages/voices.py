"""The harshest, the most liked and the most typical of the comments side by side, and below all in the order chosen."""

from html import escape

import numpy as np
import pandas as pd
import streamlit as st

from analysis.pseudonyms import mask_mentions
from analysis.words import say
from analysis.words.calm import calm
from analysis.words.numbers import say_date, say_number
from pages import listing, orders, selection
from pages.behind import rows_behind
from pages.measured import measured
from pages.view import View

ORDERS = ("harshest", "likes", "typical")
SHOWN = 3  # comments a column
LETTERS = 230  # of one, read from the back of a room


def show(view: View, page: str) -> None:
    """Three columns about what was clicked last on the page (before any click: all its comments), then the list."""
    locale = view.locale
    shown = selection.last(page)
    row_ids, what = rows_behind(view, shown) if shown else (view.row_ids, "")
    places = row_ids.to_numpy()
    found = measured(view, "voices", lambda: _pick(view, places), view.key_of(row_ids))
    picked = {order: view.case.comments.iloc[some] for order, some in found.items() if len(some)}
    if len(places) > SHOWN and picked:
        st.subheader(say("voices-title", locale), help=say("voices-help", locale))
        if what:
            st.caption(what)
        for column, (order, some) in zip(st.columns(len(picked)), picked.items(), strict=True):
            with column:
                _column(view, page, order, some)
    selection.show_comments(view, page, view.row_ids, say("listing-all", locale))


def _pick(view: View, places: np.ndarray) -> dict[str, np.ndarray]:
    rows = orders.columns_of(view, places)
    return {order: orders.pick(view, rows, order, SHOWN)["row_id"].to_numpy() for order in ORDERS}


def _column(view: View, page: str, order: str, rows: pd.DataFrame) -> None:
    locale = view.locale
    st.markdown(f"**{say(f'voices-{order}', locale)}**", help=say(f"voices-{order}-help", locale))
    st.html(listing.STYLE + "".join(brief(view, row) for row in masked(view, rows).to_dict("records")))
    st.button(
        say("voices-see", locale),
        key=f"{page}:voices:{order}",
        type="tertiary",
        icon=":material/format_list_bulleted:",
        on_click=_choose,
        args=(f"{page}:order:likes", order),
    )


def masked(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of the case with their authors' numbers; mentions masked, unless names are asked for."""
    rows = rows.assign(number=view.case.people.numbers.loc[rows.index])
    if st.session_state.get("names"):
        return rows
    brands = view.case.people.brands
    return rows.assign(**{name: mask_mentions(rows[name], brands) for name in ("title", "text")})


def brief(view: View, row: dict) -> str:
    """The beginning of a comment (a row of `masked`) as HTML: text, author, date, likes."""
    locale = view.locale
    sentiment = row["sentiment"] if isinstance(row["sentiment"], str) else "unscored"
    style = "brand" if row["is_brand"] is True else sentiment
    text = " ".join(row[name] for name in ("title", "text") if isinstance(row[name], str))
    author = calm(listing.say_author(row, row["number"], locale), listing.MOST_LETTERS)
    told = [f"<bdi>{escape(author)}</bdi>"]
    if pd.notna(row["created_at"]):
        told.append(escape(say_date(row["created_at"], locale, view.zone, row["precision"])))
    if pd.notna(row["likes"]) and row["likes"]:
        likes = say_number(row["likes"], locale)
        told.append(escape(say("listing-likes", locale, n=int(row["likes"]), shown=likes)))
    return (
        f'<article class="bb-comment bb-{style}"><p><bdi>{escape(calm(text, LETTERS))}</bdi></p>'
        f'<div class="bb-meta">{" · ".join(told)}</div></article>'
    )


def _choose(key: str, order: str) -> None:
    st.session_state[key] = order
