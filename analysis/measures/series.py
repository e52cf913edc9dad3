"""The series of a case on one set of bins: all comments, negative ones, people, the brand, likes, rates; and on which
bins a crisis can be looked for.

In: THE TABLE of the case. Out: one row per bin of `measures.volume`.
"""

import numpy as np
import pandas as pd

from analysis.comments import customers, identify_authors
from analysis.measures.bins import BINS, is_fine_enough, place, usable_bins
from analysis.measures.rates import per_thousand
from analysis.measures.volume import measure_brand, measure_volume

# The bins that a crisis is looked for on, by the days that a case spans: a few hundred at most, and fine enough for
# what happens within it.
FINENESS = ((1.0, "15_minutes"), (10.0, "hour"), (800.0, "day"), (4_000.0, "week"))
COARSEST = "month"
# What is counted: of a large case the whole rows take long to copy.
READ = ["created_at", "likes", "author", "author_id", "platform"]
# Dates that a tool counts back in weeks ("5 w") fall on the same days of the week, week after week.
LATTICE_DAYS, LATTICE_SHARE, LATTICE_WEEKS = 3, 0.95, 4


def measure_series(
    comments: pd.DataFrame,
    bin: str,
    zone: str,
    *,
    span: tuple[pd.Timestamp, pd.Timestamp] | None = None,
    audience: int | None = None,
) -> pd.DataFrame:
    """One row per bin: start, end, comments, negative, neutral, positive, unscored, authors (`measure_volume`);
    new_authors (whose first comment of the case is in the bin; empty where nobody is named), brand (messages), likes
    (sum over the comments; empty where none of them is known), and with an `audience` per_1000 (comments per 1,000
    fans).
    """
    table = measure_volume(comments, bin, zone, span=span)
    table["brand"] = measure_brand(comments, table)["messages"].astype("int64")
    told = comments["created_at"].notna().to_numpy() & is_fine_enough(comments["precision"], bin)
    crowd = comments[READ].loc[customers(comments) & told]
    bins = len(table)
    edges = pd.DatetimeIndex([*table["start"], *table["end"].iloc[-1:]])
    where = place(crowd["created_at"], edges) if bins else np.full(len(crowd), -1)
    firsts = where[(where >= 0) & mark_first_comments(crowd)]
    table["new_authors"] = pd.Series(np.bincount(firsts, minlength=bins), dtype="Int64").where(
        table["authors"].notna()
    )
    liked = (where >= 0) & crowd["likes"].notna().to_numpy()
    known = np.bincount(where[liked], minlength=bins) > 0
    likes = crowd["likes"].fillna(0).to_numpy("int64")
    sums = np.bincount(where[liked], weights=likes[liked], minlength=bins).round().astype("int64")
    table["likes"] = pd.Series(sums, dtype="Int64").where(known | (table["comments"] == 0).to_numpy())
    if audience:
        table["per_1000"] = per_thousand(table["comments"], audience)
    return table


def mark_first_comments(crowd: pd.DataFrame) -> np.ndarray:
    """Which rows are their author's first of the table (bool; of rows of one moment the first row), all dated."""
    people = identify_authors(crowd)
    order = np.argsort(crowd["created_at"].to_numpy("datetime64[us]").astype("int64"), kind="stable")
    first = np.zeros(len(crowd), dtype=bool)
    first[order] = ~pd.Series(people[order]).duplicated().to_numpy()
    return first & (people >= 0)


def choose_crisis_bin(created_at: pd.Series, precision: pd.Series, zone: str) -> str:
    """The bins to look for a crisis on: fine enough for the case, never finer than its dates."""
    dated = created_at.dropna()
    if dated.empty:
        return "day"
    days = (dated.max() - dated.min()) / pd.Timedelta(days=1)
    wanted = next((name for most, name in FINENESS if days <= most), COARSEST)
    finest = usable_bins(created_at, precision)[0]
    bin = max(wanted, finest, key=BINS.index)
    return "week" if bin == "day" and are_rounded_to_weeks(created_at, precision, zone) else bin


def are_rounded_to_weeks(created_at: pd.Series, precision: pd.Series, zone: str) -> bool:
    """Whether dates said to be of a day are weeks counted back: the same few days hold nearly all, in many weeks."""
    coarse = created_at.notna().to_numpy() & ~is_fine_enough(precision, "hour")
    if not len(coarse) or coarse.mean() < LATTICE_SHARE:
        return False
    local = created_at[coarse].dt.tz_convert(zone)
    day = (local.dt.tz_localize(None).to_numpy("datetime64[D]").astype("int64") + 3) % 7
    counts = np.bincount(day, minlength=7)
    runs = np.array([np.roll(counts, -first)[:LATTICE_DAYS].sum() for first in range(7)])
    first = int(runs.argmax())
    if runs[first] < LATTICE_SHARE * counts.sum():
        return False
    within = np.isin(day, (first + np.arange(LATTICE_DAYS)) % 7)
    weeks = local[within].dt.tz_localize(None).to_numpy("datetime64[D]").astype("int64") // 7
    return len(np.unique(weeks)) >= LATTICE_WEEKS
