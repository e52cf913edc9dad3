"""Halves of a sign (an emoji that a tool cut in two) -> U+FFFD: no UTF-8, hence no table, can hold them.

Only escapes can bring them: every decoder of bytes refuses them.
"""

import re

REPLACEMENT = "\ufffd"
_HALF = re.compile("[\ud800-\udfff]")
# An escaped backslash, a whole pair, a half: only the last is replaced, and each is looked at from its beginning.
_ESCAPES = re.compile(
    r"\\\\|\\u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)


def replace_escaped_halves(source: str) -> tuple[str, int]:
    """JSON source in which no escape is half a sign, and how many were replaced."""
    count = 0

    def replace(match: re.Match) -> str:
        nonlocal count
        if match.group(1) is None:
            return match.group()
        count += 1
        return REPLACEMENT

    if "\\ud" not in source and "\\uD" not in source:
        return source, 0
    return _ESCAPES.sub(replace, source), count


def replace_halves(text: str) -> str:
    """`text` with pairs joined and halves replaced."""
    if not _HALF.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
