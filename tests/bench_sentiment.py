"""Speed of sentiment and language against vaderSentiment's own loop on the same texts: part of `make bench`.

CPU seconds in one process, all timed in turn, since machines are shared and noisy; the verdict is the tone and the
model on top; peak memory is that of a process of its own. A ratio stands with its target (« of 6 »). Texts: the
comments of the sample cases and the test cases, two by two; and each file of a folder of CSV files with a
column `text`, where `--folder` or BADBUZZ_LABELLED names one.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from analysis.case import open_case
from analysis.enrich.language import detect_language
from analysis.enrich.sentiment.score import score_sentiment, score_tone
from analysis.samples import find_sample, list_samples

CASES = Path(__file__).parent / "enrich" / "sentiment_cases.json"
PAIRS = 20_000  # texts made of two others
TURNS = 5
SPOKEN = ("fr", "en")
TARGETS = {"tone": 6, "language": 5}  # times as fast
MOST_GIGABYTES = 6
VADER_SAMPLE = 5_000  # texts that vaderSentiment's loop is timed on, beside a million


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=os.environ.get("BADBUZZ_LABELLED"))
    parser.add_argument("--rows", type=int, default=1_000_000, help="comments whose memory is measured")
    parser.add_argument("--weigh", action="store_true", help="measure memory only, in this process")
    options = parser.parse_args()
    if options.weigh:
        return _weigh(options.rows)
    warm = pd.Series(["bon", "good", "a o the un"])  # the last is hard: the library is loaded
    score_sentiment(warm, pd.Series([*SPOKEN, "en"]))
    detect_language(warm)

    print("times as fast as vaderSentiment's loop on the same texts; median of", TURNS)
    print(
        f"{'':42}{'texts':>8}{'VADER s':>9}"
        + "".join(f"{name:>15}" for name in ("tone", "language", "verdict"))
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

    alone = [sys.executable, "-m", "tests.bench_sentiment", "--weigh", "--rows", str(options.rows)]
    print("", subprocess.run(alone, check=True, capture_output=True, text=True).stdout.strip(), sep="\n")


def _weigh(rows: int) -> None:
    """Peak memory of a process that enriches distinct French comments, as they come from an export."""
    texts = _pair(_sample_texts("fr"), rows)
    before, start = _peak(), time.process_time()
    scored = score_sentiment(texts, detect_language(texts))
    seconds, loop = time.process_time() - start, texts.head(VADER_SAMPLE).tolist()
    analyzer = SentimentIntensityAnalyzer()
    vader = _cpu(lambda: [analyzer.polarity_scores(text) for text in loop]) / len(loop)
    print(
        f"{len(scored)} distinct French comments, language + tone + verdict: {seconds:.1f} s, "
        f"{vader * rows / seconds:.1f} times as fast as vaderSentiment's tone alone; "
        f"peak {_peak():.2f} GB, {before:.2f} before (target: at most {MOST_GIGABYTES})"
    )


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
    """One row: medians of several turns, and the target of each where it has one."""
    analyzer, spoken = SentimentIntensityAnalyzer(), pd.Series(language, index=texts.index)
    works = {
        "vader": lambda: [analyzer.polarity_scores(text) for text in texts],
        "tone": lambda: score_tone(texts, spoken),
        "language": lambda: detect_language(texts),
        "verdict": lambda: score_sentiment(texts, spoken),
    }
    turns = {work: [] for work in works}
    for _ in range(TURNS):
        for work, run in works.items():
            turns[work].append(_cpu(run))
    vader, *ours = (sorted(seconds)[TURNS // 2] for seconds in turns.values())
    ratios = [
        f"{vader / seconds:.1f}" + (f" (of {TARGETS[work]})" if work in TARGETS else "")
        for work, seconds in zip(list(works)[1:], ours, strict=True)
    ]
    print(f"{name:42}{len(texts):>8}{vader:>9.2f}" + "".join(f"{ratio:>15}" for ratio in ratios), flush=True)


def _cpu(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


if __name__ == "__main__":
    main()
