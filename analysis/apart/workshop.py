"""Uploads opened each in a process of its own: a file that hangs, bursts or crashes its reader harms nobody else.

One process stands ready, its libraries loaded; it serves one upload and ends, so that its memory comes back and nothing
of one upload can meet another. Linux, macOS and Windows start it the same way: a new Python.
"""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pandas as pd

from analysis import errors, limits
from analysis.apart.wire import receive, send
from analysis.case import Case, Scored
from analysis.errors import BadbuzzError, UnreadableFile
from analysis.notes import Note
from analysis.reading import Choices, Reading

ROOT = Path(__file__).parents[2]
# A library's warning may quote a cell, and logs hold no texts.
COMMAND = (sys.executable, "-W", "ignore", "-m", "analysis.apart.child")
# The stage before all others: other uploads are being opened.
QUEUE = "queue"
# Who waits in line looks so often whether he still wants to.
WAKE_SECONDS = 0.1


class Opening:
    """One upload on its way: `run` it in a thread, `stop` it from another."""

    def __init__(self, workshop: "Workshop"):
        self._workshop = workshop
        self._process: subprocess.Popen | None = None
        self._stopped = threading.Event()
        self._late = False

    def run(
        self,
        exports: list[tuple[str, bytes]],
        choices: Choices,
        progress: Callable[[str], None],
        scored: Scored,
    ) -> Case:
        """The case; `scored` is filled as by `open_case`.

        Raises the named errors of `open_case`; UnreadableFile with the reason "too-heavy" (memory), "too-slow" (time),
        "reader-died" (it crashed, or was stopped).
        """
        case, scores = self._ask("case", exports, choices, progress, scored)
        scored.clear()
        scored.update(scores)
        return case

    def columns(self, exports: list[tuple[str, bytes]], choices: Choices) -> tuple[Reading, ...]:
        """What was understood of each export's columns (`read_columns`). Raises as `run` does."""
        return self._ask("columns", exports, choices, lambda stage: None, {})[0]

    def corrections(self, files: list[tuple[str, bytes]]) -> list[tuple[pd.DataFrame, int] | BadbuzzError]:
        """What `read_corrections` makes of each file: its table and count, or its refusal. Raises as `run` does."""
        return self._each("corrections", files, Choices())

    def events(
        self, files: list[tuple[str, bytes]], timezone: str
    ) -> list[tuple[pd.DataFrame, list[Note]] | BadbuzzError]:
        """What `read_events_file` makes of each file: its table and notes, or its refusal. Raises as `run` does."""
        return self._each("events", files, Choices(timezone=timezone))

    def edits(self, files: list[tuple[str, bytes]]) -> list[tuple[pd.DataFrame, list[Note]] | BadbuzzError]:
        """What `read_edits` makes of each file: its table and notes, or its refusal. Raises as `run` does."""
        return self._each("edits", files, Choices())

    def stop(self) -> None:
        """Nobody wants the case any more."""
        self._stopped.set()
        if self._process:
            self._process.kill()

    def _each(self, wanted: str, files: list[tuple[str, bytes]], choices: Choices) -> list:
        (answers,) = self._ask(wanted, files, choices, lambda stage: None, {})
        return [_error(*told) if kind == "error" else tuple(told) for kind, *told in answers]

    def _ask(self, wanted: str, files, choices, progress, scored) -> list:
        try:
            with self._workshop.place(self._stopped, lambda: progress(QUEUE)):
                self._process = process = self._workshop.take()
                watch = threading.Timer(limits.opening_seconds(), self._give_up)
                watch.start()
                try:
                    return self._serve(process, (wanted, files, choices, dict(scored)), progress)
                finally:
                    watch.cancel()
                    _end(process)
                    self._workshop.refill()
        except (EOFError, OSError) as error:
            reason = "too-slow" if self._late else "reader-died"
            raise UnreadableFile(name=files[0][0], reason=reason) from error

    def _serve(self, process, asked: tuple, progress) -> list:
        if self._stopped.is_set():
            raise EOFError
        send(process.stdin, asked)
        while True:
            kind, *told = receive(process.stdout)
            if kind == "stage":
                progress(*told)
            elif kind == "error":
                raise _error(*told)
            else:
                return told

    def _give_up(self) -> None:
        self._late = True
        if self._process:
            self._process.kill()


class Workshop:
    """The processes of a server: one ready, as many at work as the machine has room for."""

    def __init__(self):
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(limits.openings_at_once())
        self._ready: subprocess.Popen | None = _start()
        self._open = True

    def opening(self) -> Opening:
        """A new upload to open."""
        return Opening(self)

    def take(self) -> subprocess.Popen:
        """The process that stands ready, or a new one."""
        with self._lock:
            process, self._ready = self._ready, None
        return process if process is not None and process.poll() is None else _start()

    def refill(self) -> None:
        """Have a process ready again: after an opening, since its own start takes a processor for a second."""
        with self._lock:
            if self._open and self._ready is None:
                self._ready = _start()

    @contextmanager
    def place(self, stopped: threading.Event, told: Callable[[], None]) -> Iterator[None]:
        """A place at work; where all are taken, `told` is called and one is waited for, until `stopped` (EOFError)."""
        if not self._places.acquire(blocking=False):
            told()
            while not self._places.acquire(timeout=WAKE_SECONDS):
                if stopped.is_set():
                    raise EOFError
        try:
            yield
        finally:
            self._places.release()

    def close(self) -> None:
        """End the process that stands ready, for good."""
        with self._lock:
            self._open = False
            if self._ready is not None:
                _end(self._ready)
            self._ready = None


def _error(name: str, data: dict) -> BadbuzzError:
    return getattr(errors, name)(**data)


def _start() -> subprocess.Popen:
    return subprocess.Popen(COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _end(process: subprocess.Popen) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        with suppress(OSError):
            stream.close()
    process.wait()
