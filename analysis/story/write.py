"""The whole story of a case, or what could be told of it at a moment: entries in order of time.

In: a `Case`, the table of events. Out: `told.Story`. Every number of an entry is of its own period or before it; what
only the whole case knows (windows, the last word) is told with the whole case, or as far as it was known `until` then.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analysis.case import Case
from analysis.comments import SENTIMENTS
from analysis.measures.backlog import measure_backlog, sample_backlog
from analysis.measures.bins import BINS
from analysis.measures.crisis import Crisis, measure_crisis
from analysis.measures.horizon import measure_horizon
from analysis.measures.responses import measure_responses
from analysis.measures.series import measure_series
from analysis.measures.threads import Threads, find_threads
from analysis.story.past import look_back, tell_end
from analysis.story.periods import Periods, choose_story_bin, lay_periods, offer_bins, split_rows
from analysis.story.rules import Facts, write_headline, write_lines
from analysis.story.told import Entry, Line, Numbers, Story
from analysis.story.turns import find_turns

# What nothing that is told of a past is measured on: of a large case it is most of what would be copied.
UNTOLD = ("title", "text", "url", "post_url")


@dataclass(frozen=True)
class _Source:
    """What is told: the whole table or a past one, and what was measured on it. `rows`: row_ids in the whole case."""

    comments: pd.DataFrame
    rows: np.ndarray
    responses: pd.DataFrame | None
    threads: Threads
    gone: pd.DataFrame  # row_id (of this table), taken
    crisis: Crisis
    texts: pd.Series  # of the whole case
    whole: bool


def tell_story(
    case: Case,
    events: pd.DataFrame,
    *,
    bin: str | None = None,
    until: pd.Timestamp | None = None,
    crisis: Crisis | None = None,
    last_only: bool = False,
) -> Story:
    """The story in entries of `bin` (of STORY_BINS; None: the one of `Story.bins` that fits the span).

    `events`: `events.COLUMNS`, which `Entry.events` counts in. `until` (zone-aware): nothing later is known; `crisis`:
    of the whole case, where it is measured already. `last_only`: the last period only, written or not.
    """
    offered = offer_bins(case.comments)
    bin = bin or choose_story_bin(case.comments, offered)
    source = _whole(case, crisis) if until is None else _past(case, until)
    ends = tell_end(events, case.timezone)
    known = ends if until is None else ends[ends < until]
    periods = lay_periods(source.comments, known, bin, case.timezone, until)
    if periods is None:
        undated = int((~source.comments["is_brand"].fillna(False)).sum())
        return Story(bin, (), offered, undated, until)
    entries = _write(source, periods, events, known, bin, case.timezone, last_only)
    return Story(
        bin, tuple(_in_whole(entry, source.rows) for entry in entries), offered, periods.unplaced, until
    )


def _whole(case: Case, crisis: Crisis | None) -> _Source:
    return _Source(
        case.comments,
        np.arange(len(case.comments)),
        None if case.waiting_refused else case.responses,
        case.threads,
        case.absences[["row_id", "taken"]],
        crisis or case.crisis,
        case.comments["text"],
        True,
    )


def _past(case: Case, until: pd.Timestamp) -> _Source:
    past = look_back(case.comments.drop(columns=list(UNTOLD)), until)
    # Whether an export tells of waiting is of the file, not of the time: a brand that has not answered yet is silent.
    responses = None
    if not case.waiting_refused:
        without = past.place(np.asarray(case.automatic, dtype="int64"))
        responses = measure_responses(past.comments, measure_horizon(past.comments), without=without)
    gone = case.absences[case.absences["taken"] <= until]
    gone = gone[gone["row_id"].isin(past.rows)]
    return _Source(
        past.comments,
        past.rows,
        responses,
        find_threads(past.comments),
        pd.DataFrame(
            {"row_id": past.place(gone["row_id"].to_numpy("int64")), "taken": gone["taken"].to_numpy()}
        ),
        measure_crisis(past.comments, case.timezone),
        case.comments["text"],
        False,
    )


def _write(
    source: _Source,
    periods: Periods,
    events: pd.DataFrame,
    ends: pd.Series,
    bin: str,
    zone: str,
    last_only: bool,
) -> list[Entry]:
    """One entry per period in which something was written or happened."""
    comments, edges = source.comments, periods.edges
    span = edges[0], edges[-1] - pd.Timedelta(microseconds=1)
    series = measure_series(comments, bin, zone, span=span)
    waits = None
    if source.responses is not None:
        waits = sample_backlog(measure_backlog(source.responses), edges)
    turns = find_turns(comments, source.responses, source.crisis, whole=source.whole)
    expected = _expect(source.crisis, edges, bin)
    happened = np.searchsorted(edges.asi8, pd.DatetimeIndex(ends).as_unit("us").asi8, side="right") - 1
    numbers = [len(edges) - 2] if last_only else range(len(edges) - 1)
    entries = []
    for number in numbers:
        rows = periods.rows(number)
        here = tuple(int(place) for place in ends.index[happened == number])
        if not (len(rows) or here or last_only):
            continue
        start, end = edges[number], edges[number + 1]
        crowd, brand = split_rows(comments, rows)
        gone = source.gone[source.gone["row_id"].isin(crowd)]
        facts = Facts(
            numbers=_count(series.iloc[number], waits, number),
            crowd=crowd,
            brand=brand,
            negative=crowd[(comments["sentiment"].iloc[crowd] == "negative").to_numpy()],
            turns=turns.within(start, end),
            events=tuple((events["title_fr"].loc[at], events["title_en"].loc[at]) for at in here),
            gone=gone["row_id"].to_numpy(),
            taken=gone["taken"].max() if len(gone) else None,
            expected=expected[number],
            in_window=turns.in_window(start, end),
        )
        entries.append(_entry(source, facts, start, end, here))
    return entries


def _entry(source: _Source, facts: Facts, start, end, events: tuple[int, ...]) -> Entry:
    return Entry(
        start=start,
        end=end,
        headline=write_headline(facts),
        lines=write_lines(
            facts, source.comments, source.threads, lambda row: source.texts.iloc[source.rows[row]]
        ),
        numbers=facts.numbers,
        crowd=tuple(facts.crowd.tolist()),
        brand=tuple(facts.brand.tolist()),
        turns=tuple(dict.fromkeys(turn.name for turn in facts.turns)),
        events=events,
        in_window=facts.in_window,
    )


def _count(row: pd.Series, waits: pd.DataFrame | None, number: int) -> Numbers:
    told = {} if waits is None else waits.iloc[number]
    known = pd.notna(row["authors"])
    return Numbers(
        comments=int(row["comments"]),
        negative=int(row["negative"]),
        scored=int(sum(row[name] for name in SENTIMENTS)),
        brand=int(row["brand"]),
        authors=int(row["authors"]) if known else None,
        new_authors=int(row["new_authors"]) if known else None,
        answered=None if waits is None else int(told["answered"]),
        # Watched or not any more: what arrived less what was answered, as it was known then.
        unanswered=None if waits is None else int(told["waiting"] + told["unwatched"]),
    )


def _expect(crisis: Crisis, edges: pd.DatetimeIndex, bin: str) -> list[float | None]:
    """The negative comments that are normal for each period; None where the crisis was looked for on longer bins."""
    if not crisis.found or BINS.index(crisis.bin) > BINS.index(bin):
        return [None] * (len(edges) - 1)
    baseline = crisis.found["negative"].baseline
    where = (
        np.searchsorted(edges.asi8, pd.DatetimeIndex(baseline["start"]).as_unit("us").asi8, side="right") - 1
    )
    inside = (where >= 0) & (where < len(edges) - 1)
    sums = np.bincount(where[inside], baseline["expected"].to_numpy()[inside], minlength=len(edges) - 1)
    return [float(value) if value > 0 else None for value in sums]


def _in_whole(entry: Entry, rows: np.ndarray) -> Entry:
    """The entry with row_ids of the whole case."""

    def ids(positions: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(rows[np.array(positions, dtype="int64")].tolist())

    def line(one: Line) -> Line:
        return replace(one, rows=ids(one.rows))

    return replace(
        entry,
        headline=line(entry.headline),
        lines=tuple(line(one) for one in entry.lines),
        crowd=ids(entry.crowd),
        brand=ids(entry.brand),
    )
