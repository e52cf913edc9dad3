"""Damaged exports by the thousand: `make fuzz` (bounded in time, not part of the tests).

Each input (tests/mutate.py) is read, mapped and tidied, now and then with choices that a person could make. It may
become a table or be refused by a named error; anything else is a failure: another exception, a row (or a letter of a
delimited text) that is not accounted for, a table that is not THE TABLE, more than LIMIT seconds. A failure is told
with its seed (`--seed N` reads that input again, as long as the exports are the same) and its bytes are kept in
fuzz_failures/.
"""

import argparse
import faulthandler
import re
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path
from random import Random

import pandas as pd

from analysis import comments as table
from analysis.errors import BadbuzzError
from analysis.intake.columns import FIELDS, ColumnMap, map_columns
from analysis.intake.encodings.decode import decode
from analysis.intake.read import RawTable, read_table, read_tables
from analysis.intake.tidy import Tidied, tidy
from tests.mutate import load_sources, make_input

LIMIT = 10  # CPU seconds for one input: another program on the machine must make no failure
# A shorter input counts as so long: what every reading costs is no pace.
LEAST_KB = 10
KEPT = Path(__file__).parents[1] / "fuzz_failures"
# The timer waits for C code to come back; where it does not in so many seconds, the run ends and shows where it was.
STUCK = 120
GZIP = b"\x1f\x8b"


class Overtime(BaseException):
    """An input took more than LIMIT CPU seconds (no Exception, so that no reader takes it for a damaged file)."""


class Unaccounted(Exception):
    """Rows in are not comments + rows set aside, or a delimited text holds more or fewer letters than its rows."""


