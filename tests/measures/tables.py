"""Small tables made by hand: THE TABLE with only what a test is about."""

import numpy as np
import pandas as pd

from analysis.comments import conform


def table(rows: list[dict], **all_rows) -> pd.DataFrame:
    """THE TABLE from rows; row_id and comment_id are the position unless given; dates are read as UTC."""
    frame = pd.DataFrame(rows)
    for name, value in all_rows.items():
        if name not in frame:
            frame[name] = value
    frame["row_id"] = frame.get("row_id", pd.Series(range(len(frame)), dtype="int64"))
    frame["source_row"] = frame["row_id"] + 2
    if "comment_id" not in frame:
        frame["comment_id"] = [f"c{number}" for number in frame["row_id"]]
    if "created_at" in frame:
        moments = [pd.NaT if pd.isna(moment) else pd.Timestamp(moment) for moment in frame["created_at"]]
        frame["created_at"] = pd.to_datetime(pd.Series(moments), utc=True).astype("datetime64[us, UTC]")
        frame["precision"] = frame["precision"].fillna("second") if "precision" in frame else "second"
    return conform(frame)


def crowd(n: int, seed: int = 0) -> pd.DataFrame:
    """`n` random comments over the three days of August 2012, a quarter of them answers of the brand to
    earlier ones.
    """
    random = np.random.default_rng(seed)
    moments = pd.Timestamp("2012-08-06", tz="UTC") + pd.to_timedelta(
        np.sort(random.integers(0, 3 * 86_400, n)), unit="s"
    )
    is_brand = random.random(n) < 0.25
    is_brand[0] = False
    answered = np.maximum(np.arange(n) - random.integers(1, 30, n), 0)
    ids = [f"c{number}" for number in range(n)]
    return table(
        [
            {
                "created_at": moments[number],
                "is_brand": bool(is_brand[number]),
                "author": f"a{random.integers(0, n // 3 + 1)}" if random.random() < 0.9 else None,
                "text": "texte",
                "thread_id": ids[number - number % 10],
                "parent_id": ids[max(number - 1, 0)],
                "likes": int(random.integers(0, 9)) if random.random() < 0.7 else None,
                "platform": random.choice(["facebook", "x"]),
                "language": "fr",
                "compound": float(random.uniform(-1, 1)),
                "sentiment": random.choice(["negative", "neutral", "positive", None]),
                "answers": int(answered[number]) if is_brand[number] else None,
                "answers_by": random.choice(["parent", "same_row", "mention"]) if is_brand[number] else None,
            }
            for number in range(n)
        ]
    )


def shuffled(comments: pd.DataFrame, seed: int = 1) -> pd.DataFrame:
    """The same rows in another order."""
    return comments.sample(frac=1, random_state=seed).reset_index(drop=True)
