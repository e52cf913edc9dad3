"""The sample cases, opened and told once, and small cases made by hand."""

from dataclasses import replace
from functools import cache

import pandas as pd

from analysis.case import Case, open_case
from analysis.events import read_events
from analysis.measures.horizon import measure_horizon
from analysis.measures.responses import measure_direct, not_computable
from analysis.measures.threads import find_threads
from analysis.pseudonyms import meet_people
from analysis.samples import list_samples
from analysis.story.told import Story
from analysis.story.write import tell_story

PARIS = "Europe/Paris"
HEADER = "at,until,precision,kind,title_fr,title_en,source,origin\n"


@cache
def sample(name: str) -> Case:
    found = list_samples()[name]
    return open_case(found.read(), found.choices)


@cache
def story_of(name: str, bin: str | None = None) -> Story:
    """The whole story of a sample, with its own events; it is only read."""
    return tell_story(sample(name), list_samples()[name].events, bin=bin)


def case_of(comments: pd.DataFrame, zone: str = PARIS) -> Case:
    """A case of THE TABLE as it is."""
    horizon = measure_horizon(comments)
    observed, inferred = measure_direct(comments, horizon)
    return replace(
        sample("apres_private_outlet"),
        comments=comments,
        timezone=zone,
        responses=observed,
        responses_inferred=inferred,
        waiting_refused=not_computable(comments),
        threads=find_threads(comments),
        people=meet_people(comments),
    )


def events(*rows: str, zone: str = PARIS) -> pd.DataFrame:
    """Events as a case's file tells them: `at,until,precision`; their titles are their numbers."""
    lines = [f"{row},other,titre {number},title {number},,told" for number, row in enumerate(rows)]
    return read_events((HEADER + "\n".join(lines)).encode(), zone)


def before_the_first_customer() -> tuple[Case, pd.DataFrame]:
    """A page that speaks weeks before anybody answers it, and an event weeks before that."""
    whole = sample("apres_private_outlet")
    first = whole.comments["created_at"].min()
    brand = (whole.comments["created_at"] == first).astype("boolean")
    later = whole.comments["created_at"].mask(~brand, first + pd.Timedelta(days=40))
    case = case_of(whole.comments.assign(is_brand=brand, created_at=later))
    return case, events(f"{first - pd.Timedelta(days=20):%Y-%m-%dT%H:%M},,hour")
