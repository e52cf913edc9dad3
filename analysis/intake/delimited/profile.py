"""What the cells of each column look like in the rows that fit: the yardstick for repairing those that do not.

In: rows of equal width. Out: one `Profile` per column, which says whether a cell could stand there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_SHAPES = (
    # `12`, `4.5`, `1 204`, `1,2 k`.
    ("number", re.compile(r"[-+]?(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?(?:\s?[kKM])?")),
    (
        "time",
        re.compile(r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[A-Z][a-z]{2} [A-Z][a-z]{2} \d).*"),
    ),
    ("link", re.compile(r"https?://\S+")),
    ("flag", re.compile(r"(?:true|false|oui|non|yes|no|vrai|faux)", re.IGNORECASE)),
    ("id", re.compile(r"[\w.:@#=+/-]*\d[\w.:@#=+/-]*")),
    ("word", re.compile(r"\S+")),
)
_NUMBERS, _WORDS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
# Share of the cells that must have a shape for the column to have it.
SHAPE_SHARE = 0.98
# A cell may be this much longer than the longest that was seen in a column of short names.
LENGTH_ROOM = 1.5
SHORT_TEXT = 40
# Share of the rows that must be whole but for their last cells for this to be the tool's way.
RAGGED_SHARE = 0.05
MANY_ROWS = 5
ANY_LENGTH = 10**9


@dataclass(frozen=True)
class Profile:
    """`shape` is one of _SHAPES or "" (any text); `longest` the longest cell seen; `optional`: some cells are empty.

    `longest` is 0 in a column that never held anything. `outlines`: of times, the forms seen (`9-9-9 9:9`).
    """

    shape: str
    longest: int
    optional: bool
    outlines: frozenset[str] = frozenset()

    def fits(self, cell: str) -> bool:
        """Whether a cell could stand in this column."""
        if not cell.strip():
            return self.optional or not self.shape
        if not self.shape:
            return self.longest > SHORT_TEXT or len(cell) <= max(self.longest * LENGTH_ROOM, SHORT_TEXT / 2)
        if self.outlines and outline(cell) not in self.outlines:
            return False
        return bool(dict(_SHAPES)[self.shape].fullmatch(cell.strip()))


def fit_all(profiles: list[Profile], cells: Sequence[str]) -> bool:
    """Whether every cell could stand in its column."""
    return all(profile.fits(cell) for profile, cell in zip(profiles, cells, strict=True))


def outline(cell: str) -> str:
    """A cell's form: each number is a 9, each word an a."""
    return _WORDS.sub("a", _NUMBERS.sub("9", cell.strip()))


def profile_columns(rows: list[list[str]], width: int) -> list[Profile]:
    """One profile per column (the texts may have any length); without enough rows anything fits."""
    if len(rows) < MANY_ROWS:
        return [Profile("", ANY_LENGTH, True)] * width
    found = [_profile([row[column].strip() for row in rows]) for column in range(width)]
    texts = [profile for profile in found if not profile.shape and profile.longest]
    longest = max(texts, key=lambda profile: profile.longest) if texts else None
    return [replace(profile, longest=ANY_LENGTH) if profile is longest else profile for profile in found]


def allow_ragged(profiles: list[Profile], rows: list[list[str]]) -> list[Profile]:
    """The profiles for a tool that leaves out the empty cells at the end of its rows, where many of `rows` are so."""
    width = len(profiles)
    short = [row for row in rows if len(row) < width]
    ragged = [row for row in short if len(row) > 1 and fit_all(profiles[: len(row)], row)]
    if len(ragged) < max(MANY_ROWS, RAGGED_SHARE * len(rows)) or len(ragged) < SHAPE_SHARE * len(short):
        return profiles
    least = min(map(len, ragged))
    return [replace(one, optional=one.optional or at >= least) for at, one in enumerate(profiles)]


def _profile(cells: list[str]) -> Profile:
    filled = [cell for cell in cells if cell]
    optional = len(filled) < len(cells)
    longest = max((len(cell) for cell in filled), default=0)
    for name, pattern in _SHAPES:
        if (
            len(filled) >= MANY_ROWS
            and sum(bool(pattern.fullmatch(cell)) for cell in filled) >= len(filled) * SHAPE_SHARE
        ):
            outlines = frozenset(map(outline, filled)) if name == "time" else frozenset()
            return Profile(name, longest, optional, outlines)
    return Profile("", longest, optional)
