"""Whose verdict counts: the model's or the thresholds' of VADER's authors, and above both a reader's own.

THE TABLE in, THE TABLE out, with other `sentiment`, `confidence` and `sentiment_from`. A correction is a row of
CORRECTIONS. It belongs to a comment by content: its fingerprint is that of the text and of the platform's id, or of the
line where there is no id, so that it finds its comment again when the export is loaded anew, also from a renamed file.
"""

from hashlib import blake2b

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENT_FROM, SENTIMENTS, customers
from analysis.enrich.sentiment.verdict import decide_classic

METHODS = ("model", "classic")
# One click on a verdict that was in view; or a label given without seeing any.
HOW = ("clicked", "sitting")
# What a sitting may say too: it corrects nothing.
UNCLEAR = "unclear"
CORRECTIONS = {
    "comment_id": "str",
    "source_file": "str",
    "source_row": "int64",
    "fingerprint": "uint64",
    "sentiment": "str",
    "how": "str",
    "model_sentiment": "str",  # what the model said at that time; missing where it said nothing
    "model_confidence": "float64",
}
# Comments of one sitting: 200 leave an accuracy of 75 % within 6 points.
SITTING = 200
_IDENTITY = ["fingerprint", "source_file", "source_row"]


def no_corrections() -> pd.DataFrame:
    """The table of corrections with no rows."""
    return pd.DataFrame({name: pd.Series([], dtype=dtype) for name, dtype in CORRECTIONS.items()})


def fingerprint(comments: pd.DataFrame) -> np.ndarray:
    """64 bits per comment (uint64), of its text and of its id, or of its line where it has none."""
    ids, files = comments["comment_id"].astype("str"), comments["source_file"]
    for file in files.unique():
        # Where files share ids, intake puts the file's name before them (`linking/ids.py`).
        own = (files == file).to_numpy() & ids.str.startswith(f"{file}:", na=False).to_numpy(dtype=bool)
        if own.any():
            ids = ids.mask(own, ids.str.slice(len(f"{file}:")))
    ids = ids.where(ids.notna(), "#" + comments["source_row"].astype("str"))
    texts = comments["text"].astype("str").fillna("")
    whole = (ids + "\0" + texts).to_numpy(dtype=object)
    digests = (
        int.from_bytes(blake2b(one.encode(errors="replace"), digest_size=8).digest(), "big") for one in whole
    )
    return np.fromiter(digests, dtype="uint64", count=len(whole))


def classic(comments: pd.DataFrame) -> pd.DataFrame:
    """Classic VADER: every verdict by the thresholds of its authors, of unknown confidence. A new table.

    What has no verdict gets none.
    """
    judged = comments["sentiment"].notna()
    source = np.where(judged, SENTIMENT_FROM.index("thresholds"), -1)
    return comments.assign(
        sentiment=decide_classic(comments["compound"].where(judged)),
        confidence=np.nan,
        sentiment_from=pd.Categorical.from_codes(source, categories=list(SENTIMENT_FROM)),
    )


def correct(
    comments: pd.DataFrame, corrections: pd.DataFrame, fingerprints: np.ndarray | None = None
) -> pd.DataFrame:
    """The table with the reader's verdicts, of unknown confidence; of several on one the last counts. A new table.

    `fingerprints`: `fingerprint(comments)` where somebody keeps it.
    """
    said = _last_said(comments, corrections, fingerprints)
    rows = said["row"].to_numpy()
    sentiment = comments["sentiment"].cat.codes.to_numpy().copy()
    source = comments["sentiment_from"].cat.codes.to_numpy().copy()
    confidence = comments["confidence"].to_numpy(dtype=float).copy()
    sentiment[rows] = pd.Categorical(said["sentiment"], categories=SENTIMENTS).codes
    source[rows] = SENTIMENT_FROM.index("reader")
    confidence[rows] = np.nan
    return comments.assign(
        sentiment=pd.Categorical.from_codes(sentiment, categories=list(SENTIMENTS)),
        confidence=confidence,
        sentiment_from=pd.Categorical.from_codes(source, categories=list(SENTIMENT_FROM)),
    )


