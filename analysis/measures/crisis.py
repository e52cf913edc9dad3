"""The anatomy of a crisis: its windows of volume and of negative volume, their shape, and the page before and after.

In: THE TABLE of the whole case. Out: `Crisis`, of each of the two series its windows (a table), baseline and trend. A
window says that so many comments are not chance; a bad buzz is a window of negative ones.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import customers
from analysis.measures.levels import (
    compare_levels,
    compare_negativity,
    measure_negativity,
    measure_trend,
)
from analysis.measures.rhythm import LEAST_DAYS, lay_rhythm
from analysis.measures.series import are_rounded_to_weeks, choose_crisis_bin, measure_series
from analysis.measures.shared import is_explained_by_others, is_shared
from analysis.measures.silent import find_silent
from analysis.measures.span import choose_span
from analysis.measures.waves import Crowd, describe
from analysis.measures.windows import Window, Windows, find_windows

SERIES = ("comments", "negative")
# Of a large case the whole rows take long to copy.
READ = ["created_at", "precision", "sentiment", "brand", "author", "author_id", "platform"]
LEAST_BINS = 3  # fewer tell nothing of each other
TESTS = ("calm-pages", "conditional")


@dataclass(frozen=True)
class Found:
    """What one series shows.

    `windows`: one row per wave, in order (`measures.waves`). `shared`: likewise, those in which the brands of the
    export rise together, and that are no crisis of any of them (`measures.shared`). `baseline`: one row per bin: start,
    end, count, expected, calm. `calm_days`, `calm_bins`: what it rests on; `short`: too few days (LEAST_DAYS) to know
    what is normal. `test`, of TESTS: windows are held against pages made after the calm bins, or where the history is
    short against pages on which as many comments are spread by chance. `terms`: what the normal level depends on.
    `dispersion`: variance over mean of the calm bins. `trend`, `aftermath`: of `measures.levels`, or None.
    """

    windows: pd.DataFrame
    shared: pd.DataFrame
    baseline: pd.DataFrame
    calm_days: float
    calm_bins: int
    short: bool
    test: str
    terms: tuple[str, ...]
    dispersion: float
    trend: dict | None
    aftermath: dict


@dataclass(frozen=True)
class Crisis:
    """`series`: the bins looked at (`measures.series`); `bin` and `rounded` (dates counted back in weeks); `found`, by
    name of SERIES, or `reason` why there is nothing: no-dates, too-few-bins.
    """

    bin: str
    rounded: bool
    series: pd.DataFrame
    found: dict[str, Found]
    reason: str | None = None


def measure_crisis(
    comments: pd.DataFrame,
    zone: str,
    *,
    bin: str | None = None,
    audience: int | None = None,
    others: pd.DataFrame | None = None,
) -> Crisis:
    """The windows of a whole case. `bin`: of BINS, otherwise the one that fits (`choose_crisis_bin`); strays years
    before the others are left out (`choose_span`). `others`: where `comments` are those of one brand of a case, the
    comments of its other brands.
    """
    crowd = comments[READ].loc[customers(comments)]
    span = choose_span(crowd["created_at"])
    held = crowd if span is None else crowd.loc[crowd["created_at"].between(*span)]
    fitting = choose_crisis_bin(held["created_at"], held["precision"], zone)
    bin = bin or fitting
    rounded = are_rounded_to_weeks(held["created_at"], held["precision"], zone)
    series = measure_series(comments, bin, zone, span=span, audience=audience)
    if len(series) < LEAST_BINS or not series["comments"].any():
        dated = crowd["created_at"].notna().any()
        return Crisis(bin, rounded, series, {}, "too-few-bins" if dated else "no-dates")
    held = Crowd(crowd, bin, series)
    beside = None if others is None else Crowd(others[READ].loc[customers(others)], bin, series)
    return Crisis(bin, rounded, series, {name: _find(series, name, bin, held, beside) for name in SERIES})


def _find(series: pd.DataFrame, name: str, bin: str, crowd: Crowd, others: Crowd | None) -> Found:
    counts = series[name].to_numpy(dtype=float)
    rhythm = lay_rhythm(series["start"], series["end"], bin)
    silent = find_silent(series["comments"].to_numpy(dtype=float), series["start"], series["end"])
    days = ((series["end"] - series["start"]) / pd.Timedelta(days=1)).to_numpy()
    conditional = bool(days[~silent].sum() < LEAST_DAYS)
    told = find_windows(counts, rhythm, silent, conditional=conditional)
    if not conditional and days[told.calm].sum() < LEAST_DAYS:
        conditional = True
        told = find_windows(counts, rhythm, silent, conditional=True)
    calm_days = float(days[told.calm].sum())
    negative = name == "negative"
    shared = _find_shared(counts, told, crowd, others, negative)
    own = [window for window in told.windows if window not in shared]
    return Found(
        windows=describe(series, counts, told, own, crowd, negative),
        shared=describe(series, counts, told, shared, crowd, negative),
        baseline=pd.DataFrame(
            {
                "start": series["start"],
                "end": series["end"],
                "count": series[name],
                "expected": told.baseline.expected[0],
                "calm": told.calm,
            }
        ),
        calm_days=calm_days,
        calm_bins=int(told.calm.sum()),
        short=calm_days < LEAST_DAYS,
        test=TESTS[conditional],
        terms=told.rhythm.terms,
        dispersion=float(told.baseline.dispersion[0]),
        trend=measure_trend(counts, told.calm, told.rhythm),
        aftermath=_aftermath(series, counts, told, own),
    )


def _find_shared(
    counts: np.ndarray, told: Windows, crowd: Crowd, others: Crowd | None, negative: bool
) -> list[Window]:
    """The windows that belong to no brand of the case, or are not the own of the one looked at."""
    place, expected = np.arange(len(counts)), told.baseline.expected[0]
    brands = (others or crowd).count_by_brand(len(counts), negative)
    shared = []
    for window in told.windows:
        inside = (place >= window.onset) & (place < window.end)
        if others is None:
            common = is_shared(brands, inside, told.calm, expected)
        else:
            common = is_explained_by_others(
                counts, brands, inside, told.calm, expected, float(told.baseline.dispersion[0])
            )
        shared += [window] * common
    return shared


def _aftermath(series: pd.DataFrame, counts: np.ndarray, told: Windows, windows: list[Window]) -> dict:
    """Before the first window, in the windows, after the last: the share of negative comments of each; level and
    negativity after against before. Empty where there is no window.
    """
    if not windows:
        return {}
    place_of = np.arange(len(counts))
    periods = {
        "before": told.calm & (place_of < windows[0].onset),
        "during": np.isin(place_of, [at for w in windows for at in range(w.onset, w.end)]),
        "after": told.calm & (place_of >= windows[-1].end),
    }
    negative = series["negative"].to_numpy()
    scored = series[["negative", "neutral", "positive"]].sum(axis=1).to_numpy()
    shares = {name: measure_negativity(negative[held], scored[held]) for name, held in periods.items()}
    expected = told.baseline.expected[0]
    if "trend" in told.rhythm.terms:
        expected = expected / np.exp(told.baseline.coefficients[0, 1] * told.rhythm.columns[:, 1])
    return {
        "negative": shares,
        "level": compare_levels(
            counts, expected, float(told.baseline.dispersion[0]), periods["before"], periods["after"]
        ),
        "negativity": compare_negativity(shares["before"], shares["after"]),
    }
