"""Text from a user inside Markdown, shown as it is written: nothing in it comes to life."""

import re

from analysis.words.calm import calm

# What Streamlit makes links, icons, emoji and dashes of, whatever is escaped. Inside a bare address: after https:,
# after www, before the sign of an e-mail; after the colon of `:name:` (12:03:00 is none); within an arrow or a dash.
_ALIVE = re.compile(
    r"(?<=\w:)(?=//)|(?<=\bwww)(?=\.)|(?<=\w)(?=@\w)"
    r"|(?<=:)(?!\d\d:)(?=[\w+\-/]+:)|(?<=-)(?=[->])|(?<=<)(?=[-=])|(?<=[>~])(?==)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")
# Of a sentence: notes cut what they quote, but a name of a file or of a column may be anything.
MOST_LETTERS = 1_000
# Of a file that is also read as it is, only what Markdown or HTML would take for more than a sign: anywhere, and where
# a line begins (a heading, an item of a list, a rule).
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~$&^])|(?<![\s\S])([-+=])|(?<![\s\S])(\d+)(?=[.)])")


def quiet(text: str) -> str:
    """The same for a file of Markdown, which is read as plain text too: `10:47, l'hiver` stays as it is."""
    alive = _ALIVE.sub("\u2060", calm(text, MOST_LETTERS))
    return _ACTIVE.sub(lambda found: f"{found[3]}\\" if found[3] else f"\\{found[0]}", alive)


def literal(text: str) -> str:
    """Text from a user inside a Markdown sentence, shown as it is written, on one line: nothing in it comes to life.

    Some of what Streamlit looks for it finds after Markdown took the escapes out; a word joiner, which nobody sees,
    parts it.
    """
    return _SIGNS.sub(r"\\\1", _ALIVE.sub("\u2060", calm(text, MOST_LETTERS)))
