"""Counts per 1,000 fans of a page, so that a page of 2,500 and one of two million can be compared.

The audience is a single number for the whole case: who followed the page on which day no export tells.
"""

PER = 1000


def per_thousand(count, audience: int):
    """`count` (a number or a column of them) per 1,000 of `audience`, which must be positive."""
    if audience < 1:
        raise ValueError(f"audience {audience}, expected 1 or more")
    return count * PER / audience
