"""The first sentence: how many comments, from when to when, by how many people, and what share of them is negative."""

from collections.abc import Mapping

import pandas as pd

from analysis.comments import customers
from analysis.measures.authors import count_authors
from analysis.measures.span import choose_span
from analysis.synopsis.clause import Clause, Sentence

# From this share of scored comments on, it need not be said on how many a share rests.
MOSTLY = 0.8
# Of a large case the whole rows take long to copy.
READ = ["created_at", "author", "author_id", "platform"]


def tell_crowd(comments: pd.DataFrame, zone: str, negative: Mapping) -> Sentence:
    """`negative`: the row of `measures.sentiment.measure_sentiment` (share, low, high, n) of the whole case."""
    crowd = comments[READ].loc[customers(comments)]
    created = crowd["created_at"]
    span = choose_span(created)
    held = created.between(*span) if span else created.notna()
    clauses = [_who(crowd.loc[held] if held.any() else crowd, zone), _how_negative(len(crowd), negative)]
    if held.any() and not held.all():
        clauses.append(Clause("others", {"others": int((~held).sum())}))
    return tuple(clauses)


def _who(crowd: pd.DataFrame, zone: str) -> Clause:
    figures: dict[str, object] = {"comments": len(crowd)}
    people, created = count_authors(crowd), crowd["created_at"]
    if people:
        figures["people"] = people
    key = "wrote" if people else "written"
    if not created.notna().any():
        return Clause(f"{key}-undated", figures)
    first, last = (moment.tz_convert(zone).normalize() for moment in (created.min(), created.max()))
    return Clause(key, {**figures, "first": first, "last": last})


def _how_negative(comments: int, negative: Mapping) -> Clause:
    scored = int(negative["n"])
    if not scored:
        return Clause("unscored")
    figures = {f"{name}_share": float(negative[key]) for name, key in
               (("negative", "share"), ("low", "low"), ("high", "high"))}  # fmt: skip
    if scored < MOSTLY * comments:
        return Clause("negative-scored", {**figures, "scored": scored})
    return Clause("negative", figures)
