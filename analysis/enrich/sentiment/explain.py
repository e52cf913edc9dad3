"""Why a comment was scored so: the words that weighed, what each weighed, and what changed it.

In: one text and its language. Out: `WordReason`s in reading order. Reasons are keys, the same in every
language; the pages say them in the reader's words.
"""

import unicodedata
from dataclasses import dataclass

from .english import explain_english
from .pack import PACKS, load_pack
from .rules import weigh_words
from .split import find_spans, split_text

REASONS = ("negated", "boosted", "dampened", "capitals", "stretched", "contrast", "idiom")


@dataclass(frozen=True)
class WordReason:
    """A word or phrase as written, its character offsets, its valence after the rules, and why."""

    word: str
    start: int | None
    end: int | None
    valence: float
    reasons: tuple[str, ...]


def explain_sentiment(text: str, language: str) -> list[WordReason]:
    """The words of `text` that carry sentiment in `language`, those of no weight left out.

    `valence` is what VADER's sum adds up (-4 to 4 and a little beyond). Offsets are None where the text is
    not in Unicode's composed form (NFC), since it is scored in that form. An unscored language explains
    nothing: [].
    """
    if language == "en":
        return [WordReason(text[start:end], start, end, *rest) for start, end, *rest in explain_english(text)]
    if language not in PACKS:
        return []
    composed = unicodedata.normalize("NFC", text)
    pack = load_pack(language)
    words, spans = split_text(composed, pack, ({}, {})), find_spans(composed)
    reasons = []
    for found in weigh_words(words, pack):
        start, end = spans[found.first][0], spans[found.last][1]
        place = (start, end) if composed == text else (None, None)
        reasons.append(WordReason(composed[start:end], *place, found.valence, found.reasons))
    return [reason for reason in reasons if reason.valence]
