"""`report`: the comments and the measures as files."""

import sys
from dataclasses import replace

import pandas as pd

from analysis.added_events import join_events
from analysis.case import Case
from analysis.commands.read import describe, open_asked
from analysis.comments import SENTIMENT_FROM
from analysis.corrections_files import read_corrections
from analysis.events import no_events
from analysis.events_files import read_events_file, write_events
from analysis.measures.opening import DEFAULT, OpeningHours
from analysis.measures.opening_text import read_opening_hours
from analysis.notes import Note
from analysis.report.crisis import collect_crisis
from analysis.report.events import collect_events
from analysis.report.files import write_files
from analysis.report.measures import collect_measures
from analysis.report.summary import collect_summary
from analysis.report.waiting import collect_waiting, collect_waiting_inferred
from analysis.samples import recognise, say_notice
from analysis.verdicts import classic, correct, find_rows
from analysis.words import say_note
from analysis.xlsx_files import count_losses, say_losses


def report(options) -> None:
    """The comments and the measures as files."""
    hours = _opening_hours(options)
    case = open_asked(options)
    comments = _judged(case, options)
    sample, ours = recognise(case.comments)
    events = _events(options, sample.events if sample and ours.all() else no_events())
    audience = options.audience or (sample.audience if sample else None)
    measures = collect_measures(
        comments,
        case.responses,
        case.thread_responses,
        case.end,
        case.waiting_refused,
        case.timezone,
        audience,
    )
    measures["crisis"] = collect_crisis(comments, case.timezone, audience)
    measures["summary"] = collect_summary(comments, case.responses, case.waiting_refused, case.timezone)
    if not case.waiting_refused:
        tables = {
            "direct": case.responses,
            "inferred": case.responses_inferred,
            "thread": case.thread_responses,
            "next": case.next_responses,
            "conversations": case.conversations,
        }
        measures["waiting"] = collect_waiting(comments, tables, case.end, case.timezone, hours)
    elif case.waiting_refused == "no-links":
        measures["waiting"] = collect_waiting_inferred(case.responses_inferred, case.end)
    measures["reading"] = describe(case, options.lang)
    source = comments["sentiment_from"].value_counts()
    measures["verdicts"] = {name: int(source[name]) for name in SENTIMENT_FROM}
    if len(events):
        measures["events"] = collect_events(events, case.timezone)
    if sample:
        print(say_notice())
    for path in write_files(
        options.out,
        comments,
        measures,
        case.set_aside,
        names=options.names,
        sample=sample,
        events=write_events(events, case.timezone) if len(events) else None,
    ):
        print(path)
    for sentence in say_losses(count_losses(case.comments), options.lang):
        print(sentence)


def _opening_hours(options) -> OpeningHours:
    """Those asked for; the zone is the dates', where they name none. Raises UnreadableOpeningHours."""
    usual = replace(DEFAULT, timezone=options.timezone)
    return read_opening_hours(options.hours, usual) if options.hours else usual


def _events(options, told: pd.DataFrame) -> pd.DataFrame:
    """The case's own events with those of the file asked for, of which it is told what was read (`events.COLUMNS`)."""
    if options.events is None:
        return told
    given, notes = read_events_file(options.events.read_bytes(), options.events.name, options.timezone)
    for note in notes:
        print(say_note(note, options.lang), file=sys.stderr)
    return join_events(told, given, options.timezone)


def _judged(case: Case, options) -> pd.DataFrame:
    """The comments with the verdicts asked for; what the file of corrections lacks or holds too much is told."""
    comments = classic(case.comments) if options.verdicts == "classic" else case.comments
    if options.corrections is None:
        return comments
    given, none = read_corrections(options.corrections.read_bytes(), options.corrections.name)
    lost = int((find_rows(comments, given, case.fingerprints) < 0).sum())
    told = {"loaded": len(given), "unread": none, "lost": lost}
    for code, rows in told.items():
        if rows:
            note = Note(f"corrections-{code}", {"name": options.corrections.name, "rows": rows})
            print(say_note(note, options.lang), file=sys.stderr)
    return correct(comments, given, case.fingerprints)
