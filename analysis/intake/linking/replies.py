"""A reply on the row of the review that it answers -> a row of its own, below it.

In: the rows of one export with the column `reply_text` ("" where there is none). Out: the same rows and the replies,
marked `same_row`.
"""

import pandas as pd

from analysis.comments import PRECISIONS, UTC_TIME
from analysis.intake.dates import parse_dates
from analysis.intake.dates.columnzone import FileZone
from analysis.notes import Note

PRECISION = pd.CategoricalDtype(PRECISIONS)


def add_replies(
    rows: pd.DataFrame,
    name: str,
    dates: pd.Series | None,
    zone: FileZone,
    order: str | None,
) -> tuple[pd.DataFrame, list[Note]]:
    """The rows (without `reply_text`), each reply as a row of its own below its review; notes.

    `dates`: the column of the replies' dates, where there is one.
    """
    rows = rows.assign(same_row=False)
    answered = (rows["reply_text"].str.strip() != "").to_numpy(dtype=bool)
    dated = None
    notes: list[Note] = []
    if dates is not None:
        taken = newest(rows["collected_at"])
        dated = parse_dates(dates, timezone=zone, order=order, collected_at=taken)
        answered = answered | dated.created_at.notna().to_numpy()
    if not answered.any():
        return rows.drop(columns="reply_text"), notes
    if rows["is_brand"].isna().all():
        rows["is_brand"] = pd.Series(False, index=rows.index, dtype="boolean")
    made = name + "#" + rows["source_row"].astype("str")
    rows["comment_id"] = rows["comment_id"].where(rows["comment_id"].notna() | ~answered, made).astype("str")
    reviews = rows[answered]
    replies = pd.DataFrame(
        {
            "source_file": reviews["source_file"],
            "source_row": reviews["source_row"],
            "comment_id": reviews["comment_id"] + "#reply",
            "parent_id": reviews["comment_id"],
            "thread_id": reviews["thread_id"],
            "author": reviews["brand"],
            "text": reviews["reply_text"],
            "brand": reviews["brand"],
            "platform": reviews["platform"],
            "collected_at": reviews["collected_at"],
            "is_brand": True,
            "kind": "reply",
            "same_row": True,
            "created_at": pd.Series(pd.NaT, index=reviews.index, dtype=UTC_TIME),
            "precision": "unknown",
        }
    )
    if dated is not None:
        replies["created_at"], replies["precision"] = (
            dated.created_at[answered],
            dated.precision[answered].astype("str"),
        )
        notes += [Note(n.code, n.data, n.level, name) for n in dated.notes if n.level == "warning"]
    notes.append(Note("replies-on-row", {"rows": len(replies)}, file=name))
    rows = rows.drop(columns="reply_text").assign(precision=rows["precision"].astype("str"))
    together = pd.concat([rows.assign(order=0), replies.assign(order=1)])
    together = together.reset_index(names="at").sort_values(["at", "order"], kind="stable")
    typed = {"is_brand": "boolean", "precision": PRECISION, "likes": "Int64", "shares": "Int64"}
    typed |= {"replies_count": "Int64", "rating": "Int64"}
    return together.drop(columns=["at", "order"]).reset_index(drop=True).astype(typed), notes


def newest(collected: pd.Series) -> pd.Timestamp | None:
    """The day of the export, where it is known."""
    taken = collected.max()
    return None if pd.isna(taken) else taken
