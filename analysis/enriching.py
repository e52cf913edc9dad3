"""The stages of `enrich` in order: the table of intake in, the same rows with more columns out."""

import hashlib
from collections.abc import Callable

import pandas as pd

from analysis import comments as table
from analysis.enrich.corpus import read_corpus
from analysis.enrich.inherit import inherit_language
from analysis.enrich.language import detect_language
from analysis.enrich.links import link_answers
from analysis.enrich.need import read_need, read_words
from analysis.enrich.sentiment import score_in_context, weigh_sentiment

# Fingerprint of all texts and threads -> their language and scores; one entry at a time.
Scored = dict[str, pd.DataFrame]


def enrich(
    comments: pd.DataFrame,
    progress: Callable[[str], None] = lambda stage: None,
    scored: Scored | None = None,
) -> pd.DataFrame:
    """The table of intake with the columns of enrich: language, sentiment, links."""
    key = _fingerprint(comments[["platform", "thread_id", "text"]]) if scored is not None else ""
    if scored is None or key not in scored:
        scores = _score(comments, progress)
        if scored is not None:
            scored.clear()
            scored[key] = scores
    else:
        scores = scored[key]
    progress("links")
    judged = score_in_context(comments, scores, scores["language"])
    spoken = scores[["language", "language_from"]]
    need = read_need(comments, scores)
    return table.conform(pd.concat([comments, judged, spoken, need, link_answers(comments)], axis="columns"))


def _score(comments: pd.DataFrame, progress: Callable[[str], None]) -> pd.DataFrame:
    """What the texts say by themselves, cut once: `inherit_language`, `weigh_sentiment`, and the words of need."""
    progress("language")
    corpus = read_corpus(comments["text"])
    spoken = inherit_language(comments, detect_language(corpus))
    progress("sentiment")
    weighed, words = (
        weigh_sentiment(corpus, spoken["language"]),
        read_words(comments["text"], spoken["language"]),
    )
    return pd.concat([weighed, words, spoken], axis="columns")


def _fingerprint(texts: pd.DataFrame) -> str:
    digest = hashlib.sha256()
    for name in texts.columns:
        for value in texts[name].astype("str").fillna("").to_numpy():
            digest.update(value.encode("utf-8", errors="replace") + b"\0")
    return digest.hexdigest()
