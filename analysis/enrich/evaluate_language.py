"""How well languages are told: `python -m analysis.enrich.evaluate_language DIR`.

In: a folder of CSV files: `languages.csv` (text, language) and those of FILES (text, ...); missing ones are named and
skipped. Out, per file or language: texts, share right, and what they were taken for, in percent. Then the same for
three words: every window of three pieces between blanks that holds evidence (`holds_evidence`).
Files marked * and every second text of `languages.csv` gave words to `frequent.csv` (`languages/learn.py`).
"""

import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd

from .language import LANGUAGES, detect_language
from .languages.learn import LEARNT_FROM

FRENCH = (
    "umsab_french_train umsab_french_val semeval16_french_restaurants_train mabsa_french_train xed_french"
)
ENGLISH = (
    "umsab_english_train umsab_english_val vader_tweets vader_amazonReviewSnippets vader_movieReviewSnippets "
    "vader_nytEditorialSnippets"
)
FILES = {"fr": FRENCH.split(), "en": ENGLISH.split()}
LABELLED = "languages.csv"
WINDOW = 3  # pieces between blanks
OWN = 10.0  # so many times as frequent in its language as in the other: a word that the two do not share
WORD = re.compile(r"[^\W\d_]+")
NO_WORD = re.compile(r"^(?:https?|www\.|@|#|&)|\d|^rt$", re.IGNORECASE)


def evaluate(texts: list[str], language: str) -> dict[str, float]:
    """Texts, share right, and share taken for each of LANGUAGES, in percent; a language of its own is `other`."""
    expected = language if language in FILES else "other"
    shares = detect_language(pd.Series(texts, dtype="str")).value_counts(normalize=True) * 100
    return {"texts": len(texts), "right": shares[expected], **{name: shares[name] for name in LANGUAGES}}


def count_words(texts: dict[str, list[str]]) -> dict[str, tuple[Counter, int]]:
    """Per language its words with how often they occur, and how many there are."""
    counts = {}
    for language, all_of_it in texts.items():
        pieces = Counter(piece for text in all_of_it for piece in text.split() if not NO_WORD.search(piece))
        words = Counter()
        for piece, n in pieces.items():
            for word in WORD.findall(piece.lower()):
                words[word] += n
        counts[language] = words, max(words.total(), 1)
    return counts


def holds_evidence(piece: str, language: str, counts: dict[str, tuple[Counter, int]]) -> bool:
    """Whether a reader could tell the language by it: a word in lower case (not a name), not in an address, a mention,
    a hashtag or beside digits, and OWN times as frequent in the texts of its language as in those of the other.
    """
    if NO_WORD.search(piece):
        return False
    (own, size), (other, rest) = counts[language], counts["en" if language == "fr" else "fr"]
    return any(
        word.islower() and own[word] / size >= OWN * other[word] / rest for word in WORD.findall(piece)
    )


def cut_windows(texts: list[str], language: str, counts: dict[str, tuple[Counter, int]]) -> list[str]:
    """Every window of WINDOW pieces that holds evidence."""
    windows = []
    for text in texts:
        pieces = text.split()
        held = np.array([holds_evidence(piece, language, counts) for piece in pieces], dtype=bool)
        windows += [
            " ".join(pieces[at : at + WINDOW])
            for at in range(len(pieces) - WINDOW + 1)
            if held[at : at + WINDOW].any()
        ]
    return windows


def main(folder: Path) -> None:
    """Print the tables."""
    learnt = {name for names in LEARNT_FROM.values() for name in names}
    print(f"{'':42}{'texts':>8}{'right':>8}" + "".join(f"{name:>9}" for name in LANGUAGES))
    if (folder / LABELLED).exists():
        labelled = _read(folder / LABELLED)
        for language, part in labelled.groupby("language", sort=False):
            _tell(f"{LABELLED} {language}", evaluate(part["text"].tolist(), str(language)))
            _tell("  of these not learned from", evaluate(part["text"].iloc[1::2].tolist(), str(language)))
    texts: dict[tuple[str, str], list[str]] = {}
    for language, names in FILES.items():
        for name in names:
            if not (folder / f"{name}.csv").exists():
                print(f"{name:42}not there, skipped")
                continue
            texts[language, name] = _read(folder / f"{name}.csv")["text"].tolist()
            mark = " *" if f"{name}.csv" in learnt else ""
            _tell(f"{name} ({language}){mark}", evaluate(texts[language, name], language))
    print("three words that hold evidence")
    counts = count_words(
        {
            language: [t for (of, _), each in texts.items() if of == language for t in each]
            for language in FILES
        }
    )
    for (language, name), each in texts.items():
        mark = " *" if f"{name}.csv" in learnt else ""
        _tell(f"  {name} ({language}){mark}", evaluate(cut_windows(each, language, counts), language))


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def _tell(name: str, figures: dict[str, float]) -> None:
    shares = "".join(f"{figures[language]:9.2f}" for language in LANGUAGES)
    print(f"{name:42}{figures['texts']:8}{figures['right']:8.2f}{shares}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
