"""The comments behind a mark of the backlog: who was waiting then, and what the brand published meanwhile."""

import pandas as pd

from analysis.measures.backlog import list_waiting_at
from analysis.measures.silences import list_posts_meanwhile
from analysis.words import say
from analysis.words.numbers import say_date
from pages.view import View

# What the marks of `analysis.charts.backlog` mean.
MEANINGS = {"backlog", "unwatched", "posts"}


def find(
    view: View, points: list, source: str, responses: pd.DataFrame | None = None
) -> tuple[pd.Series, str]:
    """Who was waiting at the end of what was clicked, or last seen waiting, longest first; or the posts in it.

    `points`: [start, end (ISO 8601), one of MEANINGS]; `responses`: where not those of the view.
    """
    responses = view.responses() if responses is None else responses
    meaning = points[0][2]
    told = [point for point in points if point[2] == meaning]
    moment = max(pd.Timestamp(point[1]) for point in told)
    if meaning != "posts":
        found = list_waiting_at(
            responses, moment, unwatched=meaning == "unwatched", last=view.case.last_change
        )
        when = say_date(moment, view.locale, view.zone)
        return found["row_id"], say(f"selection-{meaning}", view.locale, when=when)
    posts = list_posts_meanwhile(view.case.comments, responses, view.case.last_change)
    inside = [
        (posts["at"] >= pd.Timestamp(start)) & (posts["at"] < pd.Timestamp(end)) for start, end, *_ in told
    ]
    picked = pd.concat(inside, axis="columns").any(axis="columns")
    return posts.loc[picked, "row_id"], say("selection-posts", view.locale)
