"""How much one case may take of the machine: settings of the environment, each with its reason.

`BADBUZZ_MOST_ROWS`: more rows than this are another program's work; 1,000,000 comments take about 3 GB to open.
`BADBUZZ_OPENING_SECONDS`: nobody waits longer at a page.
`BADBUZZ_OPENING_MB`: so much memory may the process of an upload ask for, where the system can hold it to that.
`BADBUZZ_OPENINGS`: so many uploads are opened at once; others wait in line.
"""

import os
from contextlib import suppress
from pathlib import Path

_ROWS = 2_000_000
_SECONDS = 600
# The largest upload is 200 MB (.streamlit/config.toml). Opening 73 MB took 1.2 GB and asked for 2.5 GB: 34 times the
# file, since allocators ask for more than they use.
_MEMORY_MB = 40 * 200
# Of 19: an opening gets a quarter of a core that a page wants as well, and all of it when none does.
_COURTESY = 5
_AT_ONCE = max(2, os.cpu_count() or 1)


def most_rows() -> int:
    """Rows that the files of a case may have together."""
    return int(_setting("BADBUZZ_MOST_ROWS", _ROWS))


def opening_seconds() -> float:
    """Seconds after which an opening is given up."""
    return _setting("BADBUZZ_OPENING_SECONDS", _SECONDS)


def openings_at_once() -> int:
    """How many uploads are opened at the same time."""
    return max(1, int(_setting("BADBUZZ_OPENINGS", _AT_ONCE)))


def hold_memory() -> None:
    """Hold this process to its memory, where the system can (Linux): beyond it Python raises MemoryError."""
    try:
        import resource
    except ImportError:  # Windows has none
        return
    machine = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    most = min(int(_setting("BADBUZZ_OPENING_MB", _MEMORY_MB)) * 1024**2, machine)
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (most if hard < 0 else min(most, hard), hard))


def go_first() -> None:
    """Where the machine's memory is full, Linux ends this process before the server."""
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")


def stand_back() -> None:
    """Where cores are few, the pages of other visitors come before this process."""
    with suppress(AttributeError, OSError):  # Windows has no such thing
        os.nice(_COURTESY)


def leave_no_core() -> None:
    """A process that crashes writes its memory, which holds comments, to no file."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _setting(name: str, otherwise: float) -> float:
    try:
        given = float(os.environ.get(name, ""))
    except ValueError:
        return otherwise
    return given if 0 < given < float("inf") else otherwise
