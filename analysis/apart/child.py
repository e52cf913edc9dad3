"""The process of one upload: `python -m analysis.apart.child` reads it from stdin, opens it, answers on stdout, ends.

In: ("case", "columns", "corrections", "events" or "edits", files, choices, scores of before). Out: ("stage", name) as
each begins, then ("case", Case, scores), ("columns", readings), ("corrections", "events" or "edits", one answer a file)
or ("error", name of the error, data).
What is printed never reaches the answer.
"""

import os
import select
import sys
from contextlib import suppress

from analysis.apart.wire import receive, send
from analysis.case import open_case
from analysis.corrections_files import read_corrections
from analysis.errors import BadbuzzError, say_where
from analysis.events_files import read_events_file
from analysis.limits import go_first, hold_memory, leave_no_core, stand_back
from analysis.reading import read_columns
from analysis.story.edits_files import read_edits

# Opened before any upload comes: lexicons and tables of dates are loaded while nobody waits for them. As soon as
# somebody does, his upload loads what it needs of them, and a refusal or a file of events needs none.
READY = (
    "date,author,text,reply\n"
    "2012-08-06 14:03,Ana,Toujours rien reçu et personne ne répond,Bonjour et désolés\n"
    "2012-08-07 15:10,Ben,Nothing yet and nobody answers: what a shame,\n"
    "2012-08-08 09:00,Eva,Drive Click and Collect impossible samedi,\n"  # the library of languages is asked
).encode()


class _SomebodyWaits(Exception):
    """An upload has come."""


def main() -> int:
    """Serve one upload; 0 also where it was refused."""
    # A library that prints must not write into the answer.
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.excepthook = _without_texts
    leave_no_core()
    go_first()
    with suppress(_SomebodyWaits):
        _unless_asked("")
        open_case([("ready.csv", READY)], progress=_unless_asked)
    with suppress(EOFError):  # the server ended before there was an upload
        wanted, files, choices, scored = receive(sys.stdin.buffer)
        hold_memory()
        stand_back()
        send(answer, _open(wanted, files, choices, scored, lambda stage: send(answer, ("stage", stage))))
    return 0


def _unless_asked(stage: str) -> None:
    try:
        asked, _, _ = select.select([sys.stdin], [], [], 0)
    except OSError:  # Windows cannot ask a pipe
        return
    if asked:
        raise _SomebodyWaits


def _open(wanted, files, choices, scored, progress) -> tuple:
    try:
        if wanted == "columns":
            return "columns", read_columns(files, choices)
        if wanted == "corrections":
            return wanted, [_read(read_corrections, data, name) for name, data in files]
        if wanted == "events":
            return wanted, [_read(read_events_file, data, name, choices.timezone) for name, data in files]
        if wanted == "edits":
            return wanted, [_read(read_edits, data, name) for name, data in files]
        return "case", open_case(files, choices, progress, scored), scored
    except BadbuzzError as error:
        return _refusal(error)
    except MemoryError:
        return "error", "UnreadableFile", {"name": files[0][0], "reason": "too-heavy"}


def _read(reader, *asked) -> tuple:
    try:
        return "read", *reader(*asked)
    except BadbuzzError as error:
        return _refusal(error)


def _refusal(error: BadbuzzError) -> tuple:
    return "error", type(error).__name__, error.data


def _without_texts(kind, error, trace) -> None:
    sys.stderr.write(say_where(error) + "\n")


if __name__ == "__main__":
    sys.exit(main())
