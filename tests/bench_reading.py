"""Reading a large export against `pandas.read_csv(dtype=str)` of the clean one: `make bench`.

`read_table` + `map_columns` + `parse_dates` of a made-up CSV of a million rows, which is written once to a temporary
folder, and of the same with one damaged row in 100,000 (`damage_export`), which read_csv refuses. Each side reads it
in a fresh process: CPU seconds (the best of RUNS) and peak memory (the highest resident size of the first run, less
that before the file was read: the file's bytes are counted in), as a multiple of the file.
"""

import argparse
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

from analysis.intake.columns import map_columns
from analysis.intake.dates import parse_dates
from analysis.intake.read import read_table
from tests.made_export import damage_export, make_export

RUNS = 2
MOST_TIME = 4.0  # times read_csv
MOST_MEMORY = 6.0  # times the file


def main() -> None:
    """Print both sides and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--side", choices=SIDES, help="measure this side alone and print it as JSON")
    parser.add_argument("--file", type=Path, help="an export that is there already")
    chosen = parser.parse_args()
    if chosen.side == "make":
        chosen.file.write_bytes(make_export(chosen.rows))
    elif chosen.side == "damage":
        chosen.file.with_suffix(".damaged.csv").write_bytes(damage_export(chosen.file.read_bytes()))
    elif chosen.side:
        print(json.dumps(_measure(SIDES[chosen.side], chosen.file)))
    elif chosen.file:
        _compare(chosen.file)
    else:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "made.csv"
            _child("make", file, "--rows", str(chosen.rows))
            _compare(file)


def _compare(file: Path) -> None:
    size, damaged = file.stat().st_size, file.with_suffix(".damaged.csv")
    _child("damage", file)
    sides = [
        ("pandas", file, "pandas.read_csv(dtype=str)"),
        ("badbuzz", file, "read_table + columns + dates"),
    ]
    sides += [("badbuzz", damaged, "the same, a few rows damaged")]
    plain, *ours = [json.loads(_child(side, path)) for side, path, _ in sides]
    print(f"reading {plain['rows']} rows, {size / 1e6:.0f} MB, in a process of its own each")
    for (_, _, name), found in zip(sides, [plain, *ours], strict=True):
        print(
            f"  {name:30} {found['seconds']:7.2f} s  {found['peak'] / 1e6:7.0f} MB at most, {found['rows']} rows"
        )
    for (_, _, name), found in zip(sides[1:], ours, strict=True):
        print(
            f"{name}: {found['seconds'] / plain['seconds']:.1f} times read_csv (target: at most {MOST_TIME:.0f}),"
        )
        print(f"  peak memory {found['peak'] / size:.1f} times the file (target: at most {MOST_MEMORY:.0f})")


def _child(side: str, file: Path, *further: str) -> str:
    """What a fresh process prints. (A process made in a large one would inherit its highest resident size.)"""
    command = [sys.executable, "-m", "tests.bench_reading", "--side", side, "--file", str(file), *further]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def _measure(read, file: Path) -> dict[str, float]:
    before = _highest()
    data = file.read_bytes()
    seconds, peak = [], 0
    for _ in range(RUNS):
        start = time.process_time()
        rows = read(data)
        seconds.append(time.process_time() - start)
        peak = peak or _highest() - before
    return {"seconds": min(seconds), "peak": peak, "rows": rows}


def _highest() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _plain(data: bytes) -> int:
    return len(pd.read_csv(io.BytesIO(data), dtype=str))


def _ours(data: bytes) -> int:
    raw = read_table(data, "made.csv")
    columns = map_columns(raw.frame)
    dates = parse_dates(columns.series(raw.frame, "created_at"), timezone="Europe/Paris")
    return int(dates.created_at.notna().sum())


SIDES = {"make": None, "damage": None, "pandas": _plain, "badbuzz": _ours}


if __name__ == "__main__":
    main()
