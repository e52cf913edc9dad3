"""Language detection against vaderSentiment's own loop on the same texts in the same run, CPU seconds: `make bench`.

Without arguments on comments made for it (distinct ones, French and English, a few of them hard); with CSV files (a
column `text`) on those, one after the other and together. Best of ROUNDS for both, the library loaded before.
"""

import io
import sys
import time
from pathlib import Path

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.enrich.language import detect_language
from tests.made_export import make_export

ROUNDS = 3
ROWS = 20_000
TARGET = 5
HARD = "a o the un"  # no language: the library is asked, and loaded


def main(files: list[str]) -> None:
    """Print how many times as fast, per file and for all together."""
    if files:
        parts = {Path(name).name: _texts(pd.read_csv(name, dtype="str")) for name in files}
    else:
        parts = {"made": _texts(pd.read_csv(io.BytesIO(make_export(ROWS)), dtype="str"))}
    if len(parts) > 1:
        parts["all"] = pd.concat(parts.values(), ignore_index=True)
    analyzer = SentimentIntensityAnalyzer()
    detect_language(pd.Series([HARD]))
    print(f"language against vaderSentiment's loop on the same texts, times as fast (target: {TARGET}):")
    for name, texts in parts.items():
        vader = _cpu(lambda texts=texts: [analyzer.polarity_scores(text) for text in texts])
        ours = _cpu(lambda texts=texts: detect_language(texts))
        print(f"  {name}: {vader / ours:.1f} ({len(texts)} texts, {1e6 * ours / len(texts):.1f} µs each)")


def _texts(frame: pd.DataFrame) -> pd.Series:
    column = "text" if "text" in frame else max(frame, key=lambda name: frame[name].str.len().mean())
    return frame[column].fillna("").astype("str").drop_duplicates(ignore_index=True)


def _cpu(work) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    main(sys.argv[1:])
