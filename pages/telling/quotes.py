"""Comments shown word for word in the story, those of the brand too: escaped, under pseudonyms, with no link.

What is known only since the export was made (likes, what a later export lacks) is told where the whole story is, and
not where a day is presented as it was.
"""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from analysis.charts.theme import BRAND, NEGATIVE, NEUTRAL, POSITIVE
from analysis.pseudonyms import mask_mentions
from analysis.story.written import say_author
from analysis.words import say
from analysis.words.calm import calm, end_at_word
from analysis.words.numbers import say_date, say_number
from pages.view import View

LETTERS = 900  # of a comment where the story is read
MOST_LETTERS = 120  # of a name
STYLE = f"""<style>
.bb-quote{{border-left:4px solid var(--bb);padding:.1rem 0 .1rem .9rem;margin:0 0 .8rem}}
.bb-quote p{{white-space:pre-wrap;overflow-wrap:anywhere;margin:.1rem 0;max-width:75ch;unicode-bidi:isolate}}
.bb-quote bdi{{display:inline-block;max-width:100%;max-height:24rem;overflow:clip}}
.bb-quote footer{{font-size:.85rem;opacity:.8;overflow-wrap:anywhere}}
.bb-quote.bb-negative{{--bb:{NEGATIVE}}}.bb-quote.bb-neutral{{--bb:{NEUTRAL}}}
.bb-quote.bb-positive{{--bb:{POSITIVE}}}.bb-quote.bb-unscored{{--bb:{NEUTRAL}55}}.bb-quote.bb-brand{{--bb:{BRAND}}}
</style>"""


def show(view: View, rows: Sequence[int]) -> None:
    """The comments of these row_ids, in this order, as the whole story shows them."""
    st.html(STYLE + draw(view, rows, LETTERS, since=True))


def draw(view: View, rows: Sequence[int], letters: int, *, since: bool) -> str:
    """The same as HTML, each cut after `letters`; `since`: with what is known only since the export was made."""
    found = view.case.comments.iloc[list(rows)]
    numbers = view.case.people.numbers.loc[found.index]
    if not st.session_state.get("names"):
        brands = view.case.people.brands
        found = found.assign(**{name: mask_mentions(found[name], brands) for name in ("title", "text")})
    return "".join(
        _card(view, row, number, letters, since)
        for row, number in zip(found.to_dict("records"), numbers, strict=True)
    )


def _card(view: View, row: dict, number, letters: int, since: bool) -> str:
    sentiment = row["sentiment"] if isinstance(row["sentiment"], str) else "unscored"
    style = "brand" if row["is_brand"] is True else sentiment
    title, text = (
        end_at_word(row[name], letters) if isinstance(row[name], str) else "" for name in ("title", "text")
    )
    title = f"<strong><bdi>{escape(title)}</bdi></strong> " if title else ""
    text = escape(text) if text else f"<em>{escape(say('listing-no-text', view.locale))}</em>"
    told = " · ".join(_tell(view, row, number, since))
    return (
        f'<article class="bb-quote bb-{style}"><p>{title}<bdi>{text}</bdi></p>'
        f"<footer><bdi>{escape(told)}</bdi></footer></article>"
    )


def _tell(view: View, row: dict, number, since: bool) -> list[str]:
    locale, named = view.locale, bool(st.session_state.get("names"))
    told = [calm(say_author(row, number, locale, named=named), MOST_LETTERS)]
    if pd.notna(row["created_at"]):
        told.append(say_date(row["created_at"], locale, view.zone, row["precision"]))
    if not since:
        return told
    if pd.notna(row["likes"]) and row["likes"]:
        likes = say_number(row["likes"], locale)
        told.append(say("listing-likes", locale, n=int(row["likes"]), shown=likes))
    absent = view.case.absences
    for taken in absent.loc[absent["row_id"] == row["row_id"], "taken"]:
        told.append(say("listing-absent", locale, taken=say_date(taken, locale, view.zone)))
    return told
