"""The words of Streamlit's uploader, which exist in English only, in the language of the page."""

import streamlit as st

from analysis.words import say

_STYLE = """<style>
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"] p,
[data-testid="stFileUploaderDropzoneInstructions"] span{font-size:0}
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"] p::after{font-size:1rem;content:"%s"}
[data-testid="stFileUploaderDropzoneInstructions"] span:first-of-type::after{font-size:.9rem;content:"%s"}
</style>"""


def say_words(locale: str, limit: str = "case-upload-limit") -> None:
    """For all uploaders of the page; `limit` is the key of the sentence beside the button."""
    st.html(_STYLE % (say("case-upload-button", locale), say(limit, locale)))
