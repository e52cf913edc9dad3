"""Learn calibration.csv: `python -m analysis.enrich.sentiment.calibrate DIR`, once after each change to the
rules or to thresholds.csv.

In: a folder of labelled files (`text,label`), of which only those with a stated licence are read. Out: per
language, verdict and bin of |compound|, the share of verdicts that were right. Same data, same table.
"""

import csv
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from .score import score_sentiment
from .verdict import CALIBRATION

# Validation files are left out, and files without a stated licence.
LEARNED_FROM = {
    "en": ("umsab_english_train.csv",),
    "fr": ("umsab_french_train.csv", "semeval16_french_restaurants_train.csv"),
}
BIN_TEXTS = 120  # texts per bin at least: a share of 0.7 is then known to about 0.08


def learn_calibration(folder: Path) -> pd.DataFrame:
    """One row per language, verdict and bin: from (|compound|), right (0 to 1), texts."""
    rows = []
    for language, names in LEARNED_FROM.items():
        labelled = pd.concat([pd.read_csv(folder / name, dtype="str") for name in names], ignore_index=True)
        scored = score_sentiment(labelled["text"], pd.Series(language, index=labelled.index))
        right = (scored["sentiment"].astype("str") == labelled["label"]).to_numpy()
        strength = scored["compound"].abs().to_numpy()
        for verdict in ("negative", "neutral", "positive"):
            chosen = np.flatnonzero(scored["sentiment"].astype("str") == verdict)
            for start, inside in _bins(strength[chosen]):
                hits, texts = int(right[chosen][inside].sum()), int(inside.sum())
                # Laplace's rule of succession: a bin without a single error is still not certain.
                rows.append((language, verdict, start, round((hits + 1) / (texts + 2), 3), texts))
    return pd.DataFrame(rows, columns=["language", "sentiment", "from", "right", "texts"])


def _bins(strength: np.ndarray) -> list[tuple[float, np.ndarray]]:
    """(start, which texts) of bins of about equal mass; equal strengths stay together."""
    count = max(1, min(6, len(strength) // BIN_TEXTS))
    cuts = np.unique(np.quantile(strength, np.linspace(0, 1, count + 1)[1:-1]).round(3))
    starts = [0.0, *(float(cut) for cut in cuts if cut > strength.min())]
    bins = np.searchsorted(starts, strength, side="right") - 1
    return [(start, bins == number) for number, start in enumerate(starts)]


def main(folder: Path) -> None:
    """Write calibration.csv beside this file."""
    table = learn_calibration(folder)
    with CALIBRATION.open("w", encoding="utf-8", newline="") as file:
        for language, names in LEARNED_FROM.items():
            file.write(f"# {language}: learned from {', '.join(names)} (see SOURCES.md) by calibrate.py\n")
        table.to_csv(file, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
