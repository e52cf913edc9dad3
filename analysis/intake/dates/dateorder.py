"""Day before month, or month before day: the user's word, else the column's parts above 12, else a vote.

In: the forms of a column and the codes of its rows. Out: the moments in that order, and how it was decided.
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from analysis.intake.dates.forms import NUMERIC, Forms
from analysis.intake.dates.moments import NAT, Moments
from analysis.intake.dates.ordervote import vote_day_first
from analysis.notes import Note


@dataclass(frozen=True)
class Ordered:
    """`against`: the distinct texts that make a date in the other order only, in which they are read."""

    moments: Moments
    day_first: bool
    against: np.ndarray
    notes: list[Note]


def decide_order(forms: Forms, texts: pa.Array, codes: np.ndarray, order: str | None) -> Ordered:
    """The moments of a column in one order of day and month; what reads in the other only is read so, and said."""
    numeric = forms.family == NUMERIC
    if not numeric.any():
        return Ordered(forms.day, order != "month_first", np.zeros(len(numeric), dtype=bool), [])
    only_day = numeric & np.isnat(forms.month.at)
    only_month = numeric & np.isnat(forms.day.at)
    day_first, decided = _decide(forms, texts, codes, order, int(only_day.sum()) - int(only_month.sum()))
    notes = []
    if decided != "chosen":
        name = "order-day-first" if day_first else "order-month-first"
        notes.append(Note(f"{name}-{decided}", {}, "info" if decided == "certain" else "warning"))
    chosen, other = (forms.day, forms.month) if day_first else (forms.month, forms.day)
    against = only_month if day_first else only_day
    if against.any():
        rows = int(against[codes[codes >= 0]].sum())
        notes.append(Note("order-mixed", {"rows": rows}, "warning"))
        chosen = Moments(np.where(against, other.at, chosen.at), chosen.offset, chosen.fine)
    return Ordered(chosen, day_first, against, notes)


def _decide(forms: Forms, texts, codes, order: str | None, balance: int) -> tuple[bool, str]:
    """(day first?, "chosen", "certain" or "voted")."""
    if order is not None:
        return order == "day_first", "chosen"
    if balance:
        return balance > 0, "certain"
    day = np.where(np.isnat(forms.day.at), forms.month.at, forms.day.at)
    month = np.where(np.isnat(forms.month.at), forms.day.at, forms.month.at)
    return vote_day_first(np.append(day, NAT)[codes], np.append(month, NAT)[codes], texts), "voted"
