"""Where in a text its cues stand: the patterns of `cues.csv`, found in the text as the model folds it.

The letters are folded one by one with the model's own kernels (no fold looks beyond one character), so each folded
letter knows the character it came from.
"""

import re
from functools import lru_cache

import pyarrow as pa

from ..model.features import cues, fold_for_cues

# As RE2 reads them: letters, digits and spaces of ASCII.
_FLAGS = re.ASCII
MOST_SPANS = 20  # of one cue in one text


@lru_cache(maxsize=8)  # languages
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern, _FLAGS) for name, pattern in cues(language).items()}


def find_spans(
    texts: list[str], names: list[list[str]], language: str
) -> list[dict[str, list[tuple[int, int]]]]:
    """For each text and the names of its cues: (start, end) of each place a cue stands; [] where none is found."""
    patterns = _patterns(language)
    letters = sorted({letter for text, told in zip(texts, names, strict=True) if told for letter in text})
    folded = dict(
        zip(letters, fold_for_cues(pa.array(letters, type=pa.large_string())).to_pylist(), strict=True)
    )
    return [
        _find(text, told, patterns, folded) if told else {} for text, told in zip(texts, names, strict=True)
    ]


def _find(text: str, names: list[str], patterns, folded: dict[str, str]) -> dict[str, list[tuple[int, int]]]:
    written, places = [], []
    for place, letter in enumerate(text):
        written.append(folded[letter])
        places += [place] * len(folded[letter])
    whole = "".join(written)
    found = {}
    for name in names:
        spans = []
        for match in patterns[name].finditer(whole):
            start, end = match.span()
            if end > start:
                spans.append((places[start], _whole_letter(text, places[end - 1], folded)))
            if len(spans) == MOST_SPANS:
                break
        found[name] = spans
    return found


def _whole_letter(text: str, place: int, folded: dict[str, str]) -> int:
    """The end of the letter at `place`, with the marks that follow it and fold to nothing."""
    place += 1
    while place < len(text) and not folded[text[place]]:
        place += 1
    return place
