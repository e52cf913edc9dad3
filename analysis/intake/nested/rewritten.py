"""A text with some of its pieces rewritten, that still knows how each piece was written.

In: a text, a pattern and what to write instead of each match. Out: `Rewritten`; rewriting may follow on rewriting.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Rewritten:
    """`text` is `before` (a text, or one that was rewritten itself) with the matches of `pattern` replaced."""

    text: str
    before: "Rewritten | None" = None
    pattern: re.Pattern | None = None
    change: Callable[[re.Match], str] | None = None

    def rewrite(self, pattern: re.Pattern, change: Callable[[re.Match], str]) -> "Rewritten":
        """The same text, rewritten once more."""
        return Rewritten(pattern.sub(change, self.text), self, pattern, change)

    def origin(self, start: int, end: int) -> str:
        """What stood in the first text where `text[start:end]` stands now; pieces that were changed come whole."""
        if self.before is None:
            return self.text[start:end]
        return self.before.origin(self._place(start, False), self._place(end, True))

    def _place(self, at: int, is_end: bool) -> int:
        """The place in the text before; of a place inside a changed piece its beginning, or its end."""
        starts, pieces = self._pieces
        number = bisect_right(starts, at if not is_end else at - 1) - 1
        if number < 0:
            return at
        _, new_end, old_start, old_end = pieces[number]
        if at >= new_end:
            return old_end + at - new_end
        return old_end if is_end else old_start

    @cached_property
    def _pieces(self) -> tuple[list[int], list[tuple[int, int, int, int]]]:
        """(Where each changed piece begins, its beginning and end now and before); made only where it is asked for."""
        pieces, shift = [], 0
        for match in self.pattern.finditer(self.before.text):
            start, end = match.span()
            written = self.change(match)
            pieces.append((start + shift, start + shift + len(written), start, end))
            shift += len(written) - (end - start)
        return [piece[0] for piece in pieces], pieces
