"""A repair of texts, made once per distinct text."""

from collections.abc import Callable

import pandas as pd


def change_some(texts: pd.Series, where: pd.Series, change: Callable[[str], str]) -> tuple[pd.Series, int]:
    """(`texts` with those `where` (bool) changed, how many of them are another now); the same series where none is."""
    codes, distinct = pd.factorize(texts[where])
    changed = pd.array([change(text) for text in distinct], dtype="str").take(codes)
    count = int((changed != texts[where].array).sum())
    if not count:
        return texts, 0
    texts = texts.copy()
    texts[where] = changed
    return texts, count
