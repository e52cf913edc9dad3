"""Opening a case once: held under its content's hash and the choices, with the stages shown while it is read.

Samples are held for everybody, an upload for the browser session that loaded it alone. An upload is opened in a process
of its own: whatever its file does there, this session gets a sentence and the others notice nothing.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx

from analysis import samples
from analysis.apart import Opening, Workshop
from analysis.case import STAGES, Case, Scored, open_case
from analysis.errors import BadbuzzError
from analysis.notes import Note
from analysis.reading import Choices, Reading
from analysis.words import say

# An opened case weighs about 1 kB a comment: few at a time, and not for ever.
SAMPLES_HELD = 8
UPLOADS_HELD = 2
HELD_FOR = "4h"
# Faster than this, progress would only flicker.
PATIENCE_SECONDS = 0.3
Opened = TypeVar("Opened")


def open_sample(case_id: str, choices: Choices, locale: str) -> Case:
    """A sample case, shared by all sessions. Raises the named errors of `open_case`, and UnknownCase."""
    sample = samples.find_sample(case_id)
    return _with_progress(
        lambda progress: _sample(case_id, choices.key(), sample.read, choices, progress), locale
    )


def open_upload(case_id: str, exports: list[tuple[str, bytes]], choices: Choices, locale: str) -> Case:
    """An uploaded case, for this session only. Raises the named errors of `open_case`."""
    scored = st.session_state.setdefault("scored", {})
    opening = _workshop().opening()
    return _with_progress(
        lambda progress: _upload(case_id, choices.key(), exports, choices, progress, scored, opening),
        locale,
        opening.stop,
    )


def columns_of_upload(
    case_id: str, exports: list[tuple[str, bytes]], choices: Choices, locale: str
) -> tuple[Reading, ...]:
    """What was understood of an upload's columns, where a case wants one of them. Raises the named errors."""
    opening = _workshop().opening()
    return _with_progress(
        lambda progress: _columns(case_id, choices.key(), exports, choices, opening), locale, opening.stop
    )


def corrections_of_upload(files: list[tuple[str, bytes]]) -> list[tuple[pd.DataFrame, int] | BadbuzzError]:
    """Of each uploaded file its corrections and how many rows are none, or its refusal. Raises UnreadableFile."""
    return _workshop().opening().corrections(files)


def stand_ready() -> None:
    """Have the process that reads the next upload start now, while its file is being chosen."""
    _workshop()


def events_of_upload(
    files: list[tuple[str, bytes]], timezone: str
) -> list[tuple[pd.DataFrame, list[Note]] | BadbuzzError]:
    """Of each uploaded file its events (ADDED) and notes, or its refusal. Raises UnreadableFile."""
    return _workshop().opening().events(files, timezone)


def edits_of_upload(
    files: list[tuple[str, bytes]],
) -> list[tuple[pd.DataFrame, list[Note]] | BadbuzzError]:
    """Of each uploaded file its edits of a story (EDITS) and notes, or its refusal. Raises UnreadableFile."""
    return _workshop().opening().edits(files)


def forget_files(files: list) -> None:
    """Uploaded files that we hold ourselves: Streamlit would keep its own until the session ends."""
    context = get_script_run_ctx()
    if context is not None:
        for file in files:
            context.uploaded_file_mgr.remove_file(context.session_id, file.file_id)


@st.cache_resource(show_spinner=False, on_release=Workshop.close)
def _workshop() -> Workshop:
    """The server's own, for all sessions."""
    return Workshop()


@st.cache_resource(max_entries=SAMPLES_HELD, ttl=HELD_FOR, show_spinner=False)
def _sample(case_id: str, choices_key: str, _read, _choices: Choices, _progress) -> Case:
    return open_case(_read(), _choices, _progress)


@st.cache_resource(max_entries=UPLOADS_HELD, ttl=HELD_FOR, show_spinner=False, scope="session")
def _upload(
    case_id: str, choices_key: str, _exports, _choices: Choices, _progress, _scored: Scored, _opening: Opening
) -> Case:
    return _opening.run(_exports, _choices, _progress, _scored)


@st.cache_resource(max_entries=UPLOADS_HELD, ttl=HELD_FOR, show_spinner=False, scope="session")
def _columns(
    case_id: str, choices_key: str, _exports, _choices: Choices, _opening: Opening
) -> tuple[Reading, ...]:
    return _opening.columns(_exports, _choices)


def _with_progress(
    opened: Callable[[Callable[[str], None]], Opened], locale: str, stop: Callable[[], None] = lambda: None
) -> Opened:
    """Run `opened` beside the script, so that the page can tell the stages while they pass.

    Where the script ends before it (the page was left, something else was clicked), `stop` is called.
    """
    stages: list[str] = []
    context = get_script_run_ctx()

    def work() -> Opened:
        return opened(stages.append)

    with ThreadPoolExecutor(max_workers=1, initializer=lambda: add_script_run_ctx(ctx=context)) as beside:
        future = beside.submit(work)
        started = time.monotonic()
        status = None
        try:
            while not future.done():
                time.sleep(0.02)
                if time.monotonic() - started > PATIENCE_SECONDS and stages:
                    status = status or st.empty()
                    stage = stages[-1]
                    done = (STAGES.index(stage) + 0.5) / len(STAGES) if stage in STAGES else 0.0
                    status.progress(done, text=say(f"stage-{stage}", locale))
        finally:
            if not future.done():
                stop()
        if status:
            status.empty()
        return future.result()
