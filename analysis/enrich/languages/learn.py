"""Which words are French or English, learned from labelled files: `python -m analysis.enrich.languages.learn DIR`.

In: the folder of `evaluate_language`, of which the files below are read; the others stay for checking. Out:
`frequent.csv`: words that one language's files have MIN times and RATIO times as often as those of the other, that
the texts in further languages hardly have, and that are not names (written with a capital). The same files give the
same words.
"""

import csv
import re
import sys
from collections import Counter
from pathlib import Path

DATA = Path(__file__).parent
LEARNT_FROM = {
    "fr": ("umsab_french_train.csv", "xed_french.csv", "semeval16_french_restaurants_train.csv"),
    "en": (
        "umsab_english_train.csv",
        "vader_amazonReviewSnippets.csv",
        "vader_movieReviewSnippets.csv",
        "vader_nytEditorialSnippets.csv",
    ),
}
FURTHER = "languages.csv"  # every second text: the others check
UNMIXED = ("es", "it", "de", "pt")  # tweets in Hindi hold much English
MIN, RATIO, NAME = 5, 20.0, 0.5  # times; times as often; share of capitals from which a word is a name
PER_ROW = 200
WORD = re.compile(r"(?<![@#/\w])[^\W\d_]{2,}(?![\w/])")
ADDRESS = re.compile(r"https?\S*|www\.\S+|@\S+|&[a-z]+;|\\u[0-9a-f]{4}")


def learn_words(folder: Path) -> dict[str, list[str]]:
    """Per language its words in alphabetical order."""
    counts = {
        language: _count([text for name in names for text, _ in _read(folder / name)])
        for language, names in LEARNT_FROM.items()
    }
    further = [text for text, label in _read(folder / FURTHER)[::2] if label in UNMIXED]
    counts["other"] = _count(further)
    return {language: _choose(counts, language) for language in LEARNT_FROM}


def _choose(counts: dict[str, tuple[Counter, Counter]], language: str) -> list[str]:
    seen, capital = counts[language]
    totals = {name: sum(every.values()) for name, (every, _) in counts.items()}
    chosen = []
    for word, n in seen.items():
        rivals = [counts[name][0][word] / totals[name] for name in counts if name != language]
        if n >= MIN and capital[word] <= NAME * n and n / totals[language] >= RATIO * max(rivals):
            chosen.append(word)
    return sorted(chosen)


def _count(texts: list[str]) -> tuple[Counter, Counter]:
    """How often each word occurs, and how often with a capital (all in capitals: as it may be)."""
    every, capital = Counter(), Counter()
    for text in texts:
        for word in WORD.findall(ADDRESS.sub(" ", text)):
            every[word.lower()] += 1
            capital[word.lower()] += word.istitle()
    return every, capital


def _read(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row[0], row[1]) for row in list(csv.reader(file))[1:]]


def main(folder: Path) -> None:
    """Write `frequent.csv`."""
    with (DATA / "frequent.csv").open("w", encoding="utf-8", newline="\n") as file:
        file.write("# Learned by learn.py; sources in SOURCES.md.\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["language", "words"])
        for language, words in learn_words(folder).items():
            for start in range(0, len(words), PER_ROW):
                writer.writerow([language, " ".join(words[start : start + PER_ROW])])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
