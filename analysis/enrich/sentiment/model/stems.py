"""Words without their endings: « remboursement », « remboursée » and « rembourser » are one stem.

The endings are data (`endings.csv` of the language's folder); a language without them has its words as stems.
"""

import csv
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

FOLDER = Path(__file__).parents[1]
# Letters that stay, however long the ending.
LEAST = 4


def find_stems(words: pa.Array, language: str) -> pa.Array:
    """Each word (lower case, no accents) without the longest ending that leaves LEAST letters."""
    pattern = _pattern(language)
    return pc.replace_substring_regex(words, pattern, r"\1") if pattern else words


@cache
def _pattern(language: str) -> str | None:
    path = FOLDER / language / "endings.csv"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        endings = [row["ending"] for row in csv.DictReader(line for line in file if line[0] != "#")]
    return rf"^(\p{{L}}{{{LEAST},}}?)(?:{'|'.join(endings)})$"
