"""Column names that tools give to what they export: `headers.csv` (header, field, priority), matched after folding.

The field `other` is for columns that tools have and we do not use (a language, a profile's link): their content is not
taken for something else.

Folding drops case, accents, punctuation, spaces and the byte order mark, so that `Created At`, `created_at` and
`createdAt` are one name. Where two columns of a file claim a field, the higher priority wins, if its content fits.
"""

import csv
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

HEADERS = Path(__file__).parent / "headers.csv"
# A name known only by its last part (`data.user.username`) counts a little less than one known whole.
PART_PENALTY = 5
# A longer text is a text: no tool names a column so.
LONGEST_NAME = 200
# Where a row may hold names or values, a longer cell is a value.
NAME_LENGTH = 60

# No name, word or phrase that is looked up is longer; decomposed, an Arabic ligature is eighteen signs.
LONGEST_FOLDED = 2_000
# What so many names mean is kept: an export of nested answers asks for each again at every row.
KNOWN_NAMES = 10_000

# The last words of a longer name (`Comment Author`) count much less, and nothing after a word that names another thing.
WORD_PENALTY = 40
_OTHERS = {
    "parent", "post", "video", "page", "reply", "response", "reponse", "updated", "edited", "last", "first", "birth",
    "resolution", "wait", "likes", "is", "has", "to", "unloaded",
    "retweeted", "quoted", "original", "de", "la", "du", "of", "in", "per", "by",
}  # fmt: skip

_OF_A_REPLY = {"text": "reply_text", "created_at": "reply_date"}

# Too many things have these: as a last word they say nothing without the word before.
_VAGUE = {
    "id", "name", "url", "type", "score", "link", "number", "nom", "identifiant", "numero", "lien", "status",
}  # fmt: skip

# `Date (UTC)`, `Followers [count]`: what stands in brackets at the end.
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_NOT_WORD = re.compile(r"[\W_]+")

_DATA = re.compile(
    r"^(?:[-+]?\d[\d\s.,:/%+-]*(?:[eE][+-]?\d+)?|https?://\S+|true|false|vrai|faux|oui|non|yes|no"
    r"|\d{4}-\d{2}-\d{2}.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}.*"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* .*\d{4}.*|@\S+|\S+@\S+\.\S+|[\w=+/-]{25,}|[A-Za-z]*\d{4,}\S*)$",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """`text` without case, accents, punctuation and spaces; of a longer one its first LONGEST_FOLDED signs."""
    text = text[:LONGEST_FOLDED]
    if text.isascii():
        return _NOT_WORD.sub("", text.casefold())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return _NOT_WORD.sub("", "".join(sign for sign in decomposed if not unicodedata.combining(sign)))


@cache
def known_headers() -> dict[str, tuple[tuple[str, int], ...]]:
    """Folded header -> its (field, priority) pairs, best first."""
    found: dict[str, list[tuple[str, int]]] = {}
    with HEADERS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(fold(row["header"]), []).append((row["field"], int(row["priority"])))
    return {name: tuple(sorted(pairs, key=lambda pair: -pair[1])) for name, pairs in found.items()}


@lru_cache(maxsize=KNOWN_NAMES)
def fields_named(header: str) -> tuple[tuple[str, int], ...]:
    """(field, priority) pairs that `header` may mean; none when the name is not known."""
    if len(header) > LONGEST_NAME:
        return ()
    whole = known_headers().get(fold(header))
    if whole or not header:
        return whole or ()
    bare = _REMARK.sub("", header)
    if bare != header and bare.strip():
        return tuple((field, priority - PART_PENALTY) for field, priority in fields_named(bare))
    parts = re.split(r"[./\[\]]+", header)
    for first in range(1, len(parts)):
        pairs = known_headers().get(fold("".join(parts[first:])))
        if pairs:
            return tuple((field, priority - PART_PENALTY * first) for field, priority in pairs)
    words = header.replace("_", " ").split()
    if not words:
        return ()
    if len(words) > 1 and any(
        field == "reply_text" for field, _ in known_headers().get(fold("".join(words[:-1])), ())
    ):
        return _of_a_reply(words[-1])
    vague = fold(words[-1]) in _VAGUE
    for first in range(1, len(words) - vague):
        pairs = known_headers().get(fold("".join(words[first:])))
        if pairs and fold(words[first - 1]) not in _OTHERS:
            return tuple((field, priority - WORD_PENALTY) for field, priority in pairs)
    return ()


def _of_a_reply(word: str) -> tuple[tuple[str, int], ...]:
    """What `word` means after the name of a reply ("Réponse de la marque Date"); its author is no field."""
    pairs = known_headers().get(fold(word), ())
    return tuple(
        (_OF_A_REPLY[field], priority - PART_PENALTY) for field, priority in pairs if field in _OF_A_REPLY
    )


def is_known(header: str) -> bool:
    """Whether `header` is the name of a column in some tool's export."""
    return bool(header.strip()) and len(header) <= LONGEST_NAME and fold(header) in known_headers()


def is_data(cell: str) -> bool:
    """Whether a cell holds a value rather than a name."""
    cell = cell.strip()
    return bool(cell) and (len(cell) > NAME_LENGTH or "\n" in cell or bool(_DATA.match(cell)))
