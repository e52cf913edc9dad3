"""Shares of sentiment with their intervals, the tone of the words, and why some comments have no sentiment.

In: THE TABLE (filtered by the caller; rows known to be the brand's are left out). Shares are among scored
comments; the unscored are counted apart, by reason.
"""

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS, customers
from analysis.measures.languages import REASONS, why_unscored
from analysis.measures.proportions import share_with_interval

ALL = "all"
# Below so many scored comments a share of a bin is not shown: its interval would span most of the scale.
ENOUGH = 10
TONES = (
    np.arange(-10, 11) / 10
)  # centres of the bins of compound, each 0.1 wide; VADER's neutral is the middle one


def measure_sentiment(
    comments: pd.DataFrame, by: str | None = None, errors: tuple[np.ndarray, np.ndarray] | None = None
) -> pd.DataFrame:
    """Per group (a value of column `by`, the largest first; one group `all` without it) three rows, negative,
    neutral, positive: group, sentiment, comments (count), share (0 to 1), low, high (95 %), n (scored in the group).

    `errors`: lean and noise (rows x SENTIMENTS each), by how much such verdicts are known to put a share off
    (`analysis.quality.known_errors`); a group's are their means. Without them: Wilson's, sampling alone.

    Rows whose `by` is empty make a group without a name, last. A group with nothing scored has n 0 and empty shares.
    """
    # Of a large case the whole rows take long to copy.
    crowd = comments[["sentiment", *([by] if by else [])]].loc[customers(comments)]
    groups = crowd[by].astype("str") if by else pd.Series(ALL, index=crowd.index, dtype="str")
    place, names = pd.factorize(groups)
    place = np.where(place < 0, len(names), place)
    size = np.bincount(place, minlength=len(names) + 1)
    codes = pd.Categorical(crowd["sentiment"], categories=SENTIMENTS).codes.astype("int64")
    scored = codes >= 0
    width = len(SENTIMENTS)
    counts = np.bincount(place[scored] * width + codes[scored], minlength=(len(names) + 1) * width)
    counts = counts.reshape(-1, width)
    order = sorted(range(len(names)), key=lambda group: (-size[group], str(names[group])))
    order += [len(names)] if size[-1] else []
    labels = [*names, pd.NA]
    n = np.repeat(counts[order].sum(axis=1), width)
    share, low, high = share_with_interval(
        counts[order].ravel(), n, *_mean_errors(errors, customers(comments), scored, place, order)
    )
    return pd.DataFrame(
        {
            "group": pd.Series([labels[group] for group in order for _ in SENTIMENTS], dtype="str"),
            "sentiment": pd.Categorical(list(SENTIMENTS) * len(order), categories=SENTIMENTS),
            "comments": counts[order].ravel().astype("int64"),
            "share": share,
            "low": low,
            "high": high,
            "n": n.astype("int64"),
        }
    )


def _mean_errors(errors, crowd: np.ndarray, scored: np.ndarray, place: np.ndarray, order: list[int]) -> tuple:
    """The mean lean and noise of each group's scored comments, in the order of the table's rows."""
    if errors is None:
        return 0.0, 0.0
    size = np.maximum(np.bincount(place[scored], minlength=max(order, default=0) + 1), 1)
    return tuple(
        np.stack(
            [np.bincount(place[scored], column, len(size)) / size for column in known[crowd][scored].T],
            axis=1,
        )[order].ravel()
        for known in errors
    )


def count_unscored(comments: pd.DataFrame) -> dict[str, int]:
    """How many comments have no sentiment, by reason (REASONS; those with 0 left out)."""
    crowd = comments.loc[customers(comments)]
    counts = why_unscored(crowd).value_counts()
    return {name: int(counts[name]) for name in REASONS if name in counts}


def measure_tone(comments: pd.DataFrame) -> pd.DataFrame:
    """Histogram of compound among scored comments: low, high (edges, -1 to 1), tone (centre), comments,
    negative, neutral, positive (counts). 21 bins, 0.1 wide and centred on -1, -0.9 ... 1, so that 0 leans to
    neither side.
    """
    crowd = comments[["sentiment", "compound"]].loc[customers(comments)].dropna()
    compound = crowd["compound"].to_numpy(float)
    # The bin of |x| is [k - 0.05, k + 0.05): mirror images fall in mirror bins, and 0.05, VADER's threshold,
    # is not 0.
    steps = np.floor(np.abs(compound) * 10 + 0.5) * np.sign(compound)
    place = (steps + 10).astype("int64")
    codes = pd.Categorical(crowd["sentiment"], categories=SENTIMENTS).codes.astype("int64")
    counts = np.bincount(place * len(SENTIMENTS) + codes, minlength=len(TONES) * len(SENTIMENTS))
    table = pd.DataFrame(counts.reshape(len(TONES), -1), columns=list(SENTIMENTS))
    table.insert(0, "low", np.clip(TONES - 0.05, -1, 1).round(2))
    table.insert(1, "high", np.clip(TONES + 0.05, -1, 1).round(2))
    table.insert(2, "tone", TONES)
    table.insert(3, "comments", table[list(SENTIMENTS)].sum(axis=1))
    return table


def measure_negative_share(
    volume: pd.DataFrame, enough: int = ENOUGH, errors: tuple[float, float] = (0.0, 0.0)
) -> pd.DataFrame:
    """Share of negative among the scored comments of each bin of `measure_volume`: start, end, n, negative,
    share, low, high; share and interval are empty where n < `enough`. `errors`: lean and noise, as
    `share_with_interval` takes them.
    """
    n = volume[list(SENTIMENTS)].sum(axis=1).astype("int64")
    share, low, high = share_with_interval(volume["negative"], n, *errors)
    table = volume[["start", "end"]].assign(n=n, negative=volume["negative"], share=share, low=low, high=high)
    table.loc[n < enough, ["share", "low", "high"]] = np.nan
    return table
