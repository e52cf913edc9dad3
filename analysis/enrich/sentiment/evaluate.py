"""How well the verdict does on labelled files: `python -m analysis.enrich.sentiment.evaluate DIR`.

In: a folder of CSV files `text,label` (see FILES; missing ones are named and skipped). Out, per file and method:
macro-F1, accuracy, F1 per class and expected calibration error; for files labelled with a number, the correlation with
compound. Methods: `verdict` (what ships), `rules` (its language's tone of the words, thresholds at 0.05) and `classic`
(vaderSentiment on the text, whatever its language). Where a file knows no neutral, the verdict is forced to a side. A
file marked * is one that the weights were learned from: its figures are no proof.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from .score import score_sentiment
from .verdict import SENTIMENTS, decide_classic, weigh

FILES = {  # file -> language of its texts
    "umsab_french_val.csv": "fr",
    "umsab_french_train.csv": "fr",
    "semeval16_french_restaurants_train.csv": "fr",
    "mabsa_french_train.csv": "fr",
    "xed_french.csv": "fr",
    "umsab_english_val.csv": "en",
    "umsab_english_train.csv": "en",
    "vader_tweets.csv": "en",
    "vader_amazonReviewSnippets.csv": "en",
    "vader_movieReviewSnippets.csv": "en",
    "vader_nytEditorialSnippets.csv": "en",
}
LEARNED = {
    "umsab_french_train.csv", "semeval16_french_restaurants_train.csv", "umsab_english_train.csv",
    "vader_tweets.csv", "vader_amazonReviewSnippets.csv",
}  # fmt: skip
BINS = 10  # of equal mass, for the calibration error


def evaluate_file(labelled: pd.DataFrame, language: str) -> list[dict]:
    """One dict of figures per method (F1, accuracy and calibration in percent)."""
    label, text = labelled["label"], labelled["text"]
    own, english = (score_sentiment(text, pd.Series(spoken, index=text.index)) for spoken in (language, "en"))
    values = pd.to_numeric(label, errors="coerce")
    if values.notna().all():
        return [
            {
                "method": method,
                "texts": len(text),
                "correlation": float(np.corrcoef(values, scored["compound"].fillna(0))[0, 1]),
            }
            for method, scored in {"rules": own, "classic": english}.items()
        ]
    chances = weigh(text, own, pd.Series(language, index=text.index))
    if not (label == "neutral").any():
        chances[:, SENTIMENTS.index("neutral")] = 0
        chances /= chances.sum(axis=1, keepdims=True)
    verdict = pd.Series(
        np.array(SENTIMENTS, dtype=object)[np.nan_to_num(chances).argmax(axis=1)], index=text.index
    )
    verdict = verdict.where(~np.isnan(chances[:, 0]))
    confidence = pd.Series(chances.max(axis=1), index=text.index).fillna(0)
    figures = measure_verdicts(label, verdict) | {
        "calibration": 100 * calibration_error(label == verdict, confidence)
    }
    return [
        {"method": "verdict", "texts": len(text), **figures},
        *(
            {
                "method": method,
                "texts": len(text),
                **measure_verdicts(label, decide_classic(scored["compound"])),
            }
            for method, scored in {"rules": own, "classic": english}.items()
        ),
    ]


def measure_verdicts(label: pd.Series, verdict: pd.Series) -> dict[str, float]:
    """macro_f1 over the labels that occur, accuracy, and one F1 per label, all in percent."""
    label, verdict = label.astype("object"), verdict.astype("object")
    f1 = {}
    for name in SENTIMENTS:
        if (label == name).any():
            both, either = (
                ((label == name) & (verdict == name)).sum(),
                (label == name).sum() + (verdict == name).sum(),
            )
            f1[name] = 200 * float(both) / float(either)
    return {"macro_f1": sum(f1.values()) / len(f1), "accuracy": 100 * float((label == verdict).mean()), **f1}


def calibration_error(right: pd.Series, confidence: pd.Series) -> float:
    """Expected calibration error, 0 to 1: mean |right - confidence| over BINS bins of equal mass."""
    order = np.argsort(confidence.to_numpy(), kind="stable")
    right, confidence = right.to_numpy(dtype=float)[order], confidence.to_numpy()[order]
    parts = [part for part in np.array_split(np.arange(len(order)), BINS) if len(part)]
    return sum(len(p) * abs(right[p].mean() - confidence[p].mean()) for p in parts) / len(order)


def main(folder: Path) -> None:
    """Print the table."""
    columns = ("macro_f1", "accuracy", *SENTIMENTS, "calibration", "correlation")
    print(f"{'file':40}{'method':9}{'texts':>7}" + "".join(f"{name:>12}" for name in columns))
    for name, language in FILES.items():
        if not (folder / name).exists():
            print(f"{name:40}not there, skipped")
            continue
        for figures in evaluate_file(
            pd.read_csv(folder / name, dtype="str", keep_default_na=False), language
        ):
            cells = [figures.get(column) for column in columns]
            shown = "".join(
                f"{'' if v is None else format(v, '.3f' if abs(v) < 1 else '.1f'):>12}" for v in cells
            )
            marked = name.removesuffix(".csv") + " *" * (name in LEARNED)
            print(f"{marked:40}{figures['method']:9}{figures['texts']:>7}{shown}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
