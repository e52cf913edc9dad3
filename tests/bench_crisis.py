"""The cost of the anatomy of a crisis and of its story as ratios within one run: against `pandas.read_csv` on the
case's file.

Part of `make bench`. CPU seconds; 3 times read_csv is what all of it may cost.
"""

import argparse
import io
import time
from collections.abc import Callable

import pandas as pd

from analysis.case import open_case
from analysis.events import no_events
from analysis.measures.crisis import measure_crisis
from analysis.measures.series import measure_series
from analysis.story.write import tell_story
from tests.made_export import make_export


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    data = make_export(rows)
    unit = _cpu(lambda: pd.read_csv(io.BytesIO(data), dtype=str))
    case = open_case([("made.csv", data)])
    print(f"{len(case.comments)} comments; pandas.read_csv(dtype=str): {unit:.2f} s")
    crisis = measure_crisis(case.comments, case.timezone)
    steps = {
        "series of one set of bins": lambda: measure_series(case.comments, "day", case.timezone),
        "windows, baseline and shape": lambda: measure_crisis(case.comments, case.timezone),
        "the story, its crisis known": lambda: tell_story(case, no_events(), crisis=crisis),
    }
    total = sum(_tell(name, work, unit) for name, work in steps.items())
    print(f"  {'all of it':34} {total:7.2f} s  {total / unit:5.2f} x read_csv (at most 3)")


def _tell(name: str, work: Callable, unit: float) -> float:
    seconds = _cpu(work)
    print(f"  {name:34} {seconds:7.2f} s  {seconds / unit:5.2f}", flush=True)
    return seconds


def _cpu(work: Callable) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
