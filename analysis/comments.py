"""THE TABLE: one row, one comment. Every stage takes it and gives it back; nobody mutates it.

`COLUMNS` declares each column once: name, pandas dtype, who adds it, what it means and in which unit. The README's
table is checked against it by a test.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

UTC_TIME = "datetime64[us, UTC]"

KINDS = ("post", "comment", "reply")
PRECISIONS = ("second", "minute", "hour", "day", "week", "unknown")
LANGUAGES = ("fr", "en", "other", "unknown")
LANGUAGE_FROM = ("text", "thread", "case")
SPEAKS_TO = ("brand", "customers", "page")
SENTIMENTS = ("negative", "neutral", "positive")
SENTIMENT_FROM = ("model", "context", "thresholds", "reader")
ANSWERED_BY = ("parent", "same_row", "mention", "order")

# A link is observed when the export itself says so, inferred when we read it from names or order (design).
OBSERVED_LINKS = ("parent", "same_row")
INFERRED_LINKS = ("mention", "order")

# Precisions fine enough for an hourly chart or a latency.
FINE_PRECISIONS = ("second", "minute", "hour")


@dataclass(frozen=True)
class Column:
    """One column of the table."""

    dtype: str
    stage: str  # "intake" or "enrich": who adds it
    meaning: str
    categories: tuple[str, ...] | None = None


COLUMNS: dict[str, Column] = {
    "row_id": Column("int64", "intake", "stable in the case: file order, then row order, from 0"),
    "source_file": Column("category", "intake", "name of the export it came from"),
    "source_row": Column("int32", "intake", "line of that file (first line is 1); in a workbook, the row"),
    "comment_id": Column("str", "intake", "the platform's id, never a number"),
    "parent_id": Column("str", "intake", "the platform's id of what this answers or hangs below"),
    "thread_id": Column("str", "intake", "id of the root; derived through the parents when absent"),
    "response_ids": Column("str", "intake", "ids that the export itself names as responses, joined by ,"),
    "kind": Column("category", "intake", "post, comment or reply", KINDS),
    "author": Column("str", "intake", "as exported; shown as a pseudonym unless asked otherwise"),
    "author_id": Column("str", "intake", "the platform's id of the author"),
    "is_brand": Column("boolean", "intake", "written by a brand account; empty = unknown"),
    "brand": Column("category", "intake", "which brand the row speaks for or to; empty = unknown"),
    "title": Column("str", "intake", "as written"),
    "text": Column("str", "intake", "as written"),
    "created_at": Column(UTC_TIME, "intake", "when it was written, UTC; empty = undated"),
    "precision": Column("category", "intake", "how fine that date is", PRECISIONS),
    "likes": Column("Int64", "intake", "likes or reactions; empty when absent"),
    "shares": Column("Int64", "intake", "shares; empty when absent"),
    "replies_count": Column("Int64", "intake", "replies as the platform counts them; empty when absent"),
    "rating": Column("Int64", "intake", "stars; empty when absent"),
    "platform": Column("category", "intake", "facebook, x, youtube, trustpilot...; empty = unknown"),
    "url": Column("str", "intake", "link to this comment"),
    "post_url": Column("str", "intake", "link to the post it hangs below"),
    "collected_at": Column(UTC_TIME, "intake", "when the export was taken, if known"),
    "snapshots": Column("str", "intake", "in which snapshots of the same page it was seen, joined by ;"),
    "language": Column("category", "enrich", "fr, en, other or unknown", LANGUAGES),
    "negative": Column("float64", "enrich", "VADER's share of negative words, 0 to 1"),
    "neutral": Column("float64", "enrich", "VADER's share of neutral words, 0 to 1"),
    "positive": Column("float64", "enrich", "VADER's share of positive words, 0 to 1"),
    "compound": Column("float64", "enrich", "VADER's tone of the words, -1 to 1"),
    "sentiment": Column(
        "category", "enrich", "stance towards the brand; empty without text or lexicon", SENTIMENTS
    ),
    "confidence": Column("float64", "enrich", "how often such a verdict is right, 0 to 1"),
    "sentiment_from": Column(
        "category",
        "enrich",
        "whose verdict: the model's, turned by the context, VADER's thresholds', a reader's",
        SENTIMENT_FROM,
    ),
    "language_from": Column(
        "category", "enrich", "whose language it is: its text's, its thread's or the case's", LANGUAGE_FROM
    ),
    "asks": Column("boolean", "enrich", "it asks or requests something; empty = not known"),
    "own_case": Column("boolean", "enrich", "it tells what happened to its author; empty = not known"),
    "speaks_to": Column(
        "category", "enrich", "the brand, other customers or the page; empty = not known", SPEAKS_TO
    ),
    "answers": Column("Int64", "enrich", "for a brand message: row_id of the comment it answers directly"),
    "answers_by": Column("category", "enrich", "how we know: parent, same_row, mention, order", ANSWERED_BY),
}

INTAKE_COLUMNS = tuple(name for name, column in COLUMNS.items() if column.stage == "intake")
ENRICH_COLUMNS = tuple(name for name, column in COLUMNS.items() if column.stage == "enrich")


def conform(frame: pd.DataFrame, stage: str = "enrich") -> pd.DataFrame:
    """A new table with exactly the columns up to `stage`, in order and of the declared dtypes.

    Columns that `frame` lacks come out empty (`row_id` and `source_row` may not be lacking). Raises KeyError or
    ValueError where a column cannot take its dtype.
    """
    names = INTAKE_COLUMNS if stage == "intake" else tuple(COLUMNS)
    return pd.DataFrame({name: _cast(frame, name) for name in names}, index=pd.RangeIndex(len(frame)))


def empty(stage: str = "enrich") -> pd.DataFrame:
    """The table with no rows."""
    return conform(pd.DataFrame({"row_id": [], "source_row": []}), stage)


def check(frame: pd.DataFrame, stage: str = "enrich") -> None:
    """Raise ValueError, naming the column, where `frame` is not the table up to `stage`."""
    names = INTAKE_COLUMNS if stage == "intake" else tuple(COLUMNS)
    if tuple(frame.columns) != names:
        missing = [name for name in names if name not in frame.columns]
        extra = [name for name in frame.columns if name not in names]
        raise ValueError(f"columns differ: missing {missing}, unexpected {extra}, or out of order")
    for name in names:
        column, dtype = COLUMNS[name], frame[name].dtype
        if str(dtype) != column.dtype:
            raise ValueError(f"column {name}: dtype {dtype}, expected {column.dtype}")
        if column.categories and tuple(dtype.categories) != column.categories:
            raise ValueError(f"column {name}: categories {tuple(dtype.categories)}")
    if not frame["row_id"].is_unique:
        raise ValueError("column row_id: not unique")


def customers(frame: pd.DataFrame) -> np.ndarray:
    """A boolean per row: written by a customer, as far as is known (an unknown author counts as one)."""
    return ~brand_messages(frame)


def known_customers(frame: pd.DataFrame) -> np.ndarray:
    """A boolean per row: known not to be the brand's; only these can be answered or left waiting."""
    return (~frame["is_brand"]).fillna(False).to_numpy(dtype=bool)


