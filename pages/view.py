"""The view a page shows: the case, and which of its customer comments are counted."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import streamlit as st

from analysis import samples
from analysis.added_events import join_events
from analysis.case import Case
from analysis.comments import brand_messages
from analysis.events import no_events
from analysis.filters import Filters, select
from analysis.quality import known_errors
from analysis.words import say, say_error
from pages import happened, judged, left_out, shared

# Columns that no measure of the counted comments reads; of a large case they are most of what would be copied.
NOT_COUNTED = ("title", "text", "url", "post_url", "response_ids", "snapshots", "source_file")


@dataclass(frozen=True)
class View:
    """What a page shows: the case, and which of its customer comments are counted."""

    case: Case
    locale: str
    filters: Filters
    mask: np.ndarray  # a boolean per row of case.comments
    seen: judged.Judged | None = None  # whose verdicts these are; None: as the case was opened

    @property
    def key(self) -> tuple[str, ...]:
        """What everything on the page depends on, as text: the case, choices, verdicts and filters."""
        return *self.case_key, repr(self.filters)

    @property
    def case_key(self) -> tuple[str, ...]:
        """What everything depends on that the filters do not change."""
        case_id = shared.current_case_id() or ""
        verdicts = self.seen.key if self.seen else ()
        return case_id, shared.choices_of(case_id).key(), left_out.key(case_id), *verdicts

    @property
    def base(self) -> pd.DataFrame:
        """The comments before the reader corrected any verdict."""
        return self.seen.base.comments if self.seen else self.case.comments

    @property
    def opened(self) -> Case:
        """The case as it was opened, with the model's verdicts."""
        return self.seen.opened if self.seen else self.case

    @property
    def sample(self) -> samples.Sample | None:
        """The sample whose comments these are, also where its export was uploaded."""
        return shared.reconstruction_of(shared.current_case_id(), self.case)[0]

    @cached_property
    def told_events(self) -> pd.DataFrame:
        """What the case itself tells of what happened around the comments (`events.COLUMNS`), of the whole case."""
        whole = self.sample and shared.reconstruction_of(shared.current_case_id(), self.case)[1].all()
        return self.sample.events if whole else no_events()

    @cached_property
    def events(self) -> pd.DataFrame:
        """The same with what the reader added to it, in order of time; made anew where one of both has changed."""
        key = (self.case_key, self.events_key)
        known, joined = st.session_state.get("events_joined", (None, None))
        if known != key:
            joined = join_events(self.told_events, happened.ADDED.of(shared.current_case_id()), self.zone)
            st.session_state.events_joined = (key, joined)
        return joined

    @property
    def events_key(self) -> str:
        """What the reader's events are, as text: pictures of the time depend on it, measures do not."""
        return happened.ADDED.key(shared.current_case_id())

    @property
    def audience(self) -> int | None:
        """Fans or subscribers of the page, where known."""
        return shared.audience_of(shared.current_case_id())

    @cached_property
    def row_ids(self) -> pd.Series:
        """row_ids of the counted comments: row_id is the table's order from 0, a position."""
        return pd.Series(np.flatnonzero(self.mask))

    def key_of(self, row_ids: pd.Series) -> str:
        """These rows as a short text; all that are counted are known without reading a million of them."""
        return "all" if row_ids is self.row_ids else str(hash(np.asarray(row_ids, "int64").tobytes()))

    def column(self, name: str) -> pd.Series:
        """One column of the counted comments: of a large case the whole rows take long to copy."""
        return self.case.comments[name][self.mask]

    @cached_property
    def counted(self) -> pd.DataFrame:
        """The customer comments that pass the filters, without NOT_COUNTED; made for measures, not for each rerun."""
        comments = self.case.comments
        return comments[comments.columns.difference(NOT_COUNTED, sort=False)][self.mask]

    @cached_property
    def errors(self) -> tuple[np.ndarray, np.ndarray]:
        """By how much shares of the counted comments are known to be off (`known_errors`)."""
        return known_errors(self.counted)

    @property
    def counted_with_texts(self) -> pd.DataFrame:
        """The same with their titles and texts."""
        return self.counted.assign(**{name: self.column(name) for name in ("title", "text")})

    @cached_property
    def with_brand(self) -> pd.DataFrame:
        """The counted comments and all messages of the brand."""
        return self.case.comments[self.mask | brand_messages(self.case.comments)]

    @cached_property
    def absent(self) -> pd.Series:
        """row_ids of the comments counted, and of the brand's messages, that the newest export of the page lacks."""
        rows = pd.Series(np.flatnonzero(self.mask | brand_messages(self.case.comments)))
        return rows[rows.isin(self.case.absences["row_id"])]

    def responses(self, *, inferred: bool = False) -> pd.DataFrame:
        """Direct responses to the counted comments (`measure_responses` of the whole case, filtered)."""
        return self._counted_of(self.case.responses_inferred if inferred else self.case.responses)

    def thread_responses(self) -> pd.DataFrame:
        """The brand's first message in each thread whose first comment is counted."""
        return self._counted_of(self.case.thread_responses)

    def curve_responses(self, curve: str) -> pd.DataFrame:
        """The responses behind a waiting curve, by its name."""
        if curve == "thread":
            return self.thread_responses()
        if curve == "next":
            return self._counted_of(self.opened.next_responses)
        return self.responses(inferred=curve == "direct_inferred")

    def _counted_of(self, responses: pd.DataFrame) -> pd.DataFrame:
        return responses[self.mask[responses["row_id"].to_numpy()]]

    @property
    def zone(self) -> str:
        """The case's time zone."""
        return self.case.timezone


def require_view(title_key: str, *, whole: bool = False, bare: bool = False) -> View:
    """The view a page shows, under its title; where no case is open, what to do instead, and the page ends.

    `whole`: of the whole case, whatever the filters. `bare`: the page has its own title.
    """
    locale = st.session_state.lang
    if not bare:
        st.title(say(title_key, locale))
    seen = shared.open_current_case(locale)
    if seen is None:
        if bare:
            st.title(say(title_key, locale))
        if error := shared.problem():
            st.error(shared.literal(say_error(error, locale)), icon=":material/error:")
        elif (shared.current_case_id() or "").startswith(shared.UPLOAD):
            st.info(say("case-link-asks-file", locale), icon=":material/upload_file:")
        else:
            st.info(say("empty-no-case", locale), icon=":material/folder_open:")
        st.page_link("pages/case.py", label=say("empty-go-to-case", locale), icon=":material/arrow_back:")
        st.stop()
    filters = Filters() if whole else st.session_state.get("filters") or Filters()
    view = View(seen.case, locale, filters, _select(seen, filters), seen)
    if bare:
        return view
    st.caption(
        shared.literal(
            " · ".join(
                [
                    shared.case_title(locale),
                    *([samples.say_notice()] if view.sample else []),
                    *judged.say_verdicts(seen, locale),
                ]
            )
        )
    )
    if not view.mask.any() and not whole:
        st.info(say("empty-no-comments", locale), icon=":material/filter_alt_off:")
        st.stop()
    return view


def _select(seen: judged.Judged, filters: Filters) -> np.ndarray:
    """Which rows pass, kept until the case or the filters change: a search goes through all of its texts."""
    known, wanted, mask = st.session_state.get("selected", (None, None, None))
    if known is not seen.case or wanted != filters:
        mask = select(seen.case.comments, filters, seen.case.timezone, lambda: seen.opened.folded)
        mask.flags.writeable = False
        st.session_state.selected = (seen.case, filters, mask)
    return mask
