"""Which column holds which field: by tool, by name, then by content, each guess with its reason.

In: a table of text. Out: `ColumnMap`. A tool that is known by its columns (tools.csv) says what they hold; a name that
tools use (headers.csv) proposes fields for its column; the content must agree (a "date" that is no date is none). What
no name told is looked for in the content: dates, links, the longest texts. The user's choice (`override`) is what
counts.
"""

import re
from dataclasses import dataclass, replace

import pandas as pd

from analysis.intake.columns.contents import Content, describe
from analysis.intake.columns.given import find_given_name
from analysis.intake.columns.guess import Guess
from analysis.intake.columns.halves import find_second_half
from analysis.intake.columns.tools import fields_of, find_tool
from analysis.intake.columns.unnamed import guess_by_content, posts_are_messages
from analysis.intake.flags import are_badges
from analysis.intake.headers.meanings import COMPOSED, meanings
from analysis.intake.headers.names import LONGEST_NAME, fold

__all__ = ["FIELDS", "ColumnMap", "Guess", "map_columns"]

FIELDS = (
    "comment_id", "node_id", "parent_id", "thread_id", "post_id", "kind", "depth", "author", "given_name",
    "author_id", "is_brand", "brand", "title", "text", "more_text", "created_at", "created_time", "likes", "shares",
    "replies_count", "rating",
    "platform", "url", "post_url", "post_author", "collected_at", "reply_text", "reply_date", "response_ids",
)  # fmt: skip
# Of two columns that claim a field by name, one that is mostly empty yields: this much priority for all cells.
EMPTY_PENALTY = 20
# "3 days ago" yields to a whole date.
RELATIVE_PENALTY = 50
# What is the same in all rows yields: a kind tells nothing, an author is the page or the account, a text the subject.
SAME_PENALTY = 35
_VARIES = ("kind", "author", "text")
# The rest of a field in a second column: another column for the field takes it away.
_SECOND = {"text": "more_text", "author": "given_name"}

# A part of an element of a list (`replies/0/text`): of another comment, or of none (`wide.py`).
ELEMENT = re.compile(r"(.+?)(?:[/.]|\[)(\d{1,4})(?:\][/.]?|[/.])(.+)$")


@dataclass(frozen=True)
class ColumnMap:
    """Field -> Guess, for the fields that were found; `names` are the file's columns, in order; `tool`: where known."""

    guesses: dict[str, Guess]
    names: tuple[str, ...]
    tool: str = ""

    def __contains__(self, name: str) -> bool:
        return name in self.guesses

    def get(self, name: str) -> Guess | None:
        return self.guesses.get(name)

    def series(self, frame: pd.DataFrame, name: str) -> pd.Series | None:
        """The column of `frame` that holds a field, None where none does."""
        guess = self.guesses.get(name)
        return None if guess is None else frame.iloc[:, guess.position]

    def override(self, choices: dict[str, str | int | None]) -> "ColumnMap":
        """A new map in which fields take the column chosen (its name, its position, or None for no column).

        Raises KeyError for an unknown field or column.
        """
        guesses = dict(self.guesses)
        for name in choices:
            guesses.pop(_SECOND.get(name, ""), None)
        for name, chosen in choices.items():
            if name not in FIELDS:
                raise KeyError(name)
            if chosen is None:
                guesses.pop(name, None)
                continue
            position = chosen if isinstance(chosen, int) else self._position(chosen)
            if not 0 <= position < len(self.names):
                raise KeyError(chosen)
            guesses[name] = Guess(self.names[position], position, "chosen")
        return replace(self, guesses=guesses)

    def _position(self, column: str) -> int:
        if column not in self.names:
            raise KeyError(column)
        return self.names.index(column)


def map_columns(frame: pd.DataFrame) -> ColumnMap:
    """The fields found in a table of text (cells without a value are "")."""
    names = tuple(str(name) for name in frame.columns)
    contents = [describe(frame.iloc[:, position]) for position in range(len(names))]
    tool = find_tool(names)
    guesses, unused = _by_tool(tool, names, contents)
    unused |= {place for place, name in enumerate(names) if ELEMENT.match(name[:LONGEST_NAME])}
    _by_name(names, contents, guesses, unused)
    posts_are_messages(names, contents, guesses)
    guess_by_content(names, contents, guesses, unused)
    guesses |= find_given_name(names, contents, guesses, unused)
    _same_column(contents, guesses)
    if second := find_second_half(frame, contents, guesses, unused):
        guesses["more_text"] = second
    return ColumnMap({name: guesses[name] for name in FIELDS if name in guesses}, names, tool)


def _by_tool(tool: str, names: tuple[str, ...], contents: list[Content]) -> tuple[dict[str, Guess], set[int]]:
    """(Guesses, columns that the tool uses for something else)."""
    guesses: dict[str, Guess] = {}
    unused: set[int] = set()
    fields = fields_of(tool)
    for position, name in enumerate(names):
        for wanted in fields.get(fold(name), ()):
            content = contents[position]
            if wanted == "other":
                unused.add(position)
            elif not content.empty and content.fits(wanted) and wanted not in guesses:
                guesses[wanted] = Guess(name, position, "by-tool", {"column": name, "tool": tool})
    return guesses, unused


def _by_name(
    names: tuple[str, ...], contents: list[Content], guesses: dict[str, Guess], unused: set[int]
) -> None:
    claims = []
    taken = {guess.position for guess in guesses.values()} | unused
    for position, name in enumerate(names):
        for wanted, priority in meanings(name):
            content = contents[position]
            # An empty column keeps its name's meaning, but yields to one that holds something.
            rank = priority - (100 if content.empty else EMPTY_PENALTY * (1 - content.share))
            if wanted in ("created_at", "reply_date") and not content.empty and not content.has_whole_dates:
                rank -= RELATIVE_PENALTY
            if wanted in _VARIES and len(content.cells) == 1:
                rank -= SAME_PENALTY
            if wanted in ("url", "post_url") and priority <= COMPOSED and content.is_profile:
                continue
            if wanted in FIELDS and (content.empty or content.fits(wanted)):
                claims.append((-rank, position, wanted))
    for _, position, wanted in sorted(claims):
        if wanted not in guesses and position not in taken:
            guesses[wanted] = Guess(names[position], position, "by-name", {"column": names[position]})
            taken.add(position)


def _same_column(contents: list[Content], guesses: dict[str, Guess]) -> None:
    """One column for two fields: a page's own posts are by the page, authors may have ids only, a kind may flag."""
    for name, source in (("author", "brand"), ("author", "author_id"), ("is_brand", "kind")):
        if name not in guesses and source in guesses:
            held = guesses[source]
            if name == "is_brand" and not are_badges(contents[held.position].cells):
                continue
            if source == "brand" and not _names_author(held):
                continue
            guesses[name] = replace(held, reason="same-as", data={"column": held.column})


def _names_author(brand: Guess) -> bool:
    """Whether a column of pages may name the authors (`Page Name` of an export of posts)."""
    return any(field == "author" for field, _ in meanings(brand.column))
