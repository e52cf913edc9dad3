"""Who was left waiting: customer comments without an answer, the longest wait first."""

import pandas as pd


def list_unanswered(
    comments: pd.DataFrame, responses: pd.DataFrame, sentiment: str | None = None
) -> pd.DataFrame:
    """Comments whose state is `waiting`: row_id, asked_at, minutes (so far), longest first; with `sentiment`,
    only those.

    `comments`: the rows to list (the filter); `responses`: `measure_responses` of the whole case.
    """
    rows = comments if sentiment is None else comments.loc[comments["sentiment"] == sentiment]
    waiting = responses.loc[(responses["state"] == "waiting") & responses["row_id"].isin(rows["row_id"])]
    waiting = waiting.sort_values(["minutes", "row_id"], ascending=[False, True], ignore_index=True)
    return waiting[["row_id", "asked_at", "minutes"]]


def list_negative_unanswered(comments: pd.DataFrame, responses: pd.DataFrame) -> pd.Series:
    """row_ids of the negative comments without an answer, the longest wait first."""
    return list_unanswered(comments, responses, "negative")["row_id"]
