"""Whose name a comment calls: a brand's anywhere (`@brand`, « Bonjour Brand, »), a customer's at its beginning.

In: the table. Out: per row whether a brand is called, and whether another customer is.
"""

import re

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import brand_messages

from ..sentiment.model.features import fold_for_cues

MOST_NAMES = 500  # of brands: their pattern is one
SHORTEST = 3  # letters of a name
OPENING = 80  # signs; further on a name is talked about, a handle is still called
DOMAIN = r"\.(?:com|fr|net|org|eu|be|ch|co\.uk|uk|ca|io)$"
GREETING = r"bonjour|bonsoir|hello|hi|hey|dear|cher|chere|merci|thanks|thank you|allo|alors|svp|please|et|and|so|bravo"
AFTER = (
    "you|your|why|when|where|what|how|can|could|will|do|did|stop|fix|pls|bjr|bsr|vous|votre|vos|pourquoi|quand|comment"
    "|arretez|repondez|s'il vous plait"
)  # what follows a name that is called without a sign
GREETED = pa.array([*GREETING.split("|"), "courage", "madame", "monsieur", "mme"], type=pa.large_string())
NOTHING, SPACE, PADDING = (pa.scalar(" " * n, pa.large_string()) for n in (0, 1, 3))
SIGNS = ",:!"  # after a name that is called


def find_called(comments: pd.DataFrame) -> pd.DataFrame:
    """Columns brand and customer (bool) per row, same index: whom the text calls by name."""
    codes, distinct = pd.factorize(comments["text"])
    written = pa.array(distinct, type=pa.large_string())
    opening = pc.utf8_slice_codeunits(written, 0, OPENING)
    folded = fold_for_cues(pc.if_else(pc.match_substring(written, "@"), written, opening))
    from_brand = brand_messages(comments)
    brands = _fold_names(comments, from_brand, comments["brand"])
    people = _fold_names(comments, ~from_brand)
    people = people.filter(pc.invert(pc.is_in(people, brands)))
    by_brand = np.zeros(len(folded), dtype=bool)
    if len(brands):
        by_brand = pc.match_substring_regex(folded, _pattern(brands)).to_numpy(zero_copy_only=False)
    by_name = _call_customers(folded, brands, people) & ~by_brand
    return pd.DataFrame(
        {"brand": np.append(by_brand, False)[codes], "customer": np.append(by_name, False)[codes]},
        index=comments.index,
    )


def _call_customers(folded: pa.Array, brands: pa.Array, people: pa.Array) -> np.ndarray:
    """Whether each text begins, after a greeting, with `@handle`, a name of two words, or a first name and a sign."""
    first, second = _first_words(folded)
    handle = pc.utf8_trim(first, "@.-" + SIGNS)
    strange = pc.is_in(handle, people)
    if len(brands):  # then a handle that is none of theirs is somebody else's; a number hides whose it is
        unlike = pc.invert(pc.or_(pc.is_in(handle, brands), pc.utf8_is_digit(handle)))
        strange = pc.or_(strange, unlike)
    firsts = pc.replace_substring_regex(people.filter(pc.match_substring(people, " ")), " .*", "")
    bare = pc.utf8_rtrim(first, SIGNS)
    whole = pc.binary_join_element_wise(first, pc.utf8_rtrim(second, ".…?;)" + SIGNS), SPACE)
    apart = pc.is_in(second, pa.array(list(SIGNS), type=pa.large_string()))  # « Maud ! », as French sets it
    hailed = pc.and_(pc.or_(apart, pc.not_equal(bare, first)), pc.is_in(bare, firsts))
    addressed = pc.and_(pc.starts_with(first, "@"), strange)
    return pc.or_(pc.or_(addressed, pc.is_in(whole, people)), hailed).to_numpy(zero_copy_only=False)


def _first_words(folded: pa.Array) -> tuple[pa.Array, pa.Array]:
    """The first two words of each text, without a greeting before them; "" where there are none."""
    padded = pc.binary_join_element_wise(
        pc.utf8_ltrim_whitespace(pc.replace_substring(folded, "\n", " ")), PADDING, NOTHING
    )
    words = pc.split_pattern(padded, " ", max_splits=3)
    one, two, three = (pc.list_element(words, place) for place in range(3))
    greeted = pc.is_in(pc.utf8_rtrim(one, SIGNS), GREETED)
    return pc.if_else(greeted, two, one), pc.if_else(greeted, three, two)


def _fold_names(comments: pd.DataFrame, rows: np.ndarray, more: pd.Series | None = None) -> pa.Array:
    names = [comments.loc[rows, "author"], comments.loc[rows, "author_id"], *([] if more is None else [more])]
    distinct = pd.concat([pd.Series(name.dropna().unique(), dtype="str") for name in names]).unique()
    folded = pc.utf8_trim(fold_for_cues(pa.array(distinct, type=pa.large_string())), "@ ")
    return pc.unique(folded.filter(pc.greater_equal(pc.utf8_length(folded), SHORTEST)))


def _pattern(brands: pa.Array) -> str:
    """The names of brands as they are called: a handle, after a greeting, or first of all and before a sign."""
    short = pc.replace_substring_regex(brands, DOMAIN, "")
    written = dict.fromkeys(
        [*brands.to_pylist(), *short.to_pylist(), *pc.replace_substring(short, " ", "").to_pylist()]
    )
    names = "|".join(re.escape(name) for name in list(written)[:MOST_NAMES] if len(name) >= SHORTEST)
    return (
        rf"@(?:{names})(?:[^\w]|$)|^\s*(?:(?:{GREETING})\s+)?(?:{names})\s*[,:!?]"
        rf"|^\s*(?:{names})\s+(?:{GREETING}|{AFTER})(?:[^\w]|$)"
        rf"|(?:^|[^\w])(?:{GREETING})\s+(?:{names})(?:[^\w]|$)"
    )
