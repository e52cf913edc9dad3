"""A vote on the order of day and month where no part above 12 decides: the smoother order, else the manner of writing.

In: the moments of the rows in both orders (NaT where a row has none), and the texts. Out: whether the day comes first.
"""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

_HALF = r"(?i)\d ?[ap]\.? ?m\.?$"
# Australia and Belgium write 6/08/2012; nobody who writes the month first has a zero in the second part only.
_LONE_ZERO = r"^[1-9][/.-]0[1-9]\b"


def vote_day_first(day: np.ndarray, month: np.ndarray, texts: pa.Array) -> bool:
    """`day`: the moments with the day before the month; `month`: the other order."""
    rough = _roughness(day), _roughness(month)
    if rough[0] != rough[1]:
        return rough[0] < rough[1]
    # All on one day: who writes AM and PM mostly writes the month first.
    if pc.any(pc.match_substring_regex(texts, _LONE_ZERO)).as_py():
        return True
    return not pc.any(pc.match_substring_regex(texts, _HALF)).as_py()


def _roughness(at: np.ndarray) -> float:
    """How far apart neighbouring rows are on average: comments come in the order of their dates, mostly."""
    known = at[~np.isnat(at)]
    return float(np.abs(np.diff(known).astype(np.int64)).mean()) if len(known) > 1 else 0.0
