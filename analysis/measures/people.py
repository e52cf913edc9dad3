"""Customers and brand: `is_brand` has three states, and each measure says which it takes."""

import pandas as pd


def is_brand(comments: pd.DataFrame) -> pd.Series:
    """Rows that are known to be the brand's (bool)."""
    return comments["is_brand"].fillna(False).astype(bool)


def is_customer(comments: pd.DataFrame) -> pd.Series:
    """Rows that are known not to be the brand's (bool): the only ones that can be answered or left
    waiting.
    """
    return (~comments["is_brand"]).fillna(False).astype(bool)


def is_crowd(comments: pd.DataFrame) -> pd.Series:
    """Rows that are not known to be the brand's (bool): what is counted as customer comments."""
    return ~is_brand(comments)
