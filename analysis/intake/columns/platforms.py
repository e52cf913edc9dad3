"""Which platform a comment is on: from the export's own column, else from its links, else from the file's name.

In: columns of text. Out: a short lower-case name (facebook, x, youtube...), NaN where nothing says it clearly.
"""

import re

import pandas as pd

from analysis.intake.headers.names import fold

# Part of a link's host, or a word in a column or file name -> platform.
HOSTS = {
    "facebook.com": "facebook", "fb.com": "facebook", "fb.watch": "facebook", "instagram.com": "instagram",
    "twitter.com": "x", "x.com": "x", "t.co": "x", "youtube.com": "youtube", "youtu.be": "youtube",
    "tiktok.com": "tiktok", "linkedin.com": "linkedin", "reddit.com": "reddit", "trustpilot.com": "trustpilot",
    "bsky.app": "bluesky", "threads.net": "threads", "t.me": "telegram", "pinterest.com": "pinterest",
    "tripadvisor.": "tripadvisor", "play.google.com": "google play", "google.com": "google",
    "apps.apple.com": "app store",
}  # fmt: skip
WORDS = {
    "facebook": "facebook", "fb": "facebook", "instagram": "instagram", "insta": "instagram", "twitter": "x", "x": "x",
    "tweet": "x", "tweets": "x", "twcs": "x", "youtube": "youtube", "tiktok": "tiktok", "linkedin": "linkedin",
    "reddit": "reddit", "trustpilot": "trustpilot", "bluesky": "bluesky", "mastodon": "mastodon",
    "telegram": "telegram",
    "googlemybusiness": "google", "google": "google", "googleplay": "google play", "appstore": "app store",
    "tripadvisor": "tripadvisor", "threads": "threads", "discord": "discord", "email": "e-mail", "mail": "e-mail",
}  # fmt: skip
# These name a platform wherever they stand ("SOCIALMEDIA_TWITTER"); "mail" or "google" may name something else.
_SOCIAL = {
    "facebook", "instagram", "twitter", "youtube", "tiktok", "linkedin", "reddit", "trustpilot", "bluesky", "mastodon",
    "telegram", "tripadvisor", "googleplay", "appstore",
}  # fmt: skip
_TAG = re.compile(r"<[^>]*>")


def find_platform(
    named: pd.Series | None, links: list[pd.Series], file: str, columns: tuple[str, ...]
) -> pd.Series | str | None:
    """A platform per row (named by a column or by links), one for the whole file, or None."""
    if named is not None and (named.str.strip() != "").any():
        known = {value: _named(value) for value in named.unique()}
        return named.map(known).astype("str")
    for link in links:
        hosts = link.str.extract(r"^\s*(?:https?://)?([^/?#\s]+)", expand=False).str.casefold()
        counts = hosts.value_counts()
        if len(counts):
            best = next((name for part, name in HOSTS.items() if _is_host(counts.index[0], part)), None)
            if best:
                return best
    return _in_words(file, columns)


def _named(value: str) -> str | None:
    value = value.strip()
    if not value:
        return None
    value = _TAG.sub("", value).strip()
    words = [fold(word) for word in re.split(r"[\W_]+", value)]
    found = next((WORDS[word] for word in words if word in _SOCIAL), None)
    return WORDS.get(fold(value)) or WORDS.get(words[0]) or found or value.casefold()


def _is_host(host: str, part: str) -> bool:
    return host == part or host.endswith(f".{part}") or (part.endswith(".") and part in host)


def _in_words(file: str, columns: tuple[str, ...]) -> str | None:
    words = "".join(sign if sign.isalpha() else " " for sign in file.casefold()).split()
    found = {WORDS[word] for word in words if word in WORDS and len(word) > 2}
    if len(found) == 1:
        return found.pop()
    if any("tweet" in fold(column) for column in columns):
        return "x"
    return None
