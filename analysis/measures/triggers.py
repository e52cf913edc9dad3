"""What came just before a crisis window and at its beginning: candidates for what set it off, which a person decides.

In: THE TABLE of the whole case, the bins of a series (`measures.series`), one of its windows. Out: row_ids, each with
why it is a candidate. The first words, the loudest and the brand's are where published accounts of a bad buzz look for
its beginning; that one of them came first does not say that it was the cause.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import brand_messages, customers
from analysis.measures.bins import is_fine_enough

WHYS = ("first", "liked", "brand")
PLACES = ("before", "opening")
# Candidates: of the first comments and of the brand's messages the last before the onset and the first from it on.
FIRST, BRAND, LIKED = (2, 5), (3, 3), 5
LEAD_BINS = 2  # the most liked may have come so long before the onset, or as long as that is unsure


@dataclass(frozen=True)
class Triggers:
    """`table`: row_id, why (WHYS), place (PLACES: before the onset, or from it on), each kind in order: first and brand
    of time, liked of likes. `since`, `until`: between which the most liked were looked for, `looked`: how many comments
    that are, `liked_known`: how many of them have a number of likes. `brand_known`: the export tells who is the brand.
    `tied`: others bear the very date of one that was cut off, so that which came first is the order of the file.
    """

    table: pd.DataFrame
    since: pd.Timestamp
    until: pd.Timestamp
    looked: int
    liked_known: int
    brand_known: bool
    tied: bool


def find_triggers(
    comments: pd.DataFrame, series: pd.DataFrame, bin: str, window: dict, *, negative: bool = False
) -> Triggers:
    """The candidates of one window (onset, onset_low, peak of `crisis.describe`) of the comments, or with `negative` of
    the negative ones. Comments without a date, or with one coarser than `bin`, are in no window and no candidates.
    """
    told = comments["created_at"].notna().to_numpy() & is_fine_enough(comments["precision"], bin)
    rows = pd.DataFrame(
        {
            "row_id": comments["row_id"],
            "at": comments["created_at"],
            "likes": comments["likes"],
        }
    )
    crowd = told & customers(comments)
    if negative:
        crowd &= (comments["sentiment"] == "negative").to_numpy(dtype=bool)
    onset, opening, since, until = _edges(series, window)
    firsts, tied = _around(rows[crowd], onset, until, FIRST)
    brand, _ = _around(rows[told & brand_messages(comments)], onset, opening, BRAND)
    beginning = rows[crowd & rows["at"].between(since, until, inclusive="left").to_numpy()]
    liked = beginning[beginning["likes"].fillna(0).to_numpy() > 0]
    liked = liked.sort_values(["likes", "at", "row_id"], ascending=[False, True, True]).head(LIKED)
    table = pd.concat(
        [part.assign(why=why) for why, part in (("first", firsts), ("liked", liked), ("brand", brand))]
    )
    place = np.where(table["at"] < onset, *PLACES)
    return Triggers(
        pd.DataFrame(
            {
                "row_id": table["row_id"].to_numpy("int64"),
                "why": pd.Categorical(table["why"], categories=WHYS),
                "place": pd.Categorical(place, categories=PLACES),
            }
        ),
        since,
        until,
        looked=len(beginning),
        liked_known=int(beginning["likes"].notna().sum()),
        brand_known=bool(comments["is_brand"].notna().any()),
        tied=tied,
    )


def _edges(series: pd.DataFrame, window: dict) -> tuple[pd.Timestamp, ...]:
    """Onset, the end of its bin, where the beginning begins, and the end of the peak's bin."""
    starts, ends = pd.DatetimeIndex(series["start"]), pd.DatetimeIndex(series["end"])
    at = starts.get_loc(window["onset"])
    low = min(starts.get_loc(window["onset_low"]), max(at - LEAD_BINS, 0))
    return starts[at], ends[at], starts[low], ends[starts.get_loc(window["peak"])]


def _around(
    rows: pd.DataFrame, onset: pd.Timestamp, until: pd.Timestamp, most: tuple[int, int]
) -> tuple[pd.DataFrame, bool]:
    """The last before the onset and the first from it on to `until`, so many of each, in order of time; and whether a
    date is on both sides of a cut.
    """
    rows = rows.sort_values(["at", "row_id"], kind="stable")
    before = rows[rows["at"] < onset]
    opening = rows[(rows["at"] >= onset) & (rows["at"] < until)]
    last, first = before["at"].tail(most[0] + 1), opening["at"].head(most[1] + 1)
    tied = len(last) > most[0] and last.iloc[0] == last.iloc[1]
    tied |= len(first) > most[1] and first.iloc[-1] == first.iloc[-2]
    return pd.concat([before.tail(most[0]), opening.head(most[1])]), bool(tied)
