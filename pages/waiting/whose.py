"""Whose waits the page counts, and in which time: what the reader set, and the tables that follow from it.

The case's own tables of waits are never changed: those that need an answer are picked from them, waits in opening
hours are told from them, and messages marked as automatic answer nobody in a copy.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import pandas as pd
import streamlit as st

from analysis.comments import OBSERVED_LINKS, brand_messages
from analysis.measures.need import NeedRule, needs_answer
from analysis.measures.opening import DEFAULT, OpeningHours, in_opening_hours
from analysis.measures.silences import list_posts_meanwhile
from pages.view import View

EVERYBODY, IN_NEED, OTHERS = "all", "need", "rest"
WHOM = (EVERYBODY, IN_NEED, OTHERS)
CALENDAR, OPENING = "calendar", "opening"
CLOCKS = (CALENDAR, OPENING)
# Kinds of answer: to this very comment; the same with inferred links; the first in a thread; the next in a thread.
DIRECT, INFERRED, THREAD, NEXT = "direct", "direct_inferred", "thread", "next"


@dataclass(frozen=True)
class Waits:
    """The waits of a view, as the reader wants them counted."""

    view: View
    whom: str = EVERYBODY
    rule: NeedRule = field(default_factory=NeedRule)
    clock: str = CALENDAR
    hours: OpeningHours = DEFAULT
    _made: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def key(self) -> tuple[str, ...]:
        """What the tables depend on beside the view."""
        return self.whom, repr(self.rule), self.clock, repr(self.hours)

    @cached_property
    def need(self) -> np.ndarray:
        """Per row of the case: 1 in need of an answer, 0 not, -1 unknown; by the rule and the verdicts of now."""
        return needs_answer(self.view.case.comments, self.rule).astype("Int8").fillna(-1).to_numpy("int8")

    def responses(
        self, kind: str = DIRECT, clock: str | None = None, whom: str | None = None
    ) -> pd.DataFrame:
        """The counted waits of a kind (`measure_responses`), in minutes of `clock`."""
        clock, whom = clock or self.clock, whom or self.whom
        if (kind, clock, whom) not in self._made:
            self._made[kind, clock, whom] = self._make(kind, clock, whom)
        return self._made[kind, clock, whom]

    def of_rows(self, row_ids: pd.Series) -> pd.DataFrame:
        """The direct responses to these comments, counted or not; of the brand's messages there are none."""
        told = self.view.case.responses
        at = told["row_id"].searchsorted(row_ids)
        inside = at < len(told)
        told = told.iloc[at[inside]]
        told = told[(told["row_id"] == row_ids[inside].to_numpy()).to_numpy()]
        return in_opening_hours(told, self.hours) if self.clock == OPENING else told

    def at_moments(self) -> pd.DataFrame:
        """The direct responses that are counted, in calendar time: a moment has no opening hours."""
        return self.responses(DIRECT, CALENDAR)

    @cached_property
    def posts(self) -> pd.DataFrame:
        """What the brand published while those who are counted waited (`list_posts_meanwhile`)."""
        case = self.view.case
        return list_posts_meanwhile(case.comments, self.at_moments(), case.last_change)

    def arrived(self) -> pd.DataFrame:
        """The comments that are counted, with all columns."""
        return self.view.case.comments.iloc[self.responses()["row_id"].to_numpy()]

    def answering(self) -> pd.DataFrame:
        """The brand's messages that answer somebody, as the export says; whoever is counted: its hours are no
        customer's."""
        comments = self.view.case.comments
        left_out = comments["row_id"].isin(self.view.case.automatic)
        return comments[brand_messages(comments) & comments["answers_by"].isin(OBSERVED_LINKS) & ~left_out]

    def threads(self) -> pd.DataFrame:
        """The threads whose first comment is counted (`measure_conversations`)."""
        table = self.view.opened.conversations
        rows = table["row_id"].to_numpy()
        counted = self.view.mask[rows]
        if self.whom != EVERYBODY:
            counted &= self.need[rows] == (self.whom == IN_NEED)
        return table[counted]

    def _make(self, kind: str, clock: str, whom: str) -> pd.DataFrame:
        if clock == OPENING:
            return in_opening_hours(self.responses(kind, CALENDAR, whom), self.hours)
        if whom != EVERYBODY:
            responses = self.responses(kind, CALENDAR, EVERYBODY)
            # Of whom it cannot be told is in neither part.
            return responses[self.need[responses["row_id"].to_numpy()] == (whom == IN_NEED)]
        return self.view.curve_responses(kind)


def current(view: View) -> Waits:
    """As the reader set them in this session; before that, or where no wait can be told, everybody in calendar time."""
    state = st.session_state
    if view.case.waiting_refused:
        return Waits(view)
    return Waits(
        view,
        state.get("whom") or EVERYBODY,
        state.get("need_rule") or NeedRule(),
        state.get("clock") or CALENDAR,
        state.get("hours") or usual_hours(view),
    )


def usual_hours(view: View) -> OpeningHours:
    """What holds before the reader says otherwise, in the zone of the case."""
    return replace(DEFAULT, timezone=view.zone)
