"""The whole line in one function, in order: exports in, a case out. The only place where stages meet."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis import comments as table
from analysis.enrich.inherit import inherit_language
from analysis.enrich.language import detect_language
from analysis.enrich.links import link_answers
from analysis.enrich.sentiment import score_in_context, weigh_sentiment
from analysis.intake.dates.zones import check_timezone
from analysis.intake.tidy import rank_brand_candidates, tidy
from analysis.measures.horizon import measure_horizon
from analysis.measures.responses import measure_responses, measure_thread_responses, not_computable
from analysis.measures.snapshots import find_absences
from analysis.measures.terms import Vocabulary
from analysis.notes import Note
from analysis.pseudonyms import People, meet_people
from analysis.reading import Choices, Reading, describe, read_exports
from analysis.search import fold_texts
from analysis.verdicts import fingerprint
from analysis.vocabulary import read_vocabulary

# What a progress bar names, in order (`stage-<name>` in the words).
STAGES = ("read", "tidy", "language", "sentiment", "links", "responses")
# Fingerprint of all texts and threads -> their language and scores; one entry at a time.
Scored = dict[str, pd.DataFrame]


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
    people: People
    absences: pd.DataFrame  # what an earlier export of a page holds and the newest lacks

    @cached_property
    def fingerprints(self) -> np.ndarray:
        """What the reader's corrections know each comment by, made at the first one (`verdicts.fingerprint`)."""
        return fingerprint(self.comments)

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
        responses=measure_responses(comments, horizon),
        responses_inferred=measure_responses(comments, horizon, inferred=True),
        people=meet_people(comments),
        absences=absences,
        thread_responses=measure_thread_responses(comments, horizon),
    )


def enrich(
    comments: pd.DataFrame,
    progress: Callable[[str], None] = lambda stage: None,
    scored: Scored | None = None,
) -> pd.DataFrame:
    """The table of intake with the columns of enrich: language, sentiment, links."""
    key = _fingerprint(comments[["platform", "thread_id", "text"]]) if scored is not None else ""
    if scored is None or key not in scored:
        progress("language")
        spoken = inherit_language(comments, detect_language(comments["text"]))
        progress("sentiment")
        scores = pd.concat([weigh_sentiment(comments["text"], spoken["language"]), spoken], axis="columns")
        if scored is not None:
            scored.clear()
            scored[key] = scores
    else:
        scores = scored[key]
    progress("links")
    judged = score_in_context(comments, scores, scores["language"])
    spoken = scores[["language", "language_from"]]
    return table.conform(pd.concat([comments, judged, spoken, link_answers(comments)], axis="columns"))


def _fingerprint(texts: pd.DataFrame) -> str:
    digest = hashlib.sha256()
    for name in texts.columns:
        for value in texts[name].astype("str").fillna("").to_numpy():
            digest.update(value.encode("utf-8", errors="replace") + b"\0")
    return digest.hexdigest()


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
