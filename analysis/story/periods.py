"""Into which periods a story is cut: hours, days, weeks or months, and what was written in each."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import brand_messages, customers
from analysis.measures.bins import (
    BIN_MINUTES,
    MOST_BINS,
    is_fine_enough,
    lay_edges,
    place,
    usable_bins,
)
from analysis.measures.span import choose_span
from analysis.story.told import STORY_BINS

# A story of more entries is told in longer ones.
MOST_ENTRIES = 62


@dataclass(frozen=True)
class Periods:
    """`edges`: of n periods, in the case's zone. `order` and `bounds`: the positions in the table of all messages that
    have a place, by period and time: those of period i are order[bounds[i]:bounds[i + 1]]. `unplaced`: customer
    comments that have none.
    """

    edges: pd.DatetimeIndex
    order: np.ndarray
    bounds: np.ndarray
    unplaced: int

    def rows(self, number: int) -> np.ndarray:
        """Positions of the messages of a period, in order of time."""
        return self.order[self.bounds[number] : self.bounds[number + 1]]


def offer_bins(comments: pd.DataFrame) -> tuple[str, ...]:
    """Those of STORY_BINS that the dates bear, finest first; never empty."""
    crowd = comments.loc[customers(comments), ["created_at", "precision"]]
    span = choose_span(crowd["created_at"])
    held = crowd if span is None else crowd[crowd["created_at"].between(*span)]
    usable = usable_bins(held["created_at"], held["precision"])
    fitting = tuple(name for name in STORY_BINS if name in usable)
    return fitting or (STORY_BINS[0] if usable[-1] != STORY_BINS[-1] else STORY_BINS[-1],)


def choose_story_bin(comments: pd.DataFrame, offered: tuple[str, ...]) -> str:
    """The finest of `offered` that makes at most MOST_ENTRIES entries of the span."""
    created = comments.loc[customers(comments), "created_at"]
    first, last = choose_span(created) or (created.min(), created.max())
    if pd.isna(first):
        return offered[0]
    minutes = (last - first) / pd.Timedelta(minutes=1)
    return next((name for name in offered if minutes / BIN_MINUTES[name] <= MOST_ENTRIES), offered[-1])


def lay_periods(
    comments: pd.DataFrame, ends: pd.Series, bin: str, zone: str, until: pd.Timestamp | None
) -> Periods | None:
    """The periods from the first message or event to the last, or to the one that ends at `until`; None where no
    customer's comment is dated, or nothing until then. `ends`: when each event is over (UTC).

    Strays years before the others begin no story (`choose_span`), and events so far off that there would be too many
    periods do not either.
    """
    fine = is_fine_enough(comments["precision"], bin) & comments["created_at"].notna().to_numpy()
    crowd = customers(comments)
    span = choose_span(comments["created_at"][crowd])
    held = fine if span is None else fine & comments["created_at"].between(*span).to_numpy()
    moments = comments["created_at"][held]
    now = None if until is None else until - pd.Timedelta(microseconds=1)
    if until is None and not (held & crowd).any():
        return None
    first, last = (moments.min(), moments.max()) if len(moments) else (now, now)
    reach = pd.Timedelta(minutes=BIN_MINUTES[bin]) * (MOST_BINS // 4)
    near = ends[(ends > first - reach) & (ends < last + reach)]
    if not len(moments) and near.empty:
        return None
    first, last = min([first, *near]), now or max([last, *near])
    edges = lay_edges(first, last, bin, zone)
    where = np.where(held, place(comments["created_at"], edges), -1)
    order = np.lexsort((comments["created_at"].to_numpy("datetime64[us]"), where))
    order = order[np.searchsorted(where[order], 0) :]
    bounds = np.searchsorted(where[order], np.arange(len(edges)))
    return Periods(edges, order, bounds, int((crowd & (where < 0)).sum()))


def split_rows(comments: pd.DataFrame, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of these positions those of customers, and those of the brand."""
    brand = brand_messages(comments[["is_brand"]].iloc[rows])
    return rows[~brand], rows[brand]
