"""From the values of words to a text's four scores, for many texts at once: VADER's sums and roundings, exactly.

In: the value of each word that has one, the text it belongs to, and per text its other words and its marks.
Out: an array of texts by `vader.SCORES`. Sums are added in reading order and rounded as Python rounds, so that
every float is the one that `SentimentIntensityAnalyzer.score_valence` computes on this interpreter.
"""

import sys

import numpy as np

from .vader import (
    ALPHA,
    EXCLAMATION,
    MANY_QUESTIONS,
    MOST_EXCLAMATIONS,
    MOST_QUESTIONS,
    QUESTION,
    SCORES,
)

COMPENSATED = sys.version_info >= (3, 12)  # since then `sum` carries what rounding loses (Neumaier 1974)
LONG = 100  # values of one text that `sum` itself adds up
HALF = 1e-6  # so near to a half, rounding depends on the float's last digits


def score_values(values, owners, words, exclamations, questions) -> np.ndarray:
    """negative, neutral, positive (shares of the words), compound (-1 to 1): one row per text.

    `values`, `owners`: the words that have a value other than zero, in reading order, and their texts' numbers.
    `words`, `exclamations`, `questions`: how many each text has; with a phrase counted as one word.
    """
    texts = len(words)
    emphasis = measure_emphasis(exclamations, questions)
    total = add_up(values, owners, texts)
    total += np.sign(total) * emphasis
    compound = np.clip(total / np.sqrt(total * total + ALPHA), -1.0, 1.0)

    above, below = values > 0, values < 0
    # VADER counts a word of value v as 1 + |v| words, so that it weighs against neutral ones; added one by one.
    positive = np.bincount(owners[above], weights=values[above] + 1, minlength=texts)
    negative = np.abs(np.bincount(owners[below], weights=values[below] - 1, minlength=texts))
    neutral = words - np.bincount(owners, minlength=texts)
    positive, negative = (
        np.where(positive > negative, positive + emphasis, positive),
        np.where(positive < negative, negative + emphasis, negative),
    )
    whole = positive + negative + neutral
    whole[words == 0] = 1.0  # an empty text: every share is zero
    scores = np.empty((texts, len(SCORES)))
    for column, part in enumerate((negative, neutral, positive)):
        scores[:, column] = round_as_python(part / whole, 3)
    scores[:, 3] = round_as_python(compound, 4)
    return scores


def measure_emphasis(exclamations: np.ndarray, questions: np.ndarray) -> np.ndarray:
    """What the marks of each text add to its stronger side."""
    asked = np.where(questions > MOST_QUESTIONS, MANY_QUESTIONS, questions * QUESTION)
    return np.minimum(exclamations, MOST_EXCLAMATIONS) * EXCLAMATION + np.where(questions > 1, asked, 0.0)


def add_up(values, owners, texts: int, compensated: bool = COMPENSATED) -> np.ndarray:
    """Per text, what Python's `sum` of its values is, to the last digit. `owners` ascend."""
    if not compensated:
        return np.bincount(owners, weights=values, minlength=texts).astype(float)  # integers where none
    counts = np.bincount(owners, minlength=texts)
    starts = np.cumsum(counts) - counts
    total, lost = np.zeros(texts), np.zeros(texts)
    at = np.flatnonzero((counts > 0) & (counts <= LONG))
    for step in range(LONG):
        at = at[counts[at] > step]
        if not at.size:
            break
        value, before = values[starts[at] + step], total[at]
        after = before + value
        first_is_larger = np.abs(before) >= np.abs(value)
        lost[at] += np.where(first_is_larger, (before - after) + value, (value - after) + before)
        total[at] = after
    total += lost
    for text in np.flatnonzero(counts > LONG).tolist():
        total[text] = sum(values[starts[text] : starts[text] + counts[text]].tolist())
    return total


def round_as_python(values: np.ndarray, digits: int) -> np.ndarray:
    """`round(value, digits)` of each value between -1 and 1.

    Python rounds the exact value of the float; the product by a power of ten may fall on the other side of a
    half, so those near one are left to Python itself.
    """
    scale = 10.0**digits
    scaled = values * scale
    rounded = np.rint(scaled) / scale
    near = np.flatnonzero(np.abs(scaled - np.floor(scaled) - 0.5) < HALF)
    distinct, places = np.unique(values[near], return_inverse=True)
    rounded[near] = np.array([round(value, digits) for value in distinct.tolist()], dtype=float)[places]
    return rounded
