"""What several tests share: the real exports, the browser, and the rules that CI neither skips nor draws lots."""

import gc
import os
from pathlib import Path

# One thread of linear algebra a process, set before numpy is loaded and inherited by all that is started: the processes
# of a run share the cores already, and threads that wait for each other cost a fifth of the measures' time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from hypothesis import settings

from tests.server import find_chromium

# Set by .ci/run: what would be skipped on a person's machine fails there.
MAY_SKIP = not os.environ.get("BADBUZZ_NO_SKIP")
# New objects before the collector looks at them (Python's own: 700, which takes a twentieth of the pages' time).
COLLECT_AFTER = 50_000
# A run that must prove something tries the same examples each time; new ones are tried on people's machines.
# No test is timed: another program on the machine must make no failure.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
settings.register_profile("proof", deadline=None, derandomize=True)
if not MAY_SKIP:
    settings.load_profile("proof")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than cores: the tests of the browser wait more than they compute."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's tests spread among the others: each process has some of both, and no long ones at the end."""
    modules: dict[Path, list[pytest.Item]] = {}
    others = []
    for item in items:
        place = modules.setdefault(item.path, []) if item.get_closest_marker("browser") else others
        place.append(item)
    step = len(others) / max(1, len(modules))
    for at, module in enumerate(modules.values()):
        items[:] = ([] if at == 0 else items) + module + others[int(at * step) : int((at + 1) * step)]


def pytest_collection_finish() -> None:
    """Thousands of tests and their modules stay to the end: the collector of garbage need not look at them again, nor
    through what a page makes and drops as often as it does by itself.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)


def skip_or_fail(reason: str) -> None:
    """Skip where a person runs the tests, fail where they must prove something."""
    if MAY_SKIP:
        pytest.skip(reason)
    pytest.fail(reason)


@pytest.fixture(scope="session")
def exports() -> Path:
    """The folder of real exports; they are not part of the project."""
    folder = os.environ.get("BADBUZZ_EXPORTS")
    if not folder:
        pytest.skip("BADBUZZ_EXPORTS is not set: the real exports are not on this machine")
    return Path(folder)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium, found on PATH."""
    found = find_chromium()
    if found is None:
        skip_or_fail("no Chromium on PATH: the browser tests did not run")
    return found
