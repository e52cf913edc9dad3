"""What a person changes in a story: lines said otherwise, struck, or added; a table (EDITS), a row per edit.

A line is known by its moment and its rule (`Entry.line_id`) within a bin: told again of other comments, the story keeps
what a person said of it. Words hold in the language they are written in, a struck line is struck in all.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b

import pandas as pd

from analysis.errors import UnusableEdit
from analysis.story.told import Entry, Line, Story
from analysis.words.calm import own_line

CHANGE, STRIKE, ADD = KINDS = ("change", "strike", "add")
# The names are those of the file, too (`edits_files.py`).
EDITS = {
    "bin": "str",  # of STORY_BINS: which story the line is of
    "line": "str",  # its moment and rule; of an added one its moment and a name of its own
    "edit": "str",  # of KINDS
    "language": "str",  # of the text; "" where there is none
    "text": "str",  # the person's words; "" where it is struck
}
# Far more than a person edits before a workshop; a line is read from the back of a room.
MOST_EDITS = 1_000
MOST_LETTERS = 400
HEADLINE = "headline"
_SAME = ["bin", "line", "edit", "language"]


@dataclass(frozen=True)
class Said:
    """A line as it is told: the rule's (`line`; None where a person added it), or the person's `text` in its place."""

    id: str
    line: Line | None
    text: str | None = None
    struck: bool = False

    @property
    def by_person(self) -> bool:
        """Whether a person wrote it; otherwise a rule."""
        return self.text is not None


@dataclass(frozen=True)
class Laid:
    """The edits of one bin in one language, to be found by line: see `lay_edits`."""

    changed: dict[str, str] = field(default_factory=dict)
    struck: frozenset[str] = frozenset()
    added: dict[str, tuple[tuple[str, str], ...]] = field(
        default_factory=dict
    )  # moment -> (id, text) of each


def no_edits() -> pd.DataFrame:
    """The table with no rows."""
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in EDITS.items()})


def change_line(edits: pd.DataFrame, bin: str, line: str, language: str, text: str) -> pd.DataFrame:
    """With this line said otherwise; with no words to see, struck. Raises UnusableEdit above MOST_EDITS."""
    words = own_line(text, MOST_LETTERS)
    if not words:
        return strike_line(edits, bin, line)
    # An added line has its words in the row that adds it.
    theirs = (edits["bin"] == bin) & (edits["line"] == line) & (edits["edit"] == ADD)
    return add_edits(edits, _row(bin, line, ADD if theirs.any() else CHANGE, language, words))


def strike_line(edits: pd.DataFrame, bin: str, line: str) -> pd.DataFrame:
    """Without this line, in all languages. Raises UnusableEdit above MOST_EDITS."""
    return add_edits(edits, _row(bin, line, STRIKE, "", ""))


def undo(edits: pd.DataFrame, bin: str, line: str, language: str) -> pd.DataFrame:
    """The line as it was before the last step: a struck one stands again; else a changed one has the rule's words."""
    mine = (edits["bin"] == bin) & (edits["line"] == line)
    struck = mine & (edits["edit"] == STRIKE)
    gone = struck if struck.any() else mine & (edits["edit"] == CHANGE) & (edits["language"] == language)
    return edits[~gone].reset_index(drop=True)


def add_line(edits: pd.DataFrame, bin: str, entry: Entry, language: str, text: str) -> pd.DataFrame:
    """With a line more on this day; as it was where there are no words. Raises UnusableEdit above MOST_EDITS."""
    words = own_line(text, MOST_LETTERS)
    if not words:
        return edits
    # Its first words name it, so that two files of edits do not take each other's lines for the same.
    name = blake2b(f"{language}\0{words}".encode(errors="replace"), digest_size=4).hexdigest()
    line = entry.line_id(Line(f"added-{name}"))
    return add_edits(edits, _row(bin, line, ADD, language, words))


def add_edits(edits: pd.DataFrame, more: pd.DataFrame) -> pd.DataFrame:
    """Both; of what was said of a line in one way the last stays. Raises UnusableEdit above MOST_EDITS."""
    both = pd.concat([edits, more], ignore_index=True).drop_duplicates(_SAME, keep="last", ignore_index=True)
    if len(both) > MOST_EDITS:
        raise UnusableEdit(reason="too-many-edits")
    return both


def lay_edits(edits: pd.DataFrame, bin: str, language: str) -> Laid:
    """The edits of a bin, with the words of one language."""
    mine = edits[edits["bin"] == bin]
    spoken = mine[mine["language"] == language]
    changed = spoken[spoken["edit"] == CHANGE]
    added: dict[str, tuple[tuple[str, str], ...]] = {}
    for line, text in spoken.loc[spoken["edit"] == ADD, ["line", "text"]].itertuples(index=False):
        moment = line.rpartition("/")[0]
        added[moment] = (*added.get(moment, ()), (line, text))
    return Laid(
        changed=dict(zip(changed["line"], changed["text"], strict=True)),
        struck=frozenset(mine.loc[mine["edit"] == STRIKE, "line"]),
        added=added,
    )


def tell_headline(entry: Entry, laid: Laid) -> Said:
    """The headline of a day as edited: a day has one, whichever rule wrote it."""
    name = entry.line_id(replace(entry.headline, key=HEADLINE))
    return Said(name, entry.headline, laid.changed.get(name), name in laid.struck)


def tell_lines(entry: Entry, laid: Laid) -> tuple[Said, ...]:
    """The lines of a day as edited, struck ones too, those that a person added last."""
    return tuple(_lines(entry, laid))


def count_lost(edits: pd.DataFrame, story: Story) -> int:
    """How many edits of the story's bin find nothing to edit in it."""
    mine = edits.loc[edits["bin"] == story.bin, "line"]
    laid = lay_edits(edits, story.bin, "")
    there = {
        said.id for entry in story.entries for said in (tell_headline(entry, laid), *_lines(entry, laid))
    }
    days = {entry.start.isoformat() for entry in story.entries}
    return sum(
        line not in there and not ("/added-" in line and line.rpartition("/")[0] in days) for line in mine
    )


def _lines(entry: Entry, laid: Laid) -> Iterator[Said]:
    seen: dict[str, int] = {}
    for line in entry.lines:
        name = entry.line_id(line)
        seen[name] = seen.get(name, 0) + 1
        # A rule that speaks twice of one day.
        name = name if seen[name] == 1 else f"{name}-{seen[name]}"
        yield Said(name, line, laid.changed.get(name), name in laid.struck)
    for name, text in laid.added.get(entry.start.isoformat(), ()):
        yield Said(name, None, text, name in laid.struck)


def _row(bin: str, line: str, edit: str, language: str, text: str) -> pd.DataFrame:
    values = (bin, line, edit, language, text)
    return pd.DataFrame({name: [value] for name, value in zip(EDITS, values, strict=True)}).astype(EDITS)
