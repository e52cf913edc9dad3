"""What a sentence of a synopsis is made of: clauses, each with its figures, and the comments behind it.

Everything here is data; `synopsis.say` makes the sentences of it, in either language. No adjective without its figure:
what a clause claims is in its key, and the figures that bear it are beside it.
"""

from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class Behind:
    """The comments behind a clause: those written from `start` to before `end` that have a meaning: negative, comments
    (all), brand (its messages), or waiting (still without an answer at the end of the export).
    """

    name: str  # what a reader is offered: `synopsis-see-<name>`
    meaning: str
    start: pd.Timestamp
    end: pd.Timestamp


@dataclass(frozen=True)
class Clause:
    """`synopsis-<key>` in the words, filled with `figures` by their names and kinds: whole numbers, `..._share` (0 to
    1), `..._points` (a difference of two shares), `times...` (a ratio), `..._minutes`, `per_week...`, and moments: the
    starts of bins, as coarse as `bin`.
    """

    key: str
    figures: dict[str, object] = field(default_factory=dict)
    behind: tuple[Behind, ...] = ()
    bin: str = "day"


Sentence = tuple[Clause, ...]
