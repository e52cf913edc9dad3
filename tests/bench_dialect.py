"""How fast the dialect is found, against csv.Sniffer on the same text in the same run: `python -m tests.bench_dialect`.

The exports of tests/exports (small ones repeated to 64 KB) and those in the folder that BADBUZZ_EXPORTS names. CPU
seconds.
"""

import csv
import os
import statistics
import time
from pathlib import Path

from analysis.intake.delimited.delimiter import SAMPLE_CHARS, find_dialect
from analysis.intake.encodings.decode import decode
from tests.made_export import make_export

REPEATS = 5
# csv.Sniffer's patterns look for the closing quote from every opening one, to the end, each time.
CRAFTED = {
    "quotes never closed": ",'" * 32_768,
    "quotes and commas": 'a,"b' * 16_384,
    "returns": "\r" * 65_536,
}


def main() -> None:
    """Print the tables."""
    ours, theirs = [], []
    for name, text in _samples():
        sniffed, found = (
            _fastest(lambda text=text: _sniff(text)),
            _fastest(lambda text=text: find_dialect(text)),
        )
        ours.append(found)
        theirs.append(sniffed)
        print(
            f"  {name:45} Sniffer {sniffed * 1e3:7.1f} ms, ours {found * 1e3:6.1f} ms, {found / sniffed:5.1f} x"
        )
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"median of {len(ours)} files: ours is {ratio:.1f} times Sniffer's")
    long = make_export(6_000).decode()
    for size in (65_536, 262_144, 1_048_576):
        print(f"  {size // 1024:5} KB: {_fastest(lambda size=size: find_dialect(long[:size])) * 1e3:6.1f} ms")
    for name, text in CRAFTED.items():
        found = _fastest(lambda text=text: find_dialect(text))
        short = text[: len(text) // 16]
        sniffed = _fastest(lambda short=short: _sniff(short), 1)
        print(
            f"  crafted, {name}: ours {found * 1e3:.1f} ms; Sniffer, on a sixteenth of it, {sniffed * 1e3:.0f} ms"
        )


def _samples():
    folders = [Path(__file__).parent / "exports", Path(os.environ.get("BADBUZZ_EXPORTS", "/nowhere"))]
    for path in sorted(file for folder in folders for file in folder.rglob("*.csv")):
        decoded = decode(path.read_bytes())
        if decoded is None or decoded.text.count("\n") < 2:
            continue
        text = decoded.text
        if len(text) < SAMPLE_CHARS:
            head, _, body = text.partition("\n")
            text = head + "\n" + body * (SAMPLE_CHARS // len(body) + 1)
        yield path.name, text[:SAMPLE_CHARS]


def _sniff(text: str) -> None:
    try:
        csv.Sniffer().sniff(text)
    except csv.Error:
        return


def _fastest(work, repeats: int = REPEATS) -> float:
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main()
