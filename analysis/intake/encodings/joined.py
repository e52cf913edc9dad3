"""Exports put end to end (`cat a.csv b.csv`): the byte order marks within the file go, and its parts begin a line.

In: the text, or its UTF-8. Out: the same without the marks that begin a part, and how many those were. A mark begins
a part where it begins a line, or where the first line of the file stands again after it.
"""

import re
from typing import TypeVar

_MARK = "\ufeff"
# No header is longer.
LONGEST_HEADER = 20_000
Text = TypeVar("Text", str, bytes)


def part_joined(source: Text) -> tuple[Text, int]:
    """(`source` without the marks within it, how many there were); the same object where there were none."""
    mark, feed = (_MARK, "\n") if isinstance(source, str) else (_MARK.encode(), b"\n")
    if source.find(mark, len(mark)) < 0:
        return source, 0
    start = len(mark) if source.startswith(mark) else 0
    header = re.match(
        rb"[^\r\n]*" if isinstance(source, bytes) else r"[^\r\n]*", source[start : start + LONGEST_HEADER]
    )[0]
    body, count = source[start:], 0
    for end in (feed, feed.replace(b"\n", b"\r") if isinstance(feed, bytes) else "\r"):
        count += body.count(end + mark)
        body = body.replace(end + mark, end)
    if len(header) > 1:
        count += body.count(mark + header)
        body = body.replace(mark + header, feed + header)
    return (source[:start] + body, count) if count else (source, 0)
