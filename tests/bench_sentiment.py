"""Speed of sentiment and language against vaderSentiment's own loop on the same texts: part of `make bench`.

CPU seconds in one process, all timed in turn, since machines are shared and noisy; and peak memory. Texts: the
comments of the sample cases and the test cases, two by two; and each file of a folder of CSV files with a
column `text`, where `--folder` or BADBUZZ_LABELLED names one.
"""

import argparse
import json
import os
import random
import resource
import time
from pathlib import Path

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.case import open_case
from analysis.enrich.language import detect_language
from analysis.enrich.sentiment.score import score_tone
from analysis.samples import find_sample, list_samples

CASES = Path(__file__).parent / "enrich" / "sentiment_cases.json"
PAIRS = 20_000  # texts made of two others
TURNS = 5
SPOKEN = ("fr", "en")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=os.environ.get("BADBUZZ_LABELLED"))
    parser.add_argument("--rows", type=int, default=1_000_000, help="comments whose memory is measured")
    options = parser.parse_args()
    warm = pd.Series(["bon", "good"])
    score_tone(warm, pd.Series(SPOKEN))
    detect_language(warm)

    print(
        f"{'times as fast as vaderSentiment':40}{'texts':>8}{'VADER s':>9}{'sentiment':>11}{'language':>10}"
    )
    for language in SPOKEN:
        _compare(f"samples, two by two: {language}", _pair(_sample_texts(language), PAIRS), language)
    together: dict[str, list[pd.Series]] = {}
    for path in sorted(Path(options.folder).glob("*.csv")) if options.folder else []:
        texts = pd.read_csv(path, dtype="str", keep_default_na=False)["text"].drop_duplicates()
        language = detect_language(texts).value_counts().idxmax()
        if language in SPOKEN:
            _compare(f"{path.stem}: {language}", texts, language)
            together.setdefault(language, []).append(texts)
    for language, parts in together.items():
        _compare(f"all files: {language}", pd.concat(parts, ignore_index=True).drop_duplicates(), language)

    texts = _pair(_sample_texts("fr"), options.rows)
    before, start = _peak(), time.process_time()
    score_tone(texts, pd.Series("fr", index=texts.index))
    seconds = time.process_time() - start
    print(f"\n{len(texts)} comments: {seconds:.1f} s, peak {_peak():.2f} GB ({before:.2f} before scoring)")


def _sample_texts(language: str) -> list[str]:
    """Comments of the sample cases found to be in `language`, and the test cases in it."""
    cases = [case["text"] for case in json.loads(CASES.read_text(encoding="utf-8"))]
    texts = pd.Series(cases)
    for sample in map(find_sample, list_samples()):
        texts = pd.concat([texts, open_case(sample.read(), sample.choices).comments["text"].dropna()])
    return texts[(detect_language(texts) == language).to_numpy()].drop_duplicates().tolist()


def _pair(texts: list[str], wanted: int) -> pd.Series:
    chosen = random.Random(7)
    return pd.Series([f"{chosen.choice(texts)} {chosen.choice(texts)} {number}" for number in range(wanted)])


def _compare(name: str, texts: pd.Series, language: str) -> None:
    """One row: medians of several turns."""
    analyzer, spoken = SentimentIntensityAnalyzer(), pd.Series(language, index=texts.index)
    vader, sentiment, found = [], [], []
    for _ in range(TURNS):
        vader.append(_cpu(lambda: [analyzer.polarity_scores(text) for text in texts]))
        sentiment.append(_cpu(lambda: score_tone(texts, spoken)))
        found.append(_cpu(lambda: detect_language(texts)))
    vader, sentiment, found = (sorted(seconds)[TURNS // 2] for seconds in (vader, sentiment, found))
    print(
        f"{name:40}{len(texts):>8}{vader:>9.2f}{vader / sentiment:>11.1f}{vader / found:>10.1f}", flush=True
    )


def _cpu(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


if __name__ == "__main__":
    main()
