"""The waves of a crisis as a table: when, how strong, by whom, how negative.

In: the windows of a series and the comments in its bins. Out: one row per window.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from analysis.comments import identify_authors
from analysis.measures.bins import is_fine_enough, place
from analysis.measures.bounds_interval import measure_bounds
from analysis.measures.levels import compare_negativity, measure_negativity
from analysis.measures.series import mark_first_comments
from analysis.measures.shape import measure_authors, measure_shape
from analysis.measures.shared import count_by_brand
from analysis.measures.windows import Window, Windows

COLUMNS = (
    "onset peak end open_at_start open_at_end p onset_low onset_high end_low end_high comments expected excess"
    " times_normal peak_comments peak_fraction rise_bins half_life_bins duration_bins rebounds authors new_authors"
    " new_author_share herfindahl top10_share negative_share negative_low negative_high negative_more"
    " negative_more_low negative_more_high negative_differs share_of_all"
).split()

MOMENTS = "onset peak end onset_low onset_high end_low end_high".split()


class Crowd:
    """Whose comments are in which bins, and to which brand they speak."""

    def __init__(self, crowd: pd.DataFrame, bin: str, series: pd.DataFrame) -> None:
        told = crowd["created_at"].notna().to_numpy() & is_fine_enough(crowd["precision"], bin)
        self.rows = crowd.loc[told]
        edges = pd.DatetimeIndex([*series["start"], series["end"].iloc[-1]])
        self.where = place(self.rows["created_at"], edges)
        self.negative = (self.rows["sentiment"] == "negative").to_numpy(dtype=bool)
        self.brand = self.rows["brand"].astype("category").cat.codes.to_numpy("int64")

    @cached_property
    def people(self) -> tuple[np.ndarray, np.ndarray]:
        """Each comment's author, by number, and whether it is the author's first."""
        return identify_authors(self.rows), mark_first_comments(self.rows)

    def measure(self, window: Window, negative: bool) -> dict:
        """`measure_authors` of the window's comments."""
        held = (self.where >= window.onset) & (self.where < window.end)
        held &= self.negative if negative else True
        authors, first = self.people
        return measure_authors(authors[held], first[held])

    def count_by_brand(self, bins: int, negative: bool) -> np.ndarray:
        """Comments (or negative ones) per brand and bin."""
        held = self.negative if negative else np.ones(len(self.where), dtype=bool)
        return count_by_brand(self.where[held], self.brand[held], bins)


def describe(
    series: pd.DataFrame,
    counts: np.ndarray,
    told: Windows,
    windows: Sequence[Window],
    crowd: Crowd,
    negative: bool,
) -> pd.DataFrame:
    """One row per window (`windows`, of those of `told`): onset, peak, end (starts of bins; end: the first after it),
    open_at_start (nothing is known from before it: it may have begun earlier), open_at_end (it goes on to the last
    bin), p, onset_low, onset_high, end_low, end_high (95 %), `measure_shape`,
    `measure_authors`, negative_share, negative_low, negative_high (during), how it differs from the calm bins
    (`_against`), and share_of_all (of the series' comments: where it is most of them, little is left to tell what is
    normal).
    """
    edges = pd.DatetimeIndex([*series["start"], series["end"].iloc[-1]])
    scored = series[["negative", "neutral", "positive"]].sum(axis=1).to_numpy()
    calm = measure_negativity(series["negative"].to_numpy()[told.calm], scored[told.calm])
    rows = []
    for window in windows:
        low = max([0, *(w.end for w in told.windows if w.end <= window.onset)])
        high = min([len(counts), *(w.onset for w in told.windows if w.onset >= window.end)])
        sure = measure_bounds(counts, told.baseline, window, (low, high))
        inside = slice(window.onset, window.end)
        share = measure_negativity(series["negative"].to_numpy()[inside], scored[inside])
        rows.append(
            {
                **{name: edges[getattr(window, name)] for name in ("onset", "peak", "end")},
                "open_at_start": window.onset == 0,
                "open_at_end": window.end == len(counts),
                "p": float(window.p),
                **{
                    f"{name}_{side}": edges[at]
                    for name, ends in sure.items()
                    for side, at in zip(("low", "high"), ends, strict=True)
                },
                **measure_shape(counts, told.baseline.expected[0], window),
                **crowd.measure(window, negative),
                **{f"negative_{name}": share[name] for name in ("share", "low", "high")},
                **_against(calm, share),
                "share_of_all": float(counts[inside].sum() / counts.sum()),
            }
        )
    told = pd.DataFrame(rows, columns=COLUMNS)
    return told.astype(dict.fromkeys(MOMENTS, edges.dtype))


def _against(calm: dict, during: dict) -> dict:
    """How much larger the share of negative comments is than in the calm bins: negative_more, _low, _high, and
    negative_differs; all None where either is not known.
    """
    told = compare_negativity(calm, during) or dict.fromkeys(("difference", "low", "high", "different"))
    return {
        "negative_more": told["difference"],
        "negative_more_low": told["low"],
        "negative_more_high": told["high"],
        "negative_differs": told["different"],
    }