def main() -> int:
    """Read damaged exports until the time is over; 1 where any of them failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument(
        "--start", type=int, default=None, help="first seed; from the clock where it is not given"
    )
    parser.add_argument("--seed", type=int, help="read the input of this seed alone")
    chosen = parser.parse_args()
    sources = load_sources()
    if chosen.seed is not None:
        outcome, told, seconds, length = _try_one(sources, chosen.seed)
        print(f"{outcome} {told} ({seconds:.2f} s for {length / 1000:.0f} KB)")
        return int(outcome == "failure")
    seed = int(time.time()) * 1_000 if chosen.start is None else chosen.start
    print(f"{len(sources)} exports, {chosen.seconds:.0f} s, seeds from {seed}", flush=True)
    outcomes, failures, slowest, size, inputs = Counter(), [], (0.0, 0, ""), 0, 0
    end = time.monotonic() + chosen.seconds
    while time.monotonic() < end:
        outcome, told, seconds, length = _try_one(sources, seed)
        outcomes[told if outcome == "refused" else outcome] += 1
        if outcome == "failure":
            failures.append((seed, told))
        pace = seconds / max(LEAST_KB, length / 1000)
        slowest = max(slowest, (pace, seed, f"{seconds:.2f} s for {length / 1000:.0f} KB"))
        inputs, size, seed = inputs + 1, size + length, seed + 1
    print(f"\n{inputs} inputs, {size / 1e6:.0f} MB: {outcomes['read']} read, {len(failures)} failures")
    for code, count in sorted(outcomes.items()):
        if code not in ("read", "failure"):
            print(f"  refused {count:6}  {code}")
    print(f"slowest: {slowest[0] * 1000:.0f} ms per KB ({slowest[2]}, seed {slowest[1]})")
    for failed, told in failures:
        print(f"FAILED seed {failed}: {told}")
    return int(bool(failures))


def _try_one(sources: dict[str, bytes], seed: int) -> tuple[str, str, float, int]:
    """(read, refused or failure; the refusal's code or what failed; CPU seconds; bytes) of one seed's input."""
    random = Random(seed)
    name, data, made = make_input(sources, random)
    start = time.process_time()
    faulthandler.dump_traceback_later(STUCK, exit=True)
    signal.signal(signal.SIGPROF, _ring)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        _read(data, name, random)
        outcome = ("read", "")
    except BadbuzzError as error:
        outcome = ("refused", " ".join(filter(None, (error.code, error.data.get("reason", "")))))
    except (Exception, Overtime) as error:
        signal.setitimer(signal.ITIMER_PROF, 0)
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = next(
            (f for f in reversed(traceback.extract_tb(error.__traceback__)) if "analysis" in f.filename), at
        )
        outcome = (
            "failure",
            f"{error!r:.200} in {Path(where.filename).name}:{where.lineno} ({name}: {', '.join(made)})",
        )
        KEPT.mkdir(exist_ok=True)
        (KEPT / f"{seed}_{name}").write_bytes(data)
        print(f"seed {seed}: {outcome[1]}", flush=True)
        traceback.print_exception(error, limit=-6, file=sys.stdout)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()
    return *outcome, time.process_time() - start, len(data)


def _read(data: bytes, name: str, random: Random) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tables = [(raw, map_columns(raw.frame)) for raw in read_tables(data, name)]
        tidied = tidy(tables) if random.random() < 0.6 else _tidy_as_chosen(tables, random)
    if [(raw.format, raw.name) for raw, _ in tables] == [("csv", name)] and not data.startswith(GZIP):
        # Opened cells lose the letters of their JSON's names.
        _check_letters(read_table(data, name, as_is=True), data)
    comments = tidied.comments
    table.check(comments, "intake")
    rows = sum(len(raw.frame) + len(raw.set_aside) for raw, _ in tables)
    same_row = int(comments["comment_id"].str.endswith("#reply").fillna(False).sum())
    if rows != len(comments) - same_row + len(tidied.set_aside):
        raise Unaccounted(
            f"{rows} rows, {len(comments)} comments ({same_row} on a row), {len(tidied.set_aside)} set aside"
        )


def _tidy_as_chosen(tables: list[tuple[RawTable, ColumnMap]], random: Random) -> Tidied:
    """Tidied with any column for some fields, and any answer to what the Case page asks."""
    chosen = []
    for raw, columns in tables:
        places = [None, *range(raw.frame.shape[1])]
        wrong = {field: random.choice(places) for field in random.sample(FIELDS, random.randrange(6))}
        chosen.append((raw, columns.override({"text": random.choice(places[1:]), **wrong})))
    names = [raw.name for raw, _ in tables]
    return tidy(
        chosen,
        timezone=random.choice(("Europe/Paris", "America/New_York", "Asia/Kathmandu")),
        brands=random.choice((None, (), ("ana",), ("ben", "", "nobody"))),
        date_zones=dict.fromkeys(names[:1], "America/Toronto"),
        date_orders=dict.fromkeys(names, random.choice(("day_first", "month_first"))),
        collected_at=random.choice((None, dict.fromkeys(names, pd.Timestamp("2025-03-30T01:30Z")))),
    )


def _check_letters(raw: RawTable, data: bytes) -> None:
    """Every letter and digit from the line of the first row on is in a cell or in a row set aside, once."""
    text = decode(data).text.replace("\x00", "")
    first = min([*raw.source_rows[:1].tolist(), *raw.set_aside["source_row"][:1].tolist()], default=1)
    # A carriage return alone ends a line, or is a sign in one: the reader knows which.
    below = {
        _letters("".join(lines[first - 1 :])) for lines in (text.split("\n"), re.split(r"\r\n|\r|\n", text))
    }
    found = _letters("".join(map("".join, raw.frame.to_numpy().tolist()))) + _letters(
        "".join(raw.set_aside["raw"])
    )
    if found not in below:
        raise Unaccounted(
            f"{below} letters and digits from line {first} on, {found} in the table and set aside"
        )


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _ring(signum, frame) -> None:
    raise Overtime(f"more than {LIMIT} s")


if __name__ == "__main__":
    sys.exit(main())
