"""The comments behind a figure: text, pseudonym, date, why each was scored so, and the link to the original.

What strangers wrote is only ever shown as text: everything is escaped, and links open only http and https.
"""

from html import escape

import numpy as np
import pandas as pd
import streamlit as st

from analysis.charts.theme import BRAND, NEGATIVE, NEUTRAL, POSITIVE
from analysis.csv_files import write_csv
from analysis.enrich.sentiment import Explanation
from analysis.pseudonyms import hide_links, hide_names, mask_mentions
from analysis.words import say
from analysis.words.calm import calm
from analysis.words.numbers import say_date, say_number
from analysis.xlsx_files import count_losses_of, find_cut_cells, say_losses, write_xlsx
from pages import marks, orders, relabel
from pages.measured import measured, measured_whole
from pages.view import View
from pages.waiting import threads
from pages.web import is_web

PAGE_SIZE = 10
FILES = (
    ("listing-download", write_csv, "csv", "text/csv"),
    (
        "listing-download-xlsx",
        write_xlsx,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
)
# A comment longer than this is folded: one of a megabyte must not take the page with it.
SHOWN_CHARACTERS = 1500
MOST_LETTERS = 120  # of a name
# Orders that only the page that lists knows: what weighed most, who waited longest; the file's own as a last resort.
GIVEN = ("weight", "wait", "need", "thread", "file")
STYLE = f"""<style>
.bb-comment{{border-left:4px solid var(--bb);padding:.1rem 0 .1rem .9rem;margin:0 0 1.1rem}}
.bb-comment p{{white-space:pre-wrap;overflow-wrap:anywhere;margin:.15rem 0;max-width:75ch;
 unicode-bidi:isolate;max-height:40rem;overflow:auto}}
/* A block of its own is a paragraph of its own: no sign of direction in it turns what follows. */
.bb-comment bdi{{display:inline-block;max-width:100%;overflow:clip}}.bb-comment p bdi{{max-height:12rem}}
.bb-comment .bb-meta{{overflow-wrap:anywhere;overflow:clip}}
.bb-meta{{font-size:.85rem;opacity:.8}}
{marks.STYLE}
.bb-negative{{--bb:{NEGATIVE}}}.bb-neutral{{--bb:{NEUTRAL}}}.bb-positive{{--bb:{POSITIVE}}}.bb-unscored{{--bb:{NEUTRAL}55}}
.bb-brand{{--bb:{BRAND}}}
</style>"""


def show(view: View, row_ids: pd.Series, heading: str, key: str, order: str = "likes") -> None:
    """List the comments of `row_ids` under `heading`, ten at a time, with their download.

    `order`: one of those `orders.offered`, or one of GIVEN, where `row_ids` come in that order.
    """
    locale = view.locale
    st.subheader(heading)
    if not len(row_ids):
        st.caption(say("listing-empty", locale))
        return
    # row_id is the table's order from 0: a position. Whole rows are only cut out where they are shown or written.
    places = np.asarray(row_ids, dtype="int64")
    known = view.key_of(row_ids)
    offered = measured(view, "orders", lambda: orders.offered(orders.columns_of(view, places)), known)
    names = [*([order] if order in GIVEN else []), *offered]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            say("listing-order", locale),
            names or ["file"],
            index=names.index(order) if order in names else 0,
            format_func=lambda name: say(f"listing-order-{name}", locale),
            help=say("listing-order-help", locale),
            key=f"{key}:order:{order}",
            width=320,
        )
        _download(view, places, key)
    comments = view.case.comments
    cut = measured_whole(view, "cut-cells", lambda: find_cut_cells(comments))
    for sentence in say_losses(count_losses_of(cut, places), locale):
        st.caption(sentence)
    pages = -(-len(places) // PAGE_SIZE)
    page = st.pagination(pages, key=f"{key}:page:{len(places)}:{chosen}") if pages > 1 else 1
    part = slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    now = measured(
        view, "shown", lambda: orders.order_places(view, places, chosen)[part], known, chosen, page
    )
    shown = comments.iloc[now]
    whys = marks.explain_rows(view, shown)
    legend = marks.legend(shown, whys, locale)
    waits = threads.say_waits(view, shown) if key in threads.PAGES else {}
    cards = _cards(view, shown, whys, waits)
    if key in relabel.PAGES:
        st.html(STYLE + relabel.STYLE + legend)
        for card, (_, row) in zip(cards, shown.iterrows(), strict=True):
            st.html(card)
            relabel.control(view, row, key)
    elif key in threads.PAGES:
        st.html(STYLE + threads.STYLE + legend)
        messages = threads.count_messages(view, shown)
        for card, (_, row) in zip(cards, shown.iterrows(), strict=True):
            st.html(card)
            threads.control(view, row, key, messages.get(row["thread_id"], 0))
    else:
        st.html(STYLE + legend + "".join(cards))


def _cards(view: View, rows: pd.DataFrame, whys: list[Explanation], waits: dict[int, str]):
    people = view.case.people
    named = st.session_state.get("names")
    texts = [text if isinstance(text, str) else "" for text in rows["text"]]
    if not named:
        rows = rows.assign(
            title=mask_mentions(rows["title"], people.brands), url=hide_links(rows["url"], people)
        )
    for (_, row), number, text, why in zip(
        rows.iterrows(), people.numbers.loc[rows.index], texts, whys, strict=True
    ):
        shown = marks.Shown(text) if named else marks.mask(text, people.brands)
        yield _card(view, row, number, shown, why, waits.get(row["row_id"], ""))


def _card(view: View, row: pd.Series, number, shown: marks.Shown, why: Explanation, waited: str) -> str:
    locale = view.locale
    sentiment = row["sentiment"] if isinstance(row["sentiment"], str) else "unscored"
    style = "brand" if row["is_brand"] is True else sentiment
    text = shown.text
    if style in ("brand", "unscored"):
        body = escape(text[:SHOWN_CHARACTERS])
    else:
        body = marks.draw(shown, why, marks.is_models(row, why), SHOWN_CHARACTERS, locale)
    if len(text) > SHOWN_CHARACTERS:
        more = say("listing-cut", locale, characters=say_number(len(text) - SHOWN_CHARACTERS, locale))
        body += f"… <em>{escape(more)}</em>"
    if not text:
        body = f"<em>{escape(say('listing-no-text', locale))}</em>"
    title = row["title"][:SHOWN_CHARACTERS] if isinstance(row["title"], str) else ""
    title = f"<strong><bdi>{escape(title)}</bdi></strong> " if title else ""
    said = escape(relabel.say_verdict(view, row)) or _why(row, style, shown, why, locale)
    return (
        f'<article class="bb-comment bb-{style}"><div class="bb-meta">{_meta(view, row, number, waited)}</div>'
        f"<p>{title}{body}</p><div class='bb-meta'>{said}</div></article>"
    )


def _meta(view: View, row: pd.Series, number, waited: str) -> str:
    locale = view.locale
    parts = [f"<strong><bdi>{escape(calm(say_author(row, number, locale), MOST_LETTERS))}</bdi></strong>"]
    if pd.notna(row["created_at"]):
        parts.append(escape(say_date(row["created_at"], locale, view.zone, row["precision"])))
    else:
        parts.append(escape(say("listing-undated", locale)))
    if waited:
        parts.append(escape(waited))
    if pd.notna(row["likes"]) and row["likes"]:
        parts.append(
            escape(say("listing-likes", locale, n=int(row["likes"]), shown=say_number(row["likes"], locale)))
        )
    absent = view.case.absences
    for taken in absent.loc[absent["row_id"] == row["row_id"], "taken"]:
        parts.append(escape(say("listing-absent", locale, taken=say_date(taken, locale, view.zone))))
    if origin := _origin(view, row):
        parts.append(escape(origin))
    if row["language_from"] in ("thread", "case"):
        parts.append(escape(say(f"listing-language-{row['language_from']}", locale)))
    parts.append(
        escape(
            say(
                "listing-line",
                locale,
                line=say_number(row["source_row"], locale),
                file=calm(row["source_file"], MOST_LETTERS),
            )
        )
    )
    url = row["url"] if isinstance(row["url"], str) else ""
    if is_web(url):
        label = escape(say("listing-original", locale))
        parts.append(f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{label}</a>')
    return " · ".join(parts)


def _origin(view: View, row: pd.Series) -> str:
    """Where a comment of a sample comes from."""
    origin = view.sample.origins.get(row["comment_id"]) if view.sample else None
    return say(f"origin-{origin}", view.locale) if origin else ""


def say_author(row: pd.Series | dict, number, locale: str) -> str:
    """The brand by its name; a customer by a number, or by name where names are asked for."""
    if row["is_brand"] is True or (st.session_state.get("names") and isinstance(row["author"], str)):
        return row["author"] if isinstance(row["author"], str) else say("author-brand", locale)
    return say("author-unknown", locale) if pd.isna(number) else say("author-number", locale, n=str(number))


def _why(row: pd.Series, style: str, shown: marks.Shown, why: Explanation, locale: str) -> str:
    if style == "brand":
        return ""
    if style == "unscored":
        return escape(say(f"unscored-{row['language']}", locale))
    return escape(marks.say_why(row, shown, why, locale))


def _download(view: View, places: np.ndarray, key: str) -> None:
    locale = view.locale
    # Asked now: the file is written when somebody wants it, outside the session.
    names, sample = st.session_state.get("names"), view.sample

    def table() -> pd.DataFrame:
        rows = view.case.comments.iloc[places]
        shown = rows if names else hide_names(rows, view.case.people)
        return sample.mark(shown) if sample else shown

    for words, write, ending, mime in FILES:
        st.download_button(
            say(words, locale),
            data=lambda write=write: write(table()),
            file_name=f"badbuzz-comments.{ending}",
            mime=mime,
            icon=":material/download:",
            key=f"{key}:{words}",
            on_click="ignore",
        )
