"""Authors under numbers: per case, by first appearance, never a hash of the name; @mentions masked alike.

Brand accounts keep their names: they speak for a company.
"""

import re

import pandas as pd

from analysis.comments import brand_messages

_MENTION = re.compile(r"(?<![\w@/.])@[\w.\-]*\w")


def number_authors(comments: pd.DataFrame) -> pd.Series:
    """Per row the author's number in the case, from 1 (Int64; empty where the author is unknown or a brand)."""
    who = comments["author_id"].fillna(comments["author"]).mask(brand_messages(comments))
    codes, _ = pd.factorize(who)
    return pd.Series(codes + 1, index=comments.index).where(codes >= 0).astype("Int64")


def mask_mentions(text: pd.Series, brands: frozenset[str] = frozenset()) -> pd.Series:
    """Texts with `@name` replaced by `@…`, but for the accounts in `brands` (folded to lower case)."""

    def keep_brands(found: re.Match) -> str:
        return found[0] if found[0][1:].casefold() in brands else "@…"

    return text.str.replace(_MENTION, keep_brands, regex=True)


def brand_accounts(comments: pd.DataFrame) -> frozenset[str]:
    """Names and ids of the brand's accounts in the table, folded to lower case."""
    rows = comments[brand_messages(comments)]
    return frozenset(
        name.casefold() for name in pd.concat([rows["author"], rows["author_id"]]).dropna().unique()
    )


def hide_names(comments: pd.DataFrame) -> pd.DataFrame:
    """A new table to hand out: authors as numbers, ids and links that carry a name emptied, @mentions masked."""
    numbers = number_authors(comments)
    shown = numbers.astype("str").radd("author_").mask(numbers.isna())
    brand = brand_messages(comments)
    brands = brand_accounts(comments)
    named = _link_names_author(comments)
    return comments.assign(
        author=comments["author"].where(brand, shown.astype("str")),
        author_id=comments["author_id"].where(brand),
        text=mask_mentions(comments["text"], brands),
        title=mask_mentions(comments["title"], brands),
        url=comments["url"].mask(named & ~brand),
    )


def _link_names_author(comments: pd.DataFrame) -> pd.Series:
    pairs = comments[["author", "author_id", "url"]].fillna("")
    named = [
        bool(url) and any(name and name.lstrip("@") in url for name in (author, author_id))
        for author, author_id, url in zip(pairs["author"], pairs["author_id"], pairs["url"], strict=True)
    ]
    return pd.Series(named, index=comments.index, dtype=bool)
