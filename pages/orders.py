"""In which orders a list of comments can be read: by a column, or by what a comment says and how it says it."""

import numpy as np
import pandas as pd

from analysis.measures.typical import measure_typical
from pages.measured import measured
from pages.view import View

COLUMNS = {"likes": ("likes", False), "newest": ("created_at", False), "oldest": ("created_at", True)}
READ = ["row_id", "likes", "created_at", "sentiment", "confidence", "compound"]
# Negative verdicts first, then neutral, positive, and last what has none.
_HARSHNESS = {"negative": 0, "neutral": 1, "positive": 2}


def offered(rows: pd.DataFrame) -> list[str]:
    """The orders that mean something for these comments."""
    orders = [name for name, (column, _) in COLUMNS.items() if rows[column].notna().any()]
    orders += ["harshest"] if rows["sentiment"].notna().any() else []
    return [*orders, "typical"] if len(rows) > 1 else orders


def put_in_order(view: View, rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """`rows` of the case's table, in one of the orders `offered`; in any other, as they come."""
    if order in COLUMNS:
        column, ascending = COLUMNS[order]
        return rows.sort_values(column, ascending=ascending, na_position="last", kind="stable")
    if order == "harshest":
        return rows.iloc[_harshest(rows)]
    if order == "typical":
        typical = _typical(view, rows)
        return rows.iloc[np.argsort(-np.nan_to_num(typical, nan=-1), kind="stable")]
    return rows


def columns_of(view: View, places: np.ndarray) -> pd.DataFrame:
    """What orders read of these rows: of a large case the whole rows take long to copy."""
    return view.case.comments[READ].iloc[places]


def order_places(view: View, places: np.ndarray, order: str) -> np.ndarray:
    """The same places of the case's table in one of the orders `offered`; in any other, as they come."""
    return put_in_order(view, columns_of(view, places), order)["row_id"].to_numpy()


def pick(view: View, rows: pd.DataFrame, order: str, most: int) -> pd.DataFrame:
    """The first of an order that are what it says: negative, liked, typical; of each person who is named, one."""
    fits = {
        "likes": lambda: rows["likes"].fillna(0).to_numpy() > 0,
        "harshest": lambda: (rows["sentiment"] == "negative").to_numpy(),
        "typical": lambda: ~np.isnan(_typical(view, rows)),
    }[order]()
    if order == "typical":
        first = put_in_order(view, rows, order)
        first = first[first["row_id"].isin(rows.loc[fits, "row_id"])]
    else:
        # The others are of no use to these orders, which look at each comment alone: less to sort.
        first = put_in_order(view, rows[fits], order)
    people = view.case.people.numbers.loc[first.index]
    return first[~people.duplicated() | people.isna()].head(most)


def _harshest(rows: pd.DataFrame) -> np.ndarray:
    """The surer the verdict and the harder the tone, the higher: sureness times the tone's distance from the best."""
    verdict = rows["sentiment"].astype("object").map(_HARSHNESS).fillna(len(_HARSHNESS)).to_numpy()
    sure = rows["confidence"].fillna(1).to_numpy()  # a verdict by hand or by rule has no doubt of its own
    hard = (1 - rows["compound"].fillna(0).to_numpy()) / 2
    # Of those not negative the surest is not the hardest: there the tone alone decides.
    return np.lexsort((-np.where(verdict == 0, sure * hard, hard), verdict))


def _typical(view: View, rows: pd.DataFrame) -> np.ndarray:
    """How typical each is of all of them (0 to 1; NaN where that cannot be said)."""
    places = rows["row_id"].to_numpy()

    def measure() -> np.ndarray:
        among = np.zeros(len(view.case.comments), dtype=bool)
        among[places] = True
        return measure_typical(view.case.vocabulary, among)[places]

    return measured(view, "typical", measure, hash(places.tobytes()))
