"""The anatomy of a crisis: its windows of volume and of negative volume, their shape, and the page before and after.

In: THE TABLE of the whole case. Out: `Crisis`, of each of the two series its windows (a table), baseline and trend. A
window says that so many comments are not chance; a bad buzz is a window of negative ones.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import customers, identify_authors
from analysis.measures.bins import is_fine_enough, place
from analysis.measures.bounds_interval import measure_bounds
from analysis.measures.levels import (
    compare_levels,
    compare_negativity,
    measure_negativity,
    measure_trend,
)
from analysis.measures.rhythm import HISTORY_DAYS, lay_rhythm
from analysis.measures.series import (
    are_rounded_to_weeks,
    choose_crisis_bin,
    mark_first_comments,
    measure_series,
)
from analysis.measures.shape import measure_authors, measure_shape
from analysis.measures.silent import find_silent
from analysis.measures.span import choose_span
from analysis.measures.windows import Window, Windows, find_windows

SERIES = ("comments", "negative")
LEAST_BINS = 3  # fewer tell nothing of each other
TESTS = ("calm-pages", "conditional")
COLUMNS = (
    "onset peak end open_at_end p onset_low onset_high end_low end_high comments expected excess times_normal"
    " peak_comments peak_fraction rise_bins half_life_bins duration_bins rebounds authors new_authors new_author_share"
    " herfindahl top10_share negative_share negative_low negative_high negative_more negative_more_low"
    " negative_more_high negative_differs share_of_all"
).split()

MOMENTS = "onset peak end onset_low onset_high end_low end_high".split()


@dataclass(frozen=True)
class Found:
    """What one series shows.

    `windows`: one row per wave, in order (see `describe`). `baseline`: one row per bin: start, end, count, expected,
    calm. `calm_days`, `calm_bins`: what it rests on; `short`: too few days (HISTORY_DAYS) to know what is normal.
    `test`, of TESTS: windows are held against pages made after the calm bins, or where the history is short against
    pages on which as many comments are spread by chance. `terms`: what the normal level depends on. `dispersion`:
    variance over mean of the calm bins. `trend`, `aftermath`: of `measures.levels`, or None.
    """

    windows: pd.DataFrame
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
    comments: pd.DataFrame, zone: str, *, bin: str | None = None, audience: int | None = None
) -> Crisis:
    """The windows of a whole case. `bin`: of BINS, otherwise the one that fits (`choose_crisis_bin`); strays years
    before the others are left out (`choose_span`).
    """
    crowd = comments.loc[customers(comments)]
    span = choose_span(crowd["created_at"])
    held = crowd if span is None else crowd.loc[crowd["created_at"].between(*span)]
    fitting = choose_crisis_bin(held["created_at"], held["precision"], zone)
    bin = bin or fitting
    rounded = are_rounded_to_weeks(held["created_at"], held["precision"], zone)
    series = measure_series(comments, bin, zone, span=span, audience=audience)
    if len(series) < LEAST_BINS or not series["comments"].any():
        dated = crowd["created_at"].notna().any()
        return Crisis(bin, rounded, series, {}, "too-few-bins" if dated else "no-dates")
    people = _Wave(crowd, bin, series)
    return Crisis(bin, rounded, series, {name: _find(series, name, bin, people) for name in SERIES})


class _Wave:
    """Whose comments are in which bins."""

    def __init__(self, crowd: pd.DataFrame, bin: str, series: pd.DataFrame) -> None:
        told = crowd["created_at"].notna().to_numpy() & is_fine_enough(crowd["precision"], bin)
        rows = crowd.loc[told]
        self.where = place(rows["created_at"], pd.DatetimeIndex([*series["start"], series["end"].iloc[-1]]))
        self.people, self.first = identify_authors(rows), mark_first_comments(rows)
        self.negative = (rows["sentiment"] == "negative").to_numpy(dtype=bool)

    def measure(self, window: Window, negative: bool) -> dict:
        """`measure_authors` of the window's comments."""
        held = (self.where >= window.onset) & (self.where < window.end)
        held &= self.negative if negative else True
        return measure_authors(self.people[held], self.first[held])


def _find(series: pd.DataFrame, name: str, bin: str, people: _Wave) -> Found:
    counts = series[name].to_numpy(dtype=float)
    rhythm = lay_rhythm(series["start"], series["end"], bin)
    silent = find_silent(series["comments"].to_numpy(dtype=float), series["start"], series["end"])
    days = ((series["end"] - series["start"]) / pd.Timedelta(days=1)).to_numpy()
    conditional = bool(days[~silent].sum() < HISTORY_DAYS)
    told = find_windows(counts, rhythm, silent, conditional=conditional)
    if not conditional and days[told.calm].sum() < HISTORY_DAYS:
        conditional = True
        told = find_windows(counts, rhythm, silent, conditional=True)
    calm_days = float(days[told.calm].sum())
    return Found(
        windows=describe(series, counts, told, people, name == "negative"),
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
        short=calm_days < HISTORY_DAYS,
        test=TESTS[conditional],
        terms=told.rhythm.terms,
        dispersion=float(told.baseline.dispersion[0]),
        trend=measure_trend(counts, told.calm, told.rhythm),
        aftermath=_aftermath(series, counts, told),
    )


def describe(
    series: pd.DataFrame, counts: np.ndarray, told: Windows, people: _Wave, negative: bool
) -> pd.DataFrame:
    """One row per window: onset, peak, end (starts of bins; end: the first after it), open_at_end (it goes on to the
    last bin), p, onset_low, onset_high, end_low, end_high (95 %), `measure_shape`, `measure_authors`, negative_share,
    negative_low, negative_high (during), how it differs from the calm bins (`_against`), and share_of_all (of the
    series' comments: where it is most of them, little is left to tell what is normal).
    """
    edges = pd.DatetimeIndex([*series["start"], series["end"].iloc[-1]])
    scored = series[["negative", "neutral", "positive"]].sum(axis=1).to_numpy()
    calm = measure_negativity(series["negative"].to_numpy()[told.calm], scored[told.calm])
    rows = []
    for number, window in enumerate(told.windows):
        low = told.windows[number - 1].end if number else 0
        high = told.windows[number + 1].onset if number + 1 < len(told.windows) else len(counts)
        sure = measure_bounds(counts, told.baseline, window, (low, high))
        inside = slice(window.onset, window.end)
        share = measure_negativity(series["negative"].to_numpy()[inside], scored[inside])
        rows.append(
            {
                **{name: edges[getattr(window, name)] for name in ("onset", "peak", "end")},
                "open_at_end": window.end == len(counts),
                "p": float(window.p),
                **{
                    f"{name}_{side}": edges[at]
                    for name, ends in sure.items()
                    for side, at in zip(("low", "high"), ends, strict=True)
                },
                **measure_shape(counts, told.baseline.expected[0], window),
                **people.measure(window, negative),
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


def _aftermath(series: pd.DataFrame, counts: np.ndarray, told: Windows) -> dict:
    """Before the first window, in the windows, after the last: the share of negative comments of each; level and
    negativity after against before. Empty where there is no window.
    """
    if not told.windows:
        return {}
    place_of = np.arange(len(counts))
    periods = {
        "before": told.calm & (place_of < told.windows[0].onset),
        "during": np.isin(place_of, [at for w in told.windows for at in range(w.onset, w.end)]),
        "after": told.calm & (place_of >= told.windows[-1].end),
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
