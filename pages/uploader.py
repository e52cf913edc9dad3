"""Streamlit's uploader with its words, which exist in English only, in the page's language; one for a single file."""

from collections.abc import Callable

import streamlit as st

from analysis.words import say
from pages import opening

_STYLE = """<style>
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"] p,
[data-testid="stFileUploaderDropzoneInstructions"] span{font-size:0}
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"] p::after{font-size:1rem;content:"%s"}
[data-testid="stFileUploaderDropzoneInstructions"] span:first-of-type::after{font-size:.9rem;content:"%s"}
</style>"""
MOST_MEGABYTES = 10  # of a single file


def say_words(locale: str, limit: str = "case-upload-limit") -> None:
    """For all uploaders of the page; `limit` is the key of the sentence beside the button."""
    st.html(_STYLE % (say("case-upload-button", locale), say(limit, locale)))


def take_file(label: str, key: str, locale: str, take: Callable[[str, bytes], None], help: str = "") -> None:
    """An uploader of one small file, emptied once `take` was given its name and content (in a callback)."""
    opening.stand_ready()
    say_words(locale, "uploader-limit")
    generation = st.session_state.setdefault(f"{key}:generation", 0)
    name = f"{key}:{generation}"
    st.file_uploader(
        label,
        key=name,
        max_upload_size=MOST_MEGABYTES,
        help=help or None,
        on_change=_take,
        args=(name, f"{key}:generation", take),
    )


def _take(name: str, generation: str, take: Callable[[str, bytes], None]) -> None:
    file = st.session_state[name]
    if file is None:
        return
    st.session_state[generation] += 1
    opening.forget_files([file])
    take(file.name, file.getvalue())
