"""The cost of waiting as ratios within one run: every measure of the page against `pandas.read_csv` on the case's file.

Part of `make bench`. CPU seconds; 3 times read_csv is what all of it may cost.
"""

import argparse
import io
import time
from collections.abc import Callable

import pandas as pd

from analysis.case import Case, open_case
from analysis.comments import brand_messages
from analysis.measures.automatic import list_repeated
from analysis.measures.backlog import measure_backlog
from analysis.measures.conversations import measure_conversations, summarise_conversations
from analysis.measures.groups import COLUMNS, label_groups, measure_waits_by
from analysis.measures.horizon import measure_horizon
from analysis.measures.latency import curve_of, summarise_latency
from analysis.measures.need import CODEBOOK, needs_answer
from analysis.measures.next_responses import measure_next_responses
from analysis.measures.opening import DEFAULT, in_opening_hours
from analysis.measures.responses import measure_responses, measure_thread_responses
from analysis.measures.silences import find_silences, list_posts_meanwhile
from analysis.measures.survival import share_answered_within
from analysis.measures.threads import find_threads
from analysis.measures.week import measure_week
from tests.made_export import make_export

GROUPINGS = (*COLUMNS, "need", "author", "weekday", "part", "hour")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    data = make_export(rows)
    unit = _cpu(lambda: pd.read_csv(io.BytesIO(data), dtype=str))[0]
    case = open_case([("made.csv", data)])
    print(f"{len(case.comments)} comments; pandas.read_csv(dtype=str): {unit:.2f} s")
    total = sum(_tell(name, work, unit) for name, work in steps(case).items())
    print(f"  {'all of it':34} {total:7.2f} s  {total / unit:5.2f} x read_csv (at most 3)")


def steps(case: Case) -> dict[str, Callable]:
    """Every measure of the page, by name, each from what the steps before it left."""
    comments, made = case.comments, {}

    def keep(name: str, work: Callable) -> Callable:
        return lambda: made.update({name: work()})

    def direct() -> pd.DataFrame:
        return made["direct responses"]

    def in_threads(measure: Callable) -> pd.DataFrame:
        return measure(comments, made["horizon"], made["threads"])

    def arrivals(rows: pd.DataFrame) -> pd.DataFrame:
        return measure_week(rows["created_at"], rows["precision"], case.timezone)

    return {
        "horizon": keep("horizon", lambda: measure_horizon(comments)),
        "direct responses": keep("direct responses", lambda: measure_responses(comments, made["horizon"])),
        "threads": keep("threads", lambda: find_threads(comments)),
        "thread responses": keep("thread", lambda: in_threads(measure_thread_responses)),
        "next responses": keep("next", lambda: in_threads(measure_next_responses)),
        "conversations": lambda: summarise_conversations(in_threads(measure_conversations)),
        "need of an answer": keep("need", lambda: needs_answer(comments, CODEBOOK)),
        "opening hours": keep("opening", lambda: in_opening_hours(direct(), DEFAULT)),
        "summaries and curves": lambda: [
            (summarise_latency(table, case.end), curve_of(table), share_answered_within(table))
            for table in (direct(), made["opening"], made["thread"], made["next"])
        ],
        "groups": lambda: [
            measure_waits_by(direct(), label_groups(comments, by, case.timezone, need=made["need"]))
            for by in GROUPINGS
        ],
        "backlog": lambda: measure_backlog(direct()),
        "silences": lambda: find_silences(comments, direct(), case.end),
        "posts meanwhile": lambda: list_posts_meanwhile(comments, direct()),
        "the week": lambda: (arrivals(comments), arrivals(comments[brand_messages(comments)])),
        "repeated messages": lambda: list_repeated(comments, direct()),
    }


def _tell(name: str, work: Callable, unit: float) -> float:
    seconds = _cpu(work)[0]
    print(f"  {name:34} {seconds:7.2f} s  {seconds / unit:5.2f}", flush=True)
    return seconds


def _cpu(work: Callable) -> tuple[float, object]:
    start = time.process_time()
    found = work()
    return time.process_time() - start, found


if __name__ == "__main__":
    main()
