"""`python -m analysis.learning.left_out DIR`: each kind of text judged by a model that has never seen its kind.

What a verdict is worth on a page of a sector that nobody trained for. Prints, per source left out and for the sample
cases, which no model has seen: texts, macro-F1, accuracy, F1 of each verdict, calibration error (in percent).
"""

import argparse
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.evaluate import calibration_error, measure_verdicts
from analysis.enrich.sentiment.model.predict import chances
from analysis.enrich.sentiment.model.weights import Weights
from analysis.learning.fit import fit, measure
from analysis.learning.sources import LABELLED, read_samples, read_sources

COLUMNS = ("macro_f1", "accuracy", *SENTIMENTS, "calibration")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=LABELLED, default=None)
    chosen = parser.parse_args()
    print(f"{'left out':38}{'texts':>7}" + "".join(f"{name:>12}" for name in COLUMNS))
    for language in [chosen.language] if chosen.language else LABELLED:
        sources = read_sources(chosen.folder, language)
        matrices = {name: measure(table["text"], language) for name, table in sources.items()}
        for name, table in sources.items():
            others = {other: sources[other] for other in sources if other != name}
            figures = judge(fit(matrices, others, language), matrices[name], table["label"])
            _tell(name, len(table), figures)
        whole = fit(matrices, sources, language)
        for name, table in read_samples(language).items():
            _tell(name, len(table), judge(whole, measure(table["text"], language), table["label"]))


def _tell(name: str, texts: int, figures: dict[str, float]) -> None:
    cells = "".join(f"{figures.get(column, float('nan')):>12.1f}" for column in COLUMNS)
    print(f"{name:38}{texts:>7}{cells}", flush=True)


def judge(weights: Weights, values, label: pd.Series) -> dict[str, float]:
    """The figures of some weights on labelled texts (features as by `measure`)."""
    shares = chances(values @ np.vstack([weights.plain, weights.hashed]) + weights.start, weights.heat)
    verdict = pd.Series(np.array(SENTIMENTS, dtype=object)[shares.argmax(axis=1)], index=label.index)
    confidence = pd.Series(shares.max(axis=1), index=label.index)
    return measure_verdicts(label, verdict) | {
        "calibration": 100 * calibration_error(label == verdict, confidence)
    }


if __name__ == "__main__":
    main()
