"""Comments and their languages in, VADER's four scores, the verdict and its confidence out."""

import unicodedata
from collections.abc import Callable

import numpy as np
import pandas as pd

from .english import score_english
from .pack import PACKS, load_pack
from .rules import score_text
from .vader import SCORES, ZEROS
from .verdict import decide_sentiment, measure_confidence

ENGLISH = "en"
LANGUAGES = (ENGLISH, *PACKS)
NO_WORDS = r"(?:\s*\[\[[A-Z][A-Z0-9_ ]*\]\])*\s*"  # nothing, or only what stands for a picture: « [[PHOTO]] »


def score_sentiment(text: pd.Series, language: pd.Series) -> pd.DataFrame:
    """Score each comment in its language; one row per comment, same index, the input is left as it is.

    `text`: strings, missing allowed. `language`: values of `detect_language`, same index (else a ValueError).

    Columns: negative, neutral, positive (shares of the words, 0 to 1), compound (tone of the words, -1 to 1),
    sentiment (category negative, neutral, positive), confidence (share right expected, 0 to 1).

    - A text that is empty, missing or only a placeholder (« [[PHOTO]] ») has VADER's zeros, and no sentiment:
      there is nothing to be content about.
    - In a language without a lexicon (`other`), and where the language is `unknown`, everything is missing:
      an emoji or « ok » alone is left unscored until it can take the language of its case, which only the
      caller knows.
    """
    if not text.index.equals(language.index):
        raise ValueError("text and language must have the same index")
    words = text.astype("str").str.strip()
    empty = words.str.fullmatch(NO_WORDS, na=True).to_numpy(dtype=bool)
    languages = language.astype("object").to_numpy()
    scores = np.full((len(text), len(SCORES)), np.nan)
    scores[empty] = ZEROS
    scored = np.zeros(len(text), dtype=bool)
    for name in LANGUAGES:
        rows = np.flatnonzero((languages == name) & ~empty)
        if rows.size:
            scores[rows] = _score_distinct(text.iloc[rows], scorer(name))
            scored[rows] = True
    frame = pd.DataFrame(scores, columns=list(SCORES), index=text.index)
    frame["sentiment"] = decide_sentiment(frame["compound"].where(scored), language)
    frame["confidence"] = measure_confidence(frame["compound"], frame["sentiment"], language)
    return frame


def scorer(language: str) -> Callable[[str], tuple[float, float, float, float]]:
    """The function that scores one text of `language`: four floats, as in `vader.SCORES`."""
    if language == ENGLISH:
        return score_english
    pack, seen = load_pack(language), ({}, {})
    return lambda text: score_text(unicodedata.normalize("NFC", text), pack, seen)


def _score_distinct(text: pd.Series, score: Callable[[str], tuple]) -> np.ndarray:
    """One row of scores per comment; equal texts (shares, copies) are scored once."""
    codes, distinct = pd.factorize(text)
    return np.array([score(one) for one in distinct])[codes]
