"""Authors under numbers: per case, by first appearance, never a hash of the name; what names them elsewhere is hidden.

Brand accounts keep their names: they speak for a company.
"""

import re
from dataclasses import dataclass

import pandas as pd

from analysis.comments import brand_messages, identify_authors
from analysis.words.folding import fold_name

MASK = "@…"
# A handle after a full-width @ too; an address (a letter before the @) is no mention.
# No more signs than that: a megabyte of them would be gone through from each of them.
_MENTION = re.compile(r"(?<!\w)[@＠]{1,16}+(\w(?:[\w.\-]*\w)?)")
_SEGMENTS = re.compile(r"[/?=&#:|]+")
# Shorter names would be found in half of all links.
_SHORTEST = 3
_IDS = ("comment_id", "parent_id", "thread_id")


@dataclass(frozen=True)
class People:
    """Who is in a case: each row's author number (Int64, from 1), the brand's accounts, and the customers' names.

    Names and accounts are folded (no case, accents or punctuation).
    """

    numbers: pd.Series
    brands: frozenset[str]
    names: frozenset[str]


def meet_people(comments: pd.DataFrame) -> People:
    """The people of the whole table."""
    brand = brand_messages(comments)
    who = pd.Series(identify_authors(comments), index=comments.index).mask(brand, -1)
    codes, _ = pd.factorize(who.where(who >= 0))
    numbers = pd.Series(codes + 1, index=comments.index).where(codes >= 0).astype("Int64")
    ours, theirs = (
        frozenset(
            fold_name(name) for name in pd.concat([rows["author"], rows["author_id"]]).dropna().unique()
        )
        for rows in (comments[brand], comments[~brand])
    )
    names = frozenset(name for name in theirs - ours if len(name) >= _SHORTEST)
    return People(numbers, ours, names)


def mask_mentions(text: pd.Series, brands: frozenset[str] = frozenset()) -> pd.Series:
    """Texts with `@name` replaced by `@…`, but for the folded accounts in `brands`."""

    def keep_brands(found: re.Match) -> str:
        return found[0] if fold_name(found[1]) in brands else MASK

    return text.str.replace(_MENTION, keep_brands, regex=True)


def find_mentions(text: str, brands: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """(start, end) of each `@name` that `mask_mentions` masks in one text, in order."""
    return [found.span() for found in _MENTION.finditer(text) if fold_name(found[1]) not in brands]


def hide_links(links: pd.Series, people: People) -> pd.Series:
    """Links without those that name a customer in one of their parts."""
    distinct = links.dropna().unique()
    naming = {link for link in distinct if _names(link, people)}
    return links.mask(links.isin(naming))


def hide_names(comments: pd.DataFrame, people: People) -> pd.DataFrame:
    """A new table to hand out: authors as numbers, mentions masked, ids and links that carry a name hidden.

    `people`: of the whole case (`meet_people`), of which `comments` may be a part.
    """
    brand = brand_messages(comments)
    numbers = people.numbers.loc[comments.index]
    shown = numbers.astype("str").radd("author_").mask(numbers.isna()).astype("str")
    hidden = comments.assign(
        author=comments["author"].where(brand, shown),
        author_id=comments["author_id"].where(brand),
        text=mask_mentions(comments["text"], people.brands),
        title=mask_mentions(comments["title"], people.brands),
        url=hide_links(comments["url"], people),
        post_url=hide_links(comments["post_url"], people),
    )
    return hidden.assign(**_renamed_ids(comments, people))


def _renamed_ids(comments: pd.DataFrame, people: People) -> dict[str, pd.Series]:
    """Ids that hold a name (some platforms' do) become `id_1`, `id_2`..., the same one everywhere."""
    distinct = pd.unique(pd.concat([comments[name] for name in _IDS]).dropna())
    naming = [value for value in distinct if _names(value, people)]
    if not naming:
        return {}
    renamed = {value: f"id_{number}" for number, value in enumerate(naming, start=1)}
    return {name: comments[name].replace(renamed) for name in _IDS}


def _names(text: str, people: People) -> bool:
    return any(fold_name(part) in people.names for part in _SEGMENTS.split(text) if len(part) >= _SHORTEST)
