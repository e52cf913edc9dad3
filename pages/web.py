"""Which of the links that strangers wrote may be followed from a page of ours."""

import re
from urllib.parse import urlsplit

LONGEST_LINK = 2_000
_NO_LINK = re.compile(r"[\s\\\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>\"'`]")


def is_web(url: str) -> bool:
    """Whether a link may be followed: http or https, a host, no password, no sign that a browser drops or turns."""
    if len(url) > LONGEST_LINK or _NO_LINK.search(url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False
