"""A message in two columns: what was good and what was bad ("Pros", "Cons"), or a post's text beside the comments'.

In: the table, its names and contents, what is guessed so far. Out: the second column's Guess, None where there is none.
Columns that are never filled together hold the texts of different rows; columns of opposite names the halves of one.
"""

import pandas as pd

from analysis.intake.columns.contents import Content
from analysis.intake.columns.guess import Guess
from analysis.intake.headers.meanings import meanings, words_of

_GOOD = {
    "positif", "positifs", "positive", "positives", "pros", "pro", "avantages", "avantage", "forts", "fort", "liked",
    "aime", "apprecie", "strengths", "likes",
}  # fmt: skip
_BAD = {
    "negatif", "negatifs", "negative", "negatives", "cons", "con", "inconvenients", "inconvenient", "faibles", "faible",
    "disliked", "deplu", "weaknesses", "dislikes", "deteste",
}  # fmt: skip


def find_second_half(
    frame: pd.DataFrame, contents: list[Content], guesses: dict[str, Guess], unused: set[int]
) -> Guess | None:
    """The column that holds the rest of the texts."""
    held = guesses.get("text")
    if held is None:
        return None
    taken = {guess.position for guess in guesses.values()} | unused
    free = [
        place
        for place, content in enumerate(contents)
        if place not in taken and content.filled and content.is_prose
    ]
    side = _side(held.column)
    for place in free:
        name = str(frame.columns[place])
        if side and _side(name) == -side:
            return Guess(name, place, "by-name", {"column": name})
    filled = (frame.iloc[:, held.position].str.strip() != "").to_numpy(dtype=bool) if free else None
    for place in free:
        name = str(frame.columns[place])
        if "text" not in {field for field, _ in meanings(name)}:
            continue
        other = (frame.iloc[:, place].str.strip() != "").to_numpy(dtype=bool)
        if not (filled & other).any():
            return Guess(name, place, "by-name", {"column": name})
    return None


def join_halves(texts: pd.Series, others: pd.Series, *, first: bool) -> pd.Series:
    """Both texts of each row, one below the other; `first`: `texts` stands above."""
    above, below = (texts, others) if first else (others, texts)
    gap = ((above != "") & (below != "")).map({True: "\n", False: ""})
    return (above + gap + below).astype("str")


def _side(name: str) -> int:
    """1 for what was good, -1 for what was bad, 0 where the name says neither or both."""
    words = {*words_of(name)}
    return bool(words & _GOOD) - bool(words & _BAD)
