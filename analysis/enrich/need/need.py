"""Whether a comment asks, tells an own case, and whom it speaks to: what a rule of need is made of.

In: the table of intake and the families of words in its texts (`read_words`). Out: three columns.
The export knows best whom a comment answers; then a name that it calls; then its words.
"""

import numpy as np
import pandas as pd

from analysis.comments import SPEAKS_TO, brand_messages, identify_authors

from ..sentiment.context import find_answered
from .names import find_called
from .words import FAMILIES

BRAND, CUSTOMERS, PAGE = (SPEAKS_TO.index(name) for name in ("brand", "customers", "page"))


def read_need(comments: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """Columns asks, own_case (boolean) and speaks_to (category) per comment, same index; all empty for the brand's.

    `comments`: columns text, author, author_id, platform, brand, rating, is_brand, kind, comment_id and parent_id.
    `words`: the columns FAMILIES of `read_words` for its texts.

    - asks: a question or a request, whoever should answer it.
    - own_case: it tells what happened to its author; a review with stars does.
    - speaks_to: the brand, other customers, or the page at large.

    Each is empty where neither the text nor its place in the thread says it.
    """
    brand = brand_messages(comments)
    told = {name: words[name].fillna(False).to_numpy(dtype=bool) for name in FAMILIES}
    told["own_case"] |= comments["rating"].notna().to_numpy()
    # Who warns others while telling an own case, as reviews do, speaks to all.
    told["customers"] |= told["warnings"] & ~told["own_case"]
    silent = words["own_case"].isna().to_numpy()
    speaks_to = np.where(brand, -1, _find_hearer(comments, told, silent))
    return pd.DataFrame(
        {
            "asks": words["asks"].mask(brand),
            "own_case": words["own_case"].mask(told["own_case"], True).mask(brand),
            "speaks_to": pd.Categorical.from_codes(speaks_to, categories=list(SPEAKS_TO)),
        },
        index=comments.index,
    )


def _find_hearer(comments: pd.DataFrame, told: dict[str, np.ndarray], silent: np.ndarray) -> np.ndarray:
    """A code of SPEAKS_TO per row; -1 where nothing says it."""
    answers_brand, answers_customer = _find_answered(comments)
    called = find_called(comments)
    return np.select(
        [
            called["brand"].to_numpy(),
            called["customer"].to_numpy(),
            answers_brand,
            told["orders"] & ~told["customers"],
            answers_customer,
            told["customers"],
            told["brand"],
            silent,
        ],
        [BRAND, CUSTOMERS, BRAND, BRAND, CUSTOMERS, CUSTOMERS, BRAND, -1],
        PAGE,
    )


def _find_answered(comments: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Whether each answers a brand's comment, and whether another customer's; below a post one speaks to the page."""
    place = find_answered(comments)
    brand, who = brand_messages(comments), identify_authors(comments)
    below = (place >= 0) & (comments["kind"] != "post").to_numpy(dtype=bool)[place]
    oneself = (who >= 0) & (who == who[place])
    return below & brand[place], below & ~brand[place] & ~oneself