def brand_messages(frame: pd.DataFrame) -> np.ndarray:
    """A boolean per row: written by a brand account."""
    return frame["is_brand"].fillna(False).to_numpy(dtype=bool)


def identify_authors(frame: pd.DataFrame) -> np.ndarray:
    """One whole number per row, equal for the same author on the same platform; -1 where nobody is named.

    The same author is the same id; a name without an id is that id's where the name goes with one id only.
    """
    names, ids = frame["author"], frame["author_id"]
    who = names
    if ids.notna().any():
        pairs = frame.loc[names.notna() & ids.notna(), ["author", "author_id"]].drop_duplicates()
        single = pairs.drop_duplicates("author", keep=False).set_index("author")["author_id"]
        who = ids.where(ids.notna(), names.map(single))
        who = who.where(who.notna(), names)
    people, found = pd.factorize(who)
    platforms, _ = pd.factorize(frame["platform"])
    return np.where(people < 0, -1, people + len(found) * (platforms + 1))


def _cast(frame: pd.DataFrame, name: str) -> pd.Series:
    column = COLUMNS[name]
    if name not in frame.columns:
        if name in ("row_id", "source_row"):
            raise KeyError(name)
        values = pd.Series([None] * len(frame), dtype="object")
    else:
        values = frame[name].reset_index(drop=True)
    if column.dtype != "category":
        return values.astype(column.dtype)
    if column.categories:
        return values.astype(pd.CategoricalDtype(column.categories))
    return values.astype("str").astype("category")
