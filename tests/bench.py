"""Speed and memory as ratios within one run (machines are shared and noisy): `make bench`.

Each stage of opening a made-up export against `pandas.read_csv(dtype=str)` on the same bytes, sentiment and language
against vaderSentiment's own loop on the same texts, and peak memory against the size of the file. CPU seconds.
"""

import argparse
import io
import resource
import time
from itertools import pairwise

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.case import open_case
from analysis.enrich.language import detect_language
from analysis.enrich.sentiment import score_sentiment
from analysis.measures.latency import curve_of, summarise_latency
from analysis.measures.sentiment import measure_sentiment, measure_tone
from analysis.measures.volume import choose_bin, measure_brand, measure_volume
from analysis.measures.weight import rank_weight
from tests.made_export import make_export

VADER_SAMPLE = 5_000  # texts that vaderSentiment's loop is timed on


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    rows = parser.parse_args().rows
    data = make_export(rows)
    print(f"{rows} rows, {len(data) / 1e6:.0f} MB")

    reading = _cpu(lambda: pd.read_csv(io.BytesIO(data), dtype=str))
    _tell("pandas.read_csv(dtype=str)", reading, reading)

    marks = []
    case = open_case([("made.csv", data)], progress=lambda stage: marks.append((stage, time.process_time())))
    marks.append(("", time.process_time()))
    for (stage, start), (_, end) in pairwise(marks):
        _tell(f"open: {stage}", end - start, reading)
    _tell("open: all", marks[-1][1] - marks[0][1], reading)
    _tell("measures of all pages", _cpu(lambda: _measure(case)), reading)

    texts = case.comments["text"].drop_duplicates().head(VADER_SAMPLE)
    analyzer = SentimentIntensityAnalyzer()
    vader = _cpu(lambda: [analyzer.polarity_scores(text) for text in texts])
    print(f"\nagainst vaderSentiment's loop on {len(texts)} texts ({vader:.2f} s), times as fast:")
    for language in ("fr", "en"):
        spoken = pd.Series(language, index=texts.index)
        score_sentiment(texts.head(10), spoken.head(10))
        ours = _cpu(lambda spoken=spoken: score_sentiment(texts, spoken))
        print(f"  sentiment {language}: {vader / ours:.1f}")
    print(f"  language: {vader / _cpu(lambda: detect_language(texts)):.1f}")

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"\npeak memory: {peak / 1e6:.0f} MB, {peak / len(data):.1f} times the file")


def _measure(case) -> None:
    comments = case.comments
    volume = measure_volume(
        comments, choose_bin(comments["created_at"], comments["precision"]), case.timezone
    )
    measure_brand(comments, volume)
    measure_sentiment(comments)
    measure_tone(comments)
    summarise_latency(case.responses, case.end)
    curve_of(case.thread_responses)
    rank_weight(comments, 50)


def _cpu(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _tell(name: str, seconds: float, unit: float) -> None:
    print(f"  {name:30} {seconds:7.2f} s  {seconds / unit:6.1f} x read_csv")


if __name__ == "__main__":
    main()