def compare(
    comments: pd.DataFrame, corrections: pd.DataFrame, how: str, fingerprints: np.ndarray | None = None
) -> pd.DataFrame:
    """One row per comment that the reader judged that way: row (its position), reader, model (categories).

    `comments`: with the verdicts to compare with; where they have none, `model` is missing.
    """
    said = _last_said(comments, corrections[corrections["how"] == how], fingerprints)
    return pd.DataFrame(
        {
            "row": said["row"],
            "reader": pd.Categorical(said["sentiment"], categories=SENTIMENTS),
            "model": pd.Categorical(comments["sentiment"].iloc[said["row"]], categories=SENTIMENTS),
        }
    )


def find_rows(
    comments: pd.DataFrame, corrections: pd.DataFrame, fingerprints: np.ndarray | None = None
) -> np.ndarray:
    """For each correction the position of its comment; -1 where the case has none of that content.

    Where several comments have it (the same line of two files), the one of that file and line, else the first.
    """
    prints = fingerprint(comments) if fingerprints is None else fingerprints
    at = np.flatnonzero(np.isin(prints, corrections["fingerprint"].to_numpy()))
    there = pd.DataFrame(
        {
            "row": at,
            "fingerprint": prints[at],
            "source_file": comments["source_file"].iloc[at].astype("str").to_numpy(),
            "source_row": comments["source_row"].iloc[at].astype("int64").to_numpy(),
        }
    ).astype({"source_file": "str"})
    asked = corrections[_IDENTITY].reset_index(drop=True)
    exact = asked.merge(there.drop_duplicates(_IDENTITY), how="left", on=_IDENTITY)["row"]
    alike = there.drop_duplicates("fingerprint")[["fingerprint", "row"]]
    content = asked.merge(alike, how="left", on="fingerprint")["row"]
    return exact.fillna(content).fillna(-1).to_numpy(dtype="int64")


def make_corrections(
    comments: pd.DataFrame, row: int, sentiment: str, how: str, fingerprints: np.ndarray | None = None
) -> pd.DataFrame:
    """The correction (one row) of the comment at position `row` of `comments`, which have the model's verdicts."""
    one = comments.iloc[[row]]
    prints = fingerprint(one) if fingerprints is None else fingerprints[[row]]
    found = {
        **{name: one[name] for name in ("comment_id", "source_file", "source_row")},
        **{"fingerprint": prints, "sentiment": sentiment, "how": how},
        **{"model_sentiment": one["sentiment"], "model_confidence": one["confidence"]},
    }
    return pd.DataFrame(found, index=one.index).reset_index(drop=True).astype(CORRECTIONS)


def add(corrections: pd.DataFrame, more: pd.DataFrame) -> pd.DataFrame:
    """Both, in order of time; of what was said of a comment in one way the last stays."""
    both = pd.concat([corrections, more], ignore_index=True)
    return both.drop_duplicates([*_IDENTITY, "how"], keep="last", ignore_index=True)


def draw_sitting(comments: pd.DataFrame, fingerprints: np.ndarray, most: int = SITTING) -> np.ndarray:
    """Positions of up to `most` customers' comments with a verdict, drawn at random, in random order; equal texts once.

    The case's content decides (the smallest fingerprints are a random sample): the same case gives the same draw.
    """
    judged = np.flatnonzero(customers(comments) & comments["sentiment"].notna().to_numpy())
    first = judged[~comments["text"].iloc[judged].duplicated().to_numpy()]
    return first[np.argsort(fingerprints[first], kind="stable")][:most]


def _last_said(comments, corrections, fingerprints) -> pd.DataFrame:
    """row and sentiment of the corrections that found a comment and say something; the last of each comment."""
    telling = corrections[corrections["sentiment"].isin(SENTIMENTS)]
    said = pd.DataFrame(
        {"row": find_rows(comments, telling, fingerprints), "sentiment": telling["sentiment"].to_numpy()}
    )
    return said[said["row"] >= 0].drop_duplicates("row", keep="last").reset_index(drop=True)
