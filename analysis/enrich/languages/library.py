"""The language of hard texts: py3langid's likelihoods, tilted by the evidence that we found ourselves.

The library (BSD-3, its model in its wheel, nothing random) is asked for the languages below only: each further
one takes short French and English comments away from their language.
"""

import re
from functools import cache

import numpy as np

from .walk import rate_texts

ASKED = (
    "fr",
    "en",
    "es",
    "it",
    "de",
    "pt",
    "nl",
    "ca",
    "ro",
    "pl",
    "cs",
    "sk",
    "hr",
    "tr",
    "sv",
    "da",
    "id",
    "vi",
)
ASKED += ("fi", "hu", "hi", "ar")
READ = 400  # characters: each further one is a step of the walk for all texts

# Nats, as the library's scores; set on tweets and on three words of them (`evaluate_language`).
PER_EVIDENCE = 12.0
# So much likelier than the next, for a text of a word or two: names are nearly as far.
NEAR, FAR = 5.0, 12.0
EXPECTED = 6.0  # French and English before any other: an export of comments in these is what one opens

NOT_WORDS = re.compile(r"(?:https?://|www\.)\S+|@\S+|&[a-z]+;|\b(?:https?|rt)\b|[#_\d]", re.IGNORECASE)


def rank_languages(texts: list[str], evidence: dict[str, np.ndarray]) -> np.ndarray:
    """For each text the place in ASKED of its language; `evidence`: of each language, per text."""
    scores = _score(texts, evidence)
    scores[:, :2] += EXPECTED
    return scores.argmax(axis=1)


def judge_few(texts: list[str], evidence: dict[str, np.ndarray]) -> np.ndarray:
    """For each text of a word or two: 0 French, 1 English, 2 another, -1 where the library is not sure."""
    scores = _score(texts, evidence)
    three = np.column_stack([scores[:, 0], scores[:, 1], scores[:, 2:].max(axis=1)])
    best, ranked = three.argmax(axis=1), np.sort(three, axis=1)
    sure = ranked[:, 2] - ranked[:, 1] >= np.where(best < 2, NEAR, FAR)
    return np.where(sure & ~np.array([look_like_names(text) for text in texts], dtype=bool), best, -1)


def look_like_names(text: str) -> bool:
    """Whether each word begins with a capital and goes on without: « Marie Claire Dupont »."""
    return NOT_WORDS.sub(" ", text[:READ]).istitle()


def _score(texts: list[str], evidence: dict[str, np.ndarray]) -> np.ndarray:
    plain = [" ".join(NOT_WORDS.sub(" ", text[:READ]).split()) for text in texts]
    scores = rate_texts(plain, _library())[:, _columns()]
    for name in evidence.keys() & set(ASKED):
        scores[:, ASKED.index(name)] += PER_EVIDENCE * evidence[name]
    return scores


@cache
def _columns() -> list[int]:
    return [_library().nb_classes.index(name) for name in ASKED]


@cache
def _library():
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 1.7 s and 125 MB: where a text is hard

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(ASKED)
    return identifier
