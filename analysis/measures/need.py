"""Which customer comments are in need of an answer, by a rule that the reader sees and may change.

The codebook: a customer comment that asks, complains or speaks to the brand. Praise, tags, talk among customers, and
supporters who do not address the brand are not. What is withdrawn later is not known from the comment itself.
"""

from dataclasses import dataclass

import pandas as pd

from analysis.comments import customers


@dataclass(frozen=True)
class NeedRule:
    """What counts as in need of an answer; the defaults are the codebook's."""

    questions: bool = True  # it asks
    addresses: bool = True  # it speaks to the brand
    complaints: bool = True  # it is negative and tells an own case
    praise: bool = False  # also content ones that ask nothing
    talk: bool = False  # also what is said to other customers
    supporters: bool = False  # also negative ones without an own case that do not speak to the brand


CODEBOOK = NeedRule()


def needs_answer(comments: pd.DataFrame, rule: NeedRule = CODEBOOK) -> pd.Series:
    """Whether each comment is in need of an answer (boolean, same index); empty where that cannot be told.

    `comments`: columns is_brand, sentiment, asks, own_case and speaks_to. The brand's own messages are not in need.
    What is unknown counts only where it could change the answer (Kleene's logic): a question is one in any language.
    """
    negative = _is(comments["sentiment"], "negative")
    to_brand = _is(comments["speaks_to"], "brand")
    nobody = pd.Series(False, index=comments.index, dtype="boolean")
    needed = nobody
    if rule.questions:
        needed = needed | comments["asks"]
    if rule.addresses:
        needed = needed | to_brand
    if rule.complaints:
        needed = needed | (negative & comments["own_case"])
    if rule.supporters:
        needed = needed | negative
    content = _is(comments["sentiment"], "positive")
    needed = needed | content if rule.praise else needed & (~content | comments["asks"])
    if not rule.talk:
        needed = needed & ~_is(comments["speaks_to"], "customers").fillna(False)
    return (needed & customers(comments)).rename("needs_answer")


def _is(column: pd.Series, value: str) -> pd.Series:
    # By the codes of the category: of a million comments, texts would be compared a million times.
    codes = column.cat.codes.to_numpy()
    there = codes == column.cat.categories.get_loc(value)
    return pd.Series(pd.arrays.BooleanArray(there, codes < 0), index=column.index)
