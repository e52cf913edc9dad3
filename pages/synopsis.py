"""The case in three sentences above its picture, each with the comments behind it one click away."""

from html import escape

import streamlit as st

from analysis.filters import Filters
from analysis.measures.sentiment import measure_sentiment
from analysis.quality import known_errors
from analysis.synopsis.clause import Behind, Sentence
from analysis.synopsis.say import say_sentence
from analysis.synopsis.write import write_synopsis
from analysis.words import say
from pages import selection
from pages.crises import crisis_of
from pages.measured import measured_whole
from pages.view import View

STYLE = """<style>
.bb-synopsis p{font-size:1.125rem;line-height:1.5;max-width:84ch;margin:0 0 .5rem}
</style>"""


def show(view: View, page: str) -> None:
    """Written from the measures of the whole case: filters change neither its crisis nor what is said of it."""
    locale = view.locale
    sentences = measured_whole(view, "synopsis", lambda: _write(view))
    told = "".join(f"<p>{escape(say_sentence(sentence, locale))}</p>" for sentence in sentences)
    st.html(f'{STYLE}<div class="bb-synopsis">{told}</div>')
    behind = [link for sentence in sentences for clause in sentence for link in clause.behind]
    if behind:
        with st.container(horizontal=True, gap="medium"):
            for link in behind:
                _offer(link, page, locale)
    if view.filters != Filters():
        st.caption(say("synopsis-whole", locale))


def _offer(link: Behind, page: str, locale: str) -> None:
    finder = "meanwhile" if link.meaning == "waiting" else "volume"
    label = say(f"synopsis-see-{link.name}", locale)
    points = [[link.start.isoformat(), link.end.isoformat(), link.meaning]]
    selection.offer(page, f"{finder}:{link.name}", label, ":material/format_list_bulleted:", points)


def _write(view: View) -> tuple[Sentence, ...]:
    case = view.case
    verdicts = case.comments[["is_brand", "language", "sentiment", "sentiment_from"]]
    shares = measure_sentiment(verdicts, errors=known_errors(verdicts))
    negative = shares.set_index("sentiment").loc["negative"]
    return write_synopsis(
        case.comments, view.zone, crisis_of(view), negative, case.responses, case.waiting_refused
    )
