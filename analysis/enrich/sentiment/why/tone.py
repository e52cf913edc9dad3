"""What VADER's rules made of each word, and each such word's share of what the tone weighed in the verdict.

In: one text and its language. Out: `Toned` words, with offsets in the text as written; then shares. The compound goes
to the words as their values add up to it (marks that only amplify keep their part), the share of negative or positive
words to the words of that side.
"""

import unicodedata
from dataclasses import dataclass

import numpy as np

from ..english import explain_english
from ..pack import PACKS, load_pack
from ..rules import weigh_words
from ..split import find_spans, split_text
from ..sums import measure_emphasis

# The plain columns that come from the rules, in the order of `form.FORM`.
COMPOUND, ABOVE, BELOW, NEGATIVE, POSITIVE, SILENT = range(6)
COLUMNS = SILENT + 1
_NOTHING = 1e-9


@dataclass(frozen=True)
class Toned:
    """text[start:end] has this value after the rules, changed by these (`explanation.RULES`)."""

    start: int
    end: int
    valence: float
    rules: tuple[str, ...]


def tone_words(text: str, language: str) -> list[Toned]:
    """The words and phrases of `text` that carry sentiment, in order; [] in a language without a lexicon."""
    if language == "en":
        return sorted((Toned(*found) for found in explain_english(text)), key=lambda found: found.start)
    if language not in PACKS:
        return []
    composed, places = compose(text)
    pack = load_pack(language)
    words, spans = split_text(composed, pack, ({}, {})), find_spans(composed)
    return [
        Toned(places[spans[found.first][0]], places[spans[found.last][1]], found.valence, found.reasons)
        for found in weigh_words(words, pack)
        if found.valence
    ]


def compose(text: str) -> tuple[str, list[int] | range]:
    """The text in Unicode's composed form (NFC), and for each of its places, and its end, the place in `text`."""
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    written, places, start = [], [], 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _joins(text, start, end):
            continue
        cluster = unicodedata.normalize("NFC", text[start:end])
        written.append(cluster)
        places += [start] * len(cluster)
        start = end
    return "".join(written), [*places, len(text)]


def _joins(text: str, start: int, end: int) -> bool:
    """May the letter at `end` become one with those since `start`? Marks, and the parts of Korean letters, may."""
    if unicodedata.combining(text[end]):
        return True
    before = text[max(start, end - 3) : end]
    return unicodedata.normalize("NFC", before + text[end]) != unicodedata.normalize(
        "NFC", before
    ) + unicodedata.normalize("NFC", text[end])


def share_tone(words: list[Toned], text: str, plain: np.ndarray, parts: np.ndarray) -> np.ndarray:
    """The words' shares of the tone's `parts` (columns x verdicts): words x verdicts.

    `plain`: the tone's columns of the text. What no word carries (marks, the silence of the others) is left out.
    """
    values = np.array([word.valence for word in words], dtype=float)
    shares = np.zeros((len(words), parts.shape[1]))
    total = values.sum()
    if abs(total) > _NOTHING and plain[COMPOUND]:
        # As the compound's sum has it: marks push it further on its side.
        pushed = total + np.sign(total) * emphasis(text)
        shares += np.outer(values / pushed, parts[[COMPOUND, ABOVE, BELOW]].sum(axis=0))
    for side, column in ((values < 0, NEGATIVE), (values > 0, POSITIVE)):
        if len(values):
            # An emoji spelt out (« tears of joy ») may hold words of both sides, and stands on one.
            weight = np.where(side | ~side.any(), np.abs(values) + 1, 0.0)
            shares += np.outer(weight / weight.sum(), parts[column])
    return shares


def emphasis(text: str) -> float:
    """What the text's exclamation and question marks add to its stronger side."""
    return float(measure_emphasis(np.array([text.count("!")]), np.array([text.count("?")]))[0])
