"""How good the verdicts are: what was measured on labelled texts that the weights had not seen, and what follows.

`python -m analysis.learning.left_out DIR --write` measures it anew and writes the two tables beside the weights.
"""

import hashlib
from functools import cache
from importlib.metadata import version

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.model.weights import FOLDER

QUALITY, ERRORS = FOLDER / "quality.csv", FOLDER / "errors.csv"
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
    """Per language, sentiment_from and sentiment: `error`, by how much the share of a page was off (root mean square,
    log-odds), over `pages` of `comments` in all."""
    return pd.read_csv(ERRORS)


def known_errors(comments: pd.DataFrame) -> np.ndarray:
    """By how much shares of such verdicts are known to be off: rows x SENTIMENTS, in log-odds; 0 for a reader's.

    A language that nobody measured takes the largest error of those that were.
    """
    errors = read_errors()
    table = errors.pivot_table(index=["language", "sentiment_from"], columns="sentiment", values="error")
    table = table[list(SENTIMENTS)]
    worst = table.max().to_numpy()
    language = comments["language"].astype("str").fillna("").to_numpy(dtype=object)
    source = (
        comments["sentiment_from"].astype("str").replace("context", "model").fillna("").to_numpy(dtype=object)
    )
    pairs, places = np.unique(
        (pd.Series(language) + "|" + pd.Series(source)).to_numpy(dtype=object), return_inverse=True
    )
    found = np.array(
        [_of_pair(tuple(pair.split("|")), table, worst) for pair in pairs] or np.zeros((0, len(SENTIMENTS)))
    )
    return found.reshape(-1, len(SENTIMENTS))[places]


def known_negative_error(comments: pd.DataFrame) -> float:
    """The mean of `known_errors` for the share of negative among those scored; 0 where none is."""
    scored = comments[comments["sentiment"].notna()]
    return float(known_errors(scored)[:, SENTIMENTS.index("negative")].mean()) if len(scored) else 0.0


def _of_pair(pair: tuple[str, ...], table: pd.DataFrame, worst: np.ndarray) -> np.ndarray:
    if pair[1] == "reader":
        return np.zeros(len(SENTIMENTS))
    return table.loc[pair].to_numpy() if pair in table.index else worst


def fingerprint(language: str) -> str:
    """The first 12 hexadecimal digits of the weights' sha256: their version."""
    return hashlib.sha256((FOLDER / f"{language}.npz").read_bytes()).hexdigest()[:12]


def versions() -> dict[str, str]:
    """What made the verdicts: the lexicon's package and each language's weights."""
    weights = {path.stem: fingerprint(path.stem) for path in sorted(FOLDER.glob("*.npz"))}
    return {"vaderSentiment": version("vaderSentiment"), **weights}
