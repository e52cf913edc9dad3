"""The whole line in one function, in order: exports in, a case out. The only place where stages meet."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.enriching import Scored, enrich
from analysis.filters import list_options
from analysis.intake.dates.zones import check_timezone
from analysis.intake.tidy import rank_brand_candidates, tidy
from analysis.measures.backlog import find_last_change
from analysis.measures.conversations import measure_conversations
from analysis.measures.crisis import Crisis, measure_crisis
from analysis.measures.horizon import measure_horizon
from analysis.measures.multiples import mark_newcomers
from analysis.measures.next_responses import measure_next_responses
from analysis.measures.responses import measure_direct, measure_thread_responses, not_computable
from analysis.measures.snapshots import find_absences
from analysis.measures.terms import Vocabulary
from analysis.measures.threads import Threads, find_threads
from analysis.notes import Note
from analysis.pseudonyms import People, meet_people
from analysis.reading import Choices, Reading, describe, read_exports
from analysis.search import fold_texts
from analysis.verdicts import fingerprint
from analysis.vocabulary import read_vocabulary

# What a progress bar names, in order (`stage-<name>` in the words).
STAGES = ("read", "tidy", "language", "sentiment", "links", "responses")


@dataclass(frozen=True)
class Case:
    """A case, read-only: the enriched table, what was set aside, and what rests on the whole of it."""

    comments: pd.DataFrame
    set_aside: pd.DataFrame
    repaired: pd.DataFrame  # rows repaired or read in part only, with what the file has and the text now
    notes: tuple[Note, ...]
    readings: tuple[Reading, ...]
    brand_candidates: pd.DataFrame
    timezone: str
    end: pd.Timestamp  # end of the export, UTC (of several: the latest); NaT where nothing is dated
    end_is_known: bool  # it was collected then; otherwise the last comment
    waiting_refused: str | None  # why latency cannot be computed (`refused-<key>` in the words)
    responses: pd.DataFrame  # observed links only
    responses_inferred: pd.DataFrame  # mention and order too
    thread_responses: pd.DataFrame
    threads: Threads  # what each comment is in, and hangs below
    people: People
    absences: pd.DataFrame  # what an earlier export of a page holds and the newest lacks
    automatic: tuple[int, ...] = ()  # row_ids of brand messages that the user left out of answering

    @cached_property
    def fingerprints(self) -> np.ndarray:
        """What the reader's corrections know each comment by, made at the first one (`verdicts.fingerprint`)."""
        return fingerprint(self.comments)

    @cached_property
    def horizon(self) -> pd.Series:
        """Until when each comment was watched (`measure_horizon`)."""
        return measure_horizon(self.comments)

    @cached_property
    def last_change(self) -> pd.Timestamp:
        """When the last comment was written or answered: until then the backlog is drawn (`find_last_change`)."""
        return find_last_change(self.responses)

    @cached_property
    def next_responses(self) -> pd.DataFrame:
        """The brand's next message after each of a customer's in its thread, made when first asked for."""
        return measure_next_responses(self.comments, self.horizon, self.threads, without=self.automatic)

    @cached_property
    def conversations(self) -> pd.DataFrame:
        """What became of each thread that a customer started, made when first asked for."""
        return measure_conversations(self.comments, self.horizon, self.threads, without=self.automatic)

    @cached_property
    def crisis(self) -> Crisis:
        """The windows of the whole case by its verdicts (`measure_crisis`): of a sample for all who open it."""
        return measure_crisis(self.comments, self.timezone)

    @cached_property
    def filter_options(self) -> dict[str, tuple[str, ...]]:
        """What the filters offer (`list_options`)."""
        return list_options(self.comments)

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """The local days of the first and the last message that has a date; None where none has."""
        first, last = self.comments["created_at"].min(), self.comments["created_at"].max()
        if pd.isna(first):
            return None
        return first.tz_convert(self.timezone).date(), last.tz_convert(self.timezone).date()

    @cached_property
    def newcomers(self) -> np.ndarray:
        """Which rows are a customer's first of the case (`mark_newcomers`)."""
        return mark_newcomers(self.comments)

    @cached_property
    def folded(self) -> pa.Array:
        """The comments as a search looks through them, made at the first search."""
        return fold_texts(self.comments)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the comments, made when words are first compared."""
        return read_vocabulary(self.comments, self.folded, self.people.names)


def case_id(exports: list[tuple[str, bytes]]) -> str:
    """The same files give the same id (sha256 of names and contents, 16 hexadecimal digits)."""
    digest = hashlib.sha256()
    for name, data in exports:
        digest.update(f"{name}\0{len(data)}\0".encode(errors="replace"))
        digest.update(data)
    return digest.hexdigest()[:16]


def open_case(
    exports: list[tuple[str, bytes]],
    choices: Choices | None = None,
    progress: Callable[[str], None] = lambda stage: None,
    scored: Scored | None = None,
) -> Case:
    """Read, tidy, enrich and link `exports` (name, bytes); `progress` is told each stage as it begins.

    `scored`: keeps the scores of the last texts, so that another choice of brand or zone need not score them again.
    Raises the named errors of `analysis.errors`, nothing else.
    """
    choices = choices or Choices()
    check_timezone(choices.timezone)

    progress("read")
    tables, refused = read_exports(exports, choices)

    progress("tidy")
    collected = {file: pd.Timestamp(at).tz_convert("UTC") for file, at in choices.collected_at.items()}
    tidied = tidy(
        tables,
        timezone=choices.timezone,
        brands=choices.brands,
        date_orders=dict(choices.date_orders),
        date_zones=dict(choices.date_zones),
        collected_at=collected,
    )
    comments = enrich(tidied.comments, progress, scored)

    progress("responses")
    horizon = measure_horizon(comments)
    end = horizon.max()
    absences = find_absences(comments, tidied.spans)
    told = [
        *_collected_too_early(comments, collected, choices.timezone),
        *_absent(absences, choices.timezone),
    ]
    observed, inferred = measure_direct(comments, horizon)
    threads = find_threads(comments)
    return Case(
        comments=comments,
        set_aside=tidied.set_aside,
        repaired=tidied.repaired,
        notes=(*refused, *tidied.notes, *told),
        readings=tuple(describe(raw, columns, tidied.date_formats) for raw, columns in tables),
        brand_candidates=rank_brand_candidates(comments),
        timezone=choices.timezone,
        end=end,
        end_is_known=bool(comments["collected_at"].max() >= end),
        waiting_refused=_why_no_waiting(comments, tidied.notes),
        responses=observed,
        responses_inferred=inferred,
        people=meet_people(comments),
        absences=absences,
        thread_responses=measure_thread_responses(comments, horizon, threads),
        threads=threads,
    )


def leave_out(case: Case, automatic: tuple[int, ...]) -> Case:
    """The case with these brand messages (row_ids) answering nobody: its waits are measured anew."""
    if automatic == case.automatic:
        return case
    comments, horizon, threads = case.comments, case.horizon, case.threads
    observed, inferred = measure_direct(comments, horizon, without=automatic)
    return replace(
        case,
        automatic=automatic,
        responses=observed,
        responses_inferred=inferred,
        thread_responses=measure_thread_responses(comments, horizon, threads, without=automatic),
    )


def _collected_too_early(
    comments: pd.DataFrame, collected: dict[str, pd.Timestamp], timezone: str
) -> list[Note]:
    """The files with a comment after the moment that the user gave: there it is not used."""
    last = comments.groupby("source_file", observed=True)["created_at"].max()
    return [
        Note(
            "collected-too-early",
            {"collected": _moment(collected[str(file)], timezone), "last": _moment(latest, timezone)},
            "warning",
            str(file),
        )
        for file, latest in last.items()
        if str(file) in collected and latest > collected[str(file)]
    ]


def _absent(absences: pd.DataFrame, timezone: str) -> list[Note]:
    return [
        Note(
            "absent-later",
            {"rows": len(rows), "file": str(later), "taken": _moment(taken, timezone)},
            file=str(seen),
        )
        for (seen, later, taken), rows in absences.groupby(["seen_in", "absent_from", "taken"], sort=False)
    ]


def _moment(at: pd.Timestamp, timezone: str) -> str:
    return f"{at.tz_convert(timezone):%Y-%m-%d %H:%M}"


def _why_no_waiting(comments: pd.DataFrame, notes: list[Note]) -> str | None:
    """`not_computable`, but for dates that only want the day of the export."""
    refused = not_computable(comments)
    relative = any(note.code in ("dates-relative", "dates-yearless") for note in notes)
    return "relative-dates" if refused == "no-dates" and relative else refused
