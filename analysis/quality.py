"""How good the verdicts are: what was measured on labelled texts that the weights had not seen, and what follows.

`python -m analysis.learning.left_out DIR --write` measures it anew and writes the two tables beside the weights.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.enrich import need
from analysis.enrich.sentiment.model.weights import FOLDER

QUALITY, ERRORS = FOLDER / "quality.csv", FOLDER / "errors.csv"
NEED = Path(need.__file__).parent / "quality.csv"
# Of a confusion: label as verdict.
CONFUSION = tuple(f"{label}_as_{verdict}" for label in SENTIMENTS for verdict in SENTIMENTS)


@cache
def read_quality() -> pd.DataFrame:
    """One row per labelled set: language, name, kind, unseen (what of it the weights had not seen: texts, source,
    sectors), texts, macro_f1, accuracy, F1 of each verdict, calibration (all in percent), CONFUSION (counts),
    weights (`fingerprint` at that time)."""
    return pd.read_csv(QUALITY)


@cache
def read_errors() -> pd.DataFrame:
    """Per language, sentiment_from and sentiment by how much the share of a page was off, in log-odds: lean (a standard
    deviation that stays), noise (a variance that the number of comments divides), off (root mean square, both
    together), over `pages` of `comments` in all."""
    return pd.read_csv(ERRORS)


@cache
def read_need_quality() -> pd.DataFrame:
    """One row per labelled set and whose sentiment was read (model, readers): how well it is told which comments are in
    need of an answer, in percent (`python -m analysis.gold.evaluate_need --write`)."""
    return pd.read_csv(NEED)


def known_errors(comments: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """By how much shares of such verdicts are known to be off, in log-odds: lean and noise of `read_errors`, rows x
    SENTIMENTS each; 0 for a reader's.

    A language that nobody measured takes the largest of those that were.
    """
    # The few pairs that there are, not row by row.
    pairs = comments.groupby(["language", "sentiment_from"], dropna=False, observed=True)
    places = pairs.ngroup().to_numpy()
    kinds = [
        ("" if pd.isna(language) else language, "" if pd.isna(source) else source.replace("context", "model"))
        for language, source in pairs.size().index
    ]
    return tuple(
        np.array([_of_pair(*kind, name) for kind in kinds]).reshape(-1, len(SENTIMENTS))[places]
        for name in ("lean", "noise")
    )


def known_negative_errors(comments: pd.DataFrame) -> tuple[float, float]:
    """The mean lean and noise of the share of negative among those scored; 0 where none is."""
    scored = comments.loc[comments["sentiment"].notna(), ["language", "sentiment_from"]]
    place = SENTIMENTS.index("negative")
    return tuple(float(known[:, place].mean()) if len(scored) else 0.0 for known in known_errors(scored))


@cache
def _errors_by_pair() -> pd.DataFrame:
    """`read_errors` with a row per language and sentiment_from, a column per figure and sentiment."""
    return read_errors().pivot_table(
        index=["language", "sentiment_from"], columns="sentiment", values=["lean", "noise"]
    )


def _of_pair(language: str, source: str, name: str) -> np.ndarray:
    if source == "reader":
        return np.zeros(len(SENTIMENTS))
    table = _errors_by_pair()[name][list(SENTIMENTS)]
    return (table.loc[(language, source)] if (language, source) in table.index else table.max()).to_numpy()


def fingerprint(language: str) -> str:
    """The first 12 hexadecimal digits of the weights' sha256: their version."""
    return hashlib.sha256((FOLDER / f"{language}.npz").read_bytes()).hexdigest()[:12]


def versions() -> dict[str, str]:
    """What made the verdicts: the lexicon's package and each language's weights."""
    weights = {path.stem: fingerprint(path.stem) for path in sorted(FOLDER.glob("*.npz"))}
    return {"vaderSentiment": version("vaderSentiment"), **weights}
